package org.scrutiny.kernel.statistics;

import java.time.LocalDate;

/**
 * Points between two rebases, which share one set of limits.
 *
 * @param first index of its first point in the series
 * @param end index behind its last point
 * @param rebase the recorded date at which it begins; null for the segment that begins the series
 * @param points how many of its points count
 * @param limits null if none counts
 */
public record Segment(int first, int end, LocalDate rebase, int points, ProcessLimits limits, LimitsStatus status) {}
