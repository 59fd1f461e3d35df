package org.scrutiny.figures.validation;

/** What becomes of a figure that breaks a rule. */
public enum Severity {
    /** It is refused. */
    ERROR,
    /** It is stored, and a warning with it. */
    WARNING
}
