package org.scrutiny.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;

/** Imports a file into a new embedded database by a new process, which is warmed with small files first. */
final class EmbeddedImport implements Load, AutoCloseable {
    private static final int SMALL_ROWS = 2_000;
    private static final int SMALL_SERIES = 400;
    private static final int VALUE = 50;

    private final String name;
    private final RoundRobin rounds;
    private final ServiceLauncher services;
    private final Path folder;
    private final List<SeriesPaths> series;
    private final List<String> notes;
    private final ImportFile file;
    private final String csv;
    private EmbeddedService embedded;

    /** @param notes receives a note if a process does not settle */
    EmbeddedImport(
            String name,
            RoundRobin rounds,
            ServiceLauncher services,
            Path folder,
            List<SeriesPaths> series,
            int rows,
            List<String> notes) {
        this.name = name;
        this.rounds = rounds;
        this.services = services;
        this.folder = folder;
        this.series = series;
        this.notes = notes;
        this.file = new ImportFile(series, rows, ImportFile.FIRST_YEAR);
        this.csv = file.csv(VALUE);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public ProcessorTime server() {
        return service().time();
    }

    @Override
    public void prepare() throws IOException, InterruptedException, SQLException {
        close();
        embedded = EmbeddedService.start(services, folder);
        int[] year = {ImportFile.FIRST_YEAR};
        rounds.warmUp(
                new BatchLoad(name, service().time(), SMALL_ROWS, BatchLoad.NOTHING, () -> {
                    year[0] -= 2;
                    ImportFile small = new ImportFile(
                            series.subList(0, Math.min(SMALL_SERIES, series.size())), SMALL_ROWS, year[0]);
                    small.send(service(), small.csv(VALUE), "created");
                }),
                notes);
    }

    @Override
    public Sample run(int seconds) throws IOException, InterruptedException, SQLException {
        return new BatchLoad(
                        name,
                        service().time(),
                        file.rows(),
                        BatchLoad.NOTHING,
                        () -> file.send(service(), csv, "created"))
                .run(seconds);
    }

    @Override
    public void close() throws IOException {
        if (embedded != null) {
            embedded.close();
            embedded = null;
        }
    }

    private Server service() {
        return embedded.server();
    }
}
