package org.scrutiny.figures.judgement;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.scrutiny.figures.area.Areas;
import org.scrutiny.figures.indicator.Indicator;
import org.scrutiny.figures.indicator.Indicators;
import org.scrutiny.figures.series.SeriesVersions;
import org.scrutiny.kernel.period.Period;
import org.scrutiny.platform.problem.ErrorCode;
import org.scrutiny.platform.problem.ProblemException;
import org.scrutiny.platform.rest.Checks;
import org.scrutiny.platform.store.ExpectedRevision;
import org.scrutiny.platform.store.PageRequest;
import org.scrutiny.platform.store.PageResult;
import org.scrutiny.platform.store.Sql;
import org.scrutiny.platform.store.Where;

/** Reads, validates and writes judgements. A period of a series is rebased or excluded at most once; it can have many causes. */
@Singleton
public class Judgements {
    private static final String ORDER = "period_start, id";

    private final JudgementRepository judgements;
    private final Indicators indicators;
    private final Areas areas;
    private final SeriesVersions series;

    Judgements(JudgementRepository judgements, Indicators indicators, Areas areas, SeriesVersions series) {
        this.judgements = judgements;
        this.indicators = indicators;
        this.areas = areas;
        this.series = series;
    }

    /**
     * All judgements on the series of these indicators in an area, by period.
     *
     * @param asOf null for now
     */
    public List<Judgement> ofSeries(List<String> codes, String area, Instant asOf) {
        return judgements.listAll(ofSeries(codes, area), ORDER, asOf);
    }

    /** The same as part of a larger read. */
    public Sql.Reading<?> readingSeries(List<String> codes, String area, Instant asOf, Consumer<Judgement> step) {
        return judgements.reading(ofSeries(codes, area), ORDER, asOf, step);
    }

    private static Where ofSeries(List<String> codes, String area) {
        return Where.ALL.in("indicator", codes).in("area", List.of(area));
    }

    Judgement read(long id, Instant asOf) {
        return judgements.read(id, asOf);
    }

    PageResult<Judgement> list(
            PageRequest request, List<String> indicator, List<String> area, List<JudgementKind> kind, Instant asOf) {
        return judgements.list(
                request, Where.ALL.in("indicator", indicator).in("area", area).in("kind", kind), asOf);
    }

    public Judgement create(JudgementInput input) {
        Period period = check(input);
        series.raise(input.indicator(), input.area());
        refuseSecond(input, period, null);
        JudgementEntity entity = new JudgementEntity();
        entity.take(input, period);
        return judgements.create(entity);
    }

    Judgement replace(long id, ExpectedRevision expected, JudgementInput input) {
        Judgement before = judgements.read(id);
        Checks.sameKey("/indicator", before.indicator(), input.indicator());
        Checks.sameKey("/area", before.area(), input.area());
        Period period = check(input);
        return judgements.replace(id, expected, entity -> {
            series.raise(input.indicator(), input.area());
            refuseSecond(input, period, before.id());
            entity.take(input, period);
        });
    }

    void delete(long id, ExpectedRevision expected) {
        Judgement before = judgements.read(id);
        // First, as in every writer of the series: opposite orders of locks could deadlock.
        series.raise(before.indicator(), before.area());
        judgements.delete(id, expected);
    }

    private Period check(JudgementInput input) {
        Indicator indicator =
                Checks.known("/indicator", "indicator", input.indicator(), indicators.find(input.indicator()));
        Checks.known("/area", "area", input.area(), areas.find(input.area()));
        Checks.require(
                input.kind() != JudgementKind.CAUSE || input.cause() != null,
                "/cause",
                "A judgement of kind cause needs a cause.",
                null);
        return indicator.canonical(input.period().read("/period", indicator.periodContext()));
    }

    private void refuseSecond(JudgementInput input, Period period, String itself) {
        if (input.kind() == JudgementKind.CAUSE) {
            return;
        }
        ofSeries(List.of(input.indicator()), input.area(), null).stream()
                .filter(other -> other.kind() == input.kind()
                        && other.isAbout(period.start(), period.end())
                        && !other.id().equals(itself))
                .findFirst()
                .ifPresent(other -> {
                    throw ProblemException.atPointer(
                            ErrorCode.ALREADY_EXISTS,
                            "/period",
                            "Judgement " + other.id() + " already says the same of " + period.label()
                                    + ". Replace that one.",
                            period.label());
                });
    }
}
