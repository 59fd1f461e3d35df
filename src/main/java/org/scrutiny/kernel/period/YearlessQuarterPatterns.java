package org.scrutiny.kernel.period;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Quarters with a number and a last month, but without a year: {@code quarter 4 up to March 2022}. */
final class YearlessQuarterPatterns {
    static final List<PeriodPattern> ALL = List.of(
            PeriodPattern.of(
                    "QUARTER(?: up)? (?:to|until|ending|ended|end) (?<end>.+)", YearlessQuarterPatterns::readWithEnd),
            PeriodPattern.of("QUARTER", YearlessQuarterPatterns::readWithRemark));

    private YearlessQuarterPatterns() {}

    private static Period readWithEnd(PeriodPattern.Parts parts, NormalizedLiteral literal, PeriodContext context) {
        LocalDate end = Days.end(parts.text("end"));
        return read(parts, new BracketedMonths(0, 0, end.getMonthValue(), end.getYear()), context);
    }

    private static Period readWithRemark(PeriodPattern.Parts parts, NormalizedLiteral literal, PeriodContext context) {
        BracketedMonths bracketedMonths = literal.remark() == null ? null : BracketedMonths.parse(literal.remark());
        if (bracketedMonths == null || bracketedMonths.lastYear() == 0) {
            int number = QuarterPatterns.number(parts);
            throw PeriodException.ambiguous("The quarter has no year. Write it as in 'Q" + number + " 2024/25'.");
        }
        return read(parts, bracketedMonths, context);
    }

    private static Period read(PeriodPattern.Parts parts, BracketedMonths bracketedMonths, PeriodContext context) {
        int number = QuarterPatterns.number(parts);
        YearType named = QuarterPatterns.named(parts);
        LocalDate day = LocalDate.of(bracketedMonths.lastYear(), bracketedMonths.lastMonth(), 1);
        // In at most one kind of year does the quarter with this number end in this month.
        return Stream.of(YearType.values())
                .filter(yearType -> named == null || named == yearType)
                .map(yearType -> Period.quarterOf(yearType, day))
                .filter(quarter -> PeriodInvariants.number(quarter.type(), quarter.start()) == number
                        && bracketedMonths.agrees(quarter))
                .findFirst()
                .orElseThrow(() -> contradiction(
                        number,
                        bracketedMonths,
                        Objects.requireNonNullElse(named == null ? context.yearType() : named, YearType.FINANCIAL)));
    }

    private static PeriodException contradiction(int number, BracketedMonths bracketedMonths, YearType yearType) {
        LocalDate day = LocalDate.of(bracketedMonths.lastYear(), bracketedMonths.lastMonth(), 1);
        return PeriodException.ambiguous(
                "Quarter " + number + " does not match " + bracketedMonths.text() + ".",
                PeriodFactory.quarter(yearType, yearType.yearOf(day), number),
                Period.quarterOf(yearType, day));
    }
}
