ALTER TABLE sign_off ALTER COLUMN area_name SET NOT NULL;
ALTER TABLE sign_off ALTER COLUMN figures SET NOT NULL;
ALTER TABLE sign_off ALTER COLUMN missing SET NOT NULL;
ALTER TABLE redaction ALTER COLUMN text_count SET NOT NULL;
ALTER TABLE question ALTER COLUMN indicators SET NOT NULL;

-- The state of a sign-off at a moment is in its history now, and so is every other former state.
DROP TABLE sign_off_state;
ALTER TABLE history DROP COLUMN document;
