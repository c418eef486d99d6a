-- What was found in an older text of an article, whose own was not searched yet or could not be.
DELETE FROM statement WHERE article IN (SELECT article FROM listing WHERE engine IS NULL OR failure IS NOT NULL);
DELETE FROM speaker_key WHERE article IN (SELECT article FROM listing WHERE engine IS NULL OR failure IS NOT NULL);
DELETE FROM speaker WHERE article IN (SELECT article FROM listing WHERE engine IS NULL OR failure IS NOT NULL);
DELETE FROM entity WHERE article IN (SELECT article FROM listing WHERE engine IS NULL OR failure IS NOT NULL);
UPDATE listing SET statements = 0, speakers = 0 WHERE engine IS NULL OR failure IS NOT NULL;
