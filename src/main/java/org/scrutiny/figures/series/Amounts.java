package org.scrutiny.figures.series;

import java.math.BigDecimal;

/**
 * The numbers of a figure.
 *
 * @param value null if there is none
 * @param numerator null if unknown; never without a denominator
 */
public record Amounts(BigDecimal value, BigDecimal numerator, BigDecimal denominator) {}
