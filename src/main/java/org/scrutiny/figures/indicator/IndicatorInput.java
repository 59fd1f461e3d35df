package org.scrutiny.figures.indicator;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.scrutiny.kernel.period.YearType;
import org.scrutiny.kernel.statistics.ImprovementDirection;

/** The definition of an indicator as it is written. What is left out takes the default that its description names. */
@Schema(name = "IndicatorInput", description = "The definition of an indicator as it is written.")
public record IndicatorInput(
        @NotNull
        @Pattern(
                regexp = "[A-Za-z0-9][A-Za-z0-9_.-]{0,39}",
                message = "must be 1 to 40 letters, digits, dots, dashes or underscores")
        @Schema(description = "Short code, the indicator's key.")
        String code,

        @NotBlank @Size(max = 200) String title,
        @Size(max = 4000) String definition,
        @Size(max = 2000) String numeratorDefinition,
        @Size(max = 2000) String denominatorDefinition,

        @Schema(description = "Number of the dashboard that shows it.")
        Integer dashboard,

        @NotNull Measure measure,

        @Size(max = 60) @Schema(description = "Unit of a value. Default: percent for a percentage, else count.")
        String unit,

        @Min(1)
        @Max(1_000_000)
        @Schema(
                description =
                        "What numerator over denominator is multiplied by. Default: 100 for a percentage, else 1.")
        Integer multiplier,

        @Min(0) @Max(6) @Schema(description = "Decimals of a value as shown. Default: 0 for a count, else 1.")
        Integer decimals,

        @NotNull @Schema(description = "Which way is good.") ImprovementDirection improvementDirection,
        @Valid ExpectedRange expectedRange,
        @NotNull Frequency frequency,

        @Schema(description = "What time a figure covers. Default: flow.")
        Basis basis,

        @Min(1) @Max(120) @Schema(description = "Months that a rolling figure covers.")
        Integer windowMonths,

        @Schema(description = "Whose year its periods belong to. Default: financial.")
        YearType yearType,

        @Valid StatutoryTimescale statutoryTimescale,
        @Size(max = 1000) String legalBasis,
        @Size(max = 200) String sourceReturn,
        @Size(max = 30) List<@NotNull @Valid ExternalCode> externalCodes,

        @Schema(description = "Whether figures of other councils can be set beside it. Default: true.")
        Boolean nationallyComparable,

        @Size(max = 1000) String notComparableReason,

        @Size(max = 30) @Schema(description = "Codes of indicators to read together with this one.")
        List<@NotBlank @Size(max = 40) String> pairedWith,

        @Size(max = 30) List<@NotBlank @Size(max = 1000) String> caveats,
        @Schema(description = "Default: active.") IndicatorState state,

        @Schema(description = "First day on which this definition applies.")
        LocalDate validFrom,

        @Min(0)
        @Max(730)
        @Schema(
                description =
                        "Days after the end of a period by which its figure is due. Default, which is this service's "
                                + "choice: 45 for a quarterly indicator, 30 for a monthly, 120 for an annual one.")
        Integer dueAfterDays) {

    /** The same definition with every default written out. */
    public IndicatorInput withDefaults() {
        boolean percentage = measure == Measure.PERCENTAGE;
        return new IndicatorInput(
                code,
                title,
                definition,
                numeratorDefinition,
                denominatorDefinition,
                dashboard,
                measure,
                or(unit, percentage ? "percent" : "count"),
                or(multiplier, percentage ? 100 : 1),
                or(decimals, measure == Measure.COUNT ? 0 : 1),
                improvementDirection,
                expectedRange,
                frequency,
                or(basis, Basis.FLOW),
                windowMonths,
                or(yearType, YearType.FINANCIAL),
                statutoryTimescale,
                legalBasis,
                sourceReturn,
                or(externalCodes, List.of()),
                or(nationallyComparable, Boolean.TRUE),
                notComparableReason,
                or(pairedWith, List.of()),
                or(caveats, List.of()),
                or(state, IndicatorState.ACTIVE),
                validFrom,
                or(dueAfterDays, frequency == null ? null : frequency.dueAfterDays()));
    }

    private static <T> T or(T written, T standard) {
        return written == null ? standard : written;
    }
}
