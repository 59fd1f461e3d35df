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
    /** Whether both are equal; trailing zeros, blanks around a text and the kind of its line ends do not count. */
    boolean isSame(FigureContent other) {
        return amounts.isSame(other.amounts)
                && status.equals(other.status)
                && confidentiality == other.confidentiality
                && isSameText(note, other.note)
                && isSameText(sourceSystem, other.sourceSystem);
    }

    private static boolean isSameText(String one, String other) {
        return Objects.equals(one, other) || plain(one).equals(plain(other));
    }

    private static String plain(String text) {
        return text == null ? "" : text.strip().replace("\r\n", "\n");
    }

    boolean isProvisional() {
        return ObservationStatus.split(status).contains(ObservationStatus.PROVISIONAL);
    }
}
