package org.scrutiny.platform.json;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.regex.Pattern;

/** Parses and formats days and instants of the years 1 to 9999, which both stores can hold and compare. */
public final class WireDates {
    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    /** The length of a time at a full minute. */
    private static final int WITHOUT_SECONDS = 16;

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

    /** The same text as {@link Instant#toString}, in a third of the time. */
    public static String text(Instant instant) {
        String time = LocalDateTime.ofEpochSecond(instant.getEpochSecond(), instant.getNano(), ZoneOffset.UTC)
                .toString();
        return time.length() == WITHOUT_SECONDS ? time + ":00Z" : time + 'Z';
    }
}
