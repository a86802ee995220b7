//! A block pasted from a spreadsheet: lines and tabs, from the cell under the cursor on.

use super::cells::Field;
use super::rows::{self, EntryRow};
use crate::domain::reason::Arg;
use crate::domain::value::Value;
use crate::domain::values::Id;
use crate::log::change::Change;
use crate::tui::overlays::Preview;
use crate::tui::session::Session;
use crate::tui::words;

/// What a block would write. A first column of codes says which rows it is of.
pub fn preview(
    text: &str,
    below: &[EntryRow],
    (column, period): (usize, Id),
    session: &Session,
) -> Preview {
    let mut problems = vec![];
    let mut cells: Vec<(&EntryRow, Vec<(Field, Value)>)> = vec![];
    for (index, line) in text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty()) {
        let parts: Vec<&str> = line.split('\t').collect();
        let coded = below.iter().find(|row| parts.len() > 1 && row.code == parts[0].trim());
        let (row, parts) = match coded {
            Some(row) => (Some(row), &parts[1..]),
            None => (below.get(cells.len()), &parts[..]),
        };
        let Some(row) = row else {
            problems.push(problem(index, &session.say("paste-too-long"), session));
            break;
        };
        cells.push((row, parsed(row, parts, (column, index), (session, &mut problems))));
    }
    let change = rows::change(&cells, period, session).filter(|_| problems.is_empty());
    let lines = change.as_ref().map(|change| lines(change, &cells, session)).unwrap_or_default();
    if lines.is_empty() && problems.is_empty() {
        problems.push(session.say("paste-nothing"));
    }
    Preview { title: session.say("paste-title"), lines, problems, change, ..Preview::default() }
}

fn parsed(
    row: &EntryRow,
    parts: &[&str],
    (column, line): (usize, usize),
    (session, problems): (&Session, &mut Vec<String>),
) -> Vec<(Field, Value)> {
    let mut cells = vec![];
    for (field, text) in Field::ALL.iter().skip(column).zip(parts) {
        if text.trim().is_empty() {
            continue;
        }
        match field.parse_for(text, row, session) {
            Ok(cell) => cells.push(cell),
            Err(error) => {
                problems.push(problem(line, &words::field_error(session, &error), session));
            }
        }
    }
    cells
}

fn problem(line: usize, text: &str, session: &Session) -> String {
    let line = Arg::Int(i64::try_from(line + 1).unwrap_or(i64::MAX));
    session.texts.say_with("tui-paste-line", &[("line", line), ("text", Arg::Text(text.into()))])
}

/// One line a cell; a measurement to be made has no code yet, so the indicator's stands there.
fn lines(
    change: &Change,
    cells: &[(&EntryRow, Vec<(Field, Value)>)],
    session: &Session,
) -> Vec<String> {
    let mut lines: Vec<String> = change
        .edits
        .iter()
        .filter(|edit| session.program.contains(edit.kind, edit.id))
        .filter_map(|edit| rows::described(edit, session))
        .collect();
    for (row, cells) in cells.iter().filter(|(row, _)| row.is_new()) {
        for (field, value) in cells {
            let cell = field.cell(row.words, session.texts.language().tag());
            let label = session.texts.label("measurement", &cell);
            let shown = value.text().unwrap_or_default();
            let arrow = session.theme.symbol(crate::tui::theme::Symbol::Arrow);
            lines.push(format!("{} {label}: – {arrow} {shown}", row.code));
        }
    }
    lines
}
