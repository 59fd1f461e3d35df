package org.scrutiny.answers.trend;

import org.scrutiny.figures.observation.Figure;
import org.scrutiny.figures.observation.ObservationStatus;

/** Why the latest period cannot be judged; "cannot judge, because" is a verdict too. */
final class NoVerdictReasons {
    private static final int POINTS_NEEDED = 5;

    private NoVerdictReasons() {}

    /** A sentence, or null where there is a verdict. */
    static String cannotJudge(TrendSeries picked, Verdict verdict) {
        if (verdict.variation() != null) {
            return null;
        }
        return switch (verdict.status()) {
            case OVERLAPPING_WINDOWS ->
                "Each figure covers " + FigureFormat.periods(picked.windowMonths(), 1) + " and a new one comes after "
                        + FigureFormat.periods(picked.series().stepMonths(), 1)
                        + ", so neighbouring figures share data and their changes cannot be told from chance.";
            case RARE_EVENTS ->
                "There is less than one case in a period on average, too few to tell a change from chance.";
            case NONE, INSUFFICIENT -> tooFew(picked, verdict);
            default -> noValue(picked.latest());
        };
    }

    private static String tooFew(TrendSeries picked, Verdict verdict) {
        int points = verdict.chart().current().points();
        if (points >= POINTS_NEEDED) {
            return "No two neighbouring periods have a value, so there is nothing to measure a change by.";
        }
        String found = switch (points) {
            case 0 -> "There is no figure yet";
            case 1 -> "There is only one figure";
            default -> "There are only " + points + " figures";
        };
        return found + "; a verdict needs at least " + POINTS_NEEDED + " "
                + FigureFormat.periods(2, picked.series().stepMonths()).substring(2) + " with a value.";
    }

    private static String noValue(Figure latest) {
        String why = latest.status().stream()
                .filter(ObservationStatus::saysWhyMissing)
                .findFirst()
                .map(code -> switch (code) {
                    case SUPPRESSED -> "it is suppressed";
                    case CANNOT_EXIST -> "none can exist";
                    case NOT_COLLECTED -> "it was not collected";
                    default -> "it is missing";
                })
                .orElse("it is missing");
        return "The latest period, " + latest.period().label() + ", has no value: " + why + ".";
    }
}
