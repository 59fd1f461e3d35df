package org.scrutiny.figures.validation;

import java.util.List;
import org.scrutiny.figures.area.Area;
import org.scrutiny.figures.area.Areas;
import org.scrutiny.figures.series.FigureKey;

/** Warns of figures whose area was not in force, or whose area replaces one that has a figure for the same period. */
final class AreaCheck {
    private static final String NOT_IN_FORCE = "area_not_in_force";
    private static final String REPLACED = "replaced_area_has_figure";

    private final Areas areas;

    AreaCheck(Areas areas) {
        this.areas = areas;
    }

    /**
     * Warns if the area was not in force.
     *
     * @return the keys of the same figure in the areas that its area replaces
     */
    List<FigureKey> checkInForce(FigureUnderTest figure, Violations violations) {
        FigureKey key = figure.key();
        Area area = areas.find(key.area()).orElse(null);
        if (area == null) {
            return List.of();
        }
        if (!area.coversSome(figure.period())) {
            violations.warn(
                    NOT_IN_FORCE,
                    "/area",
                    key.area() + " (" + area.name() + ") is in force only" + area.days() + ", not in "
                            + figure.period().label() + ".",
                    key.area());
        }
        return area.replaces().stream()
                .map(code -> new FigureKey(key.indicator(), code, key.start(), key.end()))
                .toList();
    }

    /** Warns of the figure in an area that the figure's own area replaces. */
    static void warnOfReplaced(FigureUnderTest figure, FigureKey replaced, Violations violations) {
        violations.warn(
                REPLACED,
                "/area",
                figure.key().area() + " replaces " + replaced.area() + ", which also has a figure for "
                        + replaced.indicator() + " in " + figure.period().label() + ".",
                figure.key().area());
    }
}
