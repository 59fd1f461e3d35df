package org.scrutiny.platform.problem;

import java.util.List;

/**
 * A request that cannot be served, for a reason that the client can act on. Has no stack trace, because an import
 * creates one for each rejected row.
 */
public final class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ErrorCode code;
    private final transient List<Fault> faults;

    private ProblemException(ErrorCode code, String detail, List<Fault> faults) {
        super(detail, null, false, false);
        this.code = code;
        this.faults = faults;
    }

    /** A failure of the request as a whole. */
    public static ProblemException of(ErrorCode code, String detail) {
        return new ProblemException(code, detail, List.of());
    }

    /** A failure with its faults; the message of the first becomes the detail. */
    public static ProblemException of(ErrorCode code, List<Fault> faults) {
        return new ProblemException(
                code,
                faults.get(0).message(),
                faults.stream().filter(Fault::hasPlace).toList());
    }

    /** The same, with the code of the first fault. */
    public static ProblemException of(List<Fault> faults) {
        return of(ErrorCode.of(faults.get(0).code()), faults);
    }

    /** A failure with one fault, at a place or of the request as a whole. */
    public static ProblemException of(Fault fault) {
        return of(List.of(fault));
    }

    /** A fault in one field of the body. */
    public static ProblemException atPointer(ErrorCode code, String pointer, String message, Object value) {
        return of(code, List.of(Fault.atPointer(pointer, code, message, value)));
    }

    /** A fault in one parameter. */
    public static ProblemException ofParameter(ErrorCode code, String parameter, String message, Object value) {
        return of(code, List.of(Fault.ofParameter(parameter, code, message, value)));
    }

    public ErrorCode code() {
        return code;
    }

    /** The single faults; empty for a failure of the request as a whole. */
    public List<Fault> faults() {
        return faults;
    }

    Problem problem(String requestId) {
        return Problem.of(code, getMessage(), faults, requestId);
    }
}
