//! The partnership at a glance.

use chrono::NaiveDate;
use ratatui::Frame;
use ratatui::layout::Rect;
use rust_decimal::Decimal;

use super::detail::{DetailLine, Lines, Page};
use super::list;
use crate::domain::program::Kind;
use crate::domain::reason::Arg;
use crate::domain::records::Stage;
use crate::domain::values::{Choice, Link, word};
use crate::figures::{Due, DueKind, Elapsed, PartnershipFigure, PhaseFigure, ShareBasis, Status};
use crate::tui::action::Action;
use crate::tui::effect::Effect;
use crate::tui::place::Place;
use crate::tui::session::Session;
use crate::tui::theme::{Meaning, Symbol};
use crate::tui::widgets::bar::bar;
use crate::tui::widgets::table::aligned;
use crate::tui::words;

/// Lifecycle, progress, statuses, sectors, what is due, what changed last.
#[derive(Debug, Default)]
pub struct Home {
    lines: Lines,
}

/// Cells of the names before the bars.
const NAME: u16 = 13;

impl Home {
    /// Makes its lines anew.
    pub fn refresh(&mut self, session: &Session) {
        self.lines.set(lines(session), session);
    }

    /// Does an action.
    pub fn update(&mut self, action: Action, session: &Session) -> Option<Effect> {
        if action == Action::Open {
            return self.open(session);
        }
        self.lines.step(action, session);
        None
    }

    /// A missing figure leads to its cell in Entry, anything else to its record.
    fn open(&self, session: &Session) -> Option<Effect> {
        let link = self.lines.link()?;
        let missing = session
            .sheets
            .due
            .iter()
            .any(|due| due.kind == DueKind::Measurement && due.record == link);
        if missing {
            return Some(Effect::Goto(Place::Entry, Some(link)));
        }
        super::open(link, session)
    }

    /// A click selects a line, on the selected one it opens.
    pub fn click(&mut self, line: u16, session: &Session) -> Option<Effect> {
        self.lines.click(line, session)
    }

    /// The record of the line under the cursor.
    pub fn selected(&self, _: &Session) -> Option<Link> {
        self.lines.link()
    }

    /// Draws the visible lines.
    pub fn view(&self, frame: &mut Frame, area: Rect, session: &Session) {
        if session.sheets.partnership.is_none() {
            list::empty(frame, area, "empty-home", session);
            return;
        }
        self.lines.view(frame, area, session);
    }
}

fn lines(session: &Session) -> Vec<DetailLine> {
    let mut page = Page::new(session);
    let Some(figure) = &session.sheets.partnership else { return page.lines };
    stage(&mut page, figure);
    time_line(&mut page);
    page.gap();
    progress(&mut page, figure);
    page.gap();
    counts(&mut page, figure);
    sectors(&mut page, figure);
    due(&mut page);
    recent(&mut page);
    page.lines
}

fn stage(page: &mut Page, figure: &PartnershipFigure) {
    let session = page.session;
    let status = words::status(session, Some(figure.status));
    let stage = figure.stage.stage.and_then(|stage| word(Some(stage)));
    let stage = stage.map(|stage| session.texts.word(Stage::NAME, stage)).unwrap_or_default();
    let phase = figure.stage.phase.map(|id| session.program.code(Kind::Phase, id));
    let between = figure.stage.between_phases.then(|| session.say("between-phases"));
    let since = figure.stage.since.map(|date| session.texts.date(date));
    let since = since.map(|date| session.texts.say_with("tui-since", &[("date", Arg::Text(date))]));
    let parts: Vec<String> = [phase, Some(stage), between, since].into_iter().flatten().collect();
    let parts: Vec<_> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    page.pieces(vec![
        (status.text, status.meaning),
        (format!("   {}", parts.join(" · ")), Meaning::Plain),
    ]);
}

