package org.scrutiny.kernel.period;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;

/**
 * A span of days that a figure is about. Ordered by first day, then last day.
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
     * Reads a period as people and systems write it, such as {@code Q1 2024/25}.
     *
     * @param context what is known of the figures; {@code null} for nothing
     * @throws PeriodException if the literal is no period, or has more than one meaning in this context
     */
    public static Period parse(String literal, PeriodContext context) {
        return PeriodParser.read(NormalizedLiteral.of(literal), context == null ? PeriodContext.NONE : context);
    }

    /**
     * Reads the Department for Education's pair, as in its files ({@code 202425}, {@code Financial year Q1}) and in its
     * API ({@code 2024/2025}, {@code FYQ1}).
     *
     * @throws PeriodException if the pair is no period
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

    /** How it is written for people, such as {@code Q1 2024/25}; {@link #parse} reads it back without a context. */
    public String label() {
        return PeriodFormat.of(this);
    }

    /** The code of its kind, such as {@code FYQ1}, {@code M4} or {@code snapshot}. */
    public String code() {
        return PeriodCodes.of(this);
    }

    /** The first half of the Department for Education's pair, {@code 2024/2025}; {@code null} where it has none. */
    public String timePeriod() {
        return PeriodCodes.timePeriod(this);
    }

    /** The second half of the Department for Education's pair, {@code FYQ1}; {@code null} where it has none. */
    public String timeIdentifier() {
        return PeriodCodes.timeIdentifier(this);
    }

    /** How SDMX writes it. */
    public SdmxPeriod sdmx() {
        return SdmxPeriod.of(this);
    }

    /** Whole months that it covers; 0 for a day. */
    public int months() {
        return start.equals(end) ? 0 : (int) ChronoUnit.MONTHS.between(start, end.plusDays(1));
    }

    /** The kind of year it is counted in; financial where it does not say. */
    public YearType yearType() {
        YearType own = switch (type) {
            case MULTI_YEAR, YEAR_TO_DATE -> PeriodInvariants.yearTypeStarting(start);
            default -> type.yearType();
        };
        return own == null ? YearType.FINANCIAL : own;
    }

    /** The year that its last day lies in, {@code 2024/25} or {@code 2024}. */
    public String yearLabel() {
        return yearType().label(yearType().yearOf(end));
    }

    /**
     * The period of the same kind a number of months later (earlier if negative): 12 for the same period next year.
     *
     * @throws PeriodException if a period of this kind cannot move by that many months
     */
    public Period plusMonths(int months) {
        return PeriodArithmetic.plusMonths(this, months);
    }

    @Override
    public int compareTo(Period other) {
        return ORDER.compare(this, other);
    }
}
