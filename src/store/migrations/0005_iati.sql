-- What files of other publishers said beyond what records can hold; it is written back.
CREATE TABLE "remainder" (
    scope TEXT NOT NULL, id TEXT NOT NULL, root TEXT NOT NULL,
    "record" TEXT, "xml" TEXT,
    deleted TEXT,
    PRIMARY KEY (scope, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX "remainder_root" ON "remainder" (scope, root);
