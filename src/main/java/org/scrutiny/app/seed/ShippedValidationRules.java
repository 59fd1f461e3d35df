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

    /** Loads the rules that the store has never had, so that a deleted rule is not restored. */
    public void loadMissing() {
        RulesByName shipped = files.shipped(FILE, RulesByName.class);
        rules.neverStored(shipped.keySet())
                .forEach(name -> files.entry(FILE, name, () -> rules.save(name, IfMatch.NONE, shipped.get(name))));
    }
}
