package org.scrutiny.intake.imports;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Converter;
import org.hibernate.annotations.Immutable;
import org.scrutiny.platform.store.JsonColumn;

@Converter
@Immutable
class RequestColumn extends JsonColumn<ImportRequest> {
    RequestColumn() {
        super(new TypeReference<>() {});
    }
}
