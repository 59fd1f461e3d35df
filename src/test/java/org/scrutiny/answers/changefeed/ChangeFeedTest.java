package org.scrutiny.answers.changefeed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scrutiny.figures.indicator.Indicator;
import org.scrutiny.figures.observation.Observation;
import org.scrutiny.intake.imports.Import;
import org.scrutiny.platform.store.History;
import org.scrutiny.testsupport.RestTest;
import org.scrutiny.testsupport.Samples;

/** Contents, starting position and paging of the change feed. */
@QuarkusTest
class ChangeFeedTest extends RestTest {
    @Test
    void reportsEveryWriteOnceIncludingDeletions() {
        Follower follower = Follower.fromNow("");
        String indicator = anIndicator().create().code();
        String area = Samples.makeArea();
        String id = Samples.makeObservation(indicator, area, "Q1 2024/25", 50);
        anObservation(indicator, area, "Q1 2024/25", 51).put(id, "*");
        delete("/v1/observations/" + id, "*").then().statusCode(204);
        String target = aTarget().of(indicator).in(area).create().id();
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
        String indicator = anIndicator().create().code();
        String area = Samples.makeArea();
        String id = Samples.makeObservation(indicator, area, "Q1 2024/25", 50);
        String target = aTarget().of(indicator).in(area).create().id();
        delete("/v1/targets/" + target, "*").then().statusCode(204);
        String meeting = aMeeting().create().id();
        anItem(meeting).number("7a").title("Front door").create();

        List<Change> changes = follower.poll();
        Change made = changes.get(0);
        assertThat(made.href()).isEqualTo("/v1/observations/" + id);
        assertThat(made.indicator()).isEqualTo(indicator);
        assertThat(made.area()).isEqualTo(area);
        assertThat(made.period()).isEqualTo("Q1 2024/25");
        assertThat(made.periodType()).isEqualTo("FYQ1");
        assertThat(made.periodStart()).isEqualTo("2024-04-01");
        assertThat(made.periodEnd()).isEqualTo("2024-06-30");
        assertThat(made.at())
                .isEqualTo(read("/v1/observations/" + id, Observation.class).recordedAt());
        Change deletion = changes.get(2);
        assertThat(deletion.action()).isEqualTo(History.Action.DELETED);
        assertThat(deletion.indicator()).isEqualTo(indicator);
        assertThat(deletion.area()).isEqualTo(area);
        assertThat(deletion.period()).isNull();
        assertThat(changes.get(3).type()).isEqualTo(ChangeType.AGENDA_ITEM);
        assertThat(changes.get(3).href()).isEqualTo("/v1/meetings/" + meeting + "/items/7a");
        get(changes.get(3).href()).then().statusCode(200);
    }

    @Test
    void filtersByType() {
        Follower figures = Follower.fromNow("&type=observation");
        Follower definitions = Follower.fromNow("&type=indicator&type=area");
        String indicator = anIndicator().create().code();
        String area = Samples.makeArea();
        Samples.makeQuarters(indicator, area, 1, 2, 3);
        assertThat(figures.poll()).hasSize(3).allMatch(change -> change.type() == ChangeType.OBSERVATION);
        assertThat(definitions.poll()).extracting(Change::key).containsExactly(indicator, area);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 1000})
    void pagesOfAnySizeHoldTheSameChanges(int limit) {
        String begin = Follower.fromNow("").next();
        String indicator = anIndicator().create().code();
        String area = Samples.makeArea();
        importQuarters(indicator, area, 9);
        aTarget().of(indicator).in(area).create().id();
        List<String> all = briefs(Follower.from(begin).poll());
        assertThat(all).hasSize(2 + 9 + 1 + 1).doesNotHaveDuplicates();

        Follower follower = Follower.from(begin.replace("limit=1000", "limit=" + limit));
        List<String> paged = new ArrayList<>();
        boolean more = true;
        while (more) {
            Changes page = follower.page();
            assertThat(page.value()).hasSizeLessThanOrEqualTo(limit);
            paged.addAll(briefs(page.value()));
            more = page.more();
            assertThat(more).isEqualTo(paged.size() < all.size());
        }
        assertThat(paged).isEqualTo(all);
    }

    @Test
    void startsAtTheBeginningWithoutSince() {
        String indicator = anIndicator().create().code();
        Follower follower = Follower.from("/v1/changes?limit=1000");
        assertThat(briefs(follower.poll()))
                .contains("indicator " + indicator + " 1 created")
                .doesNotHaveDuplicates();
    }

    @Test
    void startsAtATime() {
        Samples.makeArea();
        String indicator = anIndicator().create().code();
        String area = Samples.makeArea();
        Instant at = read("/v1/indicators/" + indicator, Indicator.class).recordedAt();
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
        String indicator = anIndicator().create().code();
        String area = Samples.makeArea();
        String id = importQuarters(indicator, area, 4);
        Instant ended = read("/v1/imports/" + id, Import.class).recordedAt();
        List<Change> changes = Follower.from("/v1/changes?since=" + ended).poll();
        assertThat(changes).hasSize(5);
        assertThat(changes.get(1).at()).isBefore(ended);
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

    private static ValidatableResponse refuse(String text) {
        String cursor = Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
        return get("/v1/changes?since=" + cursor)
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid_parameter"))
                .body("errors[0].parameter", equalTo("since"));
    }

    private static List<String> briefs(List<Change> changes) {
        return changes.stream().map(Follower::brief).toList();
    }

    private static String importQuarters(String indicator, String area, int quarters) {
        StringBuilder file = new StringBuilder("indicator,area,period,value\n");
        for (int i = 0; i < quarters; i++) {
            file.append(indicator + "," + area + "," + Samples.quarter(i) + ",5" + i % 10 + "\n");
        }
        return importCsv(file.toString(), "").then().statusCode(200).extract().path("id");
    }
}
