//! How the texts of a report look: the grid above, and below it the text with those of the others.

use ratatui::Frame;
use ratatui::layout::Rect;

use super::Narratives;
use super::rows::{self, SIDES, Spot, State};
use crate::domain::values::{Choice, Side, word};
use crate::tui::screens::{DetailLine, pane};
use crate::tui::session::Session;
use crate::tui::theme::{Meaning, Symbol};
use crate::tui::widgets::table::aligned;
use crate::tui::widgets::text::{cells, piece, row, wrapped, write};

/// Rows of the head: the sides, and the languages below each.
pub const HEAD: usize = 2;
/// Cells of a language, and between two sides.
const CELL: u16 = 4;
const GAP: u16 = 2;
/// From this width on the others stand beside the text, not above it.
const WIDE: u16 = 100;

/// How many places of the report are in sight: two fifths of the screen.
pub fn rows_in_view(session: &Session) -> usize {
    usize::from(session.body().height * 2 / 5).saturating_sub(HEAD).max(1)
}

/// Cells of a line of the text that is being written.
pub fn edit_width(session: &Session) -> usize {
    usize::from(halves(below(session.body(), session)).1.width.saturating_sub(2))
}

fn below(area: Rect, session: &Session) -> Rect {
    let above = cells(HEAD + rows_in_view(session)).min(area.height);
    Rect { y: area.y + above, height: area.height - above, ..area }
}

/// The areas of the others and of the own text.
fn halves(area: Rect) -> (Rect, Rect) {
    if area.width >= WIDE {
        let left = area.width / 2;
        let own = Rect { x: area.x + left, width: area.width - left, ..area };
        return (Rect { width: left.saturating_sub(1), ..area }, own);
    }
    let others = area.height / 2;
    let own = Rect { y: area.y + others, height: area.height - others, ..area };
    (Rect { height: others, ..area }, own)
}

impl Narratives {
    /// Draws the grid and the texts below it.
    pub fn view(&self, frame: &mut Frame, area: Rect, session: &Session) {
        let Some(period) = self.period(session) else {
            return super::list::empty(frame, area, "no-period", session);
        };
        let tags = session.program.languages();
        let side = cells(tags.len()) * CELL + GAP;
        let label = area.width.saturating_sub(side * cells(SIDES.len()) + 1);
        Self::head(frame, area, (label, side), session);
        for index in 0..rows_in_view(session) {
            let Some(spot) = self.spots.get(self.top + index) else { break };
            let area = row(area, HEAD + index);
            let focus = self.top + index == self.at;
            let meaning = if focus { Meaning::Heading } else { Meaning::Plain };
            let name = aligned(&rows::label(spot, session), label.saturating_sub(2), false);
            let style = session.theme.style(meaning);
            write(frame.buffer_mut(), area, area.x + 1, (&name, style));
            for (at, (who, tag)) in voices(&tags).enumerate() {
                let of = (period.id, who, tag);
                let state = rows::state(spot, of, &self.times, session);
                let under = focus && at == self.column;
                let x = place(area, (label, side), (at, tags.len()));
                mark(frame, Rect { x, width: CELL, ..area }, (state, under), session);
            }
        }
        self.texts(frame, below(area, session), session);
    }

    fn head(frame: &mut Frame, area: Rect, (label, side): (u16, u16), session: &Session) {
        let tags = session.program.languages();
        let muted = session.theme.style(Meaning::Muted);
        for (at, who) in SIDES.iter().enumerate() {
            let x = area.x + label + side * cells(at);
            let name = aligned(&said(*who, session), side - GAP, false);
            write(
                frame.buffer_mut(),
                row(area, 0),
                x + 1,
                (&name, session.theme.style(Meaning::Heading)),
            );
        }
        for (at, (_, tag)) in voices(&tags).enumerate() {
            let x = place(area, (label, side), (at, tags.len()));
            let area = Rect { width: CELL, x, ..row(area, 1) };
            write(frame.buffer_mut(), area, x + 1, (tag, muted));
        }
    }

