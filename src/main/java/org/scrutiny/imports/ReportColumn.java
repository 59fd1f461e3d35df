package org.scrutiny.imports;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Converter;
import org.scrutiny.store.JsonColumn;

@Converter
class ReportColumn extends JsonColumn<ImportReport> {
    ReportColumn() {
        super(new TypeReference<>() {});
    }
}
