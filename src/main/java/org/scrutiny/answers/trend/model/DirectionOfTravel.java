package org.scrutiny.answers.trend.model;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Direction of a comparator's figure over one year, without a significance test. */
@Schema(name = "Drift")
public enum DirectionOfTravel {
    RISING,
    FALLING,
    LEVEL;

    /** Null if either figure is unknown. */
    public static DirectionOfTravel of(Double now, Double before) {
        if (now == null || before == null) {
            return null;
        }
        return now > before ? RISING : now < before ? FALLING : LEVEL;
    }
}
