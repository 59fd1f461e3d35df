package org.scrutiny.observation;

import org.scrutiny.period.Period;

/** A figure that may be written as far as can be told without what is stored: read, and held against every other rule. */
public record Draft(String indicator, String area, Period period, Figures figures, ObservationInput input) {

    String status() {
        return ObservationStatus.join(input.statusOrNormal());
    }

    Confidentiality confidentiality() {
        return input.confidentiality() == null ? Confidentiality.F : input.confidentiality();
    }

    boolean isProvisional() {
        return input.statusOrNormal().contains(ObservationStatus.PROVISIONAL);
    }
}
