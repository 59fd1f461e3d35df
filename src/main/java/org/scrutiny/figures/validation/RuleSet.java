package org.scrutiny.figures.validation;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.scrutiny.figures.indicator.Indicator;

/** The rules in force, by the indicators that they fit. Good for one state of the catalogue. */
final class RuleSet {
    private final List<ValidationRule> rules;
    private final Map<String, List<ValidationRule>> fitting = new ConcurrentHashMap<>();

    RuleSet(List<ValidationRule> rules) {
        this.rules = rules;
    }

    /** Whether it was made of this very list, which is kept for as long as nothing in the catalogue changes. */
    boolean isOf(List<ValidationRule> list) {
        return rules == list;
    }

    /** All that fit, by name. */
    List<ValidationRule> of(Indicator indicator) {
        return rules.isEmpty()
                ? List.of()
                : fitting.computeIfAbsent(
                        indicator.code(),
                        code -> rules.stream()
                                .filter(rule -> rule.fits(indicator))
                                .toList());
    }

    /** Those of a kind that fit. */
    List<ValidationRule> of(RuleKind kind, Indicator indicator) {
        return of(indicator).stream().filter(rule -> rule.kind() == kind).toList();
    }
}
