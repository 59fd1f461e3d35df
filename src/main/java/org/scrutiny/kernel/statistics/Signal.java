package org.scrutiny.kernel.statistics;

/** A rule that a point breaks, and its direction. */
public record Signal(Rule rule, Direction direction) {}
