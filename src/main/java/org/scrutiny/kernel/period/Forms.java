package org.scrutiny.kernel.period;

import java.util.List;
import java.util.stream.Stream;

/** All ways to write a period. */
final class Forms {
    private static final List<Form> ALL = Stream.of(
                    QuarterForms.ALL,
                    YearlessQuarterForms.ALL,
                    YearForms.ALL,
                    PartForms.ALL,
                    MonthForms.ALL,
                    DayForms.ALL,
                    WindowForms.ALL)
            .flatMap(List::stream)
            .toList();

    private Forms() {}

    static Period read(Literal literal, PeriodContext context) {
        for (Form form : ALL) {
            Period period = form.read(literal, context);
            if (period != null) {
                if (literal.remark() != null) {
                    Remark.of(literal.remark()).requireAgreement(period);
                }
                return period;
            }
        }
        throw Refusals.of(literal.text());
    }
}
