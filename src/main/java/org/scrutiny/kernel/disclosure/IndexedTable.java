package org.scrutiny.kernel.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * A table whose cells are numbered in the order in which they are preferred as partners, totals last. The numbers, and so all
 * that is decided with them, do not depend on the order in which cells and relations were given.
 */
final class IndexedTable {
    private final List<Cell> cells = new ArrayList<>();
    private final BitSet totals = new BitSet();
    private final List<SignedRelation> lines;
    private final int[][] linesOfCell;
    private final int maxLinesOfCell;

    /** A relation: the counts with their signs add up to 0. */
    static final class SignedRelation {
        private final int[] cells;
        private final int[] signs;

        private SignedRelation(int[] cells, int[] signs) {
            this.cells = cells;
            this.signs = signs;
        }

        int[] cells() {
            return cells;
        }

        int[] signs() {
            return signs;
        }
    }

    IndexedTable(DisclosureTable table, List<Cell> preferred) {
        Set<String> totalIds = new HashSet<>();
        for (Relation relation : table.relations()) {
            if (relation.parts().size() > 1) {
                totalIds.add(relation.total());
            }
        }
        preferred.stream().filter(cell -> !totalIds.contains(cell.id())).forEach(cells::add);
        totals.set(cells.size(), preferred.size());
        preferred.stream().filter(cell -> totalIds.contains(cell.id())).forEach(cells::add);

        Map<String, Integer> indexes = new HashMap<>();
        for (int i = 0; i < cells.size(); i++) {
            indexes.put(cells.get(i).id(), i);
        }
        lines = table.relations().stream()
                .map(relation -> line(relation, indexes))
                .sorted((one, other) -> {
                    int difference = Arrays.compare(one.cells, other.cells);
                    return difference == 0 ? Arrays.compare(one.signs, other.signs) : difference;
                })
                .toList();
        linesOfCell = linesOfCell();
        maxLinesOfCell =
                Arrays.stream(linesOfCell).mapToInt(found -> found.length).max().orElse(0);
    }

    private static SignedRelation line(Relation relation, Map<String, Integer> indexes) {
        int total = indexes.get(relation.total());
        int[] members = IntStream.concat(
                        IntStream.of(total), relation.parts().stream().mapToInt(indexes::get))
                .sorted()
                .toArray();
        int[] signs = Arrays.stream(members).map(cell -> cell == total ? -1 : 1).toArray();
        return new SignedRelation(members, signs);
    }

    private int[][] linesOfCell() {
        List<List<Integer>> found = new ArrayList<>();
        cells.forEach(cell -> found.add(new ArrayList<>()));
        for (int line = 0; line < lines.size(); line++) {
            for (int cell : lines.get(line).cells) {
                found.get(cell).add(line);
            }
        }
        return found.stream()
                .map(list -> list.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
    }

    int size() {
        return cells.size();
    }

    Cell cell(int index) {
        return cells.get(index);
    }

    boolean isTotal(int index) {
        return totals.get(index);
    }

    SignedRelation line(int index) {
        return lines.get(index);
    }

    int[] linesOf(int cell) {
        return linesOfCell[cell];
    }

    int maxLinesOfCell() {
        return maxLinesOfCell;
    }

    /** The cells whose count is known and not 0; only they are ever hidden. */
    BitSet nonZero() {
        return select(cell -> cell.count() != null && cell.count() > 0);
    }

    BitSet small(DisclosurePolicy policy) {
        return select(cell -> cell.count() != null && policy.isSmall(cell.count()));
    }

    /** The cells that keep a secret when they are hidden. */
    BitSet partners() {
        return select(cell ->
                cell.count() != null && cell.count() > 0 && !cell.knownElsewhere() && cell.withheldAs() == null);
    }

    BitSet knownElsewhere() {
        return select(Cell::knownElsewhere);
    }

    BitSet select(Predicate<Cell> condition) {
        BitSet selected = new BitSet(size());
        IntStream.range(0, size()).filter(i -> condition.test(cells.get(i))).forEach(selected::set);
        return selected;
    }
}
