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

/** Runs {@link StatisticsBenchmark} in a separate JVM. */
final class StatisticsRun {
    private static final Map<Integer, Double> GOALS = new TreeMap<>(Map.of(60, 20.0, 600, 1000.0));

    private StatisticsRun() {}

    static void measure(Options options, Path folder, ResultTable table) throws IOException {
        for (Map.Entry<Integer, Double> goal : GOALS.entrySet()) {
            MachineLoad machine = new MachineLoad();
            String what = "statistics of " + goal.getKey() + " points";
            try {
                RunResult result = new Runner(new OptionsBuilder()
                                .include(StatisticsBenchmark.class.getName())
                                .param("points", goal.getKey().toString())
                                .forks(1)
                                .warmupIterations(options.warmUp())
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
                table.single(
                        "B11", what, Spread.of(rounds), "%.1f", " µs", Goal.atMost(goal.getValue()), machine.text());
            } catch (RunnerException e) {
                table.skip("B11", what, Arrays.toString(e.getSuppressed()) + e.getMessage());
            }
        }
    }
}
