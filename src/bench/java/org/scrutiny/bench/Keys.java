package org.scrutiny.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.function.Function;

/**
 * Things that can be asked for, and the orders in which they are.
 *
 * @param items in an order that has nothing to do with how they are stored
 */
record Keys<T>(List<T> items) {
    private static final long SEED = 20_260_331;
    private static final int DRAWS = 20_000;

    Keys {
        List<T> shuffled = new ArrayList<>(items);
        Collections.shuffle(shuffled, new Random(SEED));
        items = List.copyOf(shuffled);
    }

    /** Each as likely as another. */
    List<T> uniform() {
        SplittableRandom random = new SplittableRandom(SEED);
        return random.ints(DRAWS, 0, items.size()).mapToObj(items::get).toList();
    }

    /** The second half as likely as the first, the third a third as likely, and so on. */
    List<T> zipf() {
        double[] cumulated = new double[items.size()];
        double sum = 0;
        for (int i = 0; i < cumulated.length; i++) {
            sum += 1.0 / (i + 1);
            cumulated[i] = sum;
        }
        double all = sum;
        SplittableRandom random = new SplittableRandom(SEED);
        return random.doubles(DRAWS)
                .mapToObj(draw -> {
                    int at = Arrays.binarySearch(cumulated, draw * all);
                    return items.get(Math.min(at < 0 ? -at - 1 : at, cumulated.length - 1));
                })
                .toList();
    }

    static <T> Path write(Path file, List<T> keys, Function<T, String> line) throws IOException {
        return Files.write(file, keys.stream().map(line).toList());
    }
}
