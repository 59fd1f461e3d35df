package org.scrutiny.kernel.statistics;

import java.util.List;

/** Tests whether an XmR chart suits a series, or would mislead. */
public final class Suitability {
    private Suitability() {}

    /**
     * Returns the objection to a chart.
     *
     * @param windowMonths months that one value covers
     * @param cases known numbers of cases behind the values: counts, or numerators
     * @return {@code OVERLAPPING_WINDOWS}, {@code RARE_EVENTS}, or null for no objection
     */
    public static LimitsStatus objection(Series series, int windowMonths, List<Rational> cases) {
        if (windowMonths > series.stepMonths()) {
            return LimitsStatus.OVERLAPPING_WINDOWS;
        }
        boolean rare = !cases.isEmpty() && new Mean(cases).compareTo(Rational.of(1)) < 0;
        return rare ? LimitsStatus.RARE_EVENTS : null;
    }
}
