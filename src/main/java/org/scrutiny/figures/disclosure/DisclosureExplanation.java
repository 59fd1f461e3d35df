package org.scrutiny.figures.disclosure;

/** Says in words why a figure is hidden and what its publisher can do. */
final class DisclosureExplanation {
    private DisclosureExplanation() {}

    /** Null if nothing is hidden. */
    static String of(DecidedFigure decided) {
        if (decided.reason() == null) {
            return null;
        }
        return switch (decided.reason()) {
            case SMALL_COUNT -> smallCount(decided);
            case PARTNER -> "With the other published figures, it would give a small count away.";
            case NOT_AUDITED -> notAudited(decided);
        };
    }

    private static String smallCount(DecidedFigure decided) {
        int threshold = decided.figure().indicator().disclosure().threshold();
        return "It counts, or is made of, 1 to " + threshold + " people."
                + (decided.alreadyPublic() ? " The count is public already, so hiding it protects nobody." : "");
    }

    private static String notAudited(DecidedFigure decided) {
        if (decided.outcome() == null) {
            return "The counts behind it are not recorded, so it cannot be checked. Record numerator and denominator, or set the"
                    + " indicator's disclosure threshold to 0 if it is not about people.";
        }
        return switch (decided.outcome()) {
            case INCONSISTENT ->
                "It does not add up with the figures that a rule links it with. Correct the figures or the rule.";
            case UNPROTECTABLE -> "A small count could be worked out from figures that are public already.";
            case LIMIT_EXCEEDED, SOLVER_FAILED -> "It is linked with too many figures to be checked.";
            case PROTECTED -> null;
        };
    }
}
