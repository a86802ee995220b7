//! The second pass: what the cells of each row say.

mod figure;

pub use figure::{VALUE, WORD};

use std::collections::{HashMap, HashSet};

use super::super::csv::written;
use super::super::table::{Cell, ID, Row, Table};
use super::columns::{ABSENCE, Header, QUALIFIER, Required};
use super::identify::Identity;
use super::index::Index;
use super::literal::{is_exact, literal, same};
use super::{Context, Dictionary, Prefer, number};
use crate::domain::program::Kind;
use crate::domain::shape::{FieldError, Shape, Slot};
use crate::domain::value::Value;
use crate::domain::values::Id;
use crate::log::change::Edit;
use crate::log::plan::{Fault, MOST_PROBLEMS, Problem};
use crate::log::workflow::{approves, resubmit};

/// A row and what it asks for.
#[derive(Debug)]
pub struct ReadRow {
    pub identity: Identity,
    /// None of a row that cannot be taken over.
    pub edits: Vec<Edit>,
    pub problems: Vec<Problem>,
    /// How many more problems it has.
    pub more_problems: usize,
    /// Whether it cannot be taken over.
    pub bad: bool,
}

/// What the rows read so far leave for the next ones.
struct Room {
    /// The missing columns that were told, by their tables.
    missing: HashSet<(usize, String)>,
    /// So many problems are still kept.
    problems: usize,
}

impl Room {
    /// As many problems as a plan lists; all, where the rows that are left out carry them.
    fn of(skip_invalid: bool) -> Self {
        let problems = if skip_invalid { usize::MAX } else { MOST_PROBLEMS };
        Self { missing: HashSet::new(), problems }
    }

    /// Keeps as many problems as there is room for; how many there is none for.
    fn keep(&mut self, problems: &mut Vec<Problem>) -> usize {
        let over = problems.len().saturating_sub(self.problems);
        problems.truncate(self.problems);
        problems.shrink_to_fit();
        self.problems -= problems.len();
        over
    }
}

/// All rows, in their order.
pub fn all<D: Dictionary>(
    context: &Context<D>,
    index: &Index,
    identities: Vec<Identity>,
) -> Vec<ReadRow> {
    let mut room = Room::of(context.options.skip_invalid);
    identities.into_iter().map(|identity| read(context, index, identity, &mut room)).collect()
}

fn read<D: Dictionary>(
    context: &Context<D>,
    index: &Index,
    mut identity: Identity,
    room: &mut Room,
) -> ReadRow {
    let number = identity.table;
    let (table, header) = (&context.tables[number], &context.headers[number]);
    let problem = identity.problem.take();
    let mut row = Reader {
        context,
        index,
        table,
        header,
        row: &table.rows[identity.row],
        scope: identity.scope.unwrap_or_default(),
        id: identity.id,
        new: identity.new,
        edits: vec![],
        derived: vec![],
        problems: problem.iter().map(|problem| (**problem).clone()).collect(),
    };
    let twice = problem.as_ref().is_some_and(|p| matches!(p.fault, Fault::Twice(_)));
    if identity.scope.is_some() && !twice {
        row.cells();
        row.derive();
        // Whether a row with a wrong id is of a new record is not known.
        if problem.as_ref().is_none_or(|problem| problem.column != ID) {
            row.required();
        }
        row.named();
    }
    row.approves();
    row.resubmit();
    let Reader { mut edits, mut problems, .. } = row;
    let bad = header.broken || !problems.is_empty();
    problems.retain(|problem| {
        let mut missing = || room.missing.insert((number, problem.column.clone()));
        problem.fault != Fault::MissingColumn || missing()
    });
    if bad {
        edits = vec![];
    }
    let more_problems = room.keep(&mut problems);
    ReadRow { identity, edits, problems, more_problems, bad }
}

struct Reader<'a, D> {
    context: &'a Context<'a, D>,
    index: &'a Index<'a>,
    table: &'a Table,
    header: &'a Header,
    row: &'a Row,
    scope: usize,
    id: Option<Id>,
    new: bool,
    edits: Vec<Edit>,
    /// Cells that follow from another cell, named behind them.
    derived: Vec<(&'static str, Value, String)>,
    problems: Vec<Problem>,
}

