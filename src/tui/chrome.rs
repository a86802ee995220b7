//! What stands around a screen: title, bar, message, keys.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;

use super::action::{ACTIONS, Action, Binding};
use super::app::App;
use super::overlays::Overlay;
use super::place::Place;
use super::screens::Screen;
use super::session::Session;
use super::theme::{Meaning, Symbol};
use super::widgets::text::{Piece, cells, line, piece, row, wrapped, write};
use crate::i18n::{cut, width};

/// The smallest terminal in which anything can be done.
pub const LEAST: (u16, u16) = (60, 15);

/// On a terminal that is too small, one message that names the size needed.
pub fn too_small(frame: &mut Frame, session: &Session) -> bool {
    let area = frame.area();
    if area.width >= LEAST.0 && area.height >= LEAST.1 {
        return false;
    }
    let lines = wrapped(&session.say("too-small"), usize::from(area.width));
    for (index, text) in lines.iter().enumerate() {
        let area = row(area, index);
        write(frame.buffer_mut(), area, area.x, (text, session.theme.style(Meaning::Plain)));
    }
    true
}

/// The marks of cut texts and of lists in ASCII.
pub fn plain(frame: &mut Frame) {
    for cell in &mut frame.buffer_mut().content {
        let plain = match cell.symbol() {
            "…" => "~",
            "–" | "·" | "─" => "-",
            "│" => "|",
            "└" => "+",
            _ => continue,
        };
        cell.set_symbol(plain);
    }
}

/// Title, banner, groups, and the screens of the group.
pub fn head(frame: &mut Frame, session: &Session, tab: Place, over: &[Screen]) {
    let theme = session.theme;
    let area = frame.area();
    title(frame, row(area, 0), session);
    let mut next = 1;
    if let Some(banner) = &session.banner {
        let text = format!(" {}", theme.plain(banner));
        let area = row(area, next);
        write(frame.buffer_mut(), area, area.x, (&text, theme.style(Meaning::Warning)));
        next += 1;
    }
    groups(frame, row(area, next), (session, tab));
    screens(frame, row(area, next + 1), (session, tab), over);
}

/// The groups of screens, that of the present one marked.
fn groups(frame: &mut Frame, area: Rect, (session, tab): (&Session, Place)) {
    for (index, (x, label)) in group_labels(session).into_iter().enumerate() {
        let style = marked(session, tab.group() == index);
        write(frame.buffer_mut(), area, area.x + x, (&label, style));
    }
}

/// The screens of the group on a rule, and behind them the records that lie over the screen.
fn screens(frame: &mut Frame, area: Rect, (session, tab): (&Session, Place), over: &[Screen]) {
    let theme = session.theme;
    let text = theme.symbol(Symbol::Line).repeat(usize::from(area.width));
    write(frame.buffer_mut(), area, area.x, (&text, theme.style(Meaning::Muted)));
    let mut end = area.x + 1;
    for (place, x, label) in tab_labels(session, tab) {
        end = write(frame.buffer_mut(), area, x, (&label, marked(session, place == tab)));
    }
    let trail: Vec<String> = over.iter().map(|screen| screen.title(session)).collect();
    if !trail.is_empty() {
        let room = usize::from(area.right().saturating_sub(end + 4));
        let text = format!(" {} ", cut(&trail.join(" > "), room));
        write(frame.buffer_mut(), area, end + 1, (&text, theme.style(Meaning::Heading)));
    }
}

fn marked(session: &Session, present: bool) -> Style {
    let theme = session.theme;
    if !present {
        return theme.style(Meaning::Plain);
    }
    theme.style(Meaning::Selected).patch(theme.style(Meaning::Heading))
}

fn title(frame: &mut Frame, area: Rect, session: &Session) {
    let theme = session.theme;
    let mut marks = vec![session.texts.date_short(session.as_of.into())];
    if session.read_only {
        marks.push(session.say("read-only"));
    }
    if session.loading {
        marks.push(session.say("loading"));
    }
    let marks = theme.plain(&marks.join(" · "));
    let right = cells(width(&marks)) + 1;
    let left = Rect { width: area.width.saturating_sub(right + 2), ..area };
    let name = piece(" dgcc  ", theme.style(Meaning::Key));
    line(frame.buffer_mut(), left, &[name, piece(session.title(), theme.style(Meaning::Heading))]);
    let x = area.right().saturating_sub(right);
    write(frame.buffer_mut(), area, x, (&marks, theme.style(Meaning::Muted)));
}

/// Each group with its column and label.
fn group_labels(session: &Session) -> Vec<(u16, String)> {
    let mut x = 0;
    let label = |(name, _): &(&str, usize)| {
        let label = format!(" {} ", session.say(&format!("group-{name}")));
        let at = x;
        x += cells(width(&label));
        (at, label)
    };
    Place::GROUPS.iter().map(label).collect()
}

