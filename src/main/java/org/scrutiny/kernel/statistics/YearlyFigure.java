package org.scrutiny.kernel.statistics;

import java.time.LocalDate;

/**
 * A period's figure as part of its year.
 *
 * @param end last day of the period, which decides the year
 * @param value null for a missing figure
 * @param numerator number of cases; null exactly when the denominator is
 */
public record YearlyFigure(LocalDate end, Double value, Double numerator, Double denominator) {}
