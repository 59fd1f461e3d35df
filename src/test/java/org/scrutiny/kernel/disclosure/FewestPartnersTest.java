package org.scrutiny.kernel.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scrutiny.testsupport.Slow;

/** How much is hidden in small tables, compared with the least that is safe, which is found by trying all sets of cells. */
@Slow
class FewestPartnersTest {
    private static final DisclosurePolicy POLICY = DisclosurePolicy.DEFAULT;
    private static final double MAX_EXCESS = 1.2;
    private static final int TABLES = 150;

    @ParameterizedTest
    @CsvSource({"LINE, 6", "TWO_WAY, 3", "HIERARCHY, 3"})
    void hidesHardlyMoreThanTheLeast(TableShape shape, int most) {
        Random random = new Random(12);
        for (int i = 0; i < TABLES; i++) {
            DisclosureTable table = shape.random(random, 2, most);
            int hidden = Tables.hidden(table, POLICY, "" + i).size();
            assertThat((double) hidden).as("table %s", i).isLessThanOrEqualTo(MAX_EXCESS * least(table));
        }
    }

    private static int least(DisclosureTable table) {
        Set<String> small = new TreeSet<>();
        Set<String> others = new TreeSet<>();
        for (Cell cell : table.cells().values()) {
            if (POLICY.isSmall(cell.count())) {
                small.add(cell.id());
            } else if (cell.count() > 0) {
                others.add(cell.id());
            }
        }
        int partners = 0;
        while (!canProtect(table, small, small, List.copyOf(others), partners)) {
            partners++;
        }
        return small.size() + partners;
    }

    private static boolean canProtect(
            DisclosureTable table, Set<String> small, Set<String> hidden, List<String> others, int partners) {
        if (partners == 0) {
            FlowAuditor auditor = new FlowAuditor(table, hidden);
            return small.stream().allMatch(cell -> auditor.values(cell, POLICY.threshold()) >= POLICY.threshold());
        }
        for (int i = 0; i < others.size(); i++) {
            Set<String> more = new TreeSet<>(hidden);
            more.add(others.get(i));
            if (canProtect(table, small, more, others.subList(i + 1, others.size()), partners - 1)) {
                return true;
            }
        }
        return false;
    }
}
