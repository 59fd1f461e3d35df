package org.scrutiny.bench;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** B1, B2, B3 and B9: reads, beside the same bytes from memory and the same rows by others. */
final class Measures {
    private static final String MEMORY = "HTTP limit";
    private static final int SAMPLES = 51;

    private final Options options;
    private final Store store;
    private final Path folder;
    private final Table table;
    private final Child service;
    /** The same service, which makes every answer anew. */
    private final Child uncached;

    Measures(Options options, Store store, Path folder, Table table, Child service, Child uncached) {
        this.options = options;
        this.store = store;
        this.folder = folder;
        this.table = table;
        this.service = service;
        this.uncached = uncached;
    }

    void take(Service services, Keys<Series> series, Keys<String> summaries)
            throws IOException, InterruptedException, SQLException {
        int figures = keep(services, series.items(), Series::figures, "series.body");
        int trend = keep(services, series.items(), Series::trend, "trend.body");
        int summary = keep(services, summaries.items(), path -> path, "summary.body");
        try (Child memory = services.startMemory()) {
            warm(series, memory);
            if (isWanted("B1", "one series of 60", figures)) {
                read("B1", "one series of 60", series, Series::figures, memory, 0.60, 0.14);
                peers(series);
            }
            if (isWanted("B2", "the trend of a series", trend)) {
                read("B2", "the trend of a series", series, Series::trend, memory, 0.75, 0.12);
            }
            if (isWanted("B3", "a summary of 30 indicators", summary)) {
                read("B3", "a summary of 30 indicators", summaries, path -> path, memory, 0.60, 0);
                againstSeries(series, summaries);
            }
            if (isWanted("B9", "a trend that the client has", trend)) {
                unchanged(series, memory);
            }
        }
    }

    /** Just-in-time compilation takes longer than one warm-up, and should not be what the first measure sees. */
    private void warm(Keys<Series> series, Child memory) throws IOException, InterruptedException {
        if (options.warmUp() > 0) {
            Path figures = Keys.write(folder.resolve("warm-figures.txt"), series.uniform(), Series::figures);
            Path trends = Keys.write(folder.resolve("warm-trends.txt"), series.uniform(), Series::trend);
            new Wrk(service.address(), figures).run(2 * options.warmUp());
            new Wrk(service.address(), trends).run(2 * options.warmUp());
            new Wrk(memory.address(), figures).run(options.warmUp());
        }
    }

    private boolean isWanted(String id, String what, int status) throws IOException {
        if (options.wants(id) && status != 200) {
            table.skip(id, what, "answered with " + status);
        }
        return options.wants(id) && status == 200;
    }

    /** Keeps an answer for the server that answers from memory, and tells with what status it came. */
    private <T> int keep(Service services, List<T> items, Function<T, String> path, String file)
            throws IOException, InterruptedException {
        List<String> paths = items.stream().limit(SAMPLES).map(path).toList();
        return services.keepAnswer(service, paths, folder.resolve(file));
    }

    private <T> void read(
            String id,
            String what,
            Keys<T> keys,
            Function<T, String> path,
            Child memory,
            double goal,
            double uncachedGoal)
            throws IOException, InterruptedException {
        Path zipf = Keys.write(folder.resolve(id + "-zipf.txt"), keys.zipf(), path);
        Path uniform = Keys.write(folder.resolve(id + "-uniform.txt"), keys.uniform(), path);
        Path each = Keys.write(folder.resolve(id + "-each.txt"), keys.items(), path);
        table.compare(id, what + ", unchanged, Zipf", pair(service, zipf, memory), 0, MEMORY, 1, goal);
        table.compare(id, what + ", unchanged, uniform", pair(service, uniform, memory), 0, MEMORY, 1, goal);
        Comparison made =
                Comparison.of(options, List.of(new Wrk(uncached.address(), each), new Wrk(memory.address(), each)));
        table.compare(id, what + ", uncached", made, 0, MEMORY, 1, uncachedGoal);
    }

    private Comparison pair(Child ours, Path list, Child reference) throws IOException, InterruptedException {
        return Comparison.of(options, List.of(new Wrk(ours.address(), list), new Wrk(reference.address(), list)));
    }

    private void peers(Keys<Series> series) throws IOException, InterruptedException, SQLException {
        String what = "one series of 60, uncached";
        Path each = Keys.write(folder.resolve("B1-each.txt"), series.items(), Series::figures);
        try (JdbcLoop loop = new JdbcLoop(store, series.items())) {
            table.compare(
                    "B1",
                    what,
                    Comparison.of(options, List.of(new Wrk(uncached.address(), each), loop)),
                    0,
                    "bare JDBC loop",
                    1,
                    0);
        }
        try (Child postgRest = PostgRest.start(store, folder)) {
            Path theirs = Keys.write(folder.resolve("postgrest.txt"), series.items(), Series::figuresOfPostgRest);
            Comparison peer = Comparison.of(
                    options, List.of(new Wrk(uncached.address(), each), new Wrk(postgRest.address(), theirs)));
            table.compare("B1", what, peer, 0, "PostgREST", 1, 8);
        } catch (IOException e) {
            table.skip("B1", what + ", beside PostgREST", e.getMessage());
        }
    }

    private void againstSeries(Keys<Series> series, Keys<String> summaries) throws IOException, InterruptedException {
        Path one = Keys.write(folder.resolve("B1-each.txt"), series.items(), Series::figures);
        Path thirty = Keys.write(folder.resolve("B3-each.txt"), summaries.items(), path -> path);
        Comparison comparison =
                Comparison.of(options, List.of(new Wrk(uncached.address(), thirty), new Wrk(uncached.address(), one)));
        table.compare("B3", "a summary, uncached", comparison, 0, "B1, uncached", 1, 0.25);
    }

    /** B9: the client has the tag of what it asks for. */
    private void unchanged(Keys<Series> series, Child memory) throws IOException, InterruptedException {
        List<Series> known = series.items().stream().limit(500).toList();
        Map<Series, String> tags = new HashMap<>();
        for (Series key : known) {
            HttpResponse<byte[]> response = Http.get(service.address() + key.trend());
            tags.put(key, response.headers().firstValue("ETag").orElse("\"none\""));
        }
        int status = Http.get(service.address() + known.get(0).trend(), "If-None-Match", tags.get(known.get(0)))
                .statusCode();
        if (status != 304) {
            table.skip("B9", "a trend that the client has", "answered with " + status);
            return;
        }
        Path list = Keys.write(
                folder.resolve("B9.txt"),
                new ArrayList<>(new Keys<>(known).zipf()),
                key -> key.trend() + "\t" + tags.get(key));
        table.compare("B9", "a trend that the client has: 304", pair(service, list, memory), 0, "static 304", 1, 0.8);
    }
}
