package org.scrutiny.figures.returns;

import java.time.LocalDate;
import java.util.List;

/** What a return is about, and the order in which returns are listed. */
record ReturnKey(String indicator, String area, LocalDate start, LocalDate end) {
    static ReturnKey of(Return row) {
        return new ReturnKey(row.indicator(), row.area(), row.periodStart(), row.periodEnd());
    }

    static ReturnKey of(SubmittedSeries series) {
        return new ReturnKey(series.indicator(), series.area(), LocalDate.MAX, LocalDate.MAX);
    }

    static ReturnKey read(List<String> parts) {
        return new ReturnKey(parts.get(0), parts.get(1), LocalDate.parse(parts.get(2)), LocalDate.parse(parts.get(3)));
    }

    List<String> parts() {
        return List.of(indicator, area, start.toString(), end.toString());
    }

    /** Whether a row of the same series, or of a later one, stands behind it. */
    boolean isBefore(Return row) {
        boolean same = indicator.equals(row.indicator()) && area.equals(row.area());
        int order = start.compareTo(row.periodStart());
        return !same || order < 0 || (order == 0 && end.isBefore(row.periodEnd()));
    }
}
