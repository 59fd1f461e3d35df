package org.scrutiny.platform.rest;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.scrutiny.platform.problem.ErrorCode;
import org.scrutiny.platform.problem.Fault;
import org.scrutiny.platform.problem.ProblemException;

/** Checks that several types of content share. Each rejects with a place and a reason. */
public final class Checks {
    private Checks() {}

    /** Rejects content as a broken rule unless a condition holds. */
    public static void require(boolean condition, String pointer, String message, Object value) {
        if (!condition) {
            throw ProblemException.of(Fault.brokenRule(pointer, message, value));
        }
    }

    /** Checks that a replacement has the key in its address. */
    public static void sameKey(String pointer, Object inAddress, Object inBody) {
        if (!inAddress.equals(inBody)) {
            throw ProblemException.atPointer(
                    ErrorCode.INVALID_VALUE,
                    pointer,
                    "A key cannot be changed. Send '" + inAddress + "', as in the address.",
                    inBody);
        }
    }

    /** Checks the length of a text in a parameter. */
    public static void notLonger(String parameter, String text, int maxLength) {
        if (text != null && text.length() > maxLength) {
            throw ProblemException.ofParameter(
                    ErrorCode.INVALID_PARAMETER,
                    parameter,
                    "'" + parameter + "' must not be longer than " + maxLength + " characters.",
                    text);
        }
    }

    /** Checks the length of each text in a parameter. */
    public static void notLonger(String parameter, List<String> texts, int maxLength) {
        texts.forEach(text -> notLonger(parameter, text, maxLength));
    }

    /** Checks that a range of days does not end before it starts; null is an open end. */
    public static void notAfter(String pointer, LocalDate from, LocalDate to) {
        require(
                from == null || to == null || !to.isBefore(from),
                pointer,
                "The end must not be before the start, " + from + ".",
                to);
    }

    /**
     * The resource that a reference names.
     *
     * @return null if there is no reference
     * @throws ProblemException unknown_reference if there is none
     */
    public static <T> T known(String pointer, String type, Object reference, Optional<T> found) {
        if (reference == null) {
            return null;
        }
        return found.orElseThrow(() -> ProblemException.of(unknown(pointer, type, reference)));
    }

    /** The fault of a reference to a resource that does not exist. */
    public static Fault unknown(String pointer, String type, Object reference) {
        return Fault.atPointer(
                pointer,
                ErrorCode.UNKNOWN_REFERENCE,
                "There is no " + type + " '" + reference + "'; create it first.",
                reference);
    }
}
