-- Search by tsvector. A text search vector holds at most 1 MB; of a longer article the first part is searched.
ALTER TABLE statement ADD COLUMN searched tsvector GENERATED ALWAYS AS (to_tsvector('english', who || ' ' || content)) STORED;
CREATE INDEX statement_by_words ON statement USING gin (searched);
ALTER TABLE article ADD COLUMN searched tsvector GENERATED ALWAYS AS (to_tsvector('english', left(text, 200000))) STORED;
CREATE INDEX article_by_words ON article USING gin (searched);
