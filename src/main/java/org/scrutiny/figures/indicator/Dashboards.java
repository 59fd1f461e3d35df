package org.scrutiny.figures.indicator;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.scrutiny.platform.rest.Checks;
import org.scrutiny.platform.store.ExpectedRevision;
import org.scrutiny.platform.store.PageRequest;
import org.scrutiny.platform.store.PageResult;
import org.scrutiny.platform.store.Where;

/** Reads and writes dashboards. */
@Singleton
public class Dashboards {
    private final DashboardRepository dashboards;
    private final Indicators indicators;

    Dashboards(DashboardRepository dashboards, Indicators indicators) {
        this.dashboards = dashboards;
        this.indicators = indicators;
    }

    public Optional<Dashboard> find(int number) {
        return dashboards.find(number).map(dashboard -> withIndicators(dashboard, null));
    }

    /** The dashboard as of a moment; null for now. */
    public Dashboard read(int number, Instant asOf) {
        return withIndicators(dashboards.read(number, asOf), asOf);
    }

    PageResult<Dashboard> list(PageRequest request, Instant asOf) {
        Map<Integer, List<String>> held = indicators.byDashboard(asOf);
        return dashboards
                .list(request, Where.ALL, asOf)
                .map(dashboard -> dashboard.with(held.getOrDefault(dashboard.number(), List.of())));
    }

    public Dashboard create(DashboardInput input) {
        DashboardEntity entity = new DashboardEntity();
        entity.take(input);
        return withIndicators(dashboards.create(entity), null);
    }

    Dashboard replace(int number, ExpectedRevision expected, DashboardInput input) {
        Checks.sameKey("/number", number, input.number());
        return withIndicators(dashboards.replace(number, expected, entity -> entity.take(input)), null);
    }

    private Dashboard withIndicators(Dashboard dashboard, Instant asOf) {
        return dashboard.with(indicators.ofDashboards(List.of(dashboard.number()), asOf));
    }

    void delete(int number, ExpectedRevision expected) {
        dashboards.delete(number, expected);
    }
}
