package org.scrutiny.figures.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scrutiny.figures.indicator.Indicator;
import org.scrutiny.figures.series.Amounts;
import org.scrutiny.testsupport.Builders;

/** The rules on the numbers of one figure. */
class SingleFigureRulesTest {
    private static final Indicator PART = Builders.anIndicator().unstored();
    private static final Indicator TAKE_UP =
            Builders.anIndicator().with("partOfWhole", false).unstored();

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "27.1, 1230, 4540, -",
                "27, 1230, 4540, -",
                "28, 1230, 4540, -",
                "27.09, 1230, 4540, -",
                "27.10, 1230, 4540, -",
                "27.2, 1230, 4540, roundedCounts",
                "26.9, 1230, 4540, roundedCounts",
                "26, 1230, 4540, roundedCounts",
                "0, 1, 201, -",
                "0, 1, 199, roundedCounts",
                "100, 200, 201, -",
                "100, 198, 199, roundedCounts",
                "0.9, 188, 200, scale",
                "0.94, 188, 200, scale",
                "0.945, 188, 200, roundedCounts",
                "1, 188, 200, scale",
                "1, 27, 100, roundedCounts",
                "9.4, 188, 200, roundedCounts"
            })
    void valueIsTheRatioButForOneUnitOfItsLastDigit(
            BigDecimal value, BigDecimal numerator, BigDecimal denominator, String hint) {
        Violation violation = SingleFigureRules.notTheRatio(PART, new Amounts(value, numerator, denominator));
        if (hint == null) {
            assertThat(violation).isNull();
        } else {
            assertThat(violation.hint()).contains(hint);
        }
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"100, -, -, true", "100.1, -, -, false", "100, 45, 45, true", "102.2, 46, 45, false"})
    void onlyAPartOfAWholeIsAtMostTheWhole(
            BigDecimal value, BigDecimal numerator, BigDecimal denominator, boolean fits) {
        Amounts amounts = new Amounts(value, numerator, denominator);
        assertThat(SingleFigureRules.moreThanAll(PART, amounts) == null).isEqualTo(fits);
        assertThat(SingleFigureRules.moreThanAll(TAKE_UP, amounts)).isNull();
    }
}
