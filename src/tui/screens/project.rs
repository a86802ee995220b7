//! A project: how it stands and why, its results, milestones and money.

use super::detail::{DetailLine, Page};
use crate::domain::program::Kind;
use crate::domain::reason::Reason;
use crate::domain::values::{Choice, Id, Link};
use crate::figures::{ComponentName, MoneyFigure, ProjectFigure};
use crate::tui::session::Session;
use crate::tui::sheets::ProjectLine;
use crate::tui::theme::Meaning;
use crate::tui::widgets::table::aligned;
use crate::tui::words;

/// The lines of a project.
pub fn lines(id: Id, session: &Session) -> Vec<DetailLine> {
    let mut page = Page::new(session);
    let Some((line, figure)) =
        session.sheets.project(id).and_then(|line| Some((line, line.figure.as_ref()?)))
    else {
        return page.lines;
    };
    head(&mut page, line, figure);
    why(&mut page, figure);
    milestones(&mut page, id);
    indicators(&mut page, id);
    money(&mut page, &figure.money);
    texts(&mut page, id);
    page.lines
}

fn head(page: &mut Page, line: &ProjectLine, figure: &ProjectFigure) {
    let session = page.session;
    page.pieces(vec![(line.title.clone(), Meaning::Heading)]);
    let status = words::status(session, Some(figure.status));
    let days = format!(
        "{} – {}",
        words::date(session, line.start).text,
        words::date(session, line.end).text
    );
    let place = [line.phase.as_str(), line.sectors.as_str(), &days];
    let place: Vec<&str> = place.into_iter().filter(|text| !text.is_empty()).collect();
    page.pieces(vec![
        (status.text, status.meaning),
        (format!("   {}", place.join(" · ")), Meaning::Muted),
    ]);
    if line.related {
        page.text(&session.say("related"), Meaning::Muted);
    }
}

fn why(page: &mut Page, figure: &ProjectFigure) {
    let session = page.session;
    page.heading("why");
    for part in &figure.components {
        let status = words::status(session, Some(part.status));
        let name = session.texts.word(ComponentName::NAME, part.name.code());
        page.pieces(vec![
            (format!("  {} ", aligned(&name, 14, false)), Meaning::Plain),
            (status.text, status.meaning),
        ]);
    }
    let component = |reason: &&Reason| reason.key != "why-component";
    let said: Vec<_> = figure
        .reasons
        .iter()
        .filter(component)
        .map(|reason| session.texts.reason(reason))
        .collect();
    page.sentences(&said);
}

fn milestones(page: &mut Page, project: Id) {
    let session = page.session;
    let own: Vec<_> =
        session.sheets.milestones.iter().filter(|m| m.project == Some(project)).collect();
    page.heading("place-milestones");
    for milestone in own {
        let status = words::status(session, milestone.figure.as_ref().map(|f| f.status));
        let day = milestone.actual.or(milestone.forecast).or(milestone.planned);
        let code = milestone.code.rsplit('/').next().unwrap_or_default();
        let link = Link { kind: Kind::Milestone, id: milestone.id };
        let pieces = vec![
            (format!("  {} ", aligned(code, 5, false)), Meaning::Plain),
            (aligned(&words::date(session, day).text, 14, false), Meaning::Plain),
            (aligned(&status.text, 18, false), status.meaning),
            (milestone.title.clone(), Meaning::Plain),
        ];
        page.linked(pieces, Some(link));
    }
}

fn indicators(page: &mut Page, project: Id) {
    let session = page.session;
    page.heading("place-indicators");
    let of_project = |owner: Option<Link>| {
        owner.and_then(|link| session.program.project_of(link.kind, link.id)) == Some(project)
    };
    for indicator in session.sheets.indicators.iter().filter(|line| of_project(line.owner)) {
        let Some(figure) = &indicator.figure else { continue };
        let status = words::status(session, Some(figure.status));
        let actual = words::reading(session, figure.actual.as_ref()).text;
        let target = words::reading(session, figure.target.as_ref().map(|t| &t.reading)).text;
        let code = indicator.code.rsplit('/').next().unwrap_or_default();
        let link = Link { kind: Kind::Indicator, id: indicator.id };
        let pieces = vec![
            (format!("  {} ", aligned(code, 5, false)), Meaning::Plain),
            (aligned(&format!("{actual} / {target}"), 22, false), Meaning::Plain),
            (aligned(&status.text, 18, false), status.meaning),
            (indicator.title.clone(), Meaning::Plain),
        ];
        page.linked(pieces, Some(link));
    }
}

fn money(page: &mut Page, money: &MoneyFigure) {
    let session = page.session;
    page.heading("money");
    let total = &money.total;
    let sums = [
        ("budget", total.budget),
        ("committed", total.committed),
        ("planned", total.planned),
        ("disbursed", total.disbursed),
        ("spent", total.spent),
    ];
    for (column, amount) in sums {
        let name = session.texts.word(crate::figures::Column::NAME, column);
        let amount = amount.map_or_else(
            || words::nothing(session).text,
            |amount| session.texts.money(amount, &money.currency),
        );
        let line = format!("  {} {}", aligned(&name, 24, false), aligned(&amount, 22, true));
        page.pieces(vec![(line, Meaning::Plain)]);
    }
}

fn texts(page: &mut Page, id: Id) {
    let session = page.session;
    let Some(project) = session.program.projects.get(&id) else { return };
    let tag = session.texts.language().tag();
    for (cell, text) in [("objective", &project.objective), ("description", &project.description)] {
        let Some((_, text)) = text.best(tag) else { continue };
        let label = session.texts.label("project", cell);
        page.gap();
        page.pieces(vec![(label, Meaning::Heading)]);
        page.text(text, Meaning::Plain);
    }
}
