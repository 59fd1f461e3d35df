-- Only the hash of a secret is stored. Lists are separated by commas; an empty one limits nothing.
CREATE TABLE api_key (
    id varchar(40) PRIMARY KEY,
    name varchar(80) NOT NULL UNIQUE,
    roles varchar(200) NOT NULL,
    indicators text NOT NULL,
    areas text NOT NULL,
    expires_at timestamp(6) with time zone,
    last_used_at timestamp(6) with time zone,
    created_at timestamp(6) with time zone NOT NULL,
    created_by varchar(100) NOT NULL,
    revoked_at timestamp(6) with time zone,
    revoked_by varchar(100)
);
CREATE TABLE api_key_secret (
    api_key varchar(40) NOT NULL REFERENCES api_key (id),
    secret_number integer NOT NULL,
    secret_hash varchar(64) NOT NULL,
    created_at timestamp(6) with time zone NOT NULL,
    PRIMARY KEY (api_key, secret_number)
);

-- Who sent a file: a supplier sees, cancels and withdraws only its own.
ALTER TABLE import ADD COLUMN submitted_by varchar(100);
ALTER TABLE import_history ADD COLUMN submitted_by varchar(100);
UPDATE import SET submitted_by = recorded_by;
UPDATE import_history SET submitted_by = recorded_by;
ALTER TABLE import ALTER COLUMN submitted_by SET NOT NULL;
