package org.scrutiny.figures.target;

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
import java.time.LocalDate;
import java.util.List;
import org.scrutiny.platform.store.JsonColumn;
import org.scrutiny.platform.store.VersionedEntity;

@Entity
@Table(name = "target")
class TargetEntity extends VersionedEntity {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    String indicator;

    String area;

    @Enumerated(EnumType.STRING)
    TargetKind kind;

    @Column(name = "target_value")
    BigDecimal value;

    @Column(name = "lower_bound")
    BigDecimal lower;

    @Column(name = "upper_bound")
    BigDecimal upper;

    BigDecimal tolerance;

    @Column(name = "valid_from")
    LocalDate validFrom;

    @Column(name = "valid_to")
    LocalDate validTo;

    @Column(name = "set_by")
    String setBy;

    String rationale;

    @Column(name = "review_due")
    LocalDate reviewDue;

    @Convert(converter = ChallengesColumn.class)
    List<Challenge> challenges;

    void take(TargetInput input) {
        indicator = input.indicator();
        area = input.area();
        kind = input.kind();
        value = input.value();
        lower = input.lower();
        upper = input.upper();
        tolerance = input.tolerance();
        validFrom = input.validFrom();
        validTo = input.validTo();
        setBy = input.setBy();
        rationale = input.rationale();
        reviewDue = input.reviewDue();
        challenges = input.challenges() == null ? List.of() : input.challenges();
    }

    @Converter
    static class ChallengesColumn extends JsonColumn<List<Challenge>> {
        ChallengesColumn() {
            super(new TypeReference<>() {});
        }
    }
}
