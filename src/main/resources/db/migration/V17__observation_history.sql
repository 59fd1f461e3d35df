-- The past of observations, system-versioned: former states only, with the same columns as the current state and the time at
-- which each was superseded. See docs/decisions/0014.
CREATE TABLE observation_history (
    id bigint NOT NULL,
    indicator varchar(40) NOT NULL,
    area varchar(9) NOT NULL,
    period_type varchar(30) NOT NULL,
    period_start date NOT NULL,
    period_end date NOT NULL,
    obs_value numeric(24, 10),
    numerator numeric(24, 10),
    denominator numeric(24, 10),
    obs_status varchar(60) NOT NULL,
    confidentiality varchar(1) NOT NULL,
    note varchar(4000),
    warnings text,
    revision_number integer NOT NULL,
    revision_kind varchar(30) NOT NULL,
    revision_reason varchar(1000),
    recorded_at timestamp(6) with time zone NOT NULL,
    recorded_by varchar(100) NOT NULL,
    received_at timestamp(6) with time zone NOT NULL,
    source_system varchar(100),
    batch varchar(100),
    change_number bigint NOT NULL,
    superseded_at timestamp(6) with time zone NOT NULL,
    -- The row records a deletion. It was superseded when it was recorded, so no read as of a moment finds it.
    is_deletion boolean NOT NULL
);

INSERT INTO observation_history (id, indicator, area, period_type, period_start, period_end, obs_value, numerator,
    denominator, obs_status, confidentiality, note, warnings, revision_number, revision_kind, revision_reason, recorded_at,
    recorded_by, received_at, source_system, batch, change_number, superseded_at, is_deletion)
SELECT observation_id, indicator, area, period_type, period_start, period_end, obs_value, numerator, denominator,
    obs_status, confidentiality, note, warnings, revision_number, revision_kind, revision_reason, recorded_at, recorded_by,
    received_at, source_system, batch, change_number, coalesce(next_at, recorded_at), action = 'DELETED'
FROM (SELECT r.*,
        first_value(recorded_at) OVER (PARTITION BY observation_id ORDER BY revision_number) AS received_at,
        lead(recorded_at) OVER (PARTITION BY observation_id ORDER BY revision_number) AS next_at
    FROM observation_revision r) states
WHERE next_at IS NOT NULL OR action = 'DELETED';

ALTER TABLE observation ADD COLUMN change_number bigint;
UPDATE observation SET change_number = coalesce((SELECT r.change_number FROM observation_revision r
    WHERE r.observation_id = observation.id AND r.revision_number = observation.revision_number), 0);
ALTER TABLE observation ALTER COLUMN change_number SET NOT NULL;
DROP TABLE observation_revision;

ALTER TABLE observation_history ADD PRIMARY KEY (id, revision_number);
-- Reads as of a moment.
CREATE INDEX observation_history_series ON observation_history (indicator, area, period_start, period_end);
CREATE INDEX observation_history_change ON observation_history (change_number, id, revision_number);
CREATE INDEX observation_history_recorded ON observation_history ${brin} (recorded_at);
CREATE INDEX observation_history_batch ON observation_history (batch);

-- Each index of current figures costs an import more than the figure itself, so each has to be needed.
DROP INDEX observation_series;
DROP INDEX observation_key;
DROP INDEX observation_recorded;
DROP INDEX observation_batch;
-- One figure for a key; the order of lists; on PostgreSQL with all that a trend reads of a row.
CREATE UNIQUE INDEX observation_key ON observation (indicator, area, period_start, period_end)
    ${postgresql} INCLUDE (period_type, obs_value, numerator, denominator, obs_status)
;
-- The order of the change feed, read from any position on.
CREATE INDEX observation_change ON observation (change_number, id, revision_number);
-- Lists of what was recorded since a time, and the position of a time in the feed. Rows are stored in about this order.
CREATE INDEX observation_recorded ON observation ${brin} (recorded_at);
-- The figures of a file that is withdrawn.
CREATE INDEX observation_batch ON observation (batch);

INSERT INTO series (indicator, area, version) SELECT DISTINCT indicator, area, 1 FROM observation ON CONFLICT DO NOTHING;
-- A series has a row before its first figure, so one foreign key serves for two. H2 keeps the two, whose names it has made.
${postgresql} ALTER TABLE observation DROP CONSTRAINT observation_indicator_fkey, DROP CONSTRAINT observation_area_fkey, ADD FOREIGN KEY (indicator, area) REFERENCES series;
-- H2 writes the sequence each time its cache is used up.
${h2} ALTER TABLE observation ALTER COLUMN id SET CACHE 10000;
