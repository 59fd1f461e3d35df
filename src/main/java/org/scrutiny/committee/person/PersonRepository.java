package org.scrutiny.committee.person;

import jakarta.inject.Singleton;
import java.util.List;
import org.scrutiny.platform.store.VersionedRepository;

@Singleton
class PersonRepository extends VersionedRepository<PersonEntity, Long, Person> {
    PersonRepository() {
        super("person", PersonEntity.class, "id", Long::valueOf);
    }

    @Override
    protected Long keyOf(PersonEntity entity) {
        return entity.id;
    }

    @Override
    protected Person view(PersonEntity person) {
        return new Person(
                person.id.toString(),
                person.name,
                person.aliases,
                List.of(),
                person.revisionNumber,
                person.recordedAt,
                person.recordedBy);
    }
}
