-- Pages of stories as they are served, made ahead. A page goes when its story changes or is gone; what else it shows is looked after by who keeps stories.
CREATE TABLE page (
  story TEXT PRIMARY KEY REFERENCES story (id) ON DELETE CASCADE,
  maker TEXT NOT NULL,
  body {bytes} NOT NULL
);

-- Few stories follow another.
CREATE INDEX story_by_follows ON story (follows) WHERE follows > '';
