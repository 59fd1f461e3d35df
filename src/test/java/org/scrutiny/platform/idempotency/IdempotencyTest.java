package org.scrutiny.platform.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scrutiny.testsupport.AtOnce;
import org.scrutiny.testsupport.MeetingBuilder;
import org.scrutiny.testsupport.ObservationBuilder;
import org.scrutiny.testsupport.Samples;
import org.scrutiny.testsupport.SeriesTest;

/** A request with a key has one effect, however often it is sent. */
@QuarkusTest
class IdempotencyTest extends SeriesTest {
    /** -Didempotency.schedules=1000 makes a long run. */
    private static final int SCHEDULES = Integer.getInteger("idempotency.schedules", 40);

    private static final int MAX_QUARTERS = 80;

    private int quarter;

    @Test
    void repeatedRequestGetsTheSameResponse() {
        ObservationBuilder body = body(50);
        String key = UUID.randomUUID().toString();
        Response first = send(key, body);
        Response again = send(key, body);
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(first.header("Idempotent-Replayed")).isNull();
        assertThat(send('"' + key + '"', body).asString())
                .as("in quotes, as the draft has it")
                .isEqualTo(first.asString());
        send(key, body.value(51)).then().statusCode(422).body("errors[0].parameter", equalTo("Idempotency-Key"));
        send(UUID.randomUUID().toString(), body).then().statusCode(409);
    }

    @Test
    void rejectedRequestCanBeSentAgain() {
        String key = UUID.randomUUID().toString();
        send(key, body(101)).then().statusCode(422);
        send(key, body(99)).then().statusCode(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"two words", "\"\"", "café"})
    void rejectsAnInvalidKey(String key) {
        send(key, body(50)).then().statusCode(400).body("errors[0].parameter", equalTo("Idempotency-Key"));
    }

    @Test
    void createsAResourceWithGeneratedIdOnce() {
        String key = UUID.randomUUID().toString();
        MeetingBuilder meeting = aMeeting().committee("Panel " + key);
        String first = json(meeting)
                .header("Idempotency-Key", key)
                .post("/v1/meetings")
                .path("id");
        String again = json(meeting)
                .header("Idempotency-Key", key)
                .post("/v1/meetings")
                .path("id");
        assertThat(again).isEqualTo(first);
        get("/v1/meetings?committee=Panel " + key).then().body("value", hasSize(1));
    }

    @Test
    void importsAFileOnce() {
        String key = UUID.randomUUID().toString();
        String file = csv("period,value", "Q1 2024/25,50");
        Response first = sendFile(key, file);
        Response again = sendFile(key, file);
        assertThat(first.<Integer>path("created")).isEqualTo(1);
        assertThat(again.asString()).isEqualTo(first.asString());
        sendFile(key, file.replace("50", "51")).then().statusCode(422);
    }

    /** Retries, concurrent copies, and changed bodies with used keys, in random order. */
    @Test
    void everyScheduleHasOneEffectPerKey() {
        for (int seed = 0; seed < SCHEDULES; seed++) {
            Random random = new Random(seed);
            ObservationBuilder body = body(random.nextInt(100));
            String key = "schedule-" + indicator + "-" + seed;
            int copies = 1 + random.nextInt(4);
            List<Response> answers = new ArrayList<>(AtOnce.run(copies, () -> send(key, body)));
            for (int i = random.nextInt(3); i > 0; i--) {
                boolean changed = random.nextBoolean();
                Response answer = send(key, changed ? body.note("Another") : body);
                if (changed) {
                    assertThat(answer.statusCode()).as("schedule " + seed).isEqualTo(422);
                } else {
                    answers.add(answer);
                }
            }
            assertThat(answers).as("schedule " + seed).allMatch(answer -> answer.statusCode() == 201);
            assertThat(answers.stream().map(Response::asString).distinct())
                    .as("schedule " + seed)
                    .hasSize(1);
            get("/v1/observations/" + answers.get(0).path("id") + "/revisions")
                    .then()
                    .body("value", hasSize(1));
        }
    }

    private ObservationBuilder body(int value) {
        if (quarter == MAX_QUARTERS) {
            area = Samples.makeArea();
            quarter = 0;
        }
        return anObservation(indicator, area, Samples.quarter(quarter++), value);
    }

    private static Response send(String key, ObservationBuilder body) {
        return json(body).header("Idempotency-Key", key).post("/v1/observations");
    }

    private static Response sendFile(String key, String file) {
        return request()
                .contentType("text/csv")
                .header("Idempotency-Key", key)
                .body(file)
                .post("/v1/imports");
    }
}
