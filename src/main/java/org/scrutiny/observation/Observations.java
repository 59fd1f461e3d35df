package org.scrutiny.observation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.scrutiny.api.Page;
import org.scrutiny.api.Paging;
import org.scrutiny.api.Periods;
import org.scrutiny.api.Rules;
import org.scrutiny.api.Tags;
import org.scrutiny.area.Areas;
import org.scrutiny.indicator.Indicator;
import org.scrutiny.indicator.Indicators;
import org.scrutiny.period.Period;
import org.scrutiny.problem.ErrorCode;
import org.scrutiny.problem.ProblemException;
import org.scrutiny.store.SeriesVersions;

/** The figures, and the rules for writing them: nothing is overwritten, and one writer at a time changes a series. */
@ApplicationScoped
public class Observations {
    private final ObservationRepository repository;
    private final ObservationReader reader;
    private final Indicators indicators;
    private final Areas areas;
    private final SeriesVersions series;
    private final FigureReader figures;

    Observations(
            ObservationRepository repository,
            ObservationReader reader,
            FigureReader figures,
            Indicators indicators,
            Areas areas,
            SeriesVersions series) {
        this.repository = repository;
        this.reader = reader;
        this.indicators = indicators;
        this.areas = areas;
        this.series = series;
        this.figures = figures;
    }

    Page<Observation> list(Paging paging, Supplier<ObservationFilter> filter) {
        List<Observation> rows =
                reader.list(filter.get().after(paging.after(ObservationKey::read)), paging.rowsToRead());
        return paging.page(rows, row -> ObservationKey.of(row).parts(), () -> reader.count(filter.get()));
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
        return find(input.indicator(), input.area(), periodOf(indicatorOf(input), input));
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
        Indicator indicator = indicatorOf(input);
        Rules.known("/area", "area", input.area(), areas.find(input.area()));
        Period period = periodOf(indicator, input);
        Figures figures = figures(indicator, input);
        Rules.broken(
                input.revision() != null
                        && input.revision().kind() != null
                        && input.revision().kind() != RevisionKind.FIRST,
                "/revision/kind",
                "A new observation is a first one.",
                null);
        series.raise(indicator.code(), input.area());
        find(indicator.code(), input.area(), period).ifPresent(taken -> {
            throw ProblemException.of(
                    ErrorCode.ALREADY_EXISTS,
                    indicator.code() + " has a figure for " + input.area() + " in " + period.label()
                            + ", /v1/observations/" + taken.id() + "; revise that with PUT.");
        });
        ObservationEntity entity = new ObservationEntity();
        entity.identify(indicator.code(), input.area(), period);
        entity.take(figures, input);
        entity.revisionKind = RevisionKind.FIRST;
        entity.revisionReason =
                input.revision() == null ? null : input.revision().reason();
        repository.keep(entity);
        return read(entity.id);
    }

    /** Revises a figure; content that changes nothing makes no revision, unless the client says what it revises. */
    public Observation revise(long id, String ifMatch, ObservationInput input) {
        Observation before = read(id);
        Indicator indicator = indicatorOf(input);
        Period period = periodOf(indicator, input);
        Rules.sameKey("/indicator", before.indicator(), input.indicator());
        Rules.sameKey("/area", before.area(), input.area());
        Rules.sameKey("/period", before.period(), period.label());
        Figures figures = figures(indicator, input);
        ObservationEntity entity = lock(before, ifMatch);
        boolean wasProvisional = entity.isProvisional();
        if (!entity.take(figures, input) && input.revision() == null) {
            return read(id);
        }
        Revision revision = Revision.of(input.revision(), wasProvisional, entity.isProvisional());
        entity.revisionKind = revision.kind();
        entity.revisionReason = revision.reason();
        repository.keep(entity);
        return read(id);
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

    private Indicator indicatorOf(ObservationInput input) {
        return Rules.known("/indicator", "indicator", input.indicator(), indicators.find(input.indicator()));
    }

    private static Period periodOf(Indicator indicator, ObservationInput input) {
        boolean pair = input.timePeriod() != null || input.timeIdentifier() != null;
        Rules.broken(
                pair && input.period() != null,
                "/period",
                "Send either period or timePeriod with timeIdentifier, not both.",
                null);
        return pair || input.period() == null
                ? Periods.read("/period", input.timePeriod(), input.timeIdentifier(), indicator.periodContext())
                : input.period().read("/period", indicator.periodContext());
    }

    private static Figures figures(Indicator indicator, ObservationInput input) {
        Figures figures = Figures.of(indicator, input);
        List<ObservationStatus> status = input.statusOrNormal();
        Rules.broken(
                figures.value() == null && status.stream().noneMatch(ObservationStatus::saysWhyMissing),
                "/value",
                "A value is null only with a status that says why: "
                        + String.join(
                                ", ",
                                Stream.of(ObservationStatus.values())
                                        .filter(ObservationStatus::saysWhyMissing)
                                        .map(ObservationStatus::letter)
                                        .toList())
                        + ".",
                null);
        status.stream()
                .filter(code -> figures.value() != null && code.forbidsValue())
                .findFirst()
                .ifPresent(code -> Rules.broken(
                        true,
                        "/status",
                        "Status " + code.letter() + " says that there is no value, and there is one.",
                        code.letter()));
        return figures;
    }

    private ProblemException missing(long id) {
        return repository.wasEver(id)
                ? ProblemException.of(ErrorCode.GONE, "The observation '" + id + "' was deleted.")
                : ProblemException.of(ErrorCode.NOT_FOUND, "The observation '" + id + "' does not exist.");
    }
}
