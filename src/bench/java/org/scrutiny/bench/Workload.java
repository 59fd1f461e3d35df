package org.scrutiny.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Generates catalogue and observations, the same in every run.
 *
 * @param indicatorCount number of indicators
 */
record Workload(Scale scale, int indicatorCount) {
    private static final int PER_DASHBOARD = 30;
    private static final int QUARTERS = 60;
    private static final LocalDate FIRST = LocalDate.of(2011, 4, 1);
    private static final long SEED = 42;
    private static final double REVISED = 0.02;
    private static final double MISSING = 0.03;

    Workload(Scale scale) {
        this(scale, scale.indicators);
    }

    List<String> indicators() {
        return IntStream.range(0, indicatorCount)
                .mapToObj(i -> String.format(Locale.ROOT, "B%04d", i))
                .toList();
    }

    /** Enough indicators for this number of observations, or all. */
    List<String> indicators(int observations) {
        int each = QUARTERS * scale.areas;
        return indicators().subList(0, Math.min(indicatorCount, (observations + each - 1) / each));
    }

    List<Integer> dashboards() {
        return IntStream.rangeClosed(1, (indicatorCount + PER_DASHBOARD - 1) / PER_DASHBOARD)
                .boxed()
                .toList();
    }

    /** The paths of the summaries of every dashboard in every area. */
    List<String> summaries(List<String> areas) {
        return dashboards().stream()
                .flatMap(number -> areas.stream().map(area -> summary(number, area)))
                .toList();
    }

    /** The path of the summary that contains a series. */
    static String summary(SeriesPaths series) {
        return summary(Integer.parseInt(series.indicator().substring(1)) / PER_DASHBOARD + 1, series.area());
    }

    private static String summary(int dashboard, String area) {
        return "/v1/dashboards/" + dashboard + "/summary?area=" + area;
    }

    /** Saves the catalogue that the service loads at its first start. The areas are the ones it is shipped with. */
    Path saveCatalogue(Path file) throws IOException {
        Stream<String> dashboards =
                dashboards().stream().map(number -> "  - {number: " + number + ", title: Dashboard " + number + "}");
        Stream<String> indicators = IntStream.range(0, indicatorCount)
                .mapToObj(i -> String.format(
                        Locale.ROOT,
                        "  - {code: B%04d, title: Share of cases completed in time %d, dashboard: %d, measure: "
                                + "percentage, improvementDirection: increase, frequency: quarterly}",
                        i,
                        i,
                        i / PER_DASHBOARD + 1));
        return Files.write(
                file,
                Stream.of(Stream.of("dashboards:"), dashboards, Stream.of("indicators:"), indicators)
                        .flatMap(lines -> lines)
                        .toList());
    }

    /** Loads the observations with their history, and all else. */
    void load(Database database, List<String> areas) throws SQLException {
        SplittableRandom random = new SplittableRandom(SEED);
        for (String area : areas) {
            database.execute(String.format(Locale.ROOT, Sql.FILL_SERIES, area));
        }
        try (Connection connection = database.connect()) {
            CopyIn copy = connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn(String.format(Locale.ROOT, Sql.COPY_IN, "observation"));
            for (String indicator : indicators()) {
                for (String area : areas) {
                    byte[] rows = series(indicator, area, random).getBytes(StandardCharsets.UTF_8);
                    copy.writeToCopy(rows, 0, rows.length);
                }
            }
            copy.endCopy();
        }
        database.execute(Sql.FILL_HISTORY);
        loadOthers(database);
    }

    /** Loads targets and comments. */
    void loadOthers(Database database) throws SQLException {
        database.execute(
                String.format(Locale.ROOT, Sql.FILL_TARGETS, FIRST),
                Sql.FILL_MEETING,
                Sql.FILL_ITEM,
                String.format(Locale.ROOT, Sql.FILL_COMMENTS, dashboards().size(), scale.comments),
                "VACUUM ANALYZE");
    }

    /** A share that varies randomly around its own level; every fourth series has a step. */
    private static String series(String indicator, String area, SplittableRandom random) {
        double level = 0.5 + 0.45 * random.nextDouble();
        double step = random.nextInt(4) == 0 ? -0.1 : 0;
        return IntStream.range(0, QUARTERS)
                .mapToObj(quarter -> {
                    int all = 100 + random.nextInt(300);
                    double share = level + (quarter < QUARTERS / 2 ? 0 : step) + 0.1 * (random.nextDouble() - 0.5);
                    long met = Math.round(all * Math.max(0, Math.min(1, share)));
                    String figures = random.nextDouble() < MISSING
                            ? ",,, L "
                            : String.format(Locale.ROOT, "%.1f,%d,%d, A ", 100.0 * met / all, met, all);
                    String revision = random.nextDouble() < REVISED ? "2,CORRECTION" : "1,FIRST";
                    return row(indicator, area, FIRST.plusMonths(3L * quarter), figures, revision);
                })
                .collect(Collectors.joining());
    }

    /**
     * One line for COPY.
     *
     * @param figures value, numerator, denominator and status
     * @param revision its number and kind
     */
    static String row(String indicator, String area, LocalDate start, String figures, String revision) {
        return String.join(
                        ",",
                        indicator,
                        area,
                        "FINANCIAL_QUARTER",
                        start.toString(),
                        start.plusMonths(3).minusDays(1).toString(),
                        figures,
                        "F",
                        revision,
                        "2026-04-01T09:00:00Z",
                        "2026-04-01T09:00:00Z",
                        "bench",
                        "1")
                + "\n";
    }
}
