-- What an engine found in a text; kept until a newer engine has looked at it.
CREATE TABLE analysis (
    body INTEGER PRIMARY KEY REFERENCES body (id) ON DELETE CASCADE,
    engine TEXT NOT NULL,
    found BLOB NOT NULL                   -- the Analysis: JSON, deflated
) STRICT;

-- The statements as they are shown, corrections laid over them: to be searched, and to be listed by speaker.
CREATE TABLE statement (
    id INTEGER PRIMARY KEY,
    article INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    name TEXT NOT NULL,                   -- its id within the article
    number INTEGER NOT NULL,              -- its place in the article, from 0
    kind TEXT NOT NULL,
    attribution TEXT NOT NULL,
    confidence REAL NOT NULL,
    first INTEGER NOT NULL,               -- offset of its first character, as content
    last INTEGER NOT NULL,                -- offset behind its last
    speaker TEXT,                         -- the speaker's id within the article
    cue TEXT,                             -- the words that report it, on one line
    said_by TEXT NOT NULL,                -- name, role and wordings of the speaker, to be searched
    about TEXT NOT NULL,                  -- the names of what its content mentions, to be searched
    words TEXT NOT NULL                   -- the content, on one line
) STRICT;
CREATE INDEX statement_article ON statement (article, number);
CREATE INDEX statement_speaker ON statement (article, speaker);

-- Who speaks in which article; who is the same in several articles is decided when it is asked for.
CREATE TABLE speaker (
    article INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    id TEXT NOT NULL,                     -- within the article
    name TEXT NOT NULL,
    type TEXT NOT NULL,
    role TEXT,
    named INTEGER NOT NULL,               -- 1 if the article names the speaker
    other_names TEXT NOT NULL,            -- JSON list: how else the article names the speaker
    statements INTEGER NOT NULL,          -- communications only
    PRIMARY KEY (article, id)
) STRICT, WITHOUT ROWID;

-- By which names a speaker may be found in other articles.
CREATE TABLE speaker_key (
    key TEXT NOT NULL,
    article INTEGER NOT NULL,
    speaker TEXT NOT NULL,
    PRIMARY KEY (key, article, speaker),
    FOREIGN KEY (article, speaker) REFERENCES speaker (article, id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE INDEX speaker_key_speaker ON speaker_key (article, speaker);

CREATE TABLE entity (
    article INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    name TEXT NOT NULL,
    type TEXT NOT NULL,
    mentions INTEGER NOT NULL,
    PRIMARY KEY (article, name, type)
) STRICT, WITHOUT ROWID;

-- A speaker's letter and accent, kept for good: K is the same person tomorrow.
CREATE TABLE voice (
    key TEXT PRIMARY KEY,
    letter TEXT NOT NULL,
    accent INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
