//! `dgcc list RECORD`: records of one kind with their computed columns.

use std::cmp::Ordering;
use std::collections::{BTreeSet, HashMap};

use serde_json::Value as Json;

use super::args::{List, ListFormat};
use super::context::Context;
use super::io::Io;
use super::listing::{Cell, Column, Listing, Row};
use super::portfolio;
use super::problem::{Outcome, Problem};
use super::show::qualified;
use super::write::kind;
use crate::domain::codes::nearest;
use crate::domain::program::{Kind, Program};
use crate::domain::query::{self, Known, Query};
use crate::domain::shape::{Format, Shape, hint};
use crate::domain::value::Value;
use crate::domain::values::{Id, Link};
use crate::figures::Figures;
use crate::figures::columns::{
    ACTUAL, Computed, QUALIFIER, computed, partnership_cells, project_cells,
};
use crate::i18n::Texts;

/// Columns of a table for people, where none are named.
const SHOWN: usize = 8;

/// A record with every cell that a listing may want.
pub struct Listed {
    pub partnership: String,
    pub link: Link,
    pub code: String,
    pub cells: HashMap<String, (Shape, Value)>,
    /// The same as people read them: codes for references.
    pub shown: HashMap<String, String>,
}

impl Listed {
    /// The value of a cell that is not empty.
    fn filled(&self, name: &str) -> Option<&Value> {
        self.cells.get(name).map(|(_, value)| value).filter(|value| !value.is_empty())
    }

    /// What an expression sees of it.
    fn cell(&self, name: &str) -> Option<query::Cell> {
        let cell = |value, text| query::Cell { value, text };
        match name {
            "code" => Some(cell(Value::Text(self.code.clone()), self.code.clone())),
            "partnership" => {
                Some(cell(Value::Text(self.partnership.clone()), self.partnership.clone()))
            }
            _ => {
                let text = self.shown.get(name).cloned().unwrap_or_default();
                self.cells.get(name).map(|(_, value)| cell(value.clone(), text))
            }
        }
    }
}

/// An expression over the columns of a kind; a mistake says where and what was meant.
fn query(text: &str, names: &[(String, Shape)]) -> Outcome<Query> {
    let own = [
        ("code".to_owned(), Shape::Text(Format::Line)),
        ("partnership".to_owned(), Shape::Text(Format::Line)),
    ];
    let names = names.iter().filter(|(name, _)| name != "code").chain(&own);
    let known: Vec<_> =
        names.map(|(name, shape)| Known { name: name.clone(), shape: *shape }).collect();
    Query::parse(text, &known).map_err(|error| {
        let problem = Problem::usage(error.to_string()).at(format!("--where {text:?}"));
        problem.mend("`dgcc help expressions` shows how they are written")
    })
}

pub fn run(context: &mut Context, io: &mut Io, list: &List) -> Outcome {
    let kind = kind(&list.record)?;
    let kept = kind == Kind::Partnership && context.global.known_at.is_none();
    let (mut records, mut languages) =
        if kept { partnerships(context)? } else { from_programs(context, kind)? };
    let texts = context.texts()?;
    if languages.is_empty() {
        languages = Program::default().languages();
    }
    // In the order in which partnerships name them, each once.
    let mut seen = std::collections::BTreeSet::new();
    languages.retain(|tag| seen.insert(tag.clone()));
    let names = names(kind, &languages);
    let wanted = columns(list, kind, &names, &texts)?;
    for filter in &list.filters {
        let query = query(filter, &names)?;
        records.retain(|record| query.matches(|name| record.cell(name)));
    }
    sort(&mut records, list.sort.as_deref(), (&names, &texts))?;
    records.truncate(list.limit.unwrap_or(usize::MAX));
    let several = records.iter().any(|record| record.partnership != records[0].partnership);
    let first = (several && list.columns.is_empty()).then(|| "partnership".to_owned());
    let wanted: Vec<_> = first.into_iter().chain(wanted).collect();
    let label = |name: &String| Column { name: name.clone(), label: label(&texts, kind, name) };
    let rows = records.iter().map(|record| row(record, &wanted, &texts)).collect();
    Listing { columns: wanted.iter().map(label).collect(), rows }.print(io, list.printed.chosen())
}

/// Records from the programs of their partnerships, and the languages of all.
fn from_programs(context: &mut Context, kind: Kind) -> Outcome<(Vec<Listed>, Vec<String>)> {
    let (mut records, mut languages) = (vec![], vec![]);
    for (code, partnership) in scopes(context, kind)? {
        let program = context.program(partnership)?;
        let figures = figures(context, &program, kind)?;
        languages.extend(program.languages());
        records.extend(all(&program, kind, &code, figures.as_ref()));
        context.keep(program);
    }
    Ok((records, languages))
}

