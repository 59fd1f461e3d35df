package org.scrutiny.committee.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scrutiny.committee.comment.SpokenRole;
import org.scrutiny.committee.minutes.model.SpeakerRole;
import org.scrutiny.testsupport.AtOnce;
import org.scrutiny.testsupport.Fast;
import org.scrutiny.testsupport.RestTest;

/** Each name is a separate person until a user merges two. */
@QuarkusTest
@Fast
class PeopleTest extends RestTest {
    private static final AtomicInteger NEXT = new AtomicInteger();

    private String surname;
    private String meeting;

    @BeforeEach
    void makeMeeting() {
        int number = NEXT.incrementAndGet();
        surname = "Quarn" + (char) ('a' + number / 26) + (char) ('a' + number % 26);
        meeting = aMeeting().create().id();
    }

    @Test
    void importCreatesAPersonForEverySpeakerWithARole() {
        send(
                meeting,
                "Councillor Ada " + surname + " asked about pears. Ben " + surname
                        + ", Head of Fruit, said that they were ripe.");
        List<Person> people = all("/v1/people?name=" + surname.toUpperCase(Locale.ROOT), Person.class);
        assertThat(people).extracting(Person::name).containsExactly("Ada " + surname, "Ben " + surname);
        Person ada = people.get(0);
        assertThat(ada.aliases()).containsExactly("Ada " + surname);
        assertThat(ada.roles()).singleElement().satisfies(role -> {
            assertThat(role.meeting()).isEqualTo(meeting);
            assertThat(role.role()).isEqualTo(SpeakerRole.COUNCILLOR);
        });
        SpokenRole officer = people.get(1).roles().get(0);
        assertThat(officer.role()).isEqualTo(SpeakerRole.OFFICER);
        assertThat(officer.jobTitle()).isEqualTo("Head of Fruit");
        assertThat(officer.utterances()).isEqualTo(1);
    }

    @Test
    void importingTheSameMinutesAgainCreatesNobody() {
        String said = "Councillor Ada " + surname + " asked about pears.";
        send(meeting, said);
        List<Person> before = found();
        send(meeting, said);
        assertThat(found()).isEqualTo(before).hasSize(1);
    }

    @Test
    void replaceMergesTwoNamesForGood() {
        send(meeting, "Councillor Ada " + surname + " asked about pears.");
        String next = aMeeting().create().id();
        send(next, "Councillor " + surname + " asked about figs.");
        String full = id("Ada " + surname);
        String other = id(surname);
        put("/v1/people/" + full, tag("/v1/people/" + full), body("Ada " + surname, "Ada " + surname, surname))
                .then()
                .statusCode(200)
                .body("aliases", contains("Ada " + surname, surname))
                .body("roles.meeting", contains(meeting, next));
        get("/v1/people/" + other).then().statusCode(410);

        send(next, "Councillor " + surname + " asked about figs and plums. He thanked Members.");
        get("/v1/people?name=" + surname).then().body("value.id", contains(full));

        put("/v1/people/" + full, "*", body("Ada " + surname, "Ada " + surname))
                .then()
                .statusCode(200)
                .body("roles.meeting", contains(meeting));
        get("/v1/people?name=" + surname)
                .then()
                .body("value.name", contains("Ada " + surname, surname))
                .body("value[1].roles.meeting", contains(next));
    }

    @Test
    void aNameMovesFromAPersonWhoKeepsOthers() {
        send(
                meeting,
                "Councillor Ada " + surname + " asked about pears. Councillor Bo " + surname
                        + " asked about figs. Councillor Cy " + surname + " asked about plums.");
        String ada = id("Ada " + surname);
        String cy = id("Cy " + surname);
        put("/v1/people/" + ada, "*", body("Bo " + surname, "Ada " + surname, "Bo " + surname))
                .then()
                .statusCode(200);
        put("/v1/people/" + cy, "*", body("Cy " + surname, "Cy " + surname, "bo " + surname))
                .then()
                .statusCode(200);
        get("/v1/people/" + ada)
                .then()
                .body("name", equalTo("Ada " + surname))
                .body("aliases", contains("Ada " + surname))
                .body("revisionNumber", equalTo(3));
        get("/v1/people/" + cy).then().body("roles[0].utterances", equalTo(2));
    }

    @Test
    void asOfReturnsEarlierNames() {
        send(meeting, "Councillor Ada " + surname + " asked about pears.");
        String ada = id("Ada " + surname);
        Instant before = read("/v1/people/" + ada, Person.class).recordedAt();
        put("/v1/people/" + ada, "*", body("Lady Ada", "Ada " + surname)).then().statusCode(200);
        get("/v1/people/" + ada + "?asOf=" + before).then().body("name", equalTo("Ada " + surname));
        get("/v1/people?asOf=" + before + "&name=" + surname).then().body("value.roles[0]", hasSize(1));
        get("/v1/people?asOf=2020-01-01&name=" + surname).then().body("value", empty());
    }

    @Test
    void concurrentImportsCreateAPersonOnce() {
        AtomicInteger item = new AtomicInteger();
        assertThat(AtOnce.statuses(
                        8,
                        () -> importMinutes(
                                "/v1/meetings/" + meeting + "/items/" + item.incrementAndGet() + "/minutes",
                                "text/plain",
                                bullets("Councillor Ada " + surname + " asked about pears."))))
                .containsExactly(Map.entry(201, 8));
        get("/v1/people?name=" + surname)
                .then()
                .body("value", hasSize(1))
                .body("value[0].roles[0].utterances", equalTo(8));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'name': 'A', 'aliases': []} | 400 | /aliases",
                "{'name': 'A'} | 400 | /aliases",
                "{'aliases': ['A']} | 400 | /name",
                "{'name': 'A', 'aliases': ['Zed', 'zed ']} | 422 | /aliases/1",
                "{'name': 'A', 'aliases': [' ']} | 400 | /aliases/0",
            })
    void rejectsInvalidPeople(String body, int status, String pointer) {
        send(meeting, "Councillor Ada " + surname + " asked about pears.");
        String ada = id("Ada " + surname);
        put("/v1/people/" + ada, "*", body.replace("'", "\""))
                .then()
                .statusCode(status)
                .body("errors[0].pointer", equalTo(pointer));
        put("/v1/people/" + ada, "\"9\"", body("A", "B" + surname)).then().statusCode(412);
        get("/v1/people/" + ada).then().body("revisionNumber", equalTo(1));
    }

    private static PersonInput body(String name, String... aliases) {
        return new PersonInput(name, List.of(aliases));
    }

    private List<Person> found() {
        return all("/v1/people?name=" + surname, Person.class);
    }

    private String id(String name) {
        return found().stream()
                .filter(person -> person.name().equals(name))
                .map(Person::id)
                .findFirst()
                .orElseThrow();
    }

    private static void send(String meeting, String point) {
        report(importMinutes(meeting, bullets(point)));
    }
}
