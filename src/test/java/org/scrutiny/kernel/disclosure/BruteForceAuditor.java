package org.scrutiny.kernel.disclosure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** All values that hidden cells of a small table may have, found by trying every count up to a limit. */
final class BruteForceAuditor {
    private final DisclosureTable table;
    private final long limit;
    private final List<String> hidden;
    private final Map<String, Long> values = new HashMap<>();
    private final Map<String, Set<Long>> found = new TreeMap<>();

    private BruteForceAuditor(DisclosureTable table, Set<String> hidden, long limit) {
        this.table = table;
        this.limit = limit;
        this.hidden = new ArrayList<>(hidden);
        // Parts before totals, which are then computed.
        this.hidden.sort(Comparator.comparing(
                        (String cell) -> table.cells().get(cell).count())
                .thenComparing(cell -> table.relations().stream()
                        .filter(relation -> relation.total().equals(cell))
                        .count()));
        table.cells().values().forEach(cell -> values.put(cell.id(), cell.count()));
        hidden.forEach(cell -> values.put(cell, null));
        hidden.forEach(cell -> found.put(cell, new TreeSet<>()));
    }

    /** The values of each hidden cell, when those that are no total are from 1 to the limit. */
    static Map<String, Set<Long>> values(DisclosureTable table, Set<String> hidden, long limit) {
        BruteForceAuditor auditor = new BruteForceAuditor(table, hidden, limit);
        auditor.tryFrom(0);
        return auditor.found;
    }

    private void tryFrom(int next) {
        if (!table.relations().stream().allMatch(this::mayHold)) {
            return;
        }
        if (next == hidden.size()) {
            hidden.forEach(cell -> found.get(cell).add(values.get(cell)));
            return;
        }
        String cell = hidden.get(next);
        Long sum = sum(cell);
        for (long value = sum == null ? 1 : sum; value <= (sum == null ? limit : sum); value++) {
            values.put(cell, value);
            tryFrom(next + 1);
        }
        values.put(cell, null);
    }

    /** Null if a part is not chosen yet. */
    private Long sum(String cell) {
        return table.relations().stream()
                .filter(relation -> relation.total().equals(cell))
                .filter(relation -> relation.parts().stream().allMatch(part -> values.get(part) != null))
                .findFirst()
                .map(relation ->
                        relation.parts().stream().mapToLong(values::get).sum())
                .orElse(null);
    }

    private boolean mayHold(Relation relation) {
        long least = 0;
        boolean complete = true;
        for (String part : relation.parts()) {
            Long value = values.get(part);
            least += value == null ? 1 : value;
            complete &= value != null;
        }
        Long total = values.get(relation.total());
        return total == null || (complete ? least == total : least <= total);
    }
}
