package org.scrutiny.intake.imports.row;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import org.scrutiny.figures.area.AreaInput;
import org.scrutiny.figures.indicator.IndicatorInput;
import org.scrutiny.figures.observation.Observation;
import org.scrutiny.figures.observation.ObservationInput;
import org.scrutiny.figures.target.TargetInput;
import org.scrutiny.intake.reading.csv.ResourceFields;

/** The columns of flat files: the fields of the input records, and those of the service's own lists, which are ignored. */
public final class ImportColumns {
    /** The fields of other resources that the service sets, which are ignored in the same way. */
    static final List<String> SET_BY_SERVICE =
            List.of("id", "definitionVersion", "revisionNumber", "recordedAt", "recordedBy");

    /** The fields of an observation that the service sets: they are in its exports, and are ignored when those are sent back. */
    static final List<String> READ_ONLY = findReadOnly();

    private static final ResourceFields OBSERVATIONS = ResourceFields.ofFigures(ObservationInput.class, READ_ONLY);
    private static final ResourceFields TARGETS = ResourceFields.of(TargetInput.class, SET_BY_SERVICE);
    private static final ResourceFields INDICATORS = ResourceFields.of(IndicatorInput.class, SET_BY_SERVICE);
    private static final ResourceFields AREAS = ResourceFields.of(AreaInput.class, SET_BY_SERVICE);

    private ImportColumns() {}

    private static List<String> findReadOnly() {
        List<String> inputs = names(ObservationInput.class);
        return names(Observation.class).stream()
                .filter(name -> !inputs.contains(name))
                .toList();
    }

    static List<String> names(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
    }

    public static ResourceFields of(ImportType type) {
        return switch (type) {
            case OBSERVATIONS -> OBSERVATIONS;
            case TARGETS -> TARGETS;
            case INDICATORS -> INDICATORS;
            case AREAS -> AREAS;
        };
    }
}
