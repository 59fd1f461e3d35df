package org.scrutiny.intake.reading.profile;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A built-in layout: the defaults of the profiles that extend it.
 *
 * @param name the name in a profile's {@code extends}
 * @param areaColumns the column of the area's code by geographic level; empty if one column serves all levels
 * @param indicatorColumn the column that names the indicator, or null
 * @param measures the columns of figures; empty if each column is a field, or if a profile must define them
 * @param areaColumn the column that names the area, or null
 * @param periodColumns the columns of the period
 */
public record Layout(
        String name,
        Map<String, String> areaColumns,
        String indicatorColumn,
        List<MeasureColumn> measures,
        String areaColumn,
        List<String> periodColumns) {
    /** The column of the geographic level. */
    public static final String LEVEL = "geographic_level";

    /** Named like the API: each column is a field. */
    public static final Layout FLAT = new Layout("flat", Map.of(), null, List.of(), "area", List.of("period"));

    /** The Department for Education's open data: one line per area and time, one column per measure. */
    private static final Layout DFE = new Layout(
            "dfe",
            Map.of(
                    "National", "country_code",
                    "NAT", "country_code",
                    "Regional", "region_code",
                    "REG", "region_code",
                    "Local authority", "new_la_code",
                    "LA", "new_la_code"),
            null,
            List.of(),
            null,
            List.of("time_period", "time_identifier"));

    /** The Local Authority Interactive Tool: one line per figure. */
    private static final Layout LAIT = new Layout(
            "lait",
            Map.of(),
            "Short Desc",
            List.of(new MeasureColumn("Values", null, MeasureRole.VALUE)),
            "LA and Regions",
            List.of("Years"));

    private static final List<Layout> ALL = List.of(FLAT, DFE, LAIT);

    /** Finds a layout by name, flat if null; null if there is none. */
    public static Layout named(String name) {
        return name == null
                ? FLAT
                : ALL.stream()
                        .filter(layout -> layout.name.equals(name))
                        .findFirst()
                        .orElse(null);
    }

    /** Fills the gaps of a profile with the defaults of the layout. */
    public ImportProfile complete(ImportProfile own) {
        return new ImportProfile(
                name,
                own.measures().isEmpty() ? measures : own.measures(),
                own.where(),
                own.indicatorColumn() == null ? indicatorColumn : own.indicatorColumn(),
                own.indicators(),
                own.areaColumn() == null && own.area() == null ? areaColumn : own.areaColumn(),
                own.areas(),
                own.area(),
                own.periodColumns().isEmpty() && !own.hasFixedPeriods() ? periodColumns : own.periodColumns(),
                own.timeIdentifier(),
                own.sourceSystem(),
                own.symbols(),
                own.decimals(),
                own.roundedCounts(),
                own.delimiter() == null ? "," : own.delimiter(),
                own.headerRows() == null ? 1 : own.headerRows(),
                own.trailingRows() == null ? 0 : own.trailingRows(),
                own.period(),
                own.statusColumn(),
                own.confidentialityColumn(),
                own.noteColumn(),
                own.skipRows() == null ? 0 : own.skipRows(),
                own.headerCell());
    }

    /** Whether the area's column depends on the geographic level, as it does unless the profile locates the area. */
    public boolean findsAreaByLevel(ImportProfile complete) {
        return !areaColumns.isEmpty() && complete.areaColumn() == null && complete.area() == null;
    }

    static String names() {
        return ALL.stream().map(Layout::name).collect(Collectors.joining(", "));
    }
}
