//! A sector: its aim, its shares, its projects and its design matrix.

use crate::domain::program::Kind;
use crate::domain::records::Sector;
use crate::domain::values::{Id, Link};
use crate::figures::{SectorFigure, SectorShareFigure};
use crate::tui::theme::Meaning;
use crate::tui::words;

use super::{Page, design, parts};

/// The page of a sector.
pub fn write(page: &mut Page, id: Id) {
    let session = page.session;
    let Some((sector, figure)) = session.program.sectors.get(&id).zip(session.sheets.sector(id))
    else {
        return;
    };
    head(page, sector, figure);
    shares(page, sector);
    page.written("sector", "objective", &sector.objective);
    let projects: Vec<_> = figure.projects.iter().map(|(id, part)| (*id, Some(*part))).collect();
    parts::projects(page, "place-projects", &projects);
    let related: Vec<_> = figure.related.iter().map(|id| (*id, None)).collect();
    parts::projects(page, "related-projects", &related);
    let own = Link { kind: Kind::Sector, id };
    let of_project = |(id, _): &(Id, _)| Link { kind: Kind::Project, id: *id };
    let owners: Vec<_> =
        std::iter::once(own).chain(figure.projects.iter().map(of_project)).collect();
    design::write(page, &owners);
    parts::why(page, &figure.components, &figure.reasons);
}

fn head(page: &mut Page, sector: &Sector, figure: &SectorFigure) {
    let session = page.session;
    let status = words::status(session, Some(figure.status));
    page.pieces(vec![
        (format!("{} · {}   ", page.best(&sector.name), sector.round), Meaning::Heading),
        (status.text, status.meaning),
    ]);
}

/// The share on the three bases, each a line of its own, and what was planned.
fn shares(page: &mut Page, sector: &Sector) {
    let session = page.session;
    let Some(partnership) = &session.sheets.partnership else { return };
    let shares = &partnership.shares;
    let own = |share: &&SectorShareFigure| share.code == sector.code;
    let Some(share) = shares.sectors.iter().find(own) else { return };
    let budgeted = parts::of(session, "projects-of", shares.budgeted, shares.projects);
    parts::share(page, &session.say("column-of-budget"), share.budget, &budgeted);
    let all = parts::of(session, "projects-of", shares.projects, shares.projects);
    parts::share(page, &session.say("column-of-count"), share.count, &all);
    let planned = share.planned.iter().find(|(id, _)| *id == sector.id).map(|(_, share)| *share);
    parts::share(page, &session.say("planned-share"), planned, &sector.round);
    for published in &share.published {
        let said = page.best(&published.statement);
        let said = if said.is_empty() { published.value.clone() } else { said };
        page.pieces(vec![
            (format!(" {}  ", session.say("column-published")), Meaning::Muted),
            (said, Meaning::Plain),
            (format!("  {}", published.publisher), Meaning::Muted),
        ]);
    }
}
