package org.scrutiny.kernel.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scrutiny.testsupport.Slow;

/**
 * A reader who knows the algorithm but not the secret computes, for every table and every order of preference, what would be
 * published, and collects for each publication the counts that lead to it.
 */
@Slow
class AttackerTest {
    private static final DisclosurePolicy POLICY = DisclosurePolicy.DEFAULT;
    private static final double MAX_SHARE_WITH_FEW_VALUES = 0.01;

    /** Of all runs, because smaller totals are part of larger ones. */
    private static final Map<List<Long>, BitSet> DECISIONS = new HashMap<>();

    /** The counts of the parts that lead to the same publication. */
    private final Map<List<Long>, List<BitSet>> possible = new HashMap<>();

    /** Tables with what may be published of them. */
    private final Set<List<List<Long>>> publications = new HashSet<>();

    @ParameterizedTest
    @CsvSource({"3, 40", "3, 60", "4, 26", "4, 32"})
    void cannotWorkOutASmallCount(int parts, int maxTotal) {
        List<int[]> orders = orders(parts);
        enumerate(new long[parts], 0, maxTotal, orders);
        long small = 0;
        long exact = 0;
        long few = 0;
        for (List<List<Long>> publication : publications) {
            List<BitSet> values = possible.get(publication.get(1));
            for (int part = 0; part < parts; part++) {
                if (POLICY.isSmall(publication.get(0).get(part))) {
                    small++;
                    exact += values.get(part).cardinality() == 1 ? 1 : 0;
                    few += values.get(part).cardinality() < POLICY.threshold() ? 1 : 0;
                }
            }
        }
        assertThat(exact).isZero();
        assertThat((double) few / small).isLessThan(MAX_SHARE_WITH_FEW_VALUES);
    }

    /** Otherwise the reader above would consider too few publications, or too many. */
    @Test
    void secretsLeadToAllOrdersAndNothingElse() {
        long[] counts = {3, 12, 9, 1};
        Set<BitSet> bySecret = new HashSet<>();
        for (int secret = 0; secret < 200; secret++) {
            bySecret.add(cells(Tables.hidden(Tables.line(counts), POLICY, "" + secret)));
        }
        Set<BitSet> byOrder = new HashSet<>();
        orders(counts.length).forEach(order -> byOrder.add(hidden(counts, order)));
        assertThat(bySecret).isEqualTo(byOrder).hasSizeGreaterThan(1);
    }

    private void enumerate(long[] counts, int next, long left, List<int[]> orders) {
        if (next == counts.length) {
            orders.stream().map(order -> hidden(counts, order)).distinct().forEach(hidden -> publish(counts, hidden));
            return;
        }
        for (counts[next] = 0; counts[next] <= left; counts[next]++) {
            enumerate(counts, next + 1, left - counts[next], orders);
        }
    }

    private void publish(long[] counts, BitSet hidden) {
        List<Long> published = new ArrayList<>();
        for (int i = 0; i < counts.length; i++) {
            published.add(hidden.get(i) ? null : (Long) counts[i]);
        }
        published.add(
                hidden.get(counts.length) ? null : (Long) LongStream.of(counts).sum());
        List<BitSet> values = possible.computeIfAbsent(
                published,
                key -> Arrays.stream(counts).mapToObj(count -> new BitSet()).toList());
        for (int i = 0; i < counts.length; i++) {
            values.get(i).set((int) counts[i]);
        }
        publications.add(List.of(LongStream.of(counts).boxed().toList(), published));
    }

    /** Decides about the parts in the given order of preference. The same counts in the same order are decided once. */
    private BitSet hidden(long[] counts, int[] order) {
        long[] preferred = Arrays.stream(order).mapToLong(i -> counts[i]).toArray();
        BitSet decided =
                DECISIONS.computeIfAbsent(LongStream.of(preferred).boxed().toList(), key -> {
                    DisclosureTable table = Tables.line(preferred);
                    IndexedTable indexed =
                            new IndexedTable(table, List.copyOf(table.cells().values()));
                    return new ThresholdLadder(
                                    indexed, POLICY, new LinearProgramSolver(), new Effort(AuditLimits.DEFAULT))
                            .hidden();
                });
        BitSet hidden = new BitSet();
        decided.stream().forEach(i -> hidden.set(i < order.length ? order[i] : order.length));
        return hidden;
    }

    private static BitSet cells(Set<String> hidden) {
        BitSet cells = new BitSet();
        int parts = 4;
        IntStream.range(0, parts).filter(i -> hidden.contains(Tables.part(i))).forEach(cells::set);
        cells.set(parts, hidden.contains(Tables.TOTAL));
        return cells;
    }

    private static List<int[]> orders(int size) {
        if (size == 0) {
            return List.of(new int[0]);
        }
        List<int[]> orders = new ArrayList<>();
        for (int[] shorter : orders(size - 1)) {
            for (int place = 0; place < size; place++) {
                int[] order = new int[size];
                System.arraycopy(shorter, 0, order, 0, place);
                order[place] = size - 1;
                System.arraycopy(shorter, place, order, place + 1, size - 1 - place);
                orders.add(order);
            }
        }
        return orders;
    }
}
