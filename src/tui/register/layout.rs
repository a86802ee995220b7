//! Which columns of a list a person sees, how wide and in which order, and what its rows are
//! grouped by. A column is one of the list's own or any field of its records.

use super::datum::Datum;
use super::row::{Row, Rows};
use super::view::View;
use crate::domain::program::Kind;
use crate::domain::shape::Shape;
use crate::domain::value::Value;
use crate::domain::values::Link;
use crate::tui::session::Session;
use crate::tui::theme::Meaning;
use crate::tui::widgets::table;

/// Where the cells of a column come from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Origin {
    /// The list's own column, by its place.
    Own(usize),
    /// A cell of the record.
    Cell(String),
}

/// A column that is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chosen {
    pub origin: Origin,
    /// As the list has it where none is given.
    pub width: Option<u16>,
}

/// The columns of a list and what its rows are grouped by.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Layout {
    pub columns: Vec<Chosen>,
    pub group: Option<Origin>,
}

/// The cells that a field takes where nobody says otherwise.
pub const FIELD_WIDTH: u16 = 16;
/// Before the name of a cell, where an origin is written as a word.
const CELL: &str = "=";

impl Origin {
    /// The origin as a word that stays the same from one version to the next.
    pub fn word(&self, view: &View) -> String {
        match self {
            Self::Own(at) => view.columns.get(*at).map_or("", |column| column.key()).into(),
            Self::Cell(cell) => format!("{CELL}{cell}"),
        }
    }

    /// The origin of a word; none where the list has no such column any more.
    pub fn of_word(word: &str, view: &View) -> Option<Self> {
        if let Some(cell) = word.strip_prefix(CELL) {
            return view.kind?.slot(cell).ok().map(|slot| Self::Cell(slot.name));
        }
        view.columns.iter().position(|column| column.key() == word).map(Self::Own)
    }

    /// What stands above the column.
    pub fn label(&self, view: &View, session: &Session) -> String {
        match self {
            Self::Own(at) => view.columns.get(*at).map_or_else(String::new, |c| c.label(session)),
            Self::Cell(cell) => {
                view.kind.map_or_else(String::new, |kind| session.texts.label(kind.name(), cell))
            }
        }
    }

    /// What a row has in it.
    pub fn datum(&self, row: &Row, session: &Session) -> Datum {
        match self {
            Self::Own(at) => row.cells.get(*at).cloned().unwrap_or_default(),
            Self::Cell(cell) => row.link.map_or(Datum::Blank, |link| field(link, cell, session)),
        }
    }
}

impl Layout {
    /// The list's own columns.
    pub fn of(view: &View) -> Self {
        let own = |at| Chosen { origin: Origin::Own(at), width: None };
        Self { columns: (0..view.columns.len()).map(own).collect(), group: None }
    }

    /// Every column that the list can have: those shown, then the others.
    pub fn offered(&self, view: &View, session: &Session) -> Vec<Chosen> {
        let own = (0..view.columns.len()).map(Origin::Own);
        let slots = view.kind.map(|kind| kind.slots(&session.program.languages()));
        let cells = slots.into_iter().flatten().map(|slot| Origin::Cell(slot.name));
        let shown = |origin: &Origin| self.columns.iter().any(|each| each.origin == *origin);
        let others = own.chain(cells).filter(|origin| !shown(origin));
        let others = others.map(|origin| Chosen { origin, width: None });
        self.columns.iter().cloned().chain(others).collect()
    }

    /// The columns as a table draws them.
    pub fn shown(&self, view: &View, rows: &Rows, session: &Session) -> Vec<table::Column> {
        let shown = |(at, chosen): (usize, &Chosen)| column(chosen, at, (view, rows), session);
        self.columns.iter().enumerate().filter_map(shown).collect()
    }

    /// The cells of a row as a table draws them.
    pub fn cells(&self, row: &Row, session: &Session) -> Vec<table::Cell> {
        let cell = |chosen: &Chosen| chosen.origin.datum(row, session).cell(session);
        self.columns.iter().map(cell).collect()
    }
}

/// A field goes the sooner the further right it stands; a width that a person gave is kept.
pub fn column(
    chosen: &Chosen,
    at: usize,
    (view, rows): (&View, &Rows),
    session: &Session,
) -> Option<table::Column> {
    let column = match &chosen.origin {
        Origin::Own(own) => view.columns.get(*own)?.shown(rows, session),
        Origin::Cell(cell) => {
            let shape = view.kind?.slot(cell).ok()?.shape;
            table::Column {
                label: chosen.origin.label(view, session),
                width: FIELD_WIDTH,
                priority: u8::try_from(at).unwrap_or(u8::MAX),
                right: matches!(shape, Shape::Decimal | Shape::Int),
                ..table::Column::default()
            }
        }
    };
    let grows = column.grows && chosen.width.is_none();
    Some(table::Column { width: chosen.width.unwrap_or(column.width), grows, ..column })
}

/// A field of a record.
fn field(Link { kind, id }: Link, cell: &str, session: &Session) -> Datum {
    let read = session.program.read(kind, id, cell).ok().filter(|value| !value.is_empty());
    let Some(value) = read else { return Datum::Nothing };
    shown(kind, (cell, &value), session)
}

fn shown(kind: Kind, (cell, value): (&str, &Value), session: &Session) -> Datum {
    let Ok(slot) = kind.slot(cell) else { return Datum::Nothing };
    match (slot.shape, value) {
        (Shape::Choice(words), Value::Choice(word)) => {
            let place = (words.all)().iter().position(|each| each == word);
            let rank = place.and_then(|place| i64::try_from(place).ok()).unwrap_or(i64::MAX);
            Datum::Word(words.name, word, rank, Meaning::Plain)
        }
        (_, Value::Date(date)) => Datum::Date(*date),
        (_, Value::Decimal(number)) => Datum::Number(number.number()),
        (_, Value::Bool(yes)) => Datum::text(session.say(if *yes { "yes" } else { "no" })),
        (Shape::Int, value) => {
            let number = value.text().and_then(|text| text.parse().ok());
            number.map_or(Datum::Nothing, Datum::Number)
        }
        (shape, value) => Datum::text(session.program.show(shape, value)),
    }
}
