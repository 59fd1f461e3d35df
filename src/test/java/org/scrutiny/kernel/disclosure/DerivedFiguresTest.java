package org.scrutiny.kernel.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Percentages, rates and means, which would give a hidden count back. */
class DerivedFiguresTest {
    private static final PublicFigure HIDDEN = PublicFigure.of(PublicSymbol.CONFIDENTIAL);
    private static final PublicFigure LOW = PublicFigure.of(PublicSymbol.LOW);

    private static PublicFigure number(String value) {
        return PublicFigure.of(new BigDecimal(value));
    }

    @ParameterizedTest
    @CsvSource({"1, 3, 33.3", "2, 3, 66.7", "1, 8, 12.5", "1, 16, 6.3", "8, 8, 100.0"})
    void roundsAPercentageHalfUp(String numerator, String denominator, String percentage) {
        Map<String, PublicFigure> figures = Map.of("n", number(numerator), "d", number(denominator));
        assertThat(new RatioFamily("n", "d").percentage(figures, 1)).isEqualTo(number(percentage));
    }

    @Test
    void aPercentageIsHiddenWithEitherCount() {
        RatioFamily family = new RatioFamily("n", "d");
        assertThat(family.percentage(Map.of("n", HIDDEN, "d", number("48")), 1)).isEqualTo(HIDDEN);
        assertThat(family.percentage(Map.of("n", number("12"), "d", HIDDEN), 1)).isEqualTo(HIDDEN);
        assertThat(family.percentage(Map.of("n", LOW, "d", number("500")), 1)).isEqualTo(LOW);
    }

    @Test
    void aRateIsHiddenWithItsCount() {
        assertThat(RatioFamily.rate(number("57"), 38_000, 10_000, 1)).isEqualTo(number("15.0"));
        assertThat(RatioFamily.rate(HIDDEN, 38_000, 10_000, 1)).isEqualTo(HIDDEN);
    }

    @Test
    void aMeanIsHiddenIfFewContributeOrTheirNumberIsHidden() {
        DisclosurePolicy policy = DisclosurePolicy.DEFAULT;
        BigDecimal days = new BigDecimal("17.5");
        assertThat(MeanFigure.of(days, 6, number("6"), policy)).isEqualTo(number("17.5"));
        assertThat(MeanFigure.of(days, 5, null, policy)).isEqualTo(HIDDEN);
        assertThat(MeanFigure.of(days, 40, HIDDEN, policy)).isEqualTo(HIDDEN);
        assertThat(MeanFigure.of(null, 0, number("0"), policy)).isEqualTo(PublicFigure.of(PublicSymbol.NOT_APPLICABLE));
    }

    @Test
    void aComplementCannotBeNegative() {
        assertThatThrownBy(() -> new RatioFamily("n", "d").complement(5, 4))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** Three districts and their county: what protects one complement must not uncover another count. */
    @Test
    void complementsAreProtectedAcrossAreas() {
        long[][] ratios = {{45, 48}, {30, 60}, {20, 50}};
        List<Cell> cells = new ArrayList<>();
        List<Relation> relations = new ArrayList<>();
        long[] county = new long[2];
        for (int i = 0; i < ratios.length; i++) {
            RatioFamily family = new RatioFamily("n" + i, "d" + i);
            cells.add(Cell.of("n" + i, ratios[i][0]));
            cells.add(Cell.of("d" + i, ratios[i][1]));
            cells.add(family.complement(ratios[i][0], ratios[i][1]));
            relations.add(family.relation());
            county[0] += ratios[i][0];
            county[1] += ratios[i][1];
        }
        cells.add(Cell.of("n", county[0]));
        cells.add(Cell.of("d", county[1]));
        relations.add(Relation.of("n", "n0", "n1", "n2"));
        relations.add(Relation.of("d", "d0", "d1", "d2"));
        Set<String> hidden =
                Tables.hidden(new DisclosureTable(cells, relations), DisclosurePolicy.DEFAULT, "complement");
        assertThat(hidden).hasSize(2).contains("n0").containsAnyOf("n1", "n2");
    }
}
