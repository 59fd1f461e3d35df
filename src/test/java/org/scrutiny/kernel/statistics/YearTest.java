package org.scrutiny.kernel.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class YearTest {
    private static final int APRIL = 4;
    private static final int QUARTER = 3;
    private static final LocalDate JUNE = LocalDate.of(2023, 6, 30);

    static Stream<Oracle.Vector> vectors() throws IOException {
        return Oracle.vectors("financialYear");
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void matchesTheReference(Oracle.Vector vector) {
        boolean proportion = vector.json().get("kind").asText().equals("proportion");
        double multiplier = proportion ? 100 : 10_000;
        List<YearlyFigure> figures = new ArrayList<>();
        for (JsonNode quarter : vector.json().get("quarters")) {
            LocalDate start = LocalDate.parse(quarter.get("date").asText());
            double x = quarter.get("numerator").asDouble();
            double n = quarter.get("denominator").asDouble();
            figures.add(new YearlyFigure(start, start.plusMonths(QUARTER).minusDays(1), multiplier * x / n, x, n));
        }
        List<Year> years = Year.of(figures, QUARTER, APRIL, YearRule.POOLED, multiplier);
        JsonNode expected = vector.json().get("expected");
        assertThat(years).hasSize(expected.size());
        for (int i = 0; i < years.size(); i++) {
            Year year = years.get(i);
            JsonNode wanted = expected.get(i);
            assertThat(year.firstYear())
                    .isEqualTo(wanted.get("financialYearStart").asInt());
            assertThat(year.included()).isEqualTo(wanted.get("quarters").asInt());
            assertThat(year.complete()).isEqualTo(wanted.get("complete").asBoolean());
            assertNumber(year.value(), wanted.get("value"));
            assertNumber(year.numerator(), wanted.get("numerator"));
            assertNumber(year.denominator(), wanted.get("denominator"));
            if (!wanted.get("meanOfQuarterlyValues").isNull()) {
                assertNumber(year.meanOfPeriods(), wanted.get("meanOfQuarterlyValues"));
            }
            Interval interval = proportion
                    ? Intervals.proportion(year.numerator(), year.denominator(), multiplier)
                    : Intervals.rate(year.numerator(), year.denominator(), multiplier);
            assertNumber(interval.lower95(), wanted.get("lower95"));
            assertNumber(interval.upper95(), wanted.get("upper95"));
        }
    }

    @Test
    void sumsCountsButNotStates() {
        List<YearlyFigure> figures = List.of(
                count("2023-06-30", 10.0),
                count("2023-09-30", 20.0),
                count("2023-12-31", null),
                count("2024-03-31", 40.0));
        assertThat(Year.of(figures, QUARTER, APRIL, YearRule.SUM, 1))
                .containsExactly(new Year(2023, 3, 4, false, 70.0, 70 / 3.0, null, null));
        assertThat(Year.of(figures, QUARTER, APRIL, YearRule.YEAR_END, 1))
                .containsExactly(new Year(2023, 3, 4, false, 40.0, 70 / 3.0, null, null));
        assertThat(Year.of(figures.subList(0, 3), QUARTER, APRIL, YearRule.YEAR_END, 1))
                .containsExactly(new Year(2023, 2, 4, false, null, 15, null, null));
    }

    @Test
    void doesNotPoolRatiosWithoutCases() {
        List<YearlyFigure> figures = List.of(new YearlyFigure(JUNE, JUNE, 50.0, 5.0, 10.0), count("2023-09-30", 20.0));
        assertThat(Year.of(figures, QUARTER, APRIL, YearRule.POOLED, 100))
                .containsExactly(new Year(2023, 2, 4, false, null, 35, null, null));
    }

    /** A year is complete if the periods that are there cover it, whatever frequency is declared. */
    @ParameterizedTest
    @CsvSource({
        "3, 1, 2023-04 2023-05 2023-06 2023-07 2023-08, 12, false",
        "12, 1, 2023-04 2023-05, 12, false",
        "3, 1, 2023-04 2023-07 2023-10 2024-01, 12, false",
        "1, 1, 2023-04 2023-05 2023-06 2023-07 2023-08 2023-09 2023-10 2023-11 2023-12 2024-01 2024-02 2024-03, 12, true",
        "12, 3, 2023-04, 4, false",
        "3, 3, 2023-04 2023-07 2024-01, 4, false",
        "3, 3, 2023-04 2023-07 2023-10 2024-01, 4, true",
        "3, 6, 2023-04 2023-10, 2, true",
        "3, 12, 2023-04, 1, true",
        // A calendar year is not the financial year in which it ends.
        "12, 12, 2023-01, 1, false",
        // Neither do overlapping windows cover a year.
        "3, 6, 2023-04 2023-07 2023-10, 2, false",
    })
    void aYearIsCompleteIfItsPeriodsCoverIt(int step, int months, String starts, int expected, boolean complete) {
        List<YearlyFigure> figures = Arrays.stream(starts.split(" ", -1))
                .map(month -> LocalDate.parse(month + "-01"))
                .map(start -> new YearlyFigure(start, start.plusMonths(months).minusDays(1), 10.0, null, null))
                .toList();
        List<Year> years = Year.of(figures, step, APRIL, YearRule.SUM, 1);
        assertThat(years).singleElement().satisfies(year -> {
            assertThat(year.expected()).isEqualTo(expected);
            assertThat(year.included()).isEqualTo(figures.size());
            assertThat(year.complete()).isEqualTo(complete);
        });
    }

    @Test
    void aPeriodWithNoCasesAtAllIsKnown() {
        List<YearlyFigure> figures = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            LocalDate start = LocalDate.of(2023, 4, 1).plusMonths((long) QUARTER * i);
            boolean none = i == 1;
            figures.add(new YearlyFigure(
                    start,
                    start.plusMonths(QUARTER).minusDays(1),
                    none ? null : 50.0,
                    none ? 0.0 : 5.0,
                    none ? 0.0 : 10.0));
        }
        assertThat(Year.of(figures, QUARTER, APRIL, YearRule.POOLED, 100))
                .containsExactly(new Year(2023, 4, 4, true, 50.0, 50, 15.0, 30.0));
        assertThat(Year.of(figures.subList(1, 2), QUARTER, APRIL, YearRule.POOLED, 100))
                .isEmpty();
    }

    @Test
    void usesTheIndicatorsKindOfYear() {
        List<YearlyFigure> figures = List.of(count("2023-12-31", 1.0), count("2024-03-31", 2.0));
        assertThat(Year.of(figures, QUARTER, 1, YearRule.SUM, 1))
                .extracting(Year::firstYear)
                .containsExactly(2023, 2024);
        assertThat(Year.of(figures, QUARTER, 9, YearRule.SUM, 1))
                .extracting(Year::firstYear)
                .containsExactly(2023);
    }

    private static YearlyFigure count(String end, Double value) {
        return new YearlyFigure(LocalDate.parse(end), LocalDate.parse(end), value, null, null);
    }

    private static void assertNumber(double actual, JsonNode expected) {
        assertThat(actual).isCloseTo(expected.asDouble(), within(1e-9 * Math.max(1, Math.abs(expected.asDouble()))));
    }
}
