package org.scrutiny.platform.body;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scrutiny.testsupport.RawConnection;
import org.scrutiny.testsupport.Refused;
import org.scrutiny.testsupport.Samples;
import org.scrutiny.testsupport.SeriesTest;
import org.scrutiny.testsupport.TightLimits;

/** More requests than the database can serve. The profile has a pool of four connections, so eight turns. */
@QuarkusTest
@TestProfile(TightLimits.class)
class StoreTurnsTest extends SeriesTest {
    private static final int TURNS = 8;

    @Inject
    AgroalDataSource store;

    @BeforeEach
    void makeFigure() {
        figure(1).create();
    }

    @Test
    void aRequestWithoutATurnIsRejectedAfterASecond() throws Exception {
        List<RawConnection> writers = new ArrayList<>();
        try {
            try (Connection lock = lockSeries()) {
                for (int i = 1; i <= TURNS; i++) {
                    writers.add(write(Samples.quarter(i)));
                }
                awaitNoTurn();
                Refused.with(get("/v1/areas/" + area), 503, "service_busy");
                assertThat(get("/v1/areas/" + area).header("Retry-After")).isEqualTo("5");
                lock.rollback();
            }
            for (RawConnection writer : writers) {
                assertThat(writer.readUntil("\r\n\r\n")).startsWith("HTTP/1.1 201 ");
            }
            figures("").then().statusCode(200);
        } finally {
            for (RawConnection writer : writers) {
                writer.close();
            }
        }
    }

    @Test
    void aWatcherKeepsNoTurn() throws Exception {
        List<RawConnection> watchers = new ArrayList<>();
        try (Connection lock = lockSeries()) {
            Response queued = given().header("Prefer", "respond-async")
                    .contentType("text/csv")
                    .body(csv("period,value", Samples.quarter(1) + ",2"))
                    .post("/v1/imports");
            queued.then().statusCode(202);
            for (int i = 0; i <= TURNS; i++) {
                RawConnection watcher = new RawConnection();
                watchers.add(watcher);
                watcher.send("GET /v1/imports/" + queued.path("id") + "/events HTTP/1.1\r\nHost: localhost\r\n\r\n");
                assertThat(watcher.readUntil("\r\n\r\n")).startsWith("HTTP/1.1 200 ");
            }
            get("/v1/areas/" + area).then().statusCode(200);
            lock.rollback();
        } finally {
            for (RawConnection watcher : watchers) {
                watcher.close();
            }
        }
    }

    private void awaitNoTurn() {
        while (get("/v1/areas/" + area).statusCode() == 200) {
            Thread.onSpinWait();
        }
    }

    /** Writers of the series wait for the end of this transaction. */
    private Connection lockSeries() throws SQLException {
        Connection connection = store.getConnection();
        connection.setAutoCommit(false);
        try (PreparedStatement statement =
                connection.prepareStatement("UPDATE series SET version = version WHERE indicator = ? AND area = ?")) {
            statement.setString(1, indicator);
            statement.setString(2, area);
            statement.executeUpdate();
        }
        return connection;
    }

    private RawConnection write(String period) throws IOException {
        String body = "{\"indicator\":\"" + indicator + "\",\"area\":\"" + area + "\",\"period\":\"" + period
                + "\",\"value\":1}";
        RawConnection client = new RawConnection();
        client.send(
                "POST /v1/observations HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: "
                        + body.length() + "\r\n\r\n" + body);
        return client;
    }
}
