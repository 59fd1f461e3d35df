package org.scrutiny.figures.disclosure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import org.scrutiny.figures.indicator.Indicator;
import org.scrutiny.figures.series.Amounts;
import org.scrutiny.kernel.disclosure.MeanFigure;
import org.scrutiny.kernel.disclosure.PublicFigure;
import org.scrutiny.kernel.disclosure.PublicSymbol;
import org.scrutiny.kernel.disclosure.RatioFamily;

/**
 * The numbers of a figure as they are published. The value is shown only if the counts are that it could be worked out from, or
 * that could be worked out from it.
 *
 * @param counts what is published of each of its counts
 */
record PublicForm(LinkedFigure figure, Map<CountKind, PublicFigure> counts) {
    private static final Amounts NOTHING = new Amounts(null, null, null);

    /** Of a figure without counts. */
    static PublicAmounts onlyZero(Amounts amounts) {
        if (amounts.value() == null) {
            return new PublicAmounts(NOTHING, null);
        }
        return amounts.value().signum() == 0
                ? new PublicAmounts(new Amounts(amounts.value(), null, null), null)
                : new PublicAmounts(NOTHING, PublicSymbol.CONFIDENTIAL);
    }

    PublicAmounts amounts() {
        return switch (figure.indicator().measure()) {
            case COUNT -> of(counts.get(CountKind.VALUE), null, null);
            case PERCENTAGE -> of(percentage(), number(CountKind.NUMERATOR), number(CountKind.DENOMINATOR));
            case RATE ->
                of(rate(), number(CountKind.NUMERATOR), figure.amounts().denominator());
            case DURATION -> duration();
        };
    }

    private static PublicAmounts of(PublicFigure value, BigDecimal numerator, BigDecimal denominator) {
        return new PublicAmounts(new Amounts(value.value(), numerator, denominator), value.symbol());
    }

    private BigDecimal number(CountKind kind) {
        return counts.get(kind).value();
    }

    private PublicFigure percentage() {
        PublicFigure numerator = counts.get(CountKind.NUMERATOR);
        PublicFigure denominator = counts.get(CountKind.DENOMINATOR);
        if (numerator.value() == null) {
            return numerator;
        } else if (denominator.value() == null || !isRounded()) {
            return denominator.value() == null ? denominator : stored();
        }
        String part = figure.cellId(CountKind.NUMERATOR);
        String whole = figure.cellId(CountKind.DENOMINATOR);
        return new RatioFamily(part, whole)
                .percentage(
                        Map.of(part, numerator, whole, denominator),
                        figure.indicator().decimals());
    }

    private PublicFigure rate() {
        PublicFigure count = counts.get(CountKind.NUMERATOR);
        if (count.value() == null || !isRounded()) {
            return count.value() == null ? count : stored();
        }
        Indicator indicator = figure.indicator();
        BigDecimal population = figure.amounts().denominator();
        return population == null
                ? new PublicFigure(null, PublicSymbol.CONFIDENTIAL)
                : RatioFamily.rate(
                        count,
                        population.setScale(0, RoundingMode.HALF_UP).longValueExact(),
                        indicator.multiplier(),
                        indicator.decimals());
    }

    /** The days that the mean is made of are shown only with it and with the exact number of people. */
    private PublicAmounts duration() {
        PublicFigure people = counts.get(CountKind.DENOMINATOR);
        PublicFigure mean = MeanFigure.of(
                figure.amounts().value(),
                figure.count(CountKind.DENOMINATOR),
                people,
                figure.indicator().disclosure().policy());
        boolean isExact = mean.symbol() == null && people.symbol() == null && !isRounded();
        return of(mean, isExact ? figure.amounts().numerator() : null, people.value());
    }

    private PublicFigure stored() {
        return new PublicFigure(figure.amounts().value(), null);
    }

    private boolean isRounded() {
        return figure.indicator().disclosure().roundBase() > 1;
    }
}
