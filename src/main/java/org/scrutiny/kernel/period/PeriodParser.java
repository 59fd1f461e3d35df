package org.scrutiny.kernel.period;

import java.util.List;
import java.util.stream.Stream;

/** All ways to write a period. */
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

    static Period read(NormalizedLiteral normalizedLiteral, PeriodContext context) {
        for (PeriodPattern periodPattern : ALL) {
            Period period = periodPattern.read(normalizedLiteral, context);
            if (period != null) {
                if (normalizedLiteral.remark() != null) {
                    BracketedMonths.of(normalizedLiteral.remark()).requireAgreement(period);
                }
                return period;
            }
        }
        throw ParseHints.of(normalizedLiteral.text());
    }
}
