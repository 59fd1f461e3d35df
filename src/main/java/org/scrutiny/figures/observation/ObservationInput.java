package org.scrutiny.figures.observation;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.scrutiny.figures.series.WrittenPeriod;

/** An observation to create or revise. */
@JsonIgnoreProperties({
    "indicatorTitle",
    "areaName",
    "periodType",
    "periodStart",
    "periodEnd",
    "unit",
    "shorthand",
    "revisionKind",
    "revisionReason",
    "batch"
})
public record ObservationInput(
        @NotBlank @Size(max = 40) String indicator,

        @NotBlank @Size(max = 9) String area,

        WrittenPeriod period,

        @Size(max = 100) String timePeriod,

        @Size(max = 100) String timeIdentifier,

        @Digits(integer = 14, fraction = 10) BigDecimal value,

        @Digits(integer = 14, fraction = 10) BigDecimal numerator,
        @Digits(integer = 14, fraction = 10) BigDecimal denominator,

        @Size(min = 1, max = 20) List<@NotNull ObservationStatus> status,

        Confidentiality confidentiality,

        @Size(max = 4000) String note,

        @Size(max = 100) String sourceSystem,

        @Valid RevisionInput revision) {

    /** The same input with a default source system. */
    public ObservationInput from(String system) {
        return sourceSystem != null || system == null ? this : with(area, numerator, denominator, system);
    }

    /** The same input in another area. */
    public ObservationInput in(String code) {
        return with(code, numerator, denominator, sourceSystem);
    }

    /** The same input without numerator and denominator. */
    public ObservationInput withoutCounts() {
        return with(area, null, null, sourceSystem);
    }

    private ObservationInput with(String code, BigDecimal otherNumerator, BigDecimal otherDenominator, String system) {
        return new ObservationInput(
                indicator,
                code,
                period,
                timePeriod,
                timeIdentifier,
                value,
                otherNumerator,
                otherDenominator,
                status,
                confidentiality,
                note,
                system,
                revision);
    }

    List<ObservationStatus> statusOrNormal() {
        return status == null ? List.of(ObservationStatus.NORMAL) : status;
    }
}
