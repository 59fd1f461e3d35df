package org.scrutiny.committee.person;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** An entry of {@link Aliases}. */
@Entity
@Table(name = "person_alias")
class AliasEntity {
    @Id
    String alias;

    Long person;
}
