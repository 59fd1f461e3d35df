package org.scrutiny.platform.rest;

import java.time.Instant;
import org.scrutiny.platform.problem.ErrorCode;
import org.scrutiny.platform.problem.ProblemException;

/** Reads a moment that has come: of a later one nothing is known that will stay true. */
public final class Moment {
    private Moment() {}

    /**
     * The instant, or the beginning of the date, that a query parameter names.
     *
     * @throws ProblemException invalid_parameter for one that is none, or that has not come yet
     */
    public static Instant past(String parameter, String text) {
        Instant moment;
        try {
            moment = WireDates.instant(text);
        } catch (RuntimeException e) {
            throw ProblemException.ofParameter(
                    ErrorCode.INVALID_PARAMETER,
                    parameter,
                    "'" + parameter + "' must be " + Parameters.kindOf(Instant.class) + ", or what a 'next' link has.",
                    text);
        }
        return notAhead(parameter, text, moment);
    }

    static Instant notAhead(String parameter, String text, Instant moment) {
        if (moment.isAfter(Instant.now())) {
            throw ProblemException.ofParameter(
                    ErrorCode.INVALID_PARAMETER,
                    parameter,
                    "'" + parameter + "' is " + moment + ", which has not come yet.",
                    text);
        }
        return moment;
    }
}
