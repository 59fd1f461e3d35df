package org.scrutiny.figures.validation;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.scrutiny.figures.indicator.Indicators;
import org.scrutiny.platform.problem.ErrorCode;
import org.scrutiny.platform.problem.ProblemException;
import org.scrutiny.platform.rest.IfMatch;
import org.scrutiny.platform.store.ExpectedRevision;
import org.scrutiny.platform.store.PageRequest;
import org.scrutiny.platform.store.PageResult;
import org.scrutiny.platform.store.ReferenceDataCache;
import org.scrutiny.platform.store.Where;

/** Reads, validates and writes the validation rules for figures. */
@Singleton
public class ValidationRules {
    /** The type of resource under which rules are in the history. */
    public static final String TYPE = "validation rule";

    private static final String NAME = "[A-Za-z0-9][A-Za-z0-9._-]{0,99}";

    private final ValidationRuleRepository rules;
    private final Indicators indicators;
    private final ReferenceDataCache reference;
    private volatile RuleSet cached = new RuleSet(List.of());

    ValidationRules(ValidationRuleRepository rules, Indicators indicators, ReferenceDataCache reference) {
        this.rules = rules;
        this.reference = reference;
        this.indicators = indicators;
    }

    /** The active rules, cached until one is written. */
    RuleSet findActive() {
        List<ValidationRule> all = rules.listAll(Where.ALL, null);
        RuleSet set = cached;
        if (!set.isOf(all)) {
            set = new RuleSet(all);
            cached = set;
        }
        return set;
    }

    /** The sums by active rules. */
    public List<SumOfIndicators> sums() {
        return rules.listAll(Where.ALL, null).stream()
                .filter(rule -> rule.active() && rule.kind() == RuleKind.SUM_OF_PARTS)
                .map(rule -> new SumOfIndicators(
                        rule.parameters().total(), rule.parameters().parts()))
                .toList();
    }

    /** Those of the names under which the store never had a rule. Until the running transaction ends, no other can store one. */
    public List<String> neverStored(Collection<String> names) {
        if (names.stream().allMatch(this::wasEverStored)) {
            return List.of();
        }
        // Of two processes that start at once, one waits here for the rules that the other writes.
        reference.lock();
        return names.stream().filter(name -> !wasEverStored(name)).toList();
    }

    private boolean wasEverStored(String name) {
        return !rules.states(List.of(name), null).isEmpty();
    }

    /** @param asOf null for now */
    ValidationRule read(String name, Instant asOf) {
        return rules.read(name, asOf);
    }

    PageResult<ValidationRule> list(PageRequest request, Where where, Instant asOf) {
        return rules.list(request, where, asOf);
    }

    /**
     * Creates a rule, or replaces the version that the caller has read.
     *
     * @throws ProblemException broken_rule or unknown_reference, naming the field
     */
    public ValidationRule save(String name, IfMatch ifMatch, ValidationRuleInput written) {
        if (!name.matches(NAME)) {
            throw ProblemException.ofParameter(
                    ErrorCode.INVALID_PARAMETER,
                    "name",
                    "The name of a rule must be 1 to 100 letters, digits, dots, dashes or underscores, starting with a letter or digit.",
                    name);
        }
        ValidationRuleInput input = written.withDefaults();
        new RuleCheck(input, indicators).run();
        if (ifMatch.isGiven() || rules.find(name).isPresent()) {
            return rules.replace(name, ifMatch, entity -> entity.take(input));
        }
        ValidationRuleEntity entity = new ValidationRuleEntity();
        entity.name = name;
        entity.take(input);
        return rules.create(entity);
    }

    void delete(String name, ExpectedRevision expected) {
        rules.delete(name, expected);
    }
}
