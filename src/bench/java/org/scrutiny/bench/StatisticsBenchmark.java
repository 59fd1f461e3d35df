package org.scrutiny.bench;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;
import org.scrutiny.kernel.statistics.ImprovementDirection;
import org.scrutiny.kernel.statistics.Intervals;
import org.scrutiny.kernel.statistics.Rational;
import org.scrutiny.kernel.statistics.Series;
import org.scrutiny.kernel.statistics.SeriesPoint;
import org.scrutiny.kernel.statistics.XmrChart;
import org.scrutiny.kernel.statistics.XmrParameters;

/** The control chart of a series of percentages with every rule and verdict, and an interval of each percentage. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class StatisticsBenchmark {
    @Param({"60", "600"})
    public int points;

    private Rational target;
    private final List<int[]> figures = new ArrayList<>();

    @Setup
    public void draw() {
        SplittableRandom random = new SplittableRandom(7);
        target = Rational.of(85);
        for (int i = 0; i < points; i++) {
            int all = 100 + random.nextInt(300);
            figures.add(new int[] {all * (70 + random.nextInt(20)) / 100, all});
        }
    }

    @Benchmark
    public void trend(Blackhole sink) {
        List<SeriesPoint> series = new ArrayList<>(points);
        for (int i = 0; i < points; i++) {
            int[] figure = figures.get(i);
            LocalDate start = LocalDate.of(1970, 1, 1).plusMonths(i);
            Rational share = Rational.ratio(BigDecimal.valueOf(figure[0]), BigDecimal.valueOf(figure[1]), 100);
            series.add(new SeriesPoint(start, start.plusMonths(1).minusDays(1), share, false));
            sink.consume(Intervals.proportion(figure[0], figure[1], 100));
        }
        XmrChart chart = XmrChart.of(new Series(series, 1), XmrParameters.STANDARD, List.of());
        sink.consume(chart);
        sink.consume(chart.variation(ImprovementDirection.INCREASE));
        sink.consume(chart.variationIcon(ImprovementDirection.INCREASE));
        sink.consume(chart.assurance(target, ImprovementDirection.INCREASE));
    }
}
