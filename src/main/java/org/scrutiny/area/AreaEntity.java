package org.scrutiny.area;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.scrutiny.store.VersionedEntity;

@Entity
@Table(name = "area")
class AreaEntity extends VersionedEntity {
    @Id
    String code;

    String name;

    @Enumerated(EnumType.STRING)
    @Column(name = "area_level")
    AreaLevel level;

    @Column(name = "la_code")
    String laCode;

    String parent;

    @Column(name = "valid_from")
    LocalDate validFrom;

    @Column(name = "valid_to")
    LocalDate validTo;

    void take(AreaInput input) {
        code = input.code();
        name = input.name();
        level = input.level();
        laCode = input.laCode();
        parent = input.parent();
        validFrom = input.validFrom();
        validTo = input.validTo();
    }
}
