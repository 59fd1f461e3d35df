package org.scrutiny.figures.observation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.scrutiny.figures.indicator.Indicators;
import org.scrutiny.figures.validation.Findings;
import org.scrutiny.figures.validation.Validations;
import org.scrutiny.kernel.period.Period;
import org.scrutiny.platform.problem.ErrorCode;
import org.scrutiny.platform.problem.ProblemException;
import org.scrutiny.platform.rest.Page;
import org.scrutiny.platform.rest.Paging;
import org.scrutiny.platform.rest.Rules;
import org.scrutiny.platform.rest.Tags;
import org.scrutiny.platform.store.Missing;
import org.scrutiny.platform.store.SeriesVersions;

/** The figures, and the rules for writing them: nothing is overwritten, and one writer at a time changes a series. */
@ApplicationScoped
public class Observations {
    private final ObservationRepository repository;
    private final ObservationReader reader;
    private final Drafts drafts;
    private final SeriesVersions series;
    private final FigureReader figures;
    private final Indicators indicators;
    private final PeriodLocks locks;
    private final Validations validations;

    Observations(
            ObservationRepository repository,
            ObservationReader reader,
            FigureReader figures,
            Drafts drafts,
            Indicators indicators,
            SeriesVersions series,
            PeriodLocks locks,
            Validations validations) {
        this.repository = repository;
        this.reader = reader;
        this.drafts = drafts;
        this.series = series;
        this.figures = figures;
        this.indicators = indicators;
        this.locks = locks;
        this.validations = validations;
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
        Draft draft = drafts.of(input);
        return find(draft.indicator(), draft.area(), draft.period());
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
        Draft draft = drafts.of(input);
        Rules.broken(
                input.revision() != null
                        && input.revision().kind() != null
                        && input.revision().kind() != RevisionKind.FIRST,
                "/revision/kind",
                "A new observation is a first one.",
                null);
        series.raise(draft.indicator(), draft.area());
        ObservationEntity entity = new ObservationEntity();
        entity.identify(draft);
        locks.of(entity).refuse(draft);
        find(draft.indicator(), draft.area(), draft.period()).ifPresent(taken -> {
            throw ProblemException.of(
                    ErrorCode.ALREADY_EXISTS,
                    draft.indicator() + " has a figure for " + draft.area() + " in "
                            + draft.period().label()
                            + ", /v1/observations/" + taken.id() + "; revise that with PUT.");
        });
        entity.take(draft);
        judge(entity, draft);
        entity.revisionKind = RevisionKind.FIRST;
        entity.revisionReason =
                input.revision() == null ? null : input.revision().reason();
        repository.keep(entity);
        return read(entity.id);
    }

    /** Revises a figure; content that changes nothing makes no revision, unless the client says what it revises. */
    public Observation revise(long id, String ifMatch, ObservationInput input) {
        Observation before = read(id);
        Draft draft = drafts.of(input);
        Rules.sameKey("/indicator", before.indicator(), input.indicator());
        Rules.sameKey("/area", before.area(), input.area());
        Rules.sameKey("/period", before.period(), draft.period().label());
        requireRevision(ifMatch, before);
        ObservationEntity entity = lock(before);
        PeriodLock published = locks.of(entity);
        published.refuse(draft);
        Tags.requireRevision(ifMatch, entity.revisionNumber);
        boolean wasProvisional = entity.isProvisional();
        if (!entity.take(draft) && input.revision() == null) {
            return read(id);
        }
        judge(entity, draft);
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
        Tags.requireRevision(ifMatch, entity.revisionNumber);
        published.requireReasonOfDeletion(entity.receivedAt, reason);
        repository.bury(entity, reason);
    }

    /** Whoever comes with an old version need not wait behind those who write; that it is published is told first. */
    private static void requireRevision(String ifMatch, Observation seen) {
        if (seen.signOff() != SignOffState.PUBLISHED) {
            Tags.requireRevision(ifMatch, seen.revisionNumber());
        }
    }

    private void judge(ObservationEntity entity, Draft draft) {
        Findings findings = validations.judge(List.of(draft.candidate())).get(0);
        findings.requireNoError();
        entity.warnings = findings.stored();
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
        return Missing.of("The observation '" + id + "'", asOf, repository.firstRecorded(id));
    }
}
