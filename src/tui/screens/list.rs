//! What all lists do alike: filter line, empty list, pasted text.

use ratatui::Frame;
use ratatui::crossterm::event::{KeyCode, KeyEvent};
use ratatui::layout::Rect;

use crate::domain::reason::Arg;
use crate::tui::effect::{Effect, Typed};
use crate::tui::listing::{Line, Listing};
use crate::tui::search::search;
use crate::tui::session::Session;
use crate::tui::theme::Meaning;
use crate::tui::widgets::input::{self, Input};
use crate::tui::widgets::table::{Cell, Column, Table};
use crate::tui::widgets::text::{row, wrapped, write};

/// Filters and sorts a list anew.
pub fn refresh<L: Line>(list: &mut Listing, rows: &[L], session: &Session) {
    let search = search(list.filter.value(), list.kind, rows, session);
    list.refresh(rows, &search, session.list_height());
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
        KeyCode::Up | KeyCode::Down | KeyCode::PageUp | KeyCode::PageDown | KeyCode::F(_) => {
            return Typed::Elsewhere;
        }
        _ => {
            if input::typed(&mut list.filter, key) {
                refresh(list, rows, session);
            }
        }
    }
    Typed::Taken(None)
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

/// Says where a block from a spreadsheet can be pasted.
pub fn paste_nowhere(session: &Session) -> Effect {
    Effect::Say(session.say("paste-nowhere"), Meaning::Warning)
}

/// Filter and `n of m` for the message line.
pub fn note(list: &Listing, count: usize, session: &Session) -> String {
    if list.typing {
        return String::new();
    }
    let number = |count: usize| Arg::Int(i64::try_from(count).unwrap_or(i64::MAX));
    let (shown, all) = (number(list.order.len()), number(count));
    if list.filter.value().is_empty() {
        return session.texts.say_with("tui-count", &[("count", all)]);
    }
    let filter = Arg::Text(list.filter.value().into());
    session.texts.say_with("tui-filtered", &[("filter", filter), ("shown", shown), ("all", all)])
}

/// The filter with its caret, in the line below the list.
pub fn filter_line(frame: &mut Frame, area: Rect, list: &Listing, session: &Session) {
    if !list.typing {
        return;
    }
    let area = Rect { y: area.bottom(), height: 1, ..area };
    let count = format!("{}  ", list.order.len());
    let error = list.problem.clone().unwrap_or(count);
    let x = write(frame.buffer_mut(), area, area.x, (" / ", session.theme.style(Meaning::Key)));
    let half = (area.right() - x) / 3;
    let field = Rect { x, width: half, ..area };
    input::draw(frame, field, &list.filter, session.theme.style(Meaning::Plain));
    let rest = Rect { x: x + half, width: area.right() - x - half, ..area };
    write(frame.buffer_mut(), rest, rest.x, (&error, session.theme.style(Meaning::Muted)));
}

/// The columns of a list, and the cells of one of its rows.
pub type Drawn<L> = (Vec<Column>, fn(&Session, &L) -> Vec<Cell>);

/// The rows that are in view, as a table with the order marked in its header.
pub fn draw<L>(
    frame: &mut Frame,
    area: Rect,
    (list, rows): (&Listing, &[L]),
    session: &Session,
    (columns, cells): Drawn<L>,
) {
    let columns = sorted(list, columns);
    let table = Table {
        columns: &columns,
        count: list.order.len(),
        top: list.top,
        at: Some(list.at),
        theme: session.theme,
    };
    let line = |index: usize| list.order.get(index).and_then(|index| rows.get(*index));
    table.draw(frame.buffer_mut(), area, |index| {
        line(index).map(|line| cells(session, line)).unwrap_or_default()
    });
}

/// What stands where there are no rows.
pub fn empty(frame: &mut Frame, area: Rect, key: &str, session: &Session) {
    let key = if session.loading { "empty-loading" } else { key };
    let lines = wrapped(&session.say(key), usize::from(area.width.saturating_sub(4)));
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

/// The same columns with the order of the list marked.
fn sorted(list: &Listing, mut columns: Vec<Column>) -> Vec<Column> {
    if let Some((index, descending)) = list.sort
        && let Some(column) = columns.get_mut(index)
    {
        column.sorted = Some(descending);
    }
    columns
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
