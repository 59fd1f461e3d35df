package org.scrutiny.answers.trend.assembly;

import java.time.LocalDate;

/**
 * A break in a series: new limits apply from the first period on or after the day.
 *
 * @param reason recorded reason; null for a rebase that the request only tries out
 * @param redefined whether the definition changed, so that figures before and after cannot be compared at all
 */
public record SeriesBreak(LocalDate day, String reason, boolean redefined) {}
