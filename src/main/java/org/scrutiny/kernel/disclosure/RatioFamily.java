package org.scrutiny.kernel.disclosure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;

/**
 * A numerator that is part of a denominator, such as 12 of 48. The count of the others is never published but easily worked
 * out, so the complement joins the table as a withheld cell and is protected like any small count.
 *
 * @param numerator id of a cell
 * @param denominator id of a cell
 */
public record RatioFamily(String numerator, String denominator) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /**
     * The cell of the complement, to be added to the table.
     *
     * @throws IllegalArgumentException if the numerator exceeds the denominator
     */
    public Cell complement(long numeratorCount, long denominatorCount) {
        return Cell.of(complementId(), denominatorCount - numeratorCount).withheld(PublicSymbol.NOT_AVAILABLE);
    }

    /** Numerator and complement add up to the denominator; to be added to the table. */
    public Relation relation() {
        return Relation.of(denominator, numerator, complementId());
    }

    /**
     * The percentage, computed from what is published of numerator and denominator, so that it tells no more than they do:
     * hidden if one of them is, not applicable for 0 of 0.
     */
    public PublicFigure percentage(Map<String, PublicFigure> figures, int decimals) {
        return quotient(figures.get(numerator), figures.get(denominator), HUNDRED, decimals);
    }

    /**
     * A count per so many of a number that is public anyway, such as a rate per 10,000 of a population; hidden if the count is,
     * because it gives the count back.
     */
    public static PublicFigure rate(PublicFigure count, long population, int per, int decimals) {
        return quotient(count, PublicFigure.of(BigDecimal.valueOf(population)), BigDecimal.valueOf(per), decimals);
    }

    private static PublicFigure quotient(PublicFigure part, PublicFigure whole, BigDecimal factor, int decimals) {
        if (part.value() == null) {
            return part;
        } else if (whole.value() == null) {
            return whole;
        } else if (whole.value().signum() == 0) {
            return PublicFigure.of(PublicSymbol.NOT_APPLICABLE);
        }
        return PublicFigure.of(part.value().multiply(factor).divide(whole.value(), decimals, RoundingMode.HALF_UP));
    }

    private String complementId() {
        return denominator + " without " + numerator;
    }
}
