-- What figures are held against when they are written.
CREATE TABLE validation_rule (
    name varchar(100) PRIMARY KEY,
    kind varchar(40) NOT NULL,
    severity varchar(10) NOT NULL,
    indicator varchar(40) REFERENCES indicator,
    measure varchar(20),
    parameters varchar(10000) NOT NULL,
    reason varchar(500),
    active boolean NOT NULL,
    revision_number integer NOT NULL,
    recorded_at timestamp(6) with time zone NOT NULL,
    recorded_by varchar(100) NOT NULL
);

-- The rules that a figure broke when it was written, as JSON; null for none.
ALTER TABLE observation ADD COLUMN warnings text;
ALTER TABLE observation_revision ADD COLUMN warnings text;
