package org.scrutiny.intake.imports.row;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import org.scrutiny.figures.indicator.Indicator;
import org.scrutiny.figures.indicator.Measure;
import org.scrutiny.intake.reading.figure.CellValue;

/**
 * A unit beside the number in a cell.
 *
 * @param text as written: {@code %}, a currency sign, {@code days}; {@code years:months} for a number of months
 */
record CellUnit(String text) {
    private static final Map<String, String> CURRENCIES = Map.of("£", "pound", "€", "euro", "$", "dollar");
    private static final int MONTHS_OF_YEAR = 12;

    /** Whether it is the unit of the indicator's values. Singular and plural are the same, and a rate may be cut short. */
    boolean fits(Indicator indicator) {
        String own = key(indicator.unit());
        if (text.equals(CellValue.PERCENT)) {
            return indicator.measure() == Measure.PERCENTAGE;
        }
        if (isInMonths()) {
            return own.equals("month") || own.equals("year");
        }
        String written = key(text);
        return own.equals(written) || own.startsWith(written + " ");
    }

    /** Whether the number is of months, written as years and months. */
    boolean isInMonths() {
        return text.equals(CellValue.YEARS_AND_MONTHS);
    }

    /** The unit in a sentence. */
    String name() {
        return text.equals(CellValue.PERCENT)
                ? "a percent sign"
                : isInMonths() ? "years and months" : "the unit '" + text + "'";
    }

    /** The cell, about as it was written. */
    String beside(BigDecimal number) {
        if (isInMonths()) {
            int months = number.intValue();
            return months / MONTHS_OF_YEAR + ":" + String.format(Locale.ROOT, "%02d", months % MONTHS_OF_YEAR);
        }
        String plain = number.toPlainString();
        return text.equals(CellValue.PERCENT)
                ? plain + text
                : CURRENCIES.containsKey(text) ? text + plain : plain + " " + text;
    }

    /** A unit in lower case, with every word in the singular. */
    private static String key(String unit) {
        StringBuilder key = new StringBuilder();
        for (String word :
                unit.strip().toLowerCase(Locale.ROOT).replace(",", "").split("\\s+", -1)) {
            String known = CURRENCIES.getOrDefault(word, word.equals("gbp") ? "pound" : word);
            String single = known.length() > 2 && known.endsWith("s") ? known.substring(0, known.length() - 1) : known;
            key.append(key.isEmpty() ? "" : " ").append(single);
        }
        return key.toString();
    }
}
