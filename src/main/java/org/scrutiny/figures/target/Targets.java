package org.scrutiny.figures.target;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.scrutiny.figures.area.Areas;
import org.scrutiny.figures.indicator.Indicators;
import org.scrutiny.figures.series.SeriesVersions;
import org.scrutiny.platform.problem.ErrorCode;
import org.scrutiny.platform.problem.ProblemException;
import org.scrutiny.platform.rest.Checks;
import org.scrutiny.platform.store.ExpectedRevision;
import org.scrutiny.platform.store.PageRequest;
import org.scrutiny.platform.store.PageResult;
import org.scrutiny.platform.store.Sql;
import org.scrutiny.platform.store.Where;

/** Reads, validates and writes targets. On any day a series has at most one of each kind. */
@Singleton
public class Targets {
    private static final String ORDER = "valid_from, id";

    private final TargetRepository targets;
    private final Indicators indicators;
    private final Areas areas;
    private final MeetingReferences meetings;
    private final SeriesVersions series;

    Targets(
            TargetRepository targets,
            Indicators indicators,
            Areas areas,
            MeetingReferences meetings,
            SeriesVersions series) {
        this.targets = targets;
        this.indicators = indicators;
        this.areas = areas;
        this.meetings = meetings;
        this.series = series;
    }

    Target read(long id, Instant asOf) {
        return targets.read(id, asOf);
    }

    PageResult<Target> list(
            PageRequest request, List<String> indicator, List<String> area, List<TargetKind> kind, Instant asOf) {
        return targets.list(
                request, Where.ALL.in("indicator", indicator).in("area", area).in("kind", kind), asOf);
    }

    public Target create(TargetInput input) {
        check(input);
        series.raise(input.indicator(), input.area());
        refuseOverlap(input, null);
        TargetEntity entity = new TargetEntity();
        entity.take(input);
        return targets.create(entity);
    }

    public Target replace(long id, ExpectedRevision expected, TargetInput input) {
        Target before = targets.read(id);
        Checks.sameKey("/indicator", before.indicator(), input.indicator());
        Checks.sameKey("/area", before.area(), input.area());
        check(input);
        Consumer<TargetEntity> change = entity -> {
            series.raise(input.indicator(), input.area());
            refuseOverlap(input, before.id());
            entity.take(input);
        };
        return targets.replace(id, expected, change);
    }

    void delete(long id, ExpectedRevision expected) {
        Target before = targets.read(id);
        // First, as in every writer of the series: opposite orders of locks could deadlock.
        series.raise(before.indicator(), before.area());
        targets.delete(id, expected);
    }

    /**
     * All targets of the series of these indicators in an area, expired ones included, by the day from which they apply.
     *
     * @param asOf null for now
     */
    public List<Target> ofSeries(List<String> codes, String area, Instant asOf) {
        return targets.listAll(ofSeries(codes, area), ORDER, asOf);
    }

    /** The same as part of a larger read. */
    public Sql.Reading<?> readingSeries(List<String> codes, String area, Instant asOf, Consumer<Target> step) {
        return targets.reading(ofSeries(codes, area), ORDER, asOf, step);
    }

    private static Where ofSeries(List<String> codes, String area) {
        return Where.ALL.in("indicator", codes).in("area", List.of(area));
    }

    private void check(TargetInput input) {
        Checks.known("/indicator", "indicator", input.indicator(), indicators.find(input.indicator()));
        Checks.known("/area", "area", input.area(), areas.find(input.area()));
        boolean range = input.lower() != null || input.upper() != null;
        Checks.require(
                (input.value() == null) == range, "/value", "Send either a value, or a lower or upper bound.", null);
        Checks.require(
                input.lower() == null || input.upper() == null || input.lower().compareTo(input.upper()) <= 0,
                "/lower",
                "The lower bound must not exceed the upper bound.",
                input.lower());
        Checks.notAfter("/validTo", input.validFrom(), input.validTo());
        if (input.challenges() != null) {
            for (int i = 0; i < input.challenges().size(); i++) {
                meetings.require(
                        "/challenges/" + i,
                        input.challenges().get(i).meeting(),
                        input.challenges().get(i).comment());
            }
        }
    }

    private void refuseOverlap(TargetInput input, String itself) {
        ofSeries(List.of(input.indicator()), input.area(), null).stream()
                .filter(other -> other.kind() == input.kind() && !other.id().equals(itself) && overlap(other, input))
                .findFirst()
                .ifPresent(other -> {
                    throw ProblemException.atPointer(
                            ErrorCode.ALREADY_EXISTS,
                            "/validFrom",
                            "Target " + other.id() + " of the same kind applies from " + other.validFrom()
                                    + ". End it the day before the new one starts.",
                            input.validFrom());
                });
    }

    private static boolean overlap(Target other, TargetInput input) {
        LocalDate end = input.validTo() == null ? LocalDate.MAX : input.validTo();
        LocalDate otherEnd = other.validTo() == null ? LocalDate.MAX : other.validTo();
        return !other.validFrom().isAfter(end) && !input.validFrom().isAfter(otherEnd);
    }
}
