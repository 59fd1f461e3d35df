package org.scrutiny.bench;

import java.io.IOException;
import java.util.Map;

/** B10: from the start of a process to its first trend, and its memory. */
record StartupBenchmark(Options options, ServiceLauncher services, ResultTable table) {

    /** Starts the service once for each round, and leaves the last process running. */
    Server run(SeriesPaths series) throws IOException, InterruptedException {
        double[] elapsed = new double[options.rounds()];
        double[] used = new double[options.rounds()];
        MachineLoad machine = new MachineLoad();
        Server service = null;
        for (int round = 0; round < options.rounds(); round++) {
            if (service != null) {
                service.close();
            }
            service = services.start(Map.of());
            elapsed[round] = service.awaitReady(series.trend()).toMillis() / 1e3;
            used[round] = service.time().micros() / 1e6;
        }
        boolean hasArchive =
                options.flags().stream().anyMatch(flag -> flag.matches("-XX:(SharedArchiveFile|AOTCache)=.*"));
        String what = "start to the first trend, JDK " + Runtime.version().feature()
                + (hasArchive ? ", with an archive: " : ": ");
        Goal goal = Goal.atMost(hasArchive ? 3 : 4);
        table.single("B10", what + "CPU time", Spread.of(used), "%.2f", " s", goal, machine.text());
        table.single("B10", what + "elapsed", Spread.of(elapsed), "%.2f", " s", Goal.NONE, machine.text());
        return service;
    }

    void memory(Server service) throws IOException {
        table.single(
                "B10",
                "resident memory at the end",
                Spread.of(service.residentMegabytes()),
                "%.0f",
                " MB",
                Goal.atMost(300),
                "JVM flags: " + (options.flags().isEmpty() ? "none" : String.join(" ", options.flags())));
    }
}
