package org.scrutiny.figures.observation;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scrutiny.testsupport.SeriesTest;

/** Entity tags and conditions (RFC 9110, section 13). */
@QuarkusTest
class ObservationVersionTest extends SeriesTest {
    private String address;

    /** An observation at its second version. */
    @BeforeEach
    void makeObservation() {
        String id = figure(50).create().id();
        address = "/v1/observations/" + id;
        figure(51).replace(id, 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"2\"", "W/\"2\"", "*", "\"1\", \"2\"", "\"1\",W/\"2\"", "  \"2\"  "})
    void returnsNotModifiedForTheCurrentTag(String tag) {
        getUnless(tag, address).then().statusCode(304).header("ETag", "\"2\"").body(emptyString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"1\"", "2", "\"\"", "\"22\"", "\"2", "W/\"1\"", "x"})
    void returnsTheFigureForAnOldTag(String tag) {
        getUnless(tag, address).then().statusCode(200).body("value", equalTo(new BigDecimal("51.0")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"2\"", "*", "\"1\", \"2\"", "\"2\",\"7\""})
    void revisesWithTheCurrentTag(String tag) {
        put(address, tag, figure(52)).then().statusCode(200).header("ETag", "\"3\"");
    }

    /** A weak tag is none to change by: If-Match compares strongly. */
    @ParameterizedTest
    @ValueSource(strings = {"\"1\"", "2", "W/\"2\"", "\"\"", "\"2", "\"1\", \"3\"", "W/\"2\", \"1\"", "\"*\""})
    void rejectsAnotherTag(String tag) {
        refused(put(address, tag, figure(52)), 412, "stale_version", "If-Match")
                .body("detail", containsString("\"2\""));
        refused(delete(address, tag), 412, "stale_version", "If-Match");
        get(address).then().header("ETag", "\"2\"").body("value", equalTo(new BigDecimal("51.0")));
    }

    @Test
    void requiresIfMatch() {
        refused(json(figure(52)).put(address), 428, "precondition_required", "If-Match");
        refused(request().delete(address), 428, "precondition_required", "If-Match");
        refused(put(address, "", figure(52)), 428, "precondition_required", "If-Match");
        get(address).then().header("ETag", "\"2\"");
    }

    @Test
    void deletionRequiresIfMatch() {
        delete(address, "\"2\"").then().statusCode(204).body(emptyString());
        get(address).then().statusCode(410);
    }

    @Test
    void headReturnsHeadersOnly() {
        request().head(address).then().statusCode(200).header("ETag", "\"2\"").body(emptyString());
    }
}
