//! `dgcc diff --since`: what was recorded since, cell by cell, and what it did to the figures.

use std::collections::BTreeSet;

use serde_json::{Value as Json, json};

use super::args::{Diff, DiffFormat};
use super::context::Context;
use super::io::Io;
use super::past::{edit_json, line, since_moment};
use super::problem::Outcome;
use crate::domain::program::{Kind, Program};
use crate::domain::value::Value;
use crate::domain::values::{Choice, Exact, Id, word};
use crate::figures::{Changed, ChangedValue, ChangedWhat, Figures, changes, named_edition};
use crate::i18n::Texts;
use crate::log::change::Edit;

/// What changed in one partnership.
struct Differing {
    before: Program,
    after: Program,
    edits: Vec<Edit>,
    figures: Vec<Changed>,
}

/// `dgcc diff --since DATE|EDITION|PERIOD`
pub fn run(context: &mut Context, io: &mut Io, diff: &Diff) -> Outcome {
    let (mut cells, mut figures) = (vec![], vec![]);
    let texts = context.texts()?;
    for (code, partnership) in context.partnerships()? {
        let found = differing(context, partnership, &diff.since)?;
        match diff.chosen() {
            DiffFormat::Json => {
                cells.extend(found.edits.iter().map(|edit| edit_json(found.naming(edit), edit)));
                figures.extend(found.figures.iter().map(|change| found.json(change)));
            }
            DiffFormat::Text => found.text(io, &texts)?,
            DiffFormat::Markdown => found.markdown(io, &texts, (&code, &diff.since))?,
        }
    }
    if diff.chosen() == DiffFormat::Json {
        let all = json!({
            "schema_version": 1,
            "since": diff.since,
            "changes": cells,
            "figures": figures,
        });
        return io.json(&all);
    }
    Ok(())
}

/// Both states at one as-of date, so that only what was recorded makes a difference.
fn differing(context: &mut Context, partnership: Id, since: &str) -> Outcome<Differing> {
    let after = context.program(partnership)?;
    let before = if let Some(edition) = named_edition(&after, since) {
        context.store()?.known_before(partnership, (edition.id, "heads"))?
    } else {
        let at = since_moment(context, &after, since)?;
        context.store()?.known_at(partnership, at)?
    };
    let as_of = context.as_of()?;
    let edits = differences(&before, &after);
    let figures = if edits.is_empty() {
        vec![]
    } else {
        changes(&Figures::new(&before, as_of), &Figures::new(&after, as_of))
    };
    Ok(Differing { before, after, edits, figures })
}

impl Differing {
    /// What is gone is named as it was.
    fn naming(&self, edit: &Edit) -> &Program {
        if self.after.record(edit.kind, edit.id).is_empty() { &self.before } else { &self.after }
    }

    fn code(&self, kind: Kind, id: Id) -> String {
        if self.after.contains(kind, id) {
            self.after.code(kind, id)
        } else {
            self.before.code(kind, id)
        }
    }

    fn text(&self, io: &mut Io, texts: &Texts) -> Outcome {
        for edit in &self.edits {
            io.line(&line(self.naming(edit), edit))?;
        }
        if !self.figures.is_empty() {
            io.line(&texts.say("diff-figures"))?;
        }
        self.figures.iter().try_for_each(|change| {
            let [record, what, period, old, new] = self.row(change, texts);
            let period = if period.is_empty() { period } else { format!(" {period}") };
            io.line(&format!("  {record}{period}: {what}: {old} -> {new}"))
        })
    }

    fn markdown(&self, io: &mut Io, texts: &Texts, (code, since): (&str, &str)) -> Outcome {
        io.line(&format!("# {code}: {since}"))?;
        let head = ["record", "what", "period", "old", "new"]
            .map(|key| texts.say(&format!("report-column-{key}")));
        io.line("")?;
        io.line(&format!("| {} |", head.join(" | ")))?;
        io.line("|---|---|---|---|---|")?;
        let escape =
            |text: String| text.replace('\\', "\\\\").replace('|', "\\|").replace('\n', " ");
        for change in &self.figures {
            io.line(&format!("| {} |", self.row(change, texts).map(escape).join(" | ")))?;
        }
        io.line("")?;
        for edit in &self.edits {
            io.line(&format!("- {}", escape(line(self.naming(edit), edit))))?;
        }
        io.line("")
    }

    fn row(&self, change: &Changed, texts: &Texts) -> [String; 5] {
        let period = change.period.map(|id| self.code(Kind::Period, id)).unwrap_or_default();
        let record = self.code(change.record.kind, change.record.id);
        let kind = change.record.kind.name();
        let what = match change.what {
            ChangedWhat::Date => texts.label(kind, change.field),
            ChangedWhat::Money => texts.word("money_column", change.field),
            what => texts.word(ChangedWhat::NAME, word(Some(what)).unwrap_or_default()),
        };
        let shown = |value: &ChangedValue| match value {
            ChangedValue::Status(status) => texts.word("status", status.code()),
            ChangedValue::Money(amount, currency) => texts.money(*amount, currency),
            ChangedValue::Date(date) => texts.date_short(*date),
            ChangedValue::There => texts.say("changes-there"),
            other => said(other).unwrap_or_else(|| texts.say("changes-nothing")),
        };
        [format!("{kind} {record}"), what, period, shown(&change.old), shown(&change.new)]
    }

    fn json(&self, change: &Changed) -> Json {
        json!({
            "what": word(Some(change.what)),
            "record": change.record.kind.name(),
            "id": change.record.id.to_string(),
            "code": self.code(change.record.kind, change.record.id),
            "period": change.period.map(|id| self.code(Kind::Period, id)),
            "field": Some(change.field).filter(|field| !field.is_empty()),
            "old": said(&change.old),
            "new": said(&change.new),
        })
    }
}

/// A value without language; `None` where there was nothing.
fn said(value: &ChangedValue) -> Option<String> {
    match value {
        ChangedValue::Nothing => None,
        ChangedValue::There => Some("there".into()),
        ChangedValue::Date(date) => Some(date.to_string()),
        ChangedValue::Money(amount, currency) => Some(format!("{amount} {currency}")),
        ChangedValue::Status(status) => Some(status.code().into()),
        ChangedValue::Reading(reading) => Some(match (reading.absence, reading.parts()) {
            (Some(absence), _) => word(Some(absence)).unwrap_or_default().into(),
            (None, Some((top, bottom))) => format!("{top}/{bottom}"),
            (None, None) => match reading.number() {
                Some(number) => Exact::from(number).to_string(),
                None => reading.word.clone(),
            },
        }),
    }
}

/// Every cell in which two programs differ.
fn differences(before: &Program, after: &Program) -> Vec<Edit> {
    let (mut old, mut new) = (before.cells(), after.cells());
    old.retain(|cell, value| new.get(cell) != Some(value));
    new.retain(|cell, value| before.read(cell.0, cell.1, &cell.2).ok().as_ref() != Some(value));
    let keys: BTreeSet<_> = old.keys().chain(new.keys()).cloned().collect();
    let edit = |key: (Kind, Id, String)| Edit {
        old: old.get(&key).cloned().unwrap_or(Value::Empty),
        new: new.get(&key).cloned().unwrap_or(Value::Empty),
        kind: key.0,
        id: key.1,
        cell: key.2,
    };
    keys.into_iter().map(edit).collect()
}
