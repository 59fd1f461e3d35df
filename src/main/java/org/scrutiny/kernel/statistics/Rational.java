package org.scrutiny.kernel.statistics;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.stream.LongStream;

/**
 * An exact number, stored as a fraction with a positive denominator: of two longs while they suffice, else of big integers.
 * Two numbers are compared as doubles first, and by cross multiplication only if the doubles are too close to decide.
 */
public final class Rational implements Comparable<Rational> {
    public static final Rational ZERO = new Rational(0, 1);

    /** Relative difference above which doubles decide a comparison; far above their rounding error. */
    static final double CLEAR = 1e-9;

    private static final int MAX_EXACT_BITS = 53;
    /** A decimal with no more digits and decimals is a fraction of two longs. */
    private static final int MAX_DIGITS = 18;

    /** Shifted by it, a long leaves only its sign. */
    private static final int LAST_BIT = 63;

    private static final long[] POWERS_OF_TEN =
            LongStream.iterate(1, power -> 10 * power).limit(MAX_DIGITS + 1L).toArray();

    /** Null while two longs suffice. */
    private final Big big;

    private final long numerator;
    private final long denominator;
    private final double approximate;

    private record Big(BigInteger numerator, BigInteger denominator) {}

    private Rational(long numerator, long denominator) {
        this.big = null;
        this.numerator = numerator;
        this.denominator = denominator;
        this.approximate = (double) numerator / denominator;
    }

    private Rational(BigInteger numerator, BigInteger denominator) {
        this.big = new Big(numerator, denominator);
        this.numerator = 0;
        this.denominator = 0;
        this.approximate = toDouble(numerator, denominator);
    }

    /** A decimal number. */
    public static Rational of(BigDecimal decimal) {
        int scale = decimal.scale();
        if (scale >= 0 && scale <= MAX_DIGITS && decimal.precision() <= MAX_DIGITS) {
            return new Rational(decimal.unscaledValue().longValue(), POWERS_OF_TEN[scale]);
        }
        return scale <= 0
                ? new Rational(decimal.toBigIntegerExact(), BigInteger.ONE)
                : new Rational(decimal.unscaledValue(), BigInteger.TEN.pow(scale));
    }

    /** A whole number. */
    public static Rational of(long number) {
        return new Rational(number, 1);
    }

    /**
     * {@code numerator / denominator x multiplier}, such as 38 of 45 as a percentage.
     *
     * @throws ArithmeticException if the denominator is 0
     */
    public static Rational ratio(BigDecimal numerator, BigDecimal denominator, int multiplier) {
        return of(numerator).times(of(multiplier)).over(of(denominator));
    }

    public Rational plus(Rational other) {
        if (big == null && other.big == null) {
            if (denominator == other.denominator && isSum(numerator, other.numerator)) {
                return new Rational(numerator + other.numerator, denominator);
            }
            if (isProduct(numerator, other.denominator)
                    && isProduct(other.numerator, denominator)
                    && isProduct(denominator, other.denominator)
                    && isSum(numerator * other.denominator, other.numerator * denominator)) {
                return new Rational(
                        numerator * other.denominator + other.numerator * denominator, denominator * other.denominator);
            }
        }
        Big one = big();
        Big two = other.big();
        return one.denominator.equals(two.denominator)
                ? new Rational(one.numerator.add(two.numerator), one.denominator)
                : new Rational(
                        one.numerator.multiply(two.denominator).add(two.numerator.multiply(one.denominator)),
                        one.denominator.multiply(two.denominator));
    }

    public Rational minus(Rational other) {
        return plus(other.negated());
    }

    public Rational times(Rational other) {
        if (big == null
                && other.big == null
                && isProduct(numerator, other.numerator)
                && isProduct(denominator, other.denominator)) {
            return new Rational(numerator * other.numerator, denominator * other.denominator);
        }
        Big one = big();
        Big two = other.big();
        return new Rational(one.numerator.multiply(two.numerator), one.denominator.multiply(two.denominator));
    }

    /**
     * The quotient.
     *
     * @throws ArithmeticException if the divisor is 0
     */
    public Rational over(Rational divisor) {
        int sign = divisor.signum();
        if (sign == 0) {
            throw new ArithmeticException("divided by zero");
        }
        Rational positive = sign > 0 ? divisor : divisor.negated();
        Rational inverse = positive.big == null
                ? new Rational(/* numerator= */ positive.denominator, /* denominator= */ positive.numerator)
                : new Rational(/* numerator= */ positive.big.denominator, /* denominator= */ positive.big.numerator);
        return sign > 0 ? times(inverse) : negated().times(inverse);
    }

    public Rational abs() {
        return signum() < 0 ? negated() : this;
    }

    public int signum() {
        return big == null ? Long.signum(numerator) : big.numerator.signum();
    }

    /** The nearest double, to within two units of its last place. */
    public double approximate() {
        return approximate;
    }

    @Override
    public int compareTo(Rational other) {
        double distance = approximate - other.approximate;
        if (Math.abs(distance) > CLEAR * Math.max(Math.abs(approximate), Math.abs(other.approximate))) {
            return distance > 0 ? 1 : -1;
        }
        if (big == null
                && other.big == null
                && isProduct(numerator, other.denominator)
                && isProduct(other.numerator, denominator)) {
            return Long.compare(numerator * other.denominator, other.numerator * denominator);
        }
        Big one = big();
        Big two = other.big();
        return one.numerator.multiply(two.denominator).compareTo(two.numerator.multiply(one.denominator));
    }

    /** Equality of value: 1/2 equals 2/4. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Rational rational && compareTo(rational) == 0;
    }

    @Override
    public int hashCode() {
        Big exact = big();
        BigInteger common = exact.numerator.gcd(exact.denominator);
        return 31 * exact.numerator.divide(common).hashCode()
                + exact.denominator.divide(common).hashCode();
    }

    @Override
    public String toString() {
        Big exact = big();
        return exact.numerator + "/" + exact.denominator;
    }

    private Rational negated() {
        return big == null && numerator != Long.MIN_VALUE
                ? new Rational(-numerator, denominator)
                : new Rational(big().numerator.negate(), big().denominator);
    }

    private Big big() {
        return big == null ? new Big(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator)) : big;
    }

    /** Whether the sum of two longs is a long. */
    private static boolean isSum(long one, long other) {
        long sum = one + other;
        return ((one ^ sum) & (other ^ sum)) >= 0;
    }

    /** Whether the product of two longs is a long. */
    private static boolean isProduct(long one, long other) {
        return Math.multiplyHigh(one, other) == (one * other) >> LAST_BIT;
    }

    private static double toDouble(BigInteger numerator, BigInteger denominator) {
        if (numerator.bitLength() <= MAX_EXACT_BITS && denominator.bitLength() <= MAX_EXACT_BITS) {
            return (double) numerator.longValue() / denominator.longValue();
        }
        // Both parts are shifted to a size that a double holds; the bits lost are below its last place.
        int shift = numerator.bitLength() - denominator.bitLength() - 2 * MAX_EXACT_BITS;
        BigInteger quotient = shift > 0
                ? numerator.divide(denominator.shiftLeft(shift))
                : numerator.shiftLeft(-shift).divide(denominator);
        return Math.scalb(quotient.doubleValue(), shift);
    }
}
