package org.scrutiny.figures.observation;

import java.util.List;
import java.util.stream.Stream;

/** The symbols of the Government Statistical Service that correspond to the SDMX codes of an observation. */
final class GssSymbols {
    private GssSymbols() {}

    /** The symbols, each in square brackets; null if there are none. */
    static String of(List<ObservationStatus> status, Confidentiality confidentiality, RevisionKind kind) {
        Stream<String> flags = status.stream().map(code -> switch (code) {
            case SUPPRESSED -> confidentiality == Confidentiality.F ? "[x]" : "[c]";
            case MISSING, NOT_COLLECTED, HOLIDAY -> "[x]";
            case CANNOT_EXIST -> "[z]";
            case LOW_RELIABILITY -> "[u]";
            case PROVISIONAL -> "[p]";
            case ESTIMATED -> "[e]";
            case BREAK -> "[b]";
            case FORECAST -> "[f]";
            default -> "";
        });
        String symbols = String.join(
                "",
                Stream.concat(flags, Stream.of(kind.marksRevised() ? "[r]" : ""))
                        .distinct()
                        .toList());
        return symbols.isEmpty() ? null : symbols;
    }
}
