package org.scrutiny.intake.reading.profile;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.scrutiny.intake.reading.ImportFault;

/**
 * Defines how the columns of a CSV file are read. With measures, each record gives one observation per indicator of the
 * measures; without, every column is a field of the resource ({@code flat}), or the built-in layout locates the figures.
 *
 * @param base the built-in layout to extend, {@code extends} in JSON: flat, dfe or lait; flat if null
 * @param measures the columns of figures
 * @param where condition by column; other records are skipped
 * @param indicatorColumn the column that names the indicator of a record
 * @param indicators indicator codes by text of that column; if not empty, other records are skipped
 * @param areaColumn the column that names the area
 * @param areas GSS codes by text of that column
 * @param area GSS code of the area of all records, instead of a column
 * @param periodColumns one column with a period, or two with a time period and a time identifier
 * @param timeIdentifier the time identifier of all records, if one column has the time period
 * @param sourceSystem the system that the figures come from
 * @param symbols further texts that may replace a figure, each with the known symbol that it means: {@code "*": "c"}
 * @param decimals number of decimals to which longer figures are rounded, half up; null for no rounding
 * @param roundedCounts whether counts are rounded, so that they may disagree with the value beside them; false if null
 * @param delimiter the character between fields; a comma if null
 * @param headerRows number of header records, 1 if null. The last one names the columns; a name that it repeats is prefixed
 *     with those above it, separated by a blank: {@code 2024/25 Number}
 * @param trailingRows number of records at the end that are notes, 0 if null; blank lines do not count. A record among them
 *     that reads as a figure is no note
 * @param period the period of all records, instead of a column
 * @param statusColumn the column of SDMX statuses, or of texts that {@code symbols} defines
 * @param confidentialityColumn the column of SDMX confidentiality
 * @param noteColumn the column of notes
 * @param skipRows number of records before the header, 0 if null; blank lines do not count
 * @param headerCell a cell of the first header record, by which the header is found
 */
public record ImportProfile(
        @JsonProperty("extends") String base,
        List<MeasureColumn> measures,
        Map<String, TextCondition> where,
        String indicatorColumn,
        Map<String, String> indicators,
        String areaColumn,
        Map<String, String> areas,
        String area,
        List<String> periodColumns,
        String timeIdentifier,
        String sourceSystem,
        Map<String, String> symbols,
        Integer decimals,
        Boolean roundedCounts,
        String delimiter,
        Integer headerRows,
        Integer trailingRows,
        String period,
        String statusColumn,
        String confidentialityColumn,
        String noteColumn,
        Integer skipRows,
        String headerCell) {

    public ImportProfile {
        measures = measures == null ? List.of() : Collections.unmodifiableList(measures);
        where = copy(where);
        indicators = copy(indicators);
        areas = copy(areas);
        periodColumns = periodColumns == null ? List.of() : Collections.unmodifiableList(periodColumns);
        symbols = copy(symbols);
    }

    /** A profile that only extends a built-in layout. */
    public static ImportProfile extending(String base) {
        return new ImportProfile(
                base, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
                null, null, null, null, null, null);
    }

    /** Whether a built-in layout has this name. */
    public static boolean isBuiltIn(String name) {
        return name != null && Layout.named(name) != null;
    }

    /** Whether counts are rounded. */
    public boolean hasRoundedCounts() {
        return Boolean.TRUE.equals(roundedCounts);
    }

    /** Whether every figure has a period that no column gives. */
    public boolean hasFixedPeriods() {
        return period != null
                || (!measures.isEmpty()
                        && measures.stream().allMatch(measure -> measure != null && measure.period() != null));
    }

    /** Validates the profile on its own, without a file; each fault has a pointer into the profile. */
    public List<ImportFault> faults() {
        return new ProfileCheck(this).faults();
    }

    /** Keeps null values, so that validation can report where they are. */
    private static <T> Map<String, T> copy(Map<String, T> map) {
        return map == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }
}
