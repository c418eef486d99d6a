-- When an article was published, where that can be compared: a date that begins with a year of four digits. Any
-- other stands in `published` alone, as it was written; NULL sorts behind all dates where the newest come first.
ALTER TABLE listing ADD COLUMN dated TEXT GENERATED ALWAYS AS (
    CASE WHEN published GLOB '[0-9][0-9][0-9][0-9]*' THEN published END
) VIRTUAL;
CREATE INDEX listing_dated ON listing (dated);
DROP INDEX listing_published;
