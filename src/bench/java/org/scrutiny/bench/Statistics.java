package org.scrutiny.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs {@link StatisticsBench} in a JVM of its own. */
final class Statistics {
    private static final Map<Integer, Double> GOALS = new TreeMap<>(Map.of(60, 20.0, 600, 1000.0));

    private Statistics() {}

    static void measure(Options options, Path folder, Table table) throws IOException {
        for (Map.Entry<Integer, Double> goal : GOALS.entrySet()) {
            String what = "the statistics of " + goal.getKey() + " points";
            try {
                RunResult result = new Runner(new OptionsBuilder()
                                .include(StatisticsBench.class.getName())
                                .param("points", goal.getKey().toString())
                                .forks(1)
                                .warmupIterations(options.rounds())
                                .warmupTime(TimeValue.seconds(options.seconds()))
                                .measurementIterations(options.rounds())
                                .measurementTime(TimeValue.seconds(options.seconds()))
                                .timeout(TimeValue.minutes(5))
                                .verbosity(VerboseMode.SILENT)
                                .shouldFailOnError(true)
                                .output(folder.resolve("jmh.log").toString())
                                .build())
                        .runSingle();
                double[] rounds = result.getBenchmarkResults().stream()
                        .flatMap(fork -> fork.getIterationResults().stream())
                        .mapToDouble(round -> round.getPrimaryResult().getScore())
                        .toArray();
                table.atMost("B11", what, Comparison.Spread.of(rounds), "%.1f", "µs", goal.getValue());
            } catch (RunnerException e) {
                table.skip("B11", what, Arrays.toString(e.getSuppressed()) + e.getMessage());
            }
        }
    }
}
