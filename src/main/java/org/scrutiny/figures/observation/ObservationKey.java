package org.scrutiny.figures.observation;

import java.time.LocalDate;
import java.util.List;

/** What an observation is about, and the order in which observations are listed and indexed. */
record ObservationKey(String indicator, String area, LocalDate start, LocalDate end) {
    static ObservationKey of(Observation row) {
        return new ObservationKey(row.indicator(), row.area(), row.periodStart(), row.periodEnd());
    }

    static ObservationKey read(List<String> parts) {
        return new ObservationKey(
                parts.get(0), parts.get(1), LocalDate.parse(parts.get(2)), LocalDate.parse(parts.get(3)));
    }

    List<String> parts() {
        return List.of(indicator, area, start.toString(), end.toString());
    }
}
