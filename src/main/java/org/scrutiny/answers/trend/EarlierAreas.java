package org.scrutiny.answers.trend;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.scrutiny.answers.trend.assembly.SeriesFigures;
import org.scrutiny.answers.trend.model.TrendCaveat;
import org.scrutiny.answers.trend.model.TrendCaveat.CaveatCode;
import org.scrutiny.figures.area.Area;
import org.scrutiny.figures.indicator.Indicator;
import org.scrutiny.figures.observation.Figure;

/**
 * The areas whose series an area continues under a new code. Only an area that replaces one other, which nothing else
 * replaces, continues its series: figures of authorities that were merged or divided are of other populations.
 *
 * @param areas latest first
 * @param others codes of the areas that were merged or divided, whose figures are not part of the series
 */
record EarlierAreas(List<Area> areas, List<String> others) {
    static final EarlierAreas NONE = new EarlierAreas(List.of(), List.of());

    /** The areas that this one continues. */
    static EarlierAreas of(Area area, List<Area> all) {
        List<Area> found = new ArrayList<>();
        Set<String> codes = new HashSet<>(Set.of(area.code()));
        List<String> replaced = area.replaces();
        while (replaced.size() == 1 && isReplacedOnce(replaced.get(0), all) && codes.add(replaced.get(0))) {
            String code = replaced.get(0);
            List<Area> before =
                    all.stream().filter(one -> one.code().equals(code)).toList();
            found.addAll(before);
            replaced = before.stream().flatMap(one -> one.replaces().stream()).toList();
        }
        return new EarlierAreas(List.copyOf(found), codes.containsAll(replaced) ? List.of() : replaced);
    }

    private static boolean isReplacedOnce(String code, List<Area> all) {
        return all.stream().filter(area -> area.replaces().contains(code)).count() == 1;
    }

    /** The area and those that it continues, by code, latest first. */
    List<String> codes(Area area) {
        return Stream.concat(Stream.of(area), areas.stream()).map(Area::code).toList();
    }

    /** The figures of the area, and of earlier areas for other points in time; where several have one, that of the latest. */
    List<Figure> join(Indicator indicator, Area area, List<Figure> all) {
        if (areas.isEmpty()) {
            return all;
        }
        List<Figure> joined = new ArrayList<>();
        Set<Object> points = new HashSet<>();
        for (String code : codes(area)) {
            List<Figure> more = all.stream()
                    .filter(figure -> figure.area().equals(code)
                            && !points.contains(SeriesFigures.point(indicator, figure.period())))
                    .toList();
            more.forEach(figure -> points.add(SeriesFigures.point(indicator, figure.period())));
            joined.addAll(more);
        }
        return joined;
    }

    /** Names the codes behind a series that was joined, and those that are not part of it. */
    List<TrendCaveat> caveats(Area area, SeriesFigures series) {
        List<TrendCaveat> caveats = new ArrayList<>();
        for (Area before : areas) {
            List<Figure> figures = series.figures().stream()
                    .filter(figure -> figure.area().equals(before.code()))
                    .toList();
            if (!figures.isEmpty()) {
                String first = figures.get(0).period().label();
                String last = figures.get(figures.size() - 1).period().label();
                add(
                        caveats,
                        (first.equals(last)
                                        ? "The figure for " + first + " is"
                                        : "The figures for " + first + " to " + last + " are")
                                + " from the code " + before.code() + " (" + before.name() + "), in force"
                                + before.days()
                                + ". Check whether the territory is the same.");
            }
        }
        if (!others.isEmpty()) {
            add(
                    caveats,
                    "The figures of " + others.stream().collect(Collectors.joining(", "))
                            + " are not included: authorities were merged or divided, so they are of another population than "
                            + area.code() + ".");
        }
        return caveats;
    }

    private static void add(List<TrendCaveat> caveats, String text) {
        caveats.add(new TrendCaveat(CaveatCode.RECODED, text));
    }
}
