package org.scrutiny.intake.reading;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The built-in layouts: what a profile need not say.
 *
 * @param name as a profile extends it
 * @param areaColumns the column that holds the area's code at each geographic level; empty if one column does
 * @param indicatorColumn the column that names the indicator, or null
 * @param measures the columns of figures; none if each column is a field, or a profile has to say
 * @param areaColumn the column that names the area, or null
 * @param periodColumns the columns of the period
 */
record Layout(
        String name,
        Map<String, String> areaColumns,
        String indicatorColumn,
        List<MeasureColumn> measures,
        String areaColumn,
        List<String> periodColumns) {
    static final String LEVEL = "geographic_level";

    /** Our own names: each column is a field. */
    static final Layout FLAT = new Layout("flat", Map.of(), null, List.of(), "area", List.of("period"));

    /** The Department for Education's open data: a line for each area and time, a column for each measure. */
    static final Layout DFE = new Layout(
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

    /** The Local Authority Interactive Tool: a line for each figure. */
    static final Layout LAIT = new Layout(
            "lait",
            Map.of(),
            "Short Desc",
            List.of(new MeasureColumn("Values", null, MeasureRole.VALUE)),
            "LA and Regions",
            List.of("Years"));

    static final List<Layout> ALL = List.of(FLAT, DFE, LAIT);

    /** The layout of that name, flat without one; null if there is none. */
    static Layout named(String name) {
        return name == null
                ? FLAT
                : ALL.stream()
                        .filter(layout -> layout.name.equals(name))
                        .findFirst()
                        .orElse(null);
    }

    /** The profile with what it leaves to the layout. */
    ImportProfile complete(ImportProfile own) {
        return new ImportProfile(
                name,
                own.measures().isEmpty() ? measures : own.measures(),
                own.where(),
                own.indicatorColumn() == null ? indicatorColumn : own.indicatorColumn(),
                own.indicators(),
                own.areaColumn() == null && own.area() == null ? areaColumn : own.areaColumn(),
                own.areas(),
                own.area(),
                own.periodColumns().isEmpty() ? periodColumns : own.periodColumns(),
                own.timeIdentifier(),
                own.sourceSystem(),
                own.symbols(),
                own.decimals(),
                own.roundedCounts(),
                own.delimiter() == null ? "," : own.delimiter(),
                own.headerRows() == null ? 1 : own.headerRows(),
                own.trailingRows() == null ? 0 : own.trailingRows());
    }

    /** Whether the area's column depends on the geographic level: unless the profile says where the area is. */
    boolean findsAreaByLevel(ImportProfile complete) {
        return !areaColumns.isEmpty() && complete.areaColumn() == null && complete.area() == null;
    }

    static String names() {
        return ALL.stream().map(Layout::name).collect(Collectors.joining(", "));
    }
}
