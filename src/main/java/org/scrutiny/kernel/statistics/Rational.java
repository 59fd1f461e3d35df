package org.scrutiny.kernel.statistics;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * An exact number, kept as a fraction with a positive denominator. Two are first compared by their doubles, and by cross
 * multiplication only where those lie too close to tell.
 */
public final class Rational implements Comparable<Rational> {
    public static final Rational ZERO = new Rational(BigInteger.ZERO, BigInteger.ONE);

    /** Relative distance from which on doubles tell which of two numbers is larger; far above their rounding. */
    static final double CLEAR = 1e-9;

    private static final int EXACT_IN_DOUBLE = 53;

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

    /** Whether both are the same number: 1/2 equals 2/4. */
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
        if (numerator.bitLength() <= EXACT_IN_DOUBLE && denominator.bitLength() <= EXACT_IN_DOUBLE) {
            return (double) numerator.longValue() / denominator.longValue();
        }
        // Both parts are cut to a size that a double holds; what is cut off lies below its last place.
        int shift = numerator.bitLength() - denominator.bitLength() - 2 * EXACT_IN_DOUBLE;
        BigInteger quotient = shift > 0
                ? numerator.divide(denominator.shiftLeft(shift))
                : numerator.shiftLeft(-shift).divide(denominator);
        return Math.scalb(quotient.doubleValue(), shift);
    }
}
