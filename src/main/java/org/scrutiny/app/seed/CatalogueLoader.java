package org.scrutiny.app.seed;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jboss.logging.Logger;
import org.scrutiny.figures.area.Area;
import org.scrutiny.figures.area.AreaInput;
import org.scrutiny.figures.area.Areas;
import org.scrutiny.figures.indicator.Dashboards;
import org.scrutiny.figures.indicator.Indicator;
import org.scrutiny.figures.indicator.IndicatorInput;
import org.scrutiny.figures.indicator.Indicators;
import org.scrutiny.platform.rest.IfMatch;

/** Loads dashboards, indicators and areas from files: the shipped catalogue or a council's own. */
@Singleton
public class CatalogueLoader {
    /** Selects the shipped catalogue instead of a file. */
    public static final String SHIPPED = "shipped";

    private static final String AREAS = "areas.csv";
    private static final String INDICATORS = "/catalogue/indicators.yaml";
    /** A definition with other contents in these is a council's own. */
    private static final List<String> SAME_FIELDS =
            List.of("title", "measure", "unit", "multiplier", "decimals", "frequency", "basis", "yearType");

    private static final List<String> LATER_FIELDS = List.of("mayBeNegative", "partOfWhole", "singleYear");
    private static final String ENGLAND = "E92000001";
    private static final Logger LOG = Logger.getLogger(CatalogueLoader.class);

    private final DataFiles files;
    private final Dashboards dashboards;
    private final Indicators indicators;
    private final Areas areas;

    CatalogueLoader(DataFiles files, Dashboards dashboards, Indicators indicators, Areas areas) {
        this.files = files;
        this.dashboards = dashboards;
        this.indicators = indicators;
        this.areas = areas;
    }

    /**
     * Loads a catalogue and the areas of England into an empty store.
     *
     * @param name {@link #SHIPPED} or the path of a YAML or JSON file
     * @throws IllegalStateException if the file cannot be read or an entry is invalid; the message names the entry
     */
    public void load(String name) {
        CatalogueFile file = name.equals(SHIPPED)
                ? files.shipped(INDICATORS, CatalogueFile.class)
                : files.at(name, CatalogueFile.class);
        file.dashboards()
                .forEach(dashboard ->
                        files.entry(name, "dashboard " + dashboard.number(), () -> dashboards.create(dashboard)));
        file.indicators()
                .forEach(indicator ->
                        files.entry(name, "indicator " + indicator.code(), () -> indicators.create(indicator)));
        List<AreaInput> shipped = shippedAreas();
        shipped.forEach(area -> files.entry(AREAS, area.code(), () -> areas.create(area)));
        LOG.infof(
                "Loaded %d dashboards, %d indicators and %d areas",
                file.dashboards().size(), file.indicators().size(), shipped.size());
    }

    /**
     * Brings the shipped areas of a store that has them up to date: adds those that were never in it, and changes those that
     * only the service itself has written. A council's own changes and deletions remain.
     *
     * @param loader who loads the shipped areas
     */
    public void updateAreas(String loader) {
        Map<String, Area> stored = new HashMap<>();
        areas.all().forEach(area -> stored.put(area.code(), area));
        if (!stored.containsKey(ENGLAND)) {
            return;
        }
        for (AreaInput shipped : shippedAreas()) {
            Area before = stored.get(shipped.code());
            if (before == null) {
                if (!areas.wasEverStored(shipped.code())) {
                    files.entry(AREAS, shipped.code(), () -> areas.create(shipped));
                }
            } else if (before.recordedBy().equals(loader) && !before.isAs(shipped)) {
                files.entry(
                        AREAS, shipped.code(), () -> areas.replace(shipped.code(), IfMatch.versionOf(before), shipped));
            }
        }
    }

    /**
     * Completes the shipped indicators of a store from before fields of a definition existed, if nobody has written them since.
     * What they measure stays.
     *
     * @param loader who loads the shipped indicators
     */
    public void updateIndicators(String loader) {
        Map<String, IndicatorInput> older = new HashMap<>(indicators.written());
        older.values().removeIf(CatalogueLoader::hasLaterFields);
        if (older.isEmpty()) {
            return;
        }
        for (IndicatorInput shipped :
                files.shipped(INDICATORS, CatalogueFile.class).indicators()) {
            IndicatorInput written = older.get(shipped.code());
            Indicator before =
                    written == null ? null : indicators.find(shipped.code()).orElse(null);
            if (before != null && before.recordedBy().equals(loader)) {
                IndicatorInput completed = complete(written, shipped.withDefaults());
                if (completed != null) {
                    files.entry(
                            INDICATORS,
                            "indicator " + before.code(),
                            () -> indicators.replace(before.code(), IfMatch.versionOf(before), completed));
                }
            }
        }
    }

    private static boolean hasLaterFields(IndicatorInput written) {
        return written.mayBeNegative() != null || written.partOfWhole() != null || written.singleYear() != null;
    }

    /** A definition with the later fields of the shipped one; null if it has them, or if it is not the shipped one. */
    IndicatorInput complete(IndicatorInput written, IndicatorInput shipped) {
        Map<?, ?> before = files.convert(written, Map.class);
        Map<?, ?> full = files.convert(shipped, Map.class);
        boolean isShipped = SAME_FIELDS.stream().allMatch(field -> Objects.equals(before.get(field), full.get(field)));
        if (!isShipped || hasLaterFields(written)) {
            return null;
        }
        Map<Object, Object> fields = new HashMap<>(before);
        LATER_FIELDS.forEach(field -> fields.put(field, full.get(field)));
        IndicatorInput completed = files.convert(fields, IndicatorInput.class);
        return completed.withDefaults().equals(written.withDefaults()) ? null : completed;
    }

    private List<AreaInput> shippedAreas() {
        return files.shippedRows("/catalogue/" + AREAS).stream().map(this::area).toList();
    }

    private AreaInput area(Map<String, String> row) {
        Map<String, Object> fields = new HashMap<>(row);
        fields.computeIfPresent(
                "replaces", (name, codes) -> List.of(row.get(name).split(";", -1)));
        return files.convert(fields, AreaInput.class);
    }
}
