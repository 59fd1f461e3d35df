package org.scrutiny.figures.disclosure;

import org.scrutiny.figures.series.Amounts;
import org.scrutiny.kernel.disclosure.PublicSymbol;

/**
 * What is public of a figure.
 *
 * @param amounts each number null if it is not public
 * @param symbol published in place of the value; null if the value is public or there is none
 */
public record PublicAmounts(Amounts amounts, PublicSymbol symbol) {}
