package org.scrutiny.committee.person;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** By what a person is searched; {@link Aliases} writes it. */
@Entity
@Table(name = "person_alias")
class AliasEntity {
    @Id
    String alias;

    Long person;
}
