package org.scrutiny.answers.trend;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.scrutiny.figures.indicator.Basis;
import org.scrutiny.figures.indicator.Frequency;
import org.scrutiny.figures.indicator.Measure;
import org.scrutiny.figures.observation.ObservationStatus;
import org.scrutiny.figures.series.WrittenPeriod;
import org.scrutiny.kernel.period.YearType;
import org.scrutiny.kernel.statistics.GapPolicy;
import org.scrutiny.kernel.statistics.ImprovementDirection;
import org.scrutiny.kernel.statistics.XmrParameters;

/** A series to judge without storing it. */
public record TrendRequestInput(
        @NotNull @Valid TrendIndicatorInput indicator,
        @NotNull @Size(max = 2000) List<@NotNull @Valid TrendObservationInput> observations,

        @Digits(integer = 14, fraction = 20) BigDecimal target,

        @Size(max = 50) List<@NotNull @Valid TrendBenchmarkInput> comparators,

        @Size(max = 100) List<@NotNull LocalDate> rebases,

        @Size(max = 500) List<@NotNull LocalDate> excluded,

        @Min(XmrParameters.MIN_BASELINE) Integer baselinePoints,

        @Valid TrendOptionsInput options) {

    /** The properties of an indicator that the statistics need. */
    public record TrendIndicatorInput(
            @Size(max = 200) String title,
            @NotNull Measure measure,
            @Size(max = 60) String unit,
            @Min(1) @Max(1_000_000) Integer multiplier,
            @Min(0) @Max(6) Integer decimals,
            @NotNull ImprovementDirection improvementDirection,
            @NotNull Frequency frequency,
            Basis basis,
            @Min(1) @Max(120) Integer windowMonths,
            YearType yearType,
            Boolean mayBeNegative,
            Boolean partOfWhole) {}

    /** One figure: a value, a numerator and denominator, or all three if they agree; none of them for a missing figure. */
    public record TrendObservationInput(
            WrittenPeriod period,

            LocalDate date,

            @Digits(integer = 14, fraction = 20) BigDecimal value,
            @Digits(integer = 14, fraction = 20) BigDecimal numerator,
            @Digits(integer = 14, fraction = 20) BigDecimal denominator,
            @Size(min = 1, max = 20) List<@NotNull ObservationStatus> status) {}

    /** A number to compare the latest figure with. */
    public record TrendBenchmarkInput(
            @NotBlank @Size(max = 200) String name,
            @NotNull @Digits(integer = 14, fraction = 20) BigDecimal value) {}

    /** Parameters of the limits and rules. */
    public record TrendOptionsInput(
            GapPolicy gapPolicy,
            Boolean screenOutliers,

            @Min(XmrParameters.MIN_RUN) @Max(XmrParameters.MAX_RUN)
            Integer shiftLength,

            @Min(XmrParameters.MIN_RUN) @Max(XmrParameters.MAX_RUN)
            Integer trendLength) {}
}
