package org.scrutiny.intake.imports;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scrutiny.testsupport.AtOnce;
import org.scrutiny.testsupport.Refused;
import org.scrutiny.testsupport.Samples;
import org.scrutiny.testsupport.SeriesTest;

/** Imports that run in the background. */
@QuarkusTest
class ImportJobTest extends SeriesTest {
    private static final long TIMEOUT_MILLIS = 120_000;
    private static final int QUARTERS = 60;

    @BeforeEach
    void makeIndicator() {
        indicator = aCount().create().code();
    }

    @Test
    void largeFileIsImportedInTheBackground() {
        List<String> areas = Samples.makeAreas(9);
        Response answer = importCsv(file(areas, "x".repeat(3_950)), "");
        answer.then()
                .statusCode(202)
                .header("Location", endsWith("/v1/imports/" + answer.path("id")))
                .body("state", equalTo("queued"))
                .body("created", equalTo(0));
        over(answer)
                .then()
                .body("state", equalTo("completed"))
                .body("created", equalTo(areas.size() * QUARTERS))
                .body("progress", nullValue())
                .body("dryRun", equalTo(false));
        assertThat(figures()).isEqualTo(areas.size() * QUARTERS);
    }

    @Test
    void smallFileIsImportedInTheBackgroundOnRequest() {
        String file = file(List.of(Samples.makeArea()), "");
        Response answer = later(file, "?dryRun=true");
        answer.then().statusCode(202);
        over(answer)
                .then()
                .body("state", equalTo("completed"))
                .body("dryRun", equalTo(true))
                .body("created", equalTo(QUARTERS));
        assertThat(figures()).isZero();
        Refused.with(post("/v1/imports/" + answer.path("id") + "/withdrawal", "{\"reason\":\"x\"}"), 409, "conflict");
        Response real = later(file, "");
        over(real).then().body("created", equalTo(QUARTERS));
        assertThat(real.<String>path("id")).endsWith("-1");
        over(later(file, "")).then().body("unchanged", equalTo(QUARTERS)).body("id", endsWith("-2"));
        assertThat(figures()).isEqualTo(QUARTERS);
    }

    /** While one is being stored, the others need not wait for its number. */
    @Test
    void theSameLargeFileIsQueuedSeveralTimesAtOnce() {
        String file = file(List.of(Samples.makeArea()), "x".repeat(50_000));
        List<Response> answers = AtOnce.run(4, () -> importCsv(file, ""));
        answers.forEach(answer -> answer.then().statusCode(202));
        assertThat(answers.stream().map(answer -> answer.<String>path("id").replaceFirst(".*-", "")))
                .containsExactlyInAnyOrder("1", "2", "3", "4");
        answers.forEach(ImportJobTest::over);
    }

    @Test
    void aBadRowRejectsTheFile() {
        String file = file(List.of(Samples.makeArea()), "") + indicator + ",E99999999,Q1 2024/25,1,\n";
        Response answer = later(file, "");
        over(answer)
                .then()
                .body("state", equalTo("rejected"))
                .body("created", equalTo(0))
                .body("errors.line", contains(QUARTERS + 2))
                .body("rejectedRows", notNullValue());
        assertThat(figures()).isZero();
        request().get("/v1/imports/" + answer.path("id") + "/rejected").then().body(containsString("E99999999"));
    }

    @Test
    void repeatedKeyReturnsTheFirstResponse() {
        String file = file(List.of(Samples.makeArea()), "");
        String key = UUID.randomUUID().toString();
        Response first = withKey(key, file);
        Response second = withKey(key, file);
        assertThat(second.statusCode()).isEqualTo(202);
        assertThat(second.asString()).isEqualTo(first.asString());
        over(first).then().body("created", equalTo(QUARTERS));
        assertThat(withKey(key, file).asString()).isEqualTo(first.asString());
        Refused.with(withKey(key, file + "\n"), 422, "broken_rule");
    }

