package org.scrutiny.kernel.statistics;

import java.util.List;

/**
 * What the rules say of one point of the series.
 *
 * @param segment index of its segment
 * @param signals every rule it breaks, in the order of the rules; the first one labels it
 */
public record PointVerdict(int segment, List<Signal> signals) {
    /** The rule that labels the point, or null if it breaks none. */
    public Signal signal() {
        return signals.isEmpty() ? null : signals.get(0);
    }

    public PointType type(ImprovementDirection good) {
        return PointType.of(signal(), good);
    }
}
