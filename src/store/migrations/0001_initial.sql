-- The log. Columns beside `hash` and `body` are copies for look-up; the body alone is true.
CREATE TABLE entry (
    arrival INTEGER PRIMARY KEY,
    at      INTEGER NOT NULL,
    scope   TEXT NOT NULL,
    desk    TEXT NOT NULL,
    seq     INTEGER NOT NULL,
    step    TEXT NOT NULL,
    of      TEXT,
    kind    TEXT NOT NULL,
    actor   TEXT NOT NULL,
    hash    BLOB NOT NULL,
    body    BLOB NOT NULL
) STRICT;
CREATE INDEX entry_step ON entry (step);
CREATE INDEX entry_desk ON entry (desk, actor, arrival);
CREATE INDEX entry_scope ON entry (scope, arrival);

-- Which entries touch a record.
CREATE TABLE entry_record (
    id TEXT NOT NULL, arrival INTEGER NOT NULL, PRIMARY KEY (id, arrival)
) STRICT, WITHOUT ROWID;

-- How far each chain reaches.
CREATE TABLE chain (
    scope TEXT NOT NULL, desk TEXT NOT NULL,
    seq INTEGER NOT NULL, hlc INTEGER NOT NULL, hash BLOB NOT NULL,
    PRIMARY KEY (scope, desk)
) STRICT, WITHOUT ROWID;

