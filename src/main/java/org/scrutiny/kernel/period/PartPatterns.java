package org.scrutiny.kernel.period;

import java.util.List;

/** Halves of the financial year, and terms. */
final class PartPatterns {
    private static final String HALF = "(?:(?:h|half |part |p)(?<half>\\d)|(?<ordinal>first|second|1st|2nd) half)";
    private static final String TERM = "(?<term>autumn and spring|autumn|spring|summer) terms?";

    static final List<PeriodPattern> ALL = List.of(
            PeriodPattern.of(HALF + "[ -](?:fy ?)?YEARS(?: financial year)?", PartPatterns::readHalf),
            PeriodPattern.of("(?:fy ?)?YEARS(?: financial year)?[ -]?" + HALF, PartPatterns::readHalf),
            PeriodPattern.of(TERM + " YEARS(?: academic year)?", PartPatterns::readTerm),
            PeriodPattern.of("YEARS(?: academic year)? " + TERM, PartPatterns::readTerm));

    private PartPatterns() {}

    private static Period readHalf(PeriodPattern.Parts parts, NormalizedLiteral literal, PeriodContext context) {
        String ordinal = parts.text("ordinal");
        int half = ordinal == null ? parts.number("half") : ordinal.equals("first") || ordinal.equals("1st") ? 1 : 2;
        Years years = parts.years();
        if (years.isSingle()) {
            throw PeriodException.ambiguous(
                    Years.ONLY_ONE_GIVEN,
                    PeriodFactory.half(years.first() - 1, half),
                    PeriodFactory.half(years.first(), half));
        }
        return PeriodFactory.half(years.start(), half);
    }

    private static Period readTerm(PeriodPattern.Parts parts, NormalizedLiteral literal, PeriodContext context) {
        Years years = parts.years();
        String term = parts.text("term");
        boolean autumn = term.startsWith("autumn");
        if (years.isSingle() && term.contains(" ")) {
            throw PeriodException.ambiguous(
                    Years.ONLY_ONE_GIVEN,
                    PeriodFactory.autumnAndSpring(years.first() - 1),
                    PeriodFactory.autumnAndSpring(years.first()));
        }
        // Each term is within one calendar year, so a single year identifies it.
        int start = years.isSingle() ? years.first() - (autumn ? 0 : 1) : years.start();
        if (term.contains(" ")) {
            return PeriodFactory.autumnAndSpring(start);
        }
        return PeriodFactory.term(start, autumn ? 1 : term.equals("spring") ? 2 : 3);
    }
}
