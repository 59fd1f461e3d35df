package org.scrutiny.figures.observation;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.scrutiny.figures.area.Area;
import org.scrutiny.figures.area.Areas;
import org.scrutiny.figures.indicator.Indicator;
import org.scrutiny.figures.indicator.Indicators;
import org.scrutiny.figures.series.FigureKey;

/** Finds the parts of an observation that come from its indicator and its area. */
@Singleton
class FigureNames {
    private final Indicators indicators;
    private final Areas areas;

    FigureNames(Indicators indicators, Areas areas) {
        this.indicators = indicators;
        this.areas = areas;
    }

    /** The parts of an observation that come from its indicator and its area. */
    record Names(String title, String unit, int decimals, int dueAfterDays, String area) {
        private static Names of(Indicator indicator, String area) {
            return new Names(indicator.title(), indicator.unit(), indicator.decimals(), indicator.dueAfterDays(), area);
        }
    }

    /** The current names. Looks up each indicator and area once. */
    Function<FigureKey, Names> current() {
        return names(
                code -> indicators.find(code).orElseThrow(),
                code -> areas.find(code).orElseThrow());
    }

    /** The names as of a moment. Looks up each indicator and area once. */
    Function<FigureKey, Names> asOf(Instant moment) {
        return names(code -> indicators.asKnown(code, moment), code -> areas.asKnown(code, moment));
    }

    private static Function<FigureKey, Names> names(
            Function<String, Indicator> indicator, Function<String, Area> area) {
        Map<String, Indicator> known = new HashMap<>();
        Map<String, Area> places = new HashMap<>();
        return key -> Names.of(
                known.computeIfAbsent(key.indicator(), indicator),
                places.computeIfAbsent(key.area(), area).name());
    }
}
