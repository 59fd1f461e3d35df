/**
 * Periods: types, parsing, labels, codes and arithmetic.
 *
 * <p>{@link org.scrutiny.kernel.period.Period} is the entry point. A literal is normalised ({@code NormalizedLiteral}), matched
 * against the notations ({@code PeriodParser}, {@code PeriodPattern}, the {@code *Patterns} classes) and explained if none
 * matches ({@code ParseHints}). All of this is package-private, so it shares the package of the period itself. An ambiguous
 * literal is refused; nothing here reads a clock or guesses a year.
 */
package org.scrutiny.kernel.period;
