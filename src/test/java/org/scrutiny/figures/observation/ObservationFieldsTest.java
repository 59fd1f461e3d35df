package org.scrutiny.figures.observation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.scrutiny.testsupport.SeriesTest;

/** The parameter "fields" of observations: the list, the single observation and the export. */
@QuarkusTest
class ObservationFieldsTest extends SeriesTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private String id;

    @BeforeEach
    void makeFigures() {
        id = figure(null).ratio(30, 40).note("=1+1").create().id();
        figure(null).period("Q2 2024/25").status("Q").create();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            fields=value                       | value                                           | value
            fields=value,period                | period value                                    | period value
            fields=value&fields=period         | period value                                    | period value
            fields=value,%20period,value       | period value                                    | period value
            fields=note&fields=note            | note                                            | note
            fields=numerator,status            | numerator status                                | numerator status
            fields=flat                        | indicator area period periodStart periodEnd value numerator denominator status | indicator area period periodStart periodEnd status
            fields=flat,value                  | indicator area period periodStart periodEnd value numerator denominator status | indicator area period periodStart periodEnd status
            fields=id,flat                     | id indicator area period periodStart periodEnd value numerator denominator status | id indicator area period periodStart periodEnd status
            fields=flat&fields=batch,warnings  | indicator area period periodStart periodEnd value numerator denominator status warnings | indicator area period periodStart periodEnd status warnings
            """)
    void rowsHaveTheSelectedFields(String query, String first, String second) throws IOException {
        JsonNode full = tree(figures("")).path("value");
        JsonNode rows = tree(figuresRaw("&" + query)).path("value");
        assertThat(names(rows.get(0))).containsExactly(first.split(" ", -1));
        assertThat(names(rows.get(1))).containsExactly(second.split(" ", -1));
        for (int i = 0; i < 2; i++) {
            JsonNode whole = full.get(i);
            rows.get(i)
                    .properties()
                    .forEach(field ->
                            assertThat(field.getValue()).as(field.getKey()).isEqualTo(whole.get(field.getKey())));
        }
        assertThat(tree(getRaw("/v1/observations/" + id + "?" + query))).isEqualTo(rows.get(0));
        assertThat(tree(exportRaw("json", query)).path("value")).isEqualTo(rows);
        List<String> lines = exportRaw("ndjson", query).asString().lines().toList();
        assertThat(lines).hasSize(2);
        assertThat(JSON.readTree(lines.get(1))).isEqualTo(rows.get(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"full", "full,full", "value,full", "flat,full", "full&fields=id"})
    void fullIsTheDefault(String fields) {
        assertThat(figuresRaw("&fields=" + fields).asString())
                .isEqualTo(figures("").asString());
        Response single = getRaw("/v1/observations/" + id + "?fields=" + fields);
        assertThat(single.asString()).isEqualTo(get("/v1/observations/" + id).asString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            fields=period,value,note | period,value,note | Q1 2024/25,75.0,'=1+1 | Q2 2024/25,,
            fields=note,value,period | period,value,note | Q1 2024/25,75.0,'=1+1 | Q2 2024/25,,
            fields=flat | indicator,area,period,periodStart,periodEnd,value,numerator,denominator,status | {i},{a},Q1 2024/25,2024-04-01,2024-06-30,75.0,30,40,A | {i},{a},Q2 2024/25,2024-07-01,2024-09-30,,,,Q
            """, quoteCharacter = '`')
    void csvHasTheSelectedColumnsInTheOrderOfTheContract(String query, String header, String first, String second) {
        assertThat(exportRaw("csv", query).asString().lines())
                .containsExactly(header, inSeries(first), second == null ? "" : inSeries(second));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            fields=vlaue            | 'fields' has no field 'vlaue'. Valid names: full, flat, id, indicator,
            fields=value,Value      | 'fields' has no field 'Value'.
            fields=full,other       | 'fields' has no field 'other'.
            fields=value&fields=tag | 'fields' has no field 'tag'.
            fields=points/value     | 'fields' has no field 'points/value'.
            fields=                 | 'fields' is empty. Give it a value or omit it.
            fields=value,           | 'fields' contains an empty name.
            fields=value,,note      | 'fields' contains an empty name.
            fields=%20              | 'fields' contains an empty name.
            """, quoteCharacter = '`')
    void rejectsUnknownAndEmptyNames(String query, String message) {
        for (String path : List.of(
                "/v1/observations?indicator=" + indicator + "&",
                "/v1/observations/" + id + "?",
                "/v1/observations/export?format=csv&")) {
            Response answer = getRaw(path + query);
            refused(answer, 400, "invalid_parameter", "fields");
            assertThat(answer.jsonPath().getString("errors[0].message")).startsWith(message);
        }
    }

    @Test
    void linksToTheNextPageKeepTheFields() {
        Response page = figuresRaw("&limit=1&fields=period,value&fields=status");
        assertThat(page.jsonPath().getString("next")).contains("fields=period,value&fields=status");
        assertThat(all("/v1/observations?limit=1&fields=period&indicator=" + indicator))
                .allSatisfy(row -> assertThat(row).containsOnlyKeys("period"))
                .hasSize(2);
    }

    @Test
    void theEntityTagIsThatOfTheObservation() {
        String path = "/v1/observations/" + id;
        Response selected = get(path + "?fields=value");
        assertThat(selected.header("ETag")).isEqualTo(tag(path));
        assertThat(selected.contentType()).isEqualTo(get(path).contentType());
        getUnless(selected.header("ETag"), path + "?fields=value").then().statusCode(304);
        put(path, selected.header("ETag"), figure(null).ratio(31, 40)).then().statusCode(200);
        getUnless(selected.header("ETag"), path + "?fields=value").then().statusCode(200);
    }

    @Test
    void eachSelectionIsAResponseOfItsOwn() {
        String all = figures("").asString();
        String values = figures("&fields=value").asString();
        String flat = figures("&fields=flat").asString();
        assertThat(figures("").asString()).isEqualTo(all);
        assertThat(figures("&fields=value").asString()).isEqualTo(values).isNotEqualTo(all);
        assertThat(figures("&fields=flat").asString()).isEqualTo(flat).isNotEqualTo(values);
    }

    @Test
    void aProblemIsComplete() {
        refused(get("/v1/observations/999999999?fields=value"), 404, "not_found", "");
    }

    private Response figuresRaw(String options) {
        return getRaw("/v1/observations?indicator=" + indicator + "&area=" + area + options);
    }

    private Response exportRaw(String format, String options) {
        return getRaw("/v1/observations/export?format=" + format + "&indicator=" + indicator + "&" + options);
    }

    private String inSeries(String line) {
        return line.replace("{i}", indicator).replace("{a}", area);
    }

    private static JsonNode tree(Response response) throws IOException {
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
        return JSON.readTree(response.asString());
    }

    private static List<String> names(JsonNode row) {
        return row.properties().stream().map(field -> field.getKey()).toList();
    }
}
