package org.scrutiny.figures.disclosure;

import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import org.scrutiny.kernel.disclosure.HiddenReason;
import org.scrutiny.platform.json.Decimals;

/**
 * A figure as a sign-off publishes it.
 *
 * @param observation id
 * @param value null if it is hidden or missing
 * @param symbol published in place of the value; null if there is none
 * @param reason why a number is hidden; null if none is
 * @param explanation the reason in words, and what can be done; null if nothing is hidden
 */
public record DisclosedFigure(
        @NotNull String observation,
        @NotNull String indicator,
        @NotNull String period,
        BigDecimal value,
        BigDecimal numerator,
        BigDecimal denominator,
        String symbol,
        HiddenReason reason,
        String explanation) {

    static DisclosedFigure of(DecidedFigure decided) {
        LinkedFigure figure = decided.figure();
        PublicAmounts published = decided.published();
        return new DisclosedFigure(
                Long.toString(figure.id()),
                figure.indicator().code(),
                figure.period().label(),
                Decimals.scaled(published.amounts().value(), figure.indicator().decimals()),
                Decimals.plain(published.amounts().numerator()),
                Decimals.plain(published.amounts().denominator()),
                published.symbol() == null ? null : published.symbol().code(),
                decided.reason(),
                DisclosureExplanation.of(decided));
    }
}
