package org.scrutiny.intake.imports.row;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.scrutiny.figures.area.Area;
import org.scrutiny.figures.area.AreaNames;
import org.scrutiny.figures.area.Areas;
import org.scrutiny.figures.indicator.Indicators;
import org.scrutiny.intake.reading.ImportFault;
import org.scrutiny.intake.reading.csv.NameLookup;
import org.scrutiny.intake.reading.profile.ImportProfile;
import org.scrutiny.intake.reading.profile.MeasureColumn;
import org.scrutiny.kernel.period.Period;
import org.scrutiny.platform.problem.ErrorCode;

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

    /** The codes in a profile that the catalogue does not know; each would reject every row. */
    public List<ImportFault> findMistakes(ImportProfile profile) {
        List<ImportFault> faults = new ArrayList<>();
        // Rows with these are told which indicators may be meant.
        Set<String> unclear = loadIndicators().unclear().keySet();
        for (int i = 0; i < profile.measures().size(); i++) {
            MeasureColumn measure = profile.measures().get(i);
            if (measure != null
                    && measure.indicator() != null
                    && !unclear.contains(measure.indicator())
                    && indicators.find(measure.indicator()).isEmpty()) {
                faults.add(unknown("/measures/" + i + "/indicator", "indicator", measure.indicator())
                        .inColumn(measure.column()));
            }
        }
        if (profile.area() != null && areas.find(profile.area()).isEmpty()) {
            faults.add(unknown("/area", "area", profile.area()));
        }
        return faults;
    }

    private static ImportFault unknown(String pointer, String kind, String code) {
        return new ImportFault(
                null,
                null,
                pointer,
                ErrorCode.UNKNOWN_REFERENCE.code(),
                code,
                "The profile names the " + kind + " '" + code + "', which does not exist.",
                "Correct the profile, or create the " + kind + " first.");
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
