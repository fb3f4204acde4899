-- The library's tables. Words in braces stand for the type that the database has for them. What any tool should use are the views at the end.
CREATE TABLE report (
  number {serial},
  id TEXT NOT NULL UNIQUE,
  hash TEXT NOT NULL UNIQUE,
  source_hash TEXT NOT NULL,
  place TEXT NOT NULL,
  format TEXT NOT NULL,
  given_published {day},
  given_outlet TEXT,
  given_url TEXT,
  given_title TEXT,
  added {moment} NOT NULL,
  source TEXT NOT NULL
);

CREATE TABLE annotation (
  report BIGINT PRIMARY KEY REFERENCES report (number) ON DELETE CASCADE,
  reader TEXT NOT NULL,
  body {bytes} NOT NULL
);

CREATE TABLE completed (
  report BIGINT PRIMARY KEY REFERENCES report (number) ON DELETE CASCADE,
  state TEXT NOT NULL,
  body {bytes} NOT NULL
);

CREATE TABLE story (
  id TEXT PRIMARY KEY,
  state TEXT NOT NULL,
  title TEXT NOT NULL,
  first_day {day},
  last_day {day},
  articles INTEGER NOT NULL,
  outlets INTEGER NOT NULL,
  claims INTEGER NOT NULL,
  disputed INTEGER NOT NULL,
  follows TEXT NOT NULL,
  body {bytes} NOT NULL
);
CREATE INDEX story_by_day ON story (last_day);

CREATE TABLE earlier_story (
  id TEXT PRIMARY KEY,
  now TEXT NOT NULL
);

CREATE TABLE article (
  report BIGINT PRIMARY KEY REFERENCES report (number) ON DELETE CASCADE,
  state TEXT NOT NULL,
  story TEXT NOT NULL,
  place INTEGER NOT NULL,
  title TEXT,
  outlet TEXT,
  outlet_how TEXT,
  agency TEXT,
  authors TEXT NOT NULL,
  dateline TEXT,
  url TEXT,
  published {day},
  published_how TEXT,
  published_because TEXT,
  earliest {day},
  latest {day},
  words INTEGER NOT NULL,
  statements INTEGER NOT NULL,
  events INTEGER NOT NULL,
  text TEXT NOT NULL
);
CREATE INDEX article_by_story ON article (story);
CREATE INDEX article_by_outlet ON article (outlet);
CREATE INDEX article_by_day ON article (published);

CREATE TABLE entity (
  report BIGINT NOT NULL REFERENCES report (number) ON DELETE CASCADE,
  id TEXT NOT NULL,
  type TEXT NOT NULL,
  name TEXT NOT NULL,
  named {truth} NOT NULL,
  mentions INTEGER NOT NULL,
  pronouns INTEGER NOT NULL,
  PRIMARY KEY (report, id)
);

CREATE TABLE statement (
  number {serial},
  report BIGINT NOT NULL REFERENCES report (number) ON DELETE CASCADE,
  id TEXT NOT NULL,
  starts INTEGER NOT NULL,
  ends INTEGER NOT NULL,
  source TEXT NOT NULL,
  cue TEXT NOT NULL,
  content TEXT NOT NULL,
  speaker TEXT,
  who TEXT NOT NULL,
  person TEXT,
  stance TEXT NOT NULL,
  quote TEXT NOT NULL,
  speech {truth} NOT NULL,
  within TEXT,
  said_from {day},
  said_to {day},
  confidence DOUBLE PRECISION NOT NULL,
  UNIQUE (report, id)
);
CREATE INDEX statement_by_person ON statement (person);
CREATE INDEX statement_by_stance ON statement (stance);

CREATE TABLE event (
  report BIGINT NOT NULL REFERENCES report (number) ON DELETE CASCADE,
  id TEXT NOT NULL,
  starts INTEGER NOT NULL,
  ends INTEGER NOT NULL,
  text TEXT NOT NULL,
  action TEXT NOT NULL,
  cameo TEXT,
  plover TEXT,
  actor TEXT,
  actor_code TEXT,
  target TEXT,
  target_code TEXT,
  happened_from {day},
  happened_to {day},
  status TEXT NOT NULL,
  statement TEXT,
  confidence DOUBLE PRECISION NOT NULL,
  PRIMARY KEY (report, id)
);

CREATE TABLE person (
  story TEXT NOT NULL REFERENCES story (id) ON DELETE CASCADE,
  id TEXT NOT NULL,
  place INTEGER NOT NULL,
  key TEXT NOT NULL,
  type TEXT NOT NULL,
  name TEXT NOT NULL,
  also TEXT NOT NULL,
  roles TEXT NOT NULL,
  mentions INTEGER NOT NULL,
  PRIMARY KEY (story, id)
);
CREATE INDEX person_by_key ON person (key);

CREATE TABLE claim (
  story TEXT NOT NULL REFERENCES story (id) ON DELETE CASCADE,
  id TEXT NOT NULL,
  place INTEGER NOT NULL,
  text TEXT NOT NULL,
  status TEXT NOT NULL,
  reports INTEGER NOT NULL,
  independent INTEGER NOT NULL,
  confidence DOUBLE PRECISION NOT NULL,
  PRIMARY KEY (story, id)
);
CREATE INDEX claim_by_status ON claim (status);

