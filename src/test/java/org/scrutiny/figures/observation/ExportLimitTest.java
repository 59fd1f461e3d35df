package org.scrutiny.figures.observation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scrutiny.testsupport.RawConnection;
import org.scrutiny.testsupport.Refused;
import org.scrutiny.testsupport.Samples;
import org.scrutiny.testsupport.SeriesTest;
import org.scrutiny.testsupport.TightLimits;

/** Exports of clients that do not read, or leave. The profile has two places for exports, and a pool of four connections. */
@QuarkusTest
@TestProfile(TightLimits.class)
class ExportLimitTest extends SeriesTest {
    private static final int MAX_ATTEMPTS = 20;
    private static final int QUARTERS = 120;
    private static final String NOTE = "x".repeat(3_900);

    @Inject
    AgroalDataSource store;

    @BeforeEach
    void makeFigures() {
        indicator = aCount().create().code();
        StringBuilder file = new StringBuilder("indicator,area,period,value,note\n");
        for (String area : Samples.makeAreas(40)) {
            for (int quarter = 0; quarter < QUARTERS; quarter++) {
                file.append(String.join(",", indicator, area, Samples.quarter(quarter), "1", NOTE))
                        .append('\n');
            }
        }
        Response imported = importCsv(file.toString(), "");
        imported.then().statusCode(202);
        String path = "/v1/imports/" + imported.path("id");
        while (List.of("queued", "running").contains(get(path).<String>path("state"))) {
            Thread.onSpinWait();
        }
    }

    @Test
    void clientsThatDoNotReadAreCutOffAndLeaveTheirPlace() throws IOException {
        List<RawConnection> idle = new ArrayList<>();
        try {
            for (int i = 0; i < 2; i++) {
                RawConnection client = export();
                idle.add(client);
                assertThat(client.readUntil("\r\n\r\n")).startsWith("HTTP/1.1 200 ");
            }
            for (int i = 0; i < 10; i++) {
                get("/v1/observations?limit=1").then().statusCode(200);
                anArea().create();
            }
            assertComplete();
            for (RawConnection client : idle) {
                assertThat(client.readToEnd()).doesNotContain("\r\n0\r\n\r\n");
            }
        } finally {
            for (RawConnection client : idle) {
                client.close();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/observations/export/",
                "/v1//observations/export",
                "/v1/observations/export;a=b",
                "/v1;a/observations/%65xport"
            })
    void everySpellingOfThePathWaitsForItsTurn(String path) throws IOException {
        try (RawConnection first = export();
                RawConnection second = export()) {
            assertThat(first.readUntil("\r\n\r\n")).startsWith("HTTP/1.1 200 ");
            assertThat(second.readUntil("\r\n\r\n")).startsWith("HTTP/1.1 200 ");
            try (RawConnection third = export(path)) {
                assertThat(third.readUntil("\r\n\r\n")).matches("(?s)HTTP/1.1 (503|404) .*");
            }
        }
        assertComplete();
    }

    @Test
    void clientsThatLeaveGiveTheirPlaceBack() throws IOException {
        for (int i = 0; i < 10; i++) {
            try (RawConnection client = export()) {
                assertThat(client.readUntil("\r\n\r\n")).startsWith("HTTP/1.1 200 ");
            }
        }
        assertComplete();
    }

    @Test
    void aFailureBeforeTheFirstByteIsAProblem() throws SQLException {
        run("ALTER TABLE observation RENAME TO observation_away");
        try {
            for (String format : List.of("csv", "json", "ndjson")) {
                Refused.with(given().get("/v1/observations/export?format=" + format), 500, "internal_error");
            }
        } finally {
            run("ALTER TABLE observation_away RENAME TO observation");
        }
        assertComplete();
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = store.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private RawConnection export() throws IOException {
        return export("/v1/observations/export");
    }

    private RawConnection export(String path) throws IOException {
        RawConnection client = new RawConnection();
        client.send("GET " + path + "?indicator=" + indicator + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
        return client;
    }

    private void assertComplete() {
        Response whole = get("/v1/observations/export?indicator=" + indicator);
        for (int i = 0; i < MAX_ATTEMPTS && whole.statusCode() == 503; i++) {
            Refused.with(whole, 503, "service_busy");
            assertThat(whole.header("Retry-After")).isEqualTo("5");
            whole = get("/v1/observations/export?indicator=" + indicator);
        }
        assertThat(whole.statusCode()).as(whole.asString()).isEqualTo(200);
        assertThat(whole.asString().lines().count()).isEqualTo(1 + 40 * QUARTERS);
    }
}
