package org.scrutiny.figures.target;

/** Who asks for it: the law, national policy, or the council itself. */
public enum TargetKind {
    STATUTORY,
    NATIONAL,
    LOCAL
}
