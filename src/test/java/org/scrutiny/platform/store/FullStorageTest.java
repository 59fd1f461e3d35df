package org.scrutiny.platform.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.scrutiny.testsupport.OnOneStore;
import org.scrutiny.testsupport.Refused;
import org.scrutiny.testsupport.RestTest;

/** Writes are rejected before the disk is full, reads go on, and writes succeed again when there is room. */
@QuarkusTest
@OnOneStore
class FullStorageTest extends RestTest {
    @Inject
    StoreSpace space;

    @AfterEach
    void makeRoom() {
        space.setMinFree(0);
    }

    @Test
    void rejectsWritesOnly() {
        String code = aCount().create().code();
        space.setMinFree(Long.MAX_VALUE);
        for (int i = 0; i < 3; i++) {
            assertFull(aCount().post());
            assertFull(importCsv("indicator,area,period,value\n", ""));
            get("/v1/indicators/" + code).then().statusCode(200);
            get("/v1/changes?limit=1").then().statusCode(200);
            get("/v1/observations/export?indicator=" + code).then().statusCode(200);
        }
        space.setMinFree(0);
        aCount().create();
        get("/v1/indicators/" + code).then().statusCode(200);
    }

    private static void assertFull(Response response) {
        Refused.with(response, 503, "storage_full");
        assertThat(response.header("Retry-After")).isEqualTo("5");
    }
}
