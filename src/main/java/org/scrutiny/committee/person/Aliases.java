package org.scrutiny.committee.person;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.scrutiny.platform.store.Sql;

/** Who has which name. A name is compared in any case, and nobody shares one with another. */
@Singleton
class Aliases {
    private final Sql sql;

    Aliases(Sql sql) {
        this.sql = sql;
    }

    static String plain(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    /** Keeps others from deciding who is who until the transaction ends. */
    void takeTurn() {
        sql.update("UPDATE person_turn SET turn = turn WHERE turn = 1");
    }

    /** The persons who have these names, by the name in lower case. */
    Map<String, Long> owners(Collection<String> names) {
        Map<String, Long> owners = new HashMap<>();
        if (!names.isEmpty()) {
            sql.query(
                            "SELECT alias, person FROM person_alias WHERE alias IN (" + Sql.marks(names) + ")",
                            row -> Map.entry(row.getString(1), row.getLong(2)),
                            names.stream().map(Aliases::plain).toList())
                    .forEach(one -> owners.put(one.getKey(), one.getValue()));
        }
        return owners;
    }

    /** The names of a person, who is stored, are these. */
    void replace(long person, Collection<String> names) {
        release(person);
        sql.batch(
                "INSERT INTO person_alias (alias, person) VALUES (?, ?)",
                names.stream().map(name -> List.<Object>of(plain(name), person)).toList());
    }

    void release(long person) {
        sql.update("DELETE FROM person_alias WHERE person = ?", person);
    }
}
