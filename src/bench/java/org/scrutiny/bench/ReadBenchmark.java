package org.scrutiny.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** B1, B2, B3 and B9: reads of a series, its trend and a summary. */
record ReadBenchmark(RoundRobin rounds, Path folder, ResultTable table, Database database, Servers servers) {
    private static final Goal UNCHANGED = Goal.atLeast(0.75);
    private static final Goal UNCHANGED_SHARED = Goal.atLeast(0.25);
    private static final Goal LINE = Goal.atLeast(1 / 0.6);
    private static final int LINES = 30;

    void run(KeySample<SeriesPaths> series, KeySample<String> summaries, List<Peer> peers)
            throws IOException, InterruptedException, SQLException {
        if (rounds.options().wants("B1")) {
            unchanged("B1", "one series of 60", series, SeriesPaths::observations);
            series(series, peers);
        }
        if (rounds.options().wants("B2")) {
            unchanged("B2", "trend of a series", series, SeriesPaths::trend);
            trend(series);
        }
        if (rounds.options().wants("B3")) {
            unchanged("B3", "summary of 30 indicators", summaries, path -> path);
            summary(series, summaries);
        }
        if (rounds.options().wants("B9")) {
            conditional(series);
        }
    }

    private <T> void unchanged(String id, String what, KeySample<T> keys, Function<T, String> path)
            throws IOException, InterruptedException, SQLException {
        Path zipf = KeySample.save(folder.resolve(id + "-zipf"), keys.zipf(), path);
        Path uniform = KeySample.save(folder.resolve(id + "-uniform"), keys.uniform(), path);
        Comparison all = rounds.compare(List.of(
                new WrkLoad("service", servers.cached(), zipf),
                new WrkLoad("service, several processes", servers.shared(), zipf),
                limit(zipf)));
        table.compare(id, what + ", unchanged, Zipf", all, 0, 2, UNCHANGED);
        table.compare(id, what + ", unchanged, Zipf, several processes", all, 1, 2, UNCHANGED_SHARED);
        Comparison even = rounds.compare(List.of(new WrkLoad("service", servers.cached(), uniform), limit(uniform)));
        table.compare(id, what + ", unchanged, uniform", even, 0, 1, UNCHANGED);
    }

    private void series(KeySample<SeriesPaths> series, List<Peer> peers)
            throws IOException, InterruptedException, SQLException {
        String what = "one series of 60, uncached";
        Path list = KeySample.save(folder.resolve("B1-each"), series.items(), SeriesPaths::observations);
        try (JdbcLoad loop = JdbcLoad.reads(database, series.items())) {
            List<Load> loads = new ArrayList<>(List.of(uncached(list), limit(list), loop));
            for (Peer peer : peers) {
                Path theirs = KeySample.save(folder.resolve(peer.name() + "-each"), series.items(), peer.series());
                loads.add(new WrkLoad(peer.name(), peer.server(), theirs));
            }
            loads.addAll(before(list));
            Comparison all = rounds.compare(loads);
            table.compare("B1", what, all, 0, 1, Goal.atLeast(0.14));
            table.compare("B1", what, all, 0, 2, Goal.NONE);
            table.compareBefore("B1", what, all, 0);
            for (int i = 0; i < peers.size(); i++) {
                table.compare("B1", what, all, 0, 3 + i, peers.get(i).goal());
            }
        }
    }

    private void trend(KeySample<SeriesPaths> series) throws IOException, InterruptedException, SQLException {
        Path list = KeySample.save(folder.resolve("B2-each"), series.items(), SeriesPaths::trend);
        Path json = KeySample.save(folder.resolve("B2-json"), series.items(), key -> "/json" + key.trend());
        List<Load> loads = new ArrayList<>(
                List.of(uncached(list), limit(list), new WrkLoad("JSON of a trend", servers.limit(), json)));
        loads.addAll(before(list));
        Comparison all = rounds.compare(loads);
        table.compare("B2", "trend of a series, uncached", all, 0, 1, Goal.atLeast(0.10));
        table.compareBefore("B2", "trend of a series, uncached", all, 0);
        table.compareTime(
                "B2",
                "trend of a series, uncached: CPU time of the service",
                all,
                0,
                2,
                Comparison.Window::serverMicros,
                Goal.atMost(2));
    }

    private void summary(KeySample<SeriesPaths> series, KeySample<String> summaries)
            throws IOException, InterruptedException, SQLException {
        Path list = KeySample.save(folder.resolve("B3-each"), summaries.items(), path -> path);
        Path trends = KeySample.save(folder.resolve("B2-each"), series.items(), SeriesPaths::trend);
        List<Load> loads = new ArrayList<>(
                List.of(uncached(list), limit(list), new WrkLoad("B2, uncached", servers.uncached(), trends)));
        loads.addAll(before(list));
        Comparison all = rounds.compare(loads);
        table.compare("B3", "summary of 30 indicators, uncached", all, 0, 1, Goal.NONE);
        table.compareBefore("B3", "summary of 30 indicators, uncached", all, 0);
        Spread lines = all.ratio(0, 2, Comparison.Window::perSecond).times(LINES);
        table.compare("B3", "summary, uncached: lines per trend", all, 0, 2, lines, LINE);
    }

    private void conditional(KeySample<SeriesPaths> series) throws IOException, InterruptedException, SQLException {
        List<SeriesPaths> known =
                series.items().subList(0, Math.min(500, series.items().size()));
        List<String> lines = new ArrayList<>();
        for (SeriesPaths key : known) {
            String tag = Http.get(servers.cached().address() + key.trend())
                    .headers()
                    .firstValue("ETag")
                    .orElseThrow();
            lines.add(WrkLoad.get(key.trend()) + "\t" + tag);
        }
        Path list = Files.write(folder.resolve("B9-zipf"), new KeySample<>(lines).zipf());
        Comparison all = rounds.compare(List.of(
                new WrkLoad("service", servers.cached(), list), new WrkLoad("static 304", servers.limit(), list)));
        table.compare("B9", "conditional GET of a trend: 304", all, 0, 1, Goal.atLeast(0.8));
    }

    private Load uncached(Path list) {
        return new WrkLoad("service, uncached", servers.uncached(), list);
    }

    /** The load of the earlier version, if there is one. */
    private List<Load> before(Path list) {
        return servers.before().stream()
                .<Load>map(version -> new WrkLoad(EarlierVersion.NAME, version.uncached(), list))
                .toList();
    }

    private Load limit(Path list) {
        return new WrkLoad("HTTP limit", servers.limit(), list);
    }
}
