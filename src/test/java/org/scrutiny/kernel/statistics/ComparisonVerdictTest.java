package org.scrutiny.kernel.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Verdicts on comparisons, above all where two intervals or bounds touch. */
class ComparisonVerdictTest {
    @ParameterizedTest
    @CsvSource({
        "4, 6, 1, 3, ROSE",
        "1, 3, 4, 6, FELL",
        "3, 6, 1, 3, NOT_DISTINGUISHABLE",
        "1, 3, 3, 6, NOT_DISTINGUISHABLE",
        "2, 3, 1, 6, NOT_DISTINGUISHABLE"
    })
    void classifiesAChange(
            double lowerNow, double upperNow, double lowerBefore, double upperBefore, ChangeVerdict expected) {
        assertThat(ChangeVerdict.of(interval(lowerNow, upperNow), interval(lowerBefore, upperBefore)))
                .isEqualTo(expected);
    }

    @Test
    void givesNoVerdictOnUnknownValues() {
        Interval known = interval(1, 2);
        assertThat(ChangeVerdict.of(null, known)).isEqualTo(ChangeVerdict.NOT_COMPARED);
        assertThat(ChangeVerdict.of(known, null)).isEqualTo(ChangeVerdict.NOT_COMPARED);
        assertThat(ComparisonVerdict.of(null, 1.0, ImprovementDirection.INCREASE))
                .isEqualTo(ComparisonVerdict.NOT_COMPARED);
        assertThat(ComparisonVerdict.of(known, null, ImprovementDirection.INCREASE))
                .isEqualTo(ComparisonVerdict.NOT_COMPARED);
    }

    @ParameterizedTest
    @CsvSource({
        "5, INCREASE, SIMILAR",
        "8, INCREASE, SIMILAR",
        "6.5, DECREASE, SIMILAR",
        "4.99, INCREASE, BETTER",
        "8.01, INCREASE, WORSE",
        "4.99, DECREASE, WORSE",
        "8.01, DECREASE, BETTER",
        "4.99, NEUTRAL, HIGHER",
        "8.01, RANGE, LOWER"
    })
    void classifiesAComparison(double benchmark, ImprovementDirection good, ComparisonVerdict expected) {
        assertThat(ComparisonVerdict.of(interval(5, 8), benchmark, good)).isEqualTo(expected);
    }

    /** The interval is 5 to 8 at 95%, 4 to 9 at 99.8%. */
    @ParameterizedTest
    @CsvSource({
        "3.99, HIGH_998", "4, HIGH_95", "4.99, HIGH_95", "5, NOT_SIGNIFICANT",
        "8, NOT_SIGNIFICANT", "8.01, LOW_95", "9, LOW_95", "9.01, LOW_998"
    })
    void classifiesSignificanceAmongPeers(double pooled, PeerSignificance expected) {
        assertThat(PeerSignificance.of(interval(5, 8), pooled)).isEqualTo(expected);
    }

    static Stream<Arguments> figures() {
        return Stream.of(
                Arguments.of("90", null, null, "90", TargetStatus.MET),
                Arguments.of("90", null, null, "89.999", TargetStatus.MISSED),
                Arguments.of("90", null, "2", "88", TargetStatus.NEAR),
                Arguments.of("90", null, "2", "87.999", TargetStatus.MISSED),
                Arguments.of("90", null, "0", "89.999", TargetStatus.MISSED),
                Arguments.of("90", null, "2", "200", TargetStatus.MET),
                Arguments.of(null, "20", null, "20", TargetStatus.MET),
                Arguments.of(null, "20", null, "-5", TargetStatus.MET),
                Arguments.of(null, "20", "1", "20.5", TargetStatus.NEAR),
                Arguments.of(null, "20", "1", "21.5", TargetStatus.MISSED),
                Arguments.of("5", "10", "1", "7", TargetStatus.MET),
                Arguments.of("5", "10", "1", "4.5", TargetStatus.NEAR),
                Arguments.of("5", "10", "1", "10.5", TargetStatus.NEAR),
                Arguments.of("5", "10", "1", "11.5", TargetStatus.MISSED),
                Arguments.of("5", "10", "1", "3", TargetStatus.MISSED));
    }

    @ParameterizedTest
    @MethodSource("figures")
    void classifiesAFigureAgainstATarget(
            String lower, String upper, String tolerance, String figure, TargetStatus expected) {
        TargetBand band = new TargetBand(exact(lower), exact(upper), exact(tolerance));
        assertThat(band.status(exact(figure))).isEqualTo(expected);
    }

    private static Rational exact(String number) {
        return number == null ? null : Rational.of(new BigDecimal(number));
    }

    private static Interval interval(double lower, double upper) {
        return new Interval(IntervalMethod.WILSON, lower, upper, lower - 1, upper + 1);
    }
}
