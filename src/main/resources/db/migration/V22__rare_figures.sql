-- Lists of figures that few others resemble: with a status, with a warning or of some periods. H2 would read all figures for them.
ALTER TABLE observation ADD COLUMN warned boolean;
ALTER TABLE observation_history ADD COLUMN warned boolean;
UPDATE observation SET warned = TRUE WHERE warnings IS NOT NULL;
UPDATE observation_history SET warned = TRUE WHERE warnings IS NOT NULL;
CREATE INDEX observation_status ON observation (obs_status);
CREATE INDEX observation_warned ON observation (warned);
CREATE INDEX observation_period ON observation (period_start, period_end);
