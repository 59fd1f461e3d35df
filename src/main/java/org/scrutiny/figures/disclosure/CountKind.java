package org.scrutiny.figures.disclosure;

import java.math.BigDecimal;
import java.util.List;
import org.scrutiny.figures.indicator.Measure;
import org.scrutiny.figures.series.Amounts;

/** Which of a figure's numbers counts people, or other things that are protected in the same way. */
enum CountKind {
    VALUE,
    NUMERATOR,
    DENOMINATOR;

    /**
     * The counts behind a figure. The denominator of a rate is a population, which is public; the numerator of a duration adds
     * up days, and its denominator counts the people whose days they are.
     */
    static List<CountKind> of(Measure measure) {
        return switch (measure) {
            case COUNT -> List.of(VALUE);
            case PERCENTAGE -> List.of(NUMERATOR, DENOMINATOR);
            case RATE -> List.of(NUMERATOR);
            case DURATION -> List.of(DENOMINATOR);
        };
    }

    BigDecimal in(Amounts amounts) {
        return switch (this) {
            case VALUE -> amounts.value();
            case NUMERATOR -> amounts.numerator();
            case DENOMINATOR -> amounts.denominator();
        };
    }
}
