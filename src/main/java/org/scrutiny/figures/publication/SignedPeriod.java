package org.scrutiny.figures.publication;

import java.util.Locale;

/**
 * SQL conditions that find the sign-off of a figure, on sign_off s, indicator i and a figure o; at most one matches. A
 * figure of a month, quarter or year belongs to the sign-off of exactly that period. A count on one day and a figure of a
 * rolling window belong to the month, quarter or year (whichever the indicator is reported in) that contains their last
 * day.
 */
public final class SignedPeriod {
    /** The sign-off's period is one of those in which the indicator is reported. */
    public static final String IN_RHYTHM = """
            s.months = i.step_months
            AND mod(CAST(extract(MONTH FROM s.period_start) AS integer) - i.year_start, s.months) = 0
            """;

    /** The figure belongs to the sign-off. */
    public static final String OF_FIGURE = """
            s.dashboard = i.dashboard AND s.area = o.area
            AND o.period_end BETWEEN s.period_start AND s.period_end
            AND CASE WHEN o.period_type IN ('SNAPSHOT', 'ROLLING', 'YEAR_TO_DATE', 'CENSUS_MONTH', 'MULTI_YEAR')
                THEN\s""" + IN_RHYTHM + """
                ELSE s.period_start = o.period_start AND s.period_end = o.period_end END
            """;

    /** Joins a figure with its sign-off s, if it has one, for a list: a subquery for each row would take twice as long. */
    public static final String JOINS =
            "LEFT JOIN indicator i ON i.code = o.indicator LEFT JOIN sign_off s ON " + OF_FIGURE;

    /** The present state of a figure's sign-off; null if it has none. */
    public static final String STATE = String.format(
            Locale.ROOT,
            "(SELECT s.state FROM indicator i JOIN sign_off s ON %s WHERE i.code = o.indicator)",
            OF_FIGURE);

    private SignedPeriod() {}

    /**
     * The state of a figure's sign-off at a moment; null if it had none.
     *
     * @param moment an expression, such as a question mark
     */
    public static String stateAsOf(String moment) {
        return String.format(Locale.ROOT, """
                (SELECT t.state FROM indicator i JOIN sign_off s ON %s
                JOIN (SELECT id, recorded_at, state FROM sign_off
                    UNION ALL SELECT id, recorded_at, state FROM sign_off_history) t ON t.id = s.id
                WHERE i.code = o.indicator AND t.recorded_at <= %s ORDER BY t.recorded_at DESC FETCH FIRST 1 ROW ONLY)
                """, OF_FIGURE, moment);
    }
}
