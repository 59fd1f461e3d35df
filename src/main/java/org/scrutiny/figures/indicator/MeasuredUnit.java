package org.scrutiny.figures.indicator;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the name of a unit says about the figures. */
final class MeasuredUnit {
    private static final Pattern BASE = Pattern.compile("(?i)\\s*per (1[0, ]*0)\\b(?![.,]\\d).*");
    private static final Pattern FULL_TIME_EQUIVALENT =
            Pattern.compile("(?i).*\\b([fw]te|(full|whole)[- ]time[- ]equivalents?)\\b.*");
    private static final Pattern PERCENT = Pattern.compile("(?i)\\s*(percent|per cent|%)\\s*");
    private static final int MAX_DIGITS = 7;

    private MeasuredUnit() {}

    /** The number in a unit such as {@code per 10,000 children}; null if there is none. */
    static Integer base(String unit) {
        Matcher matcher = BASE.matcher(unit);
        String digits = matcher.matches() ? matcher.group(1).replaceAll("[, ]", "") : "";
        return digits.isEmpty() || digits.length() > MAX_DIGITS ? null : Integer.valueOf(digits);
    }

    static boolean isFullTimeEquivalent(String unit) {
        return FULL_TIME_EQUIVALENT.matcher(unit).matches();
    }

    static boolean isPercent(String unit) {
        return PERCENT.matcher(unit).matches();
    }
}
