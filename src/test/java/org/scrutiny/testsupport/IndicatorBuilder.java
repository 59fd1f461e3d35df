package org.scrutiny.testsupport;

import java.util.Map;
import org.scrutiny.figures.indicator.Indicator;
import org.scrutiny.figures.indicator.IndicatorInput;

/** A percentage of which more is better, counted each quarter, unless set otherwise. */
public final class IndicatorBuilder extends ResourceBuilder<IndicatorBuilder, Indicator> {
    IndicatorBuilder() {
        super(
                "/v1/indicators",
                Indicator.class,
                Map.of(
                        "code", Samples.newCode("PCT"),
                        "title", "Assessments within 45 working days",
                        "measure", "percentage",
                        "improvementDirection", "increase",
                        "frequency", "quarterly"));
    }

    public IndicatorBuilder code(String code) {
        return with("code", code);
    }

    public IndicatorBuilder title(String title) {
        return with("title", title);
    }

    public IndicatorBuilder dashboard(int number) {
        return with("dashboard", number);
    }

    public IndicatorBuilder measure(String measure) {
        return with("measure", measure);
    }

    public IndicatorBuilder improvementDirection(String direction) {
        return with("improvementDirection", direction);
    }

    public IndicatorBuilder frequency(String frequency) {
        return with("frequency", frequency);
    }

    /** Makes each figure cover this number of months up to the end of its period. */
    public IndicatorBuilder rolling(int months) {
        return with("basis", "rolling").with("windowMonths", months);
    }

    public IndicatorBuilder state(String state) {
        return with("state", state);
    }

    /** The indicator with its defaults, for a test without the service. */
    public Indicator unstored() {
        return Indicator.unstored(input(IndicatorInput.class));
    }
}
