package org.scrutiny.app.seed;

import jakarta.inject.Singleton;
import jakarta.validation.Valid;
import java.util.LinkedHashMap;
import org.scrutiny.figures.validation.ValidationRuleInput;
import org.scrutiny.figures.validation.ValidationRules;
import org.scrutiny.platform.rest.IfMatch;

/** Loads the validation rules that are shipped with the service. */
@Singleton
public class ShippedValidationRules {
    private static final String FILE = "/catalogue/validation-rules.yaml";

    private final DataFiles files;
    private final ValidationRules rules;

    ShippedValidationRules(DataFiles files, ValidationRules rules) {
        this.files = files;
        this.rules = rules;
    }

    /** The file: rules by name. */
    static final class RulesByName extends LinkedHashMap<String, @Valid ValidationRuleInput> {
        private static final long serialVersionUID = 1L;
    }

    /** Loads the rules into a store that has never had one, so that a deleted rule is not restored. */
    public void loadFirst() {
        if (rules.wereEverWritten()) {
            return;
        }
        files.shipped(FILE, RulesByName.class)
                .forEach((name, rule) -> files.entry(FILE, name, () -> rules.save(name, IfMatch.NONE, rule)));
    }
}
