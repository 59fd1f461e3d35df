package org.scrutiny.figures.validation;

/** An indicator in an area. */
record SeriesKey(String indicator, String area) {}
