package org.scrutiny.intake.imports.row;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.scrutiny.figures.indicator.Indicator;

/**
 * The codes of other systems for indicators. A code is a name of an indicator only if it means the same figure, and only of
 * one.
 *
 * @param codes indicator codes by name
 * @param unclear the indicators that share or are related to a code that is no name, each with its scheme
 */
record IndicatorNames(Map<String, String> codes, Map<String, List<Related>> unclear) {

    /** An indicator that has an external code. */
    record Related(String indicator, String scheme, boolean isSame) {}

    /** The names of these indicators. The code of an indicator is not the name of another. */
    static IndicatorNames of(List<Indicator> indicators) {
        Map<String, List<Related>> all = new TreeMap<>();
        indicators.forEach(indicator -> indicator
                .externalCodes()
                .forEach(external -> all.computeIfAbsent(external.code(), code -> new ArrayList<>())
                        .add(new Related(indicator.code(), external.scheme(), external.namesSameFigure()))));
        indicators.forEach(indicator -> all.remove(indicator.code()));
        Map<String, String> codes = new HashMap<>();
        Map<String, List<Related>> unclear = new HashMap<>();
        all.forEach((name, related) -> {
            List<String> same = codes(related.stream().filter(Related::isSame).toList());
            if (same.size() == 1) {
                codes.put(name, same.get(0));
            } else {
                unclear.put(name, related);
            }
        });
        return new IndicatorNames(codes, unclear);
    }

    /** The codes of indicators, each once and in order. */
    static List<String> codes(List<Related> related) {
        return List.copyOf(related.stream().map(Related::indicator).collect(Collectors.toCollection(TreeSet::new)));
    }
}
