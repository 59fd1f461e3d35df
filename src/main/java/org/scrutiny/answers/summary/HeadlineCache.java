package org.scrutiny.answers.summary;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import org.scrutiny.answers.trend.AreaContext;
import org.scrutiny.answers.trend.TrendScope;
import org.scrutiny.answers.trend.model.TrendHeadline;
import org.scrutiny.figures.indicator.Indicator;
import org.scrutiny.figures.series.SeriesState;
import org.scrutiny.platform.settings.Settings;

/** Recent headlines of current figures: after a write to one series, one line of a summary is computed anew. */
@Singleton
class HeadlineCache {
    /** Headlines, which take about a quarter of this, are cached in addition to responses. */
    private static final int BYTES_OF_RESPONSES_PER_HEADLINE = 4_000;

    private final Cache<HeadlineKey, CachedHeadline> headlines;

    HeadlineCache(Settings settings) {
        this.headlines = Caffeine.newBuilder()
                .maximumSize(settings.keptAnswers().asLongValue() / BYTES_OF_RESPONSES_PER_HEADLINE)
                .build();
    }

    private record HeadlineKey(String indicator, String area, LocalDate endingBy, LocalDate today) {}

    /** A headline with everything that it was computed from, apart from the rules. */
    private record CachedHeadline(long version, Indicator indicator, AreaContext areaContext, TrendHeadline headline) {}

    /** Finds the headline of an indicator in a state of its series; null if it is not cached. */
    TrendHeadline find(Indicator indicator, TrendScope scope, SeriesState state) {
        if (scope.options().asOf() != null) {
            return null;
        }
        CachedHeadline cached = headlines.getIfPresent(key(indicator, scope));
        return cached != null
                        && cached.version == state.version(indicator.code())
                        && cached.indicator.equals(indicator)
                        && cached.areaContext.equals(scope.areaContext())
                ? cached.headline
                : null;
    }

    void put(Indicator indicator, TrendScope scope, SeriesState state, TrendHeadline headline) {
        if (scope.options().asOf() == null) {
            headlines.put(
                    key(indicator, scope),
                    new CachedHeadline(state.version(indicator.code()), indicator, scope.areaContext(), headline));
        }
    }

    private static HeadlineKey key(Indicator indicator, TrendScope scope) {
        return new HeadlineKey(
                indicator.code(),
                scope.areaContext().area().code(),
                scope.options().endingBy(),
                scope.options().today());
    }
}
