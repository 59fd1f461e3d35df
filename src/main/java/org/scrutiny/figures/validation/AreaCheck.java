package org.scrutiny.figures.validation;

import java.util.List;
import java.util.Set;
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

    void checkInForce(FigureUnderTest figure, Violations violations) {
        String code = figure.key().area();
        areas.find(code)
                .filter(area -> !area.coversSome(figure.period()))
                .ifPresent(area -> violations.warn(
                        NOT_IN_FORCE,
                        "/area",
                        code + " (" + area.name() + ") is in force only" + area.days() + ", not in "
                                + figure.period().label() + ".",
                        code));
    }

    /** The keys of the same figure in the areas that its area replaces. */
    List<FigureKey> replacedKeys(FigureUnderTest figure) {
        FigureKey key = figure.key();
        return areas.find(key.area()).map(Area::replaces).orElse(List.of()).stream()
                .map(code -> new FigureKey(key.indicator(), code, key.start(), key.end()))
                .toList();
    }

    /** @param present the figures that are stored or about to be written */
    void checkReplaced(FigureUnderTest figure, Set<FigureKey> present, Violations violations) {
        replacedKeys(figure).stream()
                .filter(present::contains)
                .forEach(replaced -> violations.warn(
                        REPLACED,
                        "/area",
                        figure.key().area() + " replaces " + replaced.area() + ", which also has a figure for "
                                + replaced.indicator() + " in "
                                + figure.period().label() + ".",
                        figure.key().area()));
    }
}
