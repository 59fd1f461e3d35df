package org.scrutiny.intake.imports;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scrutiny.testsupport.SeriesTest;

/** An export is an import that changes nothing. */
@QuarkusTest
class OwnExportTest extends SeriesTest {
    private static final int FIGURES = 12;

    @BeforeEach
    void storeVariedFigures() {
        figure(50).period("Q1 2021/22").note("-5 on last year").create();
        figure(51).period("Q2 2021/22").note("'=quoted by hand").create();
        figure(52)
                .period("Q3 2021/22")
                .note("two\r\nlines, a \"quote\"; and more ")
                .create();
        figure(53).period("Q4 2021/22").status("E P").create();
        figure(null).period("Q1 2022/23").status("Q").confidentiality("C").create();
        figure(null).period("Q2 2022/23").ratio(1, 3).create();
        figure(54).period("Q3 2022/23").with("sourceSystem", "@system").create();
        figure(55).period("Q4 2022/23").note("caf\u00e9 \u2013 \u00a3").create();
        figure(0).period("Q1 2023/24").status("U B").create();
        figure(null).period("Q2 2023/24").status("N O").note("+0.4").create();
        figure(56).period("Q3 2023/24").create();
        importCsv(csv("period,value,note", "Q3 2023/24,57,=1+1", "Q4 2023/24,1e-1,"), "")
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({"csv, text/csv", "json, application/json", "ndjson, application/x-ndjson"})
    void isReadBackWithoutAChange(String format, String mediaType) {
        String export = get("/v1/observations/export?format=" + format + "&indicator=" + indicator)
                .asString();
        send(export, mediaType, "?dryRun=true").statusCode(200).body("unchanged", equalTo(FIGURES));
        send(export, mediaType, "")
                .statusCode(200)
                .body("errors", empty())
                .body("warnings", empty())
                .body("unchanged", equalTo(FIGURES));
    }

    @Test
    void canBeMendedAndSentBack() {
        String export =
                get("/v1/observations/export?format=csv&indicator=" + indicator).asString();
        send(export.replace(",55.0,", ",58.0,"), "text/csv", "")
                .statusCode(200)
                .body("revised", equalTo(1))
                .body("unchanged", equalTo(FIGURES - 1));
    }

    private static ValidatableResponse send(String file, String mediaType, String query) {
        return request()
                .contentType(mediaType + "; charset=utf-8")
                .body(file.getBytes(StandardCharsets.UTF_8))
                .post("/v1/imports" + query)
                .then();
    }
}
