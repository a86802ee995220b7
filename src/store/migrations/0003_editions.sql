-- The desk of a signature, and the files of an issued report: their hashes stand in the log, the
-- bytes outside of it. A blob is found by its SHA-256, so that the same file is kept once.
ALTER TABLE "signoff" ADD COLUMN "desk" TEXT;
ALTER TABLE "edition" ADD COLUMN "files" TEXT;

CREATE TABLE blob (
    sha256 TEXT PRIMARY KEY, size INTEGER NOT NULL, deflated BLOB NOT NULL
) STRICT, WITHOUT ROWID;
