-- When a figure's first revision was recorded: later ones leave it.
ALTER TABLE observation ADD COLUMN received_at timestamp(6) with time zone;
UPDATE observation SET received_at = coalesce(
    (SELECT r.recorded_at FROM observation_revision r WHERE r.observation_id = observation.id AND r.revision_number = 1),
    recorded_at);
ALTER TABLE observation ALTER COLUMN received_at SET NOT NULL;

-- Days after the end of a period by which its figure is due.
ALTER TABLE indicator ADD COLUMN due_after_days integer;
UPDATE indicator SET due_after_days = CASE step_months WHEN 1 THEN 30 WHEN 12 THEN 120 ELSE 45 END;
ALTER TABLE indicator ALTER COLUMN due_after_days SET NOT NULL;
