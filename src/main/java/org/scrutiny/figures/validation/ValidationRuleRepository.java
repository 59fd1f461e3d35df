package org.scrutiny.figures.validation;

import jakarta.inject.Singleton;
import java.util.function.Function;
import org.scrutiny.platform.store.VersionedRepository;

@Singleton
class ValidationRuleRepository extends VersionedRepository<ValidationRuleEntity, String, ValidationRule> {
    ValidationRuleRepository() {
        super(ValidationRules.TYPE, ValidationRuleEntity.class, "name", Function.identity(), REFERENCE_DATA);
    }

    @Override
    protected String keyOf(ValidationRuleEntity entity) {
        return entity.name;
    }

    @Override
    protected ValidationRule view(ValidationRuleEntity rule) {
        return new ValidationRule(
                rule.name,
                rule.kind,
                rule.severity,
                rule.indicator,
                rule.measure,
                rule.parameters,
                rule.reason,
                rule.active,
                rule.revisionNumber,
                rule.recordedAt,
                rule.recordedBy);
    }
}
