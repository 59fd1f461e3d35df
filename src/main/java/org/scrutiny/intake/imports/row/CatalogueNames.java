package org.scrutiny.intake.imports.row;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import org.scrutiny.figures.area.Areas;
import org.scrutiny.figures.indicator.Indicators;
import org.scrutiny.intake.reading.csv.NameLookup;

/** Loads the names and codes by which files may refer to areas and indicators. */
@Singleton
public class CatalogueNames {
    private final Areas areas;
    private final Indicators indicators;

    CatalogueNames(Areas areas, Indicators indicators) {
        this.areas = areas;
        this.indicators = indicators;
    }

    /** Loads the current names. */
    public NameLookup load() {
        Map<String, String> codesOfAreas = new HashMap<>();
        areas.inForce().forEach(area -> {
            codesOfAreas.put(area.name(), area.code());
            if (area.laCode() != null) {
                codesOfAreas.put(area.laCode(), area.code());
            }
        });
        Map<String, String> codesOfIndicators = new HashMap<>();
        indicators
                .inUse(null, null)
                .forEach(indicator -> indicator
                        .externalCodes()
                        .forEach(external -> codesOfIndicators.putIfAbsent(external.code(), indicator.code())));
        return new NameLookup(codesOfAreas, codesOfIndicators);
    }
}
