package org.scrutiny.figures.observation;

import java.math.BigDecimal;
import java.util.List;
import org.scrutiny.kernel.period.Period;

/**
 * The part of an observation that computations need.
 *
 * @param value null if there is none
 * @param numerator null if unknown; never without a denominator
 */
public record Figure(
        String indicator,
        String area,
        Period period,
        BigDecimal value,
        BigDecimal numerator,
        BigDecimal denominator,
        List<ObservationStatus> status) {}
