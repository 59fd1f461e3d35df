package org.scrutiny.intake.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scrutiny.testsupport.Samples;
import org.scrutiny.testsupport.SeriesTest;

/** Figures of a file mean what its sender meant, or are rejected with what to do. */
@QuarkusTest
class FigureMeaningTest extends SeriesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            percentage | percent | value | 85% | 85.0
            percentage | percent | value | 85 per cent | 85.0
            count | children | value | 85% | -
            count | children | value | 85 children | 85
            duration | days | value | 12% | -
            duration | days | value | 12 days | 12.0
            duration | weeks | value | 12 days | -
            duration | months | value | 1:06 | 18.0
            duration | years | value | 1:06 | 1.5
            duration | years | value | 20:0 | 20.0
            duration | days | value | 1:06 | -
            rate | pounds | value | £1200 | 1200.0
            rate | children | value | £1200 | -
            rate | percent | value | 12% | -
            """)
    void unitInACellMustBeThatOfTheIndicator(String measure, String unit, String column, String cell, String value) {
        indicator = anIndicator().measure(measure).with("unit", unit).create().code();
        ValidatableResponse report = send("period," + column, "Q1 2024/25," + cell);
        if (value == null) {
            report.body("created", equalTo(0))
                    .body("errors.code", contains("wrong_unit"))
                    .body("errors[0].line", equalTo(2))
                    .body("errors[0].column", equalTo(column))
                    .body("errors[0].value", equalTo(cell))
                    .body("errors[0].hint", containsString("Check that the column"));
            figures("").then().body("value", empty());
        } else {
            report.body("errors", empty()).body("created", equalTo(1));
            assertThat(figures("").path("value[0].value").toString()).isEqualTo(value);
        }
    }

    private ValidatableResponse send(String columns, String row) {
        return request()
                .contentType("text/csv; charset=UTF-8")
                .body(csv(columns, row).getBytes(StandardCharsets.UTF_8))
                .post("/v1/imports?mode=partial")
                .then();
    }

    @ParameterizedTest
    @CsvSource({"85%, 100, numerator", "85, 100%, denominator", "£85, 100, numerator"})
    void countsHaveNoUnit(String numerator, String denominator, String column) {
        send("period,numerator,denominator", "Q1 2024/25," + numerator + "," + denominator)
                .body("created", equalTo(0))
                .body("errors.code", contains("wrong_unit"))
                .body("errors[0].column", equalTo(column));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            percentage | percent | 85% | -
            percentage | percent | 85 | -
            count | children | 85% | wrong_unit
            count | children | £85 | wrong_unit
            duration | days | 12 days | -
            duration | days | 12 weeks | wrong_unit
            """)
    void aTargetHasTheUnitOfItsIndicator(String measure, String unit, String cell, String code) {
        indicator = anIndicator().measure(measure).with("unit", unit).create().code();
        ValidatableResponse report = importCsv(
                        "indicator,area,kind,validFrom,value\n" + indicator + "," + area + ",local,2024-04-01," + cell
                                + "\n",
                        "?type=targets&mode=partial")
                .then();
        if (code == null) {
            report.body("errors", empty()).body("created", equalTo(1));
        } else {
            report.body("created", equalTo(0))
                    .body("errors.code", contains(code))
                    .body("errors[0].column", equalTo("value"))
                    .body("errors[0].value", equalTo(cell));
        }
    }

    @Test
    void theFirstFigureOfASeriesMayBeAProportion() {
        anObservation()
                .of(indicator)
                .in(area)
                .period("Q1 2024/25")
                .value(0.94)
                .post()
                .then()
                .statusCode(201)
                .body("warnings.code", contains("possible_proportion"));
        anObservation()
                .of(indicator)
                .in(area)
                .period("Q2 2024/25")
                .value(0)
                .post()
                .then()
                .body("warnings", empty());
    }

    @Test
    void zeroOfZeroKeepsItsCountsWhateverSymbolReplacesTheValue() {
        importCsv(
                        csv(
                                "period,value,numerator,denominator",
                                "Q1 2023/24,z,0,0",
                                "Q2 2023/24,x,0,0",
                                "Q3 2023/24,c,0,0"),
                        "")
                .then()
                .body("created", equalTo(3));
        figures("")
                .then()
                .body("value.denominator", contains(0, 0, null))
                .body("value.shorthand", contains("[z]", "[z]", "[c]"));
    }

    @Test
    void lowIsToldFromUnavailable() {
        indicator = aCount().create().code();
        importCsv(csv("period,value", "Q1 2023/24,[low]", "Q2 2023/24,k", "Q3 2023/24,x"), "")
                .then()
                .body("created", equalTo(3));
        figures("").then().body("value.shorthand", contains("[low]", "[low]", "[x]"));
        for (String format : List.of("csv", "json", "ndjson")) {
            assertThat(get("/v1/observations/export?format=" + format + "&indicator=" + indicator)
                            .asString())
                    .contains("[low]")
                    .contains("[x]");
        }
    }

    @Test
    void codeOfAnotherSchemeIsNotTheIndicator() {
        String shared = "shared " + indicator;
        String rate = "rate " + indicator;
        indicatorWith("LAIT (as a rate)", rate);
        String first = indicatorWith("LAIT", shared);
        String second = indicatorWith("LAIT", shared);
        String file = "Short Desc,Data item,Years,LA and Regions,Values,LA Number,Region\n"
                + shared + ",Invented,2023-24," + area + ",21.5,870,South East\n"
                + rate + ",Invented,2023-24," + area + ",47,870,South East\n";
        importCsv(file, "?profile=lait&mode=partial")
                .then()
                .body("created", equalTo(0))
                .body("errors.code", contains("ambiguous_indicator", "unknown_reference"))
                .body("errors.column", contains("Short Desc", "Short Desc"))
                .body("errors[0].message", containsString(first))
                .body("errors[0].message", containsString(second))
                .body("errors[1].hint", containsString("Related, but not the same"));
    }

    private static String indicatorWith(String scheme, String code) {
        return anIndicator()
                .with("externalCodes", List.of(Map.of("scheme", scheme, "code", code)))
                .create()
                .code();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0.94,188,200 | "scale": 100
            27.2,1230,4540 | roundedCounts
            0,0,0 | Leave the value blank
            5,1,0 | Correct the figure at its source
            ,1,0 | If the denominator is not known
            -3,-12,4 | send the value without it
            1,27,100 | roundedCounts
            -1,, | mayBeNegative
            101,, | partOfWhole
            """)
    void hintSaysWhatMendsTheRow(String cells, String hint) {
        importCsv(csv("period,value,numerator,denominator", "Q1 2024/25," + cells), "?mode=partial")
                .then()
                .body("created", equalTo(0))
                .body("errors[0].hint", containsString(hint));
    }

    @ParameterizedTest
    @CsvSource({"27.2,-,4540, numerator", "27.2,1230,[c], denominator"})
    void saysThatACountIsNoNumber(String value, String numerator, String denominator, String missing) {
        String row = "Q1 2024/25," + String.join(",", value, numerator, denominator);
        importCsv(csv("period,value,numerator,denominator", row), "")
                .then()
                .statusCode(200)
                .body("created", equalTo(1))
                .body("warnings.code", contains("missing_count"))
                .body("warnings.pointer", contains("/" + missing));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "period": "2024/26" | /period
            "period": "Michaelmas" | /period
            "periodColumns": ["Year"], "timeIdentifier": "Quartal" | /timeIdentifier
            "measures": [{"column": "A", "indicator": "FD10", "period": "Q5 2024/25"}] | /measures/0/period
            """)
    void profileWithAnInvalidPeriodIsNotSaved(String setting, String pointer) {
        json("{" + setting + "}")
                .put("/v1/import-profiles/periods-" + indicator)
                .then()
                .statusCode(400)
                .body("errors.pointer", contains(pointer));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "period": "2024" |
            "periodColumns": ["Year"], "timeIdentifier": "Reporting year" |
            "periodColumns": ["Year"], "timeIdentifier": "Financial year" |
            """)
    void profileWithAPeriodThatFitsSomeIndicatorsIsSaved(String setting) {
        json("{" + setting + "}")
                .put("/v1/import-profiles/periods-" + indicator)
                .then()
                .statusCode(200);
    }

    @Test
    void readsTheColumnsOfSdmxAndNamesThoseOfAMessage() {
        String columns = "INDICATOR,REF_AREA,TIME_PERIOD,OBS_VALUE,OBS_STATUS,CONF_STATUS";
        String row = "\n" + indicator + "," + area + ",2024-M06,12.5,P,F\n";
        importCsv("ACTION," + columns + row.replace("\n" + indicator, "\nD," + indicator), "?mode=partial")
                .then()
                .statusCode(422)
                .body("errors.column", contains("ACTION"));
        importCsv(columns + row, "").then().statusCode(200).body("created", equalTo(1));
        figures("").then().body("value.period", contains("June 2024")).body("value[0].status", contains("P"));
    }

    @Test
    void hintForFullTimeEquivalentsIsTheDefinition() {
        indicator = aCount().create().code();
        importCsv(csv("period,value", "Q1 2024/25,87.4"), "?mode=partial")
                .then()
                .body("errors[0].message", containsString("has no decimals"))
                .body("errors[0].hint", containsString("Set 'decimals' in the definition of " + indicator));
    }

    @Test
    void profileReadsProportionsAndNothingOfNothing() {
        Map<String, Object> profile = Map.of(
                "areaColumn",
                "Council",
                "periodColumns",
                List.of("Period"),
                "measures",
                List.of(
                        measure("Value", "value", 100),
                        measure("Numerator", "numerator", null),
                        measure("Denominator", "denominator", null)));
        request()
                .contentType("application/json")
                .body(profile)
                .put("/v1/import-profiles/proportions-" + indicator)
                .then()
                .statusCode(200)
                .body("measures.scale", contains(100, null, null));
        importCsv(
                        "Council,Period,Value,Numerator,Denominator\n" + area + ",2022-23;Q1,0.94,188,200\n" + area
                                + ",2022-23;Q2,0.9,171,190\n" + area + ",2022-23;Q3,,0,0\n",
                        "?profile=proportions-" + indicator)
                .then()
                .body("errors", empty())
                .body("warnings", empty())
                .body("created", equalTo(3));
        figures("")
                .then()
                .body("value.value", contains(new BigDecimal("94.0"), new BigDecimal("90.0"), null))
                .body("value[2].status", contains("M"));
    }

    private Map<String, Object> measure(String column, String role, Integer scale) {
        return scale == null
                ? Map.of("column", column, "indicator", indicator, "role", role)
                : Map.of("column", column, "indicator", indicator, "role", role, "scale", scale);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            0.94 | possible_proportions
            0.94 0.9 0 1 | possible_proportions
            0 0 | -
            1 1 | -
            0.94 2 | -
            80 81 0.82 | possible_proportion
            80 0.82 81 0.8 | possible_proportion possible_proportion
            0.5 0.6 3 | -
            30 31 0.9 | -
            """)
    void proportionsAmongPercentagesAreWarnedAbout(String values, String code) {
        StringBuilder rows = new StringBuilder("indicator,area,period,value\n");
        int quarter = 0;
        for (String value : values.split(" ", -1)) {
            rows.append(String.join(",", indicator, area, Samples.quarter(quarter++), value))
                    .append('\n');
        }
        ValidatableResponse report = importCsv(rows.toString(), "").then().body("errors", empty());
        if (code == null) {
            report.body("warnings", empty());
        } else {
            report.body("warnings.code", equalTo(List.of(code.split(" ", -1))));
        }
    }
}
