package org.scrutiny.figures.indicator;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.scrutiny.kernel.period.Period;
import org.scrutiny.kernel.period.PeriodContext;
import org.scrutiny.kernel.period.PeriodException;
import org.scrutiny.kernel.period.PeriodType;
import org.scrutiny.kernel.period.SingleYear;
import org.scrutiny.kernel.period.YearType;
import org.scrutiny.kernel.statistics.ImprovementDirection;
import org.scrutiny.platform.rest.HasRevision;

/**
 * Defines what is measured and how its figures are interpreted.
 *
 * @param multiplier value = numerator / denominator x multiplier
 * @param mayBeNegative whether it is a score or a difference, which can be below 0
 * @param partOfWhole whether the numerator is counted within the denominator, so that the value is at most a whole
 * @param dueAfterDays days after the end of a period by which its figure is due
 * @param disclosure how its figures are protected when they are published
 * @param definitionVersion counts changes in what is measured; figures of different versions are different series
 */
public record Indicator(
        @NotNull String code,
        @NotNull String title,
        String definition,
        String numeratorDefinition,
        String denominatorDefinition,
        Integer dashboard,
        @NotNull Measure measure,
        @NotNull String unit,
        @Schema(required = true) int multiplier,
        @Schema(required = true) int decimals,
        @Schema(required = true) boolean mayBeNegative,
        @Schema(required = true) boolean partOfWhole,
        @NotNull ImprovementDirection improvementDirection,
        ExpectedRange expectedRange,
        @NotNull Frequency frequency,
        @NotNull Basis basis,
        Integer windowMonths,
        @NotNull YearType yearType,
        @NotNull SingleYear singleYear,
        StatutoryTimescale statutoryTimescale,
        String legalBasis,
        String sourceReturn,
        @NotNull List<ExternalCode> externalCodes,
        @Schema(required = true) boolean nationallyComparable,
        String notComparableReason,
        @NotNull List<String> pairedWith,
        @NotNull List<String> caveats,
        @NotNull IndicatorState state,
        LocalDate validFrom,
        @NotNull Integer dueAfterDays,
        @NotNull DisclosureRule disclosure,
        @Schema(required = true) int definitionVersion,
        @Schema(required = true) int revisionNumber,
        @NotNull Instant recordedAt,
        @NotNull String recordedBy)
        implements HasRevision {

    /** An indicator that is not stored, with the usual defaults. */
    public static Indicator unstored(IndicatorInput input) {
        return of(input.withDefaults(), 1, 0, null, null);
    }

    static Indicator of(IndicatorEntity entity) {
        // A definition may have been stored before a field with a default was added.
        return of(
                entity.definition.withDefaults(),
                entity.definitionVersion,
                entity.revisionNumber,
                entity.recordedAt,
                entity.recordedBy);
    }

    private static Indicator of(
            IndicatorInput written, int definitionVersion, int revisionNumber, Instant recordedAt, String recordedBy) {
        return new Indicator(
                written.code(),
                written.title(),
                written.definition(),
                written.numeratorDefinition(),
                written.denominatorDefinition(),
                written.dashboard(),
                written.measure(),
                written.unit(),
                written.multiplier(),
                written.decimals(),
                written.mayBeNegative(),
                written.partOfWhole(),
                written.improvementDirection(),
                written.expectedRange(),
                written.frequency(),
                written.basis(),
                written.windowMonths(),
                written.yearType(),
                written.singleYear(),
                written.statutoryTimescale(),
                written.legalBasis(),
                written.sourceReturn(),
                written.externalCodes(),
                written.nationallyComparable(),
                written.notComparableReason(),
                written.pairedWith(),
                written.caveats(),
                written.state(),
                written.validFrom(),
                written.dueAfterDays(),
                written.disclosure(),
                definitionVersion,
                revisionNumber,
                recordedAt,
                recordedBy);
    }

    /** A lower bound, clipped to values that the indicator can have. */
    public double clipLower(double bound) {
        return mayBeNegative ? bound : Math.max(0, bound);
    }

    /** An upper bound, clipped to values that the indicator can have. */
    public double clipUpper(double bound) {
        return partOfWhole ? Math.min(multiplier, bound) : bound;
    }

    /** The period under which a figure of this indicator is stored and found, whatever the sender called it. */
    public Period canonical(Period written) {
        return new CanonicalPeriod(basis, frequency, yearType, singleYear).of(written);
    }

    /** Whether a figure for the period cannot be known yet: that of events once they begin, a count only on its day. */
    public boolean isToCome(Period period, LocalDate today) {
        boolean onADay = basis == Basis.SNAPSHOT && period.type() != PeriodType.CENSUS_MONTH;
        return (onADay ? period.end() : period.start()).isAfter(today);
    }

    /** Whether a day is one on which the indicator is counted: the end of a period, or that of national figures. */
    public boolean isCountedOn(Period day) {
        boolean isAnyDay = frequency == Frequency.ANNUAL
                && singleYear != SingleYear.ON_31_MARCH
                && singleYear != SingleYear.ON_30_SEPTEMBER;
        return isAnyDay || isNationalYear(day) || canonical(day).months() > 0;
    }

    /** How periods of this indicator are parsed: its type of year, and what a single year means. */
    public PeriodContext periodContext() {
        return new PeriodContext(yearType, singleYear);
    }

    /** Whether the period is what a single year means for this indicator, such as the year of a national table. */
    public boolean isNationalYear(Period period) {
        if (singleYear == SingleYear.REFUSED) {
            return false;
        }
        try {
            Period year = singleYear.read(period.end().getYear());
            return year.start().equals(period.start()) && year.end().equals(period.end());
        } catch (PeriodException e) {
            // The year would begin before the first period that there is.
            return false;
        }
    }
}
