package org.scrutiny.kernel.period;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.scrutiny.testsupport.Reference;

/** Literals collected from council papers and national tables, with the expected period or refusal. */
class PeriodVectorsTest {
    private static final Map<String, PeriodContext> CONTEXTS = Map.ofEntries(
            Map.entry("english-council", PeriodContext.of(YearType.FINANCIAL)),
            Map.entry("financial", PeriodContext.of(YearType.FINANCIAL)),
            Map.entry("financial or academic: indicator decides", PeriodContext.of(YearType.FINANCIAL)),
            Map.entry("time_identifier=Financial year", PeriodContext.of(YearType.FINANCIAL)),
            Map.entry("academic", PeriodContext.annualFlow(YearType.ACADEMIC)),
            Map.entry("time_identifier=Academic year", PeriodContext.of(YearType.ACADEMIC)),
            Map.entry("calendar", PeriodContext.of(YearType.CALENDAR)),
            Map.entry("calendar, pooled", PeriodContext.annualFlow(YearType.CALENDAR)),
            Map.entry("time_identifier=Calendar year", PeriodContext.annualFlow(YearType.CALENDAR)),
            Map.entry("fingertips", PeriodContext.annualFlow(YearType.CALENDAR)),
            Map.entry(
                    "time_identifier=Reporting year, children's social care flow measure",
                    PeriodContext.annualFlow(YearType.FINANCIAL)),
            Map.entry(
                    "time_identifier=Reporting year, snapshot measure",
                    PeriodContext.annualSnapshot(YearType.FINANCIAL)),
            Map.entry("workforce census", new PeriodContext(YearType.FINANCIAL, SingleYear.ON_30_SEPTEMBER)),
            Map.entry("January census", new PeriodContext(YearType.FINANCIAL, SingleYear.IN_JANUARY)));

    private static final Map<String, PeriodType> TYPES = Map.ofEntries(
            Map.entry("financial-year-quarter", PeriodType.FINANCIAL_QUARTER),
            Map.entry("financial-year", PeriodType.FINANCIAL_YEAR),
            Map.entry("financial-half", PeriodType.FINANCIAL_HALF),
            Map.entry("academic-year", PeriodType.ACADEMIC_YEAR),
            Map.entry("year", PeriodType.ACADEMIC_YEAR),
            Map.entry("reporting-year", PeriodType.REPORTING_YEAR),
            Map.entry("snapshot", PeriodType.SNAPSHOT),
            Map.entry("snapshot-month", PeriodType.CENSUS_MONTH),
            Map.entry("calendar-year", PeriodType.CALENDAR_YEAR),
            Map.entry("calendar-quarter", PeriodType.CALENDAR_QUARTER),
            Map.entry("month", PeriodType.MONTH),
            Map.entry("rolling-12-months", PeriodType.ROLLING),
            Map.entry("multi-year", PeriodType.MULTI_YEAR),
            Map.entry("year-to-date", PeriodType.YEAR_TO_DATE));

    @TestFactory
    Stream<DynamicTest> parsesEveryCollectedLiteral() {
        return Reference.json("periods/literals.json")
                .valueStream()
                .map(vector -> DynamicTest.dynamicTest(
                        vector.get("id").asText() + " " + vector.get("literal").asText(), () -> check(vector)));
    }

    private static void check(JsonNode vector) {
        String literal = vector.get("literal").asText();
        if (vector.has("refusal")) {
            assertThat(refusal(literal).isAmbiguous())
                    .isEqualTo(vector.get("refusal").asText().equals("ambiguous_period"));
        } else {
            String kind = vector.get("kind").asText();
            Period read = Period.parse(literal, context(vector));
            assertThat(read.type()).isEqualTo(TYPES.get(kind));
            assertThat(read.start()).isEqualTo(vector.get("start").asText());
            assertThat(read.end()).isEqualTo(vector.get("end").asText());
            if (kind.endsWith("quarter")) {
                assertThat(read.code()).endsWith("Q" + vector.get("quarter").asText());
            }
        }
    }

    private static PeriodContext context(JsonNode vector) {
        return vector.has("context") ? CONTEXTS.get(vector.get("context").asText()) : PeriodContext.NONE;
    }

    private static PeriodException refusal(String literal) {
        PeriodException refusal =
                catchThrowableOfType(PeriodException.class, () -> Period.parse(literal, PeriodContext.NONE));
        assertThat(refusal).as(literal).isNotNull();
        assertThat(refusal).message().isNotBlank();
        return refusal;
    }
}
