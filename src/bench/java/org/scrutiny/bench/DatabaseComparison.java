package org.scrutiny.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;

/** The same uncached reads on two databases: on the embedded one, and on one with less data. */
record DatabaseComparison(Options options, Path folder, ResultTable table, Database database, Workload workload) {
    private static final int PAGE = 1_000;
    private static final Goal EMBEDDED = Goal.atLeast(1 / 1.5);
    private static final Goal DEEP = Goal.atLeast(1 / 1.2);
    private static final Goal GROWN = Goal.atLeast(1 / 1.3);

    /** H2: B1, B2 and B4 on the embedded database, which is filled by imports of what PostgreSQL exports. */
    void withEmbedded(ServiceLauncher services, Server service, KeySample<SeriesPaths> series)
            throws IOException, InterruptedException, SQLException {
        RoundRobin rounds = new RoundRobin(options, database.time());
        try (EmbeddedService embedded = EmbeddedService.start(services, folder)) {
            Server h2 = embedded.server();
            int rows = ImportFile.copy(workload.indicators(), service, h2);
            reads("H2", rounds, h2, "H2", service, "PostgreSQL", series, EMBEDDED);
            int last = Math.max(1, rows / PAGE);
            List<String> pages = PageBenchmark.walk(h2, last);
            Comparison all = rounds.compare(List.of(
                    load("page " + last, h2, List.of(pages.get(last - 1))),
                    load("page 1", h2, List.of(pages.get(0))),
                    load("page 1, PostgreSQL", service, List.of(pages.get(0)))));
            table.compare("H2", "page " + last + " of 1,000 rows, uncached", all, 0, 1, DEEP);
            table.compare("H2", "page 1 of 1,000 rows, uncached", all, 1, 2, EMBEDDED);
        }
    }

    /** Growth: B1, B2 and B4 with the data of this scale and with a fraction of it, in a database of its own. */
    void withLess(Server service, List<String> areas, KeySample<SeriesPaths> series)
            throws IOException, InterruptedException, SQLException {
        int growth = workload.scale().growth();
        Workload less = new Workload(workload.scale(), workload.indicatorCount() / growth);
        try (Database small = new Database(folder)) {
            ServiceLauncher services = new ServiceLauncher(options, small, folder);
            services.createSchema(less.saveCatalogue(folder.resolve("catalogue-small.yaml")));
            less.load(small, areas);
            RoundRobin rounds = new RoundRobin(options, database.time().and(small.time()));
            List<String> indicators = less.indicators();
            KeySample<SeriesPaths> both = new KeySample<>(series.items().stream()
                    .filter(key -> indicators.contains(key.indicator()))
                    .toList());
            try (Server other = services.startReady(ServiceLauncher.UNCACHED)) {
                String what = String.format(Locale.ROOT, "%d times the data", growth);
                reads("growth", rounds, service, what, other, "the smaller database", both, GROWN);
                Comparison pages = rounds.compare(List.of(
                        load(what, service, List.of(PageBenchmark.FIRST)),
                        load("the smaller database", other, List.of(PageBenchmark.FIRST))));
                table.compare("growth", "page 1 of 1,000 rows, uncached, " + what, pages, 0, 1, GROWN);
            }
        }
    }

    private void reads(
            String id,
            RoundRobin rounds,
            Server one,
            String name,
            Server other,
            String reference,
            KeySample<SeriesPaths> series,
            Goal goal)
            throws IOException, InterruptedException, SQLException {
        List<String> lists =
                series.items().stream().map(SeriesPaths::observations).toList();
        List<String> trends = series.items().stream().map(SeriesPaths::trend).toList();
        Comparison all = rounds.compare(List.of(
                load(name + " list", one, lists),
                load(reference + " list", other, lists),
                load(name + " trend", one, trends),
                load(reference + " trend", other, trends)));
        table.compare(id, "one series of 60, uncached, " + name, all, 0, 1, goal);
        table.compare(id, "trend of a series, uncached, " + name, all, 2, 3, goal);
    }

    private Load load(String name, Server server, List<String> paths) throws IOException {
        Path list = folder.resolve("requests").resolve("databases-" + name.replaceAll("[^A-Za-z0-9]+", "-"));
        return new WrkLoad(name, server, KeySample.save(list, paths, path -> path));
    }
}
