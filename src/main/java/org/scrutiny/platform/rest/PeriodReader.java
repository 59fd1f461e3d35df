package org.scrutiny.platform.rest;

import java.util.List;
import org.scrutiny.kernel.period.Period;
import org.scrutiny.kernel.period.PeriodContext;
import org.scrutiny.kernel.period.PeriodException;
import org.scrutiny.platform.problem.ErrorCode;
import org.scrutiny.platform.problem.ProblemException;

/** Parses periods in requests; the error for an invalid one has the parser's message. */
public final class PeriodReader {
    private PeriodReader() {}

    /** A literal in a body. */
    public static Period read(String pointer, String literal, PeriodContext context) {
        try {
            return Period.parse(literal, context);
        } catch (PeriodException e) {
            throw ProblemException.atPointer(code(e), pointer, e.getMessage(), literal);
        }
    }

    /** The Department for Education's pair in a body. */
    public static Period read(String pointer, String timePeriod, String timeIdentifier, PeriodContext context) {
        if (timePeriod == null || timeIdentifier == null) {
            throw ProblemException.atPointer(
                    ErrorCode.INVALID_VALUE,
                    pointer,
                    "Send a period such as 'Q1 2024/25', or both timePeriod and timeIdentifier.",
                    null);
        }
        try {
            return Period.of(timePeriod, timeIdentifier, context);
        } catch (PeriodException e) {
            throw ProblemException.atPointer(code(e), pointer, e.getMessage(), timePeriod + " " + timeIdentifier);
        }
    }

    /** A literal in a query parameter. */
    public static Period ofParameter(String parameter, String literal, PeriodContext context) {
        try {
            return Period.parse(literal, context);
        } catch (PeriodException e) {
            throw ProblemException.ofParameter(code(e), parameter, e.getMessage(), literal);
        }
    }

    /** Literals in a query parameter, each parsed without context. */
    public static List<Period> ofParameters(String parameter, List<String> literals) {
        return literals.stream()
                .map(literal -> ofParameter(parameter, literal, PeriodContext.NONE))
                .toList();
    }

    private static ErrorCode code(PeriodException failure) {
        return failure.isAmbiguous() ? ErrorCode.AMBIGUOUS_PERIOD : ErrorCode.INVALID_PERIOD;
    }
}
