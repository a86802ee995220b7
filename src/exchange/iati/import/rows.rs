//! Rows while activities are read.

use std::collections::HashMap;

use super::super::super::blocks::{Blocks, Named};
use super::super::super::table::{Cell, ID, Input, PARTNERSHIP};
use crate::domain::program::Kind;
use crate::log::plan::{Fault, Leftover};

/// What was read so far.
pub struct Rows {
    pub file: String,
    pub input: Input,
    /// The lines of activities by their identifiers.
    pub activities: HashMap<String, usize>,
    blocks: Blocks,
    /// So many pieces that are kept are listed, the others counted.
    listed: usize,
}

/// One record as it is put together.
pub struct Draft {
    pub kind: Kind,
    pub line: usize,
    pub cells: Vec<Named>,
}

impl Draft {
    pub fn of(kind: Kind, line: usize) -> Self {
        Self { kind, line, cells: vec![] }
    }

    /// Under this id.
    pub fn id(self, id: &str) -> Self {
        self.with(ID, id)
    }

    /// Of this partnership.
    pub fn partnership(self, code: &str) -> Self {
        if self.kind.traits().shared { self } else { self.with(PARTNERSHIP, code) }
    }

    /// One more cell, where there is something to say.
    pub fn with(mut self, cell: &str, text: impl Into<String>) -> Self {
        let text = text.into();
        if !text.is_empty() {
            self.cells.push((cell.into(), self.line, Cell::Text(text)));
        }
        self
    }

    /// More cells.
    pub fn and(mut self, cells: impl IntoIterator<Item = Named>) -> Self {
        self.cells.extend(cells);
        self
    }

    /// The text of a cell.
    pub fn text(&self, cell: &str) -> Option<&str> {
        Some(text(&self.cells, cell)).filter(|text| !text.is_empty())
    }
}

/// The text of one of several cells; empty where it is not among them.
pub fn text<'a>(cells: &'a [Named], cell: &str) -> &'a str {
    match cells.iter().find(|(name, ..)| name == cell) {
        Some((_, _, Cell::Text(text))) => text,
        _ => "",
    }
}

impl Rows {
    pub fn of(file: &str, listed: usize) -> Self {
        let (input, activities) = (Input::default(), HashMap::new());
        Self { file: file.into(), input, activities, blocks: Blocks::of(file), listed }
    }

    /// One more piece that is kept as it stands.
    pub fn left(&mut self, line: usize, path: impl FnOnce() -> String) {
        if self.input.leftovers.len() < self.listed {
            self.input.leftovers.push(Leftover { line, path: path() });
        } else {
            self.input.more_leftovers += 1;
        }
    }

    pub fn push(&mut self, draft: Draft) {
        self.blocks.push(&mut self.input, draft.kind, draft.line, draft.cells);
    }

    pub fn fault(&mut self, place: (usize, &str), value: &str, fault: Fault) {
        self.input.fault(&self.file, place, value, fault);
    }

    /// All of it.
    pub fn finish(mut self) -> Input {
        self.blocks.finish(&mut self.input);
        self.input
    }
}
