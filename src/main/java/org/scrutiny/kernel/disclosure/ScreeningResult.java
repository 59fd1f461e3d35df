package org.scrutiny.kernel.disclosure;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * What was found in a text. Does not repeat what it found.
 *
 * @param flags in the order of the enum; empty if nothing was found
 */
public record ScreeningResult(Set<PersonalDataFlag> flags) {
    public ScreeningResult {
        EnumSet<PersonalDataFlag> sorted = EnumSet.noneOf(PersonalDataFlag.class);
        sorted.addAll(flags);
        flags = Collections.unmodifiableSet(sorted);
    }

    /** A small count is held for review; anything else is rejected. */
    public ScreeningAction action() {
        if (flags.isEmpty()) {
            return ScreeningAction.ACCEPT;
        }
        return flags.equals(Set.of(PersonalDataFlag.SMALL_COUNT_NEAR_PERSON))
                ? ScreeningAction.HOLD_FOR_REVIEW
                : ScreeningAction.REJECT;
    }
}
