package org.scrutiny.committee.person;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import org.scrutiny.committee.redaction.Redactor;
import org.scrutiny.platform.store.ChildTable;
import org.scrutiny.platform.store.JsonColumn;
import org.scrutiny.platform.store.VersionedEntity;

@Entity
@Table(name = "person")
@ChildTable(name = "person_alias", key = "person", columns = "alias")
class PersonEntity extends VersionedEntity {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    String name;

    @Convert(converter = AliasesColumn.class)
    List<String> aliases = List.of();

    static PersonEntity of(String name) {
        PersonEntity person = new PersonEntity();
        person.name = name;
        person.aliases = List.of(name);
        return person;
    }

    /** Masks names in a former state; returns whether there was anything to mask. */
    boolean redact(Redactor names) {
        List<Object> before = List.of(name, aliases);
        name = names.redact(name);
        aliases = aliases.stream().map(names::redact).toList();
        return !before.equals(List.of(name, aliases));
    }

    @Converter
    static class AliasesColumn extends JsonColumn<List<String>> {
        AliasesColumn() {
            super(new TypeReference<>() {});
        }
    }
}
