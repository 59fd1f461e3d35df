package org.scrutiny.kernel.statistics;

import java.util.Arrays;

/**
 * Runs about a centre line, judged by limits that depend on how many values there are (Anhoej's rules): a long run or few
 * crossings point to a shift.
 *
 * @param useful values that do not lie on the line
 * @param longest the longest run on one side
 * @param longestExpected a longer run is unlikely by chance
 * @param crossings how often the line is crossed
 * @param fewestExpected fewer crossings are unlikely by chance
 */
public record Runs(int useful, int longest, int longestExpected, int crossings, int fewestExpected) {
    private static final double UNLIKELY = 0.05;

    /** The runs of values that lie below (-1), on (0) or above (1) the line; those on it are passed over. */
    public static Runs of(int[] sides) {
        int[] kept = Arrays.stream(sides).filter(side -> side != 0).toArray();
        int longest = 0;
        int crossings = 0;
        int run = 0;
        for (int i = 0; i < kept.length; i++) {
            boolean crossed = i > 0 && kept[i] != kept[i - 1];
            crossings += crossed ? 1 : 0;
            run = crossed ? 1 : run + 1;
            longest = Math.max(longest, run);
        }
        int expected = kept.length == 0 ? 0 : (int) Math.rint(Math.log(kept.length) / Math.log(2)) + 3;
        return new Runs(kept.length, longest, expected, crossings, fewest(kept.length - 1));
    }

    public boolean signal() {
        return longest > longestExpected || crossings < fewestExpected;
    }

    /** The 5% quantile of how often a fair coin, tossed so often, shows heads. */
    private static int fewest(int tosses) {
        double term = Math.pow(2, -Math.max(0, tosses));
        double sum = term;
        int heads = 0;
        while (sum < UNLIKELY) {
            heads++;
            term *= (double) (tosses - heads + 1) / heads;
            sum += term;
        }
        return heads;
    }
}
