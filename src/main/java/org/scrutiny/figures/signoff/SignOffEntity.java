package org.scrutiny.figures.signoff;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.time.LocalDate;
import org.scrutiny.figures.publication.SignOffState;
import org.scrutiny.kernel.period.Period;
import org.scrutiny.kernel.period.PeriodType;
import org.scrutiny.platform.store.VersionedEntity;

@Entity
@Table(name = "sign_off")
class SignOffEntity extends VersionedEntity {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    Integer dashboard;

    String area;

    @Enumerated(EnumType.STRING)
    @Column(name = "period_type")
    PeriodType periodType;

    @Column(name = "period_start")
    LocalDate periodStart;

    @Column(name = "period_end")
    LocalDate periodEnd;

    int months;

    @Enumerated(EnumType.STRING)
    SignOffState state;

    String reason;

    @Column(name = "published_at")
    Instant publishedAt;

    /** Whether it is being written, so that its figures are counted for its history. */
    @Transient
    boolean written;

    void identify(SignOffInput input, Period period) {
        dashboard = input.dashboard();
        area = input.area();
        periodType = period.type();
        periodStart = period.start();
        periodEnd = period.end();
        months = SignOffPeriods.months(period);
    }

    Period period() {
        return new Period(periodType, periodStart, periodEnd);
    }
}
