package org.scrutiny.figures.returns;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** The filters of a list of returns, and the day for which it is computed. */
public class ReturnQuery {
    @QueryParam("indicator")
    List<String> indicator;

    @QueryParam("area")
    List<String> area;

    @QueryParam("dashboard")
    List<Integer> dashboard;

    @QueryParam("state")
    List<ReturnState> state;

    @QueryParam("from")
    LocalDate from;

    @QueryParam("to")
    LocalDate to;

    @QueryParam("overdue")
    Boolean overdue;

    @QueryParam("on")
    LocalDate on;

    /** The day for which overdue returns are computed. */
    LocalDate day() {
        return on == null ? LocalDate.now(ZoneOffset.UTC) : on;
    }

    /** Whether a row matches the filters that the store does not apply. */
    boolean shows(Return row) {
        return (state.isEmpty() || state.contains(row.state()))
                && (overdue == null || overdue == (row.state() == ReturnState.OVERDUE))
                && (from == null || !row.periodStart().isBefore(from))
                && (to == null || row.periodStart().isBefore(to));
    }
}
