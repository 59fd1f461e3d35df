package org.scrutiny.figures.observation;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.scrutiny.figures.series.WrittenPeriod;
import org.scrutiny.kernel.period.Qualifier;

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

        @NotBlank @Size(max = 9, message = "must be a GSS code such as E06000041, not a name")
        String area,

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

    /** The note of a figure that its source marks as revised; SDMX has no status for it. */
    public static final String REVISED_NOTE = "The source marks it as revised.";

    /** The same input with a default source system. */
    public ObservationInput from(String system) {
        return sourceSystem != null || system == null ? this : with(area, numerator, denominator, status, note, system);
    }

    /** The same input in another area. */
    public ObservationInput in(String code) {
        return with(code, numerator, denominator, status, note, sourceSystem);
    }

    /** The same input without numerator and denominator. */
    public ObservationInput withoutCounts() {
        return with(area, null, null, status, note, sourceSystem);
    }

    /** The same input with the status or the note that a qualifier behind its period stands for, as in {@code 2024/25 (prov)}. */
    ObservationInput qualified() {
        return switch (qualifier()) {
            case PROVISIONAL ->
                with(area, numerator, denominator, marked(ObservationStatus.PROVISIONAL), note, sourceSystem);
            case ESTIMATED ->
                with(area, numerator, denominator, marked(ObservationStatus.ESTIMATED), note, sourceSystem);
            case FORECAST -> with(area, numerator, denominator, marked(ObservationStatus.FORECAST), note, sourceSystem);
            case REVISED -> with(area, numerator, denominator, status, revised(), sourceSystem);
            case FINAL, OUTTURN, NONE -> this;
        };
    }

    /** The same input with status M if it is none of none, which is a known figure without a rate. */
    ObservationInput explained() {
        boolean isNoneOfNone = value == null && isZero(numerator) && isZero(denominator);
        return !isNoneOfNone || statusOrNormal().stream().anyMatch(ObservationStatus::saysWhyMissing)
                ? this
                : with(area, numerator, denominator, marked(ObservationStatus.CANNOT_EXIST), note, sourceSystem);
    }

    private static boolean isZero(BigDecimal number) {
        return number != null && number.signum() == 0;
    }

    /** The qualifier behind the period. */
    Qualifier qualifier() {
        String literal = period == null || period.literal() == null ? timePeriod : period.literal();
        Qualifier qualifier = Qualifier.in(literal);
        return qualifier == Qualifier.NONE ? Qualifier.in(timeIdentifier) : qualifier;
    }

    /** Whether there is a qualifier behind its period, which says something of its status. */
    public boolean hasQualifier() {
        return qualifier() != Qualifier.NONE;
    }

    private List<ObservationStatus> marked(ObservationStatus as) {
        return Stream.concat(Stream.of(as), statusOrNormal().stream().filter(code -> code != ObservationStatus.NORMAL))
                .distinct()
                .toList();
    }

    private String revised() {
        return note == null ? REVISED_NOTE : note.contains(REVISED_NOTE) ? note : note + " " + REVISED_NOTE;
    }

    /** The same input with other texts and codes beside the figure. */
    ObservationInput with(List<ObservationStatus> otherStatus, Confidentiality other, String otherNote, String system) {
        return new ObservationInput(
                indicator,
                area,
                period,
                timePeriod,
                timeIdentifier,
                value,
                numerator,
                denominator,
                otherStatus,
                other,
                otherNote,
                system,
                revision);
    }

    private ObservationInput with(
            String code,
            BigDecimal otherNumerator,
            BigDecimal otherDenominator,
            List<ObservationStatus> otherStatus,
            String otherNote,
            String system) {
        return new ObservationInput(
                indicator,
                code,
                period,
                timePeriod,
                timeIdentifier,
                value,
                otherNumerator,
                otherDenominator,
                otherStatus,
                confidentiality,
                otherNote,
                system,
                revision);
    }

    List<ObservationStatus> statusOrNormal() {
        return status == null ? List.of(ObservationStatus.NORMAL) : status;
    }
}
