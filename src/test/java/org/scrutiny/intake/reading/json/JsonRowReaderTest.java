package org.scrutiny.intake.reading.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.scrutiny.intake.reading.ImportFault;
import org.scrutiny.intake.reading.ParsedRow;
import org.scrutiny.intake.reading.ReadFile;

/** JSON files: arrays, responses of the service's own lists, and one object per line. */
class JsonRowReaderTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[\n{'a': 1.50},\n{'a': 'x', 'b': {'c': [1]}}\n]",
                "{'count': {'value': [1]}, 'value':[\n{'a': 1.50},\n{'a': 'x', 'b': {'c': [1]}}], 'next': null, 'x': [1]}",
                "\uFEFF[\r\n{'a': 1.50},\r\n{'a': 'x', 'b': {'c': [1]}}]  \n"
            })
    void readsTheElementsOfAnArray(String json) {
        ReadFile read = ReadFile.json(json.replace('\'', '"'));
        assertThat(read.found()).isEmpty();
        assertThat(read.fields()).containsExactly("{'a':1.50}", "{'a':'x','b':{'c':[1]}}");
        assertThat(read.rows()).extracting(ParsedRow::line).containsExactly(2L, 3L);
        assertThat(read.rows().get(0).text()).isNull();
        assertThat(read.rows().get(0).column("/a")).isNull();
        assertThat(read.header()).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            [] | 0
            {'value': []} | 0
            ~~ | 0 1 malformed_json
            {'a': 1} | 0 1 malformed_json
            {'value': 5} | 0 1 malformed_json
            7 | 0 1 malformed_json
            [{'a': 1},^{'a': ]},^{'a': 3}] | 1 2 malformed_json
            [{'a': 1},^{'a': 2} | 2 2 malformed_json
            [{'a': 1},^{'a': 2, 'a': 3}] | 1 2 malformed_json
            [{'a': 1}]^[{'a': 2}] | 1 2 malformed_json
            [{'a': NaN}] | 0 1 malformed_json
            [{'a': 01}] | 0 1 malformed_json
            [{'a': 1},] | 1 1 malformed_json
            """)
    void stopsAtASyntaxError(String json, String expected) {
        ReadFile read = ReadFile.json(json.replace('\'', '"').replace('^', '\n'));
        String faults = String.join(
                "",
                read.faults().stream().map(f -> " " + f.line() + " " + f.code()).toList());
        assertThat(read.rows().size() + faults).isEqualTo(expected);
        assertThat(read.rows()).allSatisfy(row -> assertThat(row.faults()).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"[{\"a\":[", "[[", "{\"other\":[", "{\"value\":[{\"a\":[", "[{\"a\":1},{\"a\":["})
    void anElementMustNotBeTooLarge(String start) {
        ReadFile read = ReadFile.json(start + "1,".repeat(3_000_000));
        assertThat(read.faults()).extracting(ImportFault::code).containsExactly("malformed_json");
        assertThat(read.faults().get(0).message()).contains("4,000,000 bytes");
    }

    @Test
    void theArrayMayHaveAnySize() {
        ReadFile read = ReadFile.json("[" + "{\"a\":\"x\"},\n".repeat(700_000) + "{}]");
        assertThat(read.faults()).isEmpty();
        assertThat(read.rows()).hasSize(700_001);
    }

    @Test
    void rejectsElementsThatAreNotObjects() {
        ReadFile read = ReadFile.json("[{},\n5, \"x\",\n[{}], null,\n{}]");
        assertThat(read.found())
                .containsExactly(
                        "2 null not_an_object 5",
                        "2 null not_an_object x",
                        "3 null not_an_object null",
                        "3 null not_an_object null");
        assertThat(read.rows()).hasSize(6);
    }

    @Test
    void rejectsLinesThatAreNotJson() {
        ReadFile read = ReadFile.ndjson(
                "{\"a\": 1}\r\n\r\n{\"a\": }\n  \n[1]\n{\"a\": 1} {}\n{\"a\": 1, \"a\": 2}\n\u0000\n{\"a\": 2");
        assertThat(read.found())
                .containsExactly(
                        "3 null malformed_json {\"a\": }",
                        "5 null not_an_object [1]",
                        "6 null malformed_json {\"a\": 1} {}",
                        "7 null malformed_json {\"a\": 1, \"a\": 2}",
                        "8 null nul_character \u2400",
                        "9 null malformed_json {\"a\": 2");
        assertThat(read.faults()).isEmpty();
        assertThat(read.rows().get(1).faults().get(0).message()).contains("line 3, character 7");
        assertThat(read.rows()).extracting(ParsedRow::text).startsWith(null, "{\"a\": }");
        assertThat(read.fields())
                .startsWith("{'a':1}")
                .filteredOn(text -> !text.equals("{}"))
                .hasSize(1);
    }

    @Test
    void rejectsDeepNestingAndLongValues() {
        for (String json : List.of(
                "{\"a\":" + "[".repeat(100_000),
                "{\"a\":" + "9".repeat(101) + "}",
                "{\"a\":\"" + "x".repeat(70_000) + "\"}")) {
            assertThat(ReadFile.json("[" + json + "]").faults())
                    .extracting(ImportFault::code)
                    .containsExactly("malformed_json");
            assertThat(ReadFile.ndjson(json + "\n{}\n").rows()).hasSize(2);
        }
        assertThat(ReadFile.ndjson("x".repeat(2_000_000) + "\n{}").found())
                .containsExactly("1 null line_too_long null");
        assertThat(ReadFile.json("[{\"a\":\"\uDCFF\"}]").rows()).hasSize(1);
    }

    @Test
    void messagesRevealNoImplementationDetails() {
        for (String json : List.of("[{]", "[" + "[".repeat(100), "[{\"a\": tru}]", "[{\"a\": \"\u0001\"}]", "[1")) {
            assertThat(ReadFile.json(json).faults())
                    .allSatisfy(fault -> assertThat(fault.message() + fault.hint())
                            .doesNotContain("Stream")
                            .doesNotContain("jackson")
                            .doesNotContain("code 1"));
        }
    }
}
