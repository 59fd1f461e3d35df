package org.scrutiny.figures.signoff;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.scrutiny.figures.area.Area;
import org.scrutiny.figures.area.Areas;
import org.scrutiny.figures.disclosure.DisclosurePreview;
import org.scrutiny.figures.disclosure.Releases;
import org.scrutiny.figures.disclosure.SignedRelease;
import org.scrutiny.figures.indicator.Dashboard;
import org.scrutiny.figures.indicator.Dashboards;
import org.scrutiny.figures.publication.SignOffState;
import org.scrutiny.figures.series.ImportLock;
import org.scrutiny.figures.series.SeriesKey;
import org.scrutiny.figures.series.SeriesVersions;
import org.scrutiny.kernel.period.Period;
import org.scrutiny.kernel.period.PeriodContext;
import org.scrutiny.platform.json.EnumNames;
import org.scrutiny.platform.problem.ErrorCode;
import org.scrutiny.platform.problem.ProblemException;
import org.scrutiny.platform.rest.Checks;
import org.scrutiny.platform.store.ExpectedRevision;
import org.scrutiny.platform.store.PageRequest;
import org.scrutiny.platform.store.PageResult;
import org.scrutiny.platform.store.RecordingClock;
import org.scrutiny.platform.store.Where;

/** Reads sign-offs and moves them, one step at a time; a step back needs a reason. */
@Singleton
public class SignOffs {
    private final SignOffRepository signOffs;
    private final SignedFiguresReader figures;
    private final Dashboards dashboards;
    private final Areas areas;
    private final SeriesVersions series;
    private final ImportLock importLock;
    private final Releases releases;

    SignOffs(
            SignOffRepository signOffs,
            SignedFiguresReader figures,
            Dashboards dashboards,
            Areas areas,
            SeriesVersions series,
            ImportLock importLock,
            Releases releases) {
        this.signOffs = signOffs;
        this.figures = figures;
        this.dashboards = dashboards;
        this.areas = areas;
        this.series = series;
        this.importLock = importLock;
        this.releases = releases;
    }

    /** @param asOf null for now; the figures are then those counted at the last step */
    SignOff read(long id, Instant asOf) {
        SignOff read = signOffs.read(id, asOf);
        return asOf != null ? read : withFigures(List.of(read)).get(0);
    }

    List<SignOff> revisions(long id) {
        signOffs.read(id);
        return signOffs.states(List.of(id), null);
    }

    PageResult<SignOff> list(
            PageRequest request,
            List<Integer> dashboard,
            List<String> area,
            List<Period> period,
            List<SignOffState> state,
            Instant asOf) {
        Where where = Where.ALL
                .in("dashboard", dashboard)
                .in("area", area)
                .in("state", state)
                .any(
                        "(period_start = ? AND period_end = ?)",
                        period.stream()
                                .map(one -> List.of(one.start(), one.end()))
                                .toList());
        PageResult<SignOff> page = signOffs.list(request, where, asOf);
        return asOf != null ? page : page.with(withFigures(page.rows()));
    }

    /** The same with the figures and the name of the area of now instead of those of the last step. */
    private List<SignOff> withFigures(List<SignOff> read) {
        Map<Long, SignedFigures> there =
                figures.read(read.stream().map(row -> Long.valueOf(row.id())).toList());
        return read.stream()
                .map(row -> row.with(nameOf(row.area()), there.get(Long.valueOf(row.id()))))
                .toList();
    }

    private String nameOf(String area) {
        return areas.find(area).map(Area::name).orElse(area);
    }

    public SignOff create(SignOffInput input) {
        Dashboard dashboard =
                Checks.known("/dashboard", "dashboard", input.dashboard(), dashboards.find(input.dashboard()));
        Checks.known("/area", "area", input.area(), areas.find(input.area()));
        Period period = input.period().read("/period", PeriodContext.NONE);
        SignOffPeriods.check(period);
        Checks.require(
                input.state() == null || input.state() == SignOffState.DRAFT,
                "/state",
                "A sign-off starts as a draft; no step can be skipped.",
                input.state());
        lockFigures(dashboard, input.area());
        refuseSecond(input, period);
        SignOffEntity entity = new SignOffEntity();
        entity.identify(input, period);
        entity.state = SignOffState.DRAFT;
        entity.reason = input.reason();
        entity.take(nameOf(entity.area), figures.read(entity));
        return signOffs.create(entity);
    }

