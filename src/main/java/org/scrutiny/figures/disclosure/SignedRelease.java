package org.scrutiny.figures.disclosure;

import org.scrutiny.kernel.period.Period;

/** The sign-off whose figures are published: those of a dashboard for an area and a period. */
public record SignedRelease(long id, int dashboard, String area, Period period) {}
