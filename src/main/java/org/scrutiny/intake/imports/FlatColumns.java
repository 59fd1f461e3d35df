package org.scrutiny.intake.imports;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.scrutiny.intake.reading.FieldType;
import org.scrutiny.intake.reading.ResourceFields;

/** The columns of flat files: the fields of the contract, with dots where a field lies in another. */
final class FlatColumns {
    private static final List<String> SET_BY_SERVICE =
            List.of("id", "definitionVersion", "revisionNumber", "recordedAt", "recordedBy");

    private static final ResourceFields AREAS = fields(Map.of(
            FieldType.TEXT, "code name level laCode parent neighboursVersion",
            FieldType.DATE, "validFrom validTo",
            FieldType.LIST, "statisticalNeighbours"));

    private static final ResourceFields INDICATORS = fields(Map.of(
            FieldType.TEXT,
                    "code title definition numeratorDefinition denominatorDefinition measure unit improvementDirection "
                            + "frequency basis yearType statutoryTimescale.unit statutoryTimescale.clockStart "
                            + "statutoryTimescale.clockStop legalBasis sourceReturn notComparableReason state",
            FieldType.NUMBER,
                    "dashboard multiplier decimals expectedRange.lower expectedRange.upper windowMonths "
                            + "statutoryTimescale.amount dueAfterDays",
            FieldType.BOOLEAN, "nationallyComparable",
            FieldType.DATE, "validFrom",
            FieldType.LIST, "externalCodes[].scheme externalCodes[].code pairedWith caveats"));

    private static final ResourceFields TARGETS = fields(Map.of(
            FieldType.TEXT, "indicator area kind setBy rationale",
            FieldType.NUMBER, "value lower upper tolerance",
            FieldType.DATE, "validFrom validTo reviewDue",
            FieldType.LIST, "challenges[].meeting challenges[].comment"));

    private FlatColumns() {}

    static ResourceFields of(ImportType type) {
        return switch (type) {
            case OBSERVATIONS -> ResourceFields.OBSERVATIONS;
            case TARGETS -> TARGETS;
            case INDICATORS -> INDICATORS;
            case AREAS -> AREAS;
        };
    }

    private static ResourceFields fields(Map<FieldType, String> namesByType) {
        Map<String, FieldType> types = new LinkedHashMap<>();
        SET_BY_SERVICE.forEach(name -> types.put(name, FieldType.IGNORED));
        namesByType.forEach((type, names) -> List.of(names.split(" ")).forEach(name -> types.put(name, type)));
        return new ResourceFields(types);
    }
}
