-- The states of each sign-off with the time from which each held: what a figure's state was at a moment is looked up here.
CREATE TABLE sign_off_state (
    sign_off bigint NOT NULL REFERENCES sign_off,
    recorded_at timestamp(6) with time zone NOT NULL,
    state varchar(20) NOT NULL,
    PRIMARY KEY (sign_off, recorded_at)
);

-- A quotation mark within a text of a document follows a backslash, so only the field itself matches.
INSERT INTO sign_off_state (sign_off, recorded_at, state)
SELECT CAST(resource_key AS bigint), recorded_at, CASE
    WHEN document LIKE '%"state":"published"%' THEN 'PUBLISHED'
    WHEN document LIKE '%"state":"approved"%' THEN 'APPROVED'
    WHEN document LIKE '%"state":"submitted"%' THEN 'SUBMITTED'
    ELSE 'DRAFT' END
FROM history WHERE resource_type = 'sign off' AND document IS NOT NULL;
