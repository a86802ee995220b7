//! A block pasted from a spreadsheet: lines and tabs, from the cell under the cursor on, or under
//! a first line that names its columns.

mod block;

use std::collections::BTreeSet;

use self::block::{Column, Line, lines_of, named_columns};
use super::cells::{Field, Filled};
use super::rows::{self, EntryRow};
use crate::domain::reason::Arg;
use crate::domain::values::Id;
use crate::log::change::Change;
use crate::tui::overlays::Preview;
use crate::tui::session::Session;
use crate::tui::words;

/// What is being read, and what was wrong so far.
struct Reading<'a> {
    session: &'a Session,
    columns: Vec<Column>,
    problems: Vec<String>,
}

/// What a block would write. Codes in its first column say which rows it is of.
pub fn preview(
    text: &str,
    (all, below): (&[EntryRow], &[&EntryRow]),
    (column, period): (usize, Id),
    session: &Session,
) -> Preview {
    let mut lines = lines_of(text);
    let header = lines.first().and_then(|line| named_columns(&line.cells));
    if header.is_some() {
        lines.remove(0);
    }
    let coded = match &header {
        Some(columns) => columns.contains(&Column::Code),
        None => lines.iter().any(|line| line.cells.len() > 1 && known(all, line).is_some()),
    };
    let columns = header.unwrap_or_else(|| {
        let code = coded.then_some(Column::Code);
        let fields = Field::ALL.iter().skip(column).copied().map(Column::Field);
        code.into_iter().chain(fields).collect()
    });
    let mut reading = Reading { session, columns, problems: vec![] };
    let cells = reading.rows(&lines, (all, below), coded);
    let problems = reading.problems;
    if cells.iter().filter(|(row, _)| row.is_new()).count() > session.fresh.len() {
        let problems = vec![session.say("paste-too-many")];
        return Preview { title: session.say("paste-title"), problems, ..Preview::default() };
    }
    let change = rows::change(&cells, period, session).filter(|_| problems.is_empty());
    let shown = change.as_ref().map(|change| described(change, &cells, session));
    let shown = shown.unwrap_or_default();
    let nothing = shown.is_empty() && problems.is_empty();
    let problems = if nothing { vec![session.say("paste-nothing")] } else { problems };
    let title = session.say("paste-title");
    Preview { title, lines: shown, problems, change, ..Preview::default() }
}

/// The row whose code stands in the first cell of a line.
fn known<'a>(all: &'a [EntryRow], line: &Line) -> Option<&'a EntryRow> {
    all.iter().find(|row| line.cells.first().is_some_and(|cell| row.code == cell.trim()))
}

impl Reading<'_> {
    /// The rows with the cells that go into each.
    fn rows<'a>(
        &mut self,
        lines: &[Line],
        (all, below): (&'a [EntryRow], &[&'a EntryRow]),
        coded: bool,
    ) -> Vec<(&'a EntryRow, Filled)> {
        let place = self.columns.iter().position(|column| *column == Column::Code);
        let mut rows = vec![];
        let mut seen = BTreeSet::new();
        for (index, line) in lines.iter().enumerate().filter(|(_, line)| !line.is_blank()) {
            let code = place.and_then(|place| line.cells.get(place)).map_or("", |cell| cell.trim());
            let row = if coded {
                all.iter().find(|row| row.code == code)
            } else {
                below.get(index).copied()
            };
            let Some(row) = row else {
                if !coded {
                    self.beyond(&lines[index..]);
                    break;
                }
                self.problem(line.number, "paste-no-row", code);
                continue;
            };
            if !seen.insert(row.indicator) {
                self.problem(line.number, "paste-twice", &row.code);
                continue;
            }
            let filled = self.line(line, row);
            rows.push((row, filled));
        }
        rows
    }

    /// The cells of a line; blank ones leave what is there.
    fn line(&mut self, line: &Line, row: &EntryRow) -> Filled {
        let mut filled: Filled = vec![];
        let extra = line.cells.iter().skip(self.columns.len());
        if extra.clone().any(|cell| !cell.trim().is_empty()) {
            let count = extra.count();
            self.problem(line.number, "paste-too-wide", &count.to_string());
        }
        for (column, text) in self.columns.clone().iter().zip(&line.cells) {
            let Column::Field(field) = column else { continue };
            if text.trim().is_empty() {
                continue;
            }
            match field.parse_for(text, row, self.session) {
                Ok(cells) => filled.extend(cells),
                Err(error) => {
                    let said = words::field_error(self.session, &error);
                    self.said(line.number, said);
                }
            }
        }
        filled
    }

    /// Lines for which no row is left.
    fn beyond(&mut self, lines: &[Line]) {
        let count = lines.iter().filter(|line| !line.is_blank()).count();
        let number = lines.first().map_or(0, |line| line.number);
        self.problem(number, "paste-too-long", &count.to_string());
    }

    fn problem(&mut self, line: usize, key: &str, text: &str) {
        let args = [("text", Arg::Text(text.into()))];
        let said = self.session.texts.say_with(&format!("tui-{key}"), &args);
        self.said(line, said);
    }

    fn said(&mut self, line: usize, text: String) {
        let line = Arg::Int(i64::try_from(line).unwrap_or(i64::MAX));
        let args = [("line", line), ("text", Arg::Text(text))];
        self.problems.push(self.session.texts.say_with("tui-paste-line", &args));
    }
}

/// One line a cell; a measurement to be made has no code yet, so the indicator's stands there.
fn described(change: &Change, cells: &[(&EntryRow, Filled)], session: &Session) -> Vec<String> {
    let mut lines: Vec<String> = change
        .edits
        .iter()
        .filter(|edit| session.program.contains(edit.kind, edit.id))
        .filter_map(|edit| rows::described(edit, session))
        .collect();
    for (row, cells) in cells.iter().filter(|(row, _)| row.is_new()) {
        for (field, value) in cells.iter().filter(|(_, value)| !value.is_empty()) {
            let cell = field.cell(row.words, session.texts.language().tag());
            let label = session.texts.label("measurement", &cell);
            let shape =
                crate::domain::program::Kind::Measurement.slot(&cell).map(|slot| slot.shape);
            let shown = shape.map(|shape| words::value(session, shape, value)).unwrap_or_default();
            let arrow = session.theme.symbol(crate::tui::theme::Symbol::Arrow);
            lines.push(format!("{} {label}: – {arrow} {shown}", row.code));
        }
    }
    lines
}
