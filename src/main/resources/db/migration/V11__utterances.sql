-- Who says what in a comment, as a whole; and by what an utterance is searched.
ALTER TABLE meeting_comment ADD COLUMN utterances varchar(1000000) DEFAULT '[]' NOT NULL;

CREATE TABLE utterance (
    comment_id bigint NOT NULL REFERENCES meeting_comment ON DELETE CASCADE,
    list_position integer NOT NULL,
    speaker varchar(1000),
    speaker_role varchar(30) NOT NULL,
    kind varchar(30) NOT NULL,
    PRIMARY KEY (comment_id, list_position)
);
