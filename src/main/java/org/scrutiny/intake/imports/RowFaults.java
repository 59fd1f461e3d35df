package org.scrutiny.intake.imports;

import java.util.List;
import java.util.Map;
import org.scrutiny.intake.reading.ImportFault;
import org.scrutiny.intake.reading.ParsedRow;
import org.scrutiny.platform.problem.ErrorCode;
import org.scrutiny.platform.problem.ProblemException;

/** Says of a row what is said of a request with the same content, and where in the file. */
final class RowFaults {
    private static final Map<String, String> HINTS = Map.of(
            ErrorCode.UNKNOWN_REFERENCE.code(),
                    "Correct the code, or create what it names before the file is sent again.",
            ErrorCode.ALREADY_EXISTS.code(), "Keep one of the two rows.",
            ErrorCode.AMBIGUOUS_PERIOD.code(), "Write the period in full, such as Q1 2024/25 or 2024/25.",
            ErrorCode.INVALID_PERIOD.code(), "Write the period in full, such as Q1 2024/25 or 2024/25.",
            ErrorCode.PERIOD_LOCKED.code(), "Have the period reopened, then send the row again with a reason.",
            ErrorCode.BROKEN_RULE.code(), "Correct the figure at its source, and send the row again.");

    private RowFaults() {}

    static List<ImportFault> of(ParsedRow parsedRow, ProblemException problem) {
        if (problem.faults().isEmpty()) {
            return List.of(parsedRow.fault(
                    null,
                    problem.code().code(),
                    null,
                    problem.getMessage(),
                    HINTS.get(problem.code().code())));
        }
        return of(parsedRow, problem.faults());
    }

    static List<ImportFault> of(ParsedRow parsedRow, List<org.scrutiny.platform.problem.Fault> faults) {
        return faults.stream()
                .map(fault ->
                        parsedRow.fault(fault.pointer(), fault.code(), fault.value(), fault.message(), hint(fault)))
                .toList();
    }

    private static String hint(org.scrutiny.platform.problem.Fault fault) {
        return "/revision/reason".equals(fault.pointer())
                ? "Fill its column revisionReason, or say it of the whole file with the parameter revisionReason."
                : HINTS.get(fault.code());
    }
}
