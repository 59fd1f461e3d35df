package org.scrutiny.intake.reading;

import java.util.Map;

/**
 * What a symbol of official statistics says about a figure, as SDMX observation status (CL_OBS_STATUS) and confidentiality
 * (CL_CONF_STATUS). Symbols are those of the Government Statistical Service, and the ones that they replaced.
 */
enum Symbol {
    CONFIDENTIAL(true, "Q", "C", null),
    UNAVAILABLE(true, "O", null, null),
    NOT_APPLICABLE(true, "M", null, null),
    /** With a figure, one of low reliability; alone, the reason why there is none. */
    LOW_RELIABILITY(true, "U", null, null),
    /**
     * SDMX's N, not significant, is just this: no real zero. It does not say why the value is missing, which a null has to,
     * and suppressed would claim a secret; so O, missing, stands with it.
     */
    ROUNDS_TO_ZERO(true, "ON", null, "Rounds to 0 and is not 0."),
    /** A dash meant nil, negligible or not available, by publisher; which one it was is not guessed. */
    DASH(true, "O", null, "The source gives a dash."),
    PROVISIONAL(false, "P", null, null),
    ESTIMATED(false, "E", null, null),
    BREAK(false, "B", null, null),
    FORECAST(false, "F", null, null),
    /** SDMX has no code for it. */
    REVISED(false, "", null, "The source marks it as revised.");

    /** Each as it may stand in a cell, with or without square brackets. */
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

    private final boolean saysWhyMissing;
    private final String status;
    private final String confidentiality;
    private final String note;

    Symbol(boolean saysWhyMissing, String status, String confidentiality, String note) {
        this.saysWhyMissing = saysWhyMissing;
        this.status = status;
        this.confidentiality = confidentiality;
        this.note = note;
    }

    /** Whether it can stand alone, in place of a figure. */
    boolean saysWhyMissing() {
        return saysWhyMissing;
    }

    /** Whether it can stand behind a figure. */
    boolean allowsValue() {
        return !saysWhyMissing || this == LOW_RELIABILITY;
    }

    /** SDMX codes, a letter each. */
    String status() {
        return status;
    }

    /** An SDMX code, or null. */
    String confidentiality() {
        return confidentiality;
    }

    /** What no code says, or null. */
    String note() {
        return note;
    }
}
