package org.scrutiny.kernel.statistics;

import java.time.LocalDate;

/**
 * A period's figure as a part of its year.
 *
 * @param end last day of the period, which decides the year
 * @param value null where there is none
 * @param numerator cases, or null
 * @param denominator what they are of, or null; both are there or neither
 */
public record YearlyFigure(LocalDate end, Double value, Double numerator, Double denominator) {}
