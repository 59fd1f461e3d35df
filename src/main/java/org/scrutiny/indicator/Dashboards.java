package org.scrutiny.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.scrutiny.api.Page;
import org.scrutiny.api.Paging;
import org.scrutiny.api.Rules;
import org.scrutiny.store.Conditions;

/** The numbered groups that indicators are shown in. */
@ApplicationScoped
public class Dashboards {
    private final DashboardRepository dashboards;

    Dashboards(DashboardRepository dashboards) {
        this.dashboards = dashboards;
    }

    public Optional<Dashboard> find(int number) {
        return dashboards.find(number);
    }

    public Dashboard read(int number) {
        return dashboards.read(number);
    }

    Page<Dashboard> list(Paging paging) {
        return dashboards.list(paging, new Conditions());
    }

    public Dashboard create(DashboardInput input) {
        DashboardEntity entity = new DashboardEntity();
        entity.take(input);
        return dashboards.create(entity);
    }

    Dashboard replace(int number, String ifMatch, DashboardInput input) {
        Rules.sameKey("/number", number, input.number());
        return dashboards.replace(number, ifMatch, entity -> entity.take(input));
    }

    void delete(int number, String ifMatch) {
        dashboards.delete(number, ifMatch);
    }
}
