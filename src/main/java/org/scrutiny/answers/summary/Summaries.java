package org.scrutiny.answers.summary;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.scrutiny.answers.trend.AreaContext;
import org.scrutiny.answers.trend.Trend;
import org.scrutiny.answers.trend.TrendOptions;
import org.scrutiny.answers.trend.Trends;
import org.scrutiny.figures.indicator.Indicator;

/** Puts many answers on a line each, and in the order of what needs attention. */
@ApplicationScoped
class Summaries {
    /** The most urgent first; among equals the figure that is the most up to date, then by code. */
    private static final Comparator<SummaryLine> URGENCY = Comparator.comparing(SummaryLine::attention)
            .thenComparing(SummaryLine::dataAgeDays, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(line -> line.indicator().code());

    private final Trends trends;

    Summaries(Trends trends) {
        this.trends = trends;
    }

    /** The day that a figure's age is counted to. */
    static LocalDate today(Instant moment) {
        return moment == null
                ? LocalDate.now(ZoneOffset.UTC)
                : moment.atOffset(ZoneOffset.UTC).toLocalDate();
    }

    /** @param open how many questions about each indicator wait; none about one that is left out */
    List<SummaryRow> of(
            List<Indicator> indicators,
            AreaContext areaContext,
            TrendOptions options,
            SummaryQuery.Sort sort,
            Map<String, Integer> open) {
        List<Trend> answers = trends.of(indicators, areaContext, options);
        LocalDate today = today(options.asOf());
        List<SummaryLine> lines = new ArrayList<>(IntStream.range(0, indicators.size())
                .mapToObj(i -> SummaryLine.of(
                        indicators.get(i),
                        answers.get(i),
                        today,
                        open.getOrDefault(indicators.get(i).code(), 0)))
                .sorted(URGENCY)
                .toList());
        List<SummaryRow> rows = IntStream.range(0, lines.size())
                .mapToObj(i -> lines.get(i).at(i + 1))
                .toList();
        return sort == SummaryQuery.Sort.ATTENTION
                ? rows
                : rows.stream()
                        .sorted(Comparator.comparing(SummaryRow::indicator))
                        .toList();
    }
}
