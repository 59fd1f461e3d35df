package org.scrutiny.figures.validation;

import java.math.BigDecimal;

/**
 * The numbers of a figure.
 *
 * @param value null where there is none
 * @param numerator null where it is not known; never without a denominator
 */
public record Amounts(BigDecimal value, BigDecimal numerator, BigDecimal denominator) {}
