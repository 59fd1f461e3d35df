package org.scrutiny.figures.observation;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.scrutiny.figures.publication.PeriodLock;
import org.scrutiny.figures.publication.PeriodLocks;
import org.scrutiny.figures.publication.SignOffState;
import org.scrutiny.figures.series.FigureKey;
import org.scrutiny.figures.series.SeriesVersions;
import org.scrutiny.figures.validation.ValidationService;
import org.scrutiny.figures.validation.Violations;
import org.scrutiny.platform.problem.ErrorCode;
import org.scrutiny.platform.problem.Fault;
import org.scrutiny.platform.problem.ProblemException;
import org.scrutiny.platform.rest.Checks;
import org.scrutiny.platform.store.ExpectedRevision;
import org.scrutiny.platform.store.NotFoundOrGone;
import org.scrutiny.platform.store.PageRequest;
import org.scrutiny.platform.store.PageResult;

/** Reads and writes single observations. Nothing is overwritten, and one writer at a time changes a series. */
@Singleton
public class Observations {
    private final ObservationRepository repository;
    private final ObservationReader reader;
    private final ObservationValidator validator;
    private final SeriesVersions series;
    private final PeriodLocks locks;
    private final ValidationService validation;

    Observations(
            ObservationRepository repository,
            ObservationReader reader,
            ObservationValidator validator,
            SeriesVersions series,
            PeriodLocks locks,
            ValidationService validation) {
        this.repository = repository;
        this.reader = reader;
        this.validator = validator;
        this.series = series;
        this.locks = locks;
        this.validation = validation;
    }

    PageResult<Observation> list(PageRequest request, ObservationFilter filter) {
        List<Observation> rows = reader.list(filter.after(request.after(FigureKey::read)), request.rowsToRead());
        return request.page(rows, row -> row.key().parts(), () -> reader.count(filter));
    }

    Observation read(long id) {
        return read(id, null);
    }

    /** @param asOf null for now */
    Observation read(long id, Instant asOf) {
        return reader.find(id, asOf).orElseThrow(() -> missing(id, asOf));
    }

    List<Observation> revisions(long id) {
        List<Observation> all = reader.revisions(id);
        if (all.isEmpty()) {
            throw missing(id, null);
        }
        return all;
    }

    /** The stored figure that the input would revise, if there is one. */
    public Optional<Observation> findCurrent(ObservationInput input) {
        return reader.find(validator.validate(input).orThrow().key());
    }

    public Observation create(ObservationInput input) {
        ValidatedObservation written = validator.validate(input).orThrow();
        Checks.require(
                input.revision() == null
                        || input.revision().kind() == null
                        || input.revision().kind() == RevisionKind.FIRST,
                "/revision/kind",
                "The revision of a new observation must be of kind first.",
                null);
        FigureKey key = written.key();
        series.raise(key.indicator(), key.area());
        requireNone(locks.find(key, written.period().type()).lockedFault(written.period()));
        reader.find(key).ifPresent(taken -> {
            throw ProblemException.of(
                    ErrorCode.ALREADY_EXISTS,
                    key.indicator() + " already has a figure for " + key.area() + " in "
                            + written.period().label() + ". Revise /v1/observations/" + taken.id() + " with PUT.");
        });
        ObservationEntity entity = new ObservationEntity();
        entity.identify(written);
        entity.take(written);
        validate(entity, written);
        entity.revisionKind = RevisionKind.FIRST;
        entity.revisionReason =
                input.revision() == null ? null : input.revision().reason();
        repository.save(entity);
        return read(entity.id);
    }

    /** Revises a figure. Content that changes nothing makes no revision, unless the client sends one. */
    public Observation revise(long id, ExpectedRevision expected, ObservationInput input) {
        Observation before = read(id);
        ValidatedObservation written = validator.validate(input).orThrow();
        Checks.sameKey("/indicator", before.indicator(), input.indicator());
        Checks.sameKey("/area", before.area(), input.area());
        Checks.sameKey("/period", before.period(), written.period().label());
        requireRevision(expected, before);
        ObservationEntity entity = lock(before);
        PeriodLock lock = locks.find(entity.key(), entity.periodType);
        requireNone(lock.lockedFault(written.period()));
        expected.require(entity.revisionNumber);
        boolean wasProvisional = entity.isProvisional();
        if (!entity.take(written) && input.revision() == null) {
            return read(id);
        }
        validate(entity, written);
        requireNone(Revision.fault(input.revision(), wasProvisional, entity.isProvisional()));
        Revision revision = Revision.of(input.revision(), wasProvisional, entity.isProvisional());
        requireNone(lock.revisionFault(entity.receivedAt, revision.reason()));
        entity.revisionKind = revision.kind();
        entity.revisionReason = revision.reason();
        repository.save(entity);
        return read(id);
    }

    /** @param reason required only if the figure was published once */
    void delete(long id, ExpectedRevision expected, String reason) {
        Observation before = read(id);
        requireRevision(expected, before);
        ObservationEntity entity = lock(before);
        PeriodLock lock = locks.find(entity.key(), entity.periodType);
        lock.requireUnpublished();
        expected.require(entity.revisionNumber);
        requireNone(lock.deletionFault(entity.receivedAt, reason));
        repository.remove(entity, reason);
    }

    private static void requireNone(Fault fault) {
        if (fault != null) {
            throw ProblemException.of(fault);
        }
    }

    /** Rejects a stale version before waiting for the lock; that the figure is published takes precedence. */
    private static void requireRevision(ExpectedRevision expected, Observation seen) {
        if (seen.signOff() != SignOffState.PUBLISHED) {
            expected.require(seen.revisionNumber());
        }
    }

    private void validate(ObservationEntity entity, ValidatedObservation written) {
        Violations violations = validation.check(List.of(written.figure())).get(0);
        if (!violations.errors().isEmpty()) {
            throw ProblemException.of(violations.errors());
        }
        entity.warnings = violations.ruleWarnings();
    }

    /** Reads the figure once no other writer can change it. */
    private ObservationEntity lock(Observation seen) {
        series.raise(seen.indicator(), seen.area());
        long id = Long.parseLong(seen.id());
        return repository.find(id).orElseThrow(() -> missing(id, null));
    }

    private ProblemException missing(long id, Instant asOf) {
        return NotFoundOrGone.of("The observation '" + id + "'", asOf, repository.firstRecorded(id));
    }
}
