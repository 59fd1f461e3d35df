package org.scrutiny.committee.person;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.scrutiny.platform.store.Sql;

/** Index of people by name, regardless of case. No two people share a name. */
@Singleton
class Aliases {
    private final Sql sql;

    Aliases(Sql sql) {
        this.sql = sql;
    }

    static String normalize(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    /** Locks the assignment of names until the transaction ends. */
    void lock() {
        sql.update("UPDATE person_turn SET turn = turn WHERE turn = 1");
    }

    /** Ids of the people who have these names, by the name in lower case. */
    Map<String, Long> owners(Collection<String> names) {
        Map<String, Long> owners = new HashMap<>();
        if (!names.isEmpty()) {
            sql.query(
                            "SELECT alias, person FROM person_alias WHERE alias IN (" + Sql.marks(names) + ")",
                            row -> Map.entry(row.getString(1), row.getLong(2)),
                            names.stream().map(Aliases::normalize).toList())
                    .forEach(one -> owners.put(one.getKey(), one.getValue()));
        }
        return owners;
    }

    /** Sets the names of a stored person. */
    void replace(long person, Collection<String> names) {
        sql.update("DELETE FROM person_alias WHERE person = ?", person);
        sql.batch(
                "INSERT INTO person_alias (alias, person) VALUES (?, ?)",
                names.stream()
                        .map(name -> List.<Object>of(normalize(name), person))
                        .toList());
    }

    /** Sets the names of a former state that was rewritten. */
    void replaceFormer(long person, int revision, Collection<String> names) {
        sql.update("DELETE FROM person_alias_history WHERE person = ? AND revision_number = ?", person, revision);
        sql.batch(
                "INSERT INTO person_alias_history (alias, person, revision_number) VALUES (?, ?, ?)",
                names.stream()
                        .map(Aliases::normalize)
                        .distinct()
                        .map(name -> List.<Object>of(name, person, revision))
                        .toList());
    }
}
