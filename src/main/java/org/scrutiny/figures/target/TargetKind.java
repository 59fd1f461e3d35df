package org.scrutiny.figures.target;

/** Who sets the target: the law, national policy or the council. */
public enum TargetKind {
    STATUTORY,
    NATIONAL,
    LOCAL
}