impl<D: Dictionary> Reader<'_, D> {
    fn cells(&mut self) {
        for (place, slot) in &self.header.slots {
            let cell = self.row.cell(*place);
            let read = match cell {
                Cell::Kept => Ok(()),
                Cell::Clear => self.clear(slot),
                Cell::Error(error) if error.is_empty() => Err(Fault::NoValue),
                Cell::Error(error) => Err(Fault::ErrorValue(error.clone())),
                _ if self.is_left(slot, cell) => Ok(()),
                Cell::Percent { number, shown } => self.percent(slot, (number, shown)),
                Cell::Text(text) | Cell::Exact(text) => {
                    self.text(slot, (text, is_exact(self.table, cell)))
                }
            };
            let Err(fault) = read else { continue };
            let disputed = matches!(fault, Fault::BothChanged { .. });
            self.problem(&slot.name, &written(cell), fault);
            // Whichever side counts, what cannot be read is said now.
            if let Some(fault) = self.unreadable(slot, cell).filter(|_| disputed) {
                self.problem(&slot.name, &written(cell), fault);
            }
        }
    }

    /// Whether a template wrote the cell for a record that somebody has made meanwhile, and which
    /// has something there.
    fn is_left(&self, slot: &Slot, cell: &Cell) -> bool {
        let there = || !self.new && !self.old(&slot.name).is_empty();
        self.row.proposed.is_some() && self.is_as_proposed(slot, Some(&written(cell))) && there()
    }

    /// Empties a cell that was not emptied already; of a record that is not there yet only what a
    /// template proposes for it.
    fn clear(&mut self, slot: &Slot) -> Result<(), Fault> {
        if self.new && !self.is_as_proposed(slot, None) {
            return Err(Fault::NothingToClear);
        }
        let here = self.index.show(self.scope, slot.shape, &self.old(&slot.name));
        if self.is_wanted(slot, "", &here)? {
            self.set(&slot.name, Value::Empty);
        }
        Ok(())
    }

    /// A text nobody touched is not read again: it may name a record that is gone.
    fn text(&mut self, slot: &Slot, (text, exact): (&str, bool)) -> Result<(), Fault> {
        let text = self.unmarked(slot, text);
        let old = self.old(&slot.name);
        let here = self.index.show(self.scope, slot.shape, &old);
        if !old.is_empty() && here == text || !self.is_wanted(slot, text, &here)? {
            return Ok(());
        }
        // A spreadsheet makes 10.5 of 10.50; what it was made of is known.
        let base = self.base(slot).filter(|base| self.new && self.alike(slot, text, base));
        let text = &*base.unwrap_or(text).to_owned();
        if self.is_figure(slot) {
            return self.figure(slot, (text, exact), old.is_empty());
        }
        let value = self.value(slot, (text, exact))?;
        self.set(&slot.name, value);
        Ok(())
    }

    fn value(&self, slot: &Slot, (text, exact): (&str, bool)) -> Result<Value, Fault> {
        let link = |kinds: &[Kind]| self.index.link(self.scope, text.trim(), kinds);
        match slot.shape {
            Shape::Ref(kind) => Ok(Value::Ref(link(&[kind])?.id)),
            Shape::Link(kinds) => Ok(Value::Link(link(kinds)?)),
            _ => literal(self.context, slot, (text, exact)),
        }
    }

    /// Whether a cell was edited where it comes from. What it said when the workbook was made is
    /// no edit, whatever was written here since; an edit of the same cell here is disputed.
    fn is_wanted(&self, slot: &Slot, text: &str, here: &str) -> Result<bool, Fault> {
        let Some(base) = self.base(slot).filter(|_| !self.new) else { return Ok(true) };
        if self.alike(slot, text, base) {
            return Ok(false);
        }
        // `~41` is the number 41 with its qualifier in a cell of its own.
        let unmarked = number::qualified(text.trim()).map_or(text, |(_, rest)| rest);
        if [base, text, unmarked].iter().any(|said| self.alike(slot, here, said)) {
            return Ok(true);
        }
        match self.context.options.prefer {
            Some(prefer) => Ok(prefer == Prefer::Workbook),
            None => Err(Fault::BothChanged { base: base.into(), here: here.into() }),
        }
    }

    /// What a cell said when the workbook was made, where that is known.
    fn base(&self, slot: &Slot) -> Option<&str> {
        let base = self.row.base.as_ref()?;
        Some(base.get(&slot.name).map_or("", String::as_str))
    }

    /// Whether two texts of a cell mean the same.
    fn alike(&self, slot: &Slot, one: &str, other: &str) -> bool {
        let read = |text: &str| literal(self.context, slot, (text, true)).ok();
        let is_name = matches!(slot.shape, Shape::Ref(_) | Shape::Link(_));
        one == other || !is_name && read(one).zip(read(other)).is_some_and(|(a, b)| same(&a, &b))
    }

    fn old(&self, cell: &str) -> Value {
        let read = |id| self.index.scopes[self.scope].read(self.table.kind, id, cell);
        self.id.filter(|_| !self.new).map_or(Value::Empty, read)
    }

    fn set(&mut self, cell: &str, new: Value) {
        let (kind, id, old) = (self.table.kind, self.id.unwrap_or_default(), self.old(cell));
        if !same(&old, &new) {
            self.edits.push(Edit { kind, id, cell: cell.into(), old, new });
        }
    }

    /// Writes what follows from other cells, unless the row says otherwise itself.
    fn derive(&mut self) {
        for (cell, value, from) in std::mem::take(&mut self.derived) {
            let said = self.edits.iter().find(|edit| edit.cell == cell).map(|edit| &edit.new);
            match said {
                None => self.set(cell, value),
                Some(said) if *said == value || value.is_empty() => {}
                Some(said) => {
                    let other = said.text().unwrap_or_default();
                    let fault = Fault::Contradiction { cell: cell.into(), other };
                    self.problem(&from, &value.text().unwrap_or_default(), fault);
                }
            }
        }
    }

    /// A file may bring what was approved elsewhere, but approves nothing that is here.
    fn approves(&mut self) {
        if let Some(edit) = self.edits.iter().find(|edit| !self.new && approves(edit)) {
            let value = edit.new.text().unwrap_or_default();
            self.problem("state", &value, Fault::Approves);
        }
    }

    /// What was approved is not what the row brings, unless it says itself how far that has got.
    fn resubmit(&mut self) {
        if let Some(program) = self.index.scopes[self.scope].program {
            self.edits.extend(resubmit(program, &self.edits));
        }
    }

    /// A record needs its required cells; of a multilingual one, one language is enough.
    fn required(&mut self) {
        let cleared = self.edits.iter().any(|edit| edit.new.is_empty());
        if !self.new && !cleared {
            return;
        }
        for Required { field, cell, column } in &self.header.required {
            let of = |cell: &str| cell.split('.').next() == Some(field);
            let said = self.problems.iter().any(|problem| of(&problem.column));
            match column {
                _ if said || self.filled(field) => {}
                Some(column) => self.problem(column, "", FieldError::Missing.into()),
                None if self.new => self.missing_column(cell),
                None => {}
            }
        }
    }

    /// Whether the record has a value in the field after the edits, in some language.
    fn filled(&self, field: &str) -> bool {
        let of = |cell: &str| cell.split('.').next() == Some(field);
        let mut edits = self.edits.iter().filter(|edit| of(&edit.cell));
        if self.new {
            return edits.any(|edit| !edit.new.is_empty());
        }
        let edited: HashMap<_, _> = edits.map(|e| (e.cell.as_str(), &e.new)).collect();
        let program = self.index.scopes[self.scope].program;
        let kept = program.zip(self.id).map(|(program, id)| program.record(self.table.kind, id));
        let mut kept = kept.unwrap_or_default().into_iter().map(|(cell, _)| cell);
        edited.values().any(|value| !value.is_empty())
            || kept.any(|cell| of(&cell) && !edited.contains_key(cell.as_str()))
    }

    fn missing_column(&mut self, column: &str) {
        let (file, line) = (self.table.file.clone(), self.table.header.first());
        let line = line.map_or(0, |heading| heading.line);
        self.problems.push(Problem::new(&file, (line, column), "", Fault::MissingColumn));
    }

    /// A row whose record is not known has said why, or leads back to itself.
    fn named(&mut self) {
        if self.id.is_none() && self.problems.is_empty() {
            let cell = self.table.kind.traits().code[0];
            let place = self.header.places.get(cell).map(|place| self.row.cell(*place));
            let text = place.and_then(Cell::text).unwrap_or_default();
            let kinds = "record".to_owned();
            let error = FieldError::UnknownRecord { text: text.into(), kinds, nearest: vec![] };
            self.problem(cell, text, error.into());
        }
    }

    fn problem(&mut self, column: &str, value: &str, fault: Fault) {
        self.problems.push(Problem::new(&self.table.file, (self.row.line, column), value, fault));
    }
}
