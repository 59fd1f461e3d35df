package org.scrutiny.committee.redaction;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.scrutiny.platform.store.Sql;

/** Knows what is to be covered. Whoever asks has the turn until the transaction ends, so that nothing is read uncovered meanwhile. */
@ApplicationScoped
public class Redactors {
    private final RedactionRepository redactions;
    private final Sql sql;
    private final ObjectMapper json;

    Redactors(RedactionRepository redactions, Sql sql, ObjectMapper json) {
        this.redactions = redactions;
        this.sql = sql;
        this.json = json;
    }

    /** Covers what was taken away from the minutes of a meeting before. */
    public Redactor of(long meeting) {
        Fingerprinter fingerprinter = turn();
        Set<Fingerprint> covered = new HashSet<>();
        redactions.of(meeting).forEach(redaction -> covered.addAll(redaction.prints));
        return new Redactor(fingerprinter, covered, json);
    }

    Redactor covering(Fingerprinter fingerprinter, Collection<Fingerprint> covered) {
        return new Redactor(fingerprinter, covered, json);
    }

    Fingerprinter turn() {
        sql.update(
                "UPDATE redaction_turn SET salt = coalesce(salt, ?)",
                UUID.randomUUID().toString());
        return new Fingerprinter(sql.query("SELECT salt FROM redaction_turn", row -> row.getString(1), List.of())
                .get(0));
    }
}
