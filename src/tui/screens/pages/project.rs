//! A project: how it stands and why, its results, milestones and money.

use super::{Page, parts};
use crate::domain::program::Kind;
use crate::domain::values::{Id, Link};
use crate::figures::ProjectFigure;
use crate::tui::sheets::ProjectLine;
use crate::tui::theme::Meaning;
use crate::tui::widgets::table::aligned;
use crate::tui::words;

/// The page of a project.
pub fn write(page: &mut Page, id: Id) {
    let session = page.session;
    let Some((line, figure)) =
        session.sheets.project(id).and_then(|line| Some((line, line.figure.as_ref()?)))
    else {
        return;
    };
    head(page, line, figure);
    parts::why(page, &figure.components, &figure.reasons);
    milestones(page, id);
    indicators(page, id);
    page.heading("money");
    super::money::sums(page, &figure.money);
    texts(page, id);
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
            (format!("{} ", aligned(&status.text, 18, false)), status.meaning),
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
            (format!("{} ", aligned(&status.text, 18, false)), status.meaning),
            (indicator.title.clone(), Meaning::Plain),
        ];
        page.linked(pieces, Some(link));
    }
}

fn texts(page: &mut Page, id: Id) {
    let Some(project) = page.session.program.projects.get(&id) else { return };
    page.written("project", "objective", &project.objective);
    page.written("project", "description", &project.description);
}
