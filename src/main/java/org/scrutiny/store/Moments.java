package org.scrutiny.store;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** The time as it is recorded. */
public final class Moments {
    private Moments() {}

    /** Now, to the microsecond: what both stores keep, so that what is answered is what will be read. */
    public static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }

    /** Whole days from a day to that of a moment, in UTC; negative if the moment came first. */
    public static int daysBetween(LocalDate day, Instant moment) {
        return (int)
                ChronoUnit.DAYS.between(day, moment.atOffset(ZoneOffset.UTC).toLocalDate());
    }
}
