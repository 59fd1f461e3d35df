package org.scrutiny.platform.store;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/**
 * The time as it is recorded. The states of a resource have times that increase from each to the next, even where two are
 * written within a microsecond or the clock is set back: what was known at a moment depends on that.
 */
public final class RecordingClock {
    private RecordingClock() {}

    /** Now, to the microsecond: what both stores keep, so that what is answered is what will be read. */
    public static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }

    /** Now, or as soon as possible after the state before; null for none. */
    public static Instant after(Instant before) {
        return after(before, now());
    }

    /** The given time, or as soon as possible after the state before; null for none. */
    public static Instant after(Instant before, Instant time) {
        return before == null || time.isAfter(before) ? time : before.plus(1, ChronoUnit.MICROS);
    }

    /** {@link #after(Instant, Instant)} as an SQL expression: of a column, and of a time that is a parameter. */
    public static String afterColumn(String column) {
        return "greatest(CAST(? AS timestamp(6) with time zone), " + column + " + INTERVAL '0.000001' SECOND)";
    }

    /** Whole days from a day to that of a moment, in UTC; negative if the moment came first. */
    public static int daysBetween(LocalDate day, Instant moment) {
        return (int)
                ChronoUnit.DAYS.between(day, moment.atOffset(ZoneOffset.UTC).toLocalDate());
    }
}