-- What this file is: its desk and side. Local: never exchanged.
CREATE TABLE setting (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

-- The figures of a project, true for valid_from <= as-of < valid_until. Computed, never entered.
CREATE TABLE summary (
    scope TEXT NOT NULL, project TEXT NOT NULL,
    valid_from TEXT NOT NULL, valid_until TEXT NOT NULL, stale INTEGER NOT NULL,
    code TEXT NOT NULL, figures TEXT NOT NULL,
    PRIMARY KEY (scope, project)
) STRICT, WITHOUT ROWID;
CREATE INDEX summary_code ON summary (scope, code);

-- One table a kind, a column a field, each with the one text of its value. `scope` is the
-- partnership a row belongs to (nil for the records that all share), `root` the project, if any.
CREATE TABLE "country" (
    scope TEXT NOT NULL, id TEXT NOT NULL, root TEXT NOT NULL,
    "code" TEXT, "alpha2" TEXT, "name" TEXT, "region" TEXT, "priority_rounds" TEXT, "note" TEXT,
    deleted TEXT,
    PRIMARY KEY (scope, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE "organisation" (
    scope TEXT NOT NULL, id TEXT NOT NULL, root TEXT NOT NULL,
    "code" TEXT, "name" TEXT, "type" TEXT, "country" TEXT, "iati_ref" TEXT, "note" TEXT,
    deleted TEXT,
    PRIMARY KEY (scope, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE "person" (
    scope TEXT NOT NULL, id TEXT NOT NULL, root TEXT NOT NULL,
    "code" TEXT, "name" TEXT, "organisation" TEXT, "role" TEXT, "note" TEXT,
    deleted TEXT,
    PRIMARY KEY (scope, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE "dimension" (
    scope TEXT NOT NULL, id TEXT NOT NULL, root TEXT NOT NULL,
    "code" TEXT, "name" TEXT, "exhaustive" TEXT, "note" TEXT,
    deleted TEXT,
    PRIMARY KEY (scope, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE "category" (
    scope TEXT NOT NULL, id TEXT NOT NULL, root TEXT NOT NULL,
    "dimension" TEXT, "code" TEXT, "name" TEXT, "note" TEXT,
    deleted TEXT,
    PRIMARY KEY (scope, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE "exchange_rate" (
    scope TEXT NOT NULL, id TEXT NOT NULL, root TEXT NOT NULL,
    "base" TEXT, "quote" TEXT, "date" TEXT, "until" TEXT, "rate" TEXT, "kind" TEXT, "source" TEXT,
    deleted TEXT,
    PRIMARY KEY (scope, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE "partnership" (
    scope TEXT NOT NULL, id TEXT NOT NULL, root TEXT NOT NULL,
    "code" TEXT, "country" TEXT, "title" TEXT, "languages" TEXT, "korea_lead" TEXT,
    "korea_specialised" TEXT, "korea_diplomatic" TEXT, "partner_lead" TEXT,
    "partner_specialised" TEXT, "partner_diplomatic" TEXT, "reporting_currency" TEXT,
    "fiscal_year_start" TEXT, "on_track_from" TEXT, "at_risk_from" TEXT, "money_on_track_to"
    TEXT, "slip_at_risk_to" TEXT, "korea_first_in" TEXT, "prevailing_language" TEXT, "made_up"
    TEXT, "note" TEXT,
    deleted TEXT,
    PRIMARY KEY (scope, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE "phase" (
    scope TEXT NOT NULL, id TEXT NOT NULL, root TEXT NOT NULL,
    "code" TEXT, "number" TEXT, "title" TEXT, "theme" TEXT, "objective" TEXT, "planned_start"
    TEXT, "planned_end" TEXT, "actual_start" TEXT, "actual_end" TEXT, "note" TEXT,
    deleted TEXT,
    PRIMARY KEY (scope, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE "stage_event" (
    scope TEXT NOT NULL, id TEXT NOT NULL, root TEXT NOT NULL,
    "phase" TEXT, "stage" TEXT, "date" TEXT, "old_end" TEXT, "new_end" TEXT, "document" TEXT,
    "text" TEXT,
    deleted TEXT,
    PRIMARY KEY (scope, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE "sector" (
    scope TEXT NOT NULL, id TEXT NOT NULL, root TEXT NOT NULL,
    "round" TEXT, "code" TEXT, "name" TEXT, "objective" TEXT, "dac_codes" TEXT,
    "planned_share" TEXT, "note" TEXT,
    deleted TEXT,
    PRIMARY KEY (scope, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE "project" (
    scope TEXT NOT NULL, id TEXT NOT NULL, root TEXT NOT NULL,
    "code" TEXT, "programme" TEXT, "phase" TEXT, "title" TEXT, "kind" TEXT, "description"
    TEXT, "objective" TEXT, "activity_status" TEXT, "planned_start" TEXT, "planned_end" TEXT,
    "actual_start" TEXT, "actual_end" TEXT, "manager" TEXT, "parent" TEXT, "poverty" TEXT,
    "gender" TEXT, "environment" TEXT, "note" TEXT,
    deleted TEXT,
    PRIMARY KEY (scope, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE "sector_share" (
    scope TEXT NOT NULL, id TEXT NOT NULL, root TEXT NOT NULL,
    "project" TEXT, "sector" TEXT, "percent" TEXT,
    deleted TEXT,
    PRIMARY KEY (scope, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE "participation" (
    scope TEXT NOT NULL, id TEXT NOT NULL, root TEXT NOT NULL,
    "project" TEXT, "organisation" TEXT, "role" TEXT, "side" TEXT,
    deleted TEXT,
    PRIMARY KEY (scope, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE "result" (
    scope TEXT NOT NULL, id TEXT NOT NULL, root TEXT NOT NULL,
    "owner" TEXT, "code" TEXT, "level" TEXT, "title" TEXT, "description" TEXT, "parent" TEXT,
    "note" TEXT,
    deleted TEXT,
    PRIMARY KEY (scope, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE "milestone" (
    scope TEXT NOT NULL, id TEXT NOT NULL, root TEXT NOT NULL,
    "project" TEXT, "code" TEXT, "title" TEXT, "kind" TEXT, "planned" TEXT, "forecast" TEXT,
    "actual" TEXT, "state" TEXT, "cancelled_reason" TEXT, "weight" TEXT, "responsible" TEXT,
    "side" TEXT, "delay_cause" TEXT, "delay_text" TEXT, "decision_needed" TEXT, "evidence"
    TEXT, "note" TEXT,
    deleted TEXT,
    PRIMARY KEY (scope, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE "dependency" (
    scope TEXT NOT NULL, id TEXT NOT NULL, root TEXT NOT NULL,
    "predecessor" TEXT, "successor" TEXT, "lag" TEXT,
    deleted TEXT,
    PRIMARY KEY (scope, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE "indicator" (
    scope TEXT NOT NULL, id TEXT NOT NULL, root TEXT NOT NULL,
    "owner" TEXT, "code" TEXT, "result" TEXT, "title" TEXT, "role" TEXT, "measure" TEXT,
    "unit" TEXT, "direction" TEXT, "lower" TEXT, "upper" TEXT, "accumulation" TEXT,
    "aggregation" TEXT, "frequency" TEXT, "responsible" TEXT, "side" TEXT, "verification"
    TEXT, "scale" TEXT, "weight" TEXT, "method_breaks" TEXT, "dac_codes" TEXT, "sdg_codes"
    TEXT, "note" TEXT,
    deleted TEXT,
    PRIMARY KEY (scope, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE "baseline" (
    scope TEXT NOT NULL, id TEXT NOT NULL, root TEXT NOT NULL,
    "indicator" TEXT, "phase" TEXT, "value" TEXT, "numerator" TEXT, "denominator" TEXT, "word"
    TEXT, "absence" TEXT, "qualifier" TEXT, "date" TEXT, "disaggregation" TEXT, "source" TEXT,
    "publisher" TEXT, "published" TEXT,
    deleted TEXT,
    PRIMARY KEY (scope, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE "period" (
    scope TEXT NOT NULL, id TEXT NOT NULL, root TEXT NOT NULL,
    "code" TEXT, "start" TEXT, "end" TEXT, "due" TEXT, "kind" TEXT, "note" TEXT,
    deleted TEXT,
    PRIMARY KEY (scope, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE "target" (
    scope TEXT NOT NULL, id TEXT NOT NULL, root TEXT NOT NULL,
    "indicator" TEXT, "period" TEXT, "value" TEXT, "numerator" TEXT, "denominator" TEXT,
    "word" TEXT, "absence" TEXT, "qualifier" TEXT, "disaggregation" TEXT, "agreed" TEXT,
    deleted TEXT,
    PRIMARY KEY (scope, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE "measurement" (
    scope TEXT NOT NULL, id TEXT NOT NULL, root TEXT NOT NULL,
    "indicator" TEXT, "period" TEXT, "value" TEXT, "numerator" TEXT, "denominator" TEXT,
    "word" TEXT, "narrative" TEXT, "absence" TEXT, "qualifier" TEXT, "disaggregation" TEXT,
    "as_at" TEXT, "side" TEXT, "state" TEXT, "returned_reason" TEXT, "source" TEXT,
    "publisher" TEXT, "published" TEXT, "retrieved" TEXT, "confidence" TEXT, "used" TEXT,
    "used_reason" TEXT, "evidence" TEXT, "comment" TEXT,
    deleted TEXT,
    PRIMARY KEY (scope, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE "budget_line" (
    scope TEXT NOT NULL, id TEXT NOT NULL, root TEXT NOT NULL,
    "code" TEXT, "name" TEXT, "parent" TEXT, "position" TEXT, "note" TEXT,
    deleted TEXT,
    PRIMARY KEY (scope, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE "budget" (
    scope TEXT NOT NULL, id TEXT NOT NULL, root TEXT NOT NULL,
    "project" TEXT, "line" TEXT, "side" TEXT, "organisation" TEXT, "period" TEXT, "kind" TEXT,
    "status" TEXT, "form" TEXT, "flow" TEXT, "amount" TEXT, "currency" TEXT, "absence" TEXT,
    "qualifier" TEXT, "agreed" TEXT, "goods" TEXT, "quantity" TEXT, "valued_by" TEXT, "method"
    TEXT, "source" TEXT, "publisher" TEXT, "published" TEXT,
    deleted TEXT,
    PRIMARY KEY (scope, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE "planned_disbursement" (
    scope TEXT NOT NULL, id TEXT NOT NULL, root TEXT NOT NULL,
    "project" TEXT, "line" TEXT, "side" TEXT, "period" TEXT, "kind" TEXT, "form" TEXT,
    "amount" TEXT, "currency" TEXT, "absence" TEXT, "qualifier" TEXT, "agreed" TEXT,
    deleted TEXT,
    PRIMARY KEY (scope, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE "transaction" (
    scope TEXT NOT NULL, id TEXT NOT NULL, root TEXT NOT NULL,
    "project" TEXT, "reference" TEXT, "line" TEXT, "kind" TEXT, "date" TEXT, "amount" TEXT,
    "currency" TEXT, "absence" TEXT, "qualifier" TEXT, "provider" TEXT, "receiver" TEXT,
    "side" TEXT, "form" TEXT, "flow" TEXT, "description" TEXT, "source" TEXT, "publisher"
    TEXT,
    deleted TEXT,
    PRIMARY KEY (scope, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE "event" (
    scope TEXT NOT NULL, id TEXT NOT NULL, root TEXT NOT NULL,
    "owner" TEXT, "code" TEXT, "kind" TEXT, "title" TEXT, "start" TEXT, "end" TEXT, "place"
    TEXT, "mode" TEXT, "organisers" TEXT, "description" TEXT, "source" TEXT, "publisher" TEXT,
    "published" TEXT, "note" TEXT,
    deleted TEXT,
    PRIMARY KEY (scope, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE "attendance" (
    scope TEXT NOT NULL, id TEXT NOT NULL, root TEXT NOT NULL,
    "event" TEXT, "agency" TEXT, "level" TEXT, "sex" TEXT, "persons_planned" TEXT,
    "persons_actual" TEXT, "person_months" TEXT, "absence" TEXT, "qualifier" TEXT,
    deleted TEXT,
    PRIMARY KEY (scope, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE "service" (
    scope TEXT NOT NULL, id TEXT NOT NULL, root TEXT NOT NULL,
    "code" TEXT, "title" TEXT, "kind" TEXT, "project" TEXT, "sector" TEXT, "launch" TEXT,
    "operator" TEXT, "url" TEXT, "contribution" TEXT, "users" TEXT, "description" TEXT, "note"
    TEXT,
    deleted TEXT,
    PRIMARY KEY (scope, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE "risk" (
    scope TEXT NOT NULL, id TEXT NOT NULL, root TEXT NOT NULL,
    "owner" TEXT, "code" TEXT, "title" TEXT, "category" TEXT, "kind" TEXT, "result" TEXT,
    "likelihood" TEXT, "impact" TEXT, "response" TEXT, "responsible" TEXT, "due" TEXT, "state"
    TEXT, "note" TEXT,
    deleted TEXT,
    PRIMARY KEY (scope, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE "decision" (
    scope TEXT NOT NULL, id TEXT NOT NULL, root TEXT NOT NULL,
    "event" TEXT, "code" TEXT, "text" TEXT, "date" TEXT, "note" TEXT,
    deleted TEXT,
    PRIMARY KEY (scope, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE "action" (
    scope TEXT NOT NULL, id TEXT NOT NULL, root TEXT NOT NULL,
    "event" TEXT, "code" TEXT, "decision" TEXT, "text" TEXT, "responsible" TEXT, "side" TEXT,
    "due" TEXT, "state" TEXT, "done" TEXT, "evidence" TEXT, "changes" TEXT, "note" TEXT,
    deleted TEXT,
    PRIMARY KEY (scope, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE "source_value" (
    scope TEXT NOT NULL, id TEXT NOT NULL, root TEXT NOT NULL,
    "record" TEXT, "field" TEXT, "statement" TEXT, "value" TEXT, "absence" TEXT, "qualifier"
    TEXT, "source" TEXT, "publisher" TEXT, "published" TEXT, "retrieved" TEXT, "used" TEXT,
    deleted TEXT,
    PRIMARY KEY (scope, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE "revision" (
    scope TEXT NOT NULL, id TEXT NOT NULL, root TEXT NOT NULL,
    "record" TEXT, "field" TEXT, "old" TEXT, "new" TEXT, "reason" TEXT, "date" TEXT,
    "decision" TEXT,
    deleted TEXT,
    PRIMARY KEY (scope, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE "narrative" (
    scope TEXT NOT NULL, id TEXT NOT NULL, root TEXT NOT NULL,
    "record" TEXT, "period" TEXT, "side" TEXT, "section" TEXT, "text" TEXT,
    deleted TEXT,
    PRIMARY KEY (scope, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE "document" (
    scope TEXT NOT NULL, id TEXT NOT NULL, root TEXT NOT NULL,
    "code" TEXT, "record" TEXT, "title" TEXT, "kind" TEXT, "path" TEXT, "url" TEXT, "sha256"
    TEXT, "language" TEXT, "date" TEXT, "note" TEXT,
    deleted TEXT,
    PRIMARY KEY (scope, id)
) STRICT, WITHOUT ROWID;

-- The rows of one project.
CREATE INDEX "project_root" ON "project" (scope, root);
CREATE INDEX "sector_share_root" ON "sector_share" (scope, root);
CREATE INDEX "participation_root" ON "participation" (scope, root);
CREATE INDEX "result_root" ON "result" (scope, root);
CREATE INDEX "milestone_root" ON "milestone" (scope, root);
CREATE INDEX "dependency_root" ON "dependency" (scope, root);
CREATE INDEX "indicator_root" ON "indicator" (scope, root);
CREATE INDEX "baseline_root" ON "baseline" (scope, root);
CREATE INDEX "target_root" ON "target" (scope, root);
CREATE INDEX "measurement_root" ON "measurement" (scope, root);
CREATE INDEX "budget_root" ON "budget" (scope, root);
CREATE INDEX "planned_disbursement_root" ON "planned_disbursement" (scope, root);
CREATE INDEX "transaction_root" ON "transaction" (scope, root);
CREATE INDEX "event_root" ON "event" (scope, root);
CREATE INDEX "attendance_root" ON "attendance" (scope, root);
CREATE INDEX "risk_root" ON "risk" (scope, root);
CREATE INDEX "decision_root" ON "decision" (scope, root);
CREATE INDEX "action_root" ON "action" (scope, root);
CREATE INDEX "source_value_root" ON "source_value" (scope, root);
CREATE INDEX "revision_root" ON "revision" (scope, root);
CREATE INDEX "narrative_root" ON "narrative" (scope, root);
CREATE INDEX dependency_successor ON dependency (scope, successor);
