package org.scrutiny.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** B5: all figures of many indicators at once, by a service of little memory and by a bare JDBC loop. */
final class Exporting {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final int FETCH_SIZE = 1_000;
    private static final int MOST_ROWS = 1_000_000;
    private static final String ROWS = "SELECT o.id, o.indicator, o.area, o.period_type, o.period_start, o.period_end, "
            + "o.obs_value, o.numerator, o.denominator, o.obs_status, o.confidentiality, o.note, o.revision_number, "
            + "o.revision_kind, o.revision_reason, o.recorded_at, o.recorded_by, o.source_system, o.batch, o.warnings, "
            + "o.received_at, i.title, i.unit, a.name FROM observation o JOIN indicator i ON i.code = o.indicator "
            + "JOIN area a ON a.code = o.area WHERE o.indicator IN (%s) "
            + "ORDER BY o.indicator, o.area, o.period_start, o.period_end";

    private final Store store;
    private final List<String> indicators;

    Exporting(Store store, Workload workload) {
        this.store = store;
        this.indicators = workload.indicators(MOST_ROWS);
    }

    static void measure(Options options, Service services, Store store, Workload workload, Table table)
            throws IOException, InterruptedException, SQLException {
        Exporting export = new Exporting(store, workload);
        double[][] rates = new double[3][options.rounds()];
        long rows = 0;
        try (Child service = services.start(Map.of("JAVA_TOOL_OPTIONS", "-Xmx128m"))) {
            service.awaitAnswer("/v1/indicators?limit=1");
            // The first round is warm-up.
            for (int round = -1; round < options.rounds(); round++) {
                long start = System.nanoTime();
                rows = export.readBare();
                double bare = since(start, rows);
                double[] once = {export.rate(service, "csv", rows), export.rate(service, "json", rows), bare};
                for (int i = 0; round >= 0 && i < once.length; i++) {
                    rates[i][round] = once[i];
                }
            }
            Comparison all = Comparison.of(rates);
            table.compare("B5", rows + " rows, CSV, 128 MB of heap", all, 0, "bare JDBC loop", 2, 0.6);
            table.compare("B5", rows + " rows, JSON, 128 MB of heap", all, 1, "bare JDBC loop", 2, 0.4);
        }
    }

    private static double since(long start, long rows) {
        return rows * 1e9 / (System.nanoTime() - start);
    }

    /** Rows per second, from the request to the last byte; an answer that is cut off is an error. */
    private double rate(Child service, String format, long rows) throws IOException, InterruptedException {
        URI address = URI.create(service.address() + "/v1/observations/export?format=" + format + "&indicator="
                + String.join("&indicator=", indicators));
        long start = System.nanoTime();
        HttpResponse<InputStream> answer =
                HTTP.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofInputStream());
        byte[] buffer = new byte[1 << 16];
        long bytes = 0;
        try (InputStream body = new BufferedInputStream(answer.body())) {
            for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
                bytes += read;
            }
        }
        if (answer.statusCode() != 200 || bytes < 50 * rows) {
            throw new IOException("The export gave " + bytes + " bytes with status " + answer.statusCode());
        }
        return since(start, rows);
    }

    private long readBare() throws SQLException {
        long rows = 0;
        try (Connection connection = store.connect()) {
            connection.setAutoCommit(false);
            String marks = String.join(", ", Collections.nCopies(indicators.size(), "?"));
            try (PreparedStatement statement = connection.prepareStatement(ROWS.replace("%s", marks))) {
                for (int i = 0; i < indicators.size(); i++) {
                    statement.setString(i + 1, indicators.get(i));
                }
                statement.setFetchSize(FETCH_SIZE);
                try (ResultSet row = statement.executeQuery()) {
                    int columns = row.getMetaData().getColumnCount();
                    while (row.next()) {
                        for (int column = 1; column <= columns; column++) {
                            row.getString(column);
                        }
                        rows++;
                    }
                }
            }
        }
        return rows;
    }
}
