package org.scrutiny.answers.trend;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.scrutiny.answers.trend.assembly.ComparatorSource;
import org.scrutiny.answers.trend.assembly.SeriesBreak;
import org.scrutiny.answers.trend.assembly.SeriesFigures;
import org.scrutiny.answers.trend.assembly.SeriesIdentity;
import org.scrutiny.answers.trend.assembly.TrendInputs;
import org.scrutiny.answers.trend.assembly.TrendOptions;
import org.scrutiny.answers.trend.model.ComparatorKind;
import org.scrutiny.committee.comment.LinkedComments;
import org.scrutiny.figures.area.Area;
import org.scrutiny.figures.area.AreaLevel;
import org.scrutiny.figures.indicator.Indicator;
import org.scrutiny.figures.indicator.Indicators;
import org.scrutiny.figures.indicator.Redefinition;
import org.scrutiny.figures.judgement.Judgement;
import org.scrutiny.figures.judgement.JudgementKind;
import org.scrutiny.figures.judgement.Judgements;
import org.scrutiny.figures.observation.Figure;
import org.scrutiny.figures.observation.FigureReader;
import org.scrutiny.figures.series.FigureKey;
import org.scrutiny.figures.series.SeriesKey;
import org.scrutiny.figures.series.SeriesReads;
import org.scrutiny.figures.target.Target;
import org.scrutiny.figures.target.Targets;
import org.scrutiny.platform.store.Sql;

/** Reads everything that trends are computed from. Neither the number of statements nor that of round trips depends on the number of indicators. */
@Singleton
public class TrendReader {
    private final FigureReader figureReader;
    private final ComparedFigures comparedFigures;
    private final Targets targets;
    private final Judgements judgements;
    private final Indicators indicators;
    private final LinkedComments comments;

    TrendReader(
            FigureReader figureReader,
            ComparedFigures comparedFigures,
            Targets targets,
            Judgements judgements,
            Indicators indicators,
            LinkedComments comments) {
        this.figureReader = figureReader;
        this.comparedFigures = comparedFigures;
        this.targets = targets;
        this.judgements = judgements;
        this.indicators = indicators;
        this.comments = comments;
    }

    /** The inputs of a trend. */
    TrendInputs read(TrendScope scope, SeriesReads reads) {
        Recorded recorded = new Recorded();
        String indicator = scope.indicators().get(0);
        String area = scope.areaContext().area().code();
        Sql.Reading<?> reading =
                comments.readingSeries(indicator, area, scope.options().asOf(), recorded.comments);
        return read(scope.list(), scope, reads, recorded, List.of(reading)).get(0);
    }

    /** The inputs of headlines, which show no comments: one for each of these indicators, in the given order. */
    public List<TrendInputs> readForHeadlines(List<Indicator> list, TrendScope scope, SeriesReads reads) {
        return list.isEmpty() ? List.of() : read(list, scope, reads, new Recorded(), List.of());
    }

    /** What is recorded about series, by indicator. */
    private record Recorded(
            Map<String, List<Figure>> figures,
            Map<String, List<Target>> targets,
            Map<String, List<Judgement>> judgements,
            LinkedComments.ByFigure comments) {
        Recorded() {
            this(new HashMap<>(), new HashMap<>(), new HashMap<>(), new LinkedComments.ByFigure());
        }
    }

    private List<TrendInputs> read(
            List<Indicator> list,
            TrendScope scope,
            SeriesReads reads,
            Recorded recorded,
            List<Sql.Reading<?>> readings) {
        AreaContext areaContext = scope.areaContext();
        TrendOptions options = scope.options();
        Instant asOf = options.asOf();
        List<String> codes = list.stream().map(Indicator::code).toList();
        String area = areaContext.area().code();
        EarlierAreas earlier = areaContext.earlier();
        List<Sql.Reading<?>> all = new ArrayList<>(readings);
        all.addAll(figureReader.reading(
                codes, earlier.codes(areaContext.area()), null, asOf, adder(recorded.figures, Figure::indicator)));
        all.add(targets.readingSeries(codes, area, asOf, adder(recorded.targets, Target::indicator)));
        earlier.codes(areaContext.area())
                .forEach(code -> all.add(
                        judgements.readingSeries(codes, code, asOf, adder(recorded.judgements, Judgement::indicator))));
        reads.read(all);
        list.forEach(indicator -> recorded.figures.computeIfPresent(
                indicator.code(), (code, figures) -> earlier.join(indicator, areaContext.area(), figures)));
        putLaterFirst(list, area, asOf, recorded.figures, reads);
        Map<String, SeriesFigures> series = series(list, recorded.figures, options);
        Map<SeriesKey, List<Figure>> compared = comparedFigures.read(areaContext, series, asOf, reads);
        Map<String, List<Redefinition>> redefined =
                indicators.redefinitions(list, asOf).stream().collect(Collectors.groupingBy(Redefinition::indicator));
        return list.stream()
                .map(indicator -> {
                    String code = indicator.code();
                    List<Judgement> judged = recorded.judgements.getOrDefault(code, List.of());
                    return new TrendInputs(
                            SeriesIdentity.of(indicator, areaContext.area()),
                            series.get(code),
                            recorded.targets.getOrDefault(code, List.of()),
                            breaks(judged, redefined.getOrDefault(code, List.of()), options),
                            judged,
                            sources(areaContext, code, compared),
                            recorded.comments,
                            options,
                            earlier.caveats(areaContext.area(), series.get(code)));
                })
                .toList();
    }

