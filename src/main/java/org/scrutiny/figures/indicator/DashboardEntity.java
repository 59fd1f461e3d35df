package org.scrutiny.figures.indicator;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.scrutiny.platform.store.VersionedEntity;

@Entity
@Table(name = "dashboard")
class DashboardEntity extends VersionedEntity {
    @Id
    @Column(name = "dashboard_number")
    Integer number;

    String title;

    @Column(name = "list_position")
    int position;

    /** Sort key of lists; the number makes it unique among dashboards with the same position. */
    int order() {
        return position * 10_000 + number;
    }

    void take(DashboardInput input) {
        number = input.number();
        title = input.title();
        position = input.position() == null ? input.number() : input.position();
    }
}