    @Test
    void cancellingARunningImportLeavesNothing() {
        String file = file(Samples.makeAreas(400), "");
        Response answer = later(file, "");
        Response running = await(answer, import_ -> import_.path("state").equals("running"));
        running.then().body("progress.cancelling", equalTo(false));
        post("/v1/imports/" + answer.path("id") + "/cancellation", "").then().statusCode(200);
        over(answer).then().body("state", equalTo("cancelled")).body("created", equalTo(0));
        assertThat(figures()).isZero();
        Refused.with(post("/v1/imports/" + answer.path("id") + "/cancellation", ""), 409, "conflict");
        Refused.with(post("/v1/imports/0123456789abcdef-1/cancellation", ""), 404, "not_found");
    }

    @Test
    void cancellingAQueuedImportTakesEffectAtOnce() {
        Response running = later(file(Samples.makeAreas(400), ""), "");
        Response waiting = later(file(List.of(Samples.makeArea()), ""), "");
        post("/v1/imports/" + waiting.path("id") + "/cancellation", "")
                .then()
                .statusCode(200)
                .body("state", equalTo("cancelled"))
                .body("progress", nullValue());
        over(running).then().body("state", equalTo("completed"));
        over(waiting).then().body("state", equalTo("cancelled"));
        assertThat(figures()).isEqualTo(400 * QUARTERS);
    }

    @Test
    void eventsEndWithTheFinishedImport() {
        Response answer = later(file(Samples.makeAreas(100), ""), "");
        String events = given().accept("text/event-stream")
                .get("/v1/imports/" + answer.path("id") + "/events")
                .then()
                .statusCode(200)
                .contentType(containsString("text/event-stream"))
                .extract()
                .asString();
        List<String> shown =
                events.lines().filter(line -> line.startsWith("data:")).toList();
        assertThat(shown).hasSizeGreaterThan(1).doesNotHaveDuplicates();
        assertThat(shown.get(shown.size() - 1)).contains("\"state\":\"completed\"", "\"created\":" + 100 * QUARTERS);
        Refused.with(given().get("/v1/imports/0123456789abcdef-1/events"), 404, "not_found");
    }

    @Test
    void rejectsAnUnknownProfileBeforeQueueing() {
        Refused.with(later(file(List.of(Samples.makeArea()), ""), "?profile=none"), 400, "invalid_parameter");
    }

    @Test
    void progressChangesTheETag() {
        Response answer = later(file(Samples.makeAreas(100), ""), "");
        String tag = get("/v1/imports/" + answer.path("id")).header("ETag");
        over(answer).then().body("created", greaterThan(0)).body("errors", empty());
        getUnless(tag, "/v1/imports/" + answer.path("id")).then().statusCode(200);
    }

    /** One row per quarter and area, each with this note. */
    private String file(List<String> areas, String note) {
        StringBuilder file = new StringBuilder("indicator,area,period,value,note\n");
        for (String area : areas) {
            for (int i = 0; i < QUARTERS; i++) {
                file.append(indicator).append(',').append(area).append(',').append(Samples.quarter(i));
                file.append(',').append(i).append(',').append('"').append(note).append("\"\n");
            }
        }
        return file.toString();
    }

    private static Response later(String file, String query) {
        return request()
                .header("Prefer", "respond-async")
                .contentType("text/csv")
                .body(file)
                .post("/v1/imports" + query);
    }

    private static Response withKey(String key, String file) {
        return request()
                .header("Prefer", "respond-async")
                .header("Idempotency-Key", key)
                .contentType("text/csv")
                .body(file)
                .post("/v1/imports");
    }

    private static Response over(Response answer) {
        return await(answer, import_ -> !List.of("queued", "running").contains(import_.<String>path("state")));
    }

    private static Response await(Response answer, Predicate<Response> condition) {
        long start = System.currentTimeMillis();
        Response now = get("/v1/imports/" + answer.path("id"));
        while (!condition.test(now)) {
            assertThat(System.currentTimeMillis() - start).as(now.asString()).isLessThan(TIMEOUT_MILLIS);
            now = get("/v1/imports/" + answer.path("id"));
        }
        return now;
    }

    private int figures() {
        return get("/v1/observations?count=true&limit=1&indicator=" + indicator).path("count");
    }
}
