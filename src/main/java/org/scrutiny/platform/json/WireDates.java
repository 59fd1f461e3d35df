package org.scrutiny.platform.json;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.regex.Pattern;

/** Parses days and instants of the years 1 to 9999, which both stores can hold and compare. */
public final class WireDates {
    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    private WireDates() {}

    /**
     * Parses a day.
     *
     * @throws RuntimeException if the text is not a date
     */
    public static LocalDate date(String text) {
        if (!DATE.matcher(text).matches() || text.startsWith("0000")) {
            throw new IllegalArgumentException(text);
        }
        return LocalDate.parse(text);
    }

    /**
     * Parses an instant, or a date as its start in UTC.
     *
     * @throws RuntimeException if the text is neither
     */
    public static Instant instant(String text) {
        if (DATE.matcher(text).matches()) {
            return date(text).atStartOfDay(ZoneOffset.UTC).toInstant();
        }
        Instant instant = Instant.parse(text);
        int year = instant.atOffset(ZoneOffset.UTC).getYear();
        if (year < 1 || year > 9999) {
            throw new IllegalArgumentException(text);
        }
        return instant;
    }
}
