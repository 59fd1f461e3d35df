package org.scrutiny.figures.validation;

import java.util.ArrayList;
import java.util.List;
import org.scrutiny.platform.problem.ErrorCode;
import org.scrutiny.platform.problem.Fault;
import org.scrutiny.platform.problem.ProblemException;
import org.scrutiny.platform.rest.EnumNames;

/** What the rules say of one figure. */
public final class Violations {
    private final List<Finding> warnings = new ArrayList<>();
    private final List<Finding> errors = new ArrayList<>();

    /** A rule, and how a figure breaks it. */
    public record Finding(String rule, String code, String pointer, String message, String value) {
        RuleWarning warning() {
            return new RuleWarning(rule, code, message);
        }
    }

    void add(ValidationRule rule, Violation violation) {
        if (violation == null) {
            return;
        }
        String named = " Rule " + rule.name();
        Finding finding = new Finding(
                rule.name(),
                EnumNames.of(rule.kind()),
                "/" + violation.field(),
                violation.message() + named + (rule.reason() == null ? "." : ": " + rule.reason()),
                violation.number() == null ? null : violation.number().toPlainString());
        (rule.severity() == Severity.ERROR ? errors : warnings).add(finding);
    }

    boolean refuse() {
        return !errors.isEmpty();
    }

    /**
     * Lets a figure pass unless a rule refuses it.
     *
     * @throws ProblemException broken_rule, naming every rule that does
     */
    public void requireNoError() {
        if (refuse()) {
            throw ProblemException.of(
                    ErrorCode.BROKEN_RULE,
                    errors.stream()
                            .map(error -> Fault.atPointer(
                                    error.pointer(), ErrorCode.BROKEN_RULE, error.message(), error.value()))
                            .toList());
        }
    }

    public List<Finding> warnings() {
        return warnings;
    }

    /** The warnings as the figure keeps them; null for none. */
    public String stored() {
        return warnings.isEmpty()
                ? null
                : StoredWarnings.text(warnings.stream().map(Finding::warning).toList());
    }
}
