package org.scrutiny.figures.indicator;

import jakarta.inject.Singleton;
import java.util.List;
import org.scrutiny.platform.store.VersionedRepository;

/** Stores dashboards. {@link Dashboards} adds their indicators to the views. */
@Singleton
class DashboardRepository extends VersionedRepository<DashboardEntity, Integer, Dashboard> {
    DashboardRepository() {
        super(
                "dashboard",
                DashboardEntity.class,
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
        return entity.order();
    }

    @Override
    protected Dashboard view(DashboardEntity entity) {
        return new Dashboard(
                entity.number,
                entity.title,
                entity.position,
                List.of(),
                entity.revisionNumber,
                entity.recordedAt,
                entity.recordedBy);
    }
}
