package org.scrutiny.observation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.scrutiny.period.Period;
import org.scrutiny.period.PeriodType;
import org.scrutiny.store.VersionedEntity;

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

    void identify(String indicatorCode, String areaCode, Period period) {
        indicator = indicatorCode;
        area = areaCode;
        periodType = period.type();
        periodStart = period.start();
        periodEnd = period.end();
    }

    /** Takes what was written, and tells whether that changes anything. */
    boolean take(Figures figures, ObservationInput input) {
        List<Object> before = content();
        value = kept(value, figures.value());
        numerator = kept(numerator, figures.numerator());
        denominator = kept(denominator, figures.denominator());
        status = ObservationStatus.join(input.statusOrNormal());
        confidentiality = input.confidentiality() == null ? Confidentiality.F : input.confidentiality();
        note = input.note();
        sourceSystem = input.sourceSystem();
        return !content().equals(before);
    }

    private List<Object> content() {
        return Arrays.asList(value, numerator, denominator, status, confidentiality, note, sourceSystem);
    }

    /** Other zeros behind the point are no change. */
    private static BigDecimal kept(BigDecimal before, BigDecimal written) {
        return before != null && written != null && before.compareTo(written) == 0 ? before : written;
    }

    boolean isProvisional() {
        return ObservationStatus.split(status).contains(ObservationStatus.PROVISIONAL);
    }
}
