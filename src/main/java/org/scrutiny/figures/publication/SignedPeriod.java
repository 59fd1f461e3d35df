package org.scrutiny.figures.publication;

/**
 * Which sign-off a figure is part of, as conditions on sign_off s, indicator i and a figure o; at most one fits. A figure
 * of a month, quarter or year is signed off with just that. A count on a day and a figure of a rolling window go with the
 * month, quarter or year (whichever the indicator is reported in) that their last day lies in.
 */
public final class SignedPeriod {
    /** The sign-off's period is one of those that the indicator is reported in. */
    public static final String IN_RHYTHM = "s.months = i.step_months "
            + "AND mod(CAST(extract(MONTH FROM s.period_start) AS integer) - i.year_start, s.months) = 0";

    /** The figure is part of the sign-off. */
    public static final String OF_FIGURE = "s.dashboard = i.dashboard AND s.area = o.area "
            + "AND o.period_end BETWEEN s.period_start AND s.period_end "
            + "AND CASE WHEN o.period_type IN ('SNAPSHOT', 'ROLLING', 'YEAR_TO_DATE', 'CENSUS_MONTH', 'MULTI_YEAR') THEN "
            + IN_RHYTHM + " ELSE s.period_start = o.period_start AND s.period_end = o.period_end END";

    /** The state of a figure's sign-off now, or null if it has none. */
    public static final String STATE = "(SELECT s.state FROM sign_off s WHERE " + OF_FIGURE + ")";

    private SignedPeriod() {}

    /**
     * The state that a figure's sign-off had at a moment, or null if it had none.
     *
     * @param moment an expression, such as a question mark
     */
    public static String stateAsOf(String moment) {
        // A state is kept as its JSON; a quote within a text of it stands behind a backslash.
        return "(SELECT CASE WHEN h.document LIKE '%\"state\":\"published\"%' THEN 'PUBLISHED' "
                + "WHEN h.document LIKE '%\"state\":\"approved\"%' THEN 'APPROVED' "
                + "WHEN h.document LIKE '%\"state\":\"submitted\"%' THEN 'SUBMITTED' ELSE 'DRAFT' END "
                + "FROM sign_off s JOIN history h ON h.resource_type = 'sign off' "
                + "AND h.resource_key = CAST(s.id AS varchar(200)) WHERE " + OF_FIGURE + " AND h.recorded_at <= "
                + moment
                + " ORDER BY h.revision_number DESC FETCH FIRST 1 ROW ONLY)";
    }
}
