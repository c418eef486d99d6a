-- Whether a reader corrected the statement, which is then shown however unsure it is.
ALTER TABLE statement ADD COLUMN corrected INTEGER NOT NULL DEFAULT 0;

-- Which statements were corrected is not known here: these articles are listed anew as after a newer engine.
UPDATE listing SET engine = 'layout 1'
WHERE engine IS NOT NULL AND failure IS NULL AND article IN (SELECT article FROM correction);
