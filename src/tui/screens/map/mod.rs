//! Partner countries on a map of the world, each as the symbol of how it stands.

mod places;

use std::collections::BTreeMap;

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::symbols::Marker;
use ratatui::widgets::canvas::{Canvas, Map, MapResolution};

use self::places::place;
use super::{Page, pane};
use crate::figures::Status;
use crate::i18n::width;
use crate::tui::listing::Listing;
use crate::tui::register::{Datum, Row, Rows};
use crate::tui::session::Session;
use crate::tui::theme::{Meaning, Symbol, Theme};
use crate::tui::widgets::table::marked;
use crate::tui::widgets::text::{cells, row, write};
use crate::tui::words;

/// Degrees in view: no country lies beyond.
const EAST: [f64; 2] = [-180.0, 180.0];
const NORTH: [f64; 2] = [-56.0, 78.0];

/// The map, and below it what is known of the selected country.
pub fn split(area: Rect) -> (Rect, Rect) {
    pane::split(area, usize::from(area.height))
}

/// Draws the land and on it every row of the list that has a place; the others are listed in the
/// south-west, where there is only sea.
pub fn view(frame: &mut Frame, area: Rect, (list, rows): (&Listing, &Rows), session: &Session) {
    let area = area.intersection(frame.area());
    if area.width < 20 || area.height < 4 {
        return;
    }
    land(frame, area, session.theme);
    let selected = list.selected();
    let shown = || list.order.iter().filter_map(|at| Some((*at, rows.rows.get(*at)?)));
    let (placed, others): (Vec<_>, Vec<_>) =
        shown().partition(|(_, row)| place(&row.country).is_some());
    // The selected one is drawn last: it lies over its neighbours.
    let uppermost = |(at, _): &(usize, &Row)| Some(*at) == selected;
    let (above, below): (Vec<_>, Vec<_>) = placed.into_iter().partition(uppermost);
    for (at, each) in below.into_iter().chain(above) {
        point(frame, area, (each, Some(at) == selected), session);
    }
    elsewhere(frame, area, (&others, selected), session);
}

fn land(frame: &mut Frame, area: Rect, theme: Theme) {
    let marker = if theme.ascii { Marker::Custom('.') } else { Marker::Braille };
    let colour = theme.style(Meaning::Muted).fg.unwrap_or_default();
    let map = Map { color: colour, resolution: MapResolution::Low };
    let canvas = Canvas::default().marker(marker).x_bounds(EAST).y_bounds(NORTH);
    frame.render_widget(canvas.paint(move |context| context.draw(&map)), area);
    frame.buffer_mut().set_style(area, theme.style(Meaning::Muted));
}

/// The cell of a place.
fn cell(area: Rect, (latitude, longitude): (f64, f64)) -> (u16, u16) {
    let part = |value: f64, [least, most]: [f64; 2], room: u16| {
        let share = ((value - least) / (most - least)).clamp(0.0, 1.0);
        // A share of one times a number of cells is a number of cells.
        (share * f64::from(room.saturating_sub(1))).round()
    };
    let x = part(longitude, EAST, area.width);
    let y = part(-latitude, [-NORTH[1], -NORTH[0]], area.height);
    let whole = |number: f64| (0..u16::MAX).find(|n| f64::from(*n) >= number).unwrap_or_default();
    (area.x + whole(x), area.y + whole(y))
}

/// How a row stands; a country without a centre has no status.
fn status(row: &Row) -> Option<Status> {
    row.cells.iter().find_map(|datum| match datum {
        Datum::Status(status) => Some(*status),
        _ => None,
    })
}

fn symbol(row: &Row, theme: Theme) -> (&'static str, Meaning) {
    let none = (theme.symbol(Symbol::Place), Meaning::Muted);
    status(row).map_or(none, |status| theme.status(status))
}

