-- Texts, each once, however many articles, revisions and origins have it.
CREATE TABLE body (
    id INTEGER PRIMARY KEY,
    digest TEXT NOT NULL UNIQUE,          -- SHA-256 of the text in UTF-8, hexadecimal
    text TEXT NOT NULL,
    structure BLOB NOT NULL               -- blocks and styles: JSON, deflated
) STRICT;

-- An article lasts while its text changes; AUTOINCREMENT, so that an id is never given out twice.
CREATE TABLE article (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    revision INTEGER REFERENCES revision (id) DEFERRABLE INITIALLY DEFERRED,  -- the latest one
    added TEXT NOT NULL,                  -- when: ISO 8601, UTC, as all times here
    removed TEXT                          -- when a reader removed it; NULL while it is there
) STRICT;
CREATE INDEX article_removed ON article (removed) WHERE removed IS NOT NULL;

CREATE TABLE revision (
    id INTEGER PRIMARY KEY,
    article INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    number INTEGER NOT NULL,              -- 1, 2, …
    body INTEGER NOT NULL REFERENCES body (id),
    name TEXT NOT NULL,                   -- the article's id for other programs: its file's stem
    title TEXT NOT NULL,
    byline TEXT,
    published TEXT,
    added TEXT NOT NULL,
    UNIQUE (article, number)
) STRICT;
CREATE INDEX revision_body ON revision (body);

-- Where an article was read from; a file that is as old and as large as it was need not be read again.
CREATE TABLE origin (
    path TEXT PRIMARY KEY,                -- as the article's origin, absolute
    article INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    size INTEGER,                         -- bytes; NULL for what is no file
    modified INTEGER,                     -- nanoseconds since 1970
    seen TEXT NOT NULL
) STRICT;
CREATE INDEX origin_article ON origin (article);

-- What the list of articles shows: narrow, so that looking through all of it is quick.
CREATE TABLE listing (
    article INTEGER PRIMARY KEY REFERENCES article (id) ON DELETE CASCADE,
    title TEXT NOT NULL,
    origin TEXT NOT NULL,
    byline TEXT,
    published TEXT,
    sought TEXT NOT NULL,                 -- all of the above, case-folded, to be filtered by
    engine TEXT,                          -- which engine analysed it; NULL if none did yet
    failure TEXT,                         -- why that failed, NULL if it did not
    statements INTEGER NOT NULL DEFAULT 0,-- communications only
    speakers INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX listing_published ON listing (published);
CREATE INDEX listing_engine ON listing (engine);

-- Where a reader was in an article.
CREATE TABLE reading_state (
    article INTEGER PRIMARY KEY REFERENCES article (id) ON DELETE CASCADE,
    position INTEGER NOT NULL DEFAULT 0,  -- the first character in sight, as an offset into the text
    read INTEGER NOT NULL DEFAULT 0,      -- 1 once it has been looked at
    opened TEXT                           -- last, when
) STRICT;
