package org.scrutiny.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Loads in turn, A B C A B C …, so that whatever else the machine does meets all of them. */
final class Comparison {
    private final List<double[]> rates = new ArrayList<>();
    private long errors;

    static Comparison of(Options options, List<Load> loads) throws IOException, InterruptedException {
        Comparison comparison = new Comparison();
        for (Load load : loads) {
            if (options.warmUp() > 0) {
                load.run(options.warmUp());
            }
            comparison.rates.add(new double[options.rounds()]);
        }
        for (int round = 0; round < options.rounds(); round++) {
            for (int i = 0; i < loads.size(); i++) {
                Load.Sample sample = loads.get(i).run(options.seconds());
                comparison.rates.get(i)[round] = sample.perSecond();
                comparison.errors += sample.errors();
            }
        }
        return comparison;
    }

    /** Of loads that were run already: the rates of each, round by round. */
    static Comparison of(double[]... rates) {
        Comparison comparison = new Comparison();
        comparison.rates.addAll(List.of(rates));
        return comparison;
    }

    /** Answers that were errors, of all loads. */
    long errors() {
        return errors;
    }

    Spread rate(int load) {
        return Spread.of(rates.get(load));
    }

    /** How many times one load is as fast as another, round by round. */
    Spread ratio(int load, int reference) {
        double[] ratios = new double[rates.get(load).length];
        Arrays.setAll(ratios, round -> rates.get(load)[round] / rates.get(reference)[round]);
        return Spread.of(ratios);
    }

    /** Median, minimum and maximum. */
    record Spread(double median, double min, double max) {
        static Spread of(double... values) {
            double[] sorted = values.clone();
            Arrays.sort(sorted);
            int middle = sorted.length / 2;
            double median = sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
            return new Spread(median, sorted[0], sorted[sorted.length - 1]);
        }

        String text(String format) {
            return String.format(Locale.ROOT, format + " [" + format + "–" + format + "]", median, min, max);
        }
    }
}