    /** Of two figures for one point in time, the one recorded later is used; others need no such order. */
    private void putLaterFirst(
            List<Indicator> list, String area, Instant asOf, Map<String, List<Figure>> figures, SeriesReads reads) {
        List<String> repeated = list.stream()
                .filter(indicator ->
                        SeriesFigures.repeatAPoint(indicator, figures.getOrDefault(indicator.code(), List.of())))
                .map(Indicator::code)
                .toList();
        if (repeated.isEmpty()) {
            return;
        }
        Map<FigureKey, Instant> times = new HashMap<>();
        reads.read(figureReader.readingTimes(
                repeated,
                area,
                asOf,
                time -> times.put(new FigureKey(time.indicator(), area, time.start(), time.end()), time.at())));
        Comparator<Figure> later = Comparator.comparing((Figure figure) -> times.getOrDefault(
                        new FigureKey(
                                figure.indicator(),
                                area,
                                figure.period().start(),
                                figure.period().end()),
                        Instant.MIN))
                .reversed();
        repeated.forEach(indicator -> figures.get(indicator).sort(later));
    }

    /** The figures of each series, in the given order of indicators. */
    private static Map<String, SeriesFigures> series(
            List<Indicator> list, Map<String, List<Figure>> all, TrendOptions options) {
        Map<String, SeriesFigures> series = new LinkedHashMap<>();
        for (Indicator indicator : list) {
            List<Figure> figures = all.getOrDefault(indicator.code(), List.of());
            series.put(indicator.code(), SeriesFigures.select(indicator, figures, options));
        }
        return series;
    }

    private static <T> Consumer<T> adder(Map<String, List<T>> rows, Function<T, String> key) {
        return row ->
                rows.computeIfAbsent(key.apply(row), any -> new ArrayList<>()).add(row);
    }

    private static List<SeriesBreak> breaks(
            List<Judgement> judged, List<Redefinition> redefined, TrendOptions options) {
        List<SeriesBreak> breaks = new ArrayList<>();
        options.rebases().forEach(day -> breaks.add(new SeriesBreak(day, null, false)));
        judged.stream()
                .filter(judgement -> judgement.kind() == JudgementKind.REBASE)
                .forEach(rebase -> breaks.add(new SeriesBreak(rebase.periodStart(), rebase.reason(), false)));
        redefined.forEach(change -> breaks.add(new SeriesBreak(
                change.from(),
                "Version " + change.definitionVersion() + " of the definition applies from here.",
                true)));
        return List.copyOf(breaks);
    }

    private static List<ComparatorSource> sources(
            AreaContext areaContext, String indicator, Map<SeriesKey, List<Figure>> compared) {
        List<ComparatorSource> sources = new ArrayList<>();
        for (Area area : areaContext.around()) {
            ComparatorKind kind = area.level() == AreaLevel.COUNTRY ? ComparatorKind.COUNTRY : ComparatorKind.REGION;
            sources.add(new ComparatorSource(
                    area.code(),
                    area.name(),
                    kind,
                    figures(compared, indicator, area).toList(),
                    null));
        }
        if (!areaContext.neighbours().isEmpty()) {
            List<Figure> figures = areaContext.neighbours().stream()
                    .flatMap(area -> figures(compared, indicator, area))
                    .toList();
            sources.add(new ComparatorSource(
                    null, "the statistical neighbours", ComparatorKind.STATISTICAL_NEIGHBOURS, figures, null));
        }
        return sources;
    }

    private static Stream<Figure> figures(Map<SeriesKey, List<Figure>> compared, String indicator, Area area) {
        return compared.getOrDefault(new SeriesKey(indicator, area.code()), List.of()).stream();
    }
}
