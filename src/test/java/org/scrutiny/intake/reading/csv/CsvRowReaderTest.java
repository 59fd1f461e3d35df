package org.scrutiny.intake.reading.csv;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.scrutiny.intake.reading.ImportFault;
import org.scrutiny.intake.reading.ParsedRow;
import org.scrutiny.intake.reading.ReadFile;

/** CSV as it arrives: encodings, line ends, broken quotes, and files that are not CSV at all. */
class CsvRowReaderTest {
    private static final CsvOptions FLAT = new CsvOptions(ReadFile.OBSERVATIONS, null, null, null);
    private static final String HEADER = "indicator,note,value\n";

    private static ReadFile bytes(byte[] bytes, Charset charset) {
        return ReadFile.csv(
                new ByteArrayInputStream(bytes), new CsvOptions(ReadFile.OBSERVATIONS, null, null, charset));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r", "\n\n", "\r\n\r\n", "\r\r"})
    void acceptsAnyLineEnd(String end) {
        ReadFile read = ReadFile.flat("\uFEFFindicator,value" + end + "A1,5" + end + "A2,\"6\"" + end + "A3,z\u00A0");
        assertThat(read.found()).isEmpty();
        assertThat(read.fields())
                .containsExactly(
                        "{'indicator':'A1','value':5}",
                        "{'indicator':'A2','value':6}",
                        "{'indicator':'A3','value':null,'status':['M']}");
        boolean blankLines = end.equals("\n\n") || end.equals("\r\r") || end.length() == 4;
        assertThat(read.rows())
                .extracting(ParsedRow::line)
                .containsExactly(blankLines ? 3L : 2L, blankLines ? 5L : 3L, blankLines ? 7L : 4L);
        assertThat(read.header()).isEqualTo("indicator,value");
    }

    @Test
    void readsQuotedFieldsWithLineBreaksAndQuotes() {
        ReadFile read = ReadFile.flat(HEADER + "A1,\"He said \"\"no\"\",\r\nand\rthen\n\nleft\",5\nA2,,6\n");
        assertThat(read.found()).isEmpty();
        assertThat(read.rows().get(0).fields().get("note").asText()).isEqualTo("He said \"no\",\nand\nthen\n\nleft");
        assertThat(read.rows()).extracting(ParsedRow::line).containsExactly(2L, 7L);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            A1,"open,5~A2,,6~A3,,7 | 2 null unclosed_quote A1,"open,5 | A2 A3
            A1,"open,5~A2,"shut",6~A3,,7 | 2 null unclosed_quote A1,"open,5 | A2 A3
            A1,"open,5~A2,,6~A3,"open,7 | 2 null unclosed_quote A1,"open,5; 4 null unclosed_quote A3,"open,7 | A2
            A1,,5~A2,two"open,6~A3,,7 | | A1 A2 A3
            A1,,5~A2,"so"far,6~A3,,7 | 3 null stray_quote A2,"so"far,6 | A1 A3
            A1,,5~A2,"so" ,6~A3,,7 | 3 null stray_quote A2,"so" ,6 | A1 A3
            A1,"two~lines",5~"A2,"open",6~A3,,7 | 4 null stray_quote "A2,"open",6 | A1 A3
            A1,"two~lines","open~A2,,6~A3,,7 | 3 null unclosed_quote A1,"two^lines","open | A2 A3
            A1,,"5~A2,,6~A3,x,7" | 2 null unclosed_quote A1,,"5; 4 value invalid_number 7" | A2
            "A1~A2,,6~A3,,7 | 2 null unclosed_quote "A1 | A2 A3
            " | 2 null unclosed_quote " |
            """)
    void anUnclosedQuoteCostsOnlyItsOwnLine(String lines, String faults, String good) {
        ReadFile read = ReadFile.flat(HEADER + lines.replace('~', '\n'));
        assertThat(String.join("; ", read.found()).replace('\n', '^')).isEqualTo(faults == null ? "" : faults);
        assertThat(read.rows().stream()
                        .filter(row -> row.faults().isEmpty())
                        .map(row -> row.fields().get("indicator").asText())
                        .toList())
                .isEqualTo(good == null ? List.of() : List.of(good.split(" ", -1)));
    }

    @Test
    void abandonsAQuoteAfterTheMaximumLength() {
        String lines = "A2,xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx,1\n".repeat(5_000);
        ReadFile read = ReadFile.flat(HEADER + "A1,\"open,5\n" + lines);
        assertThat(read.found()).containsExactly("2 null unclosed_quote A1,\"open,5");
        assertThat(read.rows()).hasSize(5_001);
        assertThat(read.rows().get(5_000).line()).isEqualTo(5_002);
    }

    @Test
    void limitsRereadingOfACraftedFile() {
        // Each line closes the quote of the previous line and opens another.
        ReadFile chain = ReadFile.flat(HEADER + "x\",\"y\n".repeat(50) + "A1,,5\n");
        assertThat(chain.rows()).hasSizeGreaterThan(49);
        assertThat(chain.fields()).last().asString().isEqualTo("{'indicator':'A1','value':5}");
        ReadFile read = ReadFile.flat(HEADER + "x\",\"y\n".repeat(200_000));
        assertThat(read.faults()).extracting(ImportFault::code).containsExactly("unclosed_quote");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            A1,,5,6 | 2 null too_many_fields A1,,5,6
            A1,a, b,5 | 2 null too_many_fields A1,a, b,5
            A1,, | 2 value null
            A1,,5,, | none
            A1,5 | 2 null too_few_fields A1,5
            A1 | 2 null too_few_fields A1
            ,, | none
            ' ' | none
            """)
    void rejectsRecordsOfTheWrongLength(String record, String fault) {
        ReadFile read = ReadFile.flat(HEADER + record.replace("' '", "   ") + "\nA2,,7\n");
        assertThat(read.found()).isEqualTo(fault.contains("_") ? List.of(fault) : List.of());
        assertThat(read.fields().get(read.rows().size() - 1)).isEqualTo("{'indicator':'A2','value':7}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            ~~ | 1 null no_header null
            ~^^ ^~ | 1 null no_header null
            indicator,value | none
            indicator,value^ | none
            "indicator,value | 1 null unclosed_quote "indicator,value
            "ind"icator,value | 1 null stray_quote "ind"icator,value
            indicator;value | 1 null unknown_column indicator;value
            indicator\tvalue | 1 null unknown_column indicator\tvalue
            """)
    void validatesTheHeader(String file, String fault) {
        ReadFile read = ReadFile.flat(file.replace('^', '\n'));
        assertThat(read.found()).isEqualTo(fault.equals("none") ? List.of() : List.of(fault));
        assertThat(read.rows()).isEmpty();
    }

    @Test
    void readsTheDelimiterOfTheProfile() {
        assertThat(ReadFile.csv("indicator\tvalue\nA,1\t\"1,234\"\n", "{'delimiter': '\\t'}")
                        .fields())
                .containsExactly("{'indicator':'A,1','value':1234}");
    }

    @Test
    void limitsFieldLengthAndColumnCount() {
        ReadFile read = ReadFile.flat(HEADER + "A1," + "x".repeat(65_536) + ",1\nA2," + "x".repeat(65_537) + ",1\n");
        assertThat(read.rows().get(0).faults()).isEmpty();
        assertThat(read.rows().get(1).faults())
                .extracting(ImportFault::code, ImportFault::column)
                .containsExactly(tuple("field_too_long", "note"));
        assertThat(ReadFile.flat("a,".repeat(500) + "b\n").found()).containsExactly("1 null too_many_columns null");
        assertThat(ReadFile.flat(HEADER + "A1,,5" + ",x".repeat(600) + "\n")
                        .rows()
                        .get(0)
                        .faults())
                .extracting(ImportFault::code)
                .containsExactly("too_many_fields");
        ReadFile endless = ReadFile.flat(HEADER + "x".repeat(3_000_000) + "\nA2,,7\n");
        assertThat(endless.found()).containsExactly("2 null line_too_long null");
        assertThat(endless.rows().get(1).line()).isEqualTo(3);
    }

    @Test
    void detectsEncodings() {
        String text = "indicator,note,value\nA1,Ynys M\u00F4n \u00A35,5\n";
        for (Charset charset : new Charset[] {UTF_16LE, UTF_16BE, UTF_8}) {
            ReadFile read = bytes(("\uFEFF" + text).getBytes(charset), ISO_8859_1);
            assertThat(read.rows().get(0).fields().get("note").asText()).isEqualTo("Ynys M\u00F4n \u00A35");
        }
        byte[] latin = text.getBytes(Charset.forName("windows-1252"));
        assertThat(bytes(latin, Charset.forName("windows-1252")).found()).isEmpty();
        ReadFile read = bytes(latin, null);
        assertThat(read.found()).containsExactly("2 note invalid_encoding Ynys M\uFFFDn \uFFFD5");
        assertThat(read.rows().get(0).faults().get(0).hint()).contains("windows-1252");
        assertThat(bytes(text.getBytes(UTF_16LE), null).faults())
                .extracting(ImportFault::code)
                .containsExactly("nul_character");
        assertThat(bytes("indicator,note,value\nA1,a\0b,5\nA2,,6\n".getBytes(UTF_8), null)
                        .found())
                .containsExactly("2 note nul_character a\u2400b");
    }

    @Test
    void ignoresDamageInUnreadColumns() {
        String csv = "area,period,v,name\nE06000041,2024,5,Ynys M\u00F4n\n";
        ReadFile read = ReadFile.csv(
                new ByteArrayInputStream(csv.getBytes(ISO_8859_1)),
                new CsvOptions(
                        ReadFile.OBSERVATIONS,
                        ReadFile.profile("{'measures': [{'column': 'v', 'indicator': 'A1'}]}"),
                        null,
                        null));
        assertThat(read.found()).isEmpty();
        assertThat(read.rows()).hasSize(1);
    }

    @Test
    void rejectsBinaryFiles() {
        for (String start : new String[] {"PK\3\4", "\u00D0\u00CF\u0011\u00E0", "\u001F\u008B\b", "%PDF-1.7"}) {
            assertThat(bytes((start + "rest").getBytes(ISO_8859_1), null).found())
                    .containsExactly("1 null not_text null");
        }
        assertThat(ReadFile.csv(new ByteArrayInputStream(new byte[] {(byte) 0xFF, (byte) 0xFE, 0, 0}), FLAT)
                        .found())
                .containsExactly("1 null not_text null");
    }
}
