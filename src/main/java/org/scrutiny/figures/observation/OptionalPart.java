package org.scrutiny.figures.observation;

/** A part of an observation that a file need not have. What a file does not state is left as it is stored. */
public enum OptionalPart {
    /** Numerator and denominator. */
    COUNTS,
    STATUS,
    CONFIDENTIALITY,
    NOTE,
    /** Also unstated if it is only the default of the file. */
    SOURCE_SYSTEM
}