/// The phases on one line of time with the gaps between them and today.
fn time_line(page: &mut Page) {
    let session = page.session;
    let phases = &session.sheets.phases;
    let days = phases.iter().flat_map(|phase| [phase.elapsed.start, phase.elapsed.end]);
    let days: Vec<NaiveDate> = days.flatten().collect();
    let (Some(first), Some(last)) = (days.iter().min(), days.iter().max()) else { return };
    let last = (*last).max(session.as_of);
    let room = page.width().saturating_sub(usize::from(NAME) + 6).clamp(10, 90);
    let place = |day: NaiveDate| {
        let total = (last - *first).num_days().max(1);
        let cell = (day - *first).num_days().max(0) * i64::try_from(room - 1).unwrap_or(1) / total;
        usize::try_from(cell).unwrap_or_default().min(room - 1)
    };
    let today = place(session.as_of);
    let mut cells = vec![(session.theme.symbol(Symbol::Dot), Meaning::Muted); room];
    let mut labels = vec![' '; room];
    for phase in phases {
        let (Some(start), Some(end)) = (phase.elapsed.start, phase.elapsed.end) else { continue };
        for (at, cell) in cells.iter_mut().enumerate().take(place(end) + 1).skip(place(start)) {
            let symbol = if at > today { Symbol::Empty } else { Symbol::Full };
            *cell = (session.theme.symbol(symbol), Meaning::Accent);
        }
        let name = format!("{} {}", code(session, phase), start.format("%Y"));
        put(&mut labels, place(start), &name);
    }
    cells[today] = (session.theme.symbol(Symbol::Today), Meaning::Warning);
    let name = aligned(&session.say("phases"), NAME, false);
    let mut pieces = vec![(name, Meaning::Muted)];
    pieces.extend(cells.into_iter().map(|(symbol, meaning)| (symbol.to_owned(), meaning)));
    pieces.push((format!(" {}", last.format("%Y")), Meaning::Muted));
    page.pieces(pieces);
    let labels: String = labels.into_iter().collect();
    page.pieces(vec![(" ".repeat(usize::from(NAME)) + labels.trim_end(), Meaning::Muted)]);
}

fn code(session: &Session, phase: &PhaseFigure) -> String {
    session.program.code(Kind::Phase, phase.id)
}

/// Writes a label into a row of single cells; wide letters are left out.
fn put(row: &mut [char], at: usize, text: &str) {
    for (cell, letter) in row.iter_mut().skip(at).zip(text.chars().filter(char::is_ascii)) {
        *cell = letter;
    }
}

/// Elapsed, results and execution of the phase in force side by side.
fn progress(page: &mut Page, figure: &PartnershipFigure) {
    let session = page.session;
    let (all, spent) = (&figure.results.to_end, &figure.money.execution);
    let phase = session.sheets.phases.iter().find(|phase| Some(phase.id) == figure.phase);
    let Some(phase) = phase else {
        share(page, "results", all.share, &of(session, "tui-of", (all.counted, all.expected)));
        let counted = of(session, "tui-projects-of", (spent.counted, spent.expected));
        return share(page, "execution", spent.share, &counted);
    };
    let days = format!("{} · {}", code(session, phase), elapsed(session, &phase.elapsed));
    share(page, "elapsed", phase.elapsed.share, &days);
    let results = &phase.results.to_end;
    let counted = of(session, "tui-of", (results.counted, results.expected));
    share(page, "results", results.share, &counted);
    let execution = &phase.money.execution;
    let counted = of(session, "tui-projects-of", (execution.counted, execution.expected));
    share(page, "execution", execution.share, &counted);
    all_phases(page, figure);
}

/// What the whole programme reached and spent, apart from the time of any phase.
fn all_phases(page: &mut Page, figure: &PartnershipFigure) {
    let session = page.session;
    let shares =
        [("results", figure.results.to_end.share), ("execution", figure.money.execution.share)];
    let said = shares.map(|(key, share)| {
        format!("{} {}", session.say(key), words::share(session, share).text.trim())
    });
    page.pieces(vec![
        (aligned(&session.say("all-phases"), NAME, false), Meaning::Muted),
        (said.join(" · "), Meaning::Plain),
    ]);
}

fn of(session: &Session, key: &str, (counted, expected): (usize, usize)) -> String {
    let number = |count| Arg::Int(i64::try_from(count).unwrap_or(i64::MAX));
    let of = [("counted", number(counted)), ("expected", number(expected))];
    session.texts.say_with(key, &of)
}

fn elapsed(session: &Session, elapsed: &Elapsed) -> String {
    let days = elapsed.days.zip(elapsed.total);
    let said = |(days, total): (i64, i64)| {
        format!("{} / {}", session.texts.number(days.into()), session.texts.days(total))
    };
    days.map(said).unwrap_or_default()
}

fn share(page: &mut Page, key: &str, share: Option<Decimal>, note: &str) {
    let session = page.session;
    let (full, empty) = bar(share.unwrap_or_default(), BAR, session.theme);
    let number = words::share(session, share);
    page.pieces(vec![
        (aligned(&session.say(key), NAME, false), Meaning::Muted),
        (full, Meaning::Accent),
        (empty, Meaning::Muted),
        (format!(" {}  ", aligned(&number.text, 5, true)), Meaning::Heading),
        (note.to_owned(), Meaning::Muted),
    ]);
}

