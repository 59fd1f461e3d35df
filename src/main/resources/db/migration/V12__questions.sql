-- What a committee asked for, suggested or was promised, and what became of it. The number comes before the row, so that
-- what is chained to it can be written with it.
CREATE SEQUENCE question_id;
CREATE TABLE question (
    id bigint PRIMARY KEY,
    question_text text NOT NULL,
    asked_by text,
    addressee text,
    meeting bigint REFERENCES meeting,
    item varchar(40),
    -- No reference: corrected minutes may take the comment away from under what a person has dealt with.
    comment_id bigint,
    dashboard integer REFERENCES dashboard,
    kind varchar(20) NOT NULL,
    state varchar(20) NOT NULL,
    due date,
    answers text NOT NULL,
    chain varchar(10000) NOT NULL,
    promised_for bigint,
    origin varchar(20) NOT NULL,
    -- Whether a person has changed or answered it: then no import does.
    touched boolean NOT NULL,
    -- What it is found again by: its words in the minutes, and what is asked for in any words of asking.
    words varchar(64),
    request varchar(64),
    -- Everybody in it, each on a line of their own, in lower case.
    people text NOT NULL,
    revision_number integer NOT NULL,
    recorded_at timestamp(6) with time zone NOT NULL,
    recorded_by varchar(100) NOT NULL
);
CREATE INDEX question_of_state ON question (state, id);
CREATE INDEX question_of_meeting ON question (meeting, id);
CREATE INDEX question_of_item ON question (item);
CREATE INDEX question_of_request ON question (request, meeting);

CREATE TABLE question_indicator (
    question bigint NOT NULL REFERENCES question,
    indicator varchar(40) NOT NULL REFERENCES indicator,
    PRIMARY KEY (question, indicator)
);
CREATE INDEX question_of_indicator ON question_indicator (indicator, question);

-- What a person has deleted does not come back with the next text of the same minutes.
CREATE TABLE question_deleted (
    item varchar(40) NOT NULL,
    words varchar(64) NOT NULL,
    PRIMARY KEY (item, words)
);
