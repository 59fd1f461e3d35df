package org.scrutiny.testsupport;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.scrutiny.figures.observation.Observation;

public final class ObservationBuilder extends ResourceBuilder<ObservationBuilder, Observation> {
    ObservationBuilder() {
        super("/v1/observations", Observation.class, Map.of());
    }

    public ObservationBuilder of(String indicator) {
        return with("indicator", indicator);
    }

    public ObservationBuilder in(String area) {
        return with("area", area);
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

    /** Sets the kind and reason of the revision; a null reason is left out. */
    public ObservationBuilder revision(String kind, String reason) {
        Map<String, Object> revision = new LinkedHashMap<>(Map.of("kind", kind));
        if (reason != null) {
            revision.put("reason", reason);
        }
        return with("revision", revision);
    }
}
