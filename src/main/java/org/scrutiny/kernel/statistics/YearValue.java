package org.scrutiny.kernel.statistics;

/**
 * The value of one whole year, which shares no data with another.
 *
 * @param numerator cases
 * @param denominator what they are of
 * @param interval the interval of the value; null if it is not known
 */
public record YearValue(double numerator, double denominator, double value, Interval interval) {}
