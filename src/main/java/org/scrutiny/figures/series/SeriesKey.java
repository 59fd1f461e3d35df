package org.scrutiny.figures.series;

/** Identifies a series: an indicator in an area. */
public record SeriesKey(String indicator, String area) {}
