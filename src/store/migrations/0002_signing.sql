-- What two governments need to sign: common indicators, headcounts, follow-up checks, risk reviews,
-- evaluations, overrides, reporting duties, issued editions and signatures.
CREATE TABLE "common_indicator" (
    scope TEXT NOT NULL, id TEXT NOT NULL, root TEXT NOT NULL,
    "code" TEXT, "title" TEXT, "measure" TEXT, "unit" TEXT, "direction" TEXT, "accumulation" TEXT,
    "note" TEXT,
    deleted TEXT,
    PRIMARY KEY (scope, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE "headcount" (
    scope TEXT NOT NULL, id TEXT NOT NULL, root TEXT NOT NULL,
    "owner" TEXT, "year" TEXT, "agency" TEXT, "level" TEXT, "sex" TEXT, "persons" TEXT, "absence"
    TEXT, "method" TEXT, "note" TEXT,
    deleted TEXT,
    PRIMARY KEY (scope, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE "followup_check" (
    scope TEXT NOT NULL, id TEXT NOT NULL, root TEXT NOT NULL,
    "owner" TEXT, "due_year" TEXT, "date" TEXT, "in_use" TEXT, "operator" TEXT, "payer" TEXT,
    "users" TEXT, "qualifier" TEXT, "absence" TEXT, "evidence" TEXT, "note" TEXT,
    deleted TEXT,
    PRIMARY KEY (scope, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE "risk_review" (
    scope TEXT NOT NULL, id TEXT NOT NULL, root TEXT NOT NULL,
    "risk" TEXT, "period" TEXT, "likelihood" TEXT, "impact" TEXT, "trend" TEXT, "state" TEXT, "note"
    TEXT,
    deleted TEXT,
    PRIMARY KEY (scope, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE "evaluation" (
    scope TEXT NOT NULL, id TEXT NOT NULL, root TEXT NOT NULL,
    "owner" TEXT, "code" TEXT, "kind" TEXT, "evaluator" TEXT, "date" TEXT, "event" TEXT, "document"
    TEXT, "scale" TEXT, "relevance" TEXT, "relevance_finding" TEXT, "coherence" TEXT,
    "coherence_finding" TEXT, "effectiveness" TEXT, "effectiveness_finding" TEXT, "efficiency" TEXT,
    "efficiency_finding" TEXT, "impact" TEXT, "impact_finding" TEXT, "sustainability" TEXT,
    "sustainability_finding" TEXT, "note" TEXT,
    deleted TEXT,
    PRIMARY KEY (scope, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE "override" (
    scope TEXT NOT NULL, id TEXT NOT NULL, root TEXT NOT NULL,
    "record" TEXT, "period" TEXT, "status" TEXT, "reason" TEXT, "person" TEXT, "date" TEXT,
    deleted TEXT,
    PRIMARY KEY (scope, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE "obligation" (
    scope TEXT NOT NULL, id TEXT NOT NULL, root TEXT NOT NULL,
    "code" TEXT, "title" TEXT, "report" TEXT, "recipient" TEXT, "frequency" TEXT, "due_rule" TEXT,
    "formats" TEXT, "languages" TEXT, "responsible" TEXT, "side" TEXT, "first" TEXT, "last" TEXT,
    "note" TEXT,
    deleted TEXT,
    PRIMARY KEY (scope, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE "edition" (
    scope TEXT NOT NULL, id TEXT NOT NULL, root TEXT NOT NULL,
    "code" TEXT, "report" TEXT, "profile" TEXT, "period" TEXT, "languages" TEXT, "formats" TEXT,
    "as_of" TEXT, "heads" TEXT, "fingerprint" TEXT, "state" TEXT, "issued" TEXT, "unsigned" TEXT,
    "replaces" TEXT, "prepared_by" TEXT, "prepared" TEXT, "checked_by" TEXT, "checked" TEXT,
    "approved_by" TEXT, "approved" TEXT, "note" TEXT,
    deleted TEXT,
    PRIMARY KEY (scope, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE "delivery" (
    scope TEXT NOT NULL, id TEXT NOT NULL, root TEXT NOT NULL,
    "obligation" TEXT, "period" TEXT, "due" TEXT, "edition" TEXT, "sent" TEXT, "received_by" TEXT,
    "note" TEXT,
    deleted TEXT,
    PRIMARY KEY (scope, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE "signoff" (
    scope TEXT NOT NULL, id TEXT NOT NULL, root TEXT NOT NULL,
    "period" TEXT, "side" TEXT, "number" TEXT, "person" TEXT, "name" TEXT, "stamp" TEXT,
    "fingerprint" TEXT, "rules" TEXT, "reservation" TEXT, "voided" TEXT, "voided_by" TEXT,
    "void_reason" TEXT,
    deleted TEXT,
    PRIMARY KEY (scope, id)
) STRICT, WITHOUT ROWID;

CREATE INDEX "headcount_root" ON "headcount" (scope, root);
CREATE INDEX "followup_check_root" ON "followup_check" (scope, root);
CREATE INDEX "risk_review_root" ON "risk_review" (scope, root);
CREATE INDEX "evaluation_root" ON "evaluation" (scope, root);
CREATE INDEX "override_root" ON "override" (scope, root);

ALTER TABLE "indicator" ADD COLUMN "common" TEXT;

-- The bytes of issued editions, compressed, by language and format; `document` is what other formats
-- are made from. Outside the fold: the log holds each file's SHA-256.
CREATE TABLE edition_file (
    scope TEXT NOT NULL, edition TEXT NOT NULL, language TEXT NOT NULL, format TEXT NOT NULL,
    name TEXT NOT NULL, length INTEGER NOT NULL, sha256 TEXT NOT NULL, bytes BLOB NOT NULL,
    PRIMARY KEY (scope, edition, language, format, name)
) STRICT, WITHOUT ROWID;
