package org.scrutiny.kernel.disclosure;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The decision about a table: what is published, and for the publisher why. */
public final class Suppression {
    private final SuppressionOutcome outcome;
    private final Map<String, PublicFigure> figures = new TreeMap<>();
    private final SuppressionPreview preview;

    /**
     * Creates a decision.
     *
     * @param hidden ids; without effect if the table was not audited
     */
    Suppression(DisclosureTable table, DisclosurePolicy policy, SuppressionOutcome outcome, Set<String> hidden) {
        this.outcome = outcome;
        Map<String, HiddenReason> reasons = new HashMap<>();
        Set<String> alreadyPublic = new HashSet<>();
        for (Cell cell : table.cells().values()) {
            if (cell.withheldAs() != null) {
                figures.put(cell.id(), PublicFigure.of(cell.withheldAs()));
                continue;
            }
            boolean small = policy.isSmall(cell.count());
            boolean isHidden = outcome.isAudited() ? small || hidden.contains(cell.id()) : cell.count() > 0;
            if (isHidden) {
                reasons.put(cell.id(), small ? HiddenReason.SMALL_COUNT : otherReason());
            }
            if (small && cell.knownElsewhere()) {
                alreadyPublic.add(cell.id());
            }
            figures.put(cell.id(), isHidden ? PublicFigure.of(PublicSymbol.CONFIDENTIAL) : shown(cell, policy));
        }
        preview = new SuppressionPreview(reasons, alreadyPublic);
    }

    private HiddenReason otherReason() {
        return outcome.isAudited() ? HiddenReason.PARTNER : HiddenReason.NOT_AUDITED;
    }

    private static PublicFigure shown(Cell cell, DisclosurePolicy policy) {
        long rounded = Rounding.round(cell.count(), cell.roundBase());
        return rounded == 0 && cell.count() > 0
                ? PublicFigure.of(policy.low())
                : PublicFigure.of(BigDecimal.valueOf(rounded));
    }

    public SuppressionOutcome outcome() {
        return outcome;
    }

    /** What is published, by the id of the cell. Does not tell which hidden count is small. */
    public Map<String, PublicFigure> figures() {
        return Collections.unmodifiableMap(figures);
    }

    /** For the publisher only. */
    public SuppressionPreview preview() {
        return preview;
    }
}
