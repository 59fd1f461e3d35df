package org.scrutiny.intake.reading;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How to read the columns of a CSV file, as it is saved. With measures, each record gives one observation for each of their
 * indicators; without, every column is a field of the resource ({@code flat}), or the built-in layout says where figures are.
 *
 * @param base the built-in layout that it extends, on the wire {@code extends}: flat, dfe or lait; flat if null
 * @param measures the columns of figures
 * @param where columns and the text that each must have; other records are left out
 * @param indicatorColumn the column that names the indicator of a record
 * @param indicators texts of that column and the indicator's code; if there are any, other records are left out
 * @param areaColumn the column that names the area
 * @param areas texts of that column and the GSS code that each stands for
 * @param area GSS code of the area of all records, instead of a column
 * @param periodColumns one column with a period, or two with a time period and a time identifier
 * @param timeIdentifier the time identifier of all records, where one column has the time period
 * @param sourceSystem the system that the figures come from
 * @param symbols what else may stand in place of a figure, and which known symbol it means: {@code "*": "c"}
 * @param decimals how many a longer figure is rounded to, half up; null keeps figures as they are
 * @param roundedCounts whether counts are rounded, so that they need not make the value beside them; false if null
 * @param delimiter the character between fields; a comma if null
 * @param headerRows how many records the header has, 1 if null. The last of them names the columns; where it repeats a name,
 *     those above go before it, with a blank between: {@code 2024/25 Number}
 * @param trailingRows how many records at the end are notes, 0 if null; blank lines do not count
 */
public record ImportProfile(
        @JsonProperty("extends") String base,
        List<MeasureColumn> measures,
        Map<String, String> where,
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
        Integer trailingRows) {

    public ImportProfile {
        measures = measures == null ? List.of() : Collections.unmodifiableList(measures);
        where = kept(where);
        indicators = kept(indicators);
        areas = kept(areas);
        periodColumns = periodColumns == null ? List.of() : Collections.unmodifiableList(periodColumns);
        symbols = kept(symbols);
    }

    /** A profile that says no more than the built-in layout that it extends. */
    public static ImportProfile extending(String base) {
        return new ImportProfile(
                base, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null);
    }

    /** Whether a built-in layout has this name. */
    public static boolean isBuiltIn(String name) {
        return name != null && Layout.named(name) != null;
    }

    /** Whether counts are rounded. */
    public boolean hasRoundedCounts() {
        return Boolean.TRUE.equals(roundedCounts);
    }

    /** What is wrong with it, whatever the file: each fault has a pointer into the profile. */
    public List<FileFault> faults() {
        return new ProfileCheck(this).faults();
    }

    /** Null entries stay, so that they can be refused with their place. */
    private static Map<String, String> kept(Map<String, String> map) {
        return map == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }
}
