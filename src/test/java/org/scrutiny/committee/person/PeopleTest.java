package org.scrutiny.committee.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThan;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scrutiny.testsupport.AtOnce;
import org.scrutiny.testsupport.Fast;
import org.scrutiny.testsupport.RestTest;
import org.scrutiny.testsupport.Samples;

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
        meeting = Samples.make("/v1/meetings", Samples.meeting(), "id");
    }

    @Test
    void importCreatesAPersonForEverySpeakerWithARole() {
        send(
                meeting,
                "Councillor Ada " + surname + " asked about pears. Ben " + surname
                        + ", Head of Fruit, said that they were ripe.");
        get("/v1/people?name=" + surname.toUpperCase(Locale.ROOT))
                .then()
                .statusCode(200)
                .body("value.name", contains("Ada " + surname, "Ben " + surname))
                .body("value[0].aliases", contains("Ada " + surname))
                .body("value[0].roles", hasSize(1))
                .body("value[0].roles[0].meeting", equalTo(meeting))
                .body("value[0].roles[0].role", equalTo("councillor"))
                .body("value[1].roles[0].role", equalTo("officer"))
                .body("value[1].roles[0].jobTitle", equalTo("Head of Fruit"))
                .body("value[1].roles[0].utterances", equalTo(1));
    }

    @Test
    void importingTheSameMinutesAgainCreatesNobody() {
        String said = "Councillor Ada " + surname + " asked about pears.";
        send(meeting, said);
        List<Object> before = found();
        send(meeting, said);
        assertThat(found()).isEqualTo(before).hasSize(1);
    }

    @Test
    void replaceMergesTwoNamesForGood() {
        send(meeting, "Councillor Ada " + surname + " asked about pears.");
        String next = Samples.make("/v1/meetings", Samples.meeting(), "id");
        send(next, "Councillor " + surname + " asked about figs.");
        String full = id("Ada " + surname);
        String other = id(surname);
        put("/v1/people/" + full, tag(full), body("Ada " + surname, "Ada " + surname, surname))
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
        String before = get("/v1/people/" + ada).jsonPath().getString("recordedAt");
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
                        () -> sent(
                                meeting, item.incrementAndGet(), "Councillor Ada " + surname + " asked about pears.")))
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

    private static Map<String, Object> body(String name, String... aliases) {
        return Map.of("name", name, "aliases", List.of(aliases));
    }

    private List<Object> found() {
        return get("/v1/people?name=" + surname).jsonPath().getList("value");
    }

    private String id(String name) {
        List<Map<String, Object>> all =
                get("/v1/people?name=" + surname).jsonPath().getList("value");
        return all.stream()
                .filter(person -> person.get("name").equals(name))
                .map(person -> person.get("id").toString())
                .findFirst()
                .orElseThrow();
    }

    private static String tag(String id) {
        return get("/v1/people/" + id).header("ETag");
    }

    private static void send(String meeting, String point) {
        sent(meeting, 7, point).then().statusCode(lessThan(300));
    }

    private static Response sent(String meeting, int item, String point) {
        return request()
                .contentType("text/plain; charset=UTF-8")
                .body("The Committee made these comments:\n\n· " + point + "\n")
                .put("/v1/meetings/" + meeting + "/items/" + item + "/minutes");
    }
}
