package org.scrutiny.committee.person;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.scrutiny.committee.comment.SpeakerHistory;
import org.scrutiny.platform.rest.Checks;
import org.scrutiny.platform.store.ExpectedRevision;
import org.scrutiny.platform.store.PageRequest;
import org.scrutiny.platform.store.PageResult;
import org.scrutiny.platform.store.Where;

/**
 * Reads and writes the people who speak at meetings. Each name is a separate person until a user merges two; the service
 * never guesses.
 */
@Singleton
class People {
    private final PersonRepository people;
    private final Aliases aliases;
    private final SpeakerHistory speakerHistory;

    People(PersonRepository people, Aliases aliases, SpeakerHistory speakerHistory) {
        this.people = people;
        this.aliases = aliases;
        this.speakerHistory = speakerHistory;
    }

    /** @param asOf null for now */
    Person read(long id, Instant asOf) {
        return withRoles(List.of(people.read(id, asOf)), asOf).get(0);
    }

    /** @param name part of one of a person's names, in any case; null for all */
    PageResult<Person> list(PageRequest request, String name, Instant asOf) {
        Where where = Where.ALL;
        if (name != null) {
            String part = Aliases.normalize(name);
            where = where.having(
                    "person_alias",
                    "person",
                    Where.ALL.and("alias LIKE ? ESCAPE '!'", "%" + part.replaceAll("[!%_]", "!$0") + "%"));
        }
        PageResult<Person> page = people.list(request, where, asOf);
        return page.with(withRoles(page.rows(), asOf));
    }

    /** Creates a person for each name that no person has. */
    void createMissing(Collection<String> names) {
        Map<String, String> written = new LinkedHashMap<>();
        names.forEach(name -> written.putIfAbsent(Aliases.normalize(name), name));
        if (!aliases.owners(written.keySet()).keySet().containsAll(written.keySet())) {
            aliases.lock();
            written.keySet().removeAll(aliases.owners(written.keySet()).keySet());
            create(written.values());
        }
    }

    /**
     * Sets the names of a person. A name that belonged to another person moves to this one, and a person without names is
     * deleted; a name that is left out becomes a separate person again.
     */
    Person replace(long id, ExpectedRevision expected, PersonInput input) {
        Set<String> plain = new LinkedHashSet<>();
        for (int i = 0; i < input.aliases().size(); i++) {
            String alias = input.aliases().get(i);
            Checks.require(
                    plain.add(Aliases.normalize(alias)),
                    "/aliases/" + i,
                    "Duplicate name. List each name once.",
                    alias);
        }
        aliases.lock();
        List<String> dropped = people.read(id).aliases().stream()
                .filter(alias -> !plain.contains(Aliases.normalize(alias)))
                .toList();
        Set<Long> others = new LinkedHashSet<>(aliases.owners(plain).values());
        others.remove(id);
        Person changed = people.replace(id, expected, person -> {
            person.name = input.name().strip();
            person.aliases = input.aliases().stream().map(String::strip).toList();
        });
        others.forEach(other -> removeNames(people.require(other), plain));
        aliases.replace(id, changed.aliases());
        create(dropped);
        return withRoles(List.of(changed), null).get(0);
    }

    /** Removes the names that moved from a person to another. */
    private void removeNames(PersonEntity other, Set<String> taken) {
        List<String> left = other.aliases.stream()
                .filter(alias -> !taken.contains(Aliases.normalize(alias)))
                .toList();
        if (left.isEmpty()) {
            people.remove(other);
        } else {
            people.revise(other, person -> {
                person.aliases = left;
                person.name = taken.contains(Aliases.normalize(person.name)) ? left.get(0) : person.name;
            });
            aliases.replace(other.id, left);
        }
    }

    private void create(Collection<String> names) {
        List<PersonEntity> made = names.stream().map(PersonEntity::of).toList();
        people.createAll(made);
        made.forEach(person -> aliases.replace(person.id, person.aliases));
    }

    private List<Person> withRoles(List<Person> shown, Instant asOf) {
        Set<String> names = shown.stream()
                .flatMap(person -> person.aliases().stream())
                .map(Aliases::normalize)
                .collect(Collectors.toSet());
        SpeakerHistory.ByName roles = speakerHistory.find(new ArrayList<>(names), asOf);
        return shown.stream()
                .map(person -> person.withRoles(roles.of(
                        person.aliases().stream().map(Aliases::normalize).toList())))
                .toList();
    }
}
