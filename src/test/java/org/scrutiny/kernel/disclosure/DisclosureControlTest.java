package org.scrutiny.kernel.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DisclosureControlTest {
    private static final DisclosurePolicy POLICY = DisclosurePolicy.DEFAULT;
    private static final PublicFigure HIDDEN = PublicFigure.of(PublicSymbol.CONFIDENTIAL);

    private static Suppression decide(List<Cell> cells, Relation... relations) {
        return Tables.control("control").decide(new DisclosureTable(cells, List.of(relations)), POLICY);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 1", "4, 4", "5, 5", "8, 8", "9, 9"})
    void hidesCountsUpToTheThreshold(int threshold, int hidden) {
        List<Cell> cells = new ArrayList<>();
        for (int count = 0; count <= 11; count++) {
            cells.add(Cell.of("n" + count, count));
        }
        Suppression suppression =
                Tables.control("x").decide(new DisclosureTable(cells, List.of()), DisclosurePolicy.of(threshold));
        assertThat(suppression.preview().hidden()).isEqualTo(hidden);
        assertThat(suppression.figures()).containsEntry("n0", PublicFigure.of(BigDecimal.ZERO));
        assertThat(suppression.outcome()).isEqualTo(SuppressionOutcome.PROTECTED);
    }

    @Test
    void theOrderOfTheInputHasNoEffect() {
        Random random = new Random(4);
        for (int i = 0; i < 60; i++) {
            DisclosureTable table = TableShape.of(i).random(random, 3, 4);
            List<Cell> cells = new ArrayList<>(table.cells().values());
            List<Relation> relations = new ArrayList<>();
            for (Relation relation : table.relations()) {
                List<String> parts = new ArrayList<>(relation.parts());
                Collections.shuffle(parts, random);
                relations.add(new Relation(relation.total(), parts));
            }
            Collections.shuffle(cells, random);
            Collections.shuffle(relations, random);
            assertThat(Tables.hidden(new DisclosureTable(cells, relations), POLICY, "o"))
                    .isEqualTo(Tables.hidden(table, POLICY, "o"));
        }
    }

    @Test
    void aHigherThresholdShowsNothingThatALowerOneHides() {
        Random random = new Random(5);
        for (int i = 0; i < 60; i++) {
            DisclosureTable table = TableShape.of(i).random(random, 3, 4);
            Set<String> hidden = Set.of();
            for (int threshold = 0; threshold <= DisclosurePolicy.MAX_THRESHOLD; threshold++) {
                Set<String> more = Tables.hidden(table, DisclosurePolicy.of(threshold), "m");
                assertThat(more).as("threshold %s of table %s", threshold, i).containsAll(hidden);
                hidden = more;
            }
        }
    }

    /** Thresholds other than the default are reached in steps, and each must be safe in the end. */
    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 6, 7, 9})
    void everyThresholdIsSafe(int threshold) {
        Random random = new Random(6);
        DisclosurePolicy policy = DisclosurePolicy.of(threshold);
        for (int i = 0; i < 60; i++) {
            DisclosureTable table = TableShape.of(i).random(random, 3, 4);
            Set<String> hidden = Tables.hidden(table, policy, "s");
            FlowAuditor auditor = new FlowAuditor(table, hidden);
            assertThat(table.cells().values().stream().filter(cell -> policy.isSmall(cell.count())))
                    .allMatch(cell -> auditor.values(cell.id(), threshold) >= threshold);
        }
    }

    /** The pattern is audited anew, without what was remembered during the search. */
    @Test
    void roundedWithheldAndKnownCountsAreTakenIntoAccount() {
        Random random = new Random(8);
        DisclosureAudit audit = new DisclosureAudit(AuditLimits.DEFAULT);
        for (int i = 0; i < 150; i++) {
            DisclosureTable plain = TableShape.of(i).random(random, 2, 3);
            List<Cell> cells = plain.cells().values().stream()
                    .map(cell -> switch (random.nextInt(8)) {
                        case 0, 1 -> cell.rounded(10);
                        case 2 -> cell.count() > DisclosurePolicy.MAX_THRESHOLD ? cell.alsoKnownElsewhere() : cell;
                        case 3 -> cell.withheld(PublicSymbol.NOT_AVAILABLE);
                        default -> cell;
                    })
                    .toList();
            DisclosureTable table = new DisclosureTable(cells, plain.relations());
            Set<String> before = Set.of();
            for (int threshold : new int[] {3, 5, 7}) {
                DisclosurePolicy policy = DisclosurePolicy.of(threshold);
                Suppression suppression = Tables.control("mixed").decide(table, policy);
                Set<String> hidden = Tables.hidden(suppression);
                assertThat(hidden).as("threshold %s of table %s", threshold, i).containsAll(before);
                if (suppression.outcome().isAudited()) {
                    assertThat(audit.ranges(table, policy, hidden).values())
                            .as("threshold %s of table %s", threshold, i)
                            .allMatch(range -> range.holds(threshold));
                }
                before = hidden;
            }
        }
    }

    @Test
    void requiresAsManyValuesAsThePolicySays() {
        DisclosureTable table = Tables.line(3, 3, 20);
        assertThat(Tables.hidden(table, new DisclosurePolicy(5, 5, false), "f")).containsExactlyInAnyOrder("A", "B");
        assertThat(Tables.hidden(table, new DisclosurePolicy(5, 6, false), "f"))
                .containsExactlyInAnyOrder("A", "B", "C");
    }

    @Test
    void theSamePartnerIsHiddenInEveryPeriod() {
        Set<String> partners = new HashSet<>();
        for (String period : List.of("2024Q1", "2024Q2", "2024Q3", "2024Q4", "2025Q1")) {
            List<Cell> cells = new ArrayList<>();
            long total = 3;
            cells.add(Cell.of("A" + period, 3).withPartnerKey("A"));
            for (String area : List.of("B", "C", "D")) {
                long count = 20L + (area + period).hashCode() % 10;
                cells.add(Cell.of(area + period, count).withPartnerKey(area));
                total += count;
            }
            cells.add(Cell.of("T" + period, total).withPartnerKey("T"));
            Suppression suppression =
                    decide(cells, Relation.of("T" + period, "A" + period, "B" + period, "C" + period, "D" + period));
            Tables.hidden(suppression).forEach(cell -> partners.add(cell.substring(0, 1)));
        }
        assertThat(partners).hasSize(2).contains("A");
    }

    @Test
    void aCountThatIsPublicElsewhereIsNoPartner() {
        for (int secret = 0; secret < 20; secret++) {
            DisclosureTable table = new DisclosureTable(
                    List.of(Cell.of("A", 3), Cell.of("B", 12).alsoKnownElsewhere(), Cell.of("C", 40), Cell.of("T", 55)),
                    List.of(Relation.of("T", "A", "B", "C")));
            assertThat(Tables.hidden(table, POLICY, "" + secret)).containsExactlyInAnyOrder("A", "C");
        }
    }

    @Test
    void aSmallCountThatIsPublicElsewhereIsHiddenAndReported() {
        Suppression suppression = decide(
                List.of(Cell.of("A", 3).alsoKnownElsewhere(), Cell.of("B", 12), Cell.of("T", 15)),
                Relation.of("T", "A", "B"));
        assertThat(Tables.hidden(suppression)).containsExactly("A");
        assertThat(suppression.preview().alreadyPublic()).containsExactly("A");
    }

    @Test
    void roundsWhatIsShown() {
        Suppression suppression = Tables.control("r")
                .decide(
                        new DisclosureTable(
                                List.of(
                                        Cell.of("down", 124).rounded(10),
                                        Cell.of("up", 125).rounded(10),
                                        Cell.of("odd", 12).rounded(5),
                                        Cell.of("low", 40).rounded(100),
                                        Cell.of("zero", 0).rounded(100)),
                                List.of()),
                        POLICY);
        assertThat(suppression.figures())
                .containsEntry("down", PublicFigure.of(BigDecimal.valueOf(120)))
                .containsEntry("up", PublicFigure.of(BigDecimal.valueOf(130)))
                .containsEntry("odd", PublicFigure.of(BigDecimal.valueOf(10)))
                .containsEntry("low", PublicFigure.of(PublicSymbol.LOW))
                .containsEntry("zero", PublicFigure.of(BigDecimal.ZERO));
    }

    @Test
    void asksForAnotherWordWhereLowIsOutOfPlace() {
        DisclosureTable table = new DisclosureTable(List.of(Cell.of("deaths", 6).rounded(20)), List.of());
        assertThat(Tables.control("k")
                        .decide(table, new DisclosurePolicy(5, null, true))
                        .figures())
                .containsEntry("deaths", PublicFigure.of(PublicSymbol.LOW_SENSITIVE));
    }

    @Test
    void publishesTheSymbolOfAWithheldCount() {
        Suppression suppression = decide(
                List.of(
                        Cell.of("A", 30),
                        Cell.absent("B", PublicSymbol.NOT_AVAILABLE),
                        Cell.absent("C", PublicSymbol.NOT_APPLICABLE),
                        Cell.of("D", 3).withheld(PublicSymbol.LOW_RELIABILITY),
                        Cell.of("T", 50)),
                Relation.of("T", "A", "B", "C", "D"));
        assertThat(suppression.outcome()).isEqualTo(SuppressionOutcome.PROTECTED);
        assertThat(suppression.preview().hidden()).isZero();
        assertThat(suppression.figures())
                .containsEntry("B", PublicFigure.of(PublicSymbol.NOT_AVAILABLE))
                .containsEntry("C", PublicFigure.of(PublicSymbol.NOT_APPLICABLE))
                .containsEntry("D", PublicFigure.of(PublicSymbol.LOW_RELIABILITY));
    }

    /** Nobody else can be the three, so the total must go. */
    @Test
    void protectsAWithheldSmallCount() {
        Suppression suppression = decide(
                List.of(Cell.of("A", 30), Cell.of("B", 3).withheld(PublicSymbol.NOT_AVAILABLE), Cell.of("T", 33)),
                Relation.of("T", "A", "B"));
        assertThat(Tables.hidden(suppression)).containsExactly("A");
    }

    @Test
    void doesNotTellSmallCountsFromPartnersInPublic() {
        Suppression suppression =
                decide(List.of(Cell.of("A", 3), Cell.of("B", 12), Cell.of("T", 15)), Relation.of("T", "A", "B"));
        assertThat(suppression.figures())
                .isEqualTo(Map.of("A", HIDDEN, "B", HIDDEN, "T", PublicFigure.of(BigDecimal.valueOf(15))));
        assertThat(suppression.preview().reasons())
                .isEqualTo(Map.of("A", HiddenReason.SMALL_COUNT, "B", HiddenReason.PARTNER));
        assertThat(suppression.preview().hidden(HiddenReason.PARTNER)).isEqualTo(1);
    }

    private static void assertAllHidden(Suppression suppression, SuppressionOutcome outcome) {
        assertThat(suppression.outcome()).isEqualTo(outcome);
        assertThat(suppression.figures())
                .isEqualTo(Map.of(
                        "A", HIDDEN, "B", HIDDEN, "C", HIDDEN, "Z", PublicFigure.of(BigDecimal.ZERO), "T", HIDDEN));
        assertThat(suppression.preview().hidden(HiddenReason.NOT_AUDITED)).isEqualTo(3);
    }

    private static DisclosureTable fourParts(long total) {
        return new DisclosureTable(
                List.of(Cell.of("A", 3), Cell.of("B", 12), Cell.of("C", 40), Cell.of("Z", 0), Cell.of("T", total)),
                List.of(Relation.of("T", "A", "B", "C", "Z")));
    }

    @Test
    void hidesAllThatDoesNotAddUp() {
        assertAllHidden(Tables.control("i").decide(fourParts(56), POLICY), SuppressionOutcome.INCONSISTENT);
    }

    @ParameterizedTest
    @CsvSource({"4, 1000, 60", "100, 1, 60", "100, 1000, 0"})
    void hidesAllBeyondALimit(int cells, int systems, int seconds) {
        AuditLimits limits = new AuditLimits(cells, systems, Duration.ofSeconds(seconds));
        assertAllHidden(
                new DisclosureControl(Tables.order("l"), limits).decide(fourParts(55), POLICY),
                SuppressionOutcome.LIMIT_EXCEEDED);
    }

    @Test
    void hidesAllThatCannotBeProtected() {
        DisclosureTable table = new DisclosureTable(
                List.of(
                        Cell.of("A", 3),
                        Cell.of("B", 12).alsoKnownElsewhere(),
                        Cell.of("C", 40).alsoKnownElsewhere(),
                        Cell.of("Z", 0),
                        Cell.of("T", 55).alsoKnownElsewhere()),
                List.of(Relation.of("T", "A", "B", "C", "Z")));
        assertAllHidden(Tables.control("u").decide(table, POLICY), SuppressionOutcome.UNPROTECTABLE);
    }

    @Test
    void hidesAllIfTheSolverFails() {
        IntegerSolver throwing = (system, variable, largest, millis) -> {
            throw new IllegalStateException("count 3");
        };
        IntegerSolver wrong = (system, variable, largest, millis) -> new long[system.cells().length];
        DisclosureTable table = Tables.twoWay(new long[][] {{1, 2, 12}, {2, 30, 40}, {11, 50, 1}});
        for (IntegerSolver solver : List.of(throwing, wrong)) {
            Suppression suppression =
                    new DisclosureControl(Tables.order("f"), AuditLimits.DEFAULT, solver).decide(table, POLICY);
            assertThat(suppression.outcome()).isEqualTo(SuppressionOutcome.SOLVER_FAILED);
            assertThat(suppression.preview().hidden()).isEqualTo(table.cells().size());
        }
    }
}
