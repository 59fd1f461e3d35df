package org.scrutiny.figures.observation;

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
record FigureDecision(Effect effect, Revision revision, Fault fault) {
    /**
     * Decides on a change. The checks follow one order: the figure exists, its period is not published, the caller has read
     * the current revision, something changes, the kind of revision fits, a figure that was published has a reason.
     *
     * @param isRepeated whether an earlier change of the same list has the same key
     */
    static FigureDecision decide(FigureChange change, FoundFigure found, boolean isRepeated) {
        if (change instanceof FigureChange.Creation creation) {
            return create(creation.written(), found);
        }
        if (change instanceof FigureChange.Replacement replacement) {
            return replace(replacement, found.stored(), found.lock());
        }
        if (change instanceof FigureChange.Upsert upsert) {
            return upsert(upsert, found, isRepeated);
        }
        return delete((FigureChange.Deletion) change, found.stored(), found.lock());
    }

    private static FigureDecision create(ValidatedObservation written, FoundFigure found) {
        RevisionInput sent = written.input().revision();
        if (sent != null && sent.kind() != null && sent.kind() != RevisionKind.FIRST) {
            return rejected(Fault.brokenRule(
                    "/revision/kind", "The revision of a new observation must be of kind first.", null));
        }
        FigureDecision first = first(written, found.lock());
        return first.fault == null && found.stored() != null ? rejected(takenFault(written, found.stored())) : first;
    }

    /** A new figure. A file may give a kind of revision for all of its rows, which only applies to stored figures. */
    private static FigureDecision first(ValidatedObservation written, PeriodLock lock) {
        RevisionInput sent = written.input().revision();
        Fault fault = lock.lockedFault(written.period());
        return fault == null
                ? new FigureDecision(
                        Effect.CREATED, new Revision(RevisionKind.FIRST, sent == null ? null : sent.reason()), null)
                : rejected(fault);
    }

    private static FigureDecision replace(FigureChange.Replacement change, StoredFigure stored, PeriodLock lock) {
        if (!isPresent(change.id(), stored)) {
            return rejected(deletedFault(change.id()));
        }
        ValidatedObservation written = change.written();
        Fault fault = lock.lockedFault(written.period());
        if (fault == null) {
            fault = change.expected().findFault(stored.revisionNumber());
        }
        if (fault != null) {
            return rejected(fault);
        }
        RevisionInput sent = written.input().revision();
        // A client that sends a revision says that the figure was looked at again, so it is recorded.
        return sent == null && stored.content().isSame(written.content())
                ? unchanged()
                : revise(written, stored, lock, sent);
    }

    private static FigureDecision upsert(FigureChange.Upsert change, FoundFigure found, boolean isRepeated) {
        ValidatedObservation written = change.written();
        StoredFigure stored = found.stored();
        if (isRepeated || (stored != null && change.batch().id().equals(stored.batch()))) {
            return rejected(repeatedFault(written));
        }
        if (stored == null) {
            return first(written, found.lock());
        }
        // A file is sent again as a whole; its kind and reason describe the rows that differ. Equal rows of published
        // periods are no change either.
        if (stored.content().isSame(written.content())) {
            return unchanged();
        }
        Fault fault = found.lock().lockedFault(written.period());
        return fault == null
                ? revise(
                        written,
                        stored,
                        found.lock(),
                        RevisionInput.or(
                                written.input().revision(), change.batch().standard()))
                : rejected(fault);
    }

    private static FigureDecision revise(
            ValidatedObservation written, StoredFigure stored, PeriodLock lock, RevisionInput sent) {
        boolean wasProvisional = stored.content().isProvisional();
        boolean isProvisional = written.content().isProvisional();
        Revision revision = Revision.of(sent, wasProvisional, isProvisional);
        Fault fault = Revision.fault(sent, wasProvisional, isProvisional);
        if (fault == null) {
            fault = lock.revisionFault(stored.receivedAt(), revision.reason());
        }
        return fault == null ? new FigureDecision(Effect.REVISED, revision, null) : rejected(fault);
    }

    private static FigureDecision delete(FigureChange.Deletion change, StoredFigure stored, PeriodLock lock) {
        if (!isPresent(change.id(), stored)) {
            return rejected(deletedFault(change.id()));
        }
        Fault fault = lock.lockedFault();
        if (fault == null) {
            fault = change.expected().findFault(stored.revisionNumber());
        }
        if (fault == null) {
            fault = lock.deletionFault(stored.receivedAt(), change.reason());
        }
        return fault == null
                ? new FigureDecision(
                        Effect.DELETED, new Revision(stored.revision().kind(), change.reason()), null)
                : rejected(fault);
    }

    /** Whether the figure that the caller has read is still there; its key may have been given to another since. */
    private static boolean isPresent(long id, StoredFigure stored) {
        return stored != null && stored.id() == id;
    }

    private static FigureDecision unchanged() {
        return new FigureDecision(Effect.UNCHANGED, null, null);
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
                written.key().indicator() + " already has a figure for "
                        + written.key().area() + " in "
                        + written.period().label() + ". Revise /v1/observations/" + stored.id() + " with PUT.");
    }

    private static Fault repeatedFault(ValidatedObservation written) {
        String period = written.period().label();
        return Fault.atPointer(
                "/period",
                ErrorCode.ALREADY_EXISTS,
                "The file has two figures for " + written.key().indicator() + " in "
                        + written.key().area() + " in " + period + ".",
                period);
    }
}
