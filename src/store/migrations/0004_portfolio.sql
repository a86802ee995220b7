-- One row a partnership: its figures, kept for the days on which they hold. Outside of the log, like
-- the rows of projects.
CREATE TABLE portfolio (
    scope TEXT PRIMARY KEY,
    valid_from TEXT NOT NULL, valid_until TEXT NOT NULL, stale INTEGER NOT NULL,
    figures TEXT NOT NULL
) STRICT, WITHOUT ROWID;