    /** Moves the sign-off to a state that can follow its present one. */
    public SignOff move(long id, ExpectedRevision expected, SignOffStepInput input) {
        SignOff before = signOffs.read(id);
        SignOffEntity entity = signOffs.require(id);
        sameKey(before, entity, input);
        lockFigures(dashboards.read(before.dashboard(), null), before.area());
        expected.require(entity.revisionNumber);
        check(entity.state, input);
        if (input.state() == SignOffState.PUBLISHED) {
            releases.publish(release(entity));
        }
        return signOffs.revise(entity, changed -> {
            changed.state = input.state();
            changed.reason = input.reason();
            changed.publishedAt = input.state() == SignOffState.PUBLISHED ? RecordingClock.now() : changed.publishedAt;
            changed.take(nameOf(changed.area), figures.read(changed));
        });
    }

    /** What would become public if the sign-off were published now. */
    DisclosurePreview previewDisclosure(long id) {
        signOffs.read(id);
        return releases.preview(release(signOffs.require(id)));
    }

    private static SignedRelease release(SignOffEntity entity) {
        return new SignedRelease(entity.id, entity.dashboard, entity.area, entity.period());
    }

    private static void sameKey(SignOff before, SignOffEntity entity, SignOffStepInput input) {
        if (input.dashboard() != null) {
            Checks.sameKey("/dashboard", before.dashboard(), input.dashboard());
        }
        if (input.area() != null) {
            Checks.sameKey("/area", before.area(), input.area());
        }
        if (input.period() != null) {
            Period period = input.period().read("/period", PeriodContext.NONE);
            if (!days(period).equals(days(entity.period()))) {
                Checks.sameKey("/period", before.period(), period.label());
            }
        }
    }

    private static void check(SignOffState now, SignOffStepInput input) {
        if (!now.steps().contains(input.state())) {
            throw ProblemException.atPointer(
                    ErrorCode.CONFLICT,
                    "/state",
                    "The sign-off is " + EnumNames.of(now) + ". Its next state can be "
                            + now.steps().stream().map(EnumNames::of).collect(Collectors.joining(" or "))
                            + ".",
                    EnumNames.of(input.state()));
        }
        Checks.require(
                input.state() != SignOffState.DRAFT
                        || (input.reason() != null && !input.reason().isBlank()),
                "/reason",
                now == SignOffState.PUBLISHED
                        ? "Give a reason for reopening a published sign-off."
                        : "Give a reason for returning a sign-off to draft.",
                null);
    }

    /**
     * Locks the dashboard's series in the area until the transaction ends, so that no figure is written after publication,
     * and invalidates cached responses with the former state. Takes the import lock as well, because files lock series in
     * the order in which they meet them.
     */
    private void lockFigures(Dashboard dashboard, String area) {
        importLock.acquire();
        List<SeriesKey> all = dashboard.indicators().stream()
                .map(code -> new SeriesKey(code, area))
                .toList();
        series.lock(all);
        series.raise(all);
    }

    private void refuseSecond(SignOffInput input, Period period) {
        Where same = Where.ALL
                .and("dashboard = ?", input.dashboard())
                .and("area = ?", input.area())
                .and("period_start = ?", period.start())
                .and("period_end = ?", period.end());
        signOffs.listAll(same, null).stream().findFirst().ifPresent(other -> {
            throw ProblemException.atPointer(
                    ErrorCode.ALREADY_EXISTS,
                    "/period",
                    "Sign-off " + other.id()
                            + " already covers this dashboard, area and period. Move that one with PUT.",
                    period.label());
        });
    }

    private static String days(Period period) {
        return period.start() + "/" + period.end();
    }
}
