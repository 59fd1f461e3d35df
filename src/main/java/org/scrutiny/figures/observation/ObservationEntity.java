package org.scrutiny.figures.observation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.scrutiny.kernel.period.Period;
import org.scrutiny.kernel.period.PeriodType;
import org.scrutiny.platform.store.VersionedEntity;

/** The current state of an observation; what it was before stands in observation_revision. */
@Entity
@Table(name = "observation")
class ObservationEntity extends VersionedEntity {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    String indicator;

    String area;

    @Enumerated(EnumType.STRING)
    @Column(name = "period_type")
    PeriodType periodType;

    @Column(name = "period_start")
    LocalDate periodStart;

    @Column(name = "period_end")
    LocalDate periodEnd;

    @Column(name = "obs_value")
    BigDecimal value;

    BigDecimal numerator;

    BigDecimal denominator;

    @Column(name = "obs_status")
    String status;

    @Enumerated(EnumType.STRING)
    Confidentiality confidentiality;

    String note;

    @Enumerated(EnumType.STRING)
    @Column(name = "revision_kind")
    RevisionKind revisionKind;

    @Column(name = "revision_reason")
    String revisionReason;

    @Column(name = "source_system")
    String sourceSystem;

    String batch;

    @Column(name = "received_at")
    Instant receivedAt;

    @Column(columnDefinition = "text")
    String warnings;

    void identify(ValidatedObservation validatedObservation) {
        indicator = validatedObservation.indicator();
        area = validatedObservation.area();
        periodType = validatedObservation.period().type();
        periodStart = validatedObservation.period().start();
        periodEnd = validatedObservation.period().end();
    }

    StoredFigures.Key key() {
        return new StoredFigures.Key(indicator, area, periodStart, periodEnd);
    }

    /** Takes what was written, and tells whether that changes anything; if not, nothing is touched. */
    boolean take(ValidatedObservation validatedObservation) {
        List<Object> before = content();
        value = kept(value, validatedObservation.figures().value());
        numerator = kept(numerator, validatedObservation.figures().numerator());
        denominator = kept(denominator, validatedObservation.figures().denominator());
        status = validatedObservation.status();
        confidentiality = validatedObservation.confidentiality();
        note = validatedObservation.input().note();
        sourceSystem = validatedObservation.input().sourceSystem();
        return !content().equals(before);
    }

    private List<Object> content() {
        return Arrays.asList(value, numerator, denominator, status, confidentiality, note, sourceSystem);
    }

    /** Other zeros behind the point are no change. */
    private static BigDecimal kept(BigDecimal before, BigDecimal written) {
        return before != null && written != null && before.compareTo(written) == 0 ? before : written;
    }

    Period period() {
        return new Period(periodType, periodStart, periodEnd);
    }

    boolean isProvisional() {
        return ObservationStatus.split(status).contains(ObservationStatus.PROVISIONAL);
    }
}
