//! The columns of a kind of record, and a record as a row.

use std::collections::BTreeSet;

use rusqlite::types::Value as Sql;
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use super::About;
use crate::domain::program::{Kind, Program};
use crate::domain::shape::{Shape, Slot};
use crate::domain::value::Value;
use crate::domain::values::{Id, Link};
use crate::figures::Figures;
use crate::figures::columns::computed;

pub const TEXT: &str = "TEXT";
pub const INTEGER: &str = "INTEGER";
pub const REAL: &str = "REAL";

/// A column of the file.
pub struct Column {
    pub name: String,
    pub kind: &'static str,
    pub about: String,
}

impl Column {
    pub fn new(name: &str, kind: &'static str, about: String) -> Self {
        Self { name: name.replace('.', "_"), kind, about }
    }
}

/// The cells of a kind in every language that a partnership uses.
pub fn slots(programs: &[&Program], kind: Kind) -> Vec<Slot> {
    let all: BTreeSet<_> = programs.iter().flat_map(|program| program.languages()).collect();
    kind.slots(&all.into_iter().collect::<Vec<_>>())
}

/// `id`, `partnership`, `code_path`, `label`, then the cells in their order, then what is computed.
pub fn all<A: About>(kind: Kind, slots: &[Slot], about: &A) -> Vec<Column> {
    let lead = ["id", "partnership", "code_path", "label"];
    let lead = lead.map(|name| Column::new(name, TEXT, about.say(&format!("flat-{name}"))));
    let own = slots.iter().flat_map(|slot| of_slot(kind, slot, about));
    let known: BTreeSet<_> = slots.iter().map(|slot| slot.name.clone()).collect();
    let reckoned = computed(kind).map_or(&[][..], |computed| computed.columns).iter();
    let reckoned = reckoned
        .filter(|(name, _)| !known.contains(*name))
        .map(|(name, shape)| Column::new(name, kind_of(*shape), about.column(kind.name(), name)));
    lead.into_iter().chain(own).chain(reckoned).collect()
}

/// A reference is the path of its record, with its id in a column beside it; a decimal a number that
/// can be reckoned with, with its exact text beside it.
fn of_slot<A: About>(kind: Kind, slot: &Slot, about: &A) -> Vec<Column> {
    let said = about.column(kind.name(), slot.field());
    match slot.shape {
        Shape::Ref(_) | Shape::Link(_) => {
            let id =
                Column::new(&format!("{}_id", slot.name), TEXT, about.say("flat-reference-id"));
            vec![Column::new(&slot.name, TEXT, said), id]
        }
        Shape::Decimal => {
            let exact = format!("{}_exact", slot.name);
            let exact = Column::new(&exact, TEXT, about.say("flat-exact"));
            vec![Column::new(&slot.name, REAL, said), exact]
        }
        shape => vec![Column::new(&slot.name, kind_of(shape), said)],
    }
}

fn kind_of(shape: Shape) -> &'static str {
    match shape {
        Shape::Decimal => REAL,
        Shape::Int | Shape::Bool => INTEGER,
        _ => TEXT,
    }
}

/// The ids of a kind in the order of the paths of its records.
pub fn in_order(program: &Program, kind: Kind) -> Vec<Id> {
    let mut ids: Vec<_> =
        program.ids(kind).into_iter().map(|id| (program.code(kind, id), id)).collect();
    ids.sort();
    ids.into_iter().map(|(_, id)| id).collect()
}

/// A record as a row of the table of its kind.
pub fn row(figures: &Figures, kind: Kind, slots: &[Slot], id: Id) -> Vec<Sql> {
    let program = figures.program;
    let partnership = if kind.traits().shared { Sql::Null } else { partnership(program) };
    let label = kind.title().and_then(|title| {
        let named = slots.iter().filter(|slot| slot.field() == title);
        named.into_iter().find_map(|slot| program.read(kind, id, &slot.name).ok()?.text())
    });
    let path = program.code(kind, id);
    let label = text(&label.unwrap_or_default());
    let mut row = vec![text(&id.to_string()), partnership, text(&path), label];
    for slot in slots {
        let value = program.read(kind, id, &slot.name).unwrap_or(Value::Empty);
        row.extend(cells(program, slot.shape, value));
    }
    if let Some(computed) = computed(kind) {
        let known = |name: &str| slots.iter().any(|slot| slot.name == name);
        let values = computed.columns.iter().zip((computed.cells)(figures, id));
        row.extend(values.filter(|((name, _), _)| !known(name)).map(|((_, shape), value)| {
            if let Shape::Decimal = shape { real(&value) } else { plain(value) }
        }));
    }
    row
}

fn cells(program: &Program, shape: Shape, value: Value) -> Vec<Sql> {
    let path = |link: Link| text(&program.code(link.kind, link.id));
    match (shape, value) {
        (Shape::Ref(kind), Value::Ref(id)) => {
            vec![path(Link { kind, id }), text(&id.to_string())]
        }
        (_, Value::Link(link)) => vec![path(link), text(&link.id.to_string())],
        (Shape::Ref(_) | Shape::Link(_), _) => vec![Sql::Null, Sql::Null],
        (Shape::Decimal, value) => vec![real(&value), plain(value)],
        (_, value) => vec![plain(value)],
    }
}

/// The code of the partnership that a program is of.
pub fn partnership(program: &Program) -> Sql {
    let own = program.partnerships.get(&program.scope);
    own.map_or(Sql::Null, |own| text(&own.code))
}

pub fn text(text: &str) -> Sql {
    if text.is_empty() { Sql::Null } else { Sql::Text(text.to_owned()) }
}

/// A decimal as near as a double comes to it.
pub fn number(number: Option<Decimal>) -> Sql {
    number.and_then(|number| number.to_f64()).map_or(Sql::Null, Sql::Real)
}

fn real(value: &Value) -> Sql {
    match value {
        Value::Decimal(exact) => number(Some(exact.number())),
        _ => Sql::Null,
    }
}

fn plain(value: Value) -> Sql {
    match value {
        Value::Int(number) => Sql::Integer(number),
        Value::Bool(yes) => Sql::Integer(i64::from(yes)),
        value => value.text().map_or(Sql::Null, Sql::Text),
    }
}
