package org.scrutiny.figures.returns;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** Which returns are asked for, and of which day. */
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

    /** The day of which it is told what is overdue. */
    LocalDate day() {
        return on == null ? LocalDate.now(ZoneOffset.UTC) : on;
    }

    /** Whether a row is asked for, as far as the store could not tell. */
    boolean shows(Return row) {
        return (state.isEmpty() || state.contains(row.state()))
                && (overdue == null || overdue == (row.state() == ReturnState.OVERDUE))
                && (from == null || !row.periodStart().isBefore(from))
                && (to == null || row.periodStart().isBefore(to));
    }
}
