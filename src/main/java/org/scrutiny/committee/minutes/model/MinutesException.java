package org.scrutiny.committee.minutes.model;

/** Rejects a document as a whole. */
public final class MinutesException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final MinutesFault fault;

    public MinutesException(MinutesFault fault, String message) {
        super(message);
        this.fault = fault;
    }

    /** The reason as a code; the message gives it in plain words. */
    public MinutesFault fault() {
        return fault;
    }
}
