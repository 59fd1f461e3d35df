package org.scrutiny.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.postgresql.PGConnection;

/** B7: files of quarters long before those of the workload, which go in as new, as changed and as known ones. */
final class Importing {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final int FIRST_YEAR = 1930;
    private static final String OLD = " WHERE period_start < DATE '2000-01-01'";

    private final Child service;
    private final List<Series> series;
    private final int rows;

    Importing(Child service, List<Series> series, int rows) {
        this.service = service;
        this.series = series;
        this.rows = rows;
    }

    /** Rows per second of a file whose figures all have the value, from its sending to the end of its import. */
    double rate(int value, String expected) throws IOException, InterruptedException {
        String file = csv(value);
        long start = System.nanoTime();
        HttpResponse<String> answer = HTTP.send(
                HttpRequest.newBuilder(URI.create(service.address() + "/v1/imports"))
                        .header("Content-Type", "text/csv")
                        .POST(HttpRequest.BodyPublishers.ofString(file))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        JsonNode report = JSON.readTree(answer.body());
        while (List.of("queued", "running").contains(report.path("state").asText())) {
            Thread.sleep(20);
            report = JSON.readTree(Http.get(service.address() + "/v1/imports/"
                            + report.path("id").asText())
                    .body());
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        if (report.path(expected).asInt() != rows) {
            throw new IOException("An import did not do as it should: " + report);
        }
        return rows / seconds;
    }

    private String csv(int value) {
        StringBuilder file = new StringBuilder("indicator,area,period,value,numerator,denominator\n");
        for (int i = 0; i < rows; i++) {
            Series key = series.get(i % series.size());
            int quarter = i / series.size();
            int year = FIRST_YEAR + quarter / 4;
            file.append(key.indicator())
                    .append(',')
                    .append(key.area())
                    .append(",Q")
                    .append(quarter % 4 + 1)
                    .append(' ');
            file.append(year)
                    .append('/')
                    .append((year + 1) % 100 / 10)
                    .append((year + 1) % 10)
                    .append(',');
            file.append(value).append(',').append(2 * value).append(",200\n");
        }
        return file.toString();
    }

    /** Rows per second that the store itself copies into a table with the same indexes. */
    double copyRate(Store store) throws SQLException, IOException {
        store.execute(
                "DROP TABLE IF EXISTS copied",
                "CREATE TABLE copied (LIKE observation INCLUDING ALL EXCLUDING IDENTITY)");
        byte[] text = copied().getBytes(StandardCharsets.UTF_8);
        long start = System.nanoTime();
        try (Connection connection = store.connect()) {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn(
                            "COPY copied (id, indicator, area, period_type, period_start, period_end, obs_value, numerator, "
                                    + "denominator, obs_status, confidentiality, revision_number, revision_kind, "
                                    + "recorded_at, received_at, recorded_by) FROM STDIN (FORMAT csv)",
                            new ByteArrayInputStream(text));
        }
        return rows * 1e9 / (System.nanoTime() - start);
    }

    private String copied() {
        StringBuilder file = new StringBuilder();
        for (int i = 0; i < rows; i++) {
            Series key = series.get(i % series.size());
            LocalDate start = LocalDate.of(FIRST_YEAR, 4, 1).plusMonths(3L * (i / series.size()));
            file.append(i).append(',').append(key.indicator()).append(',').append(key.area());
            file.append(",FINANCIAL_QUARTER,")
                    .append(start)
                    .append(',')
                    .append(start.plusMonths(3).minusDays(1));
            file.append(",50.0,100,200, A ,F,1,FIRST,2026-04-01T09:00:00Z,2026-04-01T09:00:00Z,bench\n");
        }
        return file.toString();
    }

    /** Takes the figures out again, so that the next round finds what this one found. */
    static void clean(Store store) throws SQLException {
        store.execute(
                "DELETE FROM observation" + OLD,
                "DELETE FROM observation_revision" + OLD,
                "VACUUM ANALYZE observation",
                "VACUUM ANALYZE observation_revision");
    }
}
