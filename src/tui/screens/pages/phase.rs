//! A phase: its aim, how much of it is over and done, its life and its projects.

use crate::domain::program::Kind;
use crate::domain::records::{Phase, Stage, StageEvent};
use crate::domain::values::{Choice, Date, Id, Link, word};
use crate::figures::PhaseFigure;
use crate::tui::theme::Meaning;
use crate::tui::widgets::table::aligned;
use crate::tui::words;

use super::{Page, design, parts};

/// The page of a phase.
pub fn write(page: &mut Page, id: Id) {
    let session = page.session;
    let Some((phase, figure)) = session.program.phases.get(&id).zip(session.sheets.phase(id))
    else {
        return;
    };
    head(page, phase, figure);
    life(page, phase, figure);
    page.written("phase", "objective", &phase.objective);
    let projects: Vec<_> = figure.projects.iter().map(|id| (*id, None)).collect();
    parts::projects(page, "place-projects", &projects);
    design::write(page, &[Link { kind: Kind::Phase, id }]);
    parts::why(page, &figure.components, &figure.reasons);
}

fn head(page: &mut Page, phase: &Phase, figure: &PhaseFigure) {
    let session = page.session;
    let status = words::status(session, Some(figure.status));
    let names = [page.best(&phase.title), page.best(&phase.theme)];
    let names: Vec<_> = names.into_iter().filter(|name| !name.is_empty()).collect();
    page.pieces(vec![
        (format!("{}   ", names.join(" · ")), Meaning::Heading),
        (status.text, status.meaning),
    ]);
    let elapsed = &figure.elapsed;
    let days = elapsed.days.zip(elapsed.total);
    let days = days.map(|(days, all)| {
        format!("{} / {}", session.texts.number(days.into()), session.texts.days(all))
    });
    parts::share(page, &session.say("elapsed"), elapsed.share, &days.unwrap_or_default());
    let results = &figure.results.to_end;
    let counted = parts::of(session, "of", results.counted, results.expected);
    parts::share(page, &session.say("results"), results.share, &counted);
    let money = &figure.money;
    let (counted, expected) = (money.execution.counted, money.execution.expected);
    let counted = parts::of(session, "projects-of", counted, expected);
    parts::share(page, &session.say("execution"), money.execution.share, &counted);
}

/// The steps of the phase on a line of time, and each with its day and what happened.
fn life(page: &mut Page, phase: &Phase, figure: &PhaseFigure) {
    let session = page.session;
    let of_phase = |event: &&StageEvent| event.phase == Some(phase.id);
    let mut events: Vec<_> = session.program.stage_events.values().filter(of_phase).collect();
    events.sort_by_key(|event| (event.date.is_none(), event.date, event.stage, event.id));
    if events.is_empty() {
        return;
    }
    page.heading("lifecycle");
    let days: Vec<_> = events.iter().filter_map(|event| event.date).map(Date::first).collect();
    let run = (figure.elapsed.start, figure.elapsed.end);
    let all = || days.iter().copied().chain(run.0).chain(run.1);
    if let (Some(first), Some(last)) = (all().min(), all().max()) {
        parts::time_line(page, (first, last), run, &days);
    }
    for (index, event) in events.into_iter().enumerate() {
        let stage = word(event.stage).map(|word| session.texts.word(Stage::NAME, word));
        let pieces = vec![
            (format!("  {} ", aligned(&(index + 1).to_string(), 2, true)), Meaning::Muted),
            (aligned(&words::date(session, event.date).text, 14, false), Meaning::Plain),
            (format!("{} ", aligned(&stage.unwrap_or_default(), 16, false)), Meaning::Plain),
            (page.best(&event.text), Meaning::Muted),
        ];
        page.linked(pieces, Some(Link { kind: Kind::StageEvent, id: event.id }));
    }
}
