package org.scrutiny.figures.validation;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.scrutiny.figures.indicator.Measure;
import org.scrutiny.platform.store.JsonColumn;
import org.scrutiny.platform.store.VersionedEntity;

@Entity
@Table(name = "validation_rule")
class ValidationRuleEntity extends VersionedEntity {
    @Id
    String name;

    @Enumerated(EnumType.STRING)
    RuleKind kind;

    @Enumerated(EnumType.STRING)
    Severity severity;

    String indicator;

    @Enumerated(EnumType.STRING)
    Measure measure;

    @Convert(converter = ParametersColumn.class)
    RuleParameters parameters;

    String reason;

    boolean active;

    void take(ValidationRuleInput input) {
        kind = input.kind();
        severity = input.severity();
        indicator = input.indicator();
        measure = input.measure();
        parameters = input.parameters();
        reason = input.reason();
        active = input.active();
    }

    /** Immutable, so a flush compares the object instead of serialising it to see whether it changed. */
    @Converter
    @Immutable
    static class ParametersColumn extends JsonColumn<RuleParameters> {
        ParametersColumn() {
            super(new TypeReference<>() {});
        }
    }
}
