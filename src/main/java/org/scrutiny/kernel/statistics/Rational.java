package org.scrutiny.kernel.statistics;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * An exact number, stored as a fraction with a positive denominator. Two numbers are compared as doubles first, and by cross
 * multiplication only if the doubles are too close to decide.
 */
public final class Rational implements Comparable<Rational> {
    public static final Rational ZERO = new Rational(BigInteger.ZERO, BigInteger.ONE);

    /** Relative difference above which doubles decide a comparison; far above their rounding error. */
    static final double CLEAR = 1e-9;

    private static final int MAX_EXACT_BITS = 53;

    private final BigInteger numerator;
    private final BigInteger denominator;
    private final double approximate;

    private Rational(BigInteger numerator, BigInteger denominator) {
        this.numerator = numerator;
        this.denominator = denominator;
        this.approximate = toDouble(numerator, denominator);
    }

    /** A decimal number. */
    public static Rational of(BigDecimal decimal) {
        return decimal.scale() <= 0
                ? new Rational(decimal.toBigIntegerExact(), BigInteger.ONE)
                : new Rational(decimal.unscaledValue(), BigInteger.TEN.pow(decimal.scale()));
    }

    /** A whole number. */
    public static Rational of(long number) {
        return new Rational(BigInteger.valueOf(number), BigInteger.ONE);
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
        return denominator.equals(other.denominator)
                ? new Rational(numerator.add(other.numerator), denominator)
                : new Rational(
                        numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                        denominator.multiply(other.denominator));
    }

    public Rational minus(Rational other) {
        return plus(other.negated());
    }

    public Rational times(Rational other) {
        return new Rational(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    /**
     * The quotient.
     *
     * @throws ArithmeticException if the divisor is 0
     */
    public Rational over(Rational divisor) {
        if (divisor.signum() == 0) {
            throw new ArithmeticException("divided by zero");
        }
        BigInteger below = denominator.multiply(divisor.numerator);
        BigInteger above = numerator.multiply(divisor.denominator);
        return below.signum() > 0 ? new Rational(above, below) : new Rational(above.negate(), below.negate());
    }

    public Rational abs() {
        return signum() < 0 ? negated() : this;
    }

    public int signum() {
        return numerator.signum();
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
        return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }

    /** Equality of value: 1/2 equals 2/4. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Rational rational && compareTo(rational) == 0;
    }

    @Override
    public int hashCode() {
        BigInteger common = numerator.gcd(denominator);
        return 31 * numerator.divide(common).hashCode()
                + denominator.divide(common).hashCode();
    }

    @Override
    public String toString() {
        return numerator + "/" + denominator;
    }

    private Rational negated() {
        return new Rational(numerator.negate(), denominator);
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
