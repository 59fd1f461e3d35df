package org.scrutiny.answers.trend;

import org.scrutiny.figures.indicator.Basis;
import org.scrutiny.figures.indicator.Indicator;
import org.scrutiny.figures.indicator.IndicatorInput;
import org.scrutiny.platform.rest.Checks;

/** The indicator of a series that comes with the request: one without a code, with the defaults of any other. */
final class PostedIndicator {
    private PostedIndicator() {}

    static Indicator of(TrendRequestInput.Of given) {
        Checks.broken(
                (given.basis() == Basis.ROLLING) != (given.windowMonths() != null),
                "/indicator/windowMonths",
                "A rolling figure says how many months it covers; no other does.",
                given.windowMonths());
        return Indicator.unstored(new IndicatorInput(
                null,
                given.title(),
                null,
                null,
                null,
                null,
                given.measure(),
                given.unit(),
                given.multiplier(),
                given.decimals(),
                given.improvementDirection(),
                null,
                given.frequency(),
                given.basis(),
                given.windowMonths(),
                given.yearType(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null));
    }
}
