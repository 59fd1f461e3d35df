package org.scrutiny.figures.judgement;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.scrutiny.kernel.period.Period;
import org.scrutiny.kernel.period.PeriodType;
import org.scrutiny.platform.store.VersionedEntity;

@Entity
@Table(name = "judgement")
class JudgementEntity extends VersionedEntity {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @Enumerated(EnumType.STRING)
    JudgementKind kind;

    String indicator;

    String area;

    @Enumerated(EnumType.STRING)
    @Column(name = "period_type")
    PeriodType periodType;

    @Column(name = "period_start")
    LocalDate periodStart;

    @Column(name = "period_end")
    LocalDate periodEnd;

    @Enumerated(EnumType.STRING)
    Cause cause;

    String reason;

    void take(JudgementInput input, Period period) {
        kind = input.kind();
        indicator = input.indicator();
        area = input.area();
        periodType = period.type();
        periodStart = period.start();
        periodEnd = period.end();
        cause = input.cause();
        reason = input.reason();
    }

    Period period() {
        return new Period(periodType, periodStart, periodEnd);
    }
}
