package org.scrutiny.kernel.disclosure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All counts of a release that are linked by relations, and the relations. The order of both has no meaning. */
public final class DisclosureTable {
    private final Map<String, Cell> cells = new LinkedHashMap<>();
    private final List<Relation> relations;

    /**
     * Creates a table. Whether its relations add up is not checked here.
     *
     * @throws IllegalArgumentException if an id occurs twice, or a relation names a cell that is not in the table
     */
    public DisclosureTable(List<Cell> cells, List<Relation> relations) {
        for (Cell cell : cells) {
            if (this.cells.put(cell.id(), cell) != null) {
                throw new IllegalArgumentException("Two cells have the id " + cell.id() + ".");
            }
        }
        for (Relation relation : relations) {
            List<String> named = new ArrayList<>(relation.parts());
            named.add(relation.total());
            named.removeAll(this.cells.keySet());
            if (!named.isEmpty()) {
                throw new IllegalArgumentException("The table has no cell " + named.get(0) + ".");
            }
        }
        this.relations = List.copyOf(relations);
    }

    public Map<String, Cell> cells() {
        return Collections.unmodifiableMap(cells);
    }

    public List<Relation> relations() {
        return relations;
    }

    /** Whether every relation adds up. A relation with an unknown count is not checked. */
    boolean addsUp() {
        return relations.stream().allMatch(this::addsUp);
    }

    private boolean addsUp(Relation relation) {
        long rest = 0;
        for (String part : relation.parts()) {
            Cell cell = cells.get(part);
            if (isUnknown(cell)) {
                return true;
            }
            rest = Math.addExact(rest, count(cell));
        }
        Cell total = cells.get(relation.total());
        return isUnknown(total) || rest == count(total);
    }

    private static boolean isUnknown(Cell cell) {
        return cell.count() == null && cell.withheldAs() != PublicSymbol.NOT_APPLICABLE;
    }

    private static long count(Cell cell) {
        return cell.count() == null ? 0 : cell.count();
    }
}
