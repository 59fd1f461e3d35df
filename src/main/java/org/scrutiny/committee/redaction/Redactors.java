package org.scrutiny.committee.redaction;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.scrutiny.platform.store.Sql;

/**
 * Creates redactors. Each holds the redaction lock until its transaction ends, so that a redaction and an import never run
 * past each other.
 */
@Singleton
public class Redactors {
    private final RedactionRepository redactions;
    private final Sql sql;
    private final ObjectMapper json;
    private final Set<String> proseFields;

    Redactors(RedactionRepository redactions, @All List<RedactionTarget> targets, Sql sql, ObjectMapper json) {
        this.redactions = redactions;
        this.sql = sql;
        this.json = json;
        proseFields = ProseFields.find(
                targets.stream().<Class<?>>map(RedactionTarget::view).toList());
    }

    /** A redactor of everything that has been redacted in the minutes of a meeting. */
    public Redactor forMeeting(long meeting) {
        Fingerprinter fingerprinter = lock();
        Set<Fingerprint> redacted = new HashSet<>();
        redactions.ofMeeting(meeting).forEach(redaction -> redacted.addAll(redaction.prints));
        return redactor(fingerprinter, redacted);
    }

    Redactor redactor(Fingerprinter fingerprinter, Collection<Fingerprint> redacted) {
        return new Redactor(new TextMask(fingerprinter, redacted), json, proseFields);
    }

    /** Takes the redaction lock; returns the fingerprinter of this store, whose salt is chosen on first use. */
    Fingerprinter lock() {
        sql.update(
                "UPDATE redaction_turn SET salt = coalesce(salt, ?)",
                UUID.randomUUID().toString());
        return new Fingerprinter(sql.query("SELECT salt FROM redaction_turn", row -> row.getString(1), List.of())
                .get(0));
    }
}
