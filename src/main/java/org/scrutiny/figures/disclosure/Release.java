package org.scrutiny.figures.disclosure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.scrutiny.figures.validation.SumOfIndicators;
import org.scrutiny.kernel.disclosure.Cell;
import org.scrutiny.kernel.disclosure.DisclosureControl;
import org.scrutiny.kernel.disclosure.DisclosurePolicy;
import org.scrutiny.kernel.disclosure.DisclosureTable;
import org.scrutiny.kernel.disclosure.HiddenReason;
import org.scrutiny.kernel.disclosure.PublicFigure;
import org.scrutiny.kernel.disclosure.PublicSymbol;
import org.scrutiny.kernel.disclosure.Suppression;
import org.scrutiny.kernel.disclosure.SuppressionOutcome;

/** The decision about all figures of a publication: what becomes public of each, and why the rest does not. */
final class Release {
    private final Map<String, PublicFigure> shown = new HashMap<>();
    private final Map<String, HiddenReason> reasons = new HashMap<>();
    private final Map<String, SuppressionOutcome> outcomes = new HashMap<>();
    private final Set<String> alreadyPublic = new HashSet<>();
    private final List<DecidedFigure> figures = new ArrayList<>();

    private Release() {}

    /**
     * Decides about the figures that are released, given the others.
     *
     * @param linked figures with different keys
     */
    static Release decide(List<LinkedFigure> linked, List<SumOfIndicators> sums, DisclosureControl control) {
        Release release = new Release();
        List<LinkedFigure> counted =
                linked.stream().filter(LinkedFigure::hasCounts).toList();
        Map<String, DisclosurePolicy> policies = new HashMap<>();
        List<Cell> cells = new ArrayList<>();
        for (LinkedFigure figure : counted) {
            for (CountKind kind : CountKind.of(figure.indicator().measure())) {
                Cell cell = figure.cell(kind);
                cells.add(cell);
                policies.put(cell.id(), figure.indicator().disclosure().policy());
            }
        }
        LinkedRelations relations = new LinkedRelations(counted, sums);
        cells.addAll(relations.differences());
        for (DisclosureTable table : LinkedTables.split(cells, relations.relations())) {
            release.take(table, control.decide(table, strictest(table, policies)));
        }
        linked.stream().filter(LinkedFigure::released).forEach(figure -> release.figures.add(release.decided(figure)));
        return release;
    }

    /** The highest threshold of the figures in a table, because each can give the others away. */
    private static DisclosurePolicy strictest(DisclosureTable table, Map<String, DisclosurePolicy> policies) {
        int threshold = 0;
        boolean sensitive = false;
        for (String cell : table.cells().keySet()) {
            DisclosurePolicy policy = policies.get(cell);
            if (policy != null) {
                threshold = Math.max(threshold, policy.threshold());
                sensitive = sensitive || policy.sensitive();
            }
        }
        return new DisclosurePolicy(threshold, null, sensitive);
    }

    private void take(DisclosureTable table, Suppression decision) {
        shown.putAll(decision.figures());
        reasons.putAll(decision.preview().reasons());
        alreadyPublic.addAll(decision.preview().alreadyPublic());
        table.cells().keySet().forEach(cell -> outcomes.put(cell, decision.outcome()));
    }

    /** The figures that are released. */
    List<DecidedFigure> figures() {
        return figures;
    }

    private DecidedFigure decided(LinkedFigure figure) {
        boolean unprotected = figure.indicator().disclosure().threshold() == 0;
        if (unprotected || !hasNumber(figure)) {
            return new DecidedFigure(figure, new PublicAmounts(figure.amounts(), null), null, null, false);
        } else if (!figure.hasCounts()) {
            return withoutCounts(figure);
        }
        Map<CountKind, PublicFigure> counts = new HashMap<>();
        Set<HiddenReason> why = new TreeSet<>();
        SuppressionOutcome outcome = SuppressionOutcome.PROTECTED;
        boolean isPublicAlready = false;
        for (CountKind kind : CountKind.of(figure.indicator().measure())) {
            String cell = figure.cellId(kind);
            counts.put(kind, shown.get(cell));
            outcome = outcomes.get(cell);
            isPublicAlready |= alreadyPublic.contains(cell);
            if (reasons.containsKey(cell)) {
                why.add(reasons.get(cell));
            }
        }
        PublicAmounts published = new PublicForm(figure, counts).amounts();
        if (published.symbol() == PublicSymbol.CONFIDENTIAL && why.isEmpty()) {
            why.add(HiddenReason.SMALL_COUNT);
        }
        return new DecidedFigure(
                figure, published, why.isEmpty() ? null : why.iterator().next(), outcome, isPublicAlready);
    }

    private static boolean hasNumber(LinkedFigure figure) {
        return figure.amounts().value() != null || figure.amounts().denominator() != null;
    }

    /** Without its counts nothing but a zero is shown. */
    private static DecidedFigure withoutCounts(LinkedFigure figure) {
        PublicAmounts published = PublicForm.onlyZero(figure.amounts());
        HiddenReason reason = published.amounts().value() == null ? HiddenReason.NOT_AUDITED : null;
        return new DecidedFigure(figure, published, reason, null, false);
    }
}
