package org.scrutiny.kernel.statistics;

/**
 * The value of one complete year, which shares no data with another year.
 *
 * @param numerator number of cases
 * @param interval interval of the value; null if unknown
 */
public record YearValue(double numerator, double denominator, double value, Interval interval) {}
