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
import org.scrutiny.platform.store.JsonColumn;
import org.scrutiny.platform.store.VersionedEntity;

@Entity
@Table(name = "person")
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

    @Converter
    static class AliasesColumn extends JsonColumn<List<String>> {
        AliasesColumn() {
            super(new TypeReference<>() {});
        }
    }
}
