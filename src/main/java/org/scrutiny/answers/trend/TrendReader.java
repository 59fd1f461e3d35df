package org.scrutiny.answers.trend;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
import org.scrutiny.figures.series.SeriesKey;
import org.scrutiny.figures.target.Target;
import org.scrutiny.figures.target.Targets;

/** Reads everything that trends are computed from. The number of SQL statements does not depend on the number of indicators. */
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
    TrendInputs read(Indicator indicator, AreaContext areaContext, TrendOptions options) {
        LinkedComments.ByFigure said =
                comments.ofSeries(List.of(indicator.code()), areaContext.area().code(), options.asOf());
        return read(List.of(indicator), areaContext, options, said).get(0);
    }

    /** The inputs of headlines, which show no comments: one for each indicator, in the given order. */
    public List<TrendInputs> readForHeadlines(List<Indicator> list, AreaContext areaContext, TrendOptions options) {
        return list.isEmpty() ? List.of() : read(list, areaContext, options, new LinkedComments.ByFigure());
    }

    private List<TrendInputs> read(
            List<Indicator> list, AreaContext areaContext, TrendOptions options, LinkedComments.ByFigure said) {
        List<String> codes = list.stream().map(Indicator::code).toList();
        String area = areaContext.area().code();
        Map<String, List<Figure>> series = series(list, area, options);
        Map<SeriesKey, List<Figure>> compared = comparedFigures.read(areaContext, series, options.asOf());
        Map<String, List<Target>> aims = by(targets.ofSeries(codes, area, options.asOf()), Target::indicator);
        Map<String, List<Judgement>> judged =
                by(judgements.ofSeries(codes, area, options.asOf()), Judgement::indicator);
        Map<String, List<Redefinition>> redefined =
                by(indicators.redefinitions(list, options.asOf()), Redefinition::indicator);
        return list.stream()
                .map(indicator -> {
                    String code = indicator.code();
                    return new TrendInputs(
                            SeriesIdentity.of(indicator, areaContext.area()),
                            series.get(code),
                            aims.getOrDefault(code, List.of()),
                            breaks(judged.get(code), redefined.get(code), options),
                            judged.getOrDefault(code, List.of()),
                            sources(areaContext, code, compared),
                            said,
                            options);
                })
                .toList();
    }

    /** The figures of each series, in the given order of indicators. */
    private Map<String, List<Figure>> series(List<Indicator> list, String area, TrendOptions options) {
        List<String> codes = list.stream().map(Indicator::code).toList();
        Map<String, List<Figure>> all =
                by(figureReader.read(codes, List.of(area), null, options.asOf()), Figure::indicator);
        Map<String, List<Figure>> series = new LinkedHashMap<>();
        for (Indicator indicator : list) {
            List<Figure> figures = all.getOrDefault(indicator.code(), List.of());
            series.put(indicator.code(), SeriesFigures.select(indicator, figures, options));
        }
        return series;
    }

    private static <T> Map<String, List<T>> by(List<T> rows, Function<T, String> key) {
        return rows.stream().collect(Collectors.groupingBy(key));
    }

    private static List<SeriesBreak> breaks(
            List<Judgement> judged, List<Redefinition> redefined, TrendOptions options) {
        List<SeriesBreak> breaks = new ArrayList<>();
        options.rebases().forEach(day -> breaks.add(new SeriesBreak(day, null, false)));
        if (judged != null) {
            judged.stream()
                    .filter(judgement -> judgement.kind() == JudgementKind.REBASE)
                    .forEach(rebase -> breaks.add(new SeriesBreak(rebase.periodStart(), rebase.reason(), false)));
        }
        if (redefined != null) {
            redefined.forEach(change -> breaks.add(new SeriesBreak(
                    change.from(),
                    "Version " + change.definitionVersion() + " of the definition applies from here.",
                    true)));
        }
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
