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
import org.scrutiny.testsupport.IndicatorBuilder;
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
     * @param errors line and code of each error, then of each warning behind the word warning
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
                        "f01-quarter-end-twice.csv",
                        "200 4 0 4 0",
                        List.of("6 already_exists", "7 already_exists", "8 already_exists", "9 already_exists"),
                        "CC01 E06000001",
                        "E06000001 Q1 2023/24 100 A",
                        "E06000001 Q2 2023/24 101 A",
                        "E06000001 Q3 2023/24 99 A",
                        "E06000001 Q4 2023/24 100 A"),
                flat(
                        "f02-months-in-a-quarterly-indicator.csv",
                        "200 5 0 0 0",
                        List.of(
                                "warning 2 period_length",
                                "warning 3 period_length",
                                "warning 4 period_length",
                                "warning 5 period_length",
                                "warning 6 period_length"),
                        "CC03 E06000002",
                        "E06000002 April 2024 10 A",
                        "E06000002 May 2024 10 A",
                        "E06000002 June 2024 10 A",
                        "E06000002 July 2024 10 A",
                        "E06000002 August 2024 10 A"),
                flat(
                        "f02b-excel-months-at-the-end.csv",
                        "200 11 0 0 0",
                        List.of("warning 10 period_length", "warning 11 period_length", "warning 12 period_length"),
                        "CC03 E06000099"),
                flat(
                        "f05-name-of-a-former-authority.csv",
                        "200 5 0 0 0",
                        List.of("warning 2 period_length", "warning 6 period_length"),
                        "CC03 E06000028 E06000059 E10000009 E10000021 E10000027",
                        "E06000028 2016/17 95 A",
                        "E06000059 2022/23 280 A",
                        "E10000009 2016/17 310 A",
                        "E10000021 2016/17 420 A",
                        "E10000027 2016/17 260 A"),
                flat("f07-year-mistyped.csv", "200 9 0 0 0", List.of("warning 10 period_range"), "FD10 E06000099"),
                flat(
                        "f08-percent-sign-where-none-belongs.csv",
                        "200 0 0 3 0",
                        List.of("2 wrong_unit", "3 wrong_unit", "4 wrong_unit"),
                        "CC01 E06000006"),
                flat(
                        "f10-take-up-over-100.csv",
                        "200 2 0 0 0",
                        List.of(),
                        "OT08 E06000008 E06000009",
                        "E06000008 2022/23 academic year 103.1 A",
                        "E06000009 2022/23 academic year 120.0 A"),
                flat(
                        "f18-low.csv",
                        "200 3 0 0 0",
                        List.of(),
                        "CC03 E06000016",
                        "E06000016 Q1 2023/24 null O N Rounds to 0 and is not 0.",
                        "E06000016 Q2 2023/24 null O N Rounds to 0 and is not 0.",
                        "E06000016 Q3 2023/24 null O"),
                of(
                        "f24-dfe-identifiers.csv",
                        "{'extends':'dfe','measures':[{'column':'n','indicator':'CC03'}]}",
                        "200 3 0 0 0",
                        List.of("warning 2 period_length", "warning 3 period_length", "warning 4 period_length"),
                        "CC03 E06000038",
                        "E06000038 April to September 2024 year to date 12 A",
                        "E06000038 12 months to 5 April 2025 13 A",
                        "E06000038 Autumn term 2024/25 14 A"),
                of(
                        "f26-inner-london.csv",
                        "{'extends':'dfe','measures':[{'column':'n','indicator':'CC03'}]}",
                        "200 2 0 0 0",
                        List.of(),
                        "CC03 E12000007 E13000001",
                        "E12000007 2024/25 240 A",
                        "E13000001 2024/25 100 A"),
                of(
                        "h01-code-of-another-scheme.csv",
                        "lait",
                        "200 0 0 3 0",
                        List.of("2 unknown_reference", "3 unknown_reference", "4 ambiguous_indicator"),
                        "CL01 E06000038"),
                of(
                        "h02-old-area-by-name.csv",
                        "{'areaColumn':'LA','periodColumns':['Year'],'measures':[{'column':'Share','indicator':'INV'}]}",
                        "200 4 0 0 0",
                        List.of(),
                        "INV",
                        "E08000016 2016/17 23.0 A",
                        "E10000002 2018/19 22.0 A",
                        "E10000006 2019/20 24.0 A",
                        "E10000009 2016/17 21.0 A"),
                of(
                        "h09-changes-below-zero.csv",
                        "{'areaColumn':'Area Code','periodColumns':['Year'],"
                                + "'measures':[{'column':'Progress score','indicator':'SCORE'}]}",
                        "200 2 0 0 0",
                        List.of(),
                        "SCORE",
                        "E06000038 2022/23 0.11 A",
                        "E06000041 2022/23 -0.32 A"),
                of(
                        "h10-full-time-equivalents.csv",
                        "{'areaColumn':'Area Code','periodColumns':['Year'],"
                                + "'measures':[{'column':'Posts FTE','indicator':'POSTS'}]}",
                        "200 2 0 0 0",
                        List.of(),
                        "POSTS",
                        "E06000038 2022/23 90.0 A",
                        "E06000041 2022/23 87.4 A"),
                of(
                        "h12-proportions.csv",
                        "{'areaColumn':'Council','periodColumns':['Period'],"
                                + "'measures':[{'column':'Value','indicator':'QUARTERLY'}]}",
                        "200 3 0 0 0",
                        List.of("warning 2 possible_proportions"),
                        "QUARTERLY",
                        "E06000041 Q1 2022/23 0.94 A",
                        "E06000041 Q2 2022/23 0.9 A",
                        "E06000041 Q3 2022/23 0.0 A"),
                of(
                        "h12-proportions.csv",
                        "{'areaColumn':'Council','periodColumns':['Period'],'measures':["
                                + "{'column':'Numerator','indicator':'QUARTERLY','role':'numerator'},"
                                + "{'column':'Denominator','indicator':'QUARTERLY','role':'denominator'}]}",
                        "200 3 0 0 0",
                        List.of(),
                        "QUARTERLY",
                        "E06000041 Q1 2022/23 94.0 188/200 A",
                        "E06000041 Q2 2022/23 90.0 171/190 A",
                        "E06000041 Q3 2022/23 null 0/0 M"),
                of(
                        "h14-provisional-period.csv",
                        "{'areaColumn':'Area Code','periodColumns':['Year'],"
                                + "'measures':[{'column':'Share','indicator':'INV'}]}",
                        "200 3 0 0 0",
                        List.of(),
                        "INV",
                        "E06000041 2022/23 13.1 A",
                        "E06000041 2023/24 13.8 A The source marks it as revised.",
                        "E06000041 2024/25 14.2 P"),
                of(
                        "h15-one-year-for-many-indicators.csv",
                        "lait",
                        "200 4 0 0 0",
                        List.of("warning 3 period_length"),
                        "CP06 E06000099"),
                of(
                        "h17-rounded-counts.csv",
                        "{'extends':'dfe','measures':[{'column':'second_percent','indicator':'INV'},"
                                + "{'column':'second_plans','indicator':'INV','role':'numerator'},"
                                + "{'column':'plans','indicator':'INV','role':'denominator'}]}",
                        "200 1 0 1 0",
                        List.of("3 broken_rule"),
                        "INV",
                        "E92000001 2023/24 24.5 15130/61840 A"),
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
                        List.of("warning 2 short_records"),
                        "INV",
                        "E06000038 2022/23 5.5 A",
                        "E06000041 2022/23 4.5 A"),
                of(
                        "h05-years-across.csv",
                        "{'headerCell':'Council','headerRows':2,'trailingRows':3,'areaColumn':'Council',"
                                + "'areas':{'England Total4,5':'E92000001'},'symbols':{'~':'c'},'roundedCounts':true,"
                                + "'measures':[" + across(2022) + "," + across(2023) + "]}",
                        "200 8 0 0 1",
                        List.of(
                                "warning 6 missing_count",
                                "warning 11 trailing_note",
                                "warning 14 trailing_note",
                                "warning 15 trailing_note"),
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
        String indicator = makeIndicator(one.indicator);
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
        List<Map<String, Object>> warnings = real.path("warnings");
        assertThat(Stream.concat(
                        errors.stream().map(error -> error.get("line") + " " + error.get("code")),
                        warnings.stream().map(warning -> "warning " + warning.get("line") + " " + warning.get("code"))))
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

    private static String makeIndicator(String name) {
        return switch (name) {
            case "INV" -> yearly("percentage").create().code();
            case "SCORE" ->
                yearly("rate")
                        .with("mayBeNegative", true)
                        .with("decimals", 2)
                        .create()
                        .code();
            case "POSTS" ->
                yearly("count").with("unit", "FTE").with("decimals", 1).create().code();
            case "QUARTERLY" -> anIndicator().create().code();
            default -> name;
        };
    }

    private static IndicatorBuilder yearly(String measure) {
        return anIndicator()
                .measure(measure)
                .frequency("annual")
                .with("yearType", "financial")
                .with("singleYear", "year_to_31_march");
    }

    private static String saveProfile(String profile, String indicator) throws IOException {
        if (profile == null || profile.equals("lait")) {
            return profile == null ? "flat" : profile;
        }
        String name = Samples.newCode("case");
        String body = profile.endsWith(".json")
                ? new String(load(profile), StandardCharsets.UTF_8)
                : profile.replace('\'', '"').replaceAll("\\b(INV|SCORE|POSTS|QUARTERLY)\"", indicator + "\"");
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
