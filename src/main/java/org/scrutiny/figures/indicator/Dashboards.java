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
        return dashboards.find(number);
    }

    /** The dashboard as of a moment; null for now. */
    public Dashboard read(int number, Instant asOf) {
        Dashboard dashboard = dashboards.read(number, asOf);
        return asOf == null ? dashboard : dashboard.with(indicators.ofDashboards(List.of(number), asOf));
    }

    PageResult<Dashboard> list(PageRequest request, Instant asOf) {
        PageResult<Dashboard> page = dashboards.list(request, Where.ALL, asOf);
        if (asOf == null) {
            return page;
        }
        // The indicators of that time say which dashboard they were in; the dashboard's last state does not.
        Map<Integer, List<String>> held = indicators.byDashboard(asOf);
        return page.map(dashboard -> dashboard.with(held.getOrDefault(dashboard.number(), List.of())));
    }

    public Dashboard create(DashboardInput input) {
        DashboardEntity entity = new DashboardEntity();
        entity.take(input);
        return dashboards.create(entity);
    }

    Dashboard replace(int number, ExpectedRevision expected, DashboardInput input) {
        Checks.sameKey("/number", number, input.number());
        return dashboards.replace(number, expected, entity -> entity.take(input));
    }

    void delete(int number, ExpectedRevision expected) {
        dashboards.delete(number, expected);
    }
}
