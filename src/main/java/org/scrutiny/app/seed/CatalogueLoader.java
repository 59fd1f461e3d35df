package org.scrutiny.app.seed;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;
import org.scrutiny.figures.area.AreaInput;
import org.scrutiny.figures.area.Areas;
import org.scrutiny.figures.indicator.Dashboards;
import org.scrutiny.figures.indicator.Indicators;

/** Loads dashboards, indicators and areas from files: the shipped catalogue or a council's own. */
@Singleton
public class CatalogueLoader {
    /** Selects the shipped catalogue instead of a file. */
    public static final String SHIPPED = "shipped";

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
        List<Map<String, String>> rows = files.shippedRows("/catalogue/areas.csv");
        rows.forEach(row ->
                files.entry("areas.csv", row.get("code"), () -> areas.create(files.convert(row, AreaInput.class))));
        LOG.infof(
                "Loaded %d dashboards, %d indicators and %d areas",
                file.dashboards().size(), file.indicators().size(), rows.size());
    }
}
