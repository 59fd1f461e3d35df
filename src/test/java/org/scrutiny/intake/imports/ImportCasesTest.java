package org.scrutiny.intake.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.scrutiny.testsupport.Demonstrated;
import org.scrutiny.testsupport.RestTest;
import org.scrutiny.testsupport.Samples;

/** Files as people send them: each is read as it was meant, or refused by name, and a dry run says the same. */
@QuarkusTest
@TestProfile(Demonstrated.class)
@Order(Demonstrated.WRITES)
class ImportCasesTest extends RestTest {
    private static final String FOLDER = "/imports/cases/";
    private static final String BROKEN_DOWN = "h03-forgotten-breakdown.csv";

    /**
     * A file and what becomes of it.
     *
     * @param file name of the file
     * @param profile in JSON with apostrophes, or the name of a file; null for flat. INV stands for a new indicator, a percentage
     * @param outcome status, and numbers of rows created, unchanged, rejected and skipped
     * @param errors line and code of each error
     * @param stored the stored figures of the indicator: area, period, value, counts, status and note
     */
    private record Case(
            String file,
            String profile,
            String outcome,
            List<String> errors,
            String indicator,
            List<String> areas,
            List<String> stored) {
        @Override
        public String toString() {
            return file + (profile == null ? "" : " " + profile);
        }
    }

    private static Case flat(String file, String outcome, List<String> errors, String series, String... stored) {
        return of(file, null, outcome, errors, series, stored);
    }

    private static Case of(
            String file, String profile, String outcome, List<String> errors, String series, String... stored) {
        String[] parts = series.split(" ", -1);
        return new Case(
                file, profile, outcome, errors, parts[0], List.of(parts).subList(1, parts.length), List.of(stored));
    }

    static Stream<Case> cases() {
        return Stream.of(
                flat(
                        "f23-two-figures-for-one-quarter.csv",
                        "200 1 0 2 0",
                        List.of("2 already_exists", "4 already_exists"),
                        "CC01 E06000020",
                        "E06000020 Q3 2023/24 7 A"),
                of(
                        BROKEN_DOWN,
                        "{'extends':'dfe','measures':[{'column':'percent','indicator':'INV'}]}",
                        "200 0 0 4 0",
                        List.of("2 already_exists", "3 already_exists", "4 already_exists", "5 already_exists"),
                        "INV"),
                of(
                        BROKEN_DOWN,
                        "{'extends':'dfe','where':{'age_band':'All'},'measures':[{'column':'percent','indicator':'INV'}]}",
                        "200 2 0 0 2",
                        List.of(),
                        "INV",
                        "E06000038 2023/24 100.0 A",
                        "E06000041 2023/24 100.0 A"),
                flat(
                        "f12-extra-column-in-partial-mode.csv",
                        "422 0 0 2 0",
                        List.of("1 unknown_column"),
                        "CC01 E06000011"),
                of(
                        "h04-unknown-header.csv",
                        "{'areaColumn':'Council','periodColumns':['Year'],"
                                + "'measures':[{'column':'Share','indicator':'INV'}]}",
                        "422 0 0 2 0",
                        List.of("1 unknown_column"),
                        "INV"),
                of(
                        "h04-unknown-header.csv",
                        "{'areaColumn':'Council','periodColumns':['Yr'],"
                                + "'measures':[{'column':'Share','indicator':'NOT-THERE'}]}",
                        "422 0 0 2 0",
                        List.of("null unknown_reference"),
                        "INV"),
                of(
                        "f15-symbol-for-blank.csv",
                        "f15-profile.json",
                        "200 2 0 0 0",
                        List.of(),
                        "CC03 E06000014",
                        "E06000014 Q1 2023/24 12 A",
                        "E06000014 Q2 2023/24 null O"),
                of(
                        "h08-blank-figures.csv",
                        "{'areaColumn':'Area Code','periodColumns':['Time period'],'noteColumn':'Value note',"
                                + "'symbols':{'NA':'x','':'x'},'measures':[{'column':'Value','indicator':'INV'}]}",
                        "200 3 0 0 0",
                        List.of(),
                        "INV",
                        "E06000036 2022/23 null O",
                        "E06000038 2022/23 null O Value for two councils combined",
                        "E06000041 2022/23 4.5 A"),
                of(
                        "f14-status-beside-a-measure.csv",
                        "f14-profile.json",
                        "200 4 0 0 0",
                        List.of(),
                        "CC03 E06000013",
                        "E06000013 Q1 2023/24 12 A",
                        "E06000013 Q2 2023/24 null Q",
                        "E06000013 Q3 2023/24 14 P",
                        "E06000013 Q4 2023/24 15 U"),
                of(
                        "h19-several-filters.csv",
                        "{'areaColumn':'Area Code','periodColumns':['Year'],"
                                + "'where':{'Area Type':['Unitary','County','England']},"
                                + "'measures':[{'column':'Share','indicator':'INV'}]}",
                        "200 3 0 0 1",
                        List.of(),
                        "INV",
                        "E06000041 2022/23 12.5 A",
                        "E10000014 2022/23 13.5 A",
                        "E92000001 2022/23 15.5 A"),
                of(
                        "h19-several-filters.csv",
                        "{'areaColumn':'Area Code','periodColumns':['Year'],"
                                + "'where':{'Area Type':{'not':['District','England']}},"
                                + "'measures':[{'column':'Share','indicator':'INV','where':{'Area Code':'E06000041'}}]}",
                        "200 1 0 0 3",
                        List.of(),
                        "INV",
                        "E06000041 2022/23 12.5 A"),
                of(
                        "h13-total-in-another-row.csv",
                        "{'extends':'dfe','where':{'age_band':'16 and over'},'measures':["
                                + "{'column':'percent','indicator':'INV'},"
                                + "{'column':'children','indicator':'INV','role':'numerator'},"
                                + "{'column':'children','indicator':'INV','role':'denominator',"
                                + "'where':{'age_band':'All'}}]}",
                        "200 2 0 0 0",
                        List.of(),
                        "INV",
                        "E06000038 2023/24 20.0 62/310 A",
                        "E06000041 2023/24 16.3 39/240 A"),
                flat(
                        "f22-latin1-with-windows-dash.csv",
                        "200 1 0 0 0",
                        List.of(),
                        "CC01 E06000019",
                        "E06000019 Q1 2023/24 12 A Home visits \u2013 \u2018late\u2019 ones: \u00a35 fare"),
                of(
                        "h07-one-field-short.csv",
                        "{'areaColumn':'Area Code','periodColumns':['Time period'],"
                                + "'measures':[{'column':'Value','indicator':'INV'}]}",
                        "200 2 0 0 0",
                        List.of(),
                        "INV",
                        "E06000038 2022/23 5.5 A",
                        "E06000041 2022/23 4.5 A"),
                of(
                        "h05-years-across.csv",
                        "{'headerCell':'Council','headerRows':2,'trailingRows':3,'areaColumn':'Council',"
                                + "'areas':{'England Total4,5':'E92000001'},'symbols':{'~':'c'},'roundedCounts':true,"
                                + "'measures':[" + across(2022) + "," + across(2023) + "]}",
                        "200 8 0 0 1",
                        List.of(),
                        "INV",
                        "E06000036 2022 calendar year null O",
                        "E06000036 2023 calendar year null Q",
                        "E06000038 2022 calendar year 0.0 A",
                        "E06000038 2023 calendar year 2.0 21/1030 A",
                        "E06000041 2022 calendar year 1.9 12/640 A",
                        "E06000041 2023 calendar year 4.0 30/755 A",
                        "E92000001 2022 calendar year 3.1 3120/101400 A",
                        "E92000001 2023 calendar year 3.3 3455/104900 A"),
                of(
                        "f20-year-and-quarter-columns.csv",
                        "f20-profile.json",
                        "200 4 0 0 0",
                        List.of(),
                        "CP06 E06000017",
                        "E06000017 Q1 2024/25 31 A",
                        "E06000017 Q2 2024/25 28 A",
                        "E06000017 Q3 2024/25 30 A",
                        "E06000017 Q4 2024/25 33 A"));
    }

