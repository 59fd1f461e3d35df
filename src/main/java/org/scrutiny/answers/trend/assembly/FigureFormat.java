package org.scrutiny.answers.trend.assembly;

import java.math.BigDecimal;
import org.scrutiny.figures.indicator.ExpectedRange;
import org.scrutiny.figures.indicator.Indicator;
import org.scrutiny.figures.indicator.Measure;

/** Formats figures and numbers of periods for sentences. */
final class FigureFormat {
    /** Digits of a thousand. */
    private static final int THOUSAND = 3;

    private FigureFormat() {}

    /** A figure with the decimals it was written with, and its unit: 84.4%, 38 referrals, 62.1 per 10,000. */
    static String amount(Indicator indicator, BigDecimal figure) {
        return number(figure) + unit(indicator);
    }

    /**
     * A range, clipped to possible figures: 0% to 100%, or 0 and above. A bound that the latest figure is beyond does not
     * hold for the indicator.
     */
    static String range(DistinctFormat format, double lower, double upper, double latest) {
        Indicator indicator = format.indicator();
        boolean percentage = indicator.measure() == Measure.PERCENTAGE;
        double low = latest < 0 ? lower : indicator.clipLower(lower);
        double high = latest > indicator.multiplier() ? upper : indicator.clipUpper(upper);
        return number(format.number(low)) + (percentage ? unit(indicator) : "") + " to " + format.amount(high);
    }

    /** A number of periods, such as 22 quarters. */
    static String periods(int number, int stepMonths) {
        String one = switch (stepMonths) {
            case 1 -> "month";
            case 3 -> "quarter";
            case 12 -> "year";
            default -> "period";
        };
        return number + " " + (number == 1 ? one : one + "s");
    }

    /** A difference, such as 4.3 percentage points. */
    static String step(Indicator indicator, double difference) {
        String number = number(DistinctFormat.of(indicator, 0, difference).number(difference));
        return indicator.measure() == Measure.PERCENTAGE ? number + " percentage points" : number + unit(indicator);
    }

    /** An expected range with one bound or two. */
    static String expected(Indicator indicator, ExpectedRange range) {
        if (range.lower() == null) {
            return "at most " + amount(indicator, range.upper());
        }
        return range.upper() == null
                ? "at least " + amount(indicator, range.lower())
                : amount(indicator, range.lower()) + " to " + amount(indicator, range.upper());
    }

    /** With a comma between thousands. */
    private static String number(BigDecimal figure) {
        StringBuilder text = new StringBuilder(figure.toPlainString());
        int point = text.indexOf(".");
        int first = figure.signum() < 0 ? 1 : 0;
        for (int i = (point < 0 ? text.length() : point) - THOUSAND; i > first; i -= THOUSAND) {
            text.insert(i, ',');
        }
        return text.toString();
    }

    private static String unit(Indicator indicator) {
        return switch (indicator.unit()) {
            case "percent" -> "%";
            case "count" -> "";
            default -> " " + indicator.unit();
        };
    }
}
