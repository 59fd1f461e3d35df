package org.scrutiny.kernel.period;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Any text is either parsed or refused. */
class PeriodFuzzTest {
    private static final List<String> PIECES = List.of(
            "Q1",
            "q",
            "quarter ",
            "2024",
            "/25",
            "2024/25",
            "202425",
            "-",
            " to ",
            "/",
            " ",
            "(",
            ")",
            "April",
            "june ",
            "31",
            "03",
            "end of ",
            "as at ",
            "12 months to ",
            "year ending ",
            "week ",
            "FY",
            "ay",
            "academic year",
            "YTD",
            "(prov)",
            "census",
            "0",
            "99",
            "m13",
            "W53",
            "H2",
            "autumn term ",
            "'",
            ".",
            "st",
            "\u00a0",
            "\u2013",
            "\ufeff",
            "\u0660",
            "\ud83d\ude00",
            "\ud83d",
            "\u0000",
            "1900",
            "2100",
            "first ",
            "the ",
            "calendar years");

    private static final List<PeriodContext> CONTEXTS = List.of(
            PeriodContext.NONE,
            PeriodContext.annualFlow(YearType.FINANCIAL),
            PeriodContext.of(YearType.ACADEMIC),
            PeriodContext.annualSnapshot(YearType.CALENDAR));

    @Test
    void parsesOrRejectsMixedFragments() {
        Random random = new Random(20240401);
        int read = 0;
        for (int i = 0; i < 40_000; i++) {
            var literal = new StringBuilder();
            for (int pieces = random.nextInt(7); pieces >= 0; pieces--) {
                literal.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            if (isRead(literal.toString(), CONTEXTS.get(i % CONTEXTS.size()))) {
                read++;
            }
        }
        assertThat(read).isGreaterThan(100);
    }

    @Test
    void parsesOrRejectsRandomCharacters() {
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            int range = i % 2 == 0 ? 128 : 0x10000;
            var literal = new StringBuilder();
            for (int length = random.nextInt(40); length > 0; length--) {
                literal.append((char) random.nextInt(range));
            }
            isRead(literal.toString(), CONTEXTS.get(i % CONTEXTS.size()));
        }
    }

    static Stream<String> longInput() {
        return Stream.of(
                "9".repeat(100_000),
                " ".repeat(100_000),
                "Q1 ".repeat(33_000),
                "(".repeat(100_000),
                "2024/".repeat(20_000),
                "end of ".repeat(15_000),
                "end ".repeat(24) + "2024",
                "q".repeat(99) + "1",
                "1".repeat(100),
                "(((((".repeat(20),
                " q1 2024".repeat(12),
                "12 months to ".repeat(7),
                "jan".repeat(33));
    }

    /** The timeout only catches a regular expression that backtracks without end. */
    @ParameterizedTest
    @MethodSource("longInput")
    @Timeout(10)
    void rejectsLongInput(String literal) {
        assertThatThrownBy(() -> Period.parse(literal, PeriodContext.NONE)).isInstanceOf(PeriodException.class);
        assertThatThrownBy(() -> Period.of(literal, "FY", PeriodContext.NONE)).isInstanceOf(PeriodException.class);
        assertThat(Qualifier.in(literal)).isEqualTo(Qualifier.NONE);
    }

    /** Any exception other than a refusal fails the test. */
    private static boolean isRead(String literal, PeriodContext context) {
        try {
            Period.of(literal, literal, context);
            return fail("a year is no time identifier: " + literal);
        } catch (PeriodException e) {
            // Expected: no text is both halves of a pair.
        }
        try {
            Period period = Period.parse(literal, context);
            assertThat(Period.parse(period.label(), PeriodContext.NONE)).isEqualTo(period);
            assertThat(period.code()).isNotBlank();
            assertThat(period.sdmx()).isNotNull();
            return true;
        } catch (PeriodException e) {
            return false;
        }
    }
}
