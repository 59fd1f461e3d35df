package org.scrutiny.kernel.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RationalTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0, 0",
        "1, 2, -1",
        "2, 1, 1",
        "-1, 1, -1",
        "1.50, 1.5, 0",
        "1e3, 1000, 0",
        "33.3, 33.30000000000000000001, -1",
        "100000000000000.0000000001, 100000000000000, 1",
        "-0.0000000001, 0, -1"
    })
    void comparesExactly(BigDecimal left, BigDecimal right, int expected) {
        assertThat(Rational.of(left).compareTo(Rational.of(right))).isEqualTo(expected);
        assertThat(Rational.of(right).compareTo(Rational.of(left))).isEqualTo(-expected);
        assertThat(Rational.of(left).equals(Rational.of(right))).isEqualTo(expected == 0);
    }

    @Test
    void representsAThirdExactly() {
        Rational third = Rational.ratio(BigDecimal.ONE, new BigDecimal("3.0"), 1);
        assertThat(third.plus(third).plus(third)).isEqualTo(Rational.of(1));
        assertThat(third).isNotEqualTo(Rational.of(new BigDecimal("0.333333333333333333333333")));
        assertThat(Rational.ratio(BigDecimal.valueOf(2), BigDecimal.valueOf(6), 1))
                .isEqualTo(third)
                .hasSameHashCodeAs(third);
        assertThat(third.hashCode()).isNotEqualTo(Rational.of(3).hashCode());
        assertThat(third).hasToString("10/30");
        assertThat(third.over(Rational.of(-2)).signum()).isEqualTo(-1);
        assertThat(third.minus(Rational.of(1)).abs()).isEqualTo(Rational.of(2).times(third));
    }

    @Test
    void rejectsDivisionByZero() {
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> Rational.ratio(BigDecimal.ONE, BigDecimal.ZERO, 100));
    }

    @Test
    void approximatesLargeFractionsClosely() {
        Random random = new Random(11);
        for (int i = 0; i < 2_000; i++) {
            BigDecimal above = new BigDecimal(new BigInteger(1 + random.nextInt(900), random).add(BigInteger.ONE));
            BigDecimal below = new BigDecimal(new BigInteger(1 + random.nextInt(900), random).add(BigInteger.ONE));
            double expected =
                    above.divide(below, java.math.MathContext.DECIMAL128).doubleValue();
            assertThat(Rational.ratio(above, below, 1).approximate())
                    .isCloseTo(expected, within(Math.abs(expected) * 1e-15));
        }
    }

    /** Numbers of all sizes, many of them just below or above what longs hold, against fractions of big integers. */
    @Test
    void longsAndBigIntegersGiveTheSameResults() {
        Random random = new Random(5);
        for (int i = 0; i < 20_000; i++) {
            BigDecimal one = decimal(random);
            BigDecimal two = decimal(random);
            BigDecimal three = decimal(random).abs().add(BigDecimal.ONE);
            Rational fraction = Rational.of(one).over(Rational.of(three));
            Rational sum = fraction.plus(Rational.of(two));
            Rational difference = fraction.minus(Rational.of(two));
            assertThat(Rational.of(three).times(sum)).isEqualTo(Rational.of(one.add(two.multiply(three))));
            assertThat(Rational.of(three).times(difference)).isEqualTo(Rational.of(one.subtract(two.multiply(three))));
            assertThat(fraction.compareTo(Rational.of(two))).isEqualTo(one.compareTo(two.multiply(three)));
            assertThat(fraction.times(Rational.of(two)).times(Rational.of(three)))
                    .isEqualTo(Rational.of(one.multiply(two)));
            assertThat(sum.minus(sum).signum()).isZero();
            assertThat(sum.compareTo(difference)).isEqualTo(two.signum());
            assertThat(difference.abs().signum()).isEqualTo(Math.abs(difference.signum()));
        }
        Rational lowest = Rational.of(Long.MIN_VALUE);
        assertThat(lowest.abs()).isEqualTo(Rational.of(new BigDecimal(Long.MIN_VALUE).negate()));
        assertThat(Rational.of(1).over(lowest).signum()).isEqualTo(-1);
    }

    private static BigDecimal decimal(Random random) {
        BigInteger digits = new BigInteger(random.nextInt(70), random);
        return new BigDecimal(random.nextBoolean() ? digits : digits.negate(), random.nextInt(20));
    }
}
