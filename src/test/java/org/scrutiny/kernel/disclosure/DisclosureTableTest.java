package org.scrutiny.kernel.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DisclosureTableTest {
    static Stream<ThrowingCallable> malformed() {
        return Stream.of(
                () -> Cell.of("A", -4711),
                () -> Cell.of("A", Cell.MAX_COUNT + 4711),
                () -> Cell.of("A", 4711).rounded(0),
                () -> Cell.of("A", 4711).withheld(PublicSymbol.NOT_APPLICABLE),
                () -> Cell.absent("A", null),
                () -> Cell.absent("A", PublicSymbol.NOT_AVAILABLE).alsoKnownElsewhere(),
                () -> Relation.of("A"),
                () -> Relation.of("A", "A"),
                () -> Relation.of("A", "B", "B"),
                () -> new DisclosureTable(List.of(Cell.of("A", 4711), Cell.of("A", 4711)), List.of()),
                () -> new DisclosureTable(List.of(Cell.of("A", 4711)), List.of(Relation.of("A", "B"))),
                () -> DisclosurePolicy.of(-1),
                () -> DisclosurePolicy.of(10),
                () -> new DisclosurePolicy(5, 0, false),
                () -> new PartnerOrder(new byte[PartnerOrder.MIN_SECRET_BYTES - 1]));
    }

    @ParameterizedTest
    @MethodSource("malformed")
    void rejectsWhatIsMalformedWithoutRepeatingCounts(ThrowingCallable given) {
        assertThatThrownBy(given)
                .isInstanceOf(IllegalArgumentException.class)
                .message()
                .doesNotContain("4711");
    }

    @Test
    void aCellIsLoggedWithoutItsCount() {
        assertThat(Cell.of("A", 4711)).hasToString("Cell A");
    }

    @Test
    void theOrderOfPartnersDependsOnTheSecret() {
        List<Cell> cells =
                Stream.of("A", "B", "C", "D", "E").map(id -> Cell.of(id, 0)).toList();
        assertThat(Tables.order("1").sort(cells)).isEqualTo(Tables.order("1").sort(cells));
        assertThat(Stream.of("1", "2", "3", "4")
                        .map(secret -> Tables.order(secret).sort(cells)))
                .doesNotHaveDuplicates();
    }
}
