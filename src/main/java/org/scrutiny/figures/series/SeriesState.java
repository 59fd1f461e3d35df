package org.scrutiny.figures.series;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The versions of a set of series and of the catalogue; equal as long as nothing was written to any of them.
 *
 * @param catalogue state of the reference data
 * @param versions sum of the versions of the series of each indicator; indicators without any are missing
 */
public record SeriesState(long catalogue, Map<String, Long> versions) {
    /** @param indicator null if there is no series */
    record Row(long catalogue, String indicator, long version) {}

    static SeriesState of(List<Row> rows) {
        Map<String, Long> versions = new HashMap<>();
        rows.stream().filter(row -> row.indicator != null).forEach(row -> versions.put(row.indicator, row.version));
        return new SeriesState(rows.get(0).catalogue, versions);
    }

    /** A number that every write to one of the series of an indicator raises; 0 if nothing was ever written. */
    public long version(String indicator) {
        return versions.getOrDefault(indicator, 0L);
    }

    /** A number that every write to one of the series raises. */
    public long sum() {
        return versions.values().stream().mapToLong(Long::longValue).sum();
    }
}
