-- How often a file of the same content was sent: an import is named by its file and this number.
CREATE TABLE import_number (
    file_hash varchar(64) PRIMARY KEY,
    last_number bigint NOT NULL
);
INSERT INTO import_number (file_hash, last_number) SELECT file_hash, count(*) FROM import GROUP BY file_hash;
DROP INDEX import_of_file;

-- An import that waits or runs has a place in the queue, and the file itself in parts until it is over.
CREATE SEQUENCE import_queue;
ALTER TABLE import ADD COLUMN dry_run boolean DEFAULT false NOT NULL;
ALTER TABLE import ADD COLUMN place bigint;
ALTER TABLE import ADD COLUMN request text;
ALTER TABLE import ADD COLUMN attempts integer DEFAULT 0 NOT NULL;
ALTER TABLE import ADD COLUMN cancelling boolean DEFAULT false NOT NULL;
ALTER TABLE import ADD COLUMN bytes_read bigint DEFAULT 0 NOT NULL;
ALTER TABLE import ADD COLUMN rows_read bigint DEFAULT 0 NOT NULL;
CREATE INDEX import_place ON import (place);

CREATE TABLE import_part (
    import varchar(40) NOT NULL,
    part integer NOT NULL,
    content bytea NOT NULL,
    PRIMARY KEY (import, part)
);
