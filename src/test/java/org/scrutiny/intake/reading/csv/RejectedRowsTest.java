package org.scrutiny.intake.reading.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.scrutiny.intake.reading.ParsedRow;
import org.scrutiny.intake.reading.ReadFile;
import org.scrutiny.intake.reading.profile.ImportProfile;

/** The file to mend that an import gives back. */
class RejectedRowsTest {

    private static String rejected(ReadFile read, ImportProfile profile) throws IOException {
        StringBuilder out = new StringBuilder();
        RejectedRows rows = new RejectedRows(out, read.header(), profile);
        for (ParsedRow parsedRow : read.rows()) {
            if (!parsedRow.faults().isEmpty()) {
                rows.add(parsedRow, parsedRow.faults());
            }
        }
        rows.end(read.footer());
        return out.toString();
    }

    @Test
    void recordsStandAsTheyStoodWithWhatIsWrong() throws IOException {
        String file = "indicator,note,value\r\nA1,\"x, y\",5\r\nA2,\"x, \"\"y\"\"\", tbc \r\nA3,,6\r\n";
        String mended = rejected(ReadFile.flat(file), null);
        assertThat(mended)
                .isEqualTo("indicator,note,value,error\r\n"
                        + "A2,\"x, \"\"y\"\"\", tbc ,\"Line 3: value: 'tbc' is neither a number nor a known symbol."
                        + " Enter a number, leave the cell blank, or use a symbol such as c, x, z, u or low. The profile's"
                        + " 'symbols' can define others.\"\r\n");
        assertThat(ReadFile.flat(mended).found()).containsExactly("2 value unknown_symbol tbc");
        assertThat(ReadFile.flat(mended.replace(" tbc ", "7")).fields())
                .containsExactly("{'indicator':'A2','note':'x, \\'y\\'','value':7}");
    }

    @Test
    void aRecordOfSeveralRowsIsGivenBackOnce() throws IOException {
        ImportProfile profile = ReadFile.profile("{'delimiter': ';', 'areaColumn': 'area', 'measures': ["
                + "{'column': 'a', 'indicator': 'A'}, {'column': 'b', 'indicator': 'B'}]}");
        ReadFile read = ReadFile.csv(
                ReadFile.stream("area;period;a;b\nE06000041;2024;?;!\n"),
                new CsvOptions(ReadFile.OBSERVATIONS, profile, null, null));
        assertThat(read.rows()).hasSize(2);
        String mended = rejected(read, profile);
        assertThat(mended)
                .startsWith("area;period;a;b;error\r\nE06000041;2024;?;!;\"Line 2: a: '?' is neither a number");
        assertThat(mended.lines()).hasSize(2);
    }

    @Test
    void anOpenQuoteTakesNothingWithIt() throws IOException {
        ReadFile read = ReadFile.flat("indicator,note,value\nA1,\"open,5\nA2,,tbc\n");
        String mended = rejected(read, null);
        assertThat(mended).contains("\"A1,\"\"open,5\",\"Line 2: ");
        assertThat(ReadFile.flat(mended).found()).hasSize(2).last().isEqualTo("3 value unknown_symbol tbc");
    }

    @Test
    void headerAndNotesStayWhereTheProfileExpectsThem() throws IOException {
        ImportProfile profile = ReadFile.profile("{'headerRows': 2, 'trailingRows': 2}");
        ReadFile read = ReadFile.csv(
                ReadFile.stream("Figures,\nindicator,value\nA1,?\nA2,5\nA3,!\n\nNote 1\nNote 2\n"),
                new CsvOptions(ReadFile.OBSERVATIONS, profile, null, null));
        String mended = rejected(read, profile);
        assertThat(mended.lines().map(line -> line.replaceFirst("\"Line.*", "…")))
                .containsExactly("Figures,", "indicator,value,error", "A1,?,…", "A3,!,…", "Note 1", "Note 2");
        ReadFile again = ReadFile.csv(
                ReadFile.stream(mended.replace(",?,", ",1,").replace(",!,", ",3,")),
                new CsvOptions(ReadFile.OBSERVATIONS, profile, null, null));
        assertThat(again.fields()).containsExactly("{'indicator':'A1','value':1}", "{'indicator':'A3','value':3}");
    }
}
