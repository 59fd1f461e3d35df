/**
 * Periods of statistics: what a written period means, how it is printed, and which one follows.
 *
 * <p>A literal that has more than one meaning is refused; nothing here reads a clock or guesses a year.
 */
package org.scrutiny.kernel.period;
