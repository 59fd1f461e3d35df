package org.scrutiny.figures.observation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.scrutiny.figures.publication.SignOffState;
import org.scrutiny.figures.publication.SignedPeriod;
import org.scrutiny.figures.series.FigureKey;
import org.scrutiny.kernel.period.Period;
import org.scrutiny.platform.store.Sql;

/** Builds the conditions of a statement on observation o, indicator i and area a. */
final class ObservationFilter {
    private final StringBuilder conditions = new StringBuilder("1 = 1");
    private final List<Object> values = new ArrayList<>();
    private Instant moment;

    ObservationFilter id(long id) {
        return compare(moment == null ? "o.id = ?" : "o.observation_id = ?", id);
    }

    ObservationFilter ids(List<Long> ids) {
        return in(moment == null ? "o.id" : "o.observation_id", ids);
    }

    ObservationFilter in(String column, Collection<?> allowed) {
        if (allowed != null && !allowed.isEmpty()) {
            add(column + " IN (" + Sql.marks(allowed) + ")", allowed);
        }
        return this;
    }

    /** Observations of these indicators: none if the list is empty, all if it is null. */
    ObservationFilter indicators(List<String> codes) {
        if (codes != null && codes.isEmpty()) {
            add("1 = 0", List.of());
        }
        return in("o.indicator", codes);
    }

    ObservationFilter periods(List<Period> periods) {
        if (!periods.isEmpty()) {
            String one = "(o.period_start = ? AND o.period_end = ?)";
            add("(" + String.join(" OR ", Collections.nCopies(periods.size(), one)) + ")", List.of());
            periods.forEach(period -> Collections.addAll(values, period.start(), period.end()));
        }
        return this;
    }

    ObservationFilter key(FigureKey key) {
        add(
                "o.indicator = ? AND o.area = ? AND o.period_start = ? AND o.period_end = ?",
                List.of(key.indicator(), key.area(), key.start(), key.end()));
        return this;
    }

    /** Half open: periods that start on or after the first day and before the second. */
    ObservationFilter startsBetween(LocalDate from, LocalDate to) {
        return compare("o.period_start >= ?", from).compare("o.period_start < ?", to);
    }

    ObservationFilter status(List<ObservationStatus> codes) {
        if (!codes.isEmpty()) {
            add(
                    "(" + String.join(" OR ", Collections.nCopies(codes.size(), "o.obs_status LIKE ?")) + ")",
                    codes.stream().map(code -> "% " + code.letter() + " %").toList());
        }
        return this;
    }

    ObservationFilter warned(Boolean whether) {
        if (whether != null) {
            add(whether ? "o.warnings IS NOT NULL" : "o.warnings IS NULL", List.of());
        }
        return this;
    }

    ObservationFilter updatedSince(Instant since) {
        return compare("o.recorded_at >= ?", since);
    }

    /** @param asOf the moment for which sign-off states are read; null for now */
    ObservationFilter signOff(List<SignOffState> states, Instant asOf) {
        if (!states.isEmpty()) {
            String state = asOf == null ? SignedPeriod.STATE : SignedPeriod.stateAsOf("?");
            List<Object> given = new ArrayList<>();
            if (asOf != null) {
                given.add(asOf);
            }
            states.forEach(one -> given.add(one.name()));
            add("coalesce(" + state + ", 'DRAFT') IN (" + Sql.marks(states) + ")", given);
        }
        return this;
    }

    /** The latest revision of each figure up to a moment, unless that is a deletion; null for the present state. */
    ObservationFilter asOf(Instant asOf) {
        moment = asOf;
        if (moment != null) {
            add("""
                    o.recorded_at <= ? AND o.action <> 'DELETED' AND NOT EXISTS
                        (SELECT 1 FROM observation_revision later WHERE later.observation_id = o.observation_id
                        AND later.revision_number > o.revision_number AND later.recorded_at <= ?)
                    """, List.of(moment, moment));
        }
        return this;
    }

    /** The moment of a point-in-time read; null for now. */
    Instant moment() {
        return moment;
    }

    /** The table that holds the figures as of that moment. */
    String table() {
        return moment == null ? "observation" : "observation_revision";
    }

    /** Rows after a key in list order; null for all. */
    ObservationFilter after(FigureKey key) {
        if (key != null) {
            add(
                    "(o.indicator, o.area, o.period_start, o.period_end) > (?, ?, ?, ?)",
                    List.of(key.indicator(), key.area(), key.start(), key.end()));
        }
        return this;
    }

    private ObservationFilter compare(String condition, Object value) {
        if (value != null) {
            add(condition, List.of(value));
        }
        return this;
    }

    private void add(String condition, Collection<?> given) {
        conditions.append(" AND ").append(condition);
        values.addAll(given);
    }

    String conditions() {
        return conditions.toString();
    }

    List<Object> values() {
        return values;
    }
}
