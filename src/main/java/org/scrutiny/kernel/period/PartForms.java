package org.scrutiny.kernel.period;

import java.util.List;

/** Halves of the financial year, and terms. */
final class PartForms {
    private static final String HALF = "(?:(?:h|half |part |p)(?<half>\\d)|(?<ordinal>first|second|1st|2nd) half)";
    private static final String TERM = "(?<term>autumn and spring|autumn|spring|summer) terms?";

    static final List<Form> ALL = List.of(
            Form.of(HALF + "[ -](?:fy ?)?YEARS(?: financial year)?", PartForms::readHalf),
            Form.of("(?:fy ?)?YEARS(?: financial year)?[ -]?" + HALF, PartForms::readHalf),
            Form.of(TERM + " YEARS(?: academic year)?", PartForms::readTerm),
            Form.of("YEARS(?: academic year)? " + TERM, PartForms::readTerm));

    private PartForms() {}

    private static Period readHalf(Form.Parts parts, Literal literal, PeriodContext context) {
        String ordinal = parts.text("ordinal");
        int half = ordinal == null ? parts.number("half") : ordinal.equals("first") || ordinal.equals("1st") ? 1 : 2;
        Years years = parts.years();
        if (years.isSingle()) {
            throw PeriodException.ambiguous(
                    "A half with a single year does not say which two years are meant.",
                    Spans.half(years.first() - 1, half),
                    Spans.half(years.first(), half));
        }
        return Spans.half(years.start(), half);
    }

    private static Period readTerm(Form.Parts parts, Literal literal, PeriodContext context) {
        Years years = parts.years();
        String term = parts.text("term");
        boolean autumn = term.startsWith("autumn");
        if (years.isSingle() && term.contains(" ")) {
            throw PeriodException.ambiguous(
                    "One number does not say which two years are meant.",
                    Spans.autumnAndSpring(years.first() - 1),
                    Spans.autumnAndSpring(years.first()));
        }
        // Each term lies in one calendar year, so a single year says enough.
        int start = years.isSingle() ? years.first() - (autumn ? 0 : 1) : years.start();
        if (term.contains(" ")) {
            return Spans.autumnAndSpring(start);
        }
        return Spans.term(start, autumn ? 1 : term.equals("spring") ? 2 : 3);
    }
}
