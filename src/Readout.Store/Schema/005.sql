-- What it takes to find which articles make up a story, so that adding few reports to many reads few; and what else was worked out on the way, under a digest of what it rests on.
CREATE TABLE outline (
  report BIGINT PRIMARY KEY REFERENCES report (number) ON DELETE CASCADE,
  state TEXT NOT NULL,
  body {bytes} NOT NULL
);

CREATE TABLE working (
  name TEXT PRIMARY KEY,
  body {bytes} NOT NULL
);
