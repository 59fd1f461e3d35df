package org.scrutiny.figures.validation;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.scrutiny.figures.indicator.Indicator;

/** The active rules, indexed by indicator. Valid for one state of the reference data. */
final class RuleSet {
    private final List<ValidationRule> all;
    private final List<ValidationRule> rules;
    private final Map<String, List<ValidationRule>> fitting = new ConcurrentHashMap<>();
    private final Map<RuleKind, Map<String, List<ValidationRule>>> fittingOfKind = new EnumMap<>(RuleKind.class);

    RuleSet(List<ValidationRule> all) {
        this.all = all;
        this.rules = all.stream().filter(ValidationRule::active).toList();
        for (RuleKind kind : RuleKind.values()) {
            fittingOfKind.put(kind, new ConcurrentHashMap<>());
        }
    }

    /** Whether it was made of this list object, which is cached until the reference data change. */
    boolean isOf(List<ValidationRule> list) {
        return all == list;
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
        return rules.isEmpty()
                ? List.of()
                : fittingOfKind
                        .get(kind)
                        .computeIfAbsent(
                                indicator.code(),
                                code -> find(indicator).stream()
                                        .filter(rule -> rule.kind() == kind)
                                        .toList());
    }
}