    /// The texts of the others, and the own one as it is or as it is being written.
    fn texts(&self, frame: &mut Frame, area: Rect, session: &Session) {
        let Some((spot, period)) = self.spots.get(self.at).zip(self.period(session)) else {
            return;
        };
        let (side, tag) = self.voice(session);
        let (beside, own) = halves(area);
        let wide = usize::from(beside.width.saturating_sub(2));
        let others = self.others(spot, wide, session);
        pane::draw(frame, beside, (&session.say("narrative-others"), &others, 0), session);
        let state = rows::state(spot, (period.id, side, &tag), &self.times, session);
        let name = format!("{} ({tag}): {}", said(side, session), session.say(state.word()));
        let Some(edit) = &self.edit else {
            let wide = usize::from(own.width.saturating_sub(2));
            let written = lines(&self.written(session), wide, session);
            return pane::draw(frame, own, (&name, &written, 0), session);
        };
        pane::draw(frame, own, (&name, &[], 0), session);
        // As far in as the text stands when it is read.
        let (width, height) = (own.width.saturating_sub(1), own.height.saturating_sub(1));
        let field = Rect { x: own.x + 1, y: own.y + 1, width, height };
        edit.draw(frame, field, session.theme.style(Meaning::Input));
    }

    /// What the other sides wrote there, in this language or else in any.
    fn others(&self, spot: &Spot, wide: usize, session: &Session) -> Vec<DetailLine> {
        let Some(period) = self.period(session) else { return vec![] };
        let (own, tag) = self.voice(session);
        let mut shown = vec![];
        for side in SIDES.into_iter().filter(|side| *side != own) {
            let told = rows::told(spot, (period.id, side), session);
            let Some((language, text)) = told.and_then(|told| told.text.best(&tag)) else {
                continue;
            };
            let state = rows::state(spot, (period.id, side, language), &self.times, session);
            let name =
                format!("{} ({language}): {}", said(side, session), session.say(state.word()));
            shown.push(one(&name, Meaning::Heading, session));
            shown.extend(lines(text, wide, session));
        }
        if shown.is_empty() {
            shown.push(one(&session.say("narrative-others-none"), Meaning::Muted, session));
        }
        shown
    }
}

/// Each side in each language, in the order of the columns.
fn voices(tags: &[String]) -> impl Iterator<Item = (Side, &str)> {
    SIDES.into_iter().flat_map(move |side| tags.iter().map(move |tag| (side, tag.as_str())))
}

fn place(area: Rect, (label, side): (u16, u16), (at, tags): (usize, usize)) -> u16 {
    let tags = tags.max(1);
    area.x + label + side * cells(at / tags) + CELL * cells(at % tags)
}

fn mark(frame: &mut Frame, area: Rect, (state, under): (State, bool), session: &Session) {
    let theme = session.theme;
    let (symbol, meaning) = match state {
        State::Missing => (theme.symbol(Symbol::Dash), Meaning::Muted),
        State::Written => (theme.symbol(Symbol::Done), Meaning::Good),
        State::OtherNewer => (theme.symbol(Symbol::Late), Meaning::Warning),
    };
    let meaning = if under { Meaning::Selected } else { meaning };
    write(frame.buffer_mut(), area, area.x, (&format!(" {symbol} "), theme.style(meaning)));
}

fn said(side: Side, session: &Session) -> String {
    session.texts.word(Side::NAME, word(Some(side)).unwrap_or_default())
}

fn lines(text: &str, wide: usize, session: &Session) -> Vec<DetailLine> {
    wrapped(text, wide).iter().map(|line| one(line, Meaning::Plain, session)).collect()
}

fn one(text: &str, meaning: Meaning, session: &Session) -> DetailLine {
    let said = piece(session.theme.plain(text), session.theme.style(meaning));
    DetailLine { pieces: vec![said], ..DetailLine::default() }
}
