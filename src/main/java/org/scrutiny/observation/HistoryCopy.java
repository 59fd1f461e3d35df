package org.scrutiny.observation;

/** The statements that copy figures into their history. A state is written there once, and never altered. */
final class HistoryCopy {
    private static final String CONTENT =
            "o.indicator, o.area, o.period_type, o.period_start, o.period_end, o.obs_value, o.numerator, o.denominator, "
                    + "o.obs_status, o.confidentiality, o.note, o.revision_kind, o.revision_reason, o.source_system, o.batch, o.warnings";
    private static final String INSERT =
            "INSERT INTO observation_revision (observation_id, revision_number, action, recorded_at, recorded_by, "
                    + CONTENT.replace("o.", "") + ") SELECT o.id, ";

    /** The figure with an id, as it is now. */
    static final String OF_ONE = of("observation o WHERE o.id = ?");

    /** That the figure with an id is deleted: when, by whom, and the id. */
    static final String OF_DELETION = INSERT
            + "o.revision_number + 1, 'DELETED', CAST(? AS timestamp(6) with time zone), CAST(? AS varchar(100)), "
            + CONTENT + " FROM observation o WHERE o.id = ?";

    private HistoryCopy() {}

    /** The figures that a FROM clause selects as {@code o}, as they are now. */
    static String of(String figures) {
        return INSERT + "o.revision_number, CASE WHEN o.revision_number = 1 THEN 'CREATED' ELSE 'REVISED' END, "
                + "o.recorded_at, o.recorded_by, " + CONTENT + " FROM " + figures;
    }
}
