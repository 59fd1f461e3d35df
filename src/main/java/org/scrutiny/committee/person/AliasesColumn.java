package org.scrutiny.committee.person;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Converter;
import java.util.List;
import org.scrutiny.platform.store.JsonColumn;

@Converter
class AliasesColumn extends JsonColumn<List<String>> {
    AliasesColumn() {
        super(new TypeReference<>() {});
    }
}
