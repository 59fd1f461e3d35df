package org.scrutiny.intake.imports.profile;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.scrutiny.intake.reading.profile.ImportProfile;
import org.scrutiny.platform.store.JsonColumn;
import org.scrutiny.platform.store.VersionedEntity;

@Entity
@Table(name = "import_profile")
class ProfileEntity extends VersionedEntity {
    @Id
    String name;

    @Convert(converter = ProfileColumn.class)
    ImportProfile profile;

    @Converter
    @Immutable
    static class ProfileColumn extends JsonColumn<ImportProfile> {
        ProfileColumn() {
            super(new TypeReference<>() {});
        }
    }
}
