package org.scrutiny.figures.observation;

import java.util.Objects;
import org.scrutiny.figures.series.Amounts;

/**
 * The part of an observation that its sender determines.
 *
 * @param status as stored; see {@link ObservationStatus#join}
 */
record FigureContent(
        Amounts amounts, String status, Confidentiality confidentiality, String note, String sourceSystem) {
    /** Whether both are equal; trailing zeros do not count. */
    boolean isSame(FigureContent other) {
        return amounts.isSame(other.amounts)
                && status.equals(other.status)
                && confidentiality == other.confidentiality
                && Objects.equals(note, other.note)
                && Objects.equals(sourceSystem, other.sourceSystem);
    }

    boolean isProvisional() {
        return ObservationStatus.split(status).contains(ObservationStatus.PROVISIONAL);
    }
}
