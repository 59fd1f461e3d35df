package org.scrutiny.kernel.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scrutiny.testsupport.Slow;

/** Ten thousand random tables, whose small counts are audited by another method than the one under test. */
@Slow
class RandomTablesTest {
    private static final DisclosurePolicy POLICY = DisclosurePolicy.DEFAULT;

    @ParameterizedTest
    @CsvSource({"LINE, 4000, 12", "TWO_WAY, 2000, 6", "HIERARCHY, 4000, 5"})
    void everySmallCountKeepsEnoughValues(TableShape shape, int tables, int most) {
        Random random = new Random(20);
        for (int i = 0; i < tables; i++) {
            DisclosureTable table = shape.random(random, 1, most);
            Suppression suppression = Tables.control("" + i % 10).decide(table, POLICY);
            assertThat(suppression.outcome()).isEqualTo(SuppressionOutcome.PROTECTED);
            Set<String> hidden = Tables.hidden(suppression);
            FlowAuditor auditor = new FlowAuditor(table, hidden);
            for (Cell cell : table.cells().values()) {
                if (cell.count() >= 1 && cell.count() <= POLICY.threshold()) {
                    assertThat(hidden).contains(cell.id());
                    assertThat(auditor.values(cell.id(), POLICY.threshold()))
                            .as("%s of table %s", cell, i)
                            .isGreaterThanOrEqualTo(POLICY.threshold());
                }
            }
        }
    }
}
