-- The state of the areas, indicators and dashboards. Each write to one of them gives it a number that was never used
-- before, not even by a transaction that was rolled back: what is kept in memory under a number is what was committed.
CREATE SEQUENCE catalogue_state;
CREATE TABLE catalogue (state bigint NOT NULL);
INSERT INTO catalogue (state) VALUES (0);
