package org.scrutiny.platform.store;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/**
 * Clock for the times of recorded states. The times of a resource's states strictly increase, even if two are written
 * within a microsecond or the clock is set back, because reads as of a moment depend on that.
 */
public final class RecordingClock {
    private RecordingClock() {}

    /** Now, in microseconds, the precision of both stores, so that a response shows the time as stored. */
    public static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }

    /** Now, but later than the previous state; null if there is none. */
    public static Instant after(Instant before) {
        return after(before, now());
    }

    /** The given time, but later than the previous state; null if there is none. */
    public static Instant after(Instant before, Instant time) {
        return before == null || time.isAfter(before) ? time : before.plus(1, ChronoUnit.MICROS);
    }

    /** {@link #after(Instant, Instant)} as an SQL expression of a column and of a time, which is a parameter. */
    public static String afterColumn(String column) {
        return "greatest(CAST(? AS timestamp(6) with time zone), " + column + " + INTERVAL '0.000001' SECOND)";
    }

    /** Whole days from a day to the day of a moment, in UTC; negative if the moment is earlier. */
    public static int daysBetween(LocalDate day, Instant moment) {
        return (int)
                ChronoUnit.DAYS.between(day, moment.atOffset(ZoneOffset.UTC).toLocalDate());
    }
}
