/** What this version of the package writes into `PRAGMA user_version`. */
export const schemaVersion = 1

export const schema: string = `
CREATE TABLE records (
  sequence INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,
  id TEXT NOT NULL,
  decision TEXT NOT NULL,
  time INTEGER NOT NULL,
  fingerprint TEXT NOT NULL,
  previous TEXT NOT NULL,
  hash TEXT NOT NULL,
  body TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX records_by_id ON records (id, kind);
CREATE INDEX records_by_time ON records (time);
CREATE INDEX others_by_decision ON records (decision) WHERE kind <> 'decision';
CREATE TABLE head (only INTEGER PRIMARY KEY CHECK (only = 1), sequence INTEGER NOT NULL, hash TEXT NOT NULL) STRICT;
PRAGMA user_version = ${schemaVersion};
`
