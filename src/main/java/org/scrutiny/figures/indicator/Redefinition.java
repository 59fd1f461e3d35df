package org.scrutiny.figures.indicator;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/**
 * A change in what is measured: figures of periods that start on or after the day belong to a different series.
 *
 * @param from the first day named by the new definition, or else the day on which it was recorded
 */
public record Redefinition(String indicator, int definitionVersion, LocalDate from) {

    /** The changes between consecutive states of definitions, which are grouped by indicator, oldest first. */
    static List<Redefinition> among(List<Indicator> states) {
        List<Redefinition> changes = new ArrayList<>();
        for (int i = 1; i < states.size(); i++) {
            Indicator before = states.get(i - 1);
            Indicator state = states.get(i);
            if (state.code().equals(before.code()) && state.definitionVersion() > before.definitionVersion()) {
                changes.add(new Redefinition(state.code(), state.definitionVersion(), from(state, before)));
            }
        }
        return changes;
    }

    private static LocalDate from(Indicator state, Indicator before) {
        return state.validFrom() != null && !state.validFrom().equals(before.validFrom())
                ? state.validFrom()
                : state.recordedAt().atOffset(ZoneOffset.UTC).toLocalDate();
    }
}
