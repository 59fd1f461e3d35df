package org.scrutiny.kernel.period;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Quarters that have a number and a last month, but no year of their own: {@code quarter 4 up to March 2022}. */
final class YearlessQuarterForms {
    static final List<Form> ALL = List.of(
            Form.of("QUARTER(?: up)? (?:to|until|ending|ended|end) (?<end>.+)", YearlessQuarterForms::readWithEnd),
            Form.of("QUARTER", YearlessQuarterForms::readWithRemark));

    private YearlessQuarterForms() {}

    private static Period readWithEnd(Form.Parts parts, Literal literal, PeriodContext context) {
        LocalDate end = Days.end(parts.text("end"));
        return read(parts, new Remark(0, 0, end.getMonthValue(), end.getYear()), context);
    }

    private static Period readWithRemark(Form.Parts parts, Literal literal, PeriodContext context) {
        Remark remark = literal.remark() == null ? null : Remark.of(literal.remark());
        if (remark == null || remark.lastYear() == 0) {
            int number = QuarterForms.number(parts);
            throw PeriodException.ambiguous("The quarter has no year; write it as in 'Q" + number + " 2024/25'.");
        }
        return read(parts, remark, context);
    }

    private static Period read(Form.Parts parts, Remark remark, PeriodContext context) {
        int number = QuarterForms.number(parts);
        YearType named = QuarterForms.named(parts);
        LocalDate day = LocalDate.of(remark.lastYear(), remark.lastMonth(), 1);
        // A quarter with this number ends in this month in one kind of year at most.
        return Stream.of(YearType.values())
                .filter(yearType -> named == null || named == yearType)
                .map(yearType -> Period.quarterOf(yearType, day))
                .filter(quarter -> Shapes.number(quarter.type(), quarter.start()) == number && remark.agrees(quarter))
                .findFirst()
                .orElseThrow(() -> contradiction(
                        number,
                        remark,
                        Objects.requireNonNullElse(named == null ? context.yearType() : named, YearType.FINANCIAL)));
    }

    private static PeriodException contradiction(int number, Remark remark, YearType yearType) {
        LocalDate day = LocalDate.of(remark.lastYear(), remark.lastMonth(), 1);
        return PeriodException.ambiguous(
                "Quarter " + number + " does not go with " + remark.text() + ".",
                Spans.quarter(yearType, yearType.yearOf(day), number),
                Period.quarterOf(yearType, day));
    }
}
