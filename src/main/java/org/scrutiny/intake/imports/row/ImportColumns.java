package org.scrutiny.intake.imports.row;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.stream.Stream;
import org.scrutiny.figures.area.AreaInput;
import org.scrutiny.figures.indicator.IndicatorInput;
import org.scrutiny.figures.observation.ObservationInput;
import org.scrutiny.figures.target.TargetInput;
import org.scrutiny.intake.reading.csv.ResourceFields;

/** The columns of flat files: the fields of the input records, and those of the service's own lists, which are ignored. */
public final class ImportColumns {
    private static final List<String> SET_BY_SERVICE =
            List.of("id", "definitionVersion", "revisionNumber", "recordedAt", "recordedBy");

    private static final ResourceFields OBSERVATIONS = ResourceFields.ofFigures(
            ObservationInput.class,
            Stream.concat(
                            Stream.of("id", "revisionNumber", "recordedAt", "recordedBy"),
                            Stream.of(ObservationInput.class
                                    .getAnnotation(JsonIgnoreProperties.class)
                                    .value()))
                    .toList());
    private static final ResourceFields TARGETS = ResourceFields.of(TargetInput.class, SET_BY_SERVICE);
    private static final ResourceFields INDICATORS = ResourceFields.of(IndicatorInput.class, SET_BY_SERVICE);
    private static final ResourceFields AREAS = ResourceFields.of(AreaInput.class, SET_BY_SERVICE);

    private ImportColumns() {}

    public static ResourceFields of(ImportType type) {
        return switch (type) {
            case OBSERVATIONS -> OBSERVATIONS;
            case TARGETS -> TARGETS;
            case INDICATORS -> INDICATORS;
            case AREAS -> AREAS;
        };
    }
}
