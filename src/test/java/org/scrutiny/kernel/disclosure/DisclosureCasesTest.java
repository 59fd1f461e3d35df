package org.scrutiny.kernel.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.scrutiny.testsupport.Reference;

/** Worked cases with the default policy; see the README beside them. */
class DisclosureCasesTest {
    private static final JsonNode CASES = Reference.json("disclosure/cases.json");
    private static final DisclosurePolicy POLICY = DisclosurePolicy.DEFAULT;
    private static final int SECRETS = 12;

    static Stream<JsonNode> tables() {
        return stream(CASES.get("tables"));
    }

    static Stream<JsonNode> families() {
        return stream(CASES.get("families"));
    }

    static Stream<JsonNode> texts() {
        return stream(CASES.get("texts"));
    }

    @ParameterizedTest
    @MethodSource("tables")
    void hidesOneOfTheSmallestSafePatterns(JsonNode given) {
        DisclosureTable table = table(given);
        for (int secret = 0; secret < SECRETS; secret++) {
            Suppression suppression = Tables.control("" + secret).decide(table, POLICY);
            Set<String> hidden = Tables.hidden(suppression);
            assertThat(suppression.outcome()).isEqualTo(SuppressionOutcome.PROTECTED);
            assertThat(hidden)
                    .containsAll(names(given.get("mustHide")))
                    .noneMatch(names(given.get("mustShow"))::contains)
                    .hasSizeBetween(
                            given.get("hidden").get(0).asInt(),
                            given.get("hidden").get(1).asInt());
            assertThat(stream(given.get("smallestPatterns")).map(DisclosureCasesTest::names))
                    .anyMatch(pattern -> hidden.equals(Set.copyOf(pattern)));
            if (!given.get("exact").isNull()) {
                assertThat(hidden).hasSameElementsAs(names(given.get("exact")));
            }
            given.get("published")
                    .properties()
                    .forEach(entry -> assertThat(suppression.figures())
                            .containsEntry(
                                    entry.getKey(),
                                    PublicFigure.of(entry.getValue().decimalValue())));
            assertThat(new DisclosureAudit(AuditLimits.DEFAULT)
                            .ranges(table, POLICY, hidden)
                            .values())
                    .allMatch(range -> range.holds(POLICY.threshold()));
        }
    }

    @ParameterizedTest
    @MethodSource("tables")
    void computesWhatAReaderCanWorkOut(JsonNode given) {
        assertThat(ranges(given, Set.of())).isEqualTo(expected(given.get("rangesWithoutPartners")));
        if (!given.get("unsafe").isNull()) {
            JsonNode unsafe = given.get("unsafe");
            assertThat(ranges(given, Set.copyOf(names(unsafe.get("hidden")))))
                    .isEqualTo(expected(unsafe.get("ranges")))
                    .allSatisfy((cell, range) ->
                            assertThat(range.holds(POLICY.threshold())).isFalse());
        }
    }

    @ParameterizedTest
    @MethodSource("families")
    void hidesAPercentageWithItsCounts(JsonNode given) {
        long numerator = given.get("numerator").asLong();
        long denominator = given.get("denominator").asLong();
        RatioFamily family = new RatioFamily("numerator", "denominator");
        DisclosureTable table = new DisclosureTable(
                List.of(
                        Cell.of("numerator", numerator),
                        Cell.of("denominator", denominator),
                        family.complement(numerator, denominator)),
                List.of(family.relation()));
        Map<String, PublicFigure> figures =
                Tables.control("family").decide(table, POLICY).figures();
        assertThat(List.of(figures.get("numerator"), figures.get("denominator"), family.percentage(figures, 1)))
                .isEqualTo(stream(given.get("published"))
                        .map(DisclosureCasesTest::figure)
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("texts")
    void screensTexts(JsonNode given) {
        ScreeningResult result = new PersonalDataScreen(POLICY)
                .screen(
                        given.get("text").asText(),
                        given.get("linkedFigureHidden").asBoolean());
        assertThat(result.flags().stream().map(PersonalDataFlag::code))
                .containsExactlyElementsOf(names(given.get("flags")));
        assertThat(result.action().code()).isEqualTo(given.get("action").asText());
    }

    private static DisclosureTable table(JsonNode given) {
        List<Cell> cells = new ArrayList<>();
        given.get("cells")
                .properties()
                .forEach(entry -> cells.add(Cell.of(
                                entry.getKey(), entry.getValue().asLong())
                        .rounded(given.get("rounded").path(entry.getKey()).asInt(1))));
        List<Relation> relations = stream(given.get("relations"))
                .map(DisclosureCasesTest::names)
                .map(names -> new Relation(names.get(0), names.subList(1, names.size())))
                .toList();
        return new DisclosureTable(cells, relations);
    }

    private static Map<String, FeasibleRange> ranges(JsonNode given, Set<String> hidden) {
        return new DisclosureAudit(AuditLimits.DEFAULT).ranges(table(given), POLICY, hidden);
    }

    private static Map<String, FeasibleRange> expected(JsonNode ranges) {
        Map<String, FeasibleRange> expected = new HashMap<>();
        ranges.properties().forEach(entry -> {
            JsonNode max = entry.getValue().get(1);
            expected.put(
                    entry.getKey(),
                    new FeasibleRange(entry.getValue().get(0).asLong(), max.isNull() ? null : max.asLong()));
        });
        return expected;
    }

    private static PublicFigure figure(JsonNode published) {
        return Stream.of(PublicSymbol.values())
                .filter(symbol -> symbol.code().equals(published.asText()))
                .map(PublicFigure::of)
                .findFirst()
                .orElseGet(() -> PublicFigure.of(new BigDecimal(published.asText())));
    }

    private static List<String> names(JsonNode array) {
        return stream(array).map(JsonNode::asText).toList();
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
