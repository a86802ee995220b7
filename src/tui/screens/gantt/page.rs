//! Below the time line: the dates of the selected milestone, what it waits for, what it moves.

use super::super::Page;
use super::Trial;
use crate::domain::program::Kind;
use crate::domain::reason::Arg;
use crate::domain::values::{Date, Id, Link};
use crate::i18n::cut;
use crate::tui::sheets::MilestoneLine;
use crate::tui::theme::{Meaning, Symbol};
use crate::tui::widgets::table::aligned;
use crate::tui::words;

/// Cells of the titles of others: a move from one milestone to the next redraws them.
const TITLE: usize = 16;

/// The lines of a milestone, and of what is tried out with it.
pub fn write(page: &mut Page, line: &MilestoneLine, trial: Option<&Trial>) {
    head(page, line);
    if let Some(trial) = trial.filter(|trial| trial.milestone == line.id) {
        tried(page, trial);
        return;
    }
    others(page, "<", "waits-for", &line.predecessors);
    others(page, ">", "moves", &line.successors);
}

/// Title, status, and its dates in words.
fn head(page: &mut Page, line: &MilestoneLine) {
    let session = page.session;
    let Some(figure) = &line.figure else { return };
    let status = words::status(session, Some(figure.status));
    page.pieces(vec![
        (format!("{}  ", status.text), status.meaning),
        (line.title.clone(), Meaning::Heading),
    ]);
    let date = |date: Option<Date>| words::date(session, date).text;
    let mut said = vec![];
    if figure.planned_original != figure.planned && figure.planned_original.is_some() {
        said.push(format!("{} {}", session.say("legend-first"), date(figure.planned_original)));
    }
    said.push(format!("{} {}", session.say("legend-plan"), date(figure.planned.or(line.planned))));
    let (key, day) = match line.actual {
        Some(actual) => ("legend-done", Some(actual)),
        None => ("legend-forecast", figure.effective),
    };
    said.push(format!("{} {}", session.say(key), date(day)));
    if let Some(slip) = figure.slip.filter(|slip| *slip != 0) {
        said.push(format!("{} {slip:+}", session.say("column-slip")));
    }
    match figure.float {
        _ if line.actual.is_some() => {}
        Some(0) => said.push(format!(
            "{} {}",
            session.theme.symbol(Symbol::Critical),
            session.say("critical")
        )),
        Some(days) => said.push(session.texts.say_with("tui-float", &[("days", Arg::Int(days))])),
        None => {}
    }
    page.pieces(vec![(said.join(" · "), Meaning::Plain)]);
}

/// What it waits for or what waits for it, each with its day and slip.
fn others(page: &mut Page, mark: &str, key: &str, ids: &[Id]) {
    let session = page.session;
    let name = session.say(key);
    if ids.is_empty() {
        page.pieces(vec![(format!("{mark} {name}: {}", session.say("none")), Meaning::Muted)]);
        return;
    }
    page.pieces(vec![(format!("{mark} {name}"), Meaning::Muted)]);
    for line in ids.iter().filter_map(|id| session.sheets.milestone(*id)) {
        let figure = line.figure.as_ref();
        let status = words::status(session, figure.map(|figure| figure.status));
        let symbol: String = status.text.chars().take(1).collect();
        let day = words::date(session, line.actual.or_else(|| figure.and_then(|f| f.effective)));
        let slip = words::slip(session, figure.and_then(|figure| figure.slip));
        page.linked(
            vec![
                (format!("  {symbol} "), status.meaning),
                (format!("{} ", aligned(&line.code, 20, false)), Meaning::Plain),
                (format!("{} ", aligned(&day.text, 13, false)), Meaning::Plain),
                (format!("{}  ", aligned(&slip.text, 5, true)), slip.meaning),
                (cut(&line.title, TITLE), Meaning::Muted),
            ],
            Some(Link { kind: Kind::Milestone, id: line.id }),
        );
    }
}

/// The day that is tried out, and what it would move by how many days.
fn tried(page: &mut Page, trial: &Trial) {
    let session = page.session;
    let theme = session.theme;
    let others = || trial.moved.iter().filter(|moved| moved.milestone != trial.milestone);
    let count = Arg::Int(i64::try_from(others().count()).unwrap_or(i64::MAX));
    let day = Arg::Text(words::date(session, Some(trial.day)).text);
    let said = session.texts.say_with("tui-tried", &[("day", day), ("count", count)]);
    page.pieces(vec![(format!("{} {said}", theme.symbol(Symbol::Trial)), Meaning::Key)]);
    for moved in others() {
        let Some(line) = session.sheets.milestone(moved.milestone) else { continue };
        let [before, after] = [moved.before, moved.after].map(|d| words::date(session, d).text);
        let days = words::slip(session, moved.days());
        let arrow = theme.symbol(Symbol::Arrow);
        page.linked(
            vec![
                (format!("  {} ", aligned(&days.text, 5, true)), days.meaning),
                (format!("{} ", aligned(&line.code, 20, false)), Meaning::Plain),
                (format!("{before} {arrow} {after}  "), Meaning::Plain),
                (line.title.clone(), Meaning::Muted),
            ],
            Some(Link { kind: Kind::Milestone, id: line.id }),
        );
    }
}
