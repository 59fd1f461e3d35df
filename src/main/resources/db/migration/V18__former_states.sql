-- The former states of resources move from the documents in history to tables of their own: docs/decisions/0014. Version 19,
-- which is Java (FormerStatesMigration), fills the tables, and V20 completes them.

-- What a sign-off showed at its last step.
ALTER TABLE sign_off ADD COLUMN area_name varchar(200);
ALTER TABLE sign_off ADD COLUMN figures integer;
ALTER TABLE sign_off ADD COLUMN missing text;

-- The number of redacted texts outlives their prints, which go when a redaction is lifted.
ALTER TABLE redaction ADD COLUMN text_count integer;

-- The codes of a question's indicators in order, as JSON; and a row for each, by which questions are searched.
ALTER TABLE question ADD COLUMN indicators text;
UPDATE question SET indicators = coalesce(
    (SELECT '["' || string_agg(i.indicator, '","' ORDER BY i.indicator) || '"]'
        FROM question_indicator i WHERE i.question = question.id), '[]');
DROP INDEX question_of_indicator;
ALTER TABLE question_indicator RENAME TO question_indicator_before;
CREATE TABLE question_indicator (
    question bigint NOT NULL REFERENCES question ON DELETE CASCADE,
    indicator varchar(40) NOT NULL REFERENCES indicator,
    PRIMARY KEY (question, indicator)
);
INSERT INTO question_indicator (question, indicator) SELECT question, indicator FROM question_indicator_before;
DROP TABLE question_indicator_before;
CREATE INDEX question_of_indicator ON question_indicator (indicator, question);

-- The columns of the current rows as they are now, and the time at which the next state replaced a former one.
CREATE TABLE area_history AS SELECT * FROM area WITH NO DATA;
ALTER TABLE area_history ADD COLUMN superseded_at timestamp(6) with time zone NOT NULL CHECK (superseded_at > recorded_at);
ALTER TABLE area_history ALTER COLUMN code SET NOT NULL;
ALTER TABLE area_history ALTER COLUMN revision_number SET NOT NULL;
ALTER TABLE area_history ADD PRIMARY KEY (code, revision_number);
CREATE TABLE dashboard_history AS SELECT * FROM dashboard WITH NO DATA;
ALTER TABLE dashboard_history ADD COLUMN superseded_at timestamp(6) with time zone NOT NULL CHECK (superseded_at > recorded_at);
ALTER TABLE dashboard_history ALTER COLUMN dashboard_number SET NOT NULL;
ALTER TABLE dashboard_history ALTER COLUMN revision_number SET NOT NULL;
ALTER TABLE dashboard_history ADD PRIMARY KEY (dashboard_number, revision_number);
CREATE TABLE indicator_history AS SELECT * FROM indicator WITH NO DATA;
ALTER TABLE indicator_history ADD COLUMN superseded_at timestamp(6) with time zone NOT NULL CHECK (superseded_at > recorded_at);
ALTER TABLE indicator_history ALTER COLUMN code SET NOT NULL;
ALTER TABLE indicator_history ALTER COLUMN revision_number SET NOT NULL;
ALTER TABLE indicator_history ADD PRIMARY KEY (code, revision_number);
CREATE TABLE target_history AS SELECT * FROM target WITH NO DATA;
ALTER TABLE target_history ADD COLUMN superseded_at timestamp(6) with time zone NOT NULL CHECK (superseded_at > recorded_at);
ALTER TABLE target_history ALTER COLUMN id SET NOT NULL;
ALTER TABLE target_history ALTER COLUMN revision_number SET NOT NULL;
ALTER TABLE target_history ADD PRIMARY KEY (id, revision_number);
CREATE TABLE judgement_history AS SELECT * FROM judgement WITH NO DATA;
ALTER TABLE judgement_history ADD COLUMN superseded_at timestamp(6) with time zone NOT NULL CHECK (superseded_at > recorded_at);
ALTER TABLE judgement_history ALTER COLUMN id SET NOT NULL;
ALTER TABLE judgement_history ALTER COLUMN revision_number SET NOT NULL;
ALTER TABLE judgement_history ADD PRIMARY KEY (id, revision_number);
CREATE TABLE sign_off_history AS SELECT * FROM sign_off WITH NO DATA;
ALTER TABLE sign_off_history ADD COLUMN superseded_at timestamp(6) with time zone NOT NULL CHECK (superseded_at > recorded_at);
ALTER TABLE sign_off_history ALTER COLUMN id SET NOT NULL;
ALTER TABLE sign_off_history ALTER COLUMN revision_number SET NOT NULL;
ALTER TABLE sign_off_history ADD PRIMARY KEY (id, revision_number);
CREATE TABLE validation_rule_history AS SELECT * FROM validation_rule WITH NO DATA;
ALTER TABLE validation_rule_history ADD COLUMN superseded_at timestamp(6) with time zone NOT NULL CHECK (superseded_at > recorded_at);
ALTER TABLE validation_rule_history ALTER COLUMN name SET NOT NULL;
ALTER TABLE validation_rule_history ALTER COLUMN revision_number SET NOT NULL;
ALTER TABLE validation_rule_history ADD PRIMARY KEY (name, revision_number);
CREATE TABLE meeting_history AS SELECT * FROM meeting WITH NO DATA;
ALTER TABLE meeting_history ADD COLUMN superseded_at timestamp(6) with time zone NOT NULL CHECK (superseded_at > recorded_at);
ALTER TABLE meeting_history ALTER COLUMN id SET NOT NULL;
ALTER TABLE meeting_history ALTER COLUMN revision_number SET NOT NULL;
ALTER TABLE meeting_history ADD PRIMARY KEY (id, revision_number);
CREATE TABLE agenda_item_history AS SELECT * FROM agenda_item WITH NO DATA;
ALTER TABLE agenda_item_history ADD COLUMN superseded_at timestamp(6) with time zone NOT NULL CHECK (superseded_at > recorded_at);
ALTER TABLE agenda_item_history ALTER COLUMN id SET NOT NULL;
ALTER TABLE agenda_item_history ALTER COLUMN revision_number SET NOT NULL;
ALTER TABLE agenda_item_history ADD PRIMARY KEY (id, revision_number);
CREATE TABLE meeting_comment_history AS SELECT * FROM meeting_comment WITH NO DATA;
ALTER TABLE meeting_comment_history ADD COLUMN superseded_at timestamp(6) with time zone NOT NULL CHECK (superseded_at > recorded_at);
ALTER TABLE meeting_comment_history ALTER COLUMN id SET NOT NULL;
ALTER TABLE meeting_comment_history ALTER COLUMN revision_number SET NOT NULL;
ALTER TABLE meeting_comment_history ADD PRIMARY KEY (id, revision_number);
CREATE TABLE question_history AS SELECT * FROM question WITH NO DATA;
ALTER TABLE question_history ADD COLUMN superseded_at timestamp(6) with time zone NOT NULL CHECK (superseded_at > recorded_at);
ALTER TABLE question_history ALTER COLUMN id SET NOT NULL;
ALTER TABLE question_history ALTER COLUMN revision_number SET NOT NULL;
ALTER TABLE question_history ADD PRIMARY KEY (id, revision_number);
CREATE TABLE person_history AS SELECT * FROM person WITH NO DATA;
ALTER TABLE person_history ADD COLUMN superseded_at timestamp(6) with time zone NOT NULL CHECK (superseded_at > recorded_at);
ALTER TABLE person_history ALTER COLUMN id SET NOT NULL;
ALTER TABLE person_history ALTER COLUMN revision_number SET NOT NULL;
ALTER TABLE person_history ADD PRIMARY KEY (id, revision_number);
CREATE TABLE redaction_history AS SELECT * FROM redaction WITH NO DATA;
ALTER TABLE redaction_history ADD COLUMN superseded_at timestamp(6) with time zone NOT NULL CHECK (superseded_at > recorded_at);
ALTER TABLE redaction_history ALTER COLUMN id SET NOT NULL;
ALTER TABLE redaction_history ALTER COLUMN revision_number SET NOT NULL;
ALTER TABLE redaction_history ADD PRIMARY KEY (id, revision_number);
CREATE TABLE import_history AS SELECT * FROM import WITH NO DATA;
ALTER TABLE import_history ADD COLUMN superseded_at timestamp(6) with time zone NOT NULL CHECK (superseded_at > recorded_at);
ALTER TABLE import_history ALTER COLUMN id SET NOT NULL;
ALTER TABLE import_history ALTER COLUMN revision_number SET NOT NULL;
ALTER TABLE import_history ADD PRIMARY KEY (id, revision_number);
CREATE TABLE import_profile_history AS SELECT * FROM import_profile WITH NO DATA;
ALTER TABLE import_profile_history ADD COLUMN superseded_at timestamp(6) with time zone NOT NULL CHECK (superseded_at > recorded_at);
ALTER TABLE import_profile_history ALTER COLUMN name SET NOT NULL;
ALTER TABLE import_profile_history ALTER COLUMN revision_number SET NOT NULL;
ALTER TABLE import_profile_history ADD PRIMARY KEY (name, revision_number);

