package org.scrutiny.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** B5: an export of up to a million observations by a service with a small heap. */
record ExportBenchmark(RoundRobin rounds, ResultTable table, Database database, ServiceLauncher services) {
    private static final int MAX_ROWS = 1_000_000;
    private static final int FETCH_SIZE = 1_000;
    private static final int MIN_BYTES_PER_ROW = 50;

    void run(Workload workload) throws IOException, InterruptedException, SQLException {
        List<String> indicators = workload.indicators(MAX_ROWS);
        long rows = readAll(indicators);
        try (Server service = services.startReady(Map.of("JAVA_TOOL_OPTIONS", "-Xmx128m"))) {
            Comparison all = rounds.compare(List.of(
                    export(service, "csv", indicators, rows),
                    export(service, "json", indicators, rows),
                    new BatchLoad(
                            "JDBC loop",
                            ProcessorTime.ofBenchmark(),
                            rows,
                            BatchLoad.NOTHING,
                            () -> readAll(indicators))));
            String what = String.format(Locale.ROOT, "export of %,d rows, 128 MB heap, ", rows);
            table.compare("B5", what + "CSV", all, 0, 2, Goal.atLeast(0.6));
            table.compare("B5", what + "JSON", all, 1, 2, Goal.atLeast(0.4));
        }
    }

    private static Load export(Server service, String format, List<String> indicators, long rows) {
        String address = service.address() + "/v1/observations/export?format=" + format + "&indicator="
                + String.join("&indicator=", indicators);
        return new BatchLoad(format, service.time(), rows, BatchLoad.NOTHING, () -> {
            long bytes = Http.drain(address);
            if (bytes < MIN_BYTES_PER_ROW * rows) {
                throw new IOException("The export has only " + bytes + " bytes");
            }
        });
    }

    private long readAll(List<String> indicators) throws SQLException {
        String marks = String.join(", ", Collections.nCopies(indicators.size(), "?"));
        try (Connection connection = database.connect()) {
            connection.setAutoCommit(false);
            try (PreparedStatement statement =
                    connection.prepareStatement(String.format(Locale.ROOT, Sql.EXPORT, marks))) {
                for (int i = 0; i < indicators.size(); i++) {
                    statement.setString(i + 1, indicators.get(i));
                }
                statement.setFetchSize(FETCH_SIZE);
                try (ResultSet row = statement.executeQuery()) {
                    return JdbcLoad.drain(row);
                }
            }
        }
    }
}
