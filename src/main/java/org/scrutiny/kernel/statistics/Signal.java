package org.scrutiny.kernel.statistics;

/** A rule that a point breaks, and which way. */
public record Signal(Rule rule, Direction direction) {}
