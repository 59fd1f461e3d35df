package org.scrutiny.kernel.period;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;

/**
 * The days that a figure is about. Ordered by first day, then last day.
 *
 * @param start first day
 * @param end last day
 */
public record Period(PeriodType type, LocalDate start, LocalDate end) implements Comparable<Period> {
    private static final Comparator<Period> ORDER =
            Comparator.comparing(Period::start).thenComparing(Period::end).thenComparing(Period::type);

    /** @throws PeriodException if the days are not those of a period of this type */
    public Period {
        PeriodInvariants.check(type, start, end);
    }

    /**
     * Parses a period as people and systems write it, such as {@code Q1 2024/25}.
     *
     * @param context what is known about the indicator; {@code null} for nothing
     * @throws PeriodException if the literal is not a period, or is ambiguous in this context
     */
    public static Period parse(String literal, PeriodContext context) {
        return PeriodParser.read(NormalizedLiteral.normalize(literal), context == null ? PeriodContext.NONE : context);
    }

    /**
     * Parses a Department for Education pair of time period and identifier, as in its files ({@code 202425}, {@code Financial year Q1}) and in its
     * API ({@code 2024/2025}, {@code FYQ1}).
     *
     * @throws PeriodException if the pair is not a period
     */
    public static Period of(String timePeriod, String timeIdentifier, PeriodContext context) {
        return TimePair.read(timePeriod, timeIdentifier, context == null ? PeriodContext.NONE : context);
    }

    /** The year that contains a day. */
    public static Period yearOf(YearType yearType, LocalDate day) {
        return PeriodFactory.year(yearType, yearType.yearOf(day));
    }

    /** The quarter of a year of the given kind that contains a day. */
    public static Period quarterOf(YearType yearType, LocalDate day) {
        int month = Math.floorMod(day.getMonthValue() - yearType.startMonth().getValue(), 12);
        return PeriodFactory.quarter(yearType, yearType.yearOf(day), month / 3 + 1);
    }

    /** The month that contains a day. */
    public static Period monthOf(LocalDate day) {
        return PeriodFactory.month(PeriodType.MONTH, YearMonth.from(day));
    }

    /** A count on one day. */
    public static Period snapshot(LocalDate day) {
        return new Period(PeriodType.SNAPSHOT, day, day);
    }

    /** The label for people, such as {@code Q1 2024/25}; {@link #parse} reads it back without a context. */
    public String label() {
        return PeriodFormat.label(this);
    }

    /** The code of its type and number, such as {@code FYQ1}, {@code M4} or {@code snapshot}. */
    public String code() {
        return PeriodCodes.code(this);
    }

    /** The time period of the Department for Education's pair, such as {@code 2024/2025}; {@code null} if it has none. */
    public String timePeriod() {
        return PeriodCodes.timePeriod(this);
    }

    /** The time identifier of the Department for Education's pair, such as {@code FYQ1}; {@code null} if it has none. */
    public String timeIdentifier() {
        return PeriodCodes.timeIdentifier(this);
    }

    /** The period in SDMX notation. */
    public SdmxPeriod sdmx() {
        return SdmxPeriod.of(this);
    }

    /** Number of whole months that it covers; 0 for a day. */
    public int months() {
        return start.equals(end) ? 0 : (int) ChronoUnit.MONTHS.between(start, end.plusDays(1));
    }

    /** The kind of year that it belongs to; financial if its type leaves that open. */
    public YearType yearType() {
        YearType own = switch (type) {
            case MULTI_YEAR, YEAR_TO_DATE -> PeriodInvariants.yearTypeStarting(start);
            default -> type.yearType();
        };
        return own == null ? YearType.FINANCIAL : own;
    }

    /** The year of its last day, {@code 2024/25} or {@code 2024}. */
    public String yearLabel() {
        return yearType().label(yearType().yearOf(end));
    }

    /**
     * The period of the same type a number of months later (earlier if negative): 12 for the same period next year.
     *
     * @throws PeriodException if a period of this type cannot move by that number of months
     */
    public Period plusMonths(int months) {
        return PeriodArithmetic.plusMonths(this, months);
    }

    @Override
    public int compareTo(Period other) {
        return ORDER.compare(this, other);
    }
}