/// Cells of a bar.
const BAR: usize = 24;

fn counts(page: &mut Page, figure: &PartnershipFigure) {
    let session = page.session;
    let rows = [
        ("place-projects", &figure.statuses),
        ("place-indicators", &figure.results.statuses),
        ("place-milestones", &figure.milestones.statuses),
    ];
    for (key, counted) in rows {
        let shown = counted.iter().filter(|(_, count)| **count > 0);
        let pieces =
            shown.map(|(status, count)| counted_status(session, *status, *count)).collect();
        page.flow(&aligned(&session.say(key), NAME, false), pieces);
    }
}

fn counted_status(session: &Session, status: Status, count: usize) -> (String, Meaning) {
    let cell = words::status(session, Some(status));
    (format!("{} {count}   ", cell.text), cell.meaning)
}

fn sectors(page: &mut Page, figure: &PartnershipFigure) {
    let session = page.session;
    let shares = &figure.shares;
    if shares.sectors.is_empty() {
        return;
    }
    page.heading("sectors");
    let basis = word(Some(shares.headline)).unwrap_or_default();
    if let Some(line) = page.lines.last_mut() {
        let text = format!("  {}", session.texts.word(ShareBasis::NAME, basis));
        let style = session.theme.style(Meaning::Muted);
        line.pieces.push(crate::tui::widgets::text::piece(text, style));
    }
    for sector in &shares.sectors {
        let part = match shares.headline {
            ShareBasis::Budget => sector.budget,
            _ => sector.count,
        };
        let name = sector.name.best(session.texts.language().tag());
        let name = name.map_or(sector.code.as_str(), |(_, name)| name);
        let (full, empty) = bar(part.unwrap_or_default(), BAR, session.theme);
        let number = words::share(session, part);
        let mut pieces = vec![
            (format!("  {} ", aligned(name, 28, false)), Meaning::Plain),
            (full, Meaning::Accent),
            (empty, Meaning::Muted),
            (format!(" {}", aligned(&number.text, 5, true)), Meaning::Heading),
        ];
        if let Some(published) = sector.published.first() {
            let statement = published.statement.best(session.texts.language().tag());
            let said = statement.map_or(published.value.as_str(), |(_, text)| text);
            pieces.push((format!("  {said}"), Meaning::Muted));
        }
        page.pieces(pieces);
    }
}

/// What is listed before the rest is only counted.
const LISTED: usize = 8;

fn due(page: &mut Page) {
    let session = page.session;
    let due = &session.sheets.due;
    page.heading("due");
    let count = Arg::Int(i64::try_from(due.len()).unwrap_or(i64::MAX));
    if let Some(line) = page.lines.last_mut() {
        let text = session.texts.say_with("tui-due-count", &[("count", count)]);
        let style = session.theme.style(Meaning::Muted);
        line.pieces.push(crate::tui::widgets::text::piece(format!("  {text}"), style));
    }
    let mut latest: Vec<&Due> = due.iter().collect();
    latest.sort_by_key(|due| (std::cmp::Reverse(due.days_late), &due.code));
    for due in latest.into_iter().take(LISTED) {
        let late = match due.days_late {
            days @ 1.. => (format!("+{days}"), Meaning::Bad),
            days => (days.to_string(), Meaning::Muted),
        };
        let kind = session.texts.word(DueKind::NAME, word(Some(due.kind)).unwrap_or_default());
        let title = due.title.best(session.texts.language().tag());
        let pieces = vec![
            (format!("  {} ", aligned(&late.0, 6, true)), late.1),
            (format!("{} ", aligned(&kind, 15, false)), Meaning::Muted),
            (format!("{} ", aligned(&due.code, 24, false)), Meaning::Plain),
            (title.map_or_else(String::new, |(_, title)| title.into()), Meaning::Plain),
        ];
        page.linked(pieces, Some(due.record));
    }
}

fn recent(page: &mut Page) {
    let session = page.session;
    if session.steps.is_empty() {
        return;
    }
    page.heading("recent");
    for step in session.steps.iter().take(5) {
        let when = chrono::DateTime::from_timestamp_millis(step.at);
        let when = when.map(|when| when.format("%m-%d %H:%M").to_string()).unwrap_or_default();
        let pieces = vec![
            (format!("  {when}  "), Meaning::Muted),
            (format!("{}  ", aligned(&step.actor, 10, false)), Meaning::Muted),
            (words::step(session, step), Meaning::Plain),
        ];
        page.pieces(pieces);
    }
}
