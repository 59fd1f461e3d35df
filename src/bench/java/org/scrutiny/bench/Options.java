package org.scrutiny.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What can be set, each as a system property "bench.…".
 *
 * @param warmUp seconds before the first round of a measure
 * @param minutes after which the benchmark ends itself
 * @param flags of the JVM that the service runs on
 * @param only the measures to take, such as B2; none for all
 */
record Options(Scale scale, int rounds, int seconds, int warmUp, int minutes, List<String> only, List<String> flags) {

    static Options ofProperties() {
        return new Options(
                Scale.valueOf(System.getProperty("bench.scale", "small").toUpperCase(Locale.ROOT)),
                Integer.getInteger("bench.rounds", 5),
                Integer.getInteger("bench.seconds", 3),
                Integer.getInteger("bench.warmup", 5),
                Integer.getInteger("bench.minutes", 120),
                words("bench.only"),
                words("bench.flags"));
    }

    boolean wants(String measure) {
        return only.isEmpty() || only.contains(measure);
    }

    private static List<String> words(String property) {
        return Arrays.stream(System.getProperty(property, "").split(" "))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
