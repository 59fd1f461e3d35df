package org.scrutiny.intake.reading.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scrutiny.intake.reading.ImportFault;
import org.scrutiny.intake.reading.ParsedRow;
import org.scrutiny.intake.reading.ReadFile;
import org.scrutiny.intake.reading.csv.CsvOptions;
import org.scrutiny.intake.reading.csv.FieldType;
import org.scrutiny.intake.reading.csv.NameLookup;
import org.scrutiny.intake.reading.csv.ResourceFields;

/** Files in other layouts, read by profiles. */
class ImportProfileTest {
    private static final String DFE =
            "time_period,time_identifier,geographic_level,country_code,region_code,new_la_code,starts,done,percent\n";
    private static final String MEASURES = "'measures': [{'column': 'percent', 'indicator': 'A1'},"
            + "{'column': 'done', 'indicator': 'A1', 'role': 'numerator'},"
            + "{'column': 'starts', 'indicator': 'A1', 'role': 'denominator'},"
            + "{'column': 'starts', 'indicator': 'A2'}]";

    @Test
    void oneLineGivesARowPerIndicator() {
        ReadFile read = ReadFile.csv(
                DFE + "202425,Financial year Q1,Local authority,E92000001,E12000008,E06000041,45,38,84.4\n",
                "{'extends': 'dfe', " + MEASURES + ", 'sourceSystem': 'EES'}");
        assertThat(read.found()).isEmpty();
        assertThat(read.fields())
                .containsExactly(
                        "{'indicator':'A1','area':'E06000041','timePeriod':'202425','timeIdentifier':'Financial year Q1',"
                                + "'sourceSystem':'EES','value':84.4,'numerator':38,'denominator':45}",
                        "{'indicator':'A2','area':'E06000041','timePeriod':'202425','timeIdentifier':'Financial year Q1',"
                                + "'sourceSystem':'EES','value':45}");
        ParsedRow row = read.rows().get(0);
        assertThat(row.column("/value")).isEqualTo("percent");
        assertThat(row.column("/numerator")).isEqualTo("done");
        assertThat(row.column("/area")).isEqualTo("new_la_code");
        assertThat(row.column("/timeIdentifier")).isEqualTo("time_identifier");
        assertThat(row.column("/status/0")).isEqualTo("percent");
        assertThat(read.rows()).extracting(ParsedRow::text).containsOnly(row.text());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            National,E92000001,, | E92000001
            NAT,E92000001,, | E92000001
            Regional,E92000001,E12000008, | E12000008
            Local authority,E92000001,E12000008,E06000041 | E06000041
            LA,E92000001,E12000008,E06000041 | E06000041
            """)
    void geographicLevelSelectsTheAreaColumn(String place, String area) {
        ReadFile read =
                ReadFile.csv(DFE + "2025,Reporting year," + place + ",1,1,1\n", "{'extends': 'dfe', " + MEASURES + "}");
        assertThat(read.found()).isEmpty();
        assertThat(read.rows())
                .allSatisfy(row -> assertThat(row.fields().get("area").asText()).isEqualTo(area));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            School,E92000001,E12000008,E06000041 | 2 geographic_level unknown_level School
            ,E92000001,E12000008,E06000041 | 2 geographic_level unknown_level ''
            Local authority,E92000001,E12000008,z | 2 new_la_code unknown_area z
            """)
    void rejectsUnknownLevelsAndAreas(String place, String fault) {
        ReadFile read = ReadFile.csv(
                DFE + "2025,Reporting year," + place + ",1,1,1\n",
                "{'extends': 'dfe', 'measures': [{'column': 'starts', 'indicator': 'A2'}]}");
        assertThat(read.found()).containsExactly(fault.replace("''", ""));
    }

    @Test
    void readsBuiltInLayoutsWithoutASavedProfile() {
        NameLookup names = new NameLookup(
                Map.of("Wokingham", "E06000041", "England", "E92000001")::get,
                Map.of("ReReferral", "FD08", "percent", "A1"));
        ReadFile lait = ReadFile.csv(
                ReadFile.stream("""
                        Short Desc,Data item,Years,LA and Regions,Values,LA Number,Region
                        ReReferral,Title,2017,Wokingham,18.100000000000001,872,South East
                        Other,,2018,England,-,970,NA
                        """),
                new CsvOptions(ReadFile.OBSERVATIONS, ImportProfile.extending("lait"), names, null));
        assertThat(lait.fields())
                .containsExactly(
                        "{'indicator':'FD08','area':'E06000041','period':'2017','value':18.1}",
                        "{'indicator':'Other','area':'E92000001','period':'2018','value':null,'status':['O'],"
                                + "'note':'The source gives a dash.'}");
        ReadFile dfe = ReadFile.csv(
                ReadFile.stream(DFE + "2025,RY,LA,E92000001,E12000008,E06000041,45,38,84.4\n"),
                new CsvOptions(ReadFile.OBSERVATIONS, ImportProfile.extending("dfe"), names, null));
        assertThat(dfe.fields())
                .containsExactly("{'indicator':'A1','area':'E06000041','timePeriod':'2025','timeIdentifier':'RY',"
                        + "'value':84.4}");
        assertThat(ReadFile.csv(DFE, "{'extends': 'dfe'}").found()).containsExactly("1 null unknown_column null");
    }

