package org.scrutiny.figures.observation;

import java.util.Objects;
import java.util.stream.Stream;
import org.scrutiny.figures.publication.PeriodLock;
import org.scrutiny.platform.problem.ErrorCode;
import org.scrutiny.platform.problem.Fault;
import org.scrutiny.platform.store.NotFoundOrGone;

/**
 * What a requested change does to a figure, before the validation rules are applied.
 *
 * @param revision kind and reason of the written state or deletion; null if there is none
 * @param fault why the change is rejected; null if it is not
 */
record FigureDecision(Effect effect, RevisionInput revision, Fault fault) {
    private static final String CONTRADICTION = ErrorCode.ALREADY_EXISTS.code();
    private static final FigureDecision UNCHANGED = new FigureDecision(Effect.UNCHANGED, null, null);

    /**
     * Decides on a change. A stored figure is checked in this order: it exists, its period is not published, the caller has
     * read the current revision, something changes, the kind of revision fits, a figure that was published has a reason.
     *
     * @param earlier what an earlier row of the same list says about the figure, or null
     */
    static FigureDecision decide(FigureChange change, FoundFigure found, FigureContent earlier) {
        if (change instanceof FigureChange.Creation creation) {
            return create(creation.written(), found);
        }
        if (change instanceof FigureChange.Replacement replacement) {
            return replace(replacement, found.stored(), found.lock());
        }
        if (change instanceof FigureChange.Upsert upsert) {
            return upsert(upsert, found, earlier);
        }
        return delete((FigureChange.Deletion) change, found.stored(), found.lock());
    }

    private static FigureDecision create(ValidatedObservation written, FoundFigure found) {
        RevisionKind kind = sent(written).kind();
        return kind != null && kind != RevisionKind.FIRST
                ? rejected(Fault.brokenRule(
                        "/revision/kind", "The revision of a new observation must be of kind first.", null))
                : unless(
                        first(written),
                        found.lock().lockedFault(written.period()),
                        found.stored() == null ? null : takenFault(written, found.stored()));
    }

    /** A new figure. A file may give a kind of revision for all of its rows, which only applies to stored figures. */
    private static FigureDecision first(ValidatedObservation written) {
        return new FigureDecision(
                Effect.CREATED,
                new RevisionInput(RevisionKind.FIRST, sent(written).reason()),
                null);
    }

    private static FigureDecision replace(FigureChange.Replacement change, StoredFigure stored, PeriodLock lock) {
        if (!isPresent(change.id(), stored)) {
            return rejected(deletedFault(change.id()));
        }
        ValidatedObservation written = change.written();
        // A client that sends a revision says that the figure was looked at again, so it is recorded.
        boolean isUnchanged =
                written.input().revision() == null && stored.content().isSame(written.content());
        return unless(
                isUnchanged ? UNCHANGED : revise(written, sent(written), stored, lock),
                lock.lockedFault(written.period()),
                change.expected().findFault(stored.revision().number()));
    }

    private static FigureDecision upsert(FigureChange.Upsert change, FoundFigure found, FigureContent earlier) {
        ValidatedObservation written = change.written();
        StoredFigure stored = found.stored();
        FigureBatch batch = change.batch();
        FigureContent given = earlier == null ? batch.earlier().find(written.key(), stored) : earlier;
        if (given != null && !given.isSame(written.content())) {
            return rejected(contradiction(written));
        }
        if (earlier != null) {
            return UNCHANGED;
        }
        // A file is sent again as a whole; its kind and reason describe the rows that differ. Equal rows of published
        // periods are no change either.
        if (stored != null && stored.content().isSame(written.content())) {
            return UNCHANGED;
        }
        return unless(
                stored == null
                        ? first(written)
                        : revise(written, sentByFile(written, stored).or(batch.standard()), stored, found.lock()),
                found.lock().lockedFault(written.period()));
    }

    private static FigureDecision revise(
            ValidatedObservation written, RevisionInput sent, StoredFigure stored, PeriodLock lock) {
        boolean wasProvisional = stored.content().isProvisional();
        boolean isProvisional = written.content().isProvisional();
        RevisionInput revision = sent.completed(wasProvisional, isProvisional);
        return unless(
                new FigureDecision(Effect.REVISED, revision, null),
                sent.findFault(wasProvisional, isProvisional),
                lock.revisionFault(stored.receivedAt(), revision.reason()));
    }

    private static FigureDecision delete(FigureChange.Deletion change, StoredFigure stored, PeriodLock lock) {
        return !isPresent(change.id(), stored)
                ? rejected(deletedFault(change.id()))
                : unless(
                        new FigureDecision(Effect.DELETED, new RevisionInput(null, change.reason()), null),
                        lock.lockedFault(),
                        change.expected().findFault(stored.revision().number()),
                        lock.deletionFault(stored.receivedAt(), change.reason()));
    }

    /** Whether the figure that the caller has read is still there; its key may have been given to another since. */
    private static boolean isPresent(long id, StoredFigure stored) {
        return stored != null && stored.id() == id;
    }

    private static RevisionInput sent(ValidatedObservation written) {
        RevisionInput sent = written.input().revision();
        return sent == null ? RevisionInput.NONE : sent;
    }

    /** An export that is sent back gives the kind of the stored revision, which is not that of a change. */
    private static RevisionInput sentByFile(ValidatedObservation written, StoredFigure stored) {
        RevisionInput sent = sent(written);
        boolean isEcho = sent.kind() == stored.revision().kind()
                && (sent.kind() == RevisionKind.FIRST
                        || (sent.kind() == RevisionKind.PROVISIONAL_TO_FINAL
                                && !stored.content().isProvisional()));
        return isEcho ? new RevisionInput(null, sent.reason()) : sent;
    }

    /** The decision, unless one of the faults is not null; the first one counts. */
    private static FigureDecision unless(FigureDecision decision, Fault... faults) {
        return Stream.of(faults)
                .filter(Objects::nonNull)
                .findFirst()
                .map(FigureDecision::rejected)
                .orElse(decision);
    }

    private static FigureDecision rejected(Fault fault) {
        return new FigureDecision(Effect.REJECTED, null, fault);
    }

    private static Fault deletedFault(long id) {
        return Fault.ofRequest(ErrorCode.GONE, NotFoundOrGone.deleted("The observation '" + id + "'"));
    }

    private static Fault takenFault(ValidatedObservation written, StoredFigure stored) {
        return Fault.ofRequest(
                ErrorCode.ALREADY_EXISTS,
                text(written, " already has a figure for ") + ". Revise /v1/observations/" + stored.id()
                        + " with PUT.");
    }

    /** Whether a row contradicts an earlier one of its file. */
    boolean isContradiction() {
        return fault != null && CONTRADICTION.equals(fault.code());
    }

    private static Fault contradiction(ValidatedObservation written) {
        return Fault.atPointer(
                "/period",
                ErrorCode.ALREADY_EXISTS,
                "The file has different figures for " + text(written, " in ") + ".",
                written.period().label());
    }

    private static String text(ValidatedObservation written, String between) {
        return written.key().indicator() + between + written.key().area() + " in "
                + written.period().label();
    }
}
