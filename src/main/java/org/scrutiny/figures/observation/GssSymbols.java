package org.scrutiny.figures.observation;

import java.util.List;
import java.util.stream.Stream;

/** The symbols of the Government Statistical Service for what the SDMX codes of an observation say. */
final class GssSymbols {
    private GssSymbols() {}

    /** Each symbol in square brackets, or null where there is nothing to say. */
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
