package org.scrutiny.figures.indicator;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.scrutiny.kernel.disclosure.DisclosurePolicy;

/**
 * How the figures of an indicator are protected when they are published.
 *
 * @param threshold counts from 1 to this are hidden; 0 if the figures are not about people
 * @param roundBase the multiple to which published counts are rounded; 1 for none
 * @param sensitive whether {@code k} is published instead of {@code low} for a count that rounds to 0
 */
public record DisclosureRule(
        @Min(0) @Max(DisclosurePolicy.MAX_THRESHOLD) Integer threshold,
        @Min(1) @Max(1000) Integer roundBase,
        Boolean sensitive) {
    /** Counts up to the default threshold are hidden, others shown as they are. */
    static final DisclosureRule DEFAULT = new DisclosureRule(null, null, null).withDefaults();

    DisclosureRule withDefaults() {
        return new DisclosureRule(
                threshold == null ? DisclosurePolicy.DEFAULT_THRESHOLD : threshold,
                roundBase == null ? 1 : roundBase,
                sensitive != null && sensitive);
    }

    public DisclosurePolicy policy() {
        return new DisclosurePolicy(threshold, null, sensitive);
    }
}
