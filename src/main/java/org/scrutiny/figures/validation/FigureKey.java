package org.scrutiny.figures.validation;

import java.time.LocalDate;

/** What makes a figure that figure. */
record FigureKey(String indicator, String area, LocalDate start, LocalDate end) {
    SeriesKey series() {
        return new SeriesKey(indicator, area);
    }
}
