package org.scrutiny.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.TimeUnit;

/** Runs the benchmark; see src/bench/README.md. */
public final class Bench {
    private static final Path FOLDER = Path.of("target", "bench");
    private static final Path REQUESTS = FOLDER.resolve("requests");
    private static final Path CATALOGUE = FOLDER.resolve("catalogue.yaml");
    private static final Path RESULT = Path.of("target", "bench.md");

    private final Options options;
    private final Database database;
    private final ServiceLauncher services;
    private final Workload workload;
    private final RoundRobin rounds;

    private Bench(Options options, Database database) {
        this.options = options;
        this.database = database;
        this.services = new ServiceLauncher(options, database, FOLDER);
        this.workload = new Workload(options.scale());
        this.rounds = new RoundRobin(options, database.time());
    }

    public static void main(String[] args) throws IOException, InterruptedException, SQLException {
        // The service's log manager is on the class path and complains about any other.
        System.setProperty("java.util.logging.manager", "org.jboss.logmanager.LogManager");
        Options options = Options.ofProperties();
        if (WrkLoad.isMissing()) {
            Console.say("The load generator wrk is not installed; see src/bench/README.md.");
            return;
        }
        exitAfter(options.minutes());
        Files.createDirectories(REQUESTS);
        try (Database database = new Database(FOLDER)) {
            new Bench(options, database).run();
        }
    }

    private static void exitAfter(int minutes) {
        TimerTask exit = new TimerTask() {
            @Override
            public void run() {
                Console.say("Stopped after " + minutes + " minutes; -Dbench.minutes sets another limit.");
                Runtime.getRuntime().exit(1);
            }
        };
        new Timer(true).schedule(exit, TimeUnit.MINUTES.toMillis(minutes));
    }

    private void run() throws IOException, InterruptedException, SQLException {
        Console.say("Loading the data");
        Path catalogue = workload.saveCatalogue(CATALOGUE);
        services.createSchema(catalogue);
        List<String> areas = database.strings(String.format(Locale.ROOT, Sql.AREAS, options.scale().areas));
        workload.load(database, areas);
        List<ServiceLauncher> versions = new ArrayList<>(List.of(services));
        if (options.before().isPresent()) {
            Console.say("Importing the data into the earlier version");
            versions.add(EarlierVersion.load(options.before().orElseThrow(), services, catalogue, workload));
        }
        ResultTable table = new ResultTable(RESULT, title());
        List<SeriesPaths> series = workload.indicators().stream()
                .flatMap(indicator -> areas.stream().map(area -> new SeriesPaths(indicator, area)))
                .toList();
        compareServers(versions, table, new KeySample<>(series), new KeySample<>(workload.summaries(areas)));
        if (options.wants("growth") || options.wants("H2")) {
            compareDatabases(table, areas, new KeySample<>(series));
        }
        if (options.wants("B5")) {
            new ExportBenchmark(rounds, table, database, services).run(workload);
        }
        if (options.wants("B7")) {
            new ImportBenchmark(rounds, FOLDER, table, database, services).onEmbedded(series, options.scale().fileRows);
        }
        if (options.wants("B11")) {
            StatisticsRun.measure(options, FOLDER, table);
        }
        Console.say("\n" + table.text());
    }

    /** @param versions the current one and the earlier one, if there is one */
    private void compareServers(
            List<ServiceLauncher> versions,
            ResultTable table,
            KeySample<SeriesPaths> series,
            KeySample<String> summaries)
            throws IOException, InterruptedException, SQLException {
        StartupBenchmark startup = new StartupBenchmark(options, versions, table);
        Map<String, List<String>> answers = Map.of(
                "series",
                series.items().stream().map(SeriesPaths::observations).toList(),
                "trend",
                series.items().stream().map(SeriesPaths::trend).toList(),
                "summary",
                summaries.items(),
                "page",
                List.of(PageBenchmark.FIRST));
        List<Server> started = startup.run(series.items().get(0));
        Server service = started.get(0);
        Optional<EarlierVersion> before = started.size() == 1
                ? Optional.empty()
                : Optional.of(EarlierVersion.start(versions.get(1), started.get(1)));
        try (Servers servers = Servers.start(services, service, before, FOLDER, answers)) {
            compareReads(table, servers, series, summaries);
            new WriteBenchmark(rounds, REQUESTS, table, database, servers).run(series.items(), summaries.items());
            if (options.wants("B10")) {
                startup.memory(service);
            }
            if (options.wants("B7")) {
                new ImportBenchmark(rounds, FOLDER, table, database, services)
                        .onPostgresql(service, before, series.items(), options.scale().fileRows);
            }
        }
    }

    private void compareDatabases(ResultTable table, List<String> areas, KeySample<SeriesPaths> series)
            throws IOException, InterruptedException, SQLException {
        DatabaseComparison comparison = new DatabaseComparison(options, FOLDER, table, database, workload);
        try (Server service = services.startReady(ServiceLauncher.UNCACHED)) {
            if (options.wants("H2")) {
                comparison.withEmbedded(services, service, series);
            }
            if (options.wants("growth")) {
                comparison.withLess(service, areas, series);
            }
        }
    }

    private void compareReads(
            ResultTable table, Servers servers, KeySample<SeriesPaths> series, KeySample<String> summaries)
            throws IOException, InterruptedException, SQLException {
        List<Peer> peers = new ArrayList<>();
        try {
            if (options.wants("B1") || options.wants("B4")) {
                peers.addAll(new PeerSetup(database, FOLDER).startAll(table));
            }
            new ReadBenchmark(rounds, REQUESTS, table, database, servers).run(series, summaries, peers);
            if (options.wants("B4")) {
                int observations = Integer.parseInt(
                        database.strings("SELECT count(*) FROM observation").get(0));
                new PageBenchmark(rounds, REQUESTS, table, servers).run(observations, peers);
            }
        } finally {
            peers.forEach(Peer::close);
        }
    }

    private String title() throws SQLException {
        return String.join(
                "; ",
                "JDK " + Runtime.version(),
                "PostgreSQL " + database.strings("SHOW server_version").get(0) + ", fsync "
                        + database.strings("SHOW fsync").get(0) + ", synchronous_commit "
                        + database.strings("SHOW synchronous_commit").get(0),
                Runtime.getRuntime().availableProcessors() + " processors",
                database.strings("SELECT count(*) FROM observation").get(0) + " observations",
                options.rounds() + " rounds of " + options.seconds() + " s",
                "medians [minimum–maximum]",
                "CPU µs: server + database, for each request or row");
    }
}
