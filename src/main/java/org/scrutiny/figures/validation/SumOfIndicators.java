package org.scrutiny.figures.validation;

import java.util.List;

/**
 * A rule by which the figures of indicators add up to that of another, in the same area and period.
 *
 * @param total code of an indicator
 * @param parts codes of indicators
 */
public record SumOfIndicators(String total, List<String> parts) {
    public boolean names(String indicator) {
        return total.equals(indicator) || parts.contains(indicator);
    }
}
