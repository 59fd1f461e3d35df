package org.scrutiny.testsupport;

import org.scrutiny.figures.indicator.Indicator;

/** A percentage of which more is better, counted each quarter, unless set otherwise. */
public final class IndicatorBuilder extends ResourceBuilder<IndicatorBuilder, Indicator> {
    IndicatorBuilder() {
        super("/v1/indicators", Indicator.class, Samples.percentage());
    }

    public IndicatorBuilder title(String title) {
        return with("title", title);
    }

    public IndicatorBuilder measure(String measure) {
        return with("measure", measure);
    }

    public IndicatorBuilder improvementDirection(String direction) {
        return with("improvementDirection", direction);
    }
}
