package org.scrutiny.figures.indicator;

import jakarta.inject.Singleton;
import java.util.List;
import org.scrutiny.platform.store.VersionedRepository;

@Singleton
class DashboardRepository extends VersionedRepository<DashboardEntity, Integer, Dashboard> {
    DashboardRepository() {
        super(
                "dashboard",
                DashboardEntity.class,
                Dashboard.class,
                "list_position * 10000 + dashboard_number",
                Integer::valueOf,
                REFERENCE_DATA);
    }

    @Override
    protected Integer keyOf(DashboardEntity entity) {
        return entity.number;
    }

    @Override
    protected Integer orderOf(DashboardEntity entity) {
        return entity.order;
    }

    @Override
    protected String pastOrderOf(String key, Dashboard dashboard) {
        return Integer.toString(DashboardEntity.order(dashboard.position(), dashboard.number()));
    }

    @Override
    protected Dashboard view(DashboardEntity entity) {
        return new Dashboard(
                entity.number,
                entity.title,
                entity.position,
                entity.indicators == null ? List.of() : List.of(entity.indicators.split(",")),
                entity.revisionNumber,
                entity.recordedAt,
                entity.recordedBy);
    }
}
