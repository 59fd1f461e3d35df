package org.scrutiny.answers.summary;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.scrutiny.answers.trend.AreaContext;
import org.scrutiny.answers.trend.Trends;
import org.scrutiny.answers.trend.assembly.TrendOptions;
import org.scrutiny.answers.trend.model.Trend;
import org.scrutiny.figures.indicator.Indicator;

/** Summarises the trends of many indicators, ranked by attention. */
@Singleton
class Summaries {
    /** Most urgent first, then the most recent figure, then by code. */
    private static final Comparator<SummaryLine> URGENCY = Comparator.comparing(SummaryLine::attention)
            .thenComparing(SummaryLine::dataAgeDays, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(line -> line.indicator().code());

    private final Trends trends;
    private final Clock clock;

    Summaries(Trends trends, Clock clock) {
        this.trends = trends;
        this.clock = clock;
    }

    /** The day up to which the age of the data is counted: that of the moment, or today for null. */
    LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment == null ? clock.instant() : moment, ZoneOffset.UTC);
    }

    /** @param open number of open questions by indicator; 0 for one that is missing */
    List<SummaryRow> summarise(
            List<Indicator> indicators,
            AreaContext areaContext,
            TrendOptions options,
            SummaryQuery.Sort sort,
            Map<String, Integer> open) {
        List<Trend> loaded = trends.load(indicators, areaContext, options);
        LocalDate today = day(options.asOf());
        List<SummaryLine> lines = new ArrayList<>(IntStream.range(0, indicators.size())
                .mapToObj(i -> SummaryLine.of(
                        indicators.get(i),
                        loaded.get(i),
                        today,
                        open.getOrDefault(indicators.get(i).code(), 0)))
                .sorted(URGENCY)
                .toList());
        List<SummaryRow> rows = IntStream.range(0, lines.size())
                .mapToObj(i -> lines.get(i).row(i + 1))
                .toList();
        return sort == SummaryQuery.Sort.ATTENTION
                ? rows
                : rows.stream()
                        .sorted(Comparator.comparing(SummaryRow::indicator))
                        .toList();
    }
}
