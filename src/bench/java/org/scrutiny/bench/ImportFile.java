package org.scrutiny.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.postgresql.PGConnection;

/**
 * A file of observations in quarters before those of the workload.
 *
 * @param firstYear the financial year of the first quarter
 */
record ImportFile(List<SeriesPaths> series, int rows, int firstYear) {
    static final int FIRST_YEAR = 1930;
    private static final int POLL_MILLIS = 20;
    private static final String EXPORT = "/v1/observations/export?format=csv"
            + "&fields=indicator,area,period,value,numerator,denominator,status&indicator=";

    /** @param value of all rows, at most 100 */
    String csv(int value) {
        StringBuilder file = new StringBuilder("indicator,area,period,value,numerator,denominator\n");
        for (int i = 0; i < rows; i++) {
            SeriesPaths key = series.get(i % series.size());
            int quarter = i / series.size();
            int year = firstYear + quarter / 4;
            file.append(String.format(
                    Locale.ROOT,
                    "%s,%s,Q%d %d/%02d,%d,%d,200%n",
                    key.indicator(),
                    key.area(),
                    quarter % 4 + 1,
                    year,
                    (year + 1) % 100,
                    value,
                    2 * value));
        }
        return file.toString();
    }

    /**
     * Imports the file and waits for the end.
     *
     * @param csv its text
     * @param outcome expected of all rows: created, revised or unchanged
     */
    void send(Server service, String csv, String outcome) throws IOException, InterruptedException {
        JsonNode report = send(service, csv);
        if (report.path(outcome).asInt() != rows) {
            throw new IOException("Of " + rows + " rows, not all were " + outcome + ": " + report);
        }
    }

    /** Imports a file and returns the report at the end. */
    static JsonNode send(Server service, String csv) throws IOException, InterruptedException {
        String imports = service.address() + "/v1/imports";
        JsonNode report = Http.postCsv(imports, csv);
        while (Set.of("queued", "running").contains(report.path("state").asText())) {
            Thread.sleep(POLL_MILLIS);
            report = Http.getJson(imports + "/" + report.path("id").asText());
        }
        return report;
    }

    /**
     * Copies the observations of indicators, one file each, into a service that does not have them.
     *
     * @return their number
     */
    static int copy(List<String> indicators, Server from, Server to) throws IOException, InterruptedException {
        int rows = 0;
        for (String indicator : indicators) {
            String csv =
                    new String(Http.get(from.address() + EXPORT + indicator).body(), StandardCharsets.UTF_8);
            JsonNode report = send(to, csv);
            int created = report.path("created").asInt();
            if (created == 0 || created != csv.lines().count() - 1) {
                throw new IOException("Not all observations of " + indicator + " were created: " + report);
            }
            rows += created;
        }
        return rows;
    }

    /** The rows for COPY. */
    byte[] copyRows() {
        StringBuilder file = new StringBuilder();
        for (int i = 0; i < rows; i++) {
            SeriesPaths key = series.get(i % series.size());
            LocalDate start = LocalDate.of(firstYear, 4, 1).plusMonths(3L * (i / series.size()));
            file.append(Workload.row(key.indicator(), key.area(), start, "50.0,100,200, A ", "1,FIRST"));
        }
        return file.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Creates the target of {@link #copy}, with the indexes and foreign keys of the observations. */
    static void createTarget(Database database) throws SQLException {
        database.execute("DROP TABLE IF EXISTS copied", Sql.COPY_TARGET);
        database.execute(database.strings(Sql.FOREIGN_KEYS).toArray(String[]::new));
    }

    static void copy(Database database, byte[] rows) throws SQLException, IOException {
        try (Connection connection = database.connect()) {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn(String.format(Locale.ROOT, Sql.COPY_IN, "copied"), new ByteArrayInputStream(rows));
        }
    }
}
