package org.scrutiny.figures.observation;

import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;
import java.util.List;
import java.util.function.Function;

/** A field of an observation. */
record ObservationField(SerializableString name, Function<Observation, Object> value) {
    /** All fields, in the order of the contract. */
    static final List<ObservationField> ALL = List.of(
            field("id", Observation::id),
            field("indicator", Observation::indicator),
            field("indicatorTitle", Observation::indicatorTitle),
            field("area", Observation::area),
            field("areaName", Observation::areaName),
            field("period", Observation::period),
            field("periodType", Observation::periodType),
            field("periodStart", Observation::periodStart),
            field("periodEnd", Observation::periodEnd),
            field("value", Observation::value),
            field("unit", Observation::unit),
            field("numerator", Observation::numerator),
            field("denominator", Observation::denominator),
            field("status", Observation::status),
            field("confidentiality", Observation::confidentiality),
            field("shorthand", Observation::shorthand),
            field("warnings", Observation::warnings),
            field("note", Observation::note),
            field("revisionNumber", Observation::revisionNumber),
            field("revisionKind", Observation::revisionKind),
            field("revisionReason", Observation::revisionReason),
            field("recordedAt", Observation::recordedAt),
            field("recordedBy", Observation::recordedBy),
            field("sourceSystem", Observation::sourceSystem),
            field("batch", Observation::batch),
            field("receivedAt", Observation::receivedAt),
            field("dueOn", Observation::dueOn),
            field("lagDays", Observation::lagDays),
            field("signOff", Observation::signOff));

    private static ObservationField field(String name, Function<Observation, Object> value) {
        return new ObservationField(new SerializedString(name), value);
    }
}
