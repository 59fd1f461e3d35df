-- The GSS codes of the areas that an area replaces, separated by commas.
ALTER TABLE area ADD COLUMN replaces varchar(500);
ALTER TABLE area_history ADD COLUMN replaces varchar(500);
