package org.scrutiny.kernel.period;

import java.util.List;
import java.util.stream.Stream;

/** Parses a literal by trying every pattern in order. */
final class PeriodParser {
    private static final List<PeriodPattern> ALL = Stream.of(
                    QuarterPatterns.ALL,
                    YearlessQuarterPatterns.ALL,
                    YearPatterns.ALL,
                    PartPatterns.ALL,
                    MonthPatterns.ALL,
                    DayPatterns.ALL,
                    WindowPatterns.ALL)
            .flatMap(List::stream)
            .toList();

    private PeriodParser() {}

    static Period read(NormalizedLiteral literal, PeriodContext context) {
        for (PeriodPattern periodPattern : ALL) {
            Period period = periodPattern.read(literal, context);
            if (period != null) {
                if (literal.remark() != null) {
                    BracketedMonths.parse(literal.remark()).requireAgreement(period);
                }
                return period;
            }
        }
        throw ParseHints.explain(literal.text());
    }
}
