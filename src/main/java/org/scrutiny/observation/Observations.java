package org.scrutiny.observation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.scrutiny.api.Page;
import org.scrutiny.api.Paging;
import org.scrutiny.api.Rules;
import org.scrutiny.api.Tags;
import org.scrutiny.period.Period;
import org.scrutiny.problem.ErrorCode;
import org.scrutiny.problem.ProblemException;
import org.scrutiny.store.SeriesVersions;
import org.scrutiny.validation.Findings;
import org.scrutiny.validation.Validations;

/** The figures, and the rules for writing them: nothing is overwritten, and one writer at a time changes a series. */
@ApplicationScoped
public class Observations {
    private final ObservationRepository repository;
    private final ObservationReader reader;
    private final Drafts drafts;
    private final SeriesVersions series;
    private final FigureReader figures;
    private final Validations validations;

    Observations(
            ObservationRepository repository,
            ObservationReader reader,
            FigureReader figures,
            Drafts drafts,
            SeriesVersions series,
            Validations validations) {
        this.repository = repository;
        this.reader = reader;
        this.drafts = drafts;
        this.series = series;
        this.figures = figures;
        this.validations = validations;
    }

    /** @param asOf the moment as of which they are given; null for now */
    Page<Observation> list(Paging paging, Supplier<ObservationFilter> filter, Instant asOf) {
        List<Observation> rows =
                reader.list(filter.get().after(paging.after(ObservationKey::read)), asOf, paging.rowsToRead());
        return paging.page(rows, row -> ObservationKey.of(row).parts(), () -> reader.count(filter.get(), asOf));
    }

    /**
     * All figures of these indicators in these areas, by indicator, area and period, in one statement.
     *
     * @param asOf the moment as of which they are given; null for now
     */
    public List<Figure> figures(List<String> codes, List<String> inAreas, Instant asOf) {
        return figures.read(codes, inAreas, asOf);
    }

    Observation read(long id) {
        return reader.find(id).orElseThrow(() -> missing(id));
    }

    List<Observation> revisions(long id) {
        List<Observation> all = reader.revisions(id);
        if (all.isEmpty()) {
            throw missing(id);
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
                        null,
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
        find(draft.indicator(), draft.area(), draft.period()).ifPresent(taken -> {
            throw ProblemException.of(
                    ErrorCode.ALREADY_EXISTS,
                    draft.indicator() + " has a figure for " + draft.area() + " in "
                            + draft.period().label()
                            + ", /v1/observations/" + taken.id() + "; revise that with PUT.");
        });
        ObservationEntity entity = new ObservationEntity();
        entity.identify(draft);
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
        ObservationEntity entity = lock(before, ifMatch);
        boolean wasProvisional = entity.isProvisional();
        if (!entity.take(draft) && input.revision() == null) {
            return read(id);
        }
        judge(entity, draft);
        Revision revision = Revision.of(input.revision(), wasProvisional, entity.isProvisional());
        entity.revisionKind = revision.kind();
        entity.revisionReason = revision.reason();
        repository.keep(entity);
        return read(id);
    }

    private void judge(ObservationEntity entity, Draft draft) {
        Findings findings = validations.judge(List.of(draft.candidate())).get(0);
        findings.requireNoError();
        entity.warnings = findings.stored();
    }

    void delete(long id, String ifMatch) {
        repository.bury(lock(read(id), ifMatch));
    }

    /**
     * The figure as it is once no other writer can change it any more. The version is that of the row which is then
     * written under the condition that it still has it.
     */
    private ObservationEntity lock(Observation seen, String ifMatch) {
        series.raise(seen.indicator(), seen.area());
        long id = Long.parseLong(seen.id());
        ObservationEntity entity = repository.findByIdOptional(id).orElseThrow(() -> missing(id));
        Tags.requireMatch(ifMatch, () -> Integer.toString(entity.revisionNumber));
        return entity;
    }

    private ProblemException missing(long id) {
        return repository.wasEver(id)
                ? ProblemException.of(ErrorCode.GONE, "The observation '" + id + "' was deleted.")
                : ProblemException.of(ErrorCode.NOT_FOUND, "The observation '" + id + "' does not exist.");
    }
}
