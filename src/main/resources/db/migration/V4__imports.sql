-- What was imported, with the report that its sender was given.
CREATE TABLE import (
    id varchar(40) PRIMARY KEY,
    resource_type varchar(20) NOT NULL,
    import_mode varchar(10) NOT NULL,
    profile varchar(100) NOT NULL,
    state varchar(20) NOT NULL,
    file_name varchar(255),
    file_hash varchar(64) NOT NULL,
    file_size bigint NOT NULL,
    report text NOT NULL,
    rejected_rows text,
    revision_number integer NOT NULL,
    recorded_at timestamp(6) with time zone NOT NULL,
    recorded_by varchar(100) NOT NULL
);
CREATE INDEX import_of_file ON import (file_hash);
CREATE INDEX observation_batch ON observation (batch, id);
CREATE INDEX observation_revision_batch ON observation_revision (batch, observation_id, revision_number);

-- How the columns of files are read.
CREATE TABLE import_profile (
    name varchar(100) PRIMARY KEY,
    profile varchar(1000000) NOT NULL,
    revision_number integer NOT NULL,
    recorded_at timestamp(6) with time zone NOT NULL,
    recorded_by varchar(100) NOT NULL
);

-- One import writes at a time: two that lock many series in different orders would wait for each other.
CREATE TABLE import_turn (turn integer PRIMARY KEY);
INSERT INTO import_turn (turn) VALUES (1);
