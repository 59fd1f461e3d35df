package org.scrutiny.figures.observation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.scrutiny.figures.indicator.Indicators;
import org.scrutiny.figures.validation.ValidationService;
import org.scrutiny.figures.validation.Violations;
import org.scrutiny.kernel.period.Period;
import org.scrutiny.platform.problem.ErrorCode;
import org.scrutiny.platform.problem.ProblemException;
import org.scrutiny.platform.rest.Checks;
import org.scrutiny.platform.rest.ETags;
import org.scrutiny.platform.rest.Page;
import org.scrutiny.platform.rest.Paging;
import org.scrutiny.platform.store.NotFoundOrGone;
import org.scrutiny.platform.store.SeriesVersions;

/** The figures, and the rules for writing them: nothing is overwritten, and one writer at a time changes a series. */
@ApplicationScoped
public class Observations {
    private final ObservationRepository repository;
    private final ObservationReader reader;
    private final ObservationValidator observationValidator;
    private final SeriesVersions series;
    private final FigureReader figures;
    private final Indicators indicators;
    private final PeriodLocks locks;
    private final ValidationService validationService;

    Observations(
            ObservationRepository repository,
            ObservationReader reader,
            FigureReader figures,
            ObservationValidator observationValidator,
            Indicators indicators,
            SeriesVersions series,
            PeriodLocks locks,
            ValidationService validationService) {
        this.repository = repository;
        this.reader = reader;
        this.observationValidator = observationValidator;
        this.series = series;
        this.figures = figures;
        this.indicators = indicators;
        this.locks = locks;
        this.validationService = validationService;
    }

    Page<Observation> list(Paging paging, Supplier<ObservationFilter> filter) {
        List<Observation> rows =
                reader.list(filter.get().after(paging.after(ObservationKey::read)), paging.rowsToRead());
        return paging.page(rows, row -> ObservationKey.of(row).parts(), () -> reader.count(filter.get()));
    }

    /** The indicators of these dashboards as of a moment, or null for now; null if no dashboard is named. */
    List<String> ofDashboards(List<Integer> dashboards, Instant asOf) {
        return dashboards.isEmpty() ? null : indicators.ofDashboards(dashboards, asOf);
    }

    /**
     * All figures of these indicators in these areas, by indicator, area and period, in one statement.
     *
     * @param asOf the moment as of which they are given; null for now
     */
    public List<Figure> figures(List<String> codes, List<String> inAreas, Instant asOf) {
        return figures.read(codes, inAreas, asOf);
    }

    /** The same with all that is told of an observation. */
    public List<Observation> ofSeries(List<String> codes, List<String> inAreas, Instant asOf) {
        return reader.all(
                new ObservationFilter().asOf(asOf).in("o.indicator", codes).in("o.area", inAreas));
    }

    /** Those of these observations that are there, as of a moment, or null for now. */
    public List<Observation> withIds(List<Long> ids, Instant asOf) {
        return reader.all(new ObservationFilter().asOf(asOf).ids(ids));
    }

    /** The local authority that an indicator has figures of, for each of these indicators that has those of just one. */
    public Map<String, String> onlyAuthorities(Collection<String> codes) {
        return reader.onlyAuthorities(codes);
    }

    Observation read(long id) {
        return read(id, null);
    }

    /** @param asOf the moment as of which it is given; null for now */
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

    /** The figure that the input would be a revision of, if there is one. */
    public Optional<Observation> current(ObservationInput input) {
        ValidatedObservation validatedObservation = observationValidator.of(input);
        return find(validatedObservation.indicator(), validatedObservation.area(), validatedObservation.period());
    }

    private Optional<Observation> find(String indicator, String area, Period period) {
        return reader
                .list(
                        new ObservationFilter()
                                .in("o.indicator", List.of(indicator))
                                .in("o.area", List.of(area))
                                .periods(List.of(period)),
                        1)
                .stream()
                .findFirst();
    }

