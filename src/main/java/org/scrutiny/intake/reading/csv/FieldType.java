package org.scrutiny.intake.reading.csv;

/** How the cells of a column of a flat file are converted to a field. */
public enum FieldType {
    /** Taken as written, even if all digits: codes, titles. */
    TEXT,
    NUMBER,
    /** A number, or a symbol that explains its absence: value, numerator and denominator of an observation. */
    FIGURE,
    /** {@code true} or {@code false}, in upper or lower case. */
    BOOLEAN,
    /** {@code 2025-03-31}. */
    DATE,
    /** Texts separated by semicolons. */
    LIST,
    /** Set by the service and included in its own files: the column is allowed and not read. */
    IGNORED
}
