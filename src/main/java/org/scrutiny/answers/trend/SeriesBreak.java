package org.scrutiny.answers.trend;

import java.time.LocalDate;

/**
 * Where a series is cut: the first period on or after the day has limits of its own.
 *
 * @param reason why, or null where a reader only wants to see what would be
 * @param redefined whether what is measured changed, so that figures of both sides cannot be compared at all
 */
record SeriesBreak(LocalDate day, String reason, boolean redefined) {}
