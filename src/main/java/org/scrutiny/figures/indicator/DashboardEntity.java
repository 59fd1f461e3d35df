package org.scrutiny.figures.indicator;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Formula;
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

    /** The codes of its indicators, separated by commas, read in the same statement; null if it has none. */
    @Formula("(select string_agg(i.code, ',' order by i.code) from indicator i where i.dashboard = dashboard_number)")
    String indicators;

    /** Sort order of lists; the number makes it unique among dashboards with the same position. */
    @Formula("list_position * 10000 + dashboard_number")
    Integer order;

    static int order(int position, int number) {
        return position * 10_000 + number;
    }

    void take(DashboardInput input) {
        number = input.number();
        title = input.title();
        position = input.position() == null ? input.number() : input.position();
    }
}
