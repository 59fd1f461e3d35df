package org.scrutiny.kernel.disclosure;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a publisher sees before publication. Never public, because it tells small counts from partners.
 *
 * @param reasons of each hidden cell, by its id
 * @param alreadyPublic ids of hidden small counts that are public elsewhere and so cannot be protected
 */
public record SuppressionPreview(Map<String, HiddenReason> reasons, Set<String> alreadyPublic) {
    public SuppressionPreview {
        reasons = Collections.unmodifiableMap(new TreeMap<>(reasons));
        alreadyPublic = Set.copyOf(alreadyPublic);
    }

    public int hidden() {
        return reasons.size();
    }

    /** How many cells are hidden for a reason. */
    public int hidden(HiddenReason reason) {
        return Collections.frequency(reasons.values(), reason);
    }
}
