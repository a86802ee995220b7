//! What all lists do alike: filter line, empty list, pasted text.

mod rows;

pub use rows::draw;

use std::collections::BTreeSet;

use ratatui::Frame;
use ratatui::crossterm::event::{KeyCode, KeyEvent};
use ratatui::layout::Rect;

use crate::domain::reason::Arg;
use crate::tui::effect::{Clip, Effect, Taken, Typed};
use crate::tui::finders;
use crate::tui::listing::{Line, Listing};
use crate::tui::overlays::{Finder, Item, Overlay, Pick};
use crate::tui::search::search;
use crate::tui::session::Session;
use crate::tui::theme::Meaning;
use crate::tui::widgets::input::{self, Input};
use crate::tui::widgets::table::Column;
use crate::tui::widgets::text::{row, wrapped, write};

/// Filters and sorts a list anew.
pub fn refresh<L: Line>(list: &mut Listing, rows: &[L], session: &Session) {
    let search = search(list.filter.value(), list.kind, rows, session);
    let layout = list.layout.clone();
    let key = |row: &L, column: usize| {
        let chosen = layout.columns.get(column);
        let datum = chosen.and_then(|chosen| row.datum(&chosen.origin, session));
        datum.map_or_else(|| row.sort_key(column), |datum| datum.order())
    };
    let group = |row: &L| {
        let datum = row.datum(layout.group.as_ref()?, session)?;
        Some((datum.order(), datum.cell(session).text))
    };
    list.refresh_by(rows, (&search, session.list_height()), (key, group));
}

/// Gives a key to the filter while it is typed.
pub fn typed<L: Line>(list: &mut Listing, key: KeyEvent, rows: &[L], session: &Session) -> Typed {
    if !list.typing {
        return Typed::Elsewhere;
    }
    match key.code {
        KeyCode::Enter => list.typing = false,
        KeyCode::Esc => {
            clear(list, rows, session);
        }
        KeyCode::Up | KeyCode::Down | KeyCode::PageUp | KeyCode::PageDown => {
            return Typed::Elsewhere;
        }
        _ if input::leaves(key) => return Typed::Elsewhere,
        _ => {
            if input::typed(&mut list.filter, key) {
                refresh(list, rows, session);
            }
        }
    }
    Typed::Taken(None)
}

/// One level back: leaves the selected rows, then the filter.
pub fn back<L: Line>(list: &mut Listing, rows: &[L], session: &Session) -> bool {
    list.marks.clear() || clear(list, rows, session)
}

/// Takes the filter away and keeps the record; `false` where there was none.
pub fn clear<L: Line>(list: &mut Listing, rows: &[L], session: &Session) -> bool {
    let filtered = list.typing || !list.filter.value().is_empty();
    list.typing = false;
    list.filter = Input::default();
    refresh(list, rows, session);
    filtered
}

/// Pasted text goes into the filter while it is typed, else nowhere.
pub fn paste<L: Line>(
    list: &mut Listing,
    text: &str,
    rows: &[L],
    session: &Session,
) -> Option<Effect> {
    if !list.typing {
        return Some(paste_nowhere(session));
    }
    input::paste(&mut list.filter, &text.replace(['\r', '\n'], " "));
    refresh(list, rows, session);
    None
}

/// The cells of one row to choose one of, each with the label of its column.
pub fn copy(labels: Vec<String>, cells: Vec<Taken>, session: &Session) -> Effect {
    let item = |(label, cell): (String, Taken)| Item {
        detail: cell.shown().to_owned(),
        ..finders::plain(label, Pick::Copy(Clip::cell(cell)))
    };
    let filled = |(_, cell): &(String, Taken)| !cell.shown().is_empty();
    let items: Vec<_> = labels.into_iter().zip(cells).filter(filled).map(item).collect();
    if items.is_empty() {
        return Effect::Say(session.say("why-no-row"), Meaning::Warning);
    }
    let finder = Finder::new(session.say("copy-title"), items);
    Effect::Ask(Box::new(Overlay::Finder(finder)))
}

/// The selected rows, else all rows in view, under the labels of their columns.
pub fn copy_rows<L: Line>(
    (list, rows): (&Listing, &[L]),
    labels: Vec<String>,
    cells: impl Fn(&L) -> Vec<Taken>,
    session: &Session,
) -> Effect {
    let chosen = chosen(list, rows);
    if chosen.is_empty() {
        return Effect::Say(session.say("why-no-row"), Meaning::Warning);
    }
    let header = labels.into_iter().map(Taken::text).collect();
    let count = chosen.len();
    let rows = std::iter::once(header).chain(chosen.into_iter().map(cells)).collect();
    Effect::Copy(Clip { rows, count })
}

