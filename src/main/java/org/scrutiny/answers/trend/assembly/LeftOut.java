package org.scrutiny.answers.trend.assembly;

import java.util.List;
import org.scrutiny.answers.trend.model.TrendCaveat;
import org.scrutiny.answers.trend.model.TrendCaveat.CaveatCode;
import org.scrutiny.figures.observation.Figure;

/**
 * Figures left out of a series for the same reason.
 *
 * @param figures at least one, in order
 */
public record LeftOut(CaveatCode reason, List<Figure> figures) {
    /** The caveat that counts and names them. */
    TrendCaveat caveat() {
        boolean one = figures.size() == 1;
        String why = switch (reason) {
            case OTHER_LENGTH ->
                (one ? "it covers " : "each covers ")
                        + length(figures.get(0).period().months()) + ", unlike the other figures of the series";
            case OVERLAPPING -> (one ? "it shares" : "they share") + " data with other figures of the indicator";
            case DUPLICATE -> "another figure for the same day is used";
            case FORECAST -> (one ? "it is a forecast" : "they are forecasts") + " for a period that has not begun";
            default -> "the period has not begun";
        };
        return new TrendCaveat(
                reason,
                "Left out, because " + why + ": " + (one ? label(0) : figures.size() + " figures, " + range()) + ".");
    }

    private static String length(int months) {
        return months == 0 ? "less than a month" : FigureFormat.periods(months, 1);
    }

    private String range() {
        return label(0) + (figures.size() == 2 ? " and " : " to ") + label(figures.size() - 1);
    }

    private String label(int index) {
        return figures.get(index).period().label();
    }
}
