package org.scrutiny.committee.redaction;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.scrutiny.platform.idempotency.IdempotencyKeys;
import org.scrutiny.platform.problem.ProblemException;
import org.scrutiny.platform.rest.Checks;
import org.scrutiny.platform.rest.Ids;
import org.scrutiny.platform.rest.MeetingDays;
import org.scrutiny.platform.rest.Page;
import org.scrutiny.platform.rest.Paging;
import org.scrutiny.platform.store.Filter;

/** Takes personal data out of minutes and of all that was made of them, and keeps that it was done, by whom and why. */
@ApplicationScoped
public class Redactions {
    private static final int SHORTEST = 2;

    private final RedactionRepository redactions;
    private final Redactors redactors;
    private final List<RedactionTarget> kinds;
    private final IdempotencyKeys keys;
    private final MeetingDays meetings;

    Redactions(
            RedactionRepository redactions,
            Redactors redactors,
            @All List<RedactionTarget> kinds,
            IdempotencyKeys keys,
            MeetingDays meetings) {
        this.redactions = redactions;
        this.redactors = redactors;
        this.kinds = kinds;
        this.keys = keys;
        this.meetings = meetings;
    }

    Redaction read(long id, Instant asOf) {
        return redactions.read(id, asOf);
    }

    Page<Redaction> list(Paging paging, List<String> meeting, List<RedactionReason> reason, Instant asOf) {
        List<Long> ids = meeting.stream().map(id -> Ids.read(id).orElse(0L)).toList();
        return redactions.list(paging, new Filter().in("meeting", ids).in("reason", reason), asOf);
    }

    /**
     * Takes texts out, wherever they stand.
     *
     * @throws ProblemException unknown_reference or broken_rule for what cannot be taken out
     */
    public Redaction create(RedactionInput input) {
        Checks.known(
                "/meeting",
                "meeting",
                input.meeting(),
                Ids.read(input.meeting()).flatMap(meetings::dayOf));
        RedactionScope redactionScope =
                new RedactionScope(Ids.read(input.meeting()).orElse(null));
        Fingerprinter fingerprinter = redactors.turn();
        Set<Fingerprint> covered = prints(fingerprinter, input.texts());
        Redactor redactor = redactors.covering(fingerprinter, covered);
        Checks.broken(
                redactor.count(input.note()) > 0,
                "/note",
                "The note is kept, and has a text that is to be taken away.",
                null);
        List<RedactedPlace> places = new ArrayList<>();
        kinds.forEach(kind -> places.addAll(kind.redact(redactionScope, redactor)));
        keys.rewrite(redactionScope.documents(), redactor::coverJson);
        places.sort(RedactedPlace.ORDER);
        RedactionEntity entity = new RedactionEntity();
        entity.meeting = redactionScope.meeting();
        entity.reason = input.reason();
        entity.note = input.note();
        entity.prints = List.copyOf(covered);
        entity.places = places;
        return redactions.create(entity);
    }

    void lift(long id, String ifMatch) {
        redactors.turn();
        redactions.delete(id, ifMatch);
    }

    private static Set<Fingerprint> prints(Fingerprinter fingerprinter, List<String> texts) {
        Set<Fingerprint> covered = new LinkedHashSet<>();
        for (int i = 0; i < texts.size(); i++) {
            List<Fingerprinter.Word> words = Fingerprinter.words(texts.get(i));
            String pointer = "/texts/" + i;
            // The value is not repeated in the answer, which may be logged on its way.
            Checks.broken(
                    words.stream().mapToInt(word -> word.plain().length()).sum() < SHORTEST,
                    pointer,
                    "A text has at least " + SHORTEST + " letters or digits; a shorter one stands everywhere.",
                    null);
            Checks.broken(!covered.add(fingerprinter.of(words)), pointer, "The same text stands before.", null);
        }
        return covered;
    }
}
