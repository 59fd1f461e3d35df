package org.scrutiny.answers.trend;

import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.scrutiny.figures.indicator.Indicator;
import org.scrutiny.figures.indicator.Measure;
import org.scrutiny.figures.observation.Figure;
import org.scrutiny.kernel.statistics.AttributeChart;
import org.scrutiny.kernel.statistics.Direction;
import org.scrutiny.kernel.statistics.PointType;
import org.scrutiny.kernel.statistics.Segment;

/**
 * What a chart says whose limits follow each denominator, with Laney's correction: p' for percentages, u' for rates.
 *
 * @param method p_prime or u_prime
 * @param centre all cases over what they are of
 * @param variation of the latest period; null where it has no value
 * @param limits for each point of the series; without numbers outside the current segment and where there is no value
 */
public record SecondOpinion(
        @NotNull String method,
        @NotNull BigDecimal centre,
        PointType variation,
        @NotNull List<Band> limits) {

    /** The limits of one figure, in its unit; null where there are none. */
    @Schema(name = "SecondOpinionLimits")
    public record Band(BigDecimal lower, BigDecimal upper) {
        static final Band NONE = new Band(null, null);
    }

    /** Null where there is no verdict to have a second opinion on, or a ratio lacks its cases. */
    static SecondOpinion of(TrendSeries picked, Verdict verdict) {
        Indicator indicator = picked.indicator();
        Segment segment = verdict.current();
        boolean ratio = indicator.measure() == Measure.PERCENTAGE || indicator.measure() == Measure.RATE;
        if (segment == null || !segment.status().allowsVerdict() || !ratio) {
            return null;
        }
        List<Integer> counted = IntStream.range(segment.first(), segment.end())
                .filter(i -> picked.points().get(i).counts())
                .boxed()
                .toList();
        if (!counted.stream().map(picked.figures()::get).allMatch(figure -> hasCases(indicator, figure))) {
            return null;
        }
        List<AttributeChart.Ratio> ratios = counted.stream()
                .map(picked.figures()::get)
                .map(figure -> new AttributeChart.Ratio(
                        figure.numerator().doubleValue(), figure.denominator().doubleValue()))
                .toList();
        boolean proportion = indicator.measure() == Measure.PERCENTAGE;
        AttributeChart chart = AttributeChart.of(ratios, proportion, true);
        List<Band> limits = new ArrayList<>(Collections.nCopies(picked.points().size(), Band.NONE));
        for (int i = 0; i < counted.size(); i++) {
            AttributeChart.Point point = chart.points().get(i);
            limits.set(counted.get(i), new Band(scaled(point.lower(), indicator), scaled(point.upper(), indicator)));
        }
        return new SecondOpinion(
                proportion ? "p_prime" : "u_prime",
                scaled(chart.centre(), indicator),
                verdict.variation() == null ? null : variation(chart, indicator),
                Collections.unmodifiableList(limits));
    }

    /** In words, where it differs from the first one: null where both see the same. */
    String differs(Verdict verdict) {
        boolean special = variation != null && variation != PointType.COMMON_CAUSE;
        boolean first = verdict.chart().latest().signal() != null;
        return variation == null || special == first
                ? null
                : "A chart that weighs each figure by its denominator ("
                        + method.replace("_prime", "'").toLowerCase(Locale.ROOT) + ") "
                        + (special ? "does" : "does not") + " see a signal in the latest period.";
    }

    private static PointType variation(AttributeChart chart, Indicator indicator) {
        int outside = chart.points().get(chart.points().size() - 1).outside();
        return outside == 0
                ? PointType.COMMON_CAUSE
                : PointType.of(Direction.of(outside), indicator.improvementDirection());
    }

    /** A percentage of more than a whole, where its rule lets one be, has no such limits. */
    private static boolean hasCases(Indicator indicator, Figure figure) {
        return figure.numerator() != null
                && figure.denominator().signum() > 0
                && (indicator.measure() != Measure.PERCENTAGE
                        || figure.numerator().compareTo(figure.denominator()) <= 0);
    }

    private static BigDecimal scaled(double ratio, Indicator indicator) {
        return SignificantDigits.shown(ratio * indicator.multiplier(), 0);
    }
}
