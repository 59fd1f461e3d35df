package org.scrutiny.kernel.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class YearTest {
    private static final int APRIL = 4;
    private static final int QUARTER = 3;

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
            figures.add(new YearlyFigure(start.plusMonths(QUARTER).minusDays(1), multiplier * x / n, x, n));
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
                .containsExactly(new Year(2023, 3, false, 70.0, 70 / 3.0, null, null));
        assertThat(Year.of(figures, QUARTER, APRIL, YearRule.YEAR_END, 1))
                .containsExactly(new Year(2023, 3, false, 40.0, 70 / 3.0, null, null));
        assertThat(Year.of(figures.subList(0, 3), QUARTER, APRIL, YearRule.YEAR_END, 1))
                .containsExactly(new Year(2023, 2, false, null, 15, null, null));
    }

    @Test
    void doesNotPoolRatiosWithoutCases() {
        List<YearlyFigure> figures =
                List.of(new YearlyFigure(LocalDate.of(2023, 6, 30), 50.0, 5.0, 10.0), count("2023-09-30", 20.0));
        assertThat(Year.of(figures, QUARTER, APRIL, YearRule.POOLED, 100))
                .containsExactly(new Year(2023, 2, false, null, 35, null, null));
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
        return new YearlyFigure(LocalDate.parse(end), value, null, null);
    }

    private static void assertNumber(double actual, JsonNode expected) {
        assertThat(actual).isCloseTo(expected.asDouble(), within(1e-9 * Math.max(1, Math.abs(expected.asDouble()))));
    }
}
