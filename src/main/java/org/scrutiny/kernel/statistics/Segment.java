package org.scrutiny.kernel.statistics;

import java.time.LocalDate;

/**
 * Points between two rebases, with one set of limits.
 *
 * @param first index of its first point in the series
 * @param end index after its last point
 * @param rebase date of the rebase that begins it; null for the first segment
 * @param points number of its points that are included in limits and runs
 * @param limits null without such a point
 */
public record Segment(int first, int end, LocalDate rebase, int points, ProcessLimits limits, LimitsStatus status) {}
