package org.scrutiny.kernel.period;

import java.time.YearMonth;
import java.util.List;

/** Years, single and pooled, and months that are written like two years. */
final class YearPatterns {
    static final List<PeriodPattern> ALL = List.of(
            PeriodPattern.of("(?<before>fy|ay|cy|ry|KIND year) ?YEARS", YearPatterns::readNamed),
            PeriodPattern.of("YEARS (?<after>KIND) year", YearPatterns::readNamed),
            PeriodPattern.of("YEARS", YearPatterns::read),
            // Fingertips, the public health tool, writes a year like this so that it sorts as text.
            PeriodPattern.of("(?<years>\\d{4})0000", YearPatterns::read),
            PeriodPattern.of(
                    "YEARS(?:-| to )(?<until>\\d{4}[/-]\\d{2,4}|\\d{2}/\\d{2}|\\d{4})(?: (?<after>KIND) years?)?",
                    YearPatterns::readPooled));

    private YearPatterns() {}

    /** The kind of year that a word names; {@code null} for a reporting year, which is handled separately. */
    static YearType named(String word) {
        return switch (word.charAt(0)) {
            case 'f' -> YearType.FINANCIAL;
            case 'a', 's' -> YearType.ACADEMIC;
            case 'c' -> YearType.CALENDAR;
            default -> null;
        };
    }

    private static Period readNamed(PeriodPattern.Parts parts, NormalizedLiteral literal, PeriodContext context) {
        Years years = parts.years();
        YearType named = named(parts.text("before") == null ? parts.text("after") : parts.text("before"));
        if (named == null || named == YearType.CALENDAR) {
            int year = single(years);
            return named == null ? context.singleYear().readReportingYear(year) : PeriodFactory.year(named, year);
        }
        if (years.isSingle()) {
            throw PeriodException.ambiguous(
                    Years.ONLY_ONE_GIVEN,
                    PeriodFactory.year(named, years.first() - 1),
                    PeriodFactory.year(named, years.first()));
        }
        return PeriodFactory.year(named, years.start());
    }

    private static int single(Years years) {
        if (!years.isSingle()) {
            throw PeriodException.invalid("A calendar or reporting year is a single year. Write '2024 calendar year'.");
        }
        return years.first();
    }

    private static Period read(PeriodPattern.Parts parts, NormalizedLiteral literal, PeriodContext context) {
        Years years = parts.years();
        if (years.isSingle()) {
            return context.singleYear().read(years.first());
        }
        if (years.month() > 0) {
            return readYearOrMonth(years, context);
        }
        if (years.compactMonth() > 0) {
            return PeriodFactory.month(PeriodType.MONTH, YearMonth.of(years.first(), years.compactMonth()));
        }
        if (!years.isConsecutive()
                && years.last() > years.first()
                && years.written().indexOf('-') > 0) {
            return readPooled(years, context);
        }
        if (years.written().indexOf('-') == 4
                && years.last() < years.first()
                && years.written().length() == 7) {
            throw PeriodException.invalid("There is no month " + years.written().substring(5) + ", and the years "
                    + years.first() + " and " + years.last() + " are not consecutive. Write 2023-12 or 2023/24.");
        }
        return readTwoYears(years, context);
    }

    /** Up to 2011, two digits after a hyphen are either a month or a year: {@code 2010-11}. */
    private static Period readYearOrMonth(Years years, PeriodContext context) {
        Period month = PeriodFactory.month(PeriodType.MONTH, YearMonth.of(years.first(), years.month()));
        if (years.last() <= years.first()) {
            return month;
        }
        boolean calendar = context.yearType() == YearType.CALENDAR;
        if (context.yearType() != null && context.isAnnual() && calendar != years.isConsecutive()) {
            return calendar ? readPooled(years, context) : readTwoYears(years, context);
        }
        throw PeriodException.ambiguous(
                "This could be a month or a range of years.",
                month,
                years.isConsecutive()
                        ? PeriodFactory.year(YearType.FINANCIAL, years.first())
                        : PeriodFactory.years(YearType.CALENDAR, years.first(), years.last()));
    }

    private static Period readTwoYears(Years years, PeriodContext context) {
        int start = years.start();
        Period financial = PeriodFactory.year(YearType.FINANCIAL, start);
        Period academic = PeriodFactory.year(YearType.ACADEMIC, start);
        if (context.yearType() == YearType.CALENDAR) {
            throw PeriodException.ambiguous(
                    "The indicator uses calendar years, and this names two of them.",
                    financial,
                    PeriodFactory.years(YearType.CALENDAR, start, start + 1));
        }
        if (context.yearType() == null && !(years.hasSlash() && years.written().length() > 5)) {
            throw PeriodException.ambiguous("The kind of year is not clear.", financial, academic);
        }
        return context.yearType() == YearType.ACADEMIC ? academic : financial;
    }

    private static Period readPooled(Years years, PeriodContext context) {
        if (context.yearType() == YearType.CALENDAR) {
            return PeriodFactory.years(YearType.CALENDAR, years.first(), years.last());
        }
        if (context.yearType() != null) {
            String first = context.yearType().label(years.first());
            throw PeriodException.invalid("The years " + years.first() + " and " + years.last()
                    + " are not consecutive. Write " + first + ", or for pooled years " + first + " to "
                    + context.yearType().label(years.last() - 1) + ".");
        }
        throw PeriodException.ambiguous(
                "Years that are not consecutive are pooled years, and their kind is not clear.",
                PeriodFactory.years(YearType.CALENDAR, years.first(), years.last()),
                PeriodFactory.years(YearType.FINANCIAL, years.first(), years.last() - 1));
    }

    private static Period readPooled(PeriodPattern.Parts parts, NormalizedLiteral literal, PeriodContext context) {
        Years first = parts.years();
        Years last = Years.read(parts.text("until"));
        if (first.isSingle() != last.isSingle()) {
            throw PeriodException.invalid("Write both pooled years in the same form, as in 2018/19 to 2022/23.");
        }
        YearType named = parts.text("after") == null ? context.yearType() : named(parts.text("after"));
        if (first.isSingle() && named == YearType.CALENDAR) {
            return PeriodFactory.years(named, first.first(), last.first());
        }
        if (first.isSingle()) {
            throw PeriodException.ambiguous(
                    "The kind of the pooled years is not clear.",
                    PeriodFactory.years(YearType.CALENDAR, first.first(), last.first()),
                    PeriodFactory.years(YearType.FINANCIAL, first.first() - 1, last.first() - 1));
        }
        if (named == YearType.CALENDAR) {
            throw PeriodException.ambiguous(
                    "The indicator uses calendar years, and this names two of them.",
                    PeriodFactory.years(YearType.FINANCIAL, first.start(), last.start()),
                    PeriodFactory.years(YearType.ACADEMIC, first.start(), last.start()));
        }
        return PeriodFactory.years(named == null ? YearType.FINANCIAL : named, first.start(), last.start());
    }
}