    @Test
    void skipsAndCountsExcludedRecords() {
        ReadFile read = ReadFile.csv(
                """
                kind,KPI,Council,Year,v
                real,one,Wokingham,2024,1
                real,two,Wokingham,2024,2
                sum,one,Wokingham,2024,x y
                """,
                "{'where': {'kind': 'real'}, 'indicatorColumn': 'KPI', 'indicators': {'one': 'A1'}, 'areaColumn':"
                        + " 'Council', 'areas': {'Wokingham': 'E06000041'}, 'periodColumns': ['Year'], 'timeIdentifier':"
                        + " 'Financial year', 'measures': [{'column': 'V'}]}");
        assertThat(read.found()).isEmpty();
        assertThat(read.fields())
                .containsExactly("{'indicator':'A1','area':'E06000041','timePeriod':'2024',"
                        + "'timeIdentifier':'Financial year','value':1}");
        assertThat(read.skipped()).isEqualTo(2);
    }

    @Test
    void readsTwoHeaderRowsAndTrailingNotes() {
        String file = """
                Area,,2023/24,,2024/25,
                ,period,Number,Rate,Number,Rate
                E06000041,2024,1,2,3,4
                E06000042,2024,5,6,7,8

                Source: the council
                "Note, with a comma"

                """;
        String profile = "{'headerRows': 2, 'trailingRows': 2, 'areaColumn': 'Area', 'measures': ["
                + "{'column': '2024/25 Rate', 'indicator': 'A1'}, {'column': '2023/24 Number', 'indicator': 'A2'}]}";
        ReadFile read = ReadFile.csv(file, profile);
        assertThat(read.found()).isEmpty();
        assertThat(read.header()).isEqualTo("Area,,2023/24,,2024/25,\n,period,Number,Rate,Number,Rate");
        assertThat(read.rows()).extracting(ParsedRow::line).containsExactly(3L, 3L, 4L, 4L);
        assertThat(read.fields().get(3)).isEqualTo("{'indicator':'A2','area':'E06000042','period':'2024','value':5}");
        assertThat(ReadFile.csv(file, profile.replace("2023/24 Number", "Number"))
                        .found())
                .containsExactly("2 Number unknown_column null");
    }

