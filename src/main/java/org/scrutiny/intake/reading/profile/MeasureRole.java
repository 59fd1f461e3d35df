package org.scrutiny.intake.reading.profile;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** The number of an observation that a column contains. */
public enum MeasureRole {
    @JsonProperty("value")
    VALUE,
    @JsonProperty("numerator")
    NUMERATOR,
    @JsonProperty("denominator")
    DENOMINATOR;

    private final String field = name().toLowerCase(Locale.ROOT);

    /** Name of the observation's field. */
    public String field() {
        return field;
    }

    /** JSON pointer to the observation's field. */
    public String pointer() {
        return "/" + field;
    }
}
