package org.scrutiny.committee.redaction;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Converter;
import java.util.List;
import org.scrutiny.platform.store.JsonColumn;

@Converter
class PrintsColumn extends JsonColumn<List<Fingerprint>> {
    PrintsColumn() {
        super(new TypeReference<>() {});
    }
}