    /** A profile of last year's edition, which had more notes. */
    @Test
    void aFigureIsNoNote() {
        ReadFile read = ReadFile.csv(
                "indicator,area,value\nA1,E06000041,5\nA2,E06000041,6\nSource: the council\n", "{'trailingRows': 2}");
        assertThat(read.found()).isEmpty();
        assertThat(read.rows()).extracting(ParsedRow::line).containsExactly(2L, 3L);
        assertThat(read.footer()).isEqualTo("Source: the council");
        assertThat(read.warnings())
                .extracting(ImportFault::line, ImportFault::code, ImportFault::value)
                .containsExactly(tuple(4L, "trailing_note", "Source: the council"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {'skipRows': 2} | title/nDraft/nindicator,area,value/nA1,E06000041,5/n
            {'skipRows': 1} | title/n/nindicator,area,value/nA1,E06000041,5/n
            {'headerCell': 'area'} | title,,/nFigures by area/n/nindicator,area,value/nA1,E06000041,5/n
            {'headerCell': 'indicator'} | indicator,area,value/nA1,E06000041,5/n
            {} | sep=,/nindicator,area,value/nA1,E06000041,5/n
            {} | sep=;/nindicator;area;value/nA1;E06000041;5/n
            {'skipRows': 1} | SEP=;/ntitle/nindicator;area;value/nA1;E06000041;5/n
            """)
    void findsTheHeader(String profile, String file) {
        ReadFile read = ReadFile.csv(file.replace("/n", "\n"), profile);
        assertThat(read.found()).isEmpty();
        assertThat(read.fields()).containsExactly("{'indicator':'A1','area':'E06000041','value':5}");
        assertThat(read.header() + "\n")
                .isEqualTo(file.substring(0, file.indexOf("A1")).replaceAll("(/n)+", "\n"));
    }

    @Test
    void aHeaderWithoutTheCellIsNotFound() {
        ReadFile read = ReadFile.csv("title\narea,value\nE06000041,5\n", "{'headerCell': 'Area'}");
        assertThat(read.found()).containsExactly("1 null no_header null");
    }

    /** The counts of a share stand in another record, before or after it. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            All,X,240,100/nOld,X,39,16.3/nAll,Y,10,100/nOld,Y,1,10 | 39 of 240; 1 of 10
            Old,X,39,16.3/nOld,Y,1,10/nAll,Y,10,100/nAll,X,240,100 | 1 of 10; 39 of 240
            Old,X,39,16.3/nAll,Y,240,100                           | missing_row
            All,X,240,100/nAll,X,240,100/nOld,X,39,16.3            | 39 of 240
            All,X,240,100/nAll,X,241,100/nOld,X,39,16.3            | 39 of 240; ambiguous_row
            """)
    void readsCountsFromOtherRecords(String records, String expected) {
        String profile = "{'areaColumn': 'area', 'period': '2024/25', 'where': {'age': 'Old'}, 'measures': ["
                + "{'column': 'share', 'indicator': 'A1'}, {'column': 'n', 'indicator': 'A1', 'role': 'numerator'},"
                + "{'column': 'n', 'indicator': 'A1', 'role': 'denominator', 'where': {'age': 'All'}}]}";
        ReadFile read = ReadFile.csv(
                "age,area,n,share\n"
                        + records.replace("/n", "\n").replace("X", "E06000041").replace("Y", "E06000042"),
                profile);
        List<String> found = new ArrayList<>();
        read.rows().forEach(row -> {
            if (row.faults().isEmpty()) {
                found.add(row.fields().get("numerator") + " of " + row.fields().get("denominator"));
            }
            row.faults().forEach(fault -> found.add(fault.code()));
        });
        read.faults().forEach(fault -> found.add(fault.code()));
        assertThat(String.join("; ", found)).isEqualTo(expected);
    }

    /** Several indicators come from one pass. */
    @Test
    void measuresHaveTheirOwnConditions() {
        ReadFile read = ReadFile.csv(
                "area,sex,age,n\nE06000041,F,Old,1\nE06000041,M,Old,2\nE06000041,F,All,3\nE06000041,M,All,4\n",
                "{'areaColumn': 'area', 'period': '2024/25', 'where': {'sex': {'not': 'M'}}, 'measures': ["
                        + "{'column': 'n', 'indicator': 'A1', 'where': {'age': ['Old', 'Older']}},"
                        + "{'column': 'n', 'indicator': 'A2', 'where': {'age': 'All', 'sex': 'M'}}]}");
        assertThat(read.fields())
                .containsExactly(
                        "{'indicator':'A1','area':'E06000041','period':'2024/25','value':1}",
                        "{'indicator':'A2','area':'E06000041','period':'2024/25','value':4}");
        assertThat(read.skipped()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            {'statusColumn': 'Flag', 'symbols': {'prov': 'p'}} | Flag   | prov  | 'status':['P'],'value':5
            {}                                                 | status | E P   | 'status':['E','P'],'value':5
            {}                                                 | OBS_STATUS | A | 'status':['A'],'value':5
            {}                                                 | status | Final | 'value':5
            {'noteColumn': 'Flag'}                             | Flag   | Final | 'note':'Final','value':5
            {}                                                 | note   | Final | 'note':'Final','value':5
            {}                                                 | CONF_STATUS | C | 'confidentiality':'C','value':5
            """)
    void readsColumnsBesideMeasures(String own, String column, String text, String fields) {
        ReadFile read = ReadFile.csv(
                "area,n," + column + "\nE06000041,5," + text + "\n",
                own.replaceFirst(
                        "\\{",
                        "{'areaColumn': 'area', 'period': '2024/25',"
                                + " 'measures': [{'column': 'n', 'indicator': 'A1'}]"
                                + (own.equals("{}") ? "" : ", ")));
        assertThat(read.found()).isEmpty();
        assertThat(read.fields())
                .containsExactly("{'indicator':'A1','area':'E06000041','period':'2024/25'," + fields + "}");
        assertThat(read.warnings()).hasSize(fields.equals("'value':5") ? 1 : 0);
    }

    @Test
    void rejectsNotesThatTheProfileDoesNotDeclare() {
        assertThat(ReadFile.flat("indicator,value\nA1,5\nSource: the council\n").found())
                .containsExactly("3 null too_few_fields Source: the council");
    }

    @Test
    void findsColumnNamesBelowATitle() {
        ReadFile read = ReadFile.csv("Table 1: figures,,\nindicator,area,value\nA1,E06000041,5\n", "{'headerRows': 2}");
        assertThat(read.fields()).containsExactly("{'indicator':'A1','area':'E06000041','value':5}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {'extends': 'pdf'} | /extends
            {'extends': 'dfe', 'measures': [{'indicator': 'A'}]} | /measures/0/column
            {'extends': 'dfe', 'measures': [null]} | /measures/0/column
            {'extends': 'dfe', 'measures': [{'column': 'a'}]} | /measures/0/indicator
            {'measures': [{'column': 'a', 'indicator': ' '}]} | /measures/0/indicator
            {'measures': [{'column': 'a', 'indicator': 'A'}, {'column': 'b', 'indicator': 'A'}]} | /measures/1/role
            {'measures': [{'column': 'a', 'indicator': 'A', 'role': 'numerator'}]} | /measures/0/role
            {'measures': [{'column': 'a', 'indicator': 'A', 'role': 'denominator'}]} | /measures/0/role
            {'area': 'E06000041', 'areaColumn': 'a'} | /area
            {'periodColumns': ['a', 'b', 'c']} | /periodColumns
            {'periodColumns': [' ']} | /periodColumns
            {'periodColumns': ['a', 'b'], 'timeIdentifier': 'FY'} | /timeIdentifier
            {'symbols': {'*': 'hidden'}} | /symbols/*
            {'symbols': {'a/b': null}} | /symbols/a~1b
            {'where': {'a': null}} | /where/a
            {'areas': {'a': null}} | /areas/a
            {'headerRows': 0} | /headerRows
            {'headerRows': 6} | /headerRows
            {'trailingRows': -1} | /trailingRows
            {'skipRows': -1} | /skipRows
            {'skipRows': 1, 'headerCell': 'a'} | /headerCell
            {'where': {'a': []}} | /where/a
            {'measures': [{'column': 'a', 'indicator': 'A', 'where': {'b': []}}]} | /measures/0/where/b
            {'period': '2024/25', 'periodColumns': ['a']} | /period
            {'decimals': 11} | /decimals
            {'delimiter': ''} | /delimiter
            {'delimiter': '::'} | /delimiter
            """)
    void rejectsInvalidProfilesWithAPointer(String profile, String pointer) {
        assertThat(ReadFile.profile(profile).faults())
                .extracting(ImportFault::pointer, ImportFault::code)
                .containsExactly(tuple(pointer, "invalid_profile"));
        ReadFile read = ReadFile.csv("a\n1\n", profile);
        assertThat(read.rows()).isEmpty();
        assertThat(read.faults()).hasSize(1);
    }

    @Test
    void reportsEveryMissingColumn() {
        ReadFile read = ReadFile.csv(
                "a,b,b\n1,2,3\n",
                "{'where': {'x': '1'}, 'areaColumn': 'y', 'periodColumns': ['z'], 'measures': ["
                        + "{'column': 'b', 'indicator': 'A1'}, {'column': 'w', 'indicator': 'A2'}]}");
        assertThat(read.found())
                .containsExactly(
                        "1 x unknown_column null",
                        "1 y unknown_column null",
                        "1 b duplicate_column null",
                        "1 w unknown_column null",
                        "1 z unknown_column null");
        assertThat(read.faults().get(0).hint()).contains("a, b, b");
    }

    @Test
    void rejectsAProfileOfFiguresForOtherResources() {
        ReadFile read = ReadFile.csv(
                ReadFile.stream("area,period,v\nE06000041,2024,1\n"),
                new CsvOptions(
                        new ResourceFields(Map.of("code", FieldType.TEXT)),
                        ReadFile.profile("{'measures': [{'column': 'v', 'indicator': 'A1'}]}"),
                        null,
                        null));
        assertThat(read.found()).containsExactly("null null invalid_profile null");
    }

    @Test
    void serializesToTheSameProfile() throws JsonProcessingException {
        ImportProfile profile = ReadFile.profile("{'extends': 'dfe', 'where': {'a': 'b'}, 'headerRows': 2, 'symbols':"
                + " {'*': 'c'}, 'areaColumn': 'area', 'periodColumns': ['a', 'b'], " + MEASURES + "}");
        String written = new ObjectMapper().writeValueAsString(profile);
        assertThat(written)
                .startsWith("{\"extends\":\"dfe\",\"measures\":[{\"column\":\"percent\",\"indicator\":\"A1\","
                        + "\"role\":\"value\",\"scale\":null,\"where\":{},\"period\":null}");
        assertThat(ReadFile.profile(written)).isEqualTo(profile);
        assertThat(profile.faults()).isEmpty();
    }
}
