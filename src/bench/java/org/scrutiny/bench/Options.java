package org.scrutiny.bench;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The options, each a system property "bench.…".
 *
 * @param seconds length of a window
 * @param warmUp maximum number of windows before a load is measured, beyond those of warmSeconds
 * @param warmSeconds minimum time for which requests to the service are warmed up
 * @param minutes time limit of the whole run
 * @param only the measures to take, such as B2; empty for all
 * @param flags of the service's JVM
 * @param before the packaged earlier version of the service
 */
record Options(
        Scale scale,
        int rounds,
        int seconds,
        int warmUp,
        int warmSeconds,
        int minutes,
        List<String> only,
        List<String> flags,
        Optional<Path> before) {

    static Options ofProperties() {
        return new Options(
                Scale.valueOf(System.getProperty("bench.scale", "small").toUpperCase(Locale.ROOT)),
                Integer.getInteger("bench.rounds", 5),
                Integer.getInteger("bench.seconds", 3),
                Integer.getInteger("bench.warmup", 10),
                Integer.getInteger("bench.warmseconds", 60),
                Integer.getInteger("bench.minutes", 240),
                words("bench.only"),
                words("bench.flags"),
                Optional.ofNullable(System.getProperty("bench.before")).map(Path::of));
    }

    boolean wants(String measure) {
        return only.isEmpty() || only.contains(measure);
    }

    private static List<String> words(String property) {
        return Arrays.stream(System.getProperty(property, "").split(" ", -1))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
