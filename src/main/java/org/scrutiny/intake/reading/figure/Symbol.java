package org.scrutiny.intake.reading.figure;

import java.util.Map;
import org.scrutiny.figures.observation.ObservationInput;

/**
 * Symbols of official statistics, with their SDMX observation status (CL_OBS_STATUS) and confidentiality (CL_CONF_STATUS).
 * They are those of the Government Statistical Service, and the older ones that those replaced.
 */
public enum Symbol {
    CONFIDENTIAL(true, "Q", "C", null),
    UNAVAILABLE(true, "O", null, null),
    NOT_APPLICABLE(true, "M", null, null),
    /** Beside a figure, low reliability; alone, the reason why there is no figure. */
    LOW_RELIABILITY(true, "U", null, null),
    /**
     * SDMX's N, not significant, means exactly this: not a real zero. A null value also needs a status that explains the
     * gap; suppressed would imply confidentiality, so O, missing, is added.
     */
    ROUNDS_TO_ZERO(true, "ON", null, "Rounds to 0 and is not 0."),
    /** Depending on the publisher, a dash meant nil, negligible or not available; the service does not guess which. */
    DASH(true, "O", null, "The source gives a dash."),
    PROVISIONAL(false, "P", null, null),
    ESTIMATED(false, "E", null, null),
    BREAK(false, "B", null, null),
    FORECAST(false, "F", null, null),
    /** SDMX has no code for it. */
    REVISED(false, "", null, ObservationInput.REVISED_NOTE);

    /** By the text in a cell, with or without square brackets. */
    static final Map<String, Symbol> WRITTEN = Map.ofEntries(
            Map.entry("c", CONFIDENTIAL),
            Map.entry("x", UNAVAILABLE),
            Map.entry(":", UNAVAILABLE),
            Map.entry("..", UNAVAILABLE),
            Map.entry("z", NOT_APPLICABLE),
            Map.entry(".", NOT_APPLICABLE),
            Map.entry("u", LOW_RELIABILITY),
            Map.entry("low", ROUNDS_TO_ZERO),
            Map.entry("k", ROUNDS_TO_ZERO),
            Map.entry("-", DASH),
            Map.entry("\u2013", DASH),
            Map.entry("\u2014", DASH),
            Map.entry("\u2212", DASH),
            Map.entry("p", PROVISIONAL),
            Map.entry("e", ESTIMATED),
            Map.entry("b", BREAK),
            Map.entry("f", FORECAST),
            Map.entry("r", REVISED));

    private final boolean explainsMissing;
    private final String status;
    private final String confidentiality;
    private final String note;

    Symbol(boolean explainsMissing, String status, String confidentiality, String note) {
        this.explainsMissing = explainsMissing;
        this.status = status;
        this.confidentiality = confidentiality;
        this.note = note;
    }

    /** Whether it can replace a figure. */
    boolean explainsMissing() {
        return explainsMissing;
    }

    /** Whether it can follow a figure. */
    boolean allowsValue() {
        return !explainsMissing || this == LOW_RELIABILITY;
    }

    /** SDMX codes, one letter each. */
    String status() {
        return status;
    }

    /** An SDMX code, or null. */
    String confidentiality() {
        return confidentiality;
    }

    /** A note for the observation where no code expresses the meaning, or null. */
    String note() {
        return note;
    }
}
