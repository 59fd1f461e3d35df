package org.scrutiny.figures.publication;

import java.util.List;

/** How far a dashboard's figures of one period in one area have been signed off. */
public enum SignOffState {
    DRAFT,
    SUBMITTED,
    APPROVED,
    /** Its figures cannot change. */
    PUBLISHED;

    /** The states that can follow: the next one, or draft again. */
    public List<SignOffState> steps() {
        return switch (this) {
            case DRAFT -> List.of(SUBMITTED);
            case SUBMITTED -> List.of(APPROVED, DRAFT);
            case APPROVED -> List.of(PUBLISHED, DRAFT);
            case PUBLISHED -> List.of(DRAFT);
        };
    }
}
