package org.scrutiny.answers.summary;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.scrutiny.answers.trend.TrendReader;
import org.scrutiny.answers.trend.TrendScope;
import org.scrutiny.answers.trend.assembly.TrendAssembly;
import org.scrutiny.answers.trend.assembly.TrendInputs;
import org.scrutiny.answers.trend.assembly.TrendOptions;
import org.scrutiny.answers.trend.model.TrendHeadline;
import org.scrutiny.figures.indicator.Indicator;
import org.scrutiny.figures.series.SeriesReads;
import org.scrutiny.figures.series.SeriesState;

/** Summarises the trends of many indicators, ranked by attention. */
@Singleton
class Summaries {
    /** Most urgent first, then the most recent figure, then by code. */
    private static final Comparator<SummaryLine> URGENCY = Comparator.comparing(SummaryLine::attention)
            .thenComparing(SummaryLine::dataAgeDays, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(line -> line.indicator().code());

    private final TrendReader trendReader;
    private final HeadlineCache cache;
    private final Clock clock;

    Summaries(TrendReader trendReader, HeadlineCache cache, Clock clock) {
        this.trendReader = trendReader;
        this.cache = cache;
        this.clock = clock;
    }

    /** The day up to which the age of the data is counted: that of the moment, or today for null. */
    LocalDate day(Instant moment) {
        return TrendOptions.day(moment, clock);
    }

    /** Reads what the headlines are computed from, unless they are cached, and returns the computation of all. */
    Supplier<Map<String, TrendHeadline>> read(TrendScope scope, SeriesReads reads) {
        SeriesState state = reads.state();
        Map<String, TrendHeadline> headlines = new HashMap<>();
        List<Indicator> missing = new ArrayList<>();
        for (Indicator indicator : scope.list()) {
            TrendHeadline cached = cache.find(indicator, scope, state);
            if (cached == null) {
                missing.add(indicator);
            } else {
                headlines.put(indicator.code(), cached);
            }
        }
        List<TrendInputs> inputs = trendReader.readForHeadlines(missing, scope, reads);
        return () -> {
            Iterator<TrendInputs> next = inputs.iterator();
            for (Indicator indicator : missing) {
                TrendHeadline headline = TrendAssembly.headline(next.next());
                cache.put(indicator, scope, state, headline);
                headlines.put(indicator.code(), headline);
            }
            return headlines;
        };
    }

    /**
     * The rows of a summary, in the requested order.
     *
     * @param open number of open questions by indicator; 0 for one that is missing
     */
    static List<SummaryRow> rows(
            TrendScope scope,
            Map<String, TrendHeadline> headlines,
            LocalDate today,
            SummaryQuery.Sort sort,
            Map<String, Integer> open) {
        List<SummaryLine> lines = scope.list().stream()
                .map(indicator -> SummaryLine.of(
                        indicator, headlines.get(indicator.code()), today, open.getOrDefault(indicator.code(), 0)))
                .sorted(URGENCY)
                .toList();
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
