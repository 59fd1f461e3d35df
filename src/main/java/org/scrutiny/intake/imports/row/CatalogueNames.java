package org.scrutiny.intake.imports.row;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.scrutiny.figures.area.Area;
import org.scrutiny.figures.area.AreaNames;
import org.scrutiny.figures.area.Areas;
import org.scrutiny.figures.indicator.Indicators;
import org.scrutiny.intake.reading.csv.NameLookup;
import org.scrutiny.kernel.period.Period;

/** Loads the names and codes by which files may refer to areas and indicators. */
@Singleton
public class CatalogueNames {
    private final Areas areas;
    private final Indicators indicators;

    CatalogueNames(Areas areas, Indicators indicators) {
        this.areas = areas;
        this.indicators = indicators;
    }

    /** Loads the current names for files of a type. */
    public NameLookup load(ImportType type) {
        AreaNames namesOfAreas = loadAreas();
        return new NameLookup(
                text -> code(namesOfAreas, type, text), loadIndicators().codes());
    }

    /** Loads the codes by which files may refer to the indicators in use. */
    IndicatorNames loadIndicators() {
        return IndicatorNames.of(indicators.inUse(null, null));
    }

    /** Loads the current names of areas. */
    AreaNames loadAreas() {
        return new AreaNames(areas.all());
    }

    /** A row of observations decides by its period; other rows mean the area that is in force today. */
    private static String code(AreaNames names, ImportType type, String text) {
        List<Area> meant = names.find(text);
        if (meant.size() > 1 && type != ImportType.OBSERVATIONS) {
            meant = names.find(text, Period.snapshot(LocalDate.now(ZoneOffset.UTC)));
        }
        return meant.isEmpty() ? null : meant.size() == 1 ? meant.get(0).code() : text;
    }
}
