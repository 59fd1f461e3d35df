package org.scrutiny.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** B6 and B7: single revisions, and whole files. */
final class Writes {
    private static final int ROWS = 100_000;
    private static final int FEW_ROWS = 10_000;

    private final Options options;
    private final Store store;
    private final Table table;

    Writes(Options options, Store store, Table table) {
        this.options = options;
        this.store = store;
        this.table = table;
    }

    void take(Service services, Child service, List<Series> series)
            throws IOException, InterruptedException, SQLException {
        if (options.wants("B6")) {
            revise(service, series, 1);
            revise(service, series, 64);
        }
        if (options.wants("B7")) {
            importFiles(service, series);
            importEmbedded(services, series);
        }
    }

    /** The two write to different series, so that neither waits for the other's rows. */
    private void revise(Child service, List<Series> series, int clients)
            throws IOException, InterruptedException, SQLException {
        Revising ours = new Revising(service, series.subList(0, series.size() / 2), clients);
        try (JdbcRevising bare = new JdbcRevising(store, series.subList(series.size() / 2, series.size()), clients)) {
            table.compare(
                    "B6",
                    "a revision, " + clients + (clients == 1 ? " client" : " clients"),
                    Comparison.of(options, List.of(ours, bare)),
                    0,
                    "bare JDBC, the same statements",
                    1,
                    0.7);
        }
    }

    private void importFiles(Child service, List<Series> series)
            throws IOException, InterruptedException, SQLException {
        Importing files = new Importing(service, series, ROWS);
        double[][] rates = new double[4][options.rounds()];
        // The first round is warm-up.
        for (int round = -1; round < options.rounds(); round++) {
            double[] once = {
                files.rate(50, "created"), files.rate(40, "revised"), files.rate(40, "unchanged"), files.copyRate(store)
            };
            Importing.clean(store);
            for (int i = 0; round >= 0 && i < once.length; i++) {
                rates[i][round] = once[i];
            }
        }
        Comparison all = Comparison.of(rates);
        table.compare("B7", "100,000 rows, all new", all, 0, "COPY FROM", 3, 0.35);
        table.compare("B7", "100,000 rows, all revised", all, 1, "COPY FROM", 3, 0.2);
        table.compare("B7", "100,000 rows, all unchanged", all, 2, "all new", 0, 1.5);
    }

    /** Each in a store of its own, which is new. */
    private void importEmbedded(Service services, List<Series> series) throws IOException, InterruptedException {
        double[][] rates = new double[2][options.rounds()];
        for (int round = 0; round < options.rounds(); round++) {
            rates[0][round] = embeddedRate(services, series, ROWS, round);
            rates[1][round] = embeddedRate(services, series, FEW_ROWS, round);
        }
        table.compare("B7", "100,000 rows, all new, embedded store", Comparison.of(rates), 0, "10,000 rows", 1, 0.8);
    }

    private double embeddedRate(Service services, List<Series> series, int rows, int round)
            throws IOException, InterruptedException {
        Path data = Path.of("target", "bench", "embedded-" + rows + "-" + round).toAbsolutePath();
        try (Child service = services.start(Map.of(
                "SCRUTINY_DATABASE_URL",
                "jdbc:h2:file:" + data.resolve("scrutiny") + Service.H2_OPTIONS,
                "SCRUTINY_DATABASE_USER",
                "scrutiny",
                "SCRUTINY_DATABASE_PASSWORD",
                "scrutiny",
                "SCRUTINY_CATALOGUE",
                Path.of("target", "bench", "catalogue.yaml").toString()))) {
            service.awaitAnswer("/v1/indicators?limit=1");
            Importing warm = new Importing(service, series.subList(0, 1), 100);
            warm.rate(50, "created");
            return new Importing(service, series.subList(1, series.size()), rows).rate(50, "created");
        }
    }
}
