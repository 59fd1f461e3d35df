package org.scrutiny.intake.reading;

/** How the cells of a flat file's column become a field. */
public enum FieldType {
    /** As it is written, even if it is all digits: codes, titles. */
    TEXT,
    NUMBER,
    /** A number, or a symbol that says why there is none; only value, numerator and denominator of an observation. */
    FIGURE,
    /** {@code true} or {@code false}, in letters of any case. */
    BOOLEAN,
    /** {@code 2025-03-31}. */
    DATE,
    /** Texts with semicolons between them. */
    LIST,
    /** What the service sets itself and gives back in its own files: the column may be there and is not read. */
    IGNORED
}
