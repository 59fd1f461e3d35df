package org.scrutiny.figures.validation;

import java.util.List;
import org.scrutiny.figures.area.Area;
import org.scrutiny.figures.area.AreaLevel;
import org.scrutiny.figures.area.Areas;
import org.scrutiny.figures.series.FigureKey;

/** Warns of figures whose area was not in force, or whose predecessor or successor has a figure for the same period. */
final class AreaCheck {
    private static final String NOT_IN_FORCE = "area_not_in_force";
    private static final String REPLACED = "replaced_area_has_figure";
    private static final String REPLACING = "replacing_area_has_figure";

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
        return in(area.replaces(), key);
    }

    /** Whether it is the yearly figure of a country or region, which is compared with quarters of authorities. */
    boolean isYearOfComparator(FigureUnderTest figure) {
        return figure.indicator().isNationalYear(figure.period())
                && areas.find(figure.key().area())
                        .filter(area -> area.level() != AreaLevel.LOCAL_AUTHORITY)
                        .isPresent();
    }

    /** The keys of the same figure in the areas that replace its area; only an area that has ended is replaced. */
    List<FigureKey> successors(FigureKey key) {
        boolean hasEnded =
                areas.find(key.area()).map(area -> area.validTo() != null).orElse(false);
        return hasEnded
                ? in(
                        areas.all().stream()
                                .filter(area -> area.replaces().contains(key.area()))
                                .map(Area::code)
                                .toList(),
                        key)
                : List.of();
    }

    private static List<FigureKey> in(List<String> areas, FigureKey key) {
        return areas.stream()
                .map(code -> new FigureKey(key.indicator(), code, key.start(), key.end()))
                .toList();
    }

    /** Warns of the figure in an area that the figure's own area replaces. */
    static void warnOfReplaced(FigureUnderTest figure, FigureKey replaced, Violations violations) {
        warn(REPLACED, "replaces", figure, replaced, violations);
    }

    /** Warns of the stored figure in an area that replaces the figure's own area. */
    static void warnOfReplacing(FigureUnderTest figure, FigureKey replacing, Violations violations) {
        warn(REPLACING, "is replaced by", figure, replacing, violations);
    }

    private static void warn(
            String code, String relation, FigureUnderTest figure, FigureKey other, Violations violations) {
        String area = figure.key().area();
        violations.warn(
                code,
                "/area",
                area + " " + relation + " " + other.area() + ", which also has a figure for " + other.indicator()
                        + " in " + figure.period().label() + ".",
                area);
    }
}
