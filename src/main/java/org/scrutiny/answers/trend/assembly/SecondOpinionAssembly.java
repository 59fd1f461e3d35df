package org.scrutiny.answers.trend.assembly;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.scrutiny.answers.trend.model.SecondOpinion;
import org.scrutiny.answers.trend.model.SecondOpinion.SecondOpinionLimits;
import org.scrutiny.answers.trend.model.SignificantDigits;
import org.scrutiny.figures.indicator.Indicator;
import org.scrutiny.figures.indicator.Measure;
import org.scrutiny.figures.observation.Figure;
import org.scrutiny.kernel.statistics.AttributeChart;
import org.scrutiny.kernel.statistics.Direction;
import org.scrutiny.kernel.statistics.PointType;
import org.scrutiny.kernel.statistics.Segment;

/**
 * Second opinion on the current segment by Laney's p' or u' chart, which weights each figure by its denominator. See
 * {@link AttributeChart}.
 */
final class SecondOpinionAssembly {
    private SecondOpinionAssembly() {}

    /** Null if the current segment allows no verdict, the figures are not ratios, or one lacks its cases. */
    static SecondOpinion of(TrendSeries trendSeries, Verdict verdict) {
        Indicator indicator = trendSeries.indicator();
        Segment segment = verdict.current();
        boolean ratio = !indicator.mayBeNegative()
                && (indicator.measure() == Measure.PERCENTAGE || indicator.measure() == Measure.RATE);
        if (segment == null || !segment.status().allowsVerdict() || !ratio) {
            return null;
        }
        List<Integer> counted = IntStream.range(segment.first(), segment.end())
                .filter(i -> trendSeries.points().get(i).counts())
                .boxed()
                .toList();
        if (!counted.stream().map(trendSeries.figures()::get).allMatch(figure -> hasCases(indicator, figure))) {
            return null;
        }
        List<AttributeChart.Ratio> ratios = counted.stream()
                .map(trendSeries.figures()::get)
                .map(figure -> new AttributeChart.Ratio(
                        figure.numerator().doubleValue(), figure.denominator().doubleValue()))
                .toList();
        boolean proportion = indicator.partOfWhole();
        AttributeChart chart = AttributeChart.of(ratios, proportion, true);
        List<SecondOpinionLimits> limits =
                new ArrayList<>(Collections.nCopies(trendSeries.points().size(), SecondOpinionLimits.NONE));
        for (int i = 0; i < counted.size(); i++) {
            AttributeChart.Point point = chart.points().get(i);
            limits.set(
                    counted.get(i),
                    new SecondOpinionLimits(scaled(point.lower(), indicator), scaled(point.upper(), indicator)));
        }
        return new SecondOpinion(
                proportion ? "p_prime" : "u_prime",
                scaled(chart.centre(), indicator),
                verdict.variation() == null ? null : variation(chart, indicator),
                Collections.unmodifiableList(limits));
    }

    /** A sentence if the second opinion differs from the verdict, else null. */
    static String disagreement(SecondOpinion second, Verdict verdict) {
        PointType variation = second.variation();
        boolean special = variation != null && variation != PointType.COMMON_CAUSE;
        boolean first = verdict.chart().latest().signal() != null;
        return variation == null || special == first
                ? null
                : "A chart that weights each figure by its denominator ("
                        + second.method().replace("_prime", "'") + ") shows " + (special ? "a" : "no")
                        + " signal in the latest period.";
    }

    private static PointType variation(AttributeChart chart, Indicator indicator) {
        int outside = chart.points().get(chart.points().size() - 1).outside();
        return outside == 0
                ? PointType.COMMON_CAUSE
                : PointType.of(Direction.of(outside), indicator.improvementDirection());
    }

    /** A part above the whole, which a relaxed rule allows, has no such limits. */
    private static boolean hasCases(Indicator indicator, Figure figure) {
        return figure.numerator() != null
                && figure.denominator().signum() > 0
                && (!indicator.partOfWhole() || figure.numerator().compareTo(figure.denominator()) <= 0);
    }

    private static BigDecimal scaled(double ratio, Indicator indicator) {
        return SignificantDigits.shown(ratio * indicator.multiplier(), 0);
    }
}
