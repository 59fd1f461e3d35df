package org.scrutiny.testsupport;

import java.util.Map;
import org.scrutiny.figures.target.Target;

/** A local target of 90 from 1 April 2019, before the first figure of most tests, unless set otherwise. */
public final class TargetBuilder extends SeriesBuilder<TargetBuilder, Target> {
    TargetBuilder() {
        super("/v1/targets", Target.class, Map.of("kind", "local", "value", 90, "validFrom", "2019-04-01"));
    }

    public TargetBuilder kind(String kind) {
        return with("kind", kind);
    }

    public TargetBuilder value(Number value) {
        return with("value", value);
    }

    /** Replaces the value by a range; a null end is left open. */
    public TargetBuilder range(Number lower, Number upper) {
        return value(null).with("lower", lower).with("upper", upper);
    }

    public TargetBuilder from(String firstDay) {
        return with("validFrom", firstDay);
    }

    /** Sets the first and last day of validity; a null last day leaves the end open. */
    public TargetBuilder valid(String from, String to) {
        return from(from).with("validTo", to);
    }
}
