package org.scrutiny.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.TimeUnit;

/** Runs everything; see src/bench/README.md. */
public final class Bench {
    private static final Path FOLDER = Path.of("target", "bench");
    private static final Path RESULT = Path.of("target", "bench.md");

    private Bench() {}

    public static void main(String[] args) throws IOException, InterruptedException, SQLException {
        Options options = Options.ofProperties();
        if (Wrk.isMissing()) {
            Console.say("The load generator wrk is missing; src/bench/README.md says how to get it.");
            return;
        }
        endAfter(options.minutes());
        Files.createDirectories(FOLDER);
        try (Store store = new Store()) {
            run(options, store);
        }
    }

    /** Whatever hangs, the servers do not stay behind. */
    private static void endAfter(int minutes) {
        TimerTask end = new TimerTask() {
            @Override
            public void run() {
                Console.say("Ended after " + minutes + " minutes; bench.minutes allows for more.");
                Runtime.getRuntime().exit(1);
            }
        };
        new Timer(true).schedule(end, TimeUnit.MINUTES.toMillis(minutes));
    }

    private static void run(Options options, Store store) throws IOException, InterruptedException, SQLException {
        Workload workload = new Workload(options.scale());
        Service services = new Service(options, store, FOLDER);
        Console.say("Loading");
        migrate(services, workload);
        List<String> areas = areas(options, store);
        workload.load(store, areas);
        Table table = new Table(RESULT, title(options, store));
        List<Series> series = workload.indicators().stream()
                .flatMap(indicator -> areas.stream().map(area -> new Series(indicator, area)))
                .toList();
        try (Child service = Start.measure(options, services, series.get(0), table);
                Child uncached = services.start(Map.of("SCRUTINY_KEPT_ANSWERS", "0"))) {
            uncached.awaitAnswer(series.get(0).trend());
            Measures measures = new Measures(options, store, FOLDER, table, service, uncached);
            measures.take(services, new Keys<>(series), new Keys<>(workload.summaries(areas)));
            new Writes(options, store, table).take(services, service, series);
            table.atMost(
                    "B10",
                    "resident memory after all of that",
                    Comparison.Spread.of(service.residentMegabytes()),
                    "%.0f",
                    "MB",
                    250);
        }
        if (options.wants("B5")) {
            Exporting.measure(options, services, store, workload, table);
        }
        if (options.wants("B11")) {
            Statistics.measure(options, FOLDER, table);
        }
        Console.say("\n" + table.text());
    }

    /** The service makes its own tables and catalogue. */
    private static void migrate(Service services, Workload workload) throws IOException, InterruptedException {
        Path catalogue = workload.catalogue(FOLDER.resolve("catalogue.yaml"));
        Map<String, String> settings = new HashMap<>();
        settings.put("SCRUTINY_CATALOGUE", catalogue.toString());
        try (Child service = services.start(settings)) {
            service.awaitAnswer("/v1/indicators?limit=1");
        }
    }

    /** England, its regions and then as many of its authorities as the scale has room for. */
    private static List<String> areas(Options options, Store store) throws SQLException {
        return store.strings("SELECT code FROM area WHERE valid_to IS NULL ORDER BY CASE area_level WHEN 'COUNTRY' "
                + "THEN 1 WHEN 'REGION' THEN 2 ELSE 3 END, code FETCH FIRST " + options.scale().areas + " ROWS ONLY");
    }

    private static String title(Options options, Store store) throws SQLException {
        return String.join(
                "; ",
                "JDK " + Runtime.version(),
                "PostgreSQL " + store.strings("SHOW server_version").get(0),
                Runtime.getRuntime().availableProcessors() + " processors",
                store.strings("SELECT count(*) FROM observation").get(0) + " observations",
                options.rounds() + " rounds of " + options.seconds() + " s after " + options.warmUp() + " s of warm-up",
                "medians [minimum–maximum]");
    }
}
