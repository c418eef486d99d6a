CREATE TABLE mark (
    id TEXT PRIMARY KEY,
    article INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    anchors TEXT NOT NULL,                -- JSON: the Anchors
    on_statement INTEGER NOT NULL,
    note TEXT NOT NULL,
    tags TEXT NOT NULL,                   -- JSON list
    colour TEXT NOT NULL,
    made TEXT NOT NULL,
    orphaned INTEGER NOT NULL DEFAULT 0   -- 1 if its words are no longer in the article
) STRICT;
CREATE INDEX mark_article ON mark (article);

CREATE TABLE correction (
    number INTEGER PRIMARY KEY AUTOINCREMENT, -- the order in which they are laid over each other
    id TEXT NOT NULL UNIQUE,
    article INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    kind TEXT NOT NULL,
    change TEXT NOT NULL,                 -- JSON: the record of that kind
    made TEXT NOT NULL,
    orphaned INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX correction_article ON correction (article);

-- Every change to a mark or a correction, so that it can be undone and done again.
CREATE TABLE change (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    session TEXT NOT NULL,                -- which running program made it
    article INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    place TEXT NOT NULL,                  -- "mark" or "correction"
    id TEXT NOT NULL,                     -- whose row it is
    before TEXT,                          -- the row as JSON; NULL if there was none
    after TEXT,                           -- the row as JSON; NULL if there is none any more
    undone INTEGER NOT NULL DEFAULT 0,    -- 0, or in which order it was undone
    made TEXT NOT NULL
) STRICT;
CREATE INDEX change_article ON change (article);
