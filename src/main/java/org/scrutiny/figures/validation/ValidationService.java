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

/** Checks figures that are about to be written against the active rules; the package describes what each is compared with. */
@Singleton
public class ValidationService {
    private final ValidationRules rules;
    private final SeriesSnapshotLoader loader;

    ValidationService(ValidationRules rules, SeriesSnapshotLoader loader) {
        this.rules = rules;
        this.loader = loader;
    }

    /** A figure and its violations so far. */
    private record Checked(FigureUnderTest figure, Violations violations) {}

    /** A figure and the sums that it belongs to. */
    private record Summed(FigureUnderTest figure, Violations violations, List<ValidationRule> sums) {}

    /**
     * Checks figures that are written together in the running transaction. No two may have the same key.
     *
     * @return the violations of each figure, in their order
     */
    public List<Violations> check(List<FigureUnderTest> figures) {
        RuleSet set = rules.findActive();
        List<Checked> all = figures.stream()
                .map(figure -> new Checked(figure, new Violations()))
                .toList();
        for (Checked one : all) {
            set.find(one.figure.indicator())
                    .forEach(rule -> one.violations.add(
                            rule, SingleFigureRules.findViolation(rule, one.figure.indicator(), one.figure.amounts())));
        }
        findSuddenChanges(set, accepted(all));
        findBrokenSums(set, accepted(all));
        return all.stream().map(Checked::violations).toList();
    }

    private static List<Checked> accepted(List<Checked> all) {
        return all.stream().filter(one -> one.violations.errors().isEmpty()).toList();
    }

    private void findSuddenChanges(RuleSet set, List<Checked> figures) {
        List<Checked> concerned = figures.stream()
                .filter(one -> !set.find(RuleKind.SUDDEN_CHANGE, one.figure.indicator())
                        .isEmpty())
                .sorted(Comparator.comparing(
                                (Checked one) -> one.figure.period().end())
                        .thenComparing(one -> one.figure.period()))
                .toList();
        if (concerned.stream().allMatch(one -> one.figure.amounts().value() == null)) {
            return;
        }
        Map<SeriesKey, SeriesSnapshot> snapshots =
                loader.loadSeries(concerned.stream().map(Checked::figure).toList());
        Map<FigureKey, SeriesSnapshot.SeriesFigure> replaced = new HashMap<>();
        concerned.forEach(one -> replaced.put(
                one.figure.key(), snapshots.get(one.figure.key().series()).put(one.figure)));
        for (Checked one : concerned) {
            SeriesSnapshot snapshot = snapshots.get(one.figure.key().series());
            set.find(RuleKind.SUDDEN_CHANGE, one.figure.indicator())
                    .forEach(rule -> one.violations.add(
                            rule, SuddenChange.findViolation(rule.parameters(), one.figure, snapshot)));
            if (!one.violations.errors().isEmpty()) {
                snapshot.restore(one.figure.key(), replaced.get(one.figure.key()));
            }
        }
    }

    private void findBrokenSums(RuleSet set, List<Checked> figures) {
        List<Summed> concerned = new ArrayList<>();
        Set<FigureKey> stored = new LinkedHashSet<>();
        for (Checked one : figures) {
            List<ValidationRule> sums = set.find(RuleKind.SUM_OF_PARTS, one.figure.indicator());
            if (!sums.isEmpty()) {
                concerned.add(new Summed(one.figure, one.violations, sums));
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
                rule -> one.violations.add(rule, SumOfParts.findViolation(rule.parameters(), one.figure, values))));
    }
}
