package org.scrutiny.figures.validation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.scrutiny.figures.area.Area;
import org.scrutiny.figures.area.Areas;
import org.scrutiny.figures.series.FigureKey;

/** Warns of figures whose area was not in force, or whose predecessor or successor has a figure for the same period. */
final class AreaCheck {
    private static final String NOT_IN_FORCE = "area_not_in_force";
    private static final String REPLACED = "replaced_area_has_figure";
    private static final String REPLACING = "replacing_area_has_figure";

    private final Areas areas;
    private volatile Successors successors = new Successors(null, Map.of());

    /** The codes of the areas that replace each area, as of one reading of all areas. */
    private record Successors(List<Area> of, Map<String, List<String>> codes) {}

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
        return in(area.replaces(), key);
    }

    /** The keys of the same figure in the areas that replace its area. */
    List<FigureKey> successors(FigureKey key) {
        List<Area> all = areas.all();
        Successors known = successors;
        if (known.of != all) {
            Map<String, List<String>> codes = new HashMap<>();
            all.forEach(area -> area.replaces()
                    .forEach(code -> codes.computeIfAbsent(code, any -> new ArrayList<>())
                            .add(area.code())));
            known = new Successors(all, codes);
            successors = known;
        }
        return in(known.codes.getOrDefault(key.area(), List.of()), key);
    }

    private static List<FigureKey> in(List<String> areas, FigureKey key) {
        return areas.stream()
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

    /** Warns of the stored figure in an area that replaces the figure's own area. */
    static void warnOfReplacing(FigureUnderTest figure, FigureKey replacing, Violations violations) {
        violations.warn(
                REPLACING,
                "/area",
                figure.key().area() + " is replaced by " + replacing.area() + ", which also has a figure for "
                        + replacing.indicator() + " in " + figure.period().label() + ".",
                figure.key().area());
    }
}
