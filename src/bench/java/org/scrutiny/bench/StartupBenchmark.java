package org.scrutiny.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * B10: from the start of a process to its first trend, and its memory.
 *
 * @param versions the current one and the earlier one, if there is one
 */
record StartupBenchmark(Options options, List<ServiceLauncher> versions, ResultTable table) {

    /** Starts the versions in turn, once for each round, and leaves the last process of each running. */
    List<Server> run(SeriesPaths series) throws IOException, InterruptedException {
        double[][] elapsed = new double[versions.size()][options.rounds()];
        double[][] used = new double[versions.size()][options.rounds()];
        MachineLoad machine = new MachineLoad();
        List<Server> running = new ArrayList<>();
        for (int round = 0; round < options.rounds(); round++) {
            for (int version = 0; version < versions.size(); version++) {
                Server service = versions.get(version).start(Map.of());
                elapsed[version][round] = service.awaitReady(series.trend()).toMillis() / 1e3;
                used[version][round] = service.time().micros() / 1e6;
                if (round == options.rounds() - 1) {
                    running.add(service);
                } else {
                    service.close();
                }
            }
        }
        boolean hasArchive =
                options.flags().stream().anyMatch(flag -> flag.matches("-XX:(SharedArchiveFile|AOTCache)=.*"));
        String what = "start to the first trend, JDK " + Runtime.version().feature()
                + (hasArchive ? ", with an archive: " : ": ");
        Goal goal = Goal.atMost(hasArchive ? 3 : 4);
        table.single("B10", what + "CPU time", Spread.of(used[0]), "%.2f", " s", goal, machine.text());
        table.single("B10", what + "elapsed", Spread.of(elapsed[0]), "%.2f", " s", Goal.NONE, machine.text());
        if (versions.size() > 1) {
            table.compareSeconds("B10", what + "CPU time", used[0], EarlierVersion.NAME, used[1], machine.text());
            table.compareSeconds("B10", what + "elapsed", elapsed[0], EarlierVersion.NAME, elapsed[1], machine.text());
        }
        return running;
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
