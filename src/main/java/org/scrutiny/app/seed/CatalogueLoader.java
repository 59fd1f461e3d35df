package org.scrutiny.app.seed;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;
import org.scrutiny.figures.area.Area;
import org.scrutiny.figures.area.AreaInput;
import org.scrutiny.figures.area.Areas;
import org.scrutiny.figures.indicator.Dashboards;
import org.scrutiny.figures.indicator.Indicators;
import org.scrutiny.platform.rest.IfMatch;

/** Loads dashboards, indicators and areas from files: the shipped catalogue or a council's own. */
@Singleton
public class CatalogueLoader {
    /** Selects the shipped catalogue instead of a file. */
    public static final String SHIPPED = "shipped";

    private static final String AREAS = "areas.csv";
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
                ? files.shipped("/catalogue/indicators.yaml", CatalogueFile.class)
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
