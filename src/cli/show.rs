//! `dgcc show CODE`: one record with its history.

use serde_json::{Map, Value as Json, json};

use super::context::Context;
use super::details::{Detail, details};
use super::io::Io;
use super::past::{line, moment};
use super::problem::Outcome;
use super::sign::since_signed;
use crate::domain::program::{Kind, Program};
use crate::domain::shape::Shape;
use crate::domain::value::Value;
use crate::domain::values::{Link, choice};
use crate::figures::Figures;
use crate::figures::columns::{ACTUAL, QUALIFIER, computed};
use crate::figures::signing::sign_off;
use crate::i18n::Texts;

/// Steps of history that are printed.
const STEPS: usize = 10;

pub fn show(context: &mut Context, io: &mut Io, code: &str, json: bool) -> Outcome {
    let as_of = context.as_of()?;
    let (program, link) = context.look_up(code)?;
    let texts = context.texts()?;
    let figures = Figures::new(&program, as_of);
    let details = details(&figures, link, &texts);
    let (mut own, mut why) = (vec![], vec![]);
    if let Some(columns) = computed(link.kind) {
        let values = (columns.cells)(&figures, link.id);
        own = columns.columns.iter().map(|(name, shape)| (*name, *shape)).zip(values).collect();
        why = (columns.reasons)(&figures, link.id)
            .iter()
            .map(|reason| texts.reason(reason))
            .collect();
    }
    if json {
        return io.json(&as_json(&program, link, (&own, &why), &details));
    }
    io.line(&format!("{} {}", texts.record(link.kind.name()), program.code(link.kind, link.id)))?;
    for (cell, value) in program.record(link.kind, link.id) {
        let shape = link.kind.slot(&cell)?.shape;
        let label = texts.label(link.kind.name(), &cell);
        io.line(&format!("  {label}: {}", program.show(shape, &value)))?;
    }
    for (name, shown) in figures_shown(&program, &texts, &own) {
        io.line(&format!("  {}: {shown}", texts.say(&format!("column-{name}"))))?;
    }
    if !why.is_empty() {
        io.line(&texts.say("show-why"))?;
    }
    for reason in why {
        io.line(&format!("  {reason}"))?;
    }
    if link.kind == Kind::Period {
        let edits = since_signed(context, &program, &sign_off(&program, link.id))?;
        if !edits.is_empty() {
            io.line(&texts.say("show-since-signed"))?;
        }
        edits.iter().try_for_each(|edit| io.line(&format!("  {}", line(&program, edit))))?;
    }
    for detail in details {
        io.line(&texts.say(&format!("show-{}", detail.key)))?;
        detail.lines.iter().try_for_each(|line| io.line(&format!("  {line}")))?;
    }
    io.line(&texts.say("show-history"))?;
    for step in context.store()?.steps(Some(link.id), i64::MAX, STEPS)? {
        let Some(first) = step.entries.first() else { continue };
        io.line(&format!("  {} {}: {}", moment(first.at), first.body.actor, first.body.reason))?;
        let edits = step.changes()?.into_iter().flat_map(|change| change.edits);
        for edit in edits.filter(|edit| edit.id == link.id) {
            io.line(&format!("    {}", line(&program, &edit)))?;
        }
    }
    Ok(())
}

/// The computed columns that hold anything, as text; the qualifier stands with its figure.
fn figures_shown(program: &Program, texts: &Texts, own: &Computed) -> Vec<(&'static str, String)> {
    let qualifier = own.iter().find(|((name, _), _)| *name == QUALIFIER.0).map(|(_, value)| value);
    let shown = |((name, shape), value): &((&'static str, Shape), Value)| {
        let shown = match (shape, value) {
            (Shape::Choice(words), Value::Choice(word)) => texts.word(words.name, word),
            _ => program.show(*shape, value),
        };
        let shown = if *name == ACTUAL.0 { qualified(texts, shown, qualifier) } else { shown };
        (*name, shown)
    };
    let told = |((name, _), value): &&((&'static str, Shape), Value)| {
        *name != QUALIFIER.0 && !value.is_empty()
    };
    own.iter().filter(told).map(shown).collect()
}

/// A figure as exact as its qualifier says: `about 1900000`.
pub fn qualified(texts: &Texts, shown: String, qualifier: Option<&Value>) -> String {
    let qualifier = qualifier.and_then(Value::text);
    texts.qualified(choice(qualifier.as_deref()), shown)
}

/// The computed columns of a record with their values.
type Computed = [((&'static str, Shape), Value)];

fn as_json(
    program: &Program,
    link: Link,
    (computed, why): (&Computed, &[String]),
    details: &[Detail],
) -> Json {
    let details = details.iter().map(|part| (part.key.replace('-', "_"), part.data.clone()));
    let figures =
        computed.iter().map(|((name, _), value)| ((*name).to_owned(), value.text().into()));
    let figures: Map<String, Json> = figures.collect();
    let mut fields = Map::new();
    for (cell, value) in program.record(link.kind, link.id) {
        let Ok(slot) = link.kind.slot(&cell) else { continue };
        fields.insert(cell, Json::String(program.show(slot.shape, &value)));
    }
    json!({
        "schema_version": 1,
        "record": link.kind.name(),
        "id": link.id.to_string(),
        "code": program.code(link.kind, link.id),
        "fields": fields,
        "figures": figures,
        "why": why,
        "details": details.collect::<Map<String, Json>>(),
    })
}
