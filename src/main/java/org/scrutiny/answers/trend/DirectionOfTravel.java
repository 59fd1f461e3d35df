package org.scrutiny.answers.trend;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which way a comparator's figure went within a year. It is said as it is, and not tested. */
@Schema(name = "Drift")
public enum DirectionOfTravel {
    RISING,
    FALLING,
    LEVEL;

    /** Null where one of the two is not known. */
    static DirectionOfTravel of(Double now, Double before) {
        if (now == null || before == null) {
            return null;
        }
        return now > before ? RISING : now < before ? FALLING : LEVEL;
    }
}
