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
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.scrutiny.figures.indicator.Basis;
import org.scrutiny.figures.indicator.Frequency;
import org.scrutiny.figures.indicator.Measure;
import org.scrutiny.figures.observation.ObservationStatus;
import org.scrutiny.figures.series.WrittenPeriod;
import org.scrutiny.kernel.period.YearType;
import org.scrutiny.kernel.statistics.GapPolicy;
import org.scrutiny.kernel.statistics.ImprovementDirection;
import org.scrutiny.kernel.statistics.XmrParameters;

/** A series that is kept elsewhere, to be judged without being stored. */
public record TrendRequestInput(
        @NotNull @Valid Of indicator,
        @NotNull @Size(max = 2000) List<@NotNull @Valid Point> observations,

        @Digits(integer = 14, fraction = 20) BigDecimal target,

        @Size(max = 50) List<@NotNull @Valid Benchmark> comparators,

        @Size(max = 100) List<@NotNull LocalDate> rebases,

        @Size(max = 500) List<@NotNull LocalDate> excluded,

        @Min(XmrParameters.SHORTEST_BASELINE) Integer baselinePoints,

        @Valid Options options) {

    /** What the statistics need to know of an indicator. */
    @Schema(name = "TrendIndicatorInput")
    public record Of(
            @Size(max = 200) String title,
            @NotNull Measure measure,
            @Size(max = 60) String unit,
            @Min(1) @Max(1_000_000) Integer multiplier,
            @Min(0) @Max(6) Integer decimals,
            @NotNull ImprovementDirection improvementDirection,
            @NotNull Frequency frequency,
            Basis basis,
            @Min(1) @Max(120) Integer windowMonths,
            YearType yearType) {}

    /** One figure: a value, or numerator and denominator, or all three if they agree; none where it is missing. */
    @Schema(name = "TrendObservationInput")
    public record Point(
            WrittenPeriod period,

            LocalDate date,

            @Digits(integer = 14, fraction = 20) BigDecimal value,
            @Digits(integer = 14, fraction = 20) BigDecimal numerator,
            @Digits(integer = 14, fraction = 20) BigDecimal denominator,
            @Size(min = 1, max = 20) List<@NotNull ObservationStatus> status) {}

    /** A number to set the latest figure beside. */
    @Schema(name = "TrendBenchmarkInput")
    public record Benchmark(
            @NotBlank @Size(max = 200) String name,
            @NotNull @Digits(integer = 14, fraction = 20) BigDecimal value) {}

    /** How the limits are made and the rules read. */
    @Schema(name = "TrendOptionsInput")
    public record Options(
            GapPolicy gapPolicy,
            Boolean screenOutliers,

            @Min(XmrParameters.SHORTEST_RUN) @Max(XmrParameters.LONGEST_RUN)
            Integer shiftLength,

            @Min(XmrParameters.SHORTEST_RUN) @Max(XmrParameters.LONGEST_RUN)
            Integer trendLength) {}
}
