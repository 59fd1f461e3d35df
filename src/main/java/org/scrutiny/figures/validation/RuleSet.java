package org.scrutiny.figures.validation;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.scrutiny.figures.indicator.Indicator;

/** The active rules, indexed by indicator. Valid for one state of the reference data. */
final class RuleSet {
    private final List<ValidationRule> rules;
    private final Map<String, List<ValidationRule>> fitting = new ConcurrentHashMap<>();

    RuleSet(List<ValidationRule> rules) {
        this.rules = rules;
    }

    /** Whether it was made of this list object, which is cached until the reference data change. */
    boolean isOf(List<ValidationRule> list) {
        return rules == list;
    }

    /** All rules for the indicator, by name. */
    List<ValidationRule> find(Indicator indicator) {
        return rules.isEmpty()
                ? List.of()
                : fitting.computeIfAbsent(
                        indicator.code(),
                        code -> rules.stream()
                                .filter(rule -> rule.fits(indicator))
                                .toList());
    }

    /** The rules of one kind for the indicator. */
    List<ValidationRule> find(RuleKind kind, Indicator indicator) {
        return find(indicator).stream().filter(rule -> rule.kind() == kind).toList();
    }
}
