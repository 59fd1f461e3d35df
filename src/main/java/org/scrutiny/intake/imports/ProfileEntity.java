package org.scrutiny.intake.imports;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.scrutiny.intake.reading.profile.ImportProfile;
import org.scrutiny.platform.store.VersionedEntity;

@Entity
@Table(name = "import_profile")
class ProfileEntity extends VersionedEntity {
    @Id
    String name;

    @Convert(converter = ProfileColumn.class)
    ImportProfile profile;
}
