package org.scrutiny.answers.trend;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.scrutiny.answers.trend.assembly.ComparatorSource;
import org.scrutiny.answers.trend.assembly.SeriesBreak;
import org.scrutiny.answers.trend.assembly.SeriesIdentity;
import org.scrutiny.answers.trend.assembly.TrendAssembly;
import org.scrutiny.answers.trend.assembly.TrendInputs;
import org.scrutiny.answers.trend.assembly.TrendOptions;
import org.scrutiny.answers.trend.model.ComparatorKind;
import org.scrutiny.answers.trend.model.Trend;
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
import org.scrutiny.figures.target.Target;
import org.scrutiny.figures.target.Targets;

/** Loads the inputs of trends and computes them. The number of SQL statements does not depend on the number of indicators. */
@Singleton
public class Trends {
    private final FigureReader figureReader;
    private final Targets targets;
    private final Judgements judgements;
    private final Indicators indicators;
    private final LinkedComments comments;

    Trends(
            FigureReader figureReader,
            Targets targets,
            Judgements judgements,
            Indicators indicators,
            LinkedComments comments) {
        this.figureReader = figureReader;
        this.targets = targets;
        this.judgements = judgements;
        this.indicators = indicators;
        this.comments = comments;
    }

    /** One trend for each indicator, in the given order. */
    public List<Trend> load(List<Indicator> list, AreaContext areaContext, TrendOptions options) {
        if (list.isEmpty()) {
            return List.of();
        }
        List<String> codes = list.stream().map(Indicator::code).toList();
        String area = areaContext.area().code();
        Map<String, List<Figure>> figures =
                by(figureReader.read(codes, areaContext.codes(), options.asOf()), Figure::indicator);
        Map<String, List<Target>> aims = by(targets.ofSeries(codes, area, options.asOf()), Target::indicator);
        Map<String, List<Judgement>> judged =
                by(judgements.ofSeries(codes, area, options.asOf()), Judgement::indicator);
        Map<String, List<Redefinition>> redefined =
                by(indicators.redefinitions(list, options.asOf()), Redefinition::indicator);
        LinkedComments.ByFigure said = comments.ofSeries(codes, area, options.asOf());
        return list.stream()
                .map(indicator -> {
                    String code = indicator.code();
                    Map<String, List<Figure>> byArea = by(figures.getOrDefault(code, List.of()), Figure::area);
                    return TrendAssembly.of(new TrendInputs(
                            SeriesIdentity.of(indicator, areaContext.area()),
                            byArea.getOrDefault(area, List.of()),
                            aims.getOrDefault(code, List.of()),
                            breaks(judged.get(code), redefined.get(code), options),
                            judged.getOrDefault(code, List.of()),
                            sources(areaContext, byArea),
                            said,
                            options));
                })
                .toList();
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

    private static List<ComparatorSource> sources(AreaContext areaContext, Map<String, List<Figure>> byArea) {
        List<ComparatorSource> sources = new ArrayList<>();
        for (Area area : areaContext.around()) {
            ComparatorKind kind = area.level() == AreaLevel.COUNTRY ? ComparatorKind.COUNTRY : ComparatorKind.REGION;
            sources.add(new ComparatorSource(
                    area.code(), area.name(), kind, byArea.getOrDefault(area.code(), List.of()), null));
        }
        if (!areaContext.neighbours().isEmpty()) {
            List<Figure> figures = areaContext.neighbours().stream()
                    .flatMap(area -> byArea.getOrDefault(area.code(), List.of()).stream())
                    .toList();
            sources.add(new ComparatorSource(
                    null, "the statistical neighbours", ComparatorKind.STATISTICAL_NEIGHBOURS, figures, null));
        }
        return sources;
    }
}
