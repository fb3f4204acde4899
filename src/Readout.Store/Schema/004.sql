-- What the account of a story rests on, in one word: a story of the same basis need not be composed again.
ALTER TABLE story ADD COLUMN basis TEXT NOT NULL DEFAULT '';
