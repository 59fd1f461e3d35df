package org.scrutiny.intake.reading.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.scrutiny.intake.reading.ParsedRow;
import org.scrutiny.intake.reading.ReadFile;
import org.scrutiny.intake.reading.profile.ImportProfile;

/** The file of rejected rows that an import returns for correction. */
class RejectedRowsTest {

    private static String rejected(ReadFile read, ImportProfile profile) throws IOException {
        StringBuilder out = new StringBuilder();
        RejectedRows rows = new RejectedRows(out, read.header(), profile);
        for (ParsedRow row : read.rows()) {
            if (!row.faults().isEmpty()) {
                rows.add(row, row.faults());
            }
        }
        rows.end(read.footer());
        return out.toString();
    }

    @Test
    void returnsOriginalRecordsWithTheirErrors() throws IOException {
        String file = "indicator,note,value\r\nA1,\"x, y\",5\r\nA2,\"x, \"\"y\"\"\", tbc \r\nA3,,6\r\n";
        String corrected = rejected(ReadFile.flat(file), null);
        assertThat(corrected)
                .isEqualTo("indicator,note,value,error\r\n"
                        + "A2,\"x, \"\"y\"\"\", tbc ,\"Line 3: value: 'tbc' is neither a number nor a known symbol."
                        + " Enter a number, or use a symbol such as c, x, z, u or low. The profile's"
                        + " 'symbols' can define others.\"\r\n");
        assertThat(ReadFile.flat(corrected).found()).containsExactly("2 value unknown_symbol tbc");
        assertThat(ReadFile.flat(corrected.replace(" tbc ", "7")).fields())
                .containsExactly("{'indicator':'A2','note':'x, \\'y\\'','value':7}");
    }

    @Test
    void returnsARecordWithSeveralRowsOnce() throws IOException {
        ImportProfile profile = ReadFile.profile("{'delimiter': ';', 'areaColumn': 'area', 'measures': ["
                + "{'column': 'a', 'indicator': 'A'}, {'column': 'b', 'indicator': 'B'}]}");
        ReadFile read = ReadFile.csv(
                ReadFile.stream("area;period;a;b\nE06000041;2024;?;!\n"),
                new CsvOptions(ReadFile.OBSERVATIONS, profile, null, null));
        assertThat(read.rows()).hasSize(2);
        String corrected = rejected(read, profile);
        assertThat(corrected)
                .startsWith("area;period;a;b;error\r\nE06000041;2024;?;!;\"Line 2: a: '?' is neither a number");
        assertThat(corrected.lines()).hasSize(2);
    }

    @Test
    void quotesRecordsWithAnOpenQuote() throws IOException {
        ReadFile read = ReadFile.flat("indicator,note,value\nA1,\"open,5\nA2,,tbc\n");
        String corrected = rejected(read, null);
        assertThat(corrected).contains("\"A1,\"\"open,5\",\"Line 2: ");
        assertThat(ReadFile.flat(corrected).found()).hasSize(2).last().isEqualTo("3 value unknown_symbol tbc");
    }

    @Test
    void keepsHeaderRowsAndTrailingNotes() throws IOException {
        ImportProfile profile = ReadFile.profile("{'headerRows': 2, 'trailingRows': 2}");
        ReadFile read = ReadFile.csv(
                ReadFile.stream("Figures,\nindicator,value\nA1,?\nA2,5\nA3,!\n\nNote 1\nNote 2\n"),
                new CsvOptions(ReadFile.OBSERVATIONS, profile, null, null));
        String corrected = rejected(read, profile);
        assertThat(corrected.lines().map(line -> line.replaceFirst("\"Line.*", "…")))
                .containsExactly("Figures,", "indicator,value,error", "A1,?,…", "A3,!,…", "Note 1", "Note 2");
        ReadFile again = ReadFile.csv(
                ReadFile.stream(corrected.replace(",?,", ",1,").replace(",!,", ",3,")),
                new CsvOptions(ReadFile.OBSERVATIONS, profile, null, null));
        assertThat(again.fields()).containsExactly("{'indicator':'A1','value':1}", "{'indicator':'A3','value':3}");
    }
}
