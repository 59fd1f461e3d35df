package org.scrutiny.kernel.disclosure;

import java.math.BigDecimal;

/**
 * What is published for a figure: a number or a symbol.
 *
 * @param value null if a symbol is published
 * @param symbol null if a number is published
 */
public record PublicFigure(BigDecimal value, PublicSymbol symbol) {
    static PublicFigure of(BigDecimal value) {
        return new PublicFigure(value, null);
    }

    static PublicFigure of(PublicSymbol symbol) {
        return new PublicFigure(null, symbol);
    }
}
