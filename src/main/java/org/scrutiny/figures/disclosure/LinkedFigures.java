package org.scrutiny.figures.disclosure;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.scrutiny.figures.indicator.Indicator;
import org.scrutiny.figures.indicator.Indicators;
import org.scrutiny.figures.publication.SignedPeriod;
import org.scrutiny.figures.series.Amounts;
import org.scrutiny.figures.series.FigureKey;
import org.scrutiny.figures.validation.SumOfIndicators;
import org.scrutiny.kernel.disclosure.PublicSymbol;
import org.scrutiny.kernel.period.Period;
import org.scrutiny.kernel.period.PeriodType;
import org.scrutiny.platform.store.Sql;

/** Reads the figures of a sign-off, and those of the same area and year that may give them away or that they may give away. */
@Singleton
class LinkedFigures {
    private static final int MONTHS_AROUND = 12;

    private static final String RELEASED = """
            SELECT o.id FROM sign_off s JOIN indicator i ON i.dashboard = s.dashboard
            JOIN observation o ON o.indicator = i.code AND %s WHERE s.id = ?
            """;

    private static final String COLUMNS = """
            SELECT %s, o.id, o.revision_number, o.obs_value, o.numerator, o.denominator,
                p.id AS public_id, p.obs_value AS public_value, p.numerator AS public_numerator,
                p.denominator AS public_denominator, p.symbol
            """;

    private static final String KEYS = "$.indicator, $.area, $.period_start, $.period_end, $.period_type";

    private static final String LINKED = String.format(
            Locale.ROOT,
            """
            %s FROM observation o LEFT JOIN public_figure p ON p.id = o.id
            WHERE o.area = ? AND o.indicator IN (@) AND o.period_end >= ? AND o.period_start <= ?
            UNION ALL %s FROM public_figure p LEFT JOIN observation o ON o.id = p.id
            WHERE o.id IS NULL AND p.area = ? AND p.indicator IN (@) AND p.period_end >= ? AND p.period_start <= ?
            """,
            String.format(Locale.ROOT, COLUMNS, KEYS.replace("$", "o")),
            String.format(Locale.ROOT, COLUMNS, KEYS.replace("$", "p")));

    private final Sql sql;
    private final Indicators indicators;

    LinkedFigures(Sql sql, Indicators indicators) {
        this.sql = sql;
        this.indicators = indicators;
    }

    /** The figures of a sign-off and those linked with them, by key. */
    List<LinkedFigure> read(SignedRelease signOff, List<SumOfIndicators> sums) {
        Set<Long> released = Set.copyOf(sql.query(
                String.format(Locale.ROOT, RELEASED, SignedPeriod.OF_FIGURE),
                row -> row.getLong(1),
                List.of(signOff.id())));
        Set<String> codes = new TreeSet<>(indicators.ofDashboards(List.of(signOff.dashboard()), null));
        addLinked(codes, sums);
        if (codes.isEmpty()) {
            return List.of();
        }
        Period period = signOff.period();
        List<Object> values = new ArrayList<>();
        for (int half = 0; half < 2; half++) {
            values.add(signOff.area());
            values.addAll(codes);
            values.add(period.start().minusMonths(MONTHS_AROUND));
            values.add(period.end().plusMonths(MONTHS_AROUND));
        }
        return sql.query(LINKED.replace("@", Sql.marks(codes)), row -> figure(row, released), values).stream()
                .filter(Objects::nonNull)
                .sorted((one, other) -> FigureKey.ORDER.compare(one.key(), other.key()))
                .toList();
    }

    /** Adds the indicators that a sum links with those of the dashboard, and those that they are linked with. */
    private static void addLinked(Set<String> codes, List<SumOfIndicators> sums) {
        int before;
        do {
            before = codes.size();
            for (SumOfIndicators sum : sums) {
                if (codes.stream().anyMatch(sum::names)) {
                    codes.add(sum.total());
                    codes.addAll(sum.parts());
                }
            }
        } while (codes.size() > before);
    }

    /** Null if its indicator has been deleted. */
    private LinkedFigure figure(ResultSet row, Set<Long> released) throws SQLException {
        FigureKey key = FigureKey.in(row);
        Optional<Indicator> indicator = indicators.find(key.indicator());
        if (indicator.isEmpty()) {
            return null;
        }
        row.getLong("public_id");
        boolean isPublic = !row.wasNull();
        long id = row.getLong("id");
        boolean isDeleted = row.wasNull();
        Amounts published = isPublic ? amounts(row, "public_value", "public_numerator", "public_denominator") : null;
        return new LinkedFigure(
                isDeleted ? row.getLong("public_id") : id,
                row.getInt("revision_number"),
                indicator.get(),
                key,
                PeriodType.valueOf(row.getString(5)),
                isDeleted ? published : amounts(row, "obs_value", "numerator", "denominator"),
                isPublic ? new PublicAmounts(published, symbol(row)) : null,
                released.contains(id));
    }

    private static PublicSymbol symbol(ResultSet row) throws SQLException {
        String symbol = row.getString("symbol");
        return symbol == null ? null : PublicSymbol.valueOf(symbol);
    }

    private static Amounts amounts(ResultSet row, String value, String numerator, String denominator)
            throws SQLException {
        return new Amounts(row.getBigDecimal(value), row.getBigDecimal(numerator), row.getBigDecimal(denominator));
    }
}