/// A country at its place; the selected one in brackets and with its name.
fn point(frame: &mut Frame, area: Rect, (row, selected): (&Row, bool), session: &Session) {
    let theme = session.theme;
    let Some((x, y)) = place(&row.country).map(|place| cell(area, place)) else { return };
    let line = Rect { y, height: 1, ..area };
    let (symbol, meaning) = symbol(row, theme);
    if !selected {
        write(frame.buffer_mut(), line, x, (symbol, strong(theme, meaning)));
        return;
    }
    let text = format!("[{symbol}]");
    let end = write(
        frame.buffer_mut(),
        line,
        x.saturating_sub(1).max(area.x),
        (&text, theme.style(Meaning::Selected)),
    );
    let name = format!(" {} ", row.country);
    let wide = cells(width(&name));
    let left = x.saturating_sub(1 + wide);
    let at = if end + wide < area.right() { end } else { left.max(area.x) };
    write(frame.buffer_mut(), line, at, (&name, theme.style(Meaning::Heading)));
}

/// A symbol stands out from the land without colours too.
fn strong(theme: Theme, meaning: Meaning) -> ratatui::style::Style {
    theme.style(meaning).patch(theme.style(Meaning::Heading))
}

/// Rows without a place, by their codes.
fn elsewhere(
    frame: &mut Frame,
    area: Rect,
    (others, selected): (&[(usize, &Row)], Option<usize>),
    session: &Session,
) {
    let theme = session.theme;
    let room = usize::from(area.height / 3).max(1);
    let at = |index: usize| row(area, usize::from(area.height).saturating_sub(room + 1) + index);
    if others.is_empty() {
        return;
    }
    let heading = theme.style(Meaning::Heading);
    write(frame.buffer_mut(), at(0), area.x + 1, (&session.say("no-place"), heading));
    // The selected one is always among those that are shown.
    let own = others.iter().position(|(at, _)| Some(*at) == selected).unwrap_or(0);
    let first = (own + 1).saturating_sub(room);
    for (index, (place, row)) in others.iter().skip(first).take(room).enumerate() {
        let (symbol, meaning) = symbol(row, theme);
        let is_selected = Some(*place) == selected;
        let (left, right) = if is_selected { ("[", "]") } else { (" ", " ") };
        let text = format!("{left}{symbol}{right} {}", code(row));
        let style =
            if is_selected { theme.style(Meaning::Selected) } else { strong(theme, meaning) };
        write(frame.buffer_mut(), at(index + 1), area.x + 1, (&text, style));
    }
}

/// The code by which a row is named.
pub fn code(row: &Row) -> String {
    row.cells.first().and_then(Datum::found).unwrap_or(&row.country).to_owned()
}

/// The figures of the selected row under the names of their columns, and what the symbols say.
pub fn page(page: &mut Page, selected: Option<&Row>, rows: &Rows) {
    let session = page.session;
    let Some(selected) = selected else { return };
    let columns = super::registers::portfolio_columns();
    let mut pieces = vec![];
    for (column, datum) in columns.iter().zip(&selected.cells) {
        let cell = datum.cell(session);
        let label = column.shown(rows, session).label;
        pieces.push((format!("{label} {}   ", cell.text), cell.meaning));
    }
    page.flow("", pieces);
    page.flow("", legend(rows, session));
}

/// What the symbols say, each with how many there are.
fn legend(rows: &Rows, session: &Session) -> Vec<(String, Meaning)> {
    let mut counted: BTreeMap<Option<Status>, usize> = BTreeMap::new();
    for row in &rows.rows {
        *counted.entry(status(row)).or_default() += 1;
    }
    let said = |(status, count): (Option<Status>, usize)| {
        let symbol = session.theme.symbol(Symbol::Place);
        let none = || marked(format!("{symbol} {}", session.say("no-centre")), Meaning::Muted);
        let cell = status.map_or_else(none, |status| words::status(session, Some(status)));
        (format!("{} {count}   ", cell.text), cell.meaning)
    };
    counted.into_iter().map(said).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_stands_where_the_land_is_drawn() {
        let area = Rect::new(0, 4, 80, 13);
        let seoul = cell(area, place("KOR").unwrap());
        let lima = cell(area, place("PER").unwrap());
        assert_eq!(seoul, (67, 8));
        assert!(lima.0 < seoul.0 && lima.1 > seoul.1, "{lima:?}");
        assert_eq!(cell(area, (90.0, -180.0)), (0, 4));
        assert_eq!(cell(area, (-90.0, 180.0)), (79, 16));
        assert_eq!(place("XDG"), None);
    }
}
