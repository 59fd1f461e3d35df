package org.scrutiny.answers.trend.assembly;

import org.scrutiny.figures.observation.Figure;
import org.scrutiny.figures.observation.ObservationStatus;

/** Reasons why the latest period cannot be judged. */
final class NoVerdictReasons {
    private static final int MIN_POINTS = 5;

    private NoVerdictReasons() {}

    /** The reason as a sentence; null if there is a verdict. */
    static String cannotJudge(TrendSeries trendSeries, Verdict verdict) {
        if (verdict.variation() != null) {
            return null;
        }
        String exclusion = exclusionOfLatest(trendSeries);
        String reason = switch (verdict.status()) {
            case OVERLAPPING_WINDOWS ->
                "Each figure covers " + trendSeries.windowLabel() + " and a new one comes after "
                        + FigureFormat.periods(trendSeries.series().stepMonths(), 1)
                        + ", so neighbouring figures share data and their changes cannot be distinguished from chance.";
            case RARE_EVENTS ->
                "There is less than one case per period on average, too few to distinguish a change from chance.";
            case NONE, INSUFFICIENT -> tooFew(trendSeries, verdict);
            default -> exclusion == null ? noValue(trendSeries.latest()) : "";
        };
        return exclusion == null ? reason : (exclusion + " " + reason).strip();
    }

    /** That the latest figure is excluded, and why, as a sentence; null if it is not. */
    static String exclusionOfLatest(TrendSeries trendSeries) {
        String reason = trendSeries.exclusionOfLatest();
        if (reason == null) {
            return null;
        }
        Figure latest = trendSeries.latest();
        Double value = trendSeries.value(trendSeries.figures().size() - 1);
        String figure = value == null
                ? ""
                : ", " + DistinctFormat.of(trendSeries.indicator()).amount(value);
        String why = reason.strip();
        return "The latest figure" + figure + (value == null ? ", " : " in ")
                + latest.period().label() + ", is excluded: " + why
                + (why.endsWith(".") || why.endsWith("!") || why.endsWith("?") ? "" : ".");
    }

    private static String tooFew(TrendSeries trendSeries, Verdict verdict) {
        int points = verdict.chart().current().points();
        if (points >= MIN_POINTS) {
            return "No two neighbouring periods have a value, so the variation between periods cannot be measured.";
        }
        String found = switch (points) {
            case 0 -> "There is no figure yet";
            case 1 -> "There is only one figure";
            default -> "There are only " + points + " figures";
        };
        return found + "; a verdict needs at least " + MIN_POINTS + " "
                + FigureFormat.periods(2, trendSeries.series().stepMonths()).substring(2) + " with a value.";
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