-- By what former states are searched, as the tables without the revision number do for current rows.
CREATE TABLE utterance_history (
    comment_id bigint NOT NULL,
    revision_number integer NOT NULL,
    list_position integer NOT NULL,
    speaker varchar(1000),
    speaker_role varchar(30) NOT NULL,
    kind varchar(30) NOT NULL,
    job_title varchar(1000),
    PRIMARY KEY (comment_id, revision_number, list_position)
);
CREATE TABLE comment_link_history (
    comment_id bigint NOT NULL,
    revision_number integer NOT NULL,
    list_position integer NOT NULL,
    indicator varchar(40) NOT NULL,
    area varchar(9),
    period_start date,
    period_end date,
    PRIMARY KEY (comment_id, revision_number, list_position)
);
CREATE TABLE question_indicator_history (
    question bigint NOT NULL,
    revision_number integer NOT NULL,
    indicator varchar(40) NOT NULL,
    PRIMARY KEY (question, revision_number, indicator)
);
CREATE TABLE person_alias_history (
    person bigint NOT NULL,
    revision_number integer NOT NULL,
    alias varchar(1000) NOT NULL,
    PRIMARY KEY (person, revision_number, alias)
);

-- A trend as of a moment reads the targets, judgements and comments of its series.
CREATE INDEX target_history_of_series ON target_history (indicator, area, valid_from);
CREATE INDEX judgement_history_of_series ON judgement_history (indicator, area, period_start);
CREATE INDEX comment_link_history_series ON comment_link_history (indicator, area, period_start);
CREATE INDEX utterance_history_speaker ON utterance_history (speaker, comment_id);
