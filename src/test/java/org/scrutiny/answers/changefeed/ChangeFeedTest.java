package org.scrutiny.answers.changefeed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scrutiny.testsupport.RestTest;
import org.scrutiny.testsupport.Samples;

/** Contents, starting position and paging of the change feed. */
@QuarkusTest
class ChangeFeedTest extends RestTest {
    @Test
    void reportsEveryWriteOnceIncludingDeletions() {
        Follower follower = Follower.fromNow("");
        Map<String, Object> definition = Samples.percentage();
        String indicator = Samples.makeIndicator(definition);
        String area = Samples.makeArea();
        String id = Samples.makeObservation(indicator, area, "Q1 2024/25", 50);
        put("/v1/observations/" + id, "*", Samples.observation(indicator, area, "Q1 2024/25", 51));
        delete("/v1/observations/" + id, "*").then().statusCode(204);
        String target = Samples.make("/v1/targets", target(indicator, area), "id");
        delete("/v1/targets/" + target, "*").then().statusCode(204);
        delete("/v1/indicators/" + indicator, "*").then().statusCode(409);

        assertThat(follower.poll())
                .extracting(Follower::brief)
                .containsExactly(
                        "indicator " + indicator + " 1 created",
                        "area " + area + " 1 created",
                        "observation " + id + " 1 created",
                        "observation " + id + " 2 revised",
                        "observation " + id + " 3 deleted",
                        "target " + target + " 1 created",
                        "target " + target + " 2 deleted");
        assertThat(follower.poll()).isEmpty();
    }

    @Test
    void changeNamesItsResourceAndSeries() {
        Follower follower = Follower.fromNow("&type=observation&type=target&type=agenda_item");
        String indicator = Samples.makeIndicator(Samples.percentage());
        String area = Samples.makeArea();
        String id = Samples.makeObservation(indicator, area, "Q1 2024/25", 50);
        String target = Samples.make("/v1/targets", target(indicator, area), "id");
        delete("/v1/targets/" + target, "*").then().statusCode(204);
        String meeting = Samples.make("/v1/meetings", Samples.meeting(), "id");
        Samples.make("/v1/meetings/" + meeting + "/items", Map.of("number", "7a", "title", "Front door"), "id");

        List<Map<String, Object>> changes = follower.poll();
        assertThat(changes.get(0))
                .containsEntry("href", "/v1/observations/" + id)
                .containsEntry("indicator", indicator)
                .containsEntry("area", area)
                .containsEntry("period", "Q1 2024/25")
                .containsEntry("periodType", "FYQ1")
                .containsEntry("periodStart", "2024-04-01")
                .containsEntry("periodEnd", "2024-06-30")
                .containsEntry("at", get("/v1/observations/" + id).jsonPath().getString("recordedAt"));
        assertThat(changes.get(2))
                .containsEntry("action", "deleted")
                .containsEntry("indicator", indicator)
                .containsEntry("area", area)
                .containsEntry("period", null);
        assertThat(changes.get(3))
                .containsEntry("type", "agenda_item")
                .containsEntry("href", "/v1/meetings/" + meeting + "/items/7a");
        get((String) changes.get(3).get("href")).then().statusCode(200);
    }

