package org.scrutiny.figures.validation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.scrutiny.figures.series.FigureKey;
import org.scrutiny.platform.store.Sql;

/** A check of figures that are written together: says what it has to read, and then which rules the figures violate. */
public final class FigureCheck {
    private static final String VALUES = """
            SELECT o.indicator, o.area, o.period_start, o.period_end, o.obs_value
            FROM""" + FigureKey.STORED;

    private final RuleSet rules;
    private final AreaCheck areas;
    private final List<Checked> all;
    private final List<Checked> changes;
    private final List<Checked> parts;
    /** The same figures in the areas that their areas replace. */
    private final Map<FigureKey, List<FigureKey>> predecessors = new HashMap<>();
    /** The same figures in the areas that replace their areas. */
    private final Map<FigureKey, List<FigureKey>> successors = new HashMap<>();

    private final Map<FigureKey, BigDecimal> values = new HashMap<>();
    private final SeriesSnapshots snapshots;
    private final boolean isSentAlone;

    FigureCheck(RuleSet rules, AreaCheck areas, List<FigureUnderTest> figures, KeptSeries kept, LocalDate today) {
        this.rules = rules;
        this.areas = areas;
        this.isSentAlone = kept == null;
        this.all = figures.stream()
                .map(figure -> new Checked(figure, new Violations()))
                .toList();
        all.forEach(one -> checkAlone(one, today));
        this.changes = concerned(RuleKind.SUDDEN_CHANGE);
        this.parts = concerned(RuleKind.SUM_OF_PARTS);
        boolean isCompared = kept == null
                ? changes.stream().anyMatch(one -> one.figure.amounts().value() != null)
                : !changes.isEmpty();
        this.snapshots = isCompared
                ? new SeriesSnapshots(changes.stream().map(Checked::figure).toList(), kept)
                : null;
    }

    /** A figure and its violations so far. */
    private record Checked(FigureUnderTest figure, Violations violations) {
        boolean isAccepted() {
            return violations.errors().isEmpty();
        }
    }

    /** The queries that have to be run before the check can be completed. */
    public List<Sql.Reading<?>> readings() {
        List<Sql.Reading<?>> readings = new ArrayList<>();
        if (snapshots != null) {
            readings.addAll(snapshots.readings());
        }
        Set<FigureKey> keys = new HashSet<>();
        parts.forEach(one -> rules.find(RuleKind.SUM_OF_PARTS, one.figure.indicator())
                .forEach(rule -> keys.addAll(SumOfParts.keys(rule.parameters(), one.figure.key()))));
        predecessors.values().forEach(keys::addAll);
        successors.values().forEach(keys::addAll);
        if (!keys.isEmpty()) {
            readings.add(new Sql.Reading<>(
                    VALUES,
                    FigureKey.columns(keys),
                    row -> new Value(FigureKey.in(row), row.getBigDecimal(5)),
                    value -> values.put(value.key, value.number)));
        }
        return readings;
    }

    private record Value(FigureKey key, BigDecimal number) {}

    /** Null if no figure is compared with its series. */
    SeriesSnapshots snapshots() {
        return snapshots;
    }

    List<Violations> violations() {
        Map<FigureKey, SeriesSnapshot.SeriesFigure> replaced = new HashMap<>();
        if (snapshots != null) {
            findSuddenChanges(replaced);
        }
        findReplaced();
        findBrokenSums();
        if (snapshots != null) {
            changes.stream().filter(one -> !one.isAccepted()).forEach(one -> restore(one.figure, replaced));
            snapshots.keep();
        }
        return all.stream().map(Checked::violations).toList();
    }

    private void restore(FigureUnderTest figure, Map<FigureKey, SeriesSnapshot.SeriesFigure> replaced) {
        snapshots.get(figure).restore(figure.period(), replaced.get(figure.key()));
    }

    private void checkAlone(Checked one, LocalDate today) {
        List<FigureKey> keys = areas.checkInForce(one.figure, one.violations);
        if (!keys.isEmpty()) {
            predecessors.put(one.figure.key(), keys);
        }
        List<FigureKey> later = areas.successors(one.figure.key());
        if (!later.isEmpty()) {
            successors.put(one.figure.key(), later);
        }
        rules.find(one.figure.indicator()).stream()
                .filter(rule -> rule.kind() != RuleKind.PERIOD_LENGTH || !areas.isYearOfComparator(one.figure))
                .forEach(rule -> one.violations.add(rule, SingleFigureRules.findViolation(rule, one.figure, today)));
    }

    /** The accepted figures with a rule of this kind, in the order of their periods. */
    private List<Checked> concerned(RuleKind kind) {
        return all.stream()
                .filter(one -> one.isAccepted()
                        && !rules.find(kind, one.figure.indicator()).isEmpty())
                .sorted(Comparator.comparing(
                                (Checked one) -> one.figure.period().end())
                        .thenComparing(one -> one.figure.period()))
                .toList();
    }

    private void findSuddenChanges(Map<FigureKey, SeriesSnapshot.SeriesFigure> replaced) {
        changes.forEach(
                one -> replaced.put(one.figure.key(), snapshots.get(one.figure).put(one.figure)));
        for (Checked one : changes) {
            SeriesSnapshot snapshot = snapshots.get(one.figure);
            ProportionCheck.warn(one.figure, snapshot, isSentAlone, one.violations);
            rules.find(RuleKind.SUDDEN_CHANGE, one.figure.indicator())
                    .forEach(rule -> one.violations.add(
                            rule, SuddenChange.findViolation(rule.parameters(), one.figure, snapshot)));
            if (!one.isAccepted()) {
                restore(one.figure, replaced);
            }
        }
    }

    private void findReplaced() {
        if (predecessors.isEmpty() && successors.isEmpty()) {
            return;
        }
        Set<FigureKey> written = all.stream().map(one -> one.figure.key()).collect(Collectors.toSet());
        // Of two figures that are written together, only the one in the later area gets a warning.
        all.forEach(one -> successors.getOrDefault(one.figure.key(), List.of()).stream()
                .filter(values::containsKey)
                .filter(key -> !written.contains(key))
                .forEach(key -> AreaCheck.warnOfReplacing(one.figure, key, one.violations)));
        Set<FigureKey> present = new HashSet<>(values.keySet());
        all.stream().filter(Checked::isAccepted).forEach(one -> present.add(one.figure.key()));
        all.forEach(one -> predecessors.getOrDefault(one.figure.key(), List.of()).stream()
                .filter(present::contains)
                .forEach(key -> AreaCheck.warnOfReplaced(one.figure, key, one.violations)));
    }

    private void findBrokenSums() {
        List<Checked> accepted = parts.stream().filter(Checked::isAccepted).toList();
        accepted.forEach(
                one -> values.put(one.figure.key(), one.figure.amounts().value()));
        accepted.forEach(one -> rules.find(RuleKind.SUM_OF_PARTS, one.figure.indicator())
                .forEach(rule ->
                        one.violations.add(rule, SumOfParts.findViolation(rule.parameters(), one.figure, values))));
    }
}
