package org.scrutiny.committee.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.scrutiny.committee.comment.Comment;
import org.scrutiny.testsupport.Refused;
import org.scrutiny.testsupport.RestTest;

/**
 * Damaged documents are imported unchanged or rejected with a reason. For a longer run set
 * {@code -Dminutes.mutation.seconds=600}; for other damage, {@code -Dminutes.mutation.seed=2}.
 */
@QuarkusTest
class MutatedDocumentsThroughRestTest extends RestTest {
    private static final int MUTATIONS = 60;
    private static final List<String> TYPES = List.of("text/plain", "text/html", "application/xml");

    private final Random random = new Random(Long.getLong("minutes.mutation.seed", 20250403L));
    private final Mutations mutations = new Mutations(random);
    private String meeting;

    @Test
    void areImportedOrRejected() throws IOException {
        List<String> documents = MutatedDocumentsTest.documents();
        long end = System.nanoTime()
                + Duration.ofSeconds(Long.getLong("minutes.mutation.seconds", 0L))
                        .toNanos();
        int imported = 0;
        int refused = 0;
        for (int i = 0; i < MUTATIONS || System.nanoTime() < end; i++) {
            if (i % 20 == 0) {
                meeting = aMeeting().create().id();
            }
            String document = mutations.of(documents.get(random.nextInt(documents.size())));
            for (String type : TYPES) {
                // The same address for all, so that each document also corrects the previous one.
                String path = "/v1/meetings/" + meeting + (random.nextBoolean() ? "/items/7/minutes" : "/minutes");
                if (isTaken(path, type, document)) {
                    imported++;
                } else {
                    refused++;
                }
            }
        }
        assertThat(imported).as("imported; %s refused", refused).isGreaterThan(MUTATIONS / 2);
        assertThat(refused).isPositive();
    }

    private static boolean isTaken(String path, String type, String document) {
        Response answer = importMinutes(path, type, document);
        try {
            if (answer.statusCode() >= 300) {
                assertThat(answer.statusCode()).isIn(400, 413, 415, 422);
                Refused.with(answer, answer.statusCode(), answer.jsonPath().getString("code"));
                return false;
            }
            if (path.contains("/items/")) {
                check(report(answer).comments(), get(path).asString());
            }
            return true;
        } catch (AssertionError | RuntimeException e) {
            throw new AssertionError(path + " as " + type + ": " + document, e);
        }
    }

    private static void check(List<Comment> comments, String text) {
        for (Comment comment : comments) {
            String there = text.substring(comment.start(), comment.end());
            assertThat(RandomTextTest.normalised(there)).isEqualTo(comment.text());
        }
    }
}
