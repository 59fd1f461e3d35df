package org.scrutiny.kernel.period;

import java.util.Arrays;
import java.util.stream.Collectors;

/** A period that cannot be parsed or moved. The message says what is wrong and what to write instead. */
public final class PeriodException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final boolean ambiguous;

    private PeriodException(boolean ambiguous, String message) {
        super(message);
        this.ambiguous = ambiguous;
    }

    static PeriodException invalid(String message) {
        return new PeriodException(false, message);
    }

    /** For a literal that leaves something out. */
    static PeriodException ambiguous(String message) {
        return new PeriodException(true, message);
    }

    /** For a literal with several meanings; the message shows how to write each of them. */
    static PeriodException ambiguous(String why, Period... readings) {
        String choices = Arrays.stream(readings)
                .map(reading -> "'" + reading.label() + "' (" + meaning(reading) + ")")
                .collect(Collectors.joining(" or "));
        return new PeriodException(true, why + " Write " + choices + ".");
    }

    private static String meaning(Period reading) {
        return reading.type() == PeriodType.SNAPSHOT ? "a count on that day" : PeriodFormat.days(reading);
    }

    /** Whether the literal is incomplete or has several meanings, rather than invalid. */
    public boolean isAmbiguous() {
        return ambiguous;
    }
}
