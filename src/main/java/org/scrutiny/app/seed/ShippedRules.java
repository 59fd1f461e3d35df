package org.scrutiny.app.seed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Valid;
import java.util.LinkedHashMap;
import org.scrutiny.figures.validation.ValidationRuleInput;
import org.scrutiny.figures.validation.ValidationRules;

/** Loads the rules for figures that are shipped with the service. */
@ApplicationScoped
public class ShippedRules {
    private static final String FILE = "/catalogue/validation-rules.yaml";

    private final DataFiles files;
    private final ValidationRules rules;

    ShippedRules(DataFiles files, ValidationRules rules) {
        this.files = files;
        this.rules = rules;
    }

    /** The rules by name. */
    static final class RulesByName extends LinkedHashMap<String, @Valid ValidationRuleInput> {
        private static final long serialVersionUID = 1L;
    }

    /** Loads them into a store that never had a rule, so that one that was deleted does not come back. */
    public void loadFirst() {
        if (rules.wereEverWritten()) {
            return;
        }
        files.shipped(FILE, RulesByName.class)
                .forEach((name, rule) -> files.entry(FILE, name, () -> rules.save(name, null, rule)));
    }
}
