package org.scrutiny.intake.reading;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Which number of an observation a column holds. */
public enum MeasureRole {
    @JsonProperty("value")
    VALUE,
    @JsonProperty("numerator")
    NUMERATOR,
    @JsonProperty("denominator")
    DENOMINATOR
}
