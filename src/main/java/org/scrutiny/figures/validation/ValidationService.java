package org.scrutiny.figures.validation;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.scrutiny.figures.series.FigureKey;
import org.scrutiny.figures.series.SeriesKey;

/** Holds figures that are about to be written against the rules in force; see the package for what each stands beside. */
@Singleton
public class ValidationService {
    private final ValidationRules rules;
    private final SeriesSnapshotLoader loader;

    ValidationService(ValidationRules rules, SeriesSnapshotLoader loader) {
        this.rules = rules;
        this.loader = loader;
    }

    /** A figure, and what was found so far. */
    private record Judged(FigureUnderTest figure, Violations findings) {}

    /** A figure, and the sums that it is in. */
    private record Summed(FigureUnderTest figure, Violations findings, List<ValidationRule> sums) {}

    /**
     * Judges figures that are written together, of which no two have the same key, in the running transaction.
     *
     * @return what the rules say of each, in their order
     */
    public List<Violations> check(List<FigureUnderTest> figures) {
        RuleSet set = rules.inForce();
        List<Judged> all = figures.stream()
                .map(figure -> new Judged(figure, new Violations()))
                .toList();
        for (Judged one : all) {
            set.of(one.figure.indicator())
                    .forEach(rule -> one.findings.add(
                            rule, SingleFigureRules.breach(rule, one.figure.indicator(), one.figure.amounts())));
        }
        findSuddenChanges(set, kept(all));
        findBrokenSums(set, kept(all));
        return all.stream().map(Judged::findings).toList();
    }

    private static List<Judged> kept(List<Judged> all) {
        return all.stream().filter(one -> one.findings.errors().isEmpty()).toList();
    }

    private void findSuddenChanges(RuleSet set, List<Judged> figures) {
        List<Judged> concerned = figures.stream()
                .filter(one ->
                        !set.of(RuleKind.SUDDEN_CHANGE, one.figure.indicator()).isEmpty())
                .sorted(Comparator.comparing((Judged one) -> one.figure.period().end())
                        .thenComparing(one -> one.figure.period()))
                .toList();
        if (concerned.isEmpty()) {
            return;
        }
        Map<SeriesKey, SeriesSnapshot> snapshots = loader.loadSeries(
                concerned.stream().map(Judged::figure).toList());
        Map<FigureKey, SeriesSnapshot.Figure> replaced = new HashMap<>();
        concerned.forEach(one -> replaced.put(
                one.figure.key(), snapshots.get(one.figure.key().series()).put(one.figure)));
        for (Judged one : concerned) {
            SeriesSnapshot snapshot = snapshots.get(one.figure.key().series());
            set.of(RuleKind.SUDDEN_CHANGE, one.figure.indicator())
                    .forEach(rule ->
                            one.findings.add(rule, SuddenChange.breach(rule.parameters(), one.figure, snapshot)));
            if (!one.findings.errors().isEmpty()) {
                snapshot.restore(one.figure.key(), replaced.get(one.figure.key()));
            }
        }
    }

    private void findBrokenSums(RuleSet set, List<Judged> figures) {
        List<Summed> concerned = new ArrayList<>();
        Set<FigureKey> stored = new LinkedHashSet<>();
        for (Judged one : figures) {
            List<ValidationRule> sums = set.of(RuleKind.SUM_OF_PARTS, one.figure.indicator());
            if (!sums.isEmpty()) {
                concerned.add(new Summed(one.figure, one.findings, sums));
                sums.forEach(rule -> stored.addAll(SumOfParts.keys(rule.parameters(), one.figure.key())));
            }
        }
        if (concerned.isEmpty()) {
            return;
        }
        concerned.forEach(one -> stored.remove(one.figure.key()));
        Map<FigureKey, BigDecimal> values = loader.loadValues(stored);
        concerned.forEach(
                one -> values.put(one.figure.key(), one.figure.amounts().value()));
        concerned.forEach(one -> one.sums.forEach(
                rule -> one.findings.add(rule, SumOfParts.breach(rule.parameters(), one.figure, values))));
    }
}
