-- The order in which changes are told: docs/decisions/0007. What was written before is told by the time of its writing.
ALTER TABLE history ADD COLUMN change_number bigint;
UPDATE history SET change_number = CAST(extract(epoch FROM recorded_at) * 1000000 AS bigint);
ALTER TABLE history ALTER COLUMN change_number SET NOT NULL;
CREATE INDEX history_change ON history (change_number, resource_type, resource_key, revision_number);
CREATE INDEX history_recorded ON history (recorded_at, change_number);

ALTER TABLE observation_revision ADD COLUMN change_number bigint;
UPDATE observation_revision SET change_number = CAST(extract(epoch FROM recorded_at) * 1000000 AS bigint);
ALTER TABLE observation_revision ALTER COLUMN change_number SET NOT NULL;
CREATE INDEX observation_revision_change ON observation_revision (change_number, observation_id, revision_number);
CREATE INDEX observation_revision_recorded ON observation_revision (recorded_at, change_number);

-- On PostgreSQL a change number is a transaction number of this cluster, counted on from here.
CREATE TABLE change_offset (
    cluster varchar(60) NOT NULL,
    numbers_before bigint NOT NULL
);
INSERT INTO change_offset (cluster, numbers_before) VALUES ('', 0);

-- What is of a series is looked up by it, in the past too. Documents name the indicator, and behind it the area.
ALTER TABLE history ADD COLUMN indicator varchar(40);
ALTER TABLE history ADD COLUMN area varchar(9);
UPDATE history SET
    indicator = substring(document FROM position('"indicator":"' IN document) + 13
        FOR position('","area":"' IN document) - position('"indicator":"' IN document) - 13),
    area = substring(document FROM position('","area":"' IN document) + 10 FOR 9)
    WHERE resource_type IN ('target', 'judgement') AND document IS NOT NULL;
UPDATE history SET
    indicator = (SELECT max(made.indicator) FROM history made
        WHERE made.resource_type = history.resource_type AND made.resource_key = history.resource_key),
    area = (SELECT max(made.area) FROM history made
        WHERE made.resource_type = history.resource_type AND made.resource_key = history.resource_key)
    WHERE resource_type IN ('target', 'judgement') AND document IS NULL;
CREATE INDEX history_series ON history (indicator, area, resource_type);
