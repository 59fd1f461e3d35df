package org.scrutiny.testsupport;

import java.util.Map;
import org.scrutiny.figures.indicator.Dashboard;

public final class DashboardBuilder extends ResourceBuilder<DashboardBuilder, Dashboard> {
    DashboardBuilder() {
        super("/v1/dashboards", Dashboard.class, Map.of("number", Samples.newDashboard(), "title", "Front Door"));
    }

    public DashboardBuilder number(int number) {
        return with("number", number);
    }

    public DashboardBuilder title(String title) {
        return with("title", title);
    }
}
