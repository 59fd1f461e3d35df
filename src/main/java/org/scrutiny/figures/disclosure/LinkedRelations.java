package org.scrutiny.figures.disclosure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.scrutiny.figures.indicator.Measure;
import org.scrutiny.figures.series.FigureKey;
import org.scrutiny.figures.series.SeriesKey;
import org.scrutiny.figures.validation.SumOfIndicators;
import org.scrutiny.kernel.disclosure.Cell;
import org.scrutiny.kernel.disclosure.PublicSymbol;
import org.scrutiny.kernel.disclosure.RatioFamily;
import org.scrutiny.kernel.disclosure.Relation;

/** The relations between the counts of figures, and the counts that are never published but follow from two others. */
final class LinkedRelations {
    private final Map<FigureKey, LinkedFigure> figures;
    private final List<Relation> relations = new ArrayList<>();
    private final List<Cell> differences = new ArrayList<>();

    /**
     * Finds the relations.
     *
     * @param counted figures with counts
     * @param sums which indicators add up to another
     */
    LinkedRelations(List<LinkedFigure> counted, List<SumOfIndicators> sums) {
        figures = counted.stream().collect(Collectors.toMap(LinkedFigure::key, Function.identity()));
        counted.stream().filter(LinkedFigure::hasComplement).forEach(this::addComplement);
        sums.forEach(this::addSum);
        counted.stream()
                .collect(Collectors.groupingBy(figure -> figure.key().series()))
                .forEach(this::addPeriods);
    }

    List<Relation> relations() {
        return relations;
    }

    /** Withheld cells, to be added to those of the figures. */
    List<Cell> differences() {
        return differences;
    }

    private void addComplement(LinkedFigure figure) {
        RatioFamily family = new RatioFamily(figure.cellId(CountKind.NUMERATOR), figure.cellId(CountKind.DENOMINATOR));
        differences.add(family.complement(figure.count(CountKind.NUMERATOR), figure.count(CountKind.DENOMINATOR)));
        relations.add(family.relation());
    }

    /** A relation for each period in which all figures of the sum are there; one that is missing cannot be worked out exactly. */
    private void addSum(SumOfIndicators sum) {
        for (LinkedFigure total : figures.values()) {
            if (!isCount(total) || !total.indicator().code().equals(sum.total())) {
                continue;
            }
            List<LinkedFigure> parts = sum.parts().stream()
                    .map(part -> figures.get(new FigureKey(
                            part,
                            total.key().area(),
                            total.key().start(),
                            total.key().end())))
                    .toList();
            if (parts.stream().allMatch(LinkedRelations::isCount)) {
                add(CountKind.VALUE, total, parts);
            }
        }
    }

    private static boolean isCount(LinkedFigure figure) {
        return figure != null && figure.indicator().measure() == Measure.COUNT;
    }

    private void addPeriods(SeriesKey series, List<LinkedFigure> ofSeries) {
        switch (ofSeries.get(0).indicator().basis()) {
            case FLOW -> ofSeries.forEach(total -> addParts(total, ofSeries));
            case YEAR_TO_DATE -> addIncrements(ofSeries);
            case SNAPSHOT, ROLLING -> {
                // A count on a day or of a window does not add up with others of its series.
            }
        }
    }

    /** A year is the sum of its quarters, and a quarter that of its months. */
    private void addParts(LinkedFigure total, List<LinkedFigure> ofSeries) {
        Map<Integer, NavigableMap<FigureKey, LinkedFigure>> byLength = ofSeries.stream()
                .filter(part -> !part.key().equals(total.key()) && isWithin(part.key(), total.key()))
                .collect(Collectors.groupingBy(
                        LinkedRelations::months,
                        Collectors.toMap(
                                LinkedFigure::key,
                                Function.identity(),
                                (one, other) -> one,
                                () -> new TreeMap<>(FigureKey.ORDER))));
        byLength.forEach((months, parts) -> {
            if (months > 0 && parts.size() * months == months(total)) {
                List<LinkedFigure> all = List.copyOf(parts.values());
                CountKind.of(total.indicator().measure()).stream()
                        .filter(kind -> total.count(kind)
                                == all.stream()
                                        .mapToLong(part -> part.count(kind))
                                        .sum())
                        .forEach(kind -> add(kind, total, all));
            }
        });
    }

    private static int months(LinkedFigure figure) {
        return figure.period().months();
    }

    private static boolean isWithin(FigureKey part, FigureKey total) {
        return !part.start().isBefore(total.start()) && !part.end().isAfter(total.end());
    }

    /** What a cumulative count has grown by is known from it and the one before. */
    private void addIncrements(List<LinkedFigure> ofSeries) {
        Map<Object, List<LinkedFigure>> years = ofSeries.stream()
                .sorted(Comparator.comparing(LinkedFigure::key, FigureKey.ORDER))
                .collect(Collectors.groupingBy(figure -> figure.key().start()));
        for (List<LinkedFigure> year : years.values()) {
            for (int i = 1; i < year.size(); i++) {
                addIncrement(year.get(i - 1), year.get(i));
            }
        }
    }

    private void addIncrement(LinkedFigure before, LinkedFigure after) {
        for (CountKind kind : CountKind.of(after.indicator().measure())) {
            long growth = after.count(kind) - before.count(kind);
            if (growth >= 0) {
                Cell difference =
                        Cell.of(after.cellId(kind) + " GROWTH", growth).withheld(PublicSymbol.NOT_AVAILABLE);
                differences.add(difference);
                relations.add(Relation.of(after.cellId(kind), before.cellId(kind), difference.id()));
            }
        }
    }

    private void add(CountKind kind, LinkedFigure total, List<LinkedFigure> parts) {
        relations.add(new Relation(
                total.cellId(kind),
                parts.stream().map(part -> part.cellId(kind)).toList()));
    }
}
