-- Search by FTS5. The words alone are kept: the text stands in statement and article.
CREATE VIRTUAL TABLE statement_words USING fts5 (who, content, content='', contentless_delete=1, tokenize='porter unicode61 remove_diacritics 2');
CREATE TRIGGER statement_words_in AFTER INSERT ON statement BEGIN
  INSERT INTO statement_words (rowid, who, content) VALUES (new.number, new.who, new.content);
END;
CREATE TRIGGER statement_words_out AFTER DELETE ON statement BEGIN
  DELETE FROM statement_words WHERE rowid = old.number;
END;
CREATE VIRTUAL TABLE article_words USING fts5 (text, content='', contentless_delete=1, tokenize='porter unicode61 remove_diacritics 2');
CREATE TRIGGER article_words_in AFTER INSERT ON article BEGIN
  INSERT INTO article_words (rowid, text) VALUES (new.report, new.text);
END;
CREATE TRIGGER article_words_out AFTER DELETE ON article BEGIN
  DELETE FROM article_words WHERE rowid = old.report;
END;
