package org.scrutiny.figures.publication;

import java.util.List;

/** The states of a sign-off. */
public enum SignOffState {
    DRAFT,
    SUBMITTED,
    APPROVED,
    /** The figures cannot change. */
    PUBLISHED;

    /** The states that can follow: the next one, or draft. */
    public List<SignOffState> steps() {
        return switch (this) {
            case DRAFT -> List.of(SUBMITTED);
            case SUBMITTED -> List.of(APPROVED, DRAFT);
            case APPROVED -> List.of(PUBLISHED, DRAFT);
            case PUBLISHED -> List.of(DRAFT);
        };
    }
}
