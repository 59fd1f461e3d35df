package org.scrutiny.testsupport;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.scrutiny.figures.observation.Observation;

public final class ObservationBuilder extends SeriesBuilder<ObservationBuilder, Observation> {
    ObservationBuilder() {
        super("/v1/observations", Observation.class, Map.of());
    }

    public ObservationBuilder period(Object period) {
        return with("period", period);
    }

    public ObservationBuilder value(Number value) {
        return with("value", value);
    }

    public ObservationBuilder ratio(Number numerator, Number denominator) {
        return with("numerator", numerator).with("denominator", denominator);
    }

    /** Sets the SDMX letters of the status, separated by spaces. */
    public ObservationBuilder status(String letters) {
        return with("status", List.of(letters.split(" ")));
    }

    public ObservationBuilder confidentiality(String code) {
        return with("confidentiality", code);
    }

    public ObservationBuilder note(String note) {
        return with("note", note);
    }

    /** Sets the kind and reason of the revision; null leaves one out. */
    public ObservationBuilder revision(String kind, String reason) {
        Map<String, Object> revision = new LinkedHashMap<>();
        revision.put("kind", kind);
        revision.put("reason", reason);
        revision.values().removeIf(value -> value == null);
        return with("revision", revision);
    }
}
