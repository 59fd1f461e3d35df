package org.scrutiny.platform.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.scrutiny.testsupport.OnOneStore;
import org.scrutiny.testsupport.Refused;
import org.scrutiny.testsupport.Samples;
import org.scrutiny.testsupport.SeriesTest;

/** Bodies that a naive service would store wrongly or fail on. Each is rejected with a reason, and nothing is stored. */
@QuarkusTest
@OnOneStore
class HostileBodyTest extends SeriesTest {
    private String address;
    private int mayBeStored = 1;

    @BeforeEach
    void makeFigure() {
        address = "/v1/observations/" + Samples.makeObservation(indicator, area, "Q1 2023/24", 50);
    }

    @AfterEach
    void assertNothingElseIsStored() {
        String count = get("/v1/observations?count=true&indicator=" + indicator)
                .jsonPath()
                .getString("count");
        assertThat(count).isEqualTo(Integer.toString(mayBeStored));
        get(address).then().header("ETag", "\"1\"");
    }

    /** The JSON of the value; the code and the pointer of the error. */
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "1e30, too_many_digits, /value",
                "1e999999999, too_many_digits, /value",
                "1e-999999999, too_many_digits, /value",
                "1e2147483648, too_many_digits, /value",
                "1e-2147483649, too_many_digits, /value",
                "1e99999999999, too_many_digits, /value",
                "0.00000000001, too_many_digits, /value",
                "100000000000000, too_many_digits, /value",
                "\"NaN\", wrong_type, /value",
                "\"Infinity\", wrong_type, /value",
                "\"12\", wrong_type, /value",
                "\"\", wrong_type, /value",
                "true, wrong_type, /value",
                "[12], wrong_type, /value",
                "{}, wrong_type, /value",
                "NaN, malformed_json, ``",
                "Infinity, malformed_json, ``",
                "-Infinity, malformed_json, ``",
                "1e, malformed_json, ``",
                "01, malformed_json, ``",
                "+1, malformed_json, ``",
                ".5, malformed_json, ``",
                "0x10, malformed_json, ``",
                "1;, malformed_json, ``"
            })
    void rejectsNumbers(String value, String code, String pointer) {
        assertRejected(figure("\"value\":" + value), code, pointer);
        assertRejected(
                figure("\"value\":50,\"numerator\":1,\"denominator\":" + value),
                code,
                pointer.replace("value", "denominator"));
    }

    @Test
    void rejectsANumberOfFiveThousandDigits() {
        assertRejected(figure("\"value\":" + "1".repeat(5_000)), "malformed_json", "");
    }

    /** A whole body; the code and the pointer of the error. */
    static List<Object[]> bodies() {
        return List.of(new Object[][] {
            {"", "empty_body", ""},
            {" \n\t ", "empty_body", ""},
            {"null", "empty_body", ""},
            {"[]", "wrong_type", ""},
            {"[null]", "wrong_type", ""},
            {"\"text\"", "wrong_type", ""},
            {"12", "wrong_type", ""},
            {"true", "wrong_type", ""},
            {"{}", "invalid_value", "/area"},
            {"{", "malformed_json", ""},
            {"{\"indicator\":", "malformed_json", ""},
            {"{\"indicator\":\"P", "malformed_json", ""},
            {"{'indicator':1}", "malformed_json", ""},
            {"{indicator:1}", "malformed_json", ""},
            {"/* note */{}", "malformed_json", ""},
            {"{\"indicator\":\"a\tb\"}", "malformed_json", ""},
            {"{\"indicator\":\"\\x\"}", "malformed_json", ""},
            {"{\"indicator\":\"A\",\"indicator\":\"B\"}", "duplicate_field", "/indicator"},
            {"{\"revision\":{\"kind\":\"first\",\"kind\":\"first\"}}", "duplicate_field", "/revision/kind"},
            {"{\"period\":{\"timePeriod\":\"1\",\"timePeriod\":\"2\"}}", "duplicate_field", "/period/timePeriod"},
            {"{\"a/b~c\":1}", "unknown_field", "/a~1b~0c"},
            {"{\"\":1}", "unknown_field", "/"},
            {"{\"VALUE\":1}", "unknown_field", "/VALUE"},
            {"{\"approved\":true}", "unknown_field", "/approved"},
            {"{\"revision\":{\"by\":\"me\"}}", "unknown_field", "/revision/by"},
            {"{\"period\":{\"year\":2024}}", "unknown_field", "/period/year"},
            {"{\"zzz\":" + "[".repeat(40) + "]".repeat(40) + "}", "unknown_field", "/zzz"},
            {"[".repeat(100_000), "wrong_type", ""},
            {"{\"indicator\":".repeat(200), "wrong_type", "/indicator"},
            {"{\"" + "x".repeat(40_000) + "\":1}", "unknown_field", "/" + "x".repeat(999) + "…"}
        });
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void rejectsWholeBodies(String body, String code, String pointer) {
        assertRejected(body, code, pointer);
    }

    /** The text after a valid value of 50; the code and the pointer of the error. */
    static List<Object[]> ends() {
        return List.of(new Object[][] {
            {"} x", "malformed_json", ""},
            {"}}", "malformed_json", ""},
            {"},", "malformed_json", ""},
            {"}{}", "trailing_content", ""},
            {"} null", "trailing_content", ""},
            {",\"note\":\"a\\u0000b\"}", "invalid_value", "/note"},
            {",\"note\":\"\\ud800\"}", "invalid_value", "/note"},
            {",\"note\":\"\\udc00\\ud800\"}", "invalid_value", "/note"},
            {",\"note\":12}", "wrong_type", "/note"},
            {",\"note\":true}", "wrong_type", "/note"},
            {",\"note\":[\"a\"]}", "wrong_type", "/note"},
            {",\"note\":\"" + "x".repeat(4_001) + "\"}", "invalid_value", "/note"},
            {",\"sourceSystem\":\"" + "x".repeat(300) + "\"}", "invalid_value", "/sourceSystem"},
            {",\"status\":\"A\"}", "wrong_type", "/status"},
            {",\"status\":[]}", "invalid_value", "/status"},
            {",\"status\":[null]}", "invalid_value", "/status/0"},
            {",\"status\":[\"A\",\"Z\"]}", "invalid_value", "/status/1"},
            {",\"status\":[\"a\"]}", "invalid_value", "/status/0"},
            {",\"status\":[\"NORMAL\"]}", "invalid_value", "/status/0"},
            {",\"status\":[0]}", "invalid_value", "/status/0"},
            {",\"status\":[\"\"]}", "invalid_value", "/status/0"},
            {",\"status\":[\"\\ud800\"]}", "invalid_value", "/status/0"},
            {",\"status\":[\"" + "😀".repeat(200) + "\"]}", "invalid_value", "/status/0"},
            {",\"status\":[[\"A\"]]}", "invalid_value", "/status/0"},
            {",\"confidentiality\":\"X\"}", "invalid_value", "/confidentiality"},
            {",\"confidentiality\":0}", "invalid_value", "/confidentiality"},
            {",\"revision\":\"first\"}", "wrong_type", "/revision"},
            {",\"revision\":\"\"}", "wrong_type", "/revision"},
            {",\"revision\":[]}", "wrong_type", "/revision"},
            {",\"revision\":{\"kind\":\"FIRST\"}}", "invalid_value", "/revision/kind"},
            {",\"revision\":{\"reason\":\"" + "x".repeat(1_001) + "\"}}", "invalid_value", "/revision/reason"},
            {",\"timePeriod\":2024}", "wrong_type", "/timePeriod"}
        });
    }

    @ParameterizedTest
    @MethodSource("ends")
    void rejectsOtherFields(String end, String code, String pointer) {
        String open = figure("\"value\":50");
        assertRejected(open.substring(0, open.length() - 1) + end, code, pointer);
    }

    @ParameterizedTest
    @CsvSource({"5", "[]", "true"})
    void rejectsAPeriodThatIsNeitherTextNorAnObject(String period) {
        assertRejected("{\"period\":" + period + "}", "wrong_type", "/period");
    }

    @Test
    void suggestsTheNameOfAMisspeltField() {
        Response answer = post("/v1/observations", "{\"valeu\":50}");
        assertThat(Refused.with(answer, 400, "unknown_field")).isEqualTo("/valeu");
        assertThat(answer.jsonPath().getString("detail")).isEqualTo("There is no field 'valeu'. Did you mean 'value'?");
    }

    static Stream<String> readOnlyFields() {
        return Stream.of(
                "id",
                "revisionNumber",
                "recordedAt",
                "recordedBy",
                "indicatorTitle",
                "areaName",
                "periodType",
                "periodStart",
                "periodEnd",
                "unit",
                "shorthand",
                "revisionKind",
                "revisionReason",
                "batch");
    }

    @ParameterizedTest
    @MethodSource("readOnlyFields")
    void rejectsReadOnlyFields(String field) {
        assertRejected("{\"" + field + "\":\"1\"}", "read_only_field", "/" + field);
    }

    @Test
    void rejectsBytesThatAreNotUtf8() {
        byte[] latin = figure("\"value\":50,\"note\":\"é\"").getBytes(StandardCharsets.ISO_8859_1);
        Refused.with(raw(latin).post("/v1/observations"), 400, "malformed_json");
        byte[] gzip = {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, 3};
        Refused.with(raw(gzip).header("Content-Encoding", "gzip").post("/v1/observations"), 400, "bad_request");
    }

    /** A byte order mark and the other encodings of Unicode can be detected reliably, and are read. */
    @ParameterizedTest
    @CsvSource({"UTF-8", "UTF-16BE", "UTF-16LE"})
    void readsOtherEncodingsOfUnicode(String encoding) throws UnsupportedEncodingException {
        byte[] body = ("\uFEFF" + figure("\"value\":50,\"note\":\"é\"")).getBytes(encoding);
        raw(body).post("/v1/observations").then().statusCode(201).body("note", equalTo("é"));
        mayBeStored = 2;
    }

    private void assertRejected(String body, String code, String pointer) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        assertThat(Refused.with(raw(bytes).post("/v1/observations"), 400, code)).isEqualTo(pointer);
        Response revision = raw(bytes).header("If-Match", "\"1\"").put(address);
        assertThat(Refused.with(revision, 400, code)).isEqualTo(pointer);
    }

    private static RequestSpecification raw(byte[] body) {
        return request().contentType("application/json").body(body);
    }

    private String figure(String fields) {
        return "{\"indicator\":\"" + indicator + "\",\"area\":\"" + area + "\",\"period\":\"Q1 2024/25\"," + fields
                + "}";
    }
}
