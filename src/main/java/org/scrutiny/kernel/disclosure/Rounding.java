package org.scrutiny.kernel.disclosure;

/** Rounding of counts to a multiple of a base, half up, and which counts round to a published value. */
final class Rounding {
    private Rounding() {}

    static long round(long count, int base) {
        return Math.floorDiv(2 * count + base, 2L * base) * base;
    }

    /** The smallest count that rounds to a multiple of the base. */
    static long smallest(long published, int base) {
        return Math.max(0, published - base / 2);
    }

    /** The largest count that rounds to a multiple of the base. */
    static long largest(long published, int base) {
        return published + (base - 1) / 2;
    }
}
