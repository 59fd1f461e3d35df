package org.scrutiny.figures.observation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.scrutiny.testsupport.SeriesTest;

/** Revising an imported figure without changing it. */
@QuarkusTest
class UnchangedObservationTest extends SeriesTest {
    @Test
    void unchangedContentMakesNoRevisionAndKeepsTheBatch() {
        importCsv(csv("period,value", "Q1 2024/25,40"), "").then().statusCode(200);
        Observation imported = read("/v1/observations/" + figures("").path("value[0].id"), Observation.class);
        String address = "/v1/observations/" + imported.id();

        assertThat(figure(40).replace(imported.id(), 1).revisionNumber()).isEqualTo(1);
        assertThat(read(address, Observation.class)).isEqualTo(imported);
        Observation revised = figure(41).replace(imported.id(), 1);
        assertThat(revised.revisionNumber()).isEqualTo(2);
        assertThat(revised.batch()).isNull();
        get(address + "/revisions").then().body("value", hasSize(2));
    }
}
