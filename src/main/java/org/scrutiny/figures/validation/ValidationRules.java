package org.scrutiny.figures.validation;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import org.scrutiny.figures.indicator.Indicators;
import org.scrutiny.platform.problem.ErrorCode;
import org.scrutiny.platform.problem.ProblemException;
import org.scrutiny.platform.rest.IfMatch;
import org.scrutiny.platform.store.ExpectedRevision;
import org.scrutiny.platform.store.Filter;
import org.scrutiny.platform.store.History;
import org.scrutiny.platform.store.PageRequest;
import org.scrutiny.platform.store.PageResult;
import org.scrutiny.platform.store.ReferenceDataCache;

/** The rules that figures are held against, and the rules that they keep themselves. */
@Singleton
public class ValidationRules {
    /** The type of resource under which rules are in the history. */
    public static final String TYPE = "validation rule";

    private static final String NAME = "[A-Za-z0-9][A-Za-z0-9._-]{0,99}";

    private final ValidationRuleRepository rules;
    private final Indicators indicators;
    private final History history;
    private final ReferenceDataCache reference;
    private volatile RuleSet known = new RuleSet(List.of());

    ValidationRules(ValidationRuleRepository rules, Indicators indicators, History history, ReferenceDataCache reference) {
        this.rules = rules;
        this.history = history;
        this.reference = reference;
        this.indicators = indicators;
    }

    /** The active rules, from memory while the store says that none was written. */
    RuleSet inForce() {
        List<ValidationRule> active = rules.listAll(new Filter().and("active =", true));
        RuleSet set = known;
        if (!set.isOf(active)) {
            set = new RuleSet(active);
            known = set;
        }
        return set;
    }

    /** Whether the store has or ever had a rule. Until the running transaction ends, no other can store the first one. */
    public boolean wereEverWritten() {
        if (history.isEmpty(TYPE)) {
            // Of two processes that start at once, one waits here for the rules that the other writes.
            reference.lock();
        }
        return !history.isEmpty(TYPE);
    }

    /** @param asOf the moment as of which it is given; null for now */
    ValidationRule read(String name, Instant asOf) {
        return rules.read(name, asOf);
    }

    PageResult<ValidationRule> list(PageRequest request, Filter filters, Instant asOf) {
        return rules.list(request, filters, asOf);
    }

    /**
     * Saves a rule under a name that is free, or in place of the version that the caller has read.
     *
     * @throws ProblemException broken_rule or unknown_reference, naming the field
     */
    public ValidationRule save(String name, IfMatch ifMatch, ValidationRuleInput written) {
        if (!name.matches(NAME)) {
            throw ProblemException.ofParameter(
                    ErrorCode.INVALID_PARAMETER,
                    "name",
                    "The name of a rule has letters, digits, dots, dashes and underscores, 100 at most.",
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
