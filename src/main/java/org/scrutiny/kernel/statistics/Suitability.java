package org.scrutiny.kernel.statistics;

import java.util.List;

/** When an XmR chart would mislead, so that none is made. */
public final class Suitability {
    private Suitability() {}

    /**
     * The reason against a chart.
     *
     * @param windowMonths months that one value covers
     * @param cases the number of cases behind each value, where it is known: counts, or numerators
     * @return {@code OVERLAPPING_WINDOWS}, {@code RARE_EVENTS}, or null if nothing is against it
     */
    public static LimitsStatus objection(Series series, int windowMonths, List<Rational> cases) {
        if (windowMonths > series.stepMonths()) {
            return LimitsStatus.OVERLAPPING_WINDOWS;
        }
        boolean rare = !cases.isEmpty() && new Mean(cases).exact().compareTo(Rational.of(1)) < 0;
        return rare ? LimitsStatus.RARE_EVENTS : null;
    }
}
