package org.scrutiny.figures.observation;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
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
import org.scrutiny.figures.series.FigureKey;
import org.scrutiny.figures.validation.RuleWarning;
import org.scrutiny.kernel.period.PeriodType;
import org.scrutiny.platform.store.JsonColumn;
import org.scrutiny.platform.store.VersionedEntity;

/** The present state of an observation; all its states are in observation_revision. */
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
    @Convert(converter = StoredWarnings.class)
    List<RuleWarning> warnings;

    /** The warnings of a figure as JSON; null for none. */
    @Converter
    static class StoredWarnings extends JsonColumn<List<RuleWarning>> {
        StoredWarnings() {
            super(new TypeReference<>() {});
        }

        @Override
        public String convertToDatabaseColumn(List<RuleWarning> warnings) {
            return warnings == null || warnings.isEmpty() ? null : super.convertToDatabaseColumn(warnings);
        }

        @Override
        public List<RuleWarning> convertToEntityAttribute(String text) {
            return text == null ? List.of() : super.convertToEntityAttribute(text);
        }
    }

    void identify(ValidatedObservation written) {
        indicator = written.key().indicator();
        area = written.key().area();
        periodType = written.period().type();
        periodStart = written.period().start();
        periodEnd = written.period().end();
    }

    FigureKey key() {
        return new FigureKey(indicator, area, periodStart, periodEnd);
    }

    /** Takes over what was written and returns whether that changes anything. */
    boolean take(ValidatedObservation written) {
        List<Object> before = content();
        value = unlessEqual(value, written.amounts().value());
        numerator = unlessEqual(numerator, written.amounts().numerator());
        denominator = unlessEqual(denominator, written.amounts().denominator());
        status = written.status();
        confidentiality = written.confidentiality();
        note = written.input().note();
        sourceSystem = written.input().sourceSystem();
        return !content().equals(before);
    }

    private List<Object> content() {
        return Arrays.asList(value, numerator, denominator, status, confidentiality, note, sourceSystem);
    }

    /** Trailing zeros are no change. */
    private static BigDecimal unlessEqual(BigDecimal before, BigDecimal written) {
        return before != null && written != null && before.compareTo(written) == 0 ? before : written;
    }

    boolean isProvisional() {
        return ObservationStatus.split(status).contains(ObservationStatus.PROVISIONAL);
    }
}