/// Each screen of the group with its column and its label, which begins with its key.
fn tab_labels(session: &Session, tab: Place) -> Vec<(Place, u16, String)> {
    let mut x = 1;
    let label = |place: &Place| {
        // On the grid of Entry a digit begins a figure.
        let typing = tab == Place::Entry;
        let key = session.keys.shown(Action::Goto(*place), typing).unwrap_or_default();
        let label = format!(" {key} {} ", session.say(&format!("place-{}", place.name())));
        let at = x;
        x += cells(width(&label));
        (*place, at, label)
    };
    Place::of_group(tab.group()).iter().map(label).collect()
}

/// The screen under a cell of the bar: of a group the first.
pub fn tab_at(session: &Session, tab: Place, (column, line): (u16, u16)) -> Option<Place> {
    let rule = session.body().y.checked_sub(1)?;
    if line == rule {
        let tabs = tab_labels(session, tab);
        let under = |(_, x, label): &&(Place, u16, String)| {
            (*x..*x + cells(width(label))).contains(&column)
        };
        return tabs.iter().find(under).map(|(place, ..)| *place);
    }
    if Some(line) != rule.checked_sub(1) {
        return None;
    }
    let group = group_labels(session).iter().rposition(|(x, _)| *x <= column)?;
    Place::of_group(group).first().copied()
}

/// Message line and the keys valid now, most relevant first; help is never dropped.
pub fn foot(frame: &mut Frame, app: &App, session: &Session) {
    let area = frame.area();
    let theme = session.theme;
    let line_of = |from_end: u16| Rect {
        y: area.bottom().saturating_sub(from_end),
        height: 1.min(area.height),
        ..area
    };
    let (text, meaning) = match app.message() {
        Some((text, meaning)) => (text.to_owned(), meaning),
        None => (app.screen().map_or_else(String::new, |s| s.note(session)), Meaning::Muted),
    };
    let at = line_of(2);
    let text = format!(" {}", theme.plain(&text));
    write(frame.buffer_mut(), at, at.x, (&text, theme.style(meaning)));
    if app.message().is_some() {
        selected(frame, at, app, session);
    }
    let at = line_of(1);
    if let Some(overlay) = app.overlay() {
        return hints(frame, at, &boxed(overlay, session), session);
    }
    let (keys, help) = footer(app, session);
    let last = pieces(&[help], session);
    let right = last.iter().map(|piece| cells(width(&piece.text))).sum::<u16>() + 1;
    let left = Rect { width: at.width.saturating_sub(right), ..at };
    hints(frame, left, &keys, session);
    line(frame.buffer_mut(), Rect { x: at.right().saturating_sub(right), ..at }, &last);
}

/// As many keys as there is room for.
fn hints(frame: &mut Frame, area: Rect, keys: &[(String, String)], session: &Session) {
    let (mut shown, mut used): (Vec<Piece>, u16) = (vec![], 0);
    for hint in keys {
        let next = pieces(std::slice::from_ref(hint), session);
        used += next.iter().map(|piece| cells(width(&piece.text))).sum::<u16>();
        if used > area.width {
            break;
        }
        shown.extend(next);
    }
    line(frame.buffer_mut(), area, &shown);
}

/// The keys of a box over the screen, which takes all of them.
fn boxed(overlay: &Overlay, session: &Session) -> Vec<(String, String)> {
    let keys = overlay.keys().iter();
    keys.map(|(key, word)| (session.theme.plain(key), session.say(word))).collect()
}

/// How many rows are selected, at the end of a message.
fn selected(frame: &mut Frame, area: Rect, app: &App, session: &Session) {
    let Some(marked) = app.screen().and_then(|screen| screen.marked(session)) else { return };
    let text = format!("  {marked} ");
    let x = area.right().saturating_sub(cells(width(&text))).max(area.x);
    write(frame.buffer_mut(), area, x, (&text, session.theme.style(Meaning::Muted)));
}

/// Keys with what they do, and that of help.
fn footer(app: &App, session: &Session) -> (Vec<(String, String)>, (String, String)) {
    let (place, typing) = (app.place(), app.is_typing());
    let hint = |binding: &&Binding| {
        let key = session.keys.shown(binding.action, typing)?;
        app.available(binding, session).ok()?;
        Some((key, session.say(&format!("action-{}", binding.name))))
    };
    let mut ranked: Vec<_> = ACTIONS.iter().filter(|b| b.rank > 0 && b.holds(place)).collect();
    ranked.sort_by_key(|binding| binding.rank);
    let mut keys: Vec<_> = ranked.iter().filter_map(hint).collect();
    if typing && !matches!(place, Place::Form | Place::Founding | Place::Narratives) {
        let finish = [("Enter", "typing-done"), ("Esc", "typing-cancel")];
        keys = finish.map(|(key, word)| (key.into(), session.say(word))).into();
    }
    let help = if typing { "F1" } else { "?" };
    (keys, (help.into(), session.say("action-help")))
}

fn pieces(hints: &[(String, String)], session: &Session) -> Vec<Piece> {
    let theme = session.theme;
    let hint = |(key, word): &(String, String)| {
        [
            piece(format!(" {key}"), theme.style(Meaning::Key)),
            piece(format!(" {word} "), theme.style(Meaning::Plain)),
        ]
    };
    hints.iter().flat_map(hint).collect()
}
