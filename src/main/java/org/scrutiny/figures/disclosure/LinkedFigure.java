package org.scrutiny.figures.disclosure;

import java.math.BigDecimal;
import org.scrutiny.figures.indicator.Indicator;
import org.scrutiny.figures.indicator.Measure;
import org.scrutiny.figures.series.Amounts;
import org.scrutiny.figures.series.FigureKey;
import org.scrutiny.kernel.disclosure.Cell;
import org.scrutiny.kernel.disclosure.PublicSymbol;
import org.scrutiny.kernel.period.Period;
import org.scrutiny.kernel.period.PeriodType;

/**
 * A figure of a release, or one from which a figure of the release can be worked out.
 *
 * @param revision of the figure; 0 if it has been deleted since it was published
 * @param amounts as stored, or as published if it has been deleted
 * @param published what is public of it; null if nothing is
 * @param released whether it belongs to the release
 */
record LinkedFigure(
        long id,
        int revision,
        Indicator indicator,
        FigureKey key,
        PeriodType periodType,
        Amounts amounts,
        PublicAmounts published,
        boolean released) {

    Period period() {
        return new Period(periodType, key.start(), key.end());
    }

    /** Whether every count behind it is known, so that it can be audited. */
    boolean hasCounts() {
        return CountKind.of(indicator.measure()).stream().allMatch(kind -> isCount(kind.in(amounts)))
                && (!hasComplement() || amounts.numerator().compareTo(amounts.denominator()) <= 0);
    }

    private static boolean isCount(BigDecimal number) {
        return number != null
                && number.signum() >= 0
                && number.stripTrailingZeros().scale() <= 0
                && number.compareTo(BigDecimal.valueOf(Cell.MAX_COUNT)) <= 0;
    }

    /** Whether those who are not in the numerator can be counted from the denominator. */
    boolean hasComplement() {
        return indicator.measure() == Measure.PERCENTAGE && indicator.partOfWhole();
    }

    /** The count as the publisher knows it. */
    long count(CountKind kind) {
        return kind.in(amounts).longValueExact();
    }

    /** The id of a count's cell. */
    String cellId(CountKind kind) {
        return String.join(
                " ",
                indicator.code(),
                key.area(),
                key.start().toString(),
                key.end().toString(),
                kind.name());
    }

    /**
     * The cell of a count. A count that is public stays so, and one that was hidden stays hidden. A figure that is neither public
     * nor released is not shown, but protected, because it may be worked out from the others.
     */
    Cell cell(CountKind kind) {
        Cell cell = Cell.of(cellId(kind), count(kind))
                .withPartnerKey(indicator.code() + " " + key.area() + " " + kind.name());
        BigDecimal shown = published == null ? null : kind.in(published.amounts());
        if (indicator.disclosure().threshold() == 0) {
            return cell.alsoKnownElsewhere();
        } else if (released) {
            boolean isPublic = shown != null && shown.compareTo(kind.in(amounts)) == 0;
            Cell rounded = cell.rounded(indicator.disclosure().roundBase());
            return isPublic ? rounded.alsoKnownElsewhere() : rounded;
        } else if (shown != null) {
            return cell.alsoKnownElsewhere();
        }
        return cell.withheld(published == null ? PublicSymbol.NOT_AVAILABLE : PublicSymbol.CONFIDENTIAL);
    }
}
