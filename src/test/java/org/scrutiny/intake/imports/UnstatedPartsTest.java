package org.scrutiny.intake.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scrutiny.testsupport.SeriesTest;

/** What a later file has no column for is left as it is stored, and the same figure from another file is no change. */
@QuarkusTest
class UnstatedPartsTest extends SeriesTest {
    private static final String ALL = "period,value,numerator,denominator,status,confidentiality,note,sourceSystem";

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            # stored first                         | columns of the second file | its row  | effect    | stored then
            50,25,50,P,C,late return,Mosaic        | value                      | 50       | unchanged | 50.0 25/50 P C late return Mosaic
            50,25,50,P,C,late return,Mosaic        | value                      | 60       | revised   | 60.0 P C late return Mosaic
            50,25,50,P,C,late return,Mosaic        | numerator,denominator      | 25,50    | unchanged | 50.0 25/50 P C late return Mosaic
            50,25,50,P,C,late return,Mosaic        | numerator,denominator      | 30,50    | revised   | 60.0 30/50 P C late return Mosaic
            50,25,50,P,C,late return,Mosaic        | value,status               | 50,A     | revised   | 50.0 25/50 A C late return Mosaic
            50,25,50,P,C,late return,Mosaic        | value,status               | 50,      | revised   | 50.0 25/50 A C late return Mosaic
            50,25,50,P,C,late return,Mosaic        | value,note                 | 50,      | revised   | 50.0 25/50 P C Mosaic
            50,25,50,P,C,late return,Mosaic        | value,note                 | 50,final | revised   | 50.0 25/50 P C final Mosaic
            50,25,50,P,C,late return,Mosaic        | value,confidentiality      | 50,      | revised   | 50.0 25/50 P F late return Mosaic
            50,25,50,P,C,late return,Mosaic        | value,numerator,denominator| 50,,     | revised   | 50.0 P C late return Mosaic
            50,25,50,P,C,late return,Mosaic        | value,sourceSystem         | 50,      | revised   | 50.0 25/50 P C late return
            50,25,50,P,C,late return,Mosaic        | value                      | 50 [e]   | revised   | 50.0 25/50 E C late return Mosaic
            50,25,50,P,C,late return,Mosaic        | value                      | x        | revised   | - O C late return Mosaic
            [c],,,,,small numbers,Mosaic           | value                      | 50       | revised   | 50.0 A F small numbers Mosaic
            [c],,,,,small numbers,Mosaic           | value                      | [c]      | unchanged | - Q C small numbers Mosaic
            """)
    void whatAFileHasNoColumnForIsLeft(String first, String columns, String row, String effect, String then) {
        importCsv(csv(ALL, "Q1 2024/25," + first), "").then().statusCode(200);
        check(importCsv(csv("period," + columns, "Q1 2024/25," + row), ""), effect, then);
    }

    @ParameterizedTest
    @CsvSource({"50, unchanged, 50.0 A F Mosaic", "60, revised, 60.0 A F Liquidlogic"})
    void theSourceOfAProfileIsThatOfItsChanges(String value, String effect, String then) {
        importCsv(csv("period,value,sourceSystem", "Q1 2024/25,50,Mosaic"), "")
                .then()
                .statusCode(200);
        json(Map.of("sourceSystem", "Liquidlogic")).put("/v1/import-profiles/source-" + indicator);
        check(importCsv(csv("period,value", "Q1 2024/25," + value), "?profile=source-" + indicator), effect, then);
    }

    @ParameterizedTest
    @CsvSource({"Q1 2024/25 (prov), P", "Q1 2024/25 (Final), A", "Q1 2024/25 (Outturn), A", "Q1 2024/25, P"})
    void aQualifierStatesTheStatus(String period, String status) {
        importCsv(csv("period,value,status,note", "Q1 2024/25,50,P,early"), "")
                .then()
                .statusCode(200);
        importCsv(csv("period,value", period + ",50"), "").then().statusCode(200);
        assertThat(figures("").<List<String>>path("value[0].status")).containsExactly(status);
        assertThat(figures("").<String>path("value[0].note")).isEqualTo("early");
    }

    @Test
    void jsonRowStatesItsMembers() {
        importCsv(csv("period,value,status,note", "Q1 2024/25,50,P,early"), "")
                .then()
                .statusCode(200);
        check(sendJson(Map.of("value", 50)), "unchanged", "50.0 P F early");
        check(sendJson(Map.of("value", 50, "note", "")), "revised", "50.0 P F");
    }

    private Response sendJson(Map<String, Object> members) {
        Map<String, Object> row = new HashMap<>(members);
        row.putAll(Map.of("indicator", indicator, "area", area, "period", "Q1 2024/25"));
        return json(List.of(row)).post("/v1/imports");
    }

    private void check(Response report, String effect, String then) {
        assertThat(report.<Integer>path(effect)).as(report.asPrettyString()).isEqualTo(1);
        Map<String, Object> stored = figures("").path("value[0]");
        Object counts =
                stored.get("numerator") == null ? null : stored.get("numerator") + "/" + stored.get("denominator");
        assertThat(Stream.of(
                                Objects.toString(stored.get("value"), "-"),
                                counts,
                                String.join(" ", texts(stored.get("status"))),
                                stored.get("confidentiality"),
                                stored.get("note"),
                                stored.get("sourceSystem"))
                        .filter(Objects::nonNull)
                        .map(String::valueOf)
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining(" ")))
                .isEqualTo(then);
    }

    private static List<String> texts(Object list) {
        return ((List<?>) list).stream().map(String::valueOf).toList();
    }
}
