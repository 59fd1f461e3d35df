package org.scrutiny.intake.imports;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Converter;
import org.scrutiny.platform.store.JsonColumn;

@Converter
class ReportColumn extends JsonColumn<ImportReport> {
    ReportColumn() {
        super(new TypeReference<>() {});
    }
}
