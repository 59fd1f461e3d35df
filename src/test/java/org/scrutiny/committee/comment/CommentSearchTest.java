package org.scrutiny.committee.comment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scrutiny.testsupport.Refused;
import org.scrutiny.testsupport.RestTest;

/** Search of comments by words, speaker, role, kind and links. */
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CommentSearchTest extends RestTest {
    private static final String TEXT = """
            Scorecard

            The following points were raised:

            Dashboard Item 931 – Visits

            · Councillor Orme asked why visits had doubled. Ines Vale stated that homes had closed.

            · Councillor Pike suggested a visit to 100% of homes.

            Dashboard Item 932 – Homes

            · Members were concerned about the homes_list.
            """;

    private String meeting;
    private Instant imported;

    @BeforeEach
    void importMinutes() {
        if (meeting != null) {
            return;
        }
        meeting = aMeeting().create().id();
        for (int number : List.of(931, 932)) {
            aDashboard().number(number).create();
        }
        importMinutes(meeting, TEXT).then().statusCode(201);
        imported = Instant.now();
    }

    /** The expected comments are given by their positions. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "speaker=orme | 1",
                "speaker=ORME | 1",
                "speaker=vale | 1",
                "speaker=ines vale | 1",
                "speaker=nobody | ''",
                "speaker=vale&kind=question | ''",
                "speaker=orme&kind=question | 1",
                "speaker=vale&speaker=pike | 1 2",
                "role=councillor | 1 2",
                "role=members | 3",
                "role=councillor&kind=suggestion | 2",
                "role=officer&speaker=pike | ''",
                "role=officer&role=members | 1 3",
                "kind=question&kind=suggestion | 1 2",
                "kind=concern | 3",
                "text=HOMES | 1 2 3",
                "text=homes closed | 1",
                "text=closed  homes | 1",
                "text=100% | 2",
                "text=_ | 3",
                "text=! | ''",
                "text=visit&speaker=pike&kind=suggestion&role=councillor | 2",
                "text=visit&speaker=orme&kind=suggestion | ''",
                "dashboard=931 | 1 2",
                "dashboard=932&text=homes | 3",
                "dashboard=931&dashboard=932&kind=question | 1",
                "dashboard=931&role=members | ''",
            })
    void findsComments(String query, String positions) {
        assertThat(found(query)).isEqualTo(positions);
        assertThat(found(query + "&asOf=" + imported)).as("of the past").isEqualTo(positions);
    }

    @Test
    void filtersByItemAndMeeting() {
        assertThat(positions(get("/v1/comments?text=homes&item=" + meeting + "-7")))
                .isEqualTo("1 2 3");
        assertThat(positions(get("/v1/comments?text=homes&item=" + meeting + "-8")))
                .isEmpty();
        String other = aMeeting().create().id();
        assertThat(positions(get("/v1/comments?text=homes&meeting=" + other))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "speakers=orme, unknown_parameter, speakers",
        "kinds=question, unknown_parameter, kinds",
        "query=homes, unknown_parameter, query",
        "kind=shout, invalid_parameter, kind",
        "role=mayor, invalid_parameter, role",
        "dashboard=three, invalid_parameter, dashboard",
        "limit=0, invalid_parameter, limit",
        "cursor=none, invalid_parameter, cursor",
    })
    void rejectsInvalidSearches(String query, String code, String parameter) {
        assertThat(Refused.with(get("/v1/comments?" + query), 400, code)).isEqualTo(parameter);
    }

    /** Comments imported meanwhile are on later pages; none is repeated or missing. */
    @Test
    void pagesAreStableDuringImports() {
        String own = aMeeting().create().id();
        meeting(own, 1).then().statusCode(201);
        List<String> told = new ArrayList<>();
        String next = "/v1/comments?text=homes&limit=2&meeting=" + own;
        for (int item = 2; next != null; item++) {
            Response page = request().urlEncodingEnabled(false).get(next);
            page.then().statusCode(200);
            told.addAll(page.jsonPath().getList("value.id"));
            next = page.jsonPath().getString("next");
            if (item < 4) {
                meeting(own, item).then().statusCode(201);
            }
        }
        List<String> all =
                get("/v1/comments?limit=1000&meeting=" + own).jsonPath().getList("value.id");
        assertThat(told).hasSize(9).isEqualTo(all);
        get("/v1/comments?count=true&limit=1&text=homes&meeting=" + own).then().body("count", equalTo(9));
    }

    private String found(String query) {
        return positions(get("/v1/comments?" + query + "&meeting=" + meeting));
    }

    private static String positions(Response answer) {
        List<Integer> positions = answer.then().statusCode(200).extract().path("value.position");
        return positions.stream().map(String::valueOf).collect(Collectors.joining(" "));
    }

    private static Response meeting(String own, int item) {
        return importMinutes("/v1/meetings/" + own + "/items/" + item + "/minutes", "text/plain", TEXT);
    }
}
