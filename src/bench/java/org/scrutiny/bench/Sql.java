package org.scrutiny.bench;

/** The SQL that depends on the service's tables. */
final class Sql {
    /** The columns that an observation shows in a list. */
    static final String COLUMNS = """
            id, indicator, area, period_type, period_start, period_end, obs_value, numerator, denominator, obs_status,
            confidentiality, note, revision_number, revision_kind, revision_reason, recorded_at, recorded_by,
            source_system, batch
            """;

    /** The columns that a former state keeps. */
    private static final String STATE = COLUMNS + ", received_at, warnings, change_number";

    static final String READ_SERIES = "SELECT " + COLUMNS + """
            FROM observation WHERE indicator = ? AND area = ?
            ORDER BY indicator, area, period_start, period_end FETCH FIRST 60 ROWS ONLY
            """;

    /** With a placeholder for the list of indicators. */
    static final String EXPORT = """
            SELECT o.id, o.indicator, o.area, o.period_type, o.period_start, o.period_end, o.obs_value, o.numerator,
                o.denominator, o.obs_status, o.confidentiality, o.note, o.revision_number, o.revision_kind,
                o.revision_reason, o.recorded_at, o.recorded_by, o.source_system, o.batch, o.warnings, o.received_at,
                i.title, i.unit, a.name
            FROM observation o JOIN indicator i ON i.code = o.indicator JOIN area a ON a.code = o.area
            WHERE o.indicator IN (%s) ORDER BY o.indicator, o.area, o.period_start, o.period_end
            """;

    static final String FIRST_IDS = """
            SELECT id FROM observation WHERE indicator = ? AND area = ? ORDER BY period_start FETCH FIRST %d ROWS ONLY
            """;

    /** A revision as four statements, of which each but the first takes the id, and a commit. */
    static final String RAISE_VERSION = "UPDATE series SET version = version + 1 WHERE indicator = ? AND area = ?";

    static final String READ_ONE = "SELECT revision_number, " + STATE + " FROM observation WHERE id = ?";
    static final String COPY_TO_HISTORY = "INSERT INTO observation_history (" + STATE + ", superseded_at, is_deletion) "
            + "SELECT " + STATE + ", clock_timestamp(), FALSE FROM observation WHERE id = ?";
    static final String REVISE = """
            UPDATE observation SET obs_value = ?, numerator = NULL, denominator = NULL,
                revision_number = revision_number + 1, recorded_at = clock_timestamp(),
                change_number = CAST(CAST(pg_current_xact_id() AS text) AS bigint)
            WHERE id = ? AND revision_number = ?
            """;

    /** The same as a single statement. */
    static final String REVISE_AT_ONCE = "WITH raised AS (" + RAISE_VERSION + "), superseded AS (" + COPY_TO_HISTORY
            + ") " + REVISE.replace("AND revision_number = ?", "");

    static final String COPY_IN = """
            COPY %s (indicator, area, period_type, period_start, period_end, obs_value, numerator, denominator,
                obs_status, confidentiality, revision_number, revision_kind, recorded_at, received_at, recorded_by,
                change_number)
            FROM STDIN (FORMAT csv)
            """;

    /** Creates a table like that of the observations, with its indexes and checks but without foreign keys. */
    static final String COPY_TARGET = "CREATE TABLE copied (LIKE observation INCLUDING ALL)";

    static final String FOREIGN_KEYS = """
            SELECT 'ALTER TABLE copied ADD ' || pg_get_constraintdef(oid) FROM pg_constraint
            WHERE conrelid = 'observation'::regclass AND contype = 'f'
            """;

    /** With a placeholder for an area. */
    static final String FILL_SERIES = "INSERT INTO series SELECT code, '%s', 1 FROM indicator";

    /** The first states of the observations that were revised. */
    static final String FILL_HISTORY = """
            INSERT INTO observation_history (id, change_number, revision_number, recorded_at, superseded_at, is_deletion,
                received_at, recorded_by, indicator, area, period_type, period_start, period_end, obs_value, numerator,
                denominator, obs_status, confidentiality, revision_kind)
            SELECT id, 0, 1, recorded_at - INTERVAL '1 day', recorded_at, FALSE, received_at, recorded_by, indicator,
                area, period_type, period_start, period_end, obs_value, numerator, denominator, obs_status,
                confidentiality, 'FIRST'
            FROM observation WHERE revision_number = 2
            """;

    /** With a placeholder for the first day. */
    static final String FILL_TARGETS = """
            INSERT INTO target (indicator, area, kind, target_value, valid_from, challenges, revision_number,
                recorded_at, recorded_by)
            SELECT indicator, area, 'LOCAL', 85, DATE '%s', '[]', 1, now(), 'bench' FROM series
            """;

    static final String FILL_MEETING =
            "INSERT INTO meeting VALUES (1, 'Scrutiny', DATE '2026-03-31', 'HELD', 1, now(), 'bench')";
    static final String FILL_ITEM = """
            INSERT INTO agenda_item (id, list_order, meeting, item_number, resolutions, revision_number, recorded_at,
                recorded_by)
            VALUES ('1-1', '1-000001', 1, '1', '[]', 1, now(), 'bench')
            """;

    /** With placeholders for the numbers of dashboards and comments. */
    static final String FILL_COMMENTS = """
            INSERT INTO meeting_comment (meeting, item, dashboard, list_position, comment_text, revision_number,
                recorded_at, recorded_by)
            SELECT 1, '1-1', n %% %d + 1, n, 'Members asked why the share had changed.', 1, now(), 'bench'
            FROM generate_series(1, %d) n
            """;

    static final String AREAS = """
            SELECT code FROM area WHERE valid_to IS NULL
            ORDER BY CASE area_level WHEN 'COUNTRY' THEN 1 WHEN 'REGION' THEN 2 ELSE 3 END, code
            FETCH FIRST %d ROWS ONLY
            """;

    /**
     * Selects the statements that delete the imported observations; imports do not touch the others. Before schema version
     * 17, observation_history was observation_revision.
     */
    static final String DELETE_IMPORTED = """
            SELECT format(step, relname)
            FROM pg_class,
                unnest(ARRAY['DELETE FROM %I WHERE period_start < DATE ''2000-01-01''', 'VACUUM ANALYZE %I']) step
            WHERE oid IN (to_regclass('observation'), to_regclass('observation_history'),
                to_regclass('observation_revision'))
            ORDER BY step, relname
            """;

    private Sql() {}
}
