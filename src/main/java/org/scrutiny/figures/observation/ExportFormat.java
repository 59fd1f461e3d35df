package org.scrutiny.figures.observation;

/** The formats of an export. */
public enum ExportFormat {
    CSV("text/csv;charset=UTF-8"),
    JSON("application/json"),
    NDJSON("application/x-ndjson");

    private final String mediaType;

    ExportFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    String mediaType() {
        return mediaType;
    }
}
