package org.scrutiny.kernel.period;

import java.time.YearMonth;
import java.util.List;

/** Years, single and pooled, and the months that are written like two years. */
final class YearPatterns {
    static final List<PeriodPattern> ALL = List.of(
            PeriodPattern.of("(?<before>fy|ay|cy|ry|KIND year) ?YEARS", YearPatterns::readNamed),
            PeriodPattern.of("YEARS (?<after>KIND) year", YearPatterns::readNamed),
            PeriodPattern.of("YEARS", YearPatterns::read),
            // A public health tool writes a year like this so that text sorts.
            PeriodPattern.of("(?<years>\\d{4})0000", YearPatterns::read),
            PeriodPattern.of(
                    "YEARS(?:-| to )(?<until>\\d{4}[/-]\\d{2,4}|\\d{2}/\\d{2}|\\d{4})(?: (?<after>KIND) years?)?",
                    YearPatterns::readPooled));

    private YearPatterns() {}

    /** The kind of year that a word names; {@code null} for a reporting year, which is read on its own. */
    static YearType named(String word) {
        return switch (word.charAt(0)) {
            case 'f' -> YearType.FINANCIAL;
            case 'a', 's' -> YearType.ACADEMIC;
            case 'c' -> YearType.CALENDAR;
            default -> null;
        };
    }

    private static Period readNamed(
            PeriodPattern.Parts parts, NormalizedLiteral normalizedLiteral, PeriodContext context) {
        Years years = parts.years();
        YearType named = named(parts.text("before") == null ? parts.text("after") : parts.text("before"));
        if (named == null || named == YearType.CALENDAR) {
            int year = single(years);
            return named == null ? context.singleYear().readReportingYear(year) : PeriodFactory.year(named, year);
        }
        if (years.isSingle()) {
            throw PeriodException.ambiguous(
                    "One number does not say which two years are meant.",
                    PeriodFactory.year(named, years.first() - 1),
                    PeriodFactory.year(named, years.first()));
        }
        return PeriodFactory.year(named, years.start());
    }

    private static int single(Years years) {
        if (!years.isSingle()) {
            throw PeriodException.invalid("A calendar or reporting year has one number; write '2024 calendar year'.");
        }
        return years.first();
    }

    private static Period read(PeriodPattern.Parts parts, NormalizedLiteral normalizedLiteral, PeriodContext context) {
        Years years = parts.years();
        if (years.isSingle()) {
            return context.singleYear().read(years.first());
        }
        if (years.month() > 0) {
            return readYearOrMonth(years, context);
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
                    + years.first() + " and " + years.last() + " do not follow each other; write 2023-12 or 2023/24.");
        }
        return readTwoYears(years, context);
    }

    /** Up to 2011 a hyphen and two digits are a month or a year: {@code 2010-11}. */
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
                "This can be a month or a span of years.",
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
                    "The figures are counted in calendar years, and this names two.",
                    financial,
                    PeriodFactory.years(YearType.CALENDAR, start, start + 1));
        }
        if (context.yearType() == null && !(years.hasSlash() && years.written().length() > 5)) {
            throw PeriodException.ambiguous("This does not say which kind of year it is.", financial, academic);
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
                    + " do not follow each other; write " + first + ", or for pooled years " + first + " to "
                    + context.yearType().label(years.last() - 1) + ".");
        }
        throw PeriodException.ambiguous(
                "Years that do not follow each other are pooled years, and this does not say of which kind.",
                PeriodFactory.years(YearType.CALENDAR, years.first(), years.last()),
                PeriodFactory.years(YearType.FINANCIAL, years.first(), years.last() - 1));
    }

    private static Period readPooled(
            PeriodPattern.Parts parts, NormalizedLiteral normalizedLiteral, PeriodContext context) {
        Years first = parts.years();
        Years last = Years.read(parts.text("until"));
        if (first.isSingle() != last.isSingle()) {
            throw PeriodException.invalid("Pooled years are written alike; write 2018/19 to 2022/23.");
        }
        YearType named = parts.text("after") == null ? context.yearType() : named(parts.text("after"));
        if (first.isSingle() && named == YearType.CALENDAR) {
            return PeriodFactory.years(named, first.first(), last.first());
        }
        if (first.isSingle()) {
            throw PeriodException.ambiguous(
                    "Single years do not say which kind of year is pooled.",
                    PeriodFactory.years(YearType.CALENDAR, first.first(), last.first()),
                    PeriodFactory.years(YearType.FINANCIAL, first.first() - 1, last.first() - 1));
        }
        if (named == YearType.CALENDAR) {
            throw PeriodException.ambiguous(
                    "The figures are counted in calendar years, and this names two.",
                    PeriodFactory.years(YearType.FINANCIAL, first.start(), last.start()),
                    PeriodFactory.years(YearType.ACADEMIC, first.start(), last.start()));
        }
        return PeriodFactory.years(named == null ? YearType.FINANCIAL : named, first.start(), last.start());
    }
}