    @Test
    void filtersByType() {
        Follower figures = Follower.fromNow("&type=observation");
        Follower definitions = Follower.fromNow("&type=indicator&type=area");
        String indicator = Samples.makeIndicator(Samples.percentage());
        String area = Samples.makeArea();
        Samples.makeQuarters(indicator, area, 1, 2, 3);
        assertThat(figures.poll())
                .hasSize(3)
                .allMatch(change -> change.get("type").equals("observation"));
        assertThat(definitions.poll()).extracting(change -> change.get("key")).containsExactly(indicator, area);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 1000})
    void pagesOfAnySizeHoldTheSameChanges(int limit) {
        String begin = Follower.fromNow("").next();
        String indicator = Samples.makeIndicator(Samples.percentage());
        String area = Samples.makeArea();
        importQuarters(indicator, area, 9);
        Samples.make("/v1/targets", target(indicator, area), "id");
        List<String> all = briefs(Follower.from(begin).poll());
        assertThat(all).hasSize(2 + 9 + 1 + 1).doesNotHaveDuplicates();

        Follower follower = Follower.from(begin.replace("limit=1000", "limit=" + limit));
        List<String> paged = new ArrayList<>();
        boolean more = true;
        while (more) {
            JsonPath page = follower.page();
            List<Map<String, Object>> shown = page.getList("value");
            assertThat(shown).hasSizeLessThanOrEqualTo(limit);
            paged.addAll(briefs(shown));
            more = page.getBoolean("more");
            assertThat(more).isEqualTo(paged.size() < all.size());
        }
        assertThat(paged).isEqualTo(all);
    }

    @Test
    void startsAtTheBeginningWithoutSince() {
        String indicator = Samples.makeIndicator(Samples.percentage());
        Follower follower = Follower.from("/v1/changes?limit=1000");
        assertThat(briefs(follower.poll()))
                .contains("indicator " + indicator + " 1 created")
                .doesNotHaveDuplicates();
    }

    @Test
    void startsAtATime() {
        Samples.makeArea();
        String indicator = Samples.makeIndicator(Samples.percentage());
        String area = Samples.makeArea();
        String at = get("/v1/indicators/" + indicator).jsonPath().getString("recordedAt");
        assertThat(briefs(Follower.from("/v1/changes?since=" + at).poll()))
                .containsExactly("indicator " + indicator + " 1 created", "area " + area + " 1 created");
        assertThat(Follower.from("/v1/changes?since=" + at + "&type=area").poll())
                .hasSize(1);
        String day = Instant.now().truncatedTo(ChronoUnit.DAYS).toString().substring(0, 10);
        assertThat(briefs(Follower.from("/v1/changes?since=" + day + "&limit=1000")
                        .poll()))
                .contains("area " + area + " 1 created");

        Follower follower = Follower.from("/v1/changes?since=" + Instant.now());
        assertThat(follower.poll()).isEmpty();
        String later = Samples.makeArea();
        assertThat(briefs(follower.poll())).containsExactly("area " + later + " 1 created");
    }

    /** A transaction is reported as a whole, even to a client that starts at a time within it. */
    @Test
    void timeWithinAnImportStartsWithTheImport() {
        String indicator = Samples.makeIndicator(Samples.percentage());
        String area = Samples.makeArea();
        String id = importQuarters(indicator, area, 4);
        String ended = get("/v1/imports/" + id).jsonPath().getString("recordedAt");
        List<Map<String, Object>> changes =
                Follower.from("/v1/changes?since=" + ended).poll();
        assertThat(changes).hasSize(5);
        assertThat(changes.get(1).get("at").toString()).isLessThan(ended);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "since=",
                "since=soon",
                "since=%00",
                "since=2024-13-01",
                "since=2999-01-01",
                "since=2024-01-01T00:00:00",
                "since=-1",
                "since=1",
                "since=!!!",
                "since=YWZ0ZXIKMA",
                "since=changes",
                "since=2024-01-01&since=2024-01-02",
                "limit=0",
                "limit=1001",
                "limit=x",
                "type=cat",
                "type=OBSERVATION",
                "type=agenda item",
                "type=",
                "cursor=x",
                "asOf=2024-01-01",
                "count=true"
            })
    void rejectsInvalidParameters(String query) {
        String parameter = query.substring(0, query.indexOf('='));
        get("/v1/changes?" + query).then().statusCode(400).body("errors[0].parameter", equalTo(parameter));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "changes",
                "changes\n",
                "changes\nx",
                "changes\n-1",
                "changes\n+1",
                "changes\n1\n",
                "changes\n1\narea",
                "changes\n1\narea\nE1",
                "changes\n1\narea\nE1\nx",
                "changes\n1\narea\nE1\n-1",
                "changes\n1\narea\nE1\n1\n1",
                "changes\n1\ncat\nE1\n1",
                "changes\n1\nobservation\nE1\n1",
                "changes\n1\nobservation\n1\u0000\n1",
                "changes\n9999999999999999999\narea\nE1\n1",
                "after\n1",
                "1"
            })
    void rejectsAForgedCursor(String text) {
        refuse(text).body("detail", containsString("unchanged"));
    }

    @Test
    void rejectsACursorAheadOfTheStore() {
        refuse("changes\n999999999999999999").body("detail", containsString("start over"));
    }

    private static io.restassured.response.ValidatableResponse refuse(String text) {
        String cursor = Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
        return get("/v1/changes?since=" + cursor)
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid_parameter"))
                .body("errors[0].parameter", equalTo("since"));
    }

    private static List<String> briefs(List<Map<String, Object>> changes) {
        return changes.stream().map(Follower::brief).toList();
    }

    private static Map<String, Object> target(String indicator, String area) {
        return Map.of("indicator", indicator, "area", area, "kind", "local", "value", 90, "validFrom", "2024-04-01");
    }

    private static String importQuarters(String indicator, String area, int quarters) {
        StringBuilder file = new StringBuilder("indicator,area,period,value\n");
        for (int i = 0; i < quarters; i++) {
            file.append(indicator + "," + area + "," + Samples.quarter(i) + ",5" + i % 10 + "\n");
        }
        return importCsv(file.toString(), "").then().statusCode(200).extract().path("id");
    }
}
