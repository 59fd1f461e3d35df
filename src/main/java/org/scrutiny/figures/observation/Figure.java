package org.scrutiny.figures.observation;

import java.math.BigDecimal;
import java.util.List;
import org.scrutiny.kernel.period.Period;

/**
 * What is computed with of an observation.
 *
 * @param value null where there is none
 * @param numerator null where it is not known; never without a denominator
 */
public record Figure(
        String indicator,
        String area,
        Period period,
        BigDecimal value,
        BigDecimal numerator,
        BigDecimal denominator,
        List<ObservationStatus> status) {}
