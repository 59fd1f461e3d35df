package org.scrutiny.figures.series;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.scrutiny.kernel.period.Period;
import org.scrutiny.kernel.period.PeriodContext;
import org.scrutiny.platform.rest.PeriodReader;

/**
 * A period as a client writes it: a literal such as {@code Q1 2024/25}, or the Department for Education's pair of
 * {@code 2024/2025} and {@code FYQ1}.
 */
@Schema(type = SchemaType.STRING, examples = "Q1 2024/25")
public record WrittenPeriod(String literal, String timePeriod, String timeIdentifier) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static WrittenPeriod of(String literal) {
        return new WrittenPeriod(literal, null, null);
    }

    @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
    public static WrittenPeriod of(
            @JsonProperty("timePeriod") String timePeriod, @JsonProperty("timeIdentifier") String timeIdentifier) {
        return new WrittenPeriod(null, timePeriod, timeIdentifier);
    }

    /**
     * Parses the period.
     *
     * @param pointer pointer to it, for the fault
     * @throws org.scrutiny.platform.problem.ProblemException invalid_period or ambiguous_period
     */
    public Period read(String pointer, PeriodContext context) {
        return literal == null
                ? PeriodReader.read(pointer, timePeriod, timeIdentifier, context)
                : PeriodReader.read(pointer, literal, context);
    }
}
