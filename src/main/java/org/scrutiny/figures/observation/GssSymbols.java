package org.scrutiny.figures.observation;

import java.util.List;

/** The symbols of the Government Statistical Service that correspond to the SDMX codes of an observation. */
final class GssSymbols {
    private GssSymbols() {}

    /** The symbols, each in square brackets; null if there are none. */
    static String of(List<ObservationStatus> status, Confidentiality confidentiality, RevisionKind kind) {
        StringBuilder symbols = new StringBuilder();
        boolean roundsToZero =
                status.contains(ObservationStatus.MISSING) && status.contains(ObservationStatus.NOT_SIGNIFICANT);
        for (ObservationStatus code : status) {
            // O alone is unavailable. With N, the figure is known: it rounds to 0 and is not 0.
            String symbol = roundsToZero && code == ObservationStatus.MISSING ? "[low]" : symbol(code, confidentiality);
            if (symbols.indexOf(symbol) < 0) {
                symbols.append(symbol);
            }
        }
        if (kind.marksRevised()) {
            symbols.append("[r]");
        }
        return symbols.isEmpty() ? null : symbols.toString();
    }

    private static String symbol(ObservationStatus code, Confidentiality confidentiality) {
        return switch (code) {
            case SUPPRESSED -> confidentiality == Confidentiality.F ? "[x]" : "[c]";
            case MISSING, NOT_COLLECTED, HOLIDAY -> "[x]";
            case CANNOT_EXIST -> "[z]";
            case LOW_RELIABILITY -> "[u]";
            case PROVISIONAL -> "[p]";
            case ESTIMATED -> "[e]";
            case BREAK -> "[b]";
            case FORECAST -> "[f]";
            default -> "";
        };
    }
}
