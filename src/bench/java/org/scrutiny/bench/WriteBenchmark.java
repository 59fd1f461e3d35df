package org.scrutiny.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** B6, B8 and the part of B3 that writes: single revisions, alone and between reads. */
record WriteBenchmark(RoundRobin rounds, Path folder, ResultTable table, Database database, Servers servers) {
    private static final int CLIENTS = 64;
    private static final int FEW_CLIENTS = 14;
    private static final int READS_PER_CLIENT = 200;
    private static final int WRITE_OF_20 = 20;

    void run(List<SeriesPaths> series, List<String> summaries) throws IOException, InterruptedException, SQLException {
        if (rounds.options().wants("B6")) {
            revise(series, 1);
            revise(series, CLIENTS);
        }
        if (rounds.options().wants("B3")) {
            summaryAfterWrite(series);
        }
        if (rounds.options().wants("B8")) {
            mixed(series, summaries);
        }
    }

    /** Each load revises series that no other load touches, so that none waits for the rows of another. */
    private void revise(List<SeriesPaths> series, int clients) throws IOException, InterruptedException, SQLException {
        int third = series.size() / 3;
        try (JdbcLoad several = JdbcLoad.revisions(database, series.subList(third, 2 * third), clients);
                JdbcLoad single =
                        JdbcLoad.singleStatementRevisions(database, series.subList(2 * third, 3 * third), clients)) {
            List<SeriesPaths> own = series.subList(0, clients);
            Load service = load("service", "B6-" + clients, own, 1, client -> List.of());
            List<Load> loads = new ArrayList<>(List.of(service, several, single));
            servers.before()
                    .map(version -> new RevisionLoad(
                            EarlierVersion.NAME,
                            version.cached(),
                            folder.resolve("B6-before-" + clients),
                            own,
                            1,
                            client -> List.of()))
                    .ifPresent(loads::add);
            Comparison all = rounds.compare(loads);
            String what = "revision, " + clients + (clients == 1 ? " client" : " clients");
            table.compare("B6", what, all, 0, 1, Goal.atLeast(0.7));
            table.compare("B6", what, all, 0, 2, Goal.atLeast(0.7));
            table.compareBefore("B6", what, all, 0);
        }
    }

    /** The processor time of a summary is that of a write and a summary in turn, less that of the write alone. */
    private void summaryAfterWrite(List<SeriesPaths> series) throws IOException, InterruptedException, SQLException {
        List<SeriesPaths> own = series.subList(0, FEW_CLIENTS);
        Path list = KeySample.save(folder.resolve("B1-each"), series, SeriesPaths::observations);
        Comparison all = rounds.compare(List.of(
                load(
                        "write and summary in turn",
                        "B3-pairs",
                        own,
                        2,
                        client -> List.of(Workload.summary(own.get(client)))),
                load("write", "B3-writes", own, 1, client -> List.of()),
                new WrkLoad("B1, uncached", servers.uncached(), list)));
        double[] ratios = new double[rounds.options().rounds()];
        Arrays.setAll(ratios, round -> {
            double pair = 2 * all.windows().get(0).get(round).micros();
            return (pair - all.windows().get(1).get(round).micros())
                    / all.windows().get(2).get(round).micros();
        });
        table.compare(
                "B3",
                "summary after a write to one of its 30 series: CPU time (rate and CPU µs with the writes)",
                all,
                0,
                2,
                Spread.of(ratios),
                Goal.atMost(4));
    }

    /** 85% series, trends and summaries, 10% pages of 1,000 rows, 5% revisions. */
    private void mixed(List<SeriesPaths> series, List<String> summaries)
            throws IOException, InterruptedException, SQLException {
        List<String> page = List.of(PageBenchmark.FIRST);
        List<List<String>> kinds = List.of(
                new KeySample<>(series)
                        .zipf().stream().map(SeriesPaths::observations).toList(),
                new KeySample<>(series).zipf().stream().map(SeriesPaths::trend).toList(),
                new KeySample<>(summaries).zipf());
        Load load = load("service", "B8", series.subList(0, CLIENTS), WRITE_OF_20, client -> {
            List<String> all = new ArrayList<>();
            for (int i = 0; i < READS_PER_CLIENT; i++) {
                // 10 of the 95% that are reads
                List<String> paths = i % 19 < 2 ? page : kinds.get(i % kinds.size());
                all.add(paths.get((client * READS_PER_CLIENT + i) % paths.size()));
            }
            return all;
        });
        Comparison all = rounds.compare(List.of(load));
        String what = "mixed, " + CLIENTS + " clients, 5% writes: ";
        String notes = all.notes(0) + "; " + all.rate(0).text("%.0f") + " /s, CPU µs " + all.micros(0);
        table.single(
                "B8", what + "p99 ÷ p50", latency(all, l -> l.p99() / l.p50()), "%.1f", "", Goal.atMost(10), notes);
        table.single("B8", what + "p50", latency(all, Load.Latency::p50), "%.1f", " ms", Goal.NONE, all.machine());
        table.single("B8", what + "p99", latency(all, Load.Latency::p99), "%.1f", " ms", Goal.NONE, all.machine());
        table.single("B8", what + "p99.9", latency(all, Load.Latency::p999), "%.1f", " ms", Goal.NONE, all.machine());
        Spread errors = all.of(0, window -> window.sample().errors());
        table.single("B8", what + "errors", errors, "%.0f", "", Goal.atMost(0), all.machine());
    }

    private static Spread latency(Comparison all, ToDoubleFunction<Load.Latency> figure) {
        return all.of(0, window -> figure.applyAsDouble(window.sample().latency()));
    }

    private Load load(
            String name, String file, List<SeriesPaths> series, int writeEvery, Function<Integer, List<String>> reads) {
        return new RevisionLoad(name, servers.cached(), folder.resolve(file), series, writeEvery, reads);
    }
}
