-- Whose council meets, and what a comment is about: as a whole, and by what it is searched.
ALTER TABLE meeting ADD COLUMN area varchar(9) REFERENCES area;
ALTER TABLE meeting_comment ADD COLUMN links varchar(1000000) DEFAULT '[]' NOT NULL;
ALTER TABLE meeting_comment ADD COLUMN links_reviewed boolean DEFAULT FALSE NOT NULL;

CREATE TABLE comment_link (
    comment_id bigint NOT NULL REFERENCES meeting_comment ON DELETE CASCADE,
    list_position integer NOT NULL,
    indicator varchar(40) NOT NULL REFERENCES indicator,
    area varchar(9),
    period_start date,
    period_end date,
    PRIMARY KEY (comment_id, list_position)
);
CREATE INDEX comment_link_series ON comment_link (indicator, area, period_start);
