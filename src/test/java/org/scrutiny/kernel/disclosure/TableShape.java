package org.scrutiny.kernel.disclosure;

import java.util.Random;

/** The kinds of table that tests make of random counts. */
enum TableShape {
    LINE,
    TWO_WAY,
    HIERARCHY;

    /** A table of at most so many rows and columns, counties and districts, or parts. */
    DisclosureTable random(Random random, int least, int most) {
        long[][] counts = Tables.counts(
                random, least + random.nextInt(most - least + 1), least + random.nextInt(most - least + 1));
        return of(counts);
    }

    DisclosureTable of(long[][] counts) {
        return switch (this) {
            case LINE -> Tables.line(counts[0]);
            case TWO_WAY -> Tables.twoWay(counts);
            case HIERARCHY -> Tables.hierarchy(counts);
        };
    }

    /** The shapes in turn. */
    static TableShape of(int number) {
        return values()[number % values().length];
    }
}
