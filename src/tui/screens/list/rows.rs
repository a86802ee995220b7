//! The rows of a list as a table: heads of groups, marks of selected rows.

use ratatui::Frame;
use ratatui::layout::Rect;

use crate::tui::listing::{Group, Line, Listing, Shown};
use crate::tui::register::{Chosen, Datum};
use crate::tui::session::Session;
use crate::tui::theme::{Meaning, Symbol};
use crate::tui::widgets::table::{Cell, Column, Table, marked};
use crate::tui::widgets::text::{row, write};

/// The rows that are in view, as a table with the order marked in its header.
pub fn draw<L: Line>(
    frame: &mut Frame,
    area: Rect,
    (list, rows): (&Listing, &[L]),
    session: &Session,
    (columns, cells): (Vec<Column>, impl Fn(&L) -> Vec<Cell>),
) {
    let columns = sorted(list, columns);
    let lines = list.window(usize::from(area.height.saturating_sub(1)));
    let table = Table {
        columns: &columns,
        count: lines.len(),
        top: 0,
        at: lines.iter().position(|line| *line == Shown::Row(list.at)),
        theme: session.theme,
    };
    let row = |at: usize| list.order.get(at).and_then(|index| rows.get(*index));
    table.draw(frame.buffer_mut(), area, |line| match lines.get(line) {
        Some(Shown::Row(at)) => row(*at).map(&cells).unwrap_or_default(),
        Some(Shown::Head(group)) => sums(list, (*group, rows), session),
        None => vec![],
    });
    heads(frame, area, (list, &table), session);
    marks(frame, area, (list, rows), session);
}

/// The sums of the amounts of a group, each in its column. Amounts are in the reporting currency.
fn sums<L: Line>(list: &Listing, (group, rows): (usize, &[L]), session: &Session) -> Vec<Cell> {
    let Some(group) = list.groups.get(group) else { return vec![] };
    let own = list.order.get(group.start..group.end).unwrap_or_default();
    let sum = |chosen: &Chosen| {
        let datums =
            own.iter().filter_map(|index| rows.get(*index)?.datum(&chosen.origin, session));
        let amounts = datums.filter_map(|datum| match datum {
            Datum::Amount(amount) => Some(amount),
            _ => None,
        });
        let sum = amounts.map(Some).reduce(|sum, each| sum?.checked_add(each?)).flatten();
        sum.map_or_else(Cell::default, |sum| {
            marked(session.texts.number_with(sum, 0), Meaning::Heading)
        })
    };
    list.layout.columns.iter().map(sum).collect()
}

/// The heads of the groups in view, before their sums: `▾ Ministry of Labour (12)`.
fn heads(frame: &mut Frame, area: Rect, (list, table): (&Listing, &Table), session: &Session) {
    let (theme, texts) = (session.theme, &session.texts);
    let amounts = table.columns.iter().enumerate().filter(|(_, column)| column.amount);
    let first = amounts.filter_map(|(at, _)| table.place(area.width, at)).map(|(x, _)| x).min();
    let lines = list.window(usize::from(area.height.saturating_sub(1)));
    for (line, shown) in lines.into_iter().enumerate() {
        let Shown::Head(group) = shown else { continue };
        let Some(Group { start, end, label }) = list.groups.get(group) else { continue };
        let count = texts.number((end - start).into());
        let text = format!("{} {label} ({count})", theme.symbol(Symbol::Down));
        let at = row(area, line + 1);
        let width = first.map_or(at.width, |x| x.saturating_sub(1).min(at.width));
        let at = Rect { width, ..at };
        write(frame.buffer_mut(), at, at.x, (&text, theme.style(Meaning::Heading)));
    }
}

/// A mark before every selected row that is in view.
fn marks<L: Line>(
    frame: &mut Frame,
    area: Rect,
    (list, rows): (&Listing, &[L]),
    session: &Session,
) {
    let theme = session.theme;
    let lines = list.window(usize::from(area.height.saturating_sub(1)));
    for (line, shown) in lines.into_iter().enumerate() {
        let Shown::Row(place) = shown else { continue };
        let index = list.order.get(place).copied().unwrap_or(usize::MAX);
        if !rows.get(index).is_some_and(|row| list.marks.has(row.key())) {
            continue;
        }
        let meaning = if place == list.at { Meaning::Selected } else { Meaning::Key };
        let at = row(area, line + 1);
        write(frame.buffer_mut(), at, at.x, (theme.symbol(Symbol::Marked), theme.style(meaning)));
    }
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