    private static String across(int year) {
        String column = "{'indicator':'INV','period':'" + year + " calendar year','column':'" + year + " ";
        return column + "Share met'}," + column + "Families2','role':'numerator'}," + column
                + "Requests','role':'denominator'}";
    }

    @ParameterizedTest
    @MethodSource("cases")
    void fileIsReadAsMeant(Case one) throws IOException {
        String indicator = one.indicator.equals("INV") ? makeIndicator() : one.indicator;
        String profile = saveProfile(one.profile, indicator);
        byte[] file = load(one.file);
        Response dry = send(file, "?dryRun=true&mode=partial&profile=" + profile);
        Response real = send(file, "?mode=partial&profile=" + profile);
        assertThat(real.asString()).isEqualTo(dry.asString());
        assertThat(Stream.of("created", "unchanged", "rejected", "skipped")
                        .map(real::<Integer>path)
                        .map(String::valueOf)
                        .collect(Collectors.joining(" ", real.statusCode() + " ", "")))
                .as(real.asPrettyString())
                .isEqualTo(one.outcome);
        List<Map<String, Object>> errors = real.path("errors");
        assertThat(errors)
                .extracting(error -> error.get("line") + " " + error.get("code"))
                .isEqualTo(one.errors);
        List<Map<String, Object>> stored = get("/v1/observations?limit=100&indicator=" + indicator
                        + one.areas.stream().map(area -> "&area=" + area).collect(Collectors.joining()))
                .path("value");
        assertThat(stored).extracting(ImportCasesTest::text).isEqualTo(one.stored);
    }

    private static String text(Map<String, Object> figure) {
        String counts =
                figure.get("numerator") == null ? null : figure.get("numerator") + "/" + figure.get("denominator");
        return Stream.of(
                        figure.get("area"),
                        figure.get("period"),
                        String.valueOf(figure.get("value")),
                        counts,
                        ((List<?>) figure.get("status"))
                                .stream().map(String::valueOf).collect(Collectors.joining(" ")),
                        figure.get("note"))
                .filter(Objects::nonNull)
                .map(String::valueOf)
                .collect(Collectors.joining(" "));
    }

    private static String makeIndicator() {
        return anIndicator()
                .measure("percentage")
                .frequency("annual")
                .with("yearType", "financial")
                .with("singleYear", "year_to_31_march")
                .create()
                .code();
    }

    private static String saveProfile(String profile, String indicator) throws IOException {
        if (profile == null) {
            return "flat";
        }
        String name = Samples.newCode("case");
        String body = profile.endsWith(".json")
                ? new String(load(profile), StandardCharsets.UTF_8)
                : profile.replace('\'', '"').replace("INV", indicator);
        json(body).put("/v1/import-profiles/" + name).then().statusCode(200);
        return name;
    }

    private static Response send(byte[] file, String query) {
        return request()
                .contentType("text/csv; charset=" + (isUtf8(file) ? "utf-8" : "iso-8859-1"))
                .body(file)
                .post("/v1/imports" + query);
    }

    private static boolean isUtf8(byte[] file) {
        return new String(file, StandardCharsets.UTF_8).indexOf('\uFFFD') < 0;
    }

    private static byte[] load(String name) throws IOException {
        try (InputStream file = ImportCasesTest.class.getResourceAsStream(FOLDER + name)) {
            return file.readAllBytes();
        }
    }
}
