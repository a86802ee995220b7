//! The stage of the centre, and its phases on one line of time.

use chrono::NaiveDate;

use super::super::detail::Page;
use super::NAME;
use crate::domain::program::Kind;
use crate::domain::reason::Arg;
use crate::domain::records::{Stage, StageEvent};
use crate::domain::values::{Choice, Date, word};
use crate::figures::{PartnershipFigure, PhaseFigure};
use crate::tui::session::Session;
use crate::tui::theme::{Meaning, Symbol};
use crate::tui::widgets::strip::Strip;
use crate::tui::widgets::table::aligned;
use crate::tui::words;

/// Status, phase, stage, and since when.
pub fn stage(page: &mut Page, figure: &PartnershipFigure) {
    let session = page.session;
    let status = words::status(session, Some(figure.status));
    let stage = figure.stage.stage.map(|stage| named(session, stage));
    let phase = figure.stage.phase.map(|id| session.program.code(Kind::Phase, id));
    let between = figure.stage.between_phases.then(|| session.say("between-phases"));
    let since = figure.stage.since.map(|date| session.texts.date(date));
    let since = since.map(|date| session.texts.say_with("tui-since", &[("date", Arg::Text(date))]));
    let parts: Vec<String> = [phase, stage, between, since].into_iter().flatten().collect();
    let parts: Vec<_> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    page.pieces(vec![
        (status.text, status.meaning),
        (format!("   {}", parts.join(" · ")), Meaning::Plain),
    ]);
}

fn named(session: &Session, stage: Stage) -> String {
    let word = word(Some(stage)).unwrap_or_default();
    session.texts.word(Stage::NAME, word)
}

/// Which day stands in which cell of the line.
struct Scale {
    first: NaiveDate,
    last: NaiveDate,
    room: usize,
}

impl Scale {
    /// From the first day of any phase to the last one, today among them.
    fn of(page: &Page) -> Option<Self> {
        let session = page.session;
        let phases = session.sheets.phases.iter();
        let days = phases.flat_map(|phase| [phase.elapsed.start, phase.elapsed.end]).flatten();
        let events = session.program.stage_events.values().filter_map(|event| event.date);
        let days: Vec<NaiveDate> = days.chain(events.map(Date::first)).collect();
        let (first, last) = (*days.iter().min()?, *days.iter().max()?);
        let room = page.width().saturating_sub(usize::from(NAME) + 6).clamp(10, 100);
        Some(Self { first, last: last.max(session.as_of), room })
    }

    fn cell(&self, day: NaiveDate) -> usize {
        let total = (self.last - self.first).num_days().max(1);
        let cells = i64::try_from(self.room - 1).unwrap_or(1);
        let cell = (day - self.first).num_days().clamp(0, total) * cells / total;
        usize::try_from(cell).unwrap_or_default()
    }
}

/// The phases with the gaps between them and today, the stages below them by their days.
pub fn time_line(page: &mut Page) {
    let Some(scale) = Scale::of(page) else { return };
    let session = page.session;
    let theme = session.theme;
    let mut bar = Strip::of(theme.symbol(Symbol::Dot), Meaning::Muted, scale.room);
    let mut labels = Strip::of(" ", Meaning::Muted, scale.room);
    let today = scale.cell(session.as_of);
    labels.put(today, &session.say("today"), Meaning::Warning);
    let mut end_before: Option<NaiveDate> = None;
    for phase in &session.sheets.phases {
        let Some((start, end)) = phase.elapsed.start.zip(phase.elapsed.end) else { continue };
        run(&mut bar, (scale.cell(start), scale.cell(end), today), session);
        if let Some(before) = end_before {
            gap(&mut bar, &scale, (before, start), session);
        }
        end_before = end_before.max(Some(end));
        let name = phase_code(session, phase);
        let long = format!("{name} {}", start.format("%Y"));
        if !labels.put(scale.cell(start), &long, Meaning::Plain) {
            labels.put(scale.cell(start), &name, Meaning::Plain);
        }
    }
    bar.set(today, theme.symbol(Symbol::Today), Meaning::Warning);
    let year = format!(" {}", scale.last.format("%Y"));
    row(page, &session.say("phases"), bar, &year);
    row(page, "", labels, "");
    stages(page, &scale);
}

/// The cells of a phase: what is over and what is to come.
fn run(bar: &mut Strip, (start, end, today): (usize, usize, usize), session: &Session) {
    let symbol = |symbol| session.theme.symbol(symbol);
    bar.fill((start, end), symbol(Symbol::Empty), Meaning::Accent);
    if today >= start {
        bar.fill((start, end.min(today)), symbol(Symbol::Full), Meaning::Accent);
    }
}

/// The months between two phases, where there is room to say them.
fn gap(bar: &mut Strip, scale: &Scale, (before, start): (NaiveDate, NaiveDate), session: &Session) {
    let days = (start - before).num_days();
    if days <= 1 {
        return;
    }
    let (from, to) = (scale.cell(before) + 1, scale.cell(start));
    let months = [("months", Arg::Int((days + 15) / 30))];
    for text in [session.texts.say_with("tui-gap-months", &months), session.say("gap")] {
        let wide = crate::i18n::width(&text);
        if to >= from + wide {
            bar.put(from + (to - from - wide) / 2, &text, Meaning::Warning);
            return;
        }
    }
}

/// A mark at the day of every stage, and the name of the last one reached of each phase.
fn stages(page: &mut Page, scale: &Scale) {
    let session = page.session;
    let mark = session.theme.symbol(Symbol::Up);
    let mut strip = Strip::of(" ", Meaning::Muted, scale.room);
    let mut events: Vec<&StageEvent> = session.program.stage_events.values().collect();
    events.retain(|event| event.date.is_some());
    events.sort_by_key(|event| (event.date, event.stage, event.id));
    let over = |event: &&&StageEvent| event.date.is_some_and(|d| d.first() <= session.as_of);
    for event in &events {
        let Some(day) = event.date else { continue };
        strip.set(scale.cell(day.first()), mark, Meaning::Plain);
    }
    for phase in session.sheets.phases.iter().rev() {
        let mut own = events.iter().filter(|event| event.phase == Some(phase.id));
        let last = own.rfind(over);
        let Some((day, stage)) = last.and_then(|event| event.date.zip(event.stage)) else {
            continue;
        };
        strip.put(scale.cell(day.first()) + 2, &named(session, stage), Meaning::Plain);
    }
    if !events.is_empty() {
        row(page, &session.say("column-stage"), strip, "");
    }
}

fn row(page: &mut Page, name: &str, strip: Strip, end: &str) {
    let mut pieces = vec![(aligned(name, NAME, false), Meaning::Muted)];
    pieces.extend(strip.pieces());
    pieces.push((end.to_owned(), Meaning::Muted));
    page.pieces(pieces);
}

fn phase_code(session: &Session, phase: &PhaseFigure) -> String {
    session.program.code(Kind::Phase, phase.id)
}
