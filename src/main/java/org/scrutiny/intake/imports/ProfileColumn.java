package org.scrutiny.intake.imports;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Converter;
import org.hibernate.annotations.Immutable;
import org.scrutiny.intake.reading.profile.ImportProfile;
import org.scrutiny.platform.store.JsonColumn;

@Converter
@Immutable
class ProfileColumn extends JsonColumn<ImportProfile> {
    ProfileColumn() {
        super(new TypeReference<>() {});
    }
}
