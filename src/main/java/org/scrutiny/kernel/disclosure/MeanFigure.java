package org.scrutiny.kernel.disclosure;

import java.math.BigDecimal;

/** What is published of a mean or a median. */
public final class MeanFigure {
    private MeanFigure() {}

    /**
     * The value, unless few people contribute or their number is hidden: hidden as the number is, not applicable if there are
     * none.
     *
     * @param contributors how many people contribute; a mean with a small number is hidden even if that is not published
     * @param published what is published of this number; null if it is not published at all
     */
    public static PublicFigure of(
            BigDecimal value, long contributors, PublicFigure published, DisclosurePolicy policy) {
        if (contributors == 0) {
            return PublicFigure.of(PublicSymbol.NOT_APPLICABLE);
        }
        boolean isHidden = published != null && published.symbol() == PublicSymbol.CONFIDENTIAL;
        return isHidden || policy.isSmall(contributors)
                ? PublicFigure.of(PublicSymbol.CONFIDENTIAL)
                : PublicFigure.of(value);
    }
}
