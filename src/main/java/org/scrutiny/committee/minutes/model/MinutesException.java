package org.scrutiny.committee.minutes.model;

/** A document that is refused as a whole. */
public final class MinutesException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final MinutesFault fault;

    public MinutesException(MinutesFault fault, String message) {
        super(message);
        this.fault = fault;
    }

    /** Why it is refused; the message says so in plain words. */
    public MinutesFault fault() {
        return fault;
    }
}
