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

/** Invented figures, the same at every run. */
final class Workload {
    static final int PER_DASHBOARD = 30;
    private static final int QUARTERS = 60;
    private static final LocalDate FIRST = LocalDate.of(2011, 4, 1);
    private static final long SEED = 42;
    private static final double REVISED = 0.02;
    private static final double MISSING = 0.03;
    private static final String COPY = "COPY observation (indicator, area, period_type, period_start, period_end, "
            + "obs_value, numerator, denominator, obs_status, confidentiality, revision_number, revision_kind, "
            + "recorded_at, received_at, recorded_by) FROM STDIN (FORMAT csv)";
    private static final String REST =
            ", obs_value, numerator, denominator, obs_status, confidentiality, " + "revision_kind FROM observation";

    private final Scale scale;

    Workload(Scale scale) {
        this.scale = scale;
    }

    List<String> indicators() {
        return IntStream.range(0, scale.indicators)
                .mapToObj(i -> String.format(Locale.ROOT, "B%04d", i))
                .toList();
    }

    /** As many indicators as have about this many figures between them, or all. */
    List<String> indicators(int figures) {
        int each = QUARTERS * scale.areas;
        return indicators().subList(0, Math.min(scale.indicators, (figures + each - 1) / each));
    }

    List<Integer> dashboards() {
        return IntStream.rangeClosed(1, scale.indicators / PER_DASHBOARD)
                .boxed()
                .toList();
    }

    /** The addresses of every dashboard's summary in every area. */
    List<String> summaries(List<String> areas) {
        return dashboards().stream()
                .flatMap(number -> areas.stream().map(area -> "/v1/dashboards/" + number + "/summary?area=" + area))
                .toList();
    }

    /** The catalogue that the service loads at its first start; the areas are those it is shipped with. */
    Path catalogue(Path file) throws IOException {
        Stream<String> dashboards =
                dashboards().stream().map(number -> "  - {number: " + number + ", title: Dashboard " + number + "}");
        Stream<String> indicators = IntStream.range(0, scale.indicators)
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

    /** Loads the figures, and everything else that is read with them. */
    void load(Store store, List<String> areas) throws SQLException {
        SplittableRandom random = new SplittableRandom(SEED);
        try (Connection connection = store.connect()) {
            CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(COPY);
            for (String indicator : indicators()) {
                for (String area : areas) {
                    byte[] rows = series(indicator, area, random).getBytes(StandardCharsets.UTF_8);
                    copy.writeToCopy(rows, 0, rows.length);
                }
            }
            copy.endCopy();
        }
        store.execute(
                "INSERT INTO series SELECT DISTINCT indicator, area, " + QUARTERS + " FROM observation",
                revisions("revision_number", "CASE revision_number WHEN 1 THEN 'CREATED' ELSE 'REVISED' END", ""),
                revisions("1", "'CREATED'", " WHERE revision_number = 2"),
                "INSERT INTO target (indicator, area, kind, target_value, valid_from, challenges, revision_number, "
                        + "recorded_at, recorded_by) SELECT indicator, area, 'LOCAL', 85, DATE '" + FIRST
                        + "', '[]', 1, now(), 'bench' FROM series",
                "INSERT INTO meeting VALUES (1, 'Scrutiny', DATE '2026-03-31', 'HELD', 1, now(), 'bench')",
                "INSERT INTO agenda_item (id, list_order, meeting, item_number, resolutions, revision_number, "
                        + "recorded_at, recorded_by) VALUES ('1-1', '1-000001', 1, '1', '[]', 1, now(), 'bench')",
                "INSERT INTO meeting_comment (meeting, item, dashboard, list_position, comment_text, revision_number, "
                        + "recorded_at, recorded_by) SELECT 1, '1-1', n % "
                        + dashboards().size()
                        + " + 1, n, 'Members asked why the share had changed.', 1, now(), 'bench' "
                        + "FROM generate_series(1, " + scale.comments + ") n",
                "VACUUM ANALYZE");
    }

    private static String revisions(String number, String action, String which) {
        String key = ", recorded_at, recorded_by, indicator, area, period_type, period_start, period_end";
        return "INSERT INTO observation_revision (change_number, observation_id, revision_number, action" + key
                + REST.replace(" FROM observation", "") + ") SELECT 1, id, " + number + ", " + action + key + REST
                + which;
    }

    /** A share that varies by chance around a level of its own, with a step in some series. */
    private static String series(String indicator, String area, SplittableRandom random) {
        double level = 0.5 + 0.45 * random.nextDouble();
        double step = random.nextInt(4) == 0 ? -0.1 : 0;
        return IntStream.range(0, QUARTERS)
                .mapToObj(quarter -> {
                    LocalDate start = FIRST.plusMonths(3L * quarter);
                    int all = 100 + random.nextInt(300);
                    double share = level + (quarter < QUARTERS / 2 ? 0 : step) + 0.1 * (random.nextDouble() - 0.5);
                    long met = Math.round(all * Math.max(0, Math.min(1, share)));
                    String figures = random.nextDouble() < MISSING
                            ? ",,, L "
                            : String.format(Locale.ROOT, "%.1f,%d,%d, A ", 100.0 * met / all, met, all);
                    String revision = random.nextDouble() < REVISED ? "2,CORRECTION" : "1,FIRST";
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
                            "bench");
                })
                .collect(Collectors.joining("\n", "", "\n"));
    }
}
