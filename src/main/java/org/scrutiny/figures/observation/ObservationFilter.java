package org.scrutiny.figures.observation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.scrutiny.figures.publication.SignOffState;
import org.scrutiny.figures.publication.SignedPeriod;
import org.scrutiny.figures.series.FigureKey;
import org.scrutiny.kernel.period.Period;
import org.scrutiny.platform.store.Sql;
import org.scrutiny.platform.store.Where;

/**
 * Which observations a list shows, as conditions of a statement over observation o, indicator i and area a; immutable.
 *
 * @param moment the moment as of which figures are given; null for now
 */
record ObservationFilter(Where where, Instant moment) {
    /** All observations as they are now. */
    static final ObservationFilter ALL = new ObservationFilter(Where.ALL, null);

    private static final String LATEST = """
            o.recorded_at <= ? AND o.action <> 'DELETED' AND NOT EXISTS (
              SELECT 1 FROM observation_revision later WHERE later.observation_id = o.observation_id
                AND later.revision_number > o.revision_number AND later.recorded_at <= ?)""";

    /** Of each figure the latest revision up to a moment, unless that is a deletion; null for the current state. */
    static ObservationFilter asOf(Instant moment) {
        return new ObservationFilter(Where.ALL.and(LATEST, moment, moment), moment);
    }

    ObservationFilter id(long id) {
        return with(where.and(moment == null ? "o.id = ?" : "o.observation_id = ?", id));
    }

    ObservationFilter ids(List<Long> ids) {
        return in(moment == null ? "o.id" : "o.observation_id", ids);
    }

    ObservationFilter in(String column, Collection<?> allowed) {
        return with(where.in(column, allowed));
    }

    /** Restricts to these indicators; an empty list matches nothing, null restricts nothing. */
    ObservationFilter indicators(List<String> codes) {
        return codes != null && codes.isEmpty() ? with(where.and("1 = 0")) : in("o.indicator", codes);
    }

    ObservationFilter periods(List<Period> periods) {
        return with(where.any(
                "(o.period_start = ? AND o.period_end = ?)",
                periods.stream()
                        .map(period -> List.of(period.start(), period.end()))
                        .toList()));
    }

    ObservationFilter key(FigureKey key) {
        return with(where.and(
                "o.indicator = ? AND o.area = ? AND o.period_start = ? AND o.period_end = ?",
                key.indicator(),
                key.area(),
                key.start(),
                key.end()));
    }

    /** Half open: periods that start on or after the first day and before the second. */
    ObservationFilter startsBetween(LocalDate from, LocalDate to) {
        return with(where.and("o.period_start >= ?", from).and("o.period_start < ?", to));
    }

    ObservationFilter status(List<ObservationStatus> codes) {
        return with(where.any(
                "o.obs_status LIKE ?",
                codes.stream().map(code -> List.of("% " + code.letter() + " %")).toList()));
    }

    ObservationFilter warned(Boolean whether) {
        return whether == null ? this : with(where.and(whether ? "o.warnings IS NOT NULL" : "o.warnings IS NULL"));
    }

    ObservationFilter updatedSince(Instant since) {
        return with(where.and("o.recorded_at >= ?", since));
    }

    ObservationFilter signOff(List<SignOffState> states) {
        if (states.isEmpty()) {
            return this;
        }
        List<Object> values = new ArrayList<>(states);
        if (moment != null) {
            values.add(0, moment);
        }
        String state = moment == null ? SignedPeriod.STATE : SignedPeriod.stateAsOf("?");
        return with(where.and("coalesce(" + state + ", 'DRAFT') IN (" + Sql.marks(states) + ")", values.toArray()));
    }

    /** Rows behind the given key in the order of the list; null for all. */
    ObservationFilter after(FigureKey key) {
        return key == null
                ? this
                : with(where.and(
                        "(o.indicator, o.area, o.period_start, o.period_end) > (?, ?, ?, ?)",
                        key.indicator(),
                        key.area(),
                        key.start(),
                        key.end()));
    }

    /** The table that holds the figures. */
    String table() {
        return moment == null ? "observation" : "observation_revision";
    }

    private ObservationFilter with(Where conditions) {
        return new ObservationFilter(conditions, moment);
    }
}
