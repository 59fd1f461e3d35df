package org.scrutiny.intake.imports.row;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import org.scrutiny.figures.indicator.Indicator;
import org.scrutiny.figures.indicator.Measure;
import org.scrutiny.figures.observation.ObservationInput;
import org.scrutiny.figures.observation.ValidatedObservation;
import org.scrutiny.intake.reading.ParsedRow;

/** Finds percentages of which all values in a file are between 0 and 1, so that they may be proportions. */
final class ProportionColumns {
    private final Map<String, Percentages> columns = new TreeMap<>();

    /** The values of one indicator so far. */
    private static final class Percentages {
        private ParsedRow first;
        private long values;
        private boolean hasFraction;
        private boolean hasMore;
    }

    /** Counts a figure. Counts that fit its value prove that it is a percentage. */
    void add(ParsedRow row, ValidatedObservation observation) {
        Indicator indicator = observation.figure().indicator();
        ObservationInput input = observation.input();
        if (indicator.measure() != Measure.PERCENTAGE || (input.value() == null && input.numerator() == null)) {
            return;
        }
        Percentages column = columns.computeIfAbsent(indicator.code(), code -> new Percentages());
        if (input.numerator() != null) {
            column.hasMore = true;
            return;
        }
        BigDecimal value = input.value();
        column.values++;
        column.first = column.first == null ? row : column.first;
        column.hasFraction |= value.signum() > 0 && value.compareTo(BigDecimal.ONE) < 0;
        column.hasMore |= value.signum() < 0 || value.compareTo(BigDecimal.ONE) > 0;
    }

    /** Warns once for each such indicator, at its first row. */
    void warn(ImportOutcome outcome) {
        columns.forEach((code, column) -> {
            if (column.hasFraction && !column.hasMore) {
                outcome.warn(
                        column.first.fault(
                                "/value",
                                "possible_proportions",
                                null,
                                (column.values == 1 ? "The only value of " : "All " + column.values + " values of ")
                                        + code
                                        + " in the file " + (column.values == 1 ? "is" : "are")
                                        + " between 0 and 1, but the indicator is a percentage.",
                                "If they are proportions, set \"scale\": 100 for the column in the profile, and send the file again."));
            }
        });
    }
}
