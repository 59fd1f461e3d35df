package org.scrutiny.kernel.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Ranges are compared with those found by trying all counts. */
class DisclosureAuditTest {
    private static final DisclosureAudit AUDIT = new DisclosureAudit(AuditLimits.DEFAULT);
    private static final DisclosurePolicy POLICY = DisclosurePolicy.DEFAULT;
    private static final long LIMIT = 12;

    /** More small counts than occur, so that there is something to audit. */
    private static long[][] counts(Random random) {
        return Stream.generate(() ->
                        LongStream.generate(() -> random.nextInt(8)).limit(2).toArray())
                .limit(2)
                .toArray(long[][]::new);
    }

    @Test
    void rangesAreExact() {
        Random random = new Random(3);
        for (int i = 0; i < 90; i++) {
            DisclosureTable table = TableShape.of(i).of(counts(random));
            Set<String> hidden = new HashSet<>();
            for (Cell cell : table.cells().values()) {
                boolean small = cell.count() > 0 && cell.count() <= POLICY.threshold();
                // Totals that can be large are rarely hidden, so that all counts can be tried.
                if (small || (cell.count() > 0 && random.nextInt(4) == 0)) {
                    hidden.add(cell.id());
                }
            }
            Map<String, FeasibleRange> ranges = AUDIT.ranges(table, POLICY, hidden);
            Map<String, Set<Long>> values = BruteForceAuditor.values(table, hidden, LIMIT);
            ranges.forEach((cell, range) -> {
                TreeSet<Long> possible = new TreeSet<>(values.get(cell));
                assertThat(possible.first()).isEqualTo(range.min());
                if (range.max() != null && range.max() <= LIMIT) {
                    assertThat(possible.last()).isEqualTo(range.max());
                } else {
                    // The limit of one cell can keep another a little below it.
                    assertThat(possible.last()).isGreaterThan(LIMIT / 2);
                }
                assertThat(new FlowAuditor(table, hidden).values(cell, POLICY.threshold()))
                        .isEqualTo(Math.min(POLICY.threshold(), possible.size()));
            });
        }
    }

    @Test
    void aRoundedTotalIsARange() {
        DisclosureTable table = new DisclosureTable(
                List.of(
                        Cell.of("A", 2),
                        Cell.of("B", 30),
                        Cell.of(Tables.TOTAL, 32).rounded(10)),
                List.of(Relation.of(Tables.TOTAL, "A", "B")));
        assertThat(AUDIT.ranges(table, POLICY, Set.of())).isEqualTo(Map.of("A", new FeasibleRange(1, 4L)));
    }

    /** A total published as 10 is not 5, because 5 would be hidden. */
    @Test
    void aShownCountIsAboveTheThreshold() {
        DisclosureTable table = new DisclosureTable(
                List.of(
                        Cell.of("A", 4),
                        Cell.of("B", 3),
                        Cell.of("C", 0),
                        Cell.of("D", 7).rounded(10)),
                List.of(Relation.of("D", "A", "C", "B")));
        assertThat(AUDIT.ranges(table, new DisclosurePolicy(3, null, false), Set.of()))
                .isEqualTo(Map.of("B", new FeasibleRange(1, 10L)));
    }

    @Test
    void aCountKnownElsewhereIsKnown() {
        DisclosureTable table = new DisclosureTable(
                List.of(Cell.of("A", 3), Cell.of("B", 12).alsoKnownElsewhere(), Cell.of("C", 40), Cell.of("D", 55)),
                List.of(Relation.of("D", "A", "B", "C")));
        assertThat(AUDIT.ranges(table, POLICY, Set.of("A", "B"))).isEqualTo(Map.of("A", new FeasibleRange(3, 3L)));
        assertThat(AUDIT.ranges(table, POLICY, Set.of("A", "C"))).isEqualTo(Map.of("A", new FeasibleRange(1, 42L)));
    }

    /** In x + y = 6, y + z = 8, z + x = 10 each count is fixed although each relation alone has several solutions. */
    @Test
    void relationsAreReadTogether() {
        DisclosureTable table = new DisclosureTable(
                List.of(
                        Cell.of("x", 4),
                        Cell.of("y", 2),
                        Cell.of("z", 6),
                        Cell.of("xy", 6),
                        Cell.of("yz", 8),
                        Cell.of("zx", 10)),
                List.of(Relation.of("xy", "x", "y"), Relation.of("yz", "y", "z"), Relation.of("zx", "z", "x")));
        assertThat(AUDIT.ranges(table, POLICY, Set.of("x", "y", "z")))
                .isEqualTo(Map.of("x", new FeasibleRange(4, 4L), "y", new FeasibleRange(2, 2L)));
    }

    /** Each hidden cumulative figure hangs on the next; only the last is shown, and it gives the first away. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void followsAChainOfRelations(boolean reversed) {
        int months = 200;
        List<Cell> cells = new ArrayList<>(List.of(Cell.of("sum0", 3)));
        List<Relation> relations = new ArrayList<>();
        for (int month = 1; month < months; month++) {
            cells.add(Cell.of("month" + month, 10));
            cells.add(Cell.of("sum" + month, 3 + 10L * month));
            relations.add(Relation.of("sum" + month, "sum" + (month - 1), "month" + month));
        }
        Set<String> hidden =
                IntStream.range(1, months - 1).mapToObj(i -> "sum" + i).collect(Collectors.toSet());
        if (reversed) {
            Collections.reverse(cells);
        }
        assertThat(AUDIT.ranges(new DisclosureTable(cells, relations), POLICY, hidden))
                .isEqualTo(Map.of("sum0", new FeasibleRange(3, 3L)));
    }

    /** p is twice a, so between its bounds only even values are possible. */
    @ParameterizedTest
    @CsvSource({"8, false", "10, false", "11, true"})
    void valuesInGapsDoNotCount(long total, boolean safe) {
        DisclosureTable table = new DisclosureTable(
                List.of(
                        Cell.of("a", 2),
                        Cell.of("b", 2),
                        Cell.of("q", total - 4),
                        Cell.of("p", 4),
                        Cell.of(Tables.TOTAL, total)),
                List.of(Relation.of("b", "a"), Relation.of("p", "a", "b"), Relation.of(Tables.TOTAL, "p", "q")));
        assertThat(AUDIT.ranges(table, POLICY, Set.of("q")).get("p").holds(POLICY.threshold()))
                .isTrue();
        IndexedTable indexed = new IndexedTable(table, List.copyOf(table.cells().values()));
        BitSet p = indexed.select(cell -> cell.id().equals("p"));
        BitSet hidden = indexed.select(cell -> !cell.id().equals(Tables.TOTAL));
        PatternAudit audit =
                new PatternAudit(indexed, POLICY, new LinearProgramSolver(), new Effort(AuditLimits.DEFAULT));
        assertThat(audit.firstUnsafe(p, hidden) < 0).isEqualTo(safe);
    }

    @Test
    void rejectsATableThatDoesNotAddUp() {
        DisclosureTable table = new DisclosureTable(
                List.of(Cell.of("A", 3), Cell.of("B", 4), Cell.of("C", 8)), List.of(Relation.of("C", "A", "B")));
        assertThatThrownBy(() -> AUDIT.ranges(table, POLICY, Set.of())).isInstanceOf(IllegalArgumentException.class);
    }
}
