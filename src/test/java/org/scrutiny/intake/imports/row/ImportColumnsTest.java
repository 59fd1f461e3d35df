package org.scrutiny.intake.imports.row;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scrutiny.intake.reading.csv.FieldType;

/** The columns of flat files, derived from the records of the API. */
class ImportColumnsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            OBSERVATIONS | TEXT | area confidentiality indicator note period revision.kind revision.reason sourceSystem timeIdentifier timePeriod
            OBSERVATIONS | FIGURE | denominator numerator value
            OBSERVATIONS | LIST | status
            OBSERVATIONS | IGNORED | areaName batch dueOn error id indicatorTitle lagDays periodEnd periodStart periodType receivedAt recordedAt recordedBy revisionNumber shorthand signOff unit warnings
            TARGETS | TEXT | area indicator kind rationale setBy
            TARGETS | NUMBER | lower tolerance upper value
            TARGETS | DATE | reviewDue validFrom validTo
            TARGETS | LIST | challenges[].comment challenges[].meeting
            INDICATORS | TEXT | basis code definition denominatorDefinition frequency improvementDirection legalBasis measure notComparableReason numeratorDefinition singleYear sourceReturn state statutoryTimescale.clockStart statutoryTimescale.clockStop statutoryTimescale.unit title unit yearType
            INDICATORS | NUMBER | dashboard decimals disclosure.roundBase disclosure.threshold dueAfterDays expectedRange.lower expectedRange.upper multiplier statutoryTimescale.amount windowMonths
            INDICATORS | BOOLEAN | disclosure.sensitive mayBeNegative nationallyComparable partOfWhole
            INDICATORS | DATE | validFrom
            INDICATORS | LIST | caveats externalCodes[].code externalCodes[].scheme pairedWith
            AREAS | TEXT | code laCode level name neighboursVersion parent
            AREAS | DATE | validFrom validTo
            AREAS | LIST | replaces statisticalNeighbours
            AREAS | IGNORED | definitionVersion error id recordedAt recordedBy revisionNumber
            """)
    void eachFieldHasAColumnOfItsType(ImportType type, FieldType fieldType, String columns) {
        Map<FieldType, TreeSet<String>> byType = new TreeMap<>();
        ImportColumns.of(type)
                .types()
                .forEach((path, found) ->
                        byType.computeIfAbsent(found, any -> new TreeSet<>()).add(path));
        assertThat(byType.get(fieldType)).containsExactlyElementsOf(Arrays.asList(columns.split(" ")));
    }
}
