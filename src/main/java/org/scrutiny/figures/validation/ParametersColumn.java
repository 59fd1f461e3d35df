package org.scrutiny.figures.validation;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Converter;
import org.hibernate.annotations.Immutable;
import org.scrutiny.platform.store.JsonColumn;

@Converter
@Immutable
class ParametersColumn extends JsonColumn<RuleParameters> {
    ParametersColumn() {
        super(new TypeReference<>() {});
    }
}