/// The selected rows, in view or not; where none is, all rows in view. In the order of the list.
pub fn chosen<'a, L: Line>(list: &Listing, rows: &'a [L]) -> Vec<&'a L> {
    let shown = list.order.iter().filter_map(|index| rows.get(*index));
    if list.marks.count() == 0 {
        return shown.collect();
    }
    let marked = |row: &&L| list.marks.has(row.key());
    let in_view: Vec<&L> = shown.filter(marked).collect();
    let seen: BTreeSet<_> = in_view.iter().map(|row| row.key()).collect();
    let hidden = rows.iter().filter(marked).filter(|row| !seen.contains(&row.key()));
    in_view.iter().copied().chain(hidden).collect()
}

/// Says where a block from a spreadsheet can be pasted.
pub fn paste_nowhere(session: &Session) -> Effect {
    Effect::Say(session.say("paste-nowhere"), Meaning::Warning)
}

/// How many rows are selected, filter and `n of m` for the message line.
pub fn note(list: &Listing, count: usize, session: &Session) -> String {
    if list.typing {
        return String::new();
    }
    let (shown, all) = (number(list.order.len()), number(count));
    let note = if list.filter.value().is_empty() {
        session.texts.say_with("tui-count", &[("count", all)])
    } else {
        let filter = Arg::Text(list.filter.value().into());
        let args = [("filter", filter), ("shown", shown), ("all", all)];
        session.texts.say_with("tui-filtered", &args)
    };
    marked(list, session).map_or(note.clone(), |marked| format!("{marked}   {note}"))
}

/// How many rows are selected; none where none is.
pub fn marked(list: &Listing, session: &Session) -> Option<String> {
    let count = Some(list.marks.count()).filter(|count| *count > 0)?;
    Some(session.texts.say_with("tui-selected", &[("count", number(count))]))
}

fn number(count: usize) -> Arg {
    Arg::Int(i64::try_from(count).unwrap_or(i64::MAX))
}

/// The filter with its caret, in the line below the list.
pub fn filter_line(frame: &mut Frame, area: Rect, list: &Listing, session: &Session) {
    if !list.typing {
        return;
    }
    let area = Rect { y: area.bottom(), height: 1, ..area };
    let marked = marked(list, session).unwrap_or_default();
    let count = format!("{}  {marked}", list.order.len());
    let error = list.problem.clone().unwrap_or(count);
    let x = write(frame.buffer_mut(), area, area.x, (" / ", session.theme.style(Meaning::Key)));
    let half = (area.right() - x) / 3;
    let field = Rect { x, width: half, ..area };
    input::draw(frame, field, &list.filter, session.theme.style(Meaning::Plain));
    let rest = Rect { x: x + half, width: area.right() - x - half, ..area };
    write(frame.buffer_mut(), rest, rest.x, (&error, session.theme.style(Meaning::Muted)));
}

/// What stands where there are no rows.
pub fn empty(frame: &mut Frame, area: Rect, key: &str, session: &Session) {
    let key = if session.loading { "empty-loading" } else { key };
    let wide = usize::from(area.width.saturating_sub(4));
    let mut lines = wrapped(&session.say(key), wide);
    let quiet = ["empty-loading", "empty-history", "empty-check", "empty-entry-filtered"];
    if !quiet.contains(&key) {
        lines.push(String::new());
        lines.extend(wrapped(&session.say("empty-next"), wide));
    }
    for (index, text) in lines.iter().enumerate() {
        let area = row(area, index + 2);
        write(frame.buffer_mut(), area, area.x + 2, (text, session.theme.style(Meaning::Muted)));
    }
}

/// A column of a list: its catalog key, its width, its priority.
pub fn column(session: &Session, key: &str, width: u16, priority: u8) -> Column {
    let label = session.say(&format!("column-{key}"));
    Column { label, width, priority, ..Column::default() }
}

/// The column under a cell of the header.
pub fn column_at(columns: &[Column], room: u16, x: u16) -> Option<usize> {
    let widths = crate::tui::widgets::table::widths(columns, room.saturating_sub(2));
    let mut left = 1;
    for (index, width) in widths.iter().enumerate() {
        let Some(width) = width else { continue };
        if (left..left + width + 1).contains(&x) {
            return Some(index);
        }
        left += width + 2;
    }
    None
}
