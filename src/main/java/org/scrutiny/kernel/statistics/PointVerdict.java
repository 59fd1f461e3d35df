package org.scrutiny.kernel.statistics;

import java.util.List;

/**
 * Verdict of the rules on one point of a series.
 *
 * @param segment index of its segment
 * @param signals every rule that it breaks, in order of precedence; the first one labels it
 */
public record PointVerdict(int segment, List<Signal> signals) {
    /** The signal that labels the point; null for none. */
    public Signal signal() {
        return signals.isEmpty() ? null : signals.get(0);
    }

    public PointType type(ImprovementDirection good) {
        return PointType.of(signal(), good);
    }
}
