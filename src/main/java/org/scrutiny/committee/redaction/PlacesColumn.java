package org.scrutiny.committee.redaction;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Converter;
import java.util.List;
import org.scrutiny.platform.store.JsonColumn;

@Converter
class PlacesColumn extends JsonColumn<List<RedactedPlace>> {
    PlacesColumn() {
        super(new TypeReference<>() {});
    }
}
