package org.scrutiny.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** B7: imports of new, changed and known observations, on PostgreSQL and on the embedded database. */
record ImportBenchmark(RoundRobin rounds, Path folder, ResultTable table, Database database, ServiceLauncher services) {
    private static final Goal RATE = Goal.atLeast(20_000);
    private static final int FIRST_VALUE = 50;
    private static final int SECOND_VALUE = 40;

    /** The loads run in this order, so that one finds what the last has stored. */
    void onPostgresql(Server service, List<SeriesPaths> series, int rows)
            throws IOException, InterruptedException, SQLException {
        ImportFile file = new ImportFile(series, rows, ImportFile.FIRST_YEAR);
        List<String> files = List.of(file.csv(FIRST_VALUE), file.csv(SECOND_VALUE));
        byte[] copied = file.copyRows();
        BatchLoad.Step delete = () -> database.execute(Sql.DELETE_IMPORTED);
        int[] stored = {0};
        Comparison all = rounds.compare(List.of(
                new BatchLoad("all new", service.time(), rows, delete, () -> {
                    stored[0] = 0;
                    file.send(service, files.get(0), "created");
                }),
                new BatchLoad("all revised", service.time(), rows, BatchLoad.NOTHING, () -> {
                    stored[0] = 1 - stored[0];
                    file.send(service, files.get(stored[0]), "revised");
                }),
                new BatchLoad(
                        "all unchanged",
                        service.time(),
                        rows,
                        BatchLoad.NOTHING,
                        () -> file.send(service, files.get(stored[0]), "unchanged")),
                new BatchLoad(
                        "COPY",
                        ProcessorTime.ofBenchmark(),
                        rows,
                        () -> ImportFile.createTarget(database),
                        () -> ImportFile.copy(database, copied))));
        delete.run();
        String what = String.format(Locale.ROOT, "%,d rows, all ", rows);
        table.compare("B7", what + "new", all, 0, 3, Goal.atLeast(0.35));
        table.single("B7", what + "new", all.rate(0), "%.0f", " /s", RATE, all.notes(0));
        table.compare("B7", what + "revised", all, 1, 3, Goal.atLeast(0.15));
        table.compare("B7", what + "unchanged", all, 2, 0, Goal.atLeast(1.5));
    }

    /** Files of two sizes, each into a new database. */
    void onEmbedded(List<SeriesPaths> series, int rows) throws IOException, InterruptedException, SQLException {
        List<String> notes = new ArrayList<>();
        int many = 10 * rows;
        String small = String.format(Locale.ROOT, "%,d rows", rows);
        String large = String.format(Locale.ROOT, "%,d rows", many);
        try (EmbeddedImport few = new EmbeddedImport(small, rounds, services, folder, series, rows, notes);
                EmbeddedImport more = new EmbeddedImport(large, rounds, services, folder, series, many, notes)) {
            Comparison all = rounds.measure(List.of(few, more), notes);
            String what = ", all new, embedded database";
            table.single("B7", small + what, all.rate(0), "%.0f", " /s", RATE, all.notes(0));
            table.compare("B7", large + what, all, 1, 0, Goal.atLeast(0.95));
        }
    }
}
