package org.scrutiny.platform.json;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.regex.Pattern;

/** Parses and formats days and instants of the years 1 to 9999, which both stores can hold and compare. */
public final class WireDates {
    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    private static final String MICROSECONDS = "0000-00-00T00:00:00.000000Z";

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

    /** The same text as {@link Instant#toString}. A time in microseconds, which nearly all are, is formatted much faster. */
    public static String text(Instant instant) {
        int micros = instant.getNano() / 1_000;
        if (instant.getNano() % 1_000 != 0 || micros % 1_000 == 0) {
            return instant.toString();
        }
        LocalDateTime time = LocalDateTime.ofEpochSecond(instant.getEpochSecond(), 0, ZoneOffset.UTC);
        byte[] text = MICROSECONDS.getBytes(StandardCharsets.ISO_8859_1);
        put(time.getYear(), text, 4);
        put(time.getMonthValue(), text, 7);
        put(time.getDayOfMonth(), text, 10);
        put(time.getHour(), text, 13);
        put(time.getMinute(), text, 16);
        put(time.getSecond(), text, 19);
        put(micros, text, 26);
        return new String(text, StandardCharsets.ISO_8859_1);
    }

    private static void put(int number, byte[] text, int end) {
        int at = end;
        for (int left = number; left > 0; left /= 10) {
            at--;
            text[at] = (byte) ('0' + left % 10);
        }
    }
}
