-- What is watched, and what was found there and is not read yet.
CREATE TABLE feed (
  url TEXT PRIMARY KEY,
  etag TEXT,
  modified TEXT,
  next_check {moment} NOT NULL,
  failures INTEGER NOT NULL,
  problem TEXT
);

CREATE TABLE queued (
  number {serial},
  url TEXT NOT NULL UNIQUE,
  feed TEXT NOT NULL,
  title TEXT,
  published {day},
  state TEXT NOT NULL,
  attempts INTEGER NOT NULL,
  next_try {moment} NOT NULL,
  problem TEXT
);
CREATE INDEX queued_by_state ON queued (state);

CREATE VIEW feeds AS
  SELECT url, etag, modified, next_check, failures, problem FROM feed;
CREATE VIEW queue AS
  SELECT url, feed, title, published, state, attempts, next_try, problem FROM queued;
