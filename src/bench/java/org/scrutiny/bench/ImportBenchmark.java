package org.scrutiny.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** B7: imports of new, changed and known observations, on PostgreSQL and on the embedded database. */
record ImportBenchmark(RoundRobin rounds, Path folder, ResultTable table, Database database, ServiceLauncher services) {
    private static final Goal RATE = Goal.atLeast(20_000);
    private static final int FIRST_VALUE = 50;
    private static final int SECOND_VALUE = 40;

    /** @param before the earlier version, if there is one */
    void onPostgresql(Server service, Optional<EarlierVersion> before, List<SeriesPaths> series, int rows)
            throws IOException, InterruptedException, SQLException {
        ImportFile file = new ImportFile(series, rows, ImportFile.FIRST_YEAR);
        byte[] copied = file.copyRows();
        List<Load> loads = new ArrayList<>(imports("", service, database, file));
        loads.add(new BatchLoad(
                "COPY",
                ProcessorTime.ofBenchmark(),
                rows,
                () -> ImportFile.createTarget(database),
                () -> ImportFile.copy(database, copied)));
        if (before.isPresent()) {
            EarlierVersion version = before.orElseThrow();
            loads.addAll(imports(EarlierVersion.NAME + ", ", version.cached(), version.database(), file));
        }
        Comparison all = rounds.compare(loads);
        deleteImported(database);
        String what = String.format(Locale.ROOT, "%,d rows, ", rows);
        table.compare("B7", what + "all new", all, 0, 3, Goal.atLeast(0.35));
        table.single("B7", what + "all new", all.rate(0), "%.0f", " /s", RATE, all.notes(0));
        table.compare("B7", what + "all revised", all, 1, 3, Goal.atLeast(0.15));
        table.compare("B7", what + "all unchanged", all, 2, 0, Goal.atLeast(1.5));
        for (int earlier = 4; earlier < loads.size(); earlier++) {
            int now = earlier - 4;
            table.compare("B7", what + loads.get(now).name(), all, now, earlier, Goal.NONE);
        }
    }

    /** The loads run in this order, so that one finds what the last has stored. */
    private static List<Load> imports(String prefix, Server service, Database store, ImportFile file) {
        List<String> files = List.of(file.csv(FIRST_VALUE), file.csv(SECOND_VALUE));
        int[] stored = {0};
        return List.of(
                new BatchLoad(prefix + "all new", service.time(), file.rows(), () -> deleteImported(store), () -> {
                    stored[0] = 0;
                    file.send(service, files.get(0), "created");
                }),
                new BatchLoad(prefix + "all revised", service.time(), file.rows(), BatchLoad.NOTHING, () -> {
                    stored[0] = 1 - stored[0];
                    file.send(service, files.get(stored[0]), "revised");
                }),
                new BatchLoad(
                        prefix + "all unchanged",
                        service.time(),
                        file.rows(),
                        BatchLoad.NOTHING,
                        () -> file.send(service, files.get(stored[0]), "unchanged")));
    }

    private static void deleteImported(Database store) throws SQLException {
        store.execute(store.strings(Sql.DELETE_IMPORTED).toArray(String[]::new));
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
