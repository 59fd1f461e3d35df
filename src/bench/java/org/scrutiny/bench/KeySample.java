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
 * Draws the keys of requests.
 *
 * @param items in random order, which is unrelated to that in the database
 */
record KeySample<T>(List<T> items) {
    private static final long SEED = 20_260_331;
    private static final int DRAWS = 20_000;

    KeySample {
        List<T> shuffled = new ArrayList<>(items);
        Collections.shuffle(shuffled, new Random(SEED));
        items = List.copyOf(shuffled);
    }

    List<T> uniform() {
        SplittableRandom random = new SplittableRandom(SEED);
        return random.ints(DRAWS, 0, items.size()).mapToObj(items::get).toList();
    }

    /** The n-th item has 1/n of the probability of the first. */
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

    /** Saves a list of GET requests for {@link WrkLoad}. */
    static <T> Path save(Path file, List<T> keys, Function<T, String> path) throws IOException {
        return Files.write(file, keys.stream().map(path).map(WrkLoad::get).toList());
    }
}
