package org.scrutiny.intake.imports.row;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.scrutiny.intake.reading.FaultCode;
import org.scrutiny.intake.reading.ImportFault;
import org.scrutiny.intake.reading.ParsedRow;
import org.scrutiny.platform.problem.ErrorCode;
import org.scrutiny.platform.problem.Fault;
import org.scrutiny.platform.problem.ProblemException;

/** Converts the faults of a request to faults of the row with the same content, adding its position in the file and a hint. */
final class RowFaults {
    /** By code, as faults carry it. */
    private static final Map<String, String> HINTS = Map.of(
                    ErrorCode.UNKNOWN_REFERENCE,
                            "Correct the code, or create what it refers to before sending the file again.",
                    ErrorCode.ALREADY_EXISTS, "Keep one of the rows.",
                    ErrorCode.AMBIGUOUS_PERIOD, "Write the period in full, such as Q1 2024/25 or 2024/25.",
                    ErrorCode.INVALID_PERIOD, "Write the period in full, such as Q1 2024/25 or 2024/25.",
                    ErrorCode.OUT_OF_SCOPE, "Leave the row out, or ask for a key that includes it.",
                    ErrorCode.PERIOD_LOCKED, "Have the period reopened, then send the row again with a reason.",
                    ErrorCode.BROKEN_RULE, "Correct the figure at its source, and send the row again.")
            .entrySet()
            .stream()
            .collect(Collectors.toMap(hint -> hint.getKey().code(), Map.Entry::getValue));

    /** Also with a qualifier, but not with a quarter behind it. */
    private static final Pattern SINGLE_YEAR = Pattern.compile("\\d{4}(?:$| ?[(\\[])");

    private RowFaults() {}

    static List<ImportFault> of(ParsedRow row, ProblemException problem) {
        if (!problem.faults().isEmpty()) {
            return of(row, problem.faults());
        }
        String code = problem.code().code();
        return List.of(row.fault(null, code, null, problem.getMessage(), HINTS.get(code)));
    }

    static List<ImportFault> of(ParsedRow row, List<Fault> faults) {
        return faults.stream()
                .map(fault -> row.fault(fault.pointer(), fault.code(), fault.value(), fault.message(), hint(fault)))
                .toList();
    }

    private static String hint(Fault fault) {
        if (fault.hint() != null) {
            return fault.hint();
        }
        if (fault.code().equals(FaultCode.AMBIGUOUS_AREA.code())) {
            return "Write the code of the area that is meant.";
        }
        if (fault.code().equals(ErrorCode.AMBIGUOUS_PERIOD.code())
                && fault.value() != null
                && SINGLE_YEAR.matcher(fault.value()).lookingAt()) {
            return "Write the period in full. If all single years of the file mean the same, set 'timeIdentifier' in the"
                    + " profile, such as 'Reporting year', or 'singleYear' in the definition of the indicator.";
        }
        if ("/value".equals(fault.pointer())
                && fault.value() == null
                && fault.code().equals(ErrorCode.BROKEN_RULE.code())) {
            return "Enter the figure, a symbol such as x, or a status. A profile can give blank cells a meaning, as in"
                    + " 'symbols': {'': 'x'}.";
        }
        return "/revision/reason".equals(fault.pointer())
                ? "Fill in the column revisionReason, or set the parameter revisionReason for the whole file."
                : HINTS.get(fault.code());
    }
}
