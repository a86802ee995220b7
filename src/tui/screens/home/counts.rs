//! How many stand how, and which sector has which share.

use std::collections::{BTreeMap, BTreeSet};

use super::super::detail::Page;
use super::{NAME, bar_room, heading};
use crate::domain::values::{Choice, Link, word};
use crate::figures::{PartnershipFigure, SectorShareFigure, ShareBasis, Status};
use crate::tui::place::Place;
use crate::tui::session::Session;
use crate::tui::theme::Meaning;
use crate::tui::widgets::bar::{bar, stacked};
use crate::tui::widgets::table::aligned;
use crate::tui::words;

/// From good to bad.
const ORDER: [Status; 8] = [
    Status::Achieved,
    Status::OnTrack,
    Status::AtRisk,
    Status::OffTrack,
    Status::NotAchieved,
    Status::NotDue,
    Status::NoData,
    Status::Stopped,
];

/// Projects, indicators and milestones as bars of the symbols of their statuses, each with its
/// count, and below them what each symbol says.
pub fn statuses(page: &mut Page, figure: &PartnershipFigure) {
    let rows = [
        (Place::Projects, &figure.statuses),
        (Place::Indicators, &figure.results.statuses),
        (Place::Milestones, &figure.milestones.statuses),
    ];
    let mut shown = BTreeSet::new();
    for (place, counted) in rows {
        row(page, place, counted);
        page.leading(place);
        shown.extend(counted.iter().filter(|(_, count)| **count > 0).map(|(status, _)| *status));
    }
    let session = page.session;
    let named = |status: &Status| {
        let cell = words::status(session, Some(*status));
        (format!("{}  ", cell.text), cell.meaning)
    };
    let legend = ORDER.iter().filter(|status| shown.contains(status)).map(named).collect();
    page.flow(&" ".repeat(usize::from(NAME)), legend);
}

fn row(page: &mut Page, place: Place, counted: &BTreeMap<Status, usize>) {
    let session = page.session;
    let key = format!("place-{}", place.name());
    let all: Vec<_> = ORDER.iter().map(|s| (*s, counted.get(s).copied().unwrap_or(0))).collect();
    let mut pieces = vec![(aligned(&session.say(&key), NAME, false), Meaning::Muted)];
    let parts: Vec<_> = all
        .iter()
        .map(|(status, count)| {
            let (symbol, meaning) = session.theme.status(*status);
            (symbol, *count, meaning)
        })
        .collect();
    pieces.extend(stacked(&parts, bar_room(page)).pieces());
    pieces.push(("  ".into(), Meaning::Plain));
    for (symbol, count, meaning) in parts.into_iter().filter(|(_, count, _)| *count > 0) {
        pieces.push((format!("{symbol}{count}  "), meaning));
    }
    if all.iter().all(|(_, count)| *count == 0) {
        pieces.push((session.say("none"), Meaning::Muted));
    }
    page.pieces(pieces);
}

/// The sectors by their share, with what was published of them.
pub fn sectors(page: &mut Page, figure: &PartnershipFigure) {
    let session = page.session;
    let shares = &figure.shares;
    if shares.sectors.is_empty() {
        return;
    }
    let basis = word(Some(shares.headline)).unwrap_or_default();
    heading(page, "sectors", &session.texts.word(ShareBasis::NAME, basis));
    for sector in &shares.sectors {
        let part = match shares.headline {
            ShareBasis::Budget => sector.budget,
            _ => sector.count,
        };
        let name = sector.name.best(session.texts.language().tag());
        let name = name.map_or(sector.code.as_str(), |(_, name)| name);
        let mut pieces = vec![(format!("  {} ", aligned(name, 28, false)), Meaning::Plain)];
        match part {
            Some(part) => {
                let (full, empty) = bar(part, bar_room(page), session.theme);
                pieces.extend([(full, Meaning::Accent), (empty, Meaning::Muted)]);
                let number = words::share(session, Some(part)).text;
                pieces.push((format!(" {}", aligned(&number, 6, true)), Meaning::Heading));
            }
            None => pieces.push((session.say("unknown"), Meaning::Muted)),
        }
        pieces.extend(published(session, sector));
        page.linked(pieces, record(sector));
    }
}

fn record(sector: &SectorShareFigure) -> Option<Link> {
    let id = *sector.sectors.last()?;
    Some(Link { kind: crate::domain::program::Kind::Sector, id })
}

fn published(session: &Session, sector: &SectorShareFigure) -> Option<(String, Meaning)> {
    let published = sector.published.first()?;
    let statement = published.statement.best(session.texts.language().tag());
    let said = statement.map_or(published.value.as_str(), |(_, text)| text);
    Some((format!("  {said}"), Meaning::Muted))
}
