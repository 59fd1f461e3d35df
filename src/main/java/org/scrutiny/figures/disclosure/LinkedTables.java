package org.scrutiny.figures.disclosure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.scrutiny.kernel.disclosure.Cell;
import org.scrutiny.kernel.disclosure.DisclosureTable;
import org.scrutiny.kernel.disclosure.Relation;

/** Splits cells into tables that have no relation in common, so that one that cannot be audited does not hide the others. */
final class LinkedTables {
    private final Map<String, String> parents = new HashMap<>();

    private LinkedTables() {}

    /** A table for each set of linked cells. */
    static List<DisclosureTable> split(List<Cell> cells, List<Relation> relations) {
        LinkedTables linked = new LinkedTables();
        relations.forEach(relation -> relation.parts().forEach(part -> linked.join(relation.total(), part)));
        Map<String, List<Cell>> cellsOf = new LinkedHashMap<>();
        Map<String, List<Relation>> relationsOf = new HashMap<>();
        cells.forEach(cell -> cellsOf.computeIfAbsent(linked.root(cell.id()), root -> new ArrayList<>())
                .add(cell));
        relations.forEach(relation -> relationsOf
                .computeIfAbsent(linked.root(relation.total()), root -> new ArrayList<>())
                .add(relation));
        return cellsOf.entrySet().stream()
                .map(one -> new DisclosureTable(one.getValue(), relationsOf.getOrDefault(one.getKey(), List.of())))
                .toList();
    }

    private void join(String one, String other) {
        parents.put(root(one), root(other));
    }

    private String root(String cell) {
        String root = cell;
        for (String parent = parents.get(root); parent != null && !parent.equals(root); parent = parents.get(root)) {
            root = parent;
        }
        return root;
    }
}
