package org.scrutiny.committee.redaction;

import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.scrutiny.platform.idempotency.IdempotencyKeys;
import org.scrutiny.platform.problem.ProblemException;
import org.scrutiny.platform.rest.AsOf.MeetingDays;
import org.scrutiny.platform.rest.Checks;
import org.scrutiny.platform.rest.Ids;
import org.scrutiny.platform.store.ExpectedRevision;
import org.scrutiny.platform.store.PageRequest;
import org.scrutiny.platform.store.PageResult;
import org.scrutiny.platform.store.Where;

/** Redacts personal data in minutes and in everything derived from them, and records who did so and why. */
@Singleton
public class Redactions {
    /** Shorter texts occur everywhere. */
    private static final int MIN_CHARACTERS = 2;

    private final RedactionRepository redactions;
    private final Redactors redactors;
    private final List<RedactionTarget> targets;
    private final IdempotencyKeys keys;
    private final MeetingDays meetings;

    Redactions(
            RedactionRepository redactions,
            Redactors redactors,
            @All List<RedactionTarget> targets,
            IdempotencyKeys keys,
            MeetingDays meetings) {
        this.redactions = redactions;
        this.redactors = redactors;
        this.targets = targets;
        this.keys = keys;
        this.meetings = meetings;
    }

    Redaction read(long id, Instant asOf) {
        return redactions.read(id, asOf);
    }

    PageResult<Redaction> list(PageRequest request, List<String> meeting, List<RedactionReason> reason, Instant asOf) {
        List<Long> ids = meeting.stream().map(id -> Ids.read(id).orElse(0L)).toList();
        return redactions.list(request, Where.ALL.in("meeting", ids).in("reason", reason), asOf);
    }

    /**
     * Redacts texts wherever they occur in the scope.
     *
     * @throws ProblemException unknown_reference or broken_rule if the input is not valid
     */
    public Redaction create(RedactionInput input) {
        Checks.known(
                "/meeting",
                "meeting",
                input.meeting(),
                Ids.read(input.meeting()).flatMap(meetings::dayOf));
        RedactionScope scope = new RedactionScope(Ids.read(input.meeting()).orElse(null));
        Fingerprinter fingerprinter = redactors.lock();
        Set<Fingerprint> fingerprints = hash(fingerprinter, input.texts());
        Redactor redactor = redactors.redactor(fingerprinter, fingerprints);
        Checks.require(
                redactor.count(input.note()) == 0,
                "/note",
                "The note contains a text to be redacted. Leave the text out, because the note is stored.",
                null);
        List<RedactedPlace> places = new ArrayList<>();
        targets.forEach(target -> places.addAll(target.redact(scope, redactor)));
        keys.rewrite(response -> redactor.redactJson(response, scope));
        places.sort(RedactedPlace.ORDER);
        RedactionEntity entity = new RedactionEntity();
        entity.meeting = scope.meeting();
        entity.reason = input.reason();
        entity.note = input.note();
        entity.prints = List.copyOf(fingerprints);
        entity.textCount = fingerprints.size();
        entity.places = places;
        return redactions.create(entity);
    }

    void lift(long id, ExpectedRevision expected) {
        redactors.lock();
        redactions.delete(id, expected);
        redactions.rewriteHistory(Where.ALL.and("id = ?", id), redaction -> {
            redaction.prints = List.of();
            return true;
        });
    }

    private static Set<Fingerprint> hash(Fingerprinter fingerprinter, List<String> texts) {
        Set<Fingerprint> fingerprints = new LinkedHashSet<>();
        for (int i = 0; i < texts.size(); i++) {
            List<Fingerprinter.PlainWord> words = Fingerprinter.words(texts.get(i));
            int characters =
                    words.stream().mapToInt(word -> word.plain().length()).sum();
            String pointer = "/texts/" + i;
            // The response does not repeat the value, because responses may be logged.
            Checks.require(
                    characters >= MIN_CHARACTERS,
                    pointer,
                    "A text to redact needs at least " + MIN_CHARACTERS + " letters or digits.",
                    null);
            Checks.require(
                    fingerprints.add(fingerprinter.hash(words)), pointer, "Duplicate text. List each text once.", null);
        }
        return fingerprints;
    }
}