CREATE TABLE position (
  story TEXT NOT NULL REFERENCES story (id) ON DELETE CASCADE,
  claim TEXT NOT NULL,
  place INTEGER NOT NULL,
  person TEXT,
  who TEXT NOT NULL,
  stance TEXT NOT NULL,
  reports INTEGER NOT NULL,
  first_day {day},
  last_day {day},
  PRIMARY KEY (story, claim, place)
);
CREATE INDEX position_by_person ON position (person);

CREATE TABLE evidence (
  story TEXT NOT NULL REFERENCES story (id) ON DELETE CASCADE,
  claim TEXT NOT NULL,
  position INTEGER NOT NULL,
  place INTEGER NOT NULL,
  article TEXT NOT NULL,
  statement TEXT,
  starts INTEGER NOT NULL,
  ends INTEGER NOT NULL,
  via TEXT NOT NULL,
  PRIMARY KEY (story, claim, position, place)
);

CREATE TABLE timeline_entry (
  story TEXT NOT NULL REFERENCES story (id) ON DELETE CASCADE,
  place INTEGER NOT NULL,
  first_day {day} NOT NULL,
  last_day {day} NOT NULL,
  text TEXT NOT NULL,
  status TEXT NOT NULL,
  background {truth} NOT NULL,
  reports INTEGER NOT NULL,
  PRIMARY KEY (story, place)
);

CREATE TABLE change (
  story TEXT NOT NULL REFERENCES story (id) ON DELETE CASCADE,
  place INTEGER NOT NULL,
  day {day},
  kind TEXT NOT NULL,
  claim TEXT,
  text TEXT NOT NULL,
  PRIMARY KEY (story, place)
);

CREATE TABLE copy (
  first TEXT NOT NULL,
  second TEXT NOT NULL,
  kind TEXT NOT NULL,
  origin TEXT,
  overlap DOUBLE PRECISION NOT NULL,
  passages TEXT NOT NULL,
  PRIMARY KEY (first, second)
);
CREATE INDEX copy_by_second ON copy (second);

CREATE TABLE correction (
  number {serial},
  kind TEXT NOT NULL,
  subject TEXT NOT NULL,
  author TEXT NOT NULL,
  made {moment} NOT NULL,
  reason TEXT NOT NULL,
  undone {moment},
  undone_by TEXT
);

CREATE VIEW reports AS
  SELECT id, place, format, given_published, given_outlet, given_url, given_title, added, source_hash, source FROM report;
CREATE VIEW articles AS
  SELECT r.id, a.story, a.title, a.outlet, a.outlet_how, a.agency, a.authors, a.dateline, a.url, a.published, a.published_how, a.published_because,
    a.earliest, a.latest, a.words, a.statements, a.events, a.text
  FROM article a JOIN report r ON r.number = a.report;
CREATE VIEW entities AS
  SELECT r.id AS article, e.id, e.type, e.name, e.named, e.mentions, e.pronouns FROM entity e JOIN report r ON r.number = e.report;
CREATE VIEW statements AS
  SELECT r.id AS article, a.story, a.outlet, a.published, s.id, s.who, s.person, s.stance, s.source, s.cue, s.content, s.quote, s.speech, s.within,
    s.said_from, s.said_to, s.confidence, s.starts, s.ends
  FROM statement s JOIN report r ON r.number = s.report JOIN article a ON a.report = s.report;
CREATE VIEW events AS
  SELECT r.id AS article, a.story, a.outlet, a.published, e.id, e.text, e.action, e.cameo, e.plover, e.actor, e.actor_code, e.target, e.target_code,
    e.happened_from, e.happened_to, e.status, e.statement, e.confidence, e.starts, e.ends
  FROM event e JOIN report r ON r.number = e.report JOIN article a ON a.report = e.report;
CREATE VIEW stories AS
  SELECT id, title, first_day, last_day, articles, outlets, claims, disputed, follows FROM story;
CREATE VIEW claims AS
  SELECT story, id, text, status, reports, independent, confidence FROM claim;
CREATE VIEW positions AS
  SELECT p.story, p.claim, c.text, p.who, p.person, p.stance, p.reports, p.first_day, p.last_day, e.article, e.statement, e.starts, e.ends, e.via
  FROM position p
    JOIN claim c ON c.story = p.story AND c.id = p.claim
    JOIN evidence e ON e.story = p.story AND e.claim = p.claim AND e.position = p.place;
CREATE VIEW people AS
  SELECT story, id, key, type, name, also, roles, mentions FROM person;
CREATE VIEW timeline AS
  SELECT story, first_day, last_day, text, status, background, reports FROM timeline_entry;
CREATE VIEW changes AS
  SELECT story, day, kind, claim, text FROM change;
CREATE VIEW copies AS
  SELECT first, second, kind, origin, overlap FROM copy;
CREATE VIEW corrections AS
  SELECT number, kind, subject, author, made, reason, undone, undone_by FROM correction;
