package org.scrutiny.figures.validation;

import java.util.ArrayList;
import java.util.List;
import org.scrutiny.platform.json.EnumNames;
import org.scrutiny.platform.problem.Fault;

/** The rules that one figure violates. */
public final class Violations {
    private final List<Finding> warnings = new ArrayList<>();
    private final List<Fault> errors = new ArrayList<>();

    /** A rule that only warns, and how the figure violates it. */
    public record Finding(String rule, String code, String pointer, String message, String value) {}

    void add(ValidationRule rule, Violation violation) {
        if (violation == null) {
            return;
        }
        String pointer = "/" + violation.field();
        String message =
                violation.message() + " Rule " + rule.name() + (rule.reason() == null ? "." : ": " + rule.reason());
        if (rule.severity() == Severity.ERROR) {
            errors.add(Fault.brokenRule(pointer, message, violation.content()).withHint(violation.hint()));
        } else {
            warnings.add(new Finding(rule.name(), EnumNames.of(rule.kind()), pointer, message, violation.content()));
        }
    }

    /** Adds a warning that is not given by a stored rule; its code is also its name. */
    void warn(String code, String pointer, String message, String value) {
        warnings.add(new Finding(code, code, pointer, message, value));
    }

    /** The faults for which the figure is rejected; none if it may be written. */
    public List<Fault> errors() {
        return errors;
    }

    public List<Finding> warnings() {
        return warnings;
    }

    /** The warnings in the form stored with the figure. */
    public List<RuleWarning> ruleWarnings() {
        return warnings.stream()
                .map(finding -> new RuleWarning(finding.rule(), finding.code(), finding.message()))
                .toList();
    }
}