/// The partnerships with the figures that are kept of them; none of their programs is loaded.
fn partnerships(context: &mut Context) -> Outcome<(Vec<Listed>, Vec<String>)> {
    let as_of = context.as_of()?;
    let wanted = context.partnerships()?;
    let register = context.store()?.register()?;
    let rows = portfolio::rows(context, as_of)?;
    let columns = computed(Kind::Partnership).map_or(&[][..], |computed| computed.columns);
    let record = |(code, id): &(String, Id)| {
        let row = rows.iter().filter_map(|row| row.figures.as_ref()).find(|row| row.id == *id);
        let values = row.map(|row| partnership_cells(row, as_of)).unwrap_or_default();
        let link = Link { kind: Kind::Partnership, id: *id };
        listed(&register, link, code, named(columns, values))
    };
    let records = wanted.iter().map(record).collect();
    let tags = register.partnerships.values().flat_map(|one| one.languages.iter());
    let tags: BTreeSet<String> = tags.map(String::from).chain(register.languages()).collect();
    Ok((records, tags.into_iter().collect()))
}

/// The partnerships to look into; records that all share stand in a scope of their own.
fn scopes(context: &mut Context, kind: Kind) -> Outcome<Vec<(String, Id)>> {
    if kind.traits().shared {
        return Ok(vec![(String::new(), Id::SHARED)]);
    }
    context.partnerships()
}

fn figures<'a>(
    context: &Context,
    program: &'a Program,
    kind: Kind,
) -> Outcome<Option<Figures<'a>>> {
    let as_of = context.as_of()?;
    Ok(computed(kind).map(|_| Figures::new(program, as_of)))
}

/// Every record of a kind, by code.
fn all(program: &Program, kind: Kind, partnership: &str, figures: Option<&Figures>) -> Vec<Listed> {
    let mut records: Vec<_> = program
        .ids(kind)
        .into_iter()
        .map(|id| {
            let cells = figures.zip(computed(kind)).map(|(f, c)| computed_cells(c, f, id));
            listed(program, Link { kind, id }, partnership, cells.unwrap_or_default())
        })
        .collect();
    records.sort_by(|a, b| (&a.code, a.link.id).cmp(&(&b.code, b.link.id)));
    records
}

fn listed(program: &Program, link: Link, partnership: &str, computed: Vec<Named>) -> Listed {
    let code = program.code(link.kind, link.id);
    let mut record = Listed {
        partnership: partnership.into(),
        link,
        code,
        cells: HashMap::new(),
        shown: HashMap::new(),
    };
    for (cell, value) in program.record(link.kind, link.id) {
        let Ok(slot) = link.kind.slot(&cell) else { continue };
        record.shown.insert(cell.clone(), program.show(slot.shape, &value));
        record.cells.insert(cell, (slot.shape, value));
    }
    for (name, shape, value) in computed {
        record.shown.insert(name.into(), value.text().unwrap_or_default());
        record.cells.insert(name.into(), (shape, value));
    }
    record
}

