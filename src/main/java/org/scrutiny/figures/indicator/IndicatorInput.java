package org.scrutiny.figures.indicator;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.scrutiny.kernel.period.PeriodContext;
import org.scrutiny.kernel.period.SingleYear;
import org.scrutiny.kernel.period.YearType;
import org.scrutiny.kernel.statistics.ImprovementDirection;

/** The definition of an indicator as it is written. What is left out takes the default that its description names. */
@JsonIgnoreProperties({"definitionVersion"})
public record IndicatorInput(
        @NotNull
        @Pattern(
                regexp = "[A-Za-z0-9][A-Za-z0-9_.-]{0,39}",
                message = "must be 1 to 40 letters, digits, dots, dashes or underscores")
        String code,

        @NotBlank @Size(max = 200) String title,
        @Size(max = 4000) String definition,
        @Size(max = 2000) String numeratorDefinition,
        @Size(max = 2000) String denominatorDefinition,

        Integer dashboard,

        @NotNull Measure measure,

        @Size(max = 60) String unit,

        @Min(1) @Max(1_000_000) Integer multiplier,

        @Min(0) @Max(6) Integer decimals,

        Boolean mayBeNegative,

        Boolean partOfWhole,

        @NotNull ImprovementDirection improvementDirection,
        @Valid ExpectedRange expectedRange,
        @NotNull Frequency frequency,

        Basis basis,

        @Min(1) @Max(120) Integer windowMonths,

        YearType yearType,

        SingleYear singleYear,

        @Valid StatutoryTimescale statutoryTimescale,
        @Size(max = 1000) String legalBasis,
        @Size(max = 200) String sourceReturn,
        @Size(max = 30) List<@NotNull @Valid ExternalCode> externalCodes,

        Boolean nationallyComparable,

        @Size(max = 1000) String notComparableReason,

        @Size(max = 30) List<@NotBlank @Size(max = 40) String> pairedWith,

        @Size(max = 30) List<@NotBlank @Size(max = 1000) String> caveats,
        IndicatorState state,

        LocalDate validFrom,

        @Min(0) @Max(730) Integer dueAfterDays,
        @Valid DisclosureRule disclosure) {

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
                or(multiplier, percentage ? 100 : multiplierOfUnit()),
                or(decimals, measure == Measure.COUNT ? 0 : 1),
                or(mayBeNegative, Boolean.FALSE),
                or(partOfWhole, percentage && !Boolean.TRUE.equals(mayBeNegative)),
                improvementDirection,
                expectedRange,
                frequency,
                or(basis, Basis.FLOW),
                windowMonths,
                or(yearType, YearType.FINANCIAL),
                or(singleYear, usualSingleYear()),
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
                or(dueAfterDays, frequency == null ? null : frequency.dueAfterDays()),
                disclosure == null ? DisclosureRule.DEFAULT : disclosure.withDefaults());
    }

    private int multiplierOfUnit() {
        Integer base = measure == Measure.RATE && unit != null ? MeasuredUnit.base(unit) : null;
        return base == null ? 1 : base;
    }

    private SingleYear usualSingleYear() {
        YearType years = or(yearType, YearType.FINANCIAL);
        if (frequency != Frequency.ANNUAL) {
            return SingleYear.REFUSED;
        }
        return (basis == Basis.SNAPSHOT ? PeriodContext.annualSnapshot(years) : PeriodContext.annualFlow(years))
                .singleYear();
    }

    private static <T> T or(T written, T standard) {
        return written == null ? standard : written;
    }
}
