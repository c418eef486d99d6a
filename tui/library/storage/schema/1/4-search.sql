-- Full text; the words themselves stay where they are, triggers keep the index in step.
CREATE VIRTUAL TABLE body_words USING fts5 (
    text, content = 'body', content_rowid = 'id', tokenize = "unicode61 remove_diacritics 2", prefix = "2 3"
);
CREATE TRIGGER body_added AFTER INSERT ON body BEGIN
    INSERT INTO body_words (rowid, text) VALUES (new.id, new.text);
END;
CREATE TRIGGER body_removed AFTER DELETE ON body BEGIN
    INSERT INTO body_words (body_words, rowid, text) VALUES ('delete', old.id, old.text);
END;

CREATE VIRTUAL TABLE statement_words USING fts5 (
    words, said_by, about, content = 'statement', content_rowid = 'id', tokenize = "unicode61 remove_diacritics 2", prefix = "2 3"
);
CREATE TRIGGER statement_added AFTER INSERT ON statement BEGIN
    INSERT INTO statement_words (rowid, words, said_by, about)
    VALUES (new.id, new.words, new.said_by, new.about);
END;
CREATE TRIGGER statement_removed AFTER DELETE ON statement BEGIN
    INSERT INTO statement_words (statement_words, rowid, words, said_by, about)
    VALUES ('delete', old.id, old.words, old.said_by, old.about);
END;

CREATE VIRTUAL TABLE title_words USING fts5 (
    title, content = 'listing', content_rowid = 'article', tokenize = "unicode61 remove_diacritics 2", prefix = "2 3"
);
CREATE TRIGGER listing_added AFTER INSERT ON listing BEGIN
    INSERT INTO title_words (rowid, title) VALUES (new.article, new.title);
END;
CREATE TRIGGER listing_removed AFTER DELETE ON listing BEGIN
    INSERT INTO title_words (title_words, rowid, title) VALUES ('delete', old.article, old.title);
END;
CREATE TRIGGER listing_changed AFTER UPDATE OF title ON listing BEGIN
    INSERT INTO title_words (title_words, rowid, title) VALUES ('delete', old.article, old.title);
    INSERT INTO title_words (rowid, title) VALUES (new.article, new.title);
END;