/// A computed cell with its name and shape.
type Named = (&'static str, Shape, Value);

fn computed_cells(columns: &Computed, figures: &Figures, id: Id) -> Vec<Named> {
    let values = match figures.row(id) {
        Some(row) => project_cells(&row),
        None => (columns.cells)(figures, id),
    };
    named(columns.columns, values)
}

fn named(columns: &[(&'static str, Shape)], values: Vec<Value>) -> Vec<Named> {
    columns.iter().zip(values).map(|((name, shape), value)| (*name, *shape, value)).collect()
}

/// The names of all columns of a kind: its cells, then the computed ones.
pub fn names(kind: Kind, languages: &[String]) -> Vec<(String, Shape)> {
    let cells = kind.slots(languages).into_iter().map(|slot| (slot.name, slot.shape));
    let computed = computed(kind).map_or(&[][..], |computed| computed.columns);
    cells.chain(computed.iter().map(|(name, shape)| ((*name).to_owned(), *shape))).collect()
}

fn columns(
    list: &List,
    kind: Kind,
    names: &[(String, Shape)],
    texts: &Texts,
) -> Outcome<Vec<String>> {
    if !list.columns.is_empty() {
        let known = |name: &String| known(name, names, texts);
        return list.columns.iter().map(known).collect();
    }
    if list.printed.chosen() != ListFormat::Table {
        let all = names.iter().map(|(name, _)| name.clone()).filter(|name| name != "code");
        return Ok(std::iter::once("code".to_owned()).chain(all).collect());
    }
    let title = kind.title().map(|title| {
        let multilingual = kind.keys().iter().any(|(key, ml)| *key == title && *ml);
        if multilingual { format!("{title}.{}", texts.language().tag()) } else { title.to_owned() }
    });
    let code = kind.traits().code;
    let short = |(name, shape): &&(String, Shape)| {
        let long = matches!(shape, Shape::Text(Format::Long | Format::Line | Format::Url));
        !long && name != "code" && !code.contains(&name.as_str()) && name != "note"
    };
    let computed = computed(kind).map_or(&[][..], |computed| computed.columns);
    let computed = computed.iter().map(|(name, _)| (*name).to_owned());
    let computed = computed.filter(|name| name != QUALIFIER.0);
    let fields = names.iter().filter(short).map(|(name, _)| name.clone());
    let mut wanted: Vec<String> = std::iter::once("code".into()).chain(title).collect();
    for name in computed.chain(fields) {
        if wanted.len() < SHOWN && !wanted.contains(&name) {
            wanted.push(name);
        }
    }
    Ok(wanted)
}

/// A column by name; a multilingual field alone means its text in the language.
fn known(name: &str, names: &[(String, Shape)], texts: &Texts) -> Outcome<String> {
    let own = ["id", "code", "partnership"];
    let language = format!("{name}.{}", texts.language().tag());
    let exact = [name.to_owned(), language];
    let found =
        exact.iter().find(|n| own.contains(&n.as_str()) || names.iter().any(|(k, _)| k == *n));
    found.cloned().ok_or_else(|| {
        let bare = |name: &str| name.split('.').next().unwrap_or(name).to_owned();
        let all = names.iter().flat_map(|(name, _)| [name.clone(), bare(name)]);
        let near = hint(&nearest(name, all.chain(own.map(String::from))));
        let problem = Problem::usage(format!("there is no column {name:?}{near}"));
        problem.mend("the columns are those that --json prints")
    })
}

fn sort(
    records: &mut [Listed],
    by: Option<&str>,
    (names, texts): (&[(String, Shape)], &Texts),
) -> Outcome {
    let Some(by) = by else { return Ok(()) };
    let (name, descending) = match by.split_once(':') {
        Some((name, "desc")) => (name, true),
        Some((name, "asc")) => (name, false),
        Some(_) => return Err(Problem::usage(format!("--sort {by:?} is not FIELD or FIELD:desc"))),
        None => (by, false),
    };
    let name = known(name, names, texts)?;
    let order = |a: &Listed, b: &Listed| {
        let order = match (a.filled(&name), b.filled(&name)) {
            _ if name == "code" && descending => b.code.cmp(&a.code),
            _ if name == "code" => a.code.cmp(&b.code),
            (Some(a), Some(b)) if descending => compare(b, a),
            (Some(a), Some(b)) => compare(a, b),
            // Records without the value come last, whichever way round.
            (a, b) => b.is_some().cmp(&a.is_some()),
        };
        order.then_with(|| a.code.cmp(&b.code))
    };
    records.sort_by(order);
    Ok(())
}

fn compare(a: &Value, b: &Value) -> Ordering {
    match (a, b) {
        (Value::Decimal(a), Value::Decimal(b)) => a.number().cmp(&b.number()),
        (Value::Int(a), Value::Int(b)) => a.cmp(b),
        (Value::Date(a), Value::Date(b)) => a.cmp(b),
        (a, b) => a.text().cmp(&b.text()),
    }
}

fn row(record: &Listed, wanted: &[String], texts: &Texts) -> Row {
    let cell = |name: &String| match name.as_str() {
        "id" => Cell::text(record.link.id.to_string()),
        "code" => Cell::text(&record.code),
        "partnership" => Cell::text(&record.partnership),
        name => cell(record, name, texts),
    };
    let cells = wanted.iter().map(cell).collect();
    Row { id: record.link.id.to_string(), code: record.code.clone(), cells }
}

fn cell(record: &Listed, name: &str, texts: &Texts) -> Cell {
    let Some((shape, value)) = record.cells.get(name) else { return Cell::default() };
    let text = record.shown.get(name).cloned().unwrap_or_default();
    let shown = match (shape, value) {
        (Shape::Choice(words), Value::Choice(word)) => texts.word(words.name, word),
        (_, Value::Decimal(number)) => texts.number(number.number()),
        (_, Value::Date(day)) => texts.date_short(*day),
        _ if record.link.kind == Kind::Indicator && name == ACTUAL.0 => {
            let qualifier = record.cells.get(QUALIFIER.0).map(|(_, value)| value);
            qualified(texts, text.clone(), qualifier)
        }
        _ => text.clone(),
    };
    let right = matches!(value, Value::Decimal(_) | Value::Int(_));
    let data = if text.is_empty() { Json::Null } else { Json::String(text) };
    Cell { data, shown, right }
}

/// A heading in the language; computed columns have theirs beside the fields'.
fn label(texts: &Texts, kind: Kind, name: &str) -> String {
    let computed = format!("column-{name}");
    let is_computed = computed_name(kind, name) || name == "partnership";
    if is_computed && texts.has(&computed) {
        return texts.say(&computed);
    }
    if name == "id" || name == "code" { name.into() } else { texts.label(kind.name(), name) }
}

fn computed_name(kind: Kind, name: &str) -> bool {
    computed(kind).is_some_and(|computed| computed.columns.iter().any(|(n, _)| *n == name))
}
