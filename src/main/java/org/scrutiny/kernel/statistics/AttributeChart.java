package org.scrutiny.kernel.statistics;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A control chart of ratios whose limits vary with each denominator: p for proportions, u for rates. With Laney's
 * correction (p' and u') the limits widen if the ratios vary more than independent cases would: "Improved control charts for
 * attributes", Quality Engineering 14, 2002.
 *
 * @param centre sum of the numerators over the sum of the denominators
 * @param points one for each ratio, in order
 */
public record AttributeChart(double centre, List<Point> points) {
    private static final double SIGMAS = 3;
    /** Expected moving range of independent standard normal values. */
    private static final double D2 = 1.128;

    /** One ratio, numerator over denominator. */
    public record Ratio(double numerator, double denominator) {
        double value() {
            return numerator / denominator;
        }
    }

    /** A ratio and its limits. */
    public record Point(double value, double lower, double upper) {
        /** -1 below the lower limit, 1 above the upper, 0 between them or on one. */
        public int outside() {
            return value > upper ? 1 : value < lower ? -1 : 0;
        }
    }

    /**
     * Computes the chart of one or more ratios in order, all with positive denominators.
     *
     * @param proportion whether a ratio is part of a whole, so that its limits end at 1
     * @param laney whether to apply Laney's correction
     */
    public static AttributeChart of(List<Ratio> ratios, boolean proportion, boolean laney) {
        double centre = ratios.stream().mapToDouble(Ratio::numerator).sum()
                / ratios.stream().mapToDouble(Ratio::denominator).sum();
        double variance = proportion ? centre * (1 - centre) : centre;
        double[] sigmas = ratios.stream()
                .mapToDouble(ratio -> Math.sqrt(variance / ratio.denominator()))
                .toArray();
        double width = SIGMAS * (laney ? overdispersion(ratios, centre, sigmas) : 1);
        double highest = proportion ? 1 : Double.POSITIVE_INFINITY;
        List<Point> points = IntStream.range(0, sigmas.length)
                .mapToObj(i -> new Point(
                        ratios.get(i).value(),
                        Math.max(0, centre - width * sigmas[i]),
                        Math.min(highest, centre + width * sigmas[i])))
                .toList();
        return new AttributeChart(centre, points);
    }

    /** Laney's correction factor; 1 if there is no moving range. */
    private static double overdispersion(List<Ratio> ratios, double centre, double[] sigmas) {
        return IntStream.range(1, sigmas.length)
                        .filter(i -> sigmas[i] > 0)
                        .mapToDouble(i -> Math.abs((ratios.get(i).value() - centre) / sigmas[i]
                                - (ratios.get(i - 1).value() - centre) / sigmas[i - 1]))
                        .average()
                        .orElse(D2)
                / D2;
    }
}
