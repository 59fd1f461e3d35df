package org.scrutiny.platform.rest;

import java.time.LocalDate;
import java.util.Optional;
import org.scrutiny.platform.problem.ErrorCode;
import org.scrutiny.platform.problem.Fault;
import org.scrutiny.platform.problem.ProblemException;

/** Checks that several kinds of content share; each rejects with the place and the reason. */
public final class Checks {
    private Checks() {}

    /** Rejects content that breaks a rule across its fields: the condition must hold. */
    public static void require(boolean condition, String pointer, String message, Object value) {
        if (!condition) {
            throw ProblemException.of(Fault.brokenRule(pointer, message, value));
        }
    }

    /** A replacement is for the resource that the address names. */
    public static void sameKey(String pointer, Object inAddress, Object inBody) {
        if (!inAddress.equals(inBody)) {
            throw ProblemException.atPointer(
                    ErrorCode.INVALID_VALUE,
                    pointer,
                    "The address names '" + inAddress + "'; a key cannot be changed, so send the same one.",
                    inBody);
        }
    }

    /** A text in a parameter is no longer than what is kept of it. */
    public static void notLonger(String parameter, String text, int most) {
        if (text != null && text.length() > most) {
            throw ProblemException.ofParameter(
                    ErrorCode.INVALID_PARAMETER,
                    parameter,
                    "'" + parameter + "' has more than " + most + " characters.",
                    text);
        }
    }

    /** A range of days does not end before it begins; an open end is fine. */
    public static void notAfter(String pointer, LocalDate from, LocalDate to) {
        require(from == null || to == null || !to.isBefore(from), pointer, "The end lies before " + from + ".", to);
    }

    /**
     * What a reference leads to.
     *
     * @return null if there is no reference
     * @throws ProblemException unknown_reference if it leads nowhere
     */
    public static <T> T known(String pointer, String type, Object reference, Optional<T> found) {
        if (reference == null) {
            return null;
        }
        return found.orElseThrow(() -> ProblemException.of(unknown(pointer, type, reference)));
    }

    /** The fault of a reference that leads nowhere. */
    public static Fault unknown(String pointer, String type, Object reference) {
        return Fault.atPointer(
                pointer,
                ErrorCode.UNKNOWN_REFERENCE,
                "There is no " + type + " '" + reference + "'; create it first.",
                reference);
    }
}
