package org.scrutiny.figures.observation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scrutiny.testsupport.ObservationBuilder;
import org.scrutiny.testsupport.Refused;
import org.scrutiny.testsupport.Samples;
import org.scrutiny.testsupport.SeriesTest;

/** Export of all figures; each format has the content of the list. */
@QuarkusTest
class ObservationExportTest extends SeriesTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> NOTES = List.of(
            "=1+1",
            "+44",
            "-3",
            "@SUM(A1)",
            "\tx",
            "\n=1",
            "\r\n=1",
            "\uFF1D1+1",
            "\uFF0B44",
            "\uFF0D3",
            "\uFF20SUM(A1)",
            "a \"quoted\", text",
            "two\nlines",
            "plain",
            "'quoted");

    @BeforeEach
    void makeFigures() {
        for (int i = 0; i < NOTES.size(); i++) {
            ObservationBuilder body =
                    figure(12.5 + i).period(Samples.quarter(i)).note(NOTES.get(i));
            (i == 3 ? body.value(null).status("Q") : body).create();
        }
    }

    @Test
    void jsonEqualsAPageWithoutNext() throws IOException {
        JsonNode list =
                JSON.readTree(get("/v1/observations?indicator=" + indicator).asString());
        assertThat(list.path("value")).hasSize(NOTES.size());
        assertThat(JSON.readTree(export("json").asString())).isEqualTo(list);
    }

    @Test
    void ndjsonHasOneRowPerLine() throws IOException {
        JsonNode list =
                JSON.readTree(get("/v1/observations?indicator=" + indicator).asString());
        List<JsonNode> rows = new ArrayList<>();
        for (String line : export("ndjson").asString().lines().toList()) {
            rows.add(JSON.readTree(line));
        }
        assertThat(rows).containsExactlyElementsOf(list.path("value"));
    }

    @Test
    void csvHasTheSameCellsAndNoFormulas() throws IOException {
        String csv = request()
                .get("/v1/observations/export?indicator=" + indicator)
                .then()
                .statusCode(200)
                .contentType(startsWith("text/csv"))
                .extract()
                .asString();
        List<NamedCsvRecord> rows =
                CsvReader.builder().ofNamedCsvRecord(csv).stream().toList();
        JsonNode list = JSON.readTree(
                        get("/v1/observations?indicator=" + indicator).asString())
                .path("value");
        assertThat(rows).hasSize(list.size());
        for (int i = 0; i < rows.size(); i++) {
            String note = NOTES.get(i);
            boolean active = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20".indexOf(note.charAt(0)) >= 0;
            assertThat(rows.get(i).getField("note")).isEqualTo(active ? "'" + note : note);
            for (Map.Entry<String, JsonNode> field : list.get(i).properties()) {
                if (!field.getValue().isArray() && !field.getKey().equals("note")) {
                    assertThat(rows.get(i).getField(field.getKey()))
                            .as(field.getKey())
                            .isEqualTo(field.getValue().asText("").replace("null", ""));
                }
            }
        }
        assertThat(rows.get(3).getField("status")).isEqualTo("Q");
        assertThat(rows.get(3).getField("value")).isEmpty();
    }

    @Test
    void exportsAsOfAMoment() {
        request()
                .get("/v1/observations/export?format=json&asOf=2020-01-01&indicator=" + indicator)
                .then()
                .statusCode(200)
                .body("value.size()", equalTo(0));
    }

    @Test
    void rejectsInvalidQueriesAndFormats() {
        Refused.with(get("/v1/observations/export?format=xml"), 400, "invalid_parameter");
        Refused.with(get("/v1/observations/export?limit=10"), 400, "unknown_parameter");
        Refused.with(get("/v1/observations/export?period=soon"), 400, "invalid_period");
    }

    private Response export(String format) {
        return request().get("/v1/observations/export?format=" + format + "&indicator=" + indicator);
    }
}