    public Observation create(ObservationInput input) {
        ValidatedObservation validatedObservation = observationValidator.of(input);
        Checks.broken(
                input.revision() != null
                        && input.revision().kind() != null
                        && input.revision().kind() != RevisionKind.FIRST,
                "/revision/kind",
                "A new observation is a first one.",
                null);
        series.raise(validatedObservation.indicator(), validatedObservation.area());
        ObservationEntity entity = new ObservationEntity();
        entity.identify(validatedObservation);
        locks.of(entity).refuse(validatedObservation);
        find(validatedObservation.indicator(), validatedObservation.area(), validatedObservation.period())
                .ifPresent(taken -> {
                    throw ProblemException.of(
                            ErrorCode.ALREADY_EXISTS,
                            validatedObservation.indicator() + " has a figure for " + validatedObservation.area()
                                    + " in "
                                    + validatedObservation.period().label()
                                    + ", /v1/observations/" + taken.id() + "; revise that with PUT.");
                });
        entity.take(validatedObservation);
        judge(entity, validatedObservation);
        entity.revisionKind = RevisionKind.FIRST;
        entity.revisionReason =
                input.revision() == null ? null : input.revision().reason();
        repository.keep(entity);
        return read(entity.id);
    }

    /** Revises a figure; content that changes nothing makes no revision, unless the client says what it revises. */
    public Observation revise(long id, String ifMatch, ObservationInput input) {
        Observation before = read(id);
        ValidatedObservation validatedObservation = observationValidator.of(input);
        Checks.sameKey("/indicator", before.indicator(), input.indicator());
        Checks.sameKey("/area", before.area(), input.area());
        Checks.sameKey("/period", before.period(), validatedObservation.period().label());
        requireRevision(ifMatch, before);
        ObservationEntity entity = lock(before);
        PeriodLock published = locks.of(entity);
        published.refuse(validatedObservation);
        ETags.requireRevision(ifMatch, entity.revisionNumber);
        boolean wasProvisional = entity.isProvisional();
        if (!entity.take(validatedObservation) && input.revision() == null) {
            return read(id);
        }
        judge(entity, validatedObservation);
        Revision revision = Revision.of(input.revision(), wasProvisional, entity.isProvisional());
        published.requireReason(entity.receivedAt, revision.reason());
        entity.revisionKind = revision.kind();
        entity.revisionReason = revision.reason();
        repository.keep(entity);
        return read(id);
    }

    /** @param reason why; needed only where the figure was published once */
    void delete(long id, String ifMatch, String reason) {
        Observation before = read(id);
        requireRevision(ifMatch, before);
        ObservationEntity entity = lock(before);
        PeriodLock published = locks.of(entity);
        published.refuse();
        ETags.requireRevision(ifMatch, entity.revisionNumber);
        published.requireReasonOfDeletion(entity.receivedAt, reason);
        repository.bury(entity, reason);
    }

    /** Whoever comes with an old version need not wait behind those who write; that it is published is told first. */
    private static void requireRevision(String ifMatch, Observation seen) {
        if (seen.signOff() != SignOffState.PUBLISHED) {
            ETags.requireRevision(ifMatch, seen.revisionNumber());
        }
    }

    private void judge(ObservationEntity entity, ValidatedObservation validatedObservation) {
        Violations violations = validationService
                .judge(List.of(validatedObservation.candidate()))
                .get(0);
        violations.requireNoError();
        entity.warnings = violations.stored();
    }

    /**
     * The figure as it is once no other writer can change it any more. The version is that of the row which is then
     * written under the condition that it still has it.
     */
    private ObservationEntity lock(Observation seen) {
        series.raise(seen.indicator(), seen.area());
        long id = Long.parseLong(seen.id());
        return repository.findByIdOptional(id).orElseThrow(() -> missing(id, null));
    }

    private ProblemException missing(long id, Instant asOf) {
        return NotFoundOrGone.of("The observation '" + id + "'", asOf, repository.firstRecorded(id));
    }
}
