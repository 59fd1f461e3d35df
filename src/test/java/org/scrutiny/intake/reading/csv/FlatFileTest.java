package org.scrutiny.intake.reading.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.scrutiny.intake.reading.ImportFault;
import org.scrutiny.intake.reading.ParsedRow;
import org.scrutiny.intake.reading.ReadFile;

/** Flat files: every column is a field of the resource. */
class FlatFileTest {
    private static final ResourceFields INDICATORS = new ResourceFields(Map.of(
            "code", FieldType.TEXT,
            "title", FieldType.TEXT,
            "dashboard", FieldType.NUMBER,
            "nationallyComparable", FieldType.BOOLEAN,
            "validFrom", FieldType.DATE,
            "expectedRange.lower", FieldType.NUMBER,
            "expectedRange.upper", FieldType.NUMBER,
            "caveats", FieldType.LIST,
            "externalCodes[].scheme", FieldType.LIST,
            "externalCodes[].code", FieldType.LIST));

    private static ReadFile indicators(String csv) {
        return ReadFile.csv(ReadFile.stream(csv), new CsvOptions(INDICATORS, null, null, null));
    }

    @Test
    void convertsEachColumnToTheTypeOfItsField() {
        ReadFile read = indicators("code,title,dashboard,nationallyComparable,validFrom,expectedRange.lower,"
                + "expectedRange.upper,caveats,externalCodes.scheme,externalCodes.code\n"
                + "007,1984,3.0,TRUE,2025-04-01,\"1,000\",12.5%,One; two ;,LAIT;NI,305; 59\n");
        assertThat(read.found()).isEmpty();
        assertThat(read.fields())
                .containsExactly("{'code':'007','title':'1984','dashboard':3,'nationallyComparable':true,"
                        + "'validFrom':'2025-04-01','expectedRange':{'lower':1000,'upper':12.5},"
                        + "'caveats':['One','two'],"
                        + "'externalCodes':[{'scheme':'LAIT','code':'305'},{'scheme':'NI','code':'59'}]}");
    }

    @Test
    void omitsBlankCells() {
        ReadFile read = indicators("code,title,caveats\n  , \u00A0 ,\"\"\nA1,,\n");
        assertThat(read.fields()).containsExactly("{'code':'A1'}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            dashboard | three | invalid_number
            dashboard | c | invalid_number
            dashboard | 3 [p] | invalid_number
            nationallyComparable | yes | invalid_boolean
            validFrom | 01/04/2025 | invalid_date
            validFrom | 2025-02-30 | invalid_date
            validFrom | 2025-4-1 | invalid_date
            expectedRange.upper | 1,23,4 | invalid_number
            externalCodes[].code | 305 | list_length
            """)
    void rejectsTextOfTheWrongTypeWithItsPosition(String path, String text, String code) {
        ReadFile read = indicators("externalCodes.scheme,title," + path + "\nLAIT;NI,T,\"" + text + "\"\n");
        assertThat(read.found()).containsExactly("2 " + path + " " + code + " " + text);
        ImportFault fault = read.rows().get(0).faults().get(0);
        assertThat(fault.pointer()).isEqualTo("/" + path.replace("[]", "").replace('.', '/'));
        assertThat(fault.hint()).isNotBlank();
        assertThat(read.rows().get(0).fields().get("title").asText()).isEqualTo("T");
    }

    @ParameterizedTest
    @ValueSource(strings = {"revisionKind", "revision.kind", "revision_kind", "Revision Kind", "REVISION-KIND"})
    void ignoresCaseAndPunctuationOfColumnNames(String name) {
        ReadFile read = ReadFile.flat(name + ",value\nlate_data,5\n");
        assertThat(read.fields()).containsExactly("{'revision':{'kind':'late_data'},'value':5}");
        assertThat(read.rows().get(0).column("/revision/kind")).isEqualTo(name);
    }

    @Test
    void rowsKnowTheColumnOfEachField() {
        ReadFile read = ReadFile.flat("Indicator,AREA,period,value,status\nFD10,E06000041,Q1 2024/25,84.4,P;E\n");
        ParsedRow row = read.rows().get(0);
        assertThat(row.line()).isEqualTo(2);
        assertThat(row.text()).isEqualTo("FD10,E06000041,Q1 2024/25,84.4,P;E");
        assertThat(row.fields().toString().replace('"', '\''))
                .isEqualTo(
                        "{'indicator':'FD10','area':'E06000041','period':'Q1 2024/25','status':['P','E'],'value':84.4}");
        assertThat(row.column("/area")).isEqualTo("AREA");
        assertThat(row.column("/status/1")).isEqualTo("status");
        assertThat(row.column("/note")).isNull();
        assertThat(row.column("")).isNull();
        assertThat(row.fault("/area", "unknown_reference", "E06000041", "There is no such area.", null))
                .isEqualTo(new ImportFault(
                        2L, "AREA", "/area", "unknown_reference", "E06000041", "There is no such area.", null));
    }

    @Test
    void acceptsTheColumnsOfItsOwnLists() {
        ReadFile read =
                ReadFile.flat("id,indicator,indicatorTitle,area,areaName,period,periodType,periodStart,periodEnd,value,"
                        + "numerator,denominator,status,confidentiality,note,shorthand,revisionNumber,revisionKind,recordedAt\n"
                        + "7,FD10,Title,E06000041,Wokingham,Q1 2024/25,FYQ1,2024-04-01,2024-06-30,84.4,38,45,P,F,,[p],1,first,"
                        + "2026-01-01T00:00:00Z\n");
        assertThat(read.found()).isEmpty();
        assertThat(read.fields())
                .containsExactly(
                        "{'indicator':'FD10','area':'E06000041','areaName':'Wokingham','period':'Q1 2024/25',"
                                + "'status':['P'],'confidentiality':'F','revision':{'kind':'first'},'value':84.4,'numerator':38,'denominator':45}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            indicator,valeu,area | 1 valeu unknown_column null
            value,Value | 1 Value duplicate_column null
            revision.kind,value,revisionKind | 1 revisionKind duplicate_column null
            '"",indicator,value' | 1  unnamed_column null
            """)
    void rejectsUnknownAndDuplicateColumns(String header, String fault) {
        ReadFile read = ReadFile.flat(header + "\n1,2,3\n");
        assertThat(read.found()).containsExactly(fault);
        assertThat(read.faults()).hasSize(1);
        assertThat(read.rows()).isEmpty();
    }

    @Test
    void acceptsFilterColumnsWithoutAField() {
        ReadFile read = ReadFile.csv("kind,indicator\nreal,A1\nsum,A2\n", "{'where': {'kind': 'real'}}");
        assertThat(read.found()).isEmpty();
        assertThat(read.fields()).containsExactly("{'indicator':'A1'}");
        assertThat(read.skipped()).isEqualTo(1);
    }

    @Test
    void replacesKnownNamesWithCodes() {
        NameLookup names = new NameLookup(Map.of("Wokingham", "E06000041")::get, Map.of("ReReferral", "FD08"));
        ReadFile read = ReadFile.csv(
                ReadFile.stream("indicator,area\nReReferral,Wokingham\nFD03,Nowhere\n"),
                new CsvOptions(ReadFile.OBSERVATIONS, null, names, null));
        assertThat(read.fields())
                .containsExactly("{'indicator':'FD08','area':'E06000041'}", "{'indicator':'FD03','area':'Nowhere'}");
    }

    @Test
    void ambiguousFieldNamesAreAProgrammingError() {
        assertThatThrownBy(() -> new ResourceFields(Map.of("a.b", FieldType.TEXT, "aB", FieldType.TEXT)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
