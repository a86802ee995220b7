//! What an activity file of IATI 2.03 needs, by its schema and its business rules.

use std::collections::BTreeSet;

use super::{Purpose, Spot};
use crate::domain::program::Kind;
use crate::domain::records::{Partnership, Project, Sector};
use crate::domain::values::{Date, Id};
use crate::figures::Figures;
use crate::figures::project::is_related;

/// The projects that would be published.
fn published<'a>(figures: &'a Figures) -> impl Iterator<Item = &'a Project> {
    figures.program.projects.values().filter(|project| !is_related(project))
}

fn partnership<'a>(figures: &'a Figures) -> Option<&'a Partnership> {
    figures.program.partnerships.get(&figures.program.scope)
}

/// The body that reports: the agency that runs the centre for Korea, else the leading ministry.
fn reporter(figures: &Figures) -> Option<Id> {
    let partnership = partnership(figures)?;
    partnership.korea_specialised.or(partnership.korea_lead)
}

fn has_reference(figures: &Figures, organisation: Id) -> bool {
    let organisation = figures.program.organisations.get(&organisation);
    organisation.is_some_and(|organisation| !organisation.iati_ref.trim().is_empty())
}

/// A reporting organisation without a reference: every identifier begins with it.
pub(super) fn no_reporter(figures: &Figures, _: Purpose) -> Vec<Spot> {
    let Some(partnership) = partnership(figures) else { return vec![] };
    match reporter(figures) {
        None => vec![Spot::at(Kind::Partnership, partnership.id, "korea_specialised")],
        Some(id) if has_reference(figures, id) => vec![],
        Some(id) => vec![Spot::at(Kind::Organisation, id, "iati_ref")],
    }
}

/// Other organisations that take part in what is published and have no reference.
pub(super) fn no_reference(figures: &Figures, _: Purpose) -> Vec<Spot> {
    let projects: BTreeSet<_> = published(figures).map(|project| Some(project.id)).collect();
    let all = figures.program.participations.values();
    let theirs = all.filter(|participation| projects.contains(&participation.project));
    let others: BTreeSet<Id> = theirs.filter_map(|part| part.organisation).collect();
    let bare = others.into_iter().filter(|id| {
        Some(*id) != reporter(figures)
            && figures.program.organisations.contains_key(id)
            && !has_reference(figures, *id)
    });
    bare.map(|id| Spot::at(Kind::Organisation, id, "iati_ref")).collect()
}

/// Sectors in use without a purpose code of five digits of the DAC list.
pub(super) fn no_purpose_code(figures: &Figures, _: Purpose) -> Vec<Spot> {
    let in_use: BTreeSet<_> = published(figures)
        .flat_map(|project| figures.index.sectors_of_project.of(project.id))
        .filter_map(|share| share.sector)
        .collect();
    let coded = |sector: &Sector| {
        let code = |code: &str| code.len() == 5 && code.bytes().all(|b| b.is_ascii_digit());
        !sector.dac_codes.is_empty() && sector.dac_codes.iter().all(code)
    };
    let bare = figures.program.sectors.values();
    let bare = bare.filter(|sector| in_use.contains(&sector.id) && !coded(sector));
    bare.map(|sector| Spot::at(Kind::Sector, sector.id, "dac_codes")).collect()
}

/// A partnership that does not say in which languages its texts are.
pub(super) fn no_language(figures: &Figures, _: Purpose) -> Vec<Spot> {
    let bare = partnership(figures).filter(|partnership| partnership.languages.is_empty());
    bare.map(|p| Spot::at(Kind::Partnership, p.id, "languages")).into_iter().collect()
}

/// A partnership without a currency that holds where an amount names none.
pub(super) fn no_currency(figures: &Figures, _: Purpose) -> Vec<Spot> {
    let bare = partnership(figures).filter(|p| p.reporting_currency.is_empty());
    bare.map(|p| Spot::at(Kind::Partnership, p.id, "reporting_currency")).into_iter().collect()
}

/// Projects whose start is neither planned nor known.
pub(super) fn no_start(figures: &Figures, _: Purpose) -> Vec<Spot> {
    let bare = published(figures).filter(|p| p.planned_start.or(p.actual_start).is_none());
    bare.map(|project| Spot::at(Kind::Project, project.id, "planned_start")).collect()
}

/// Projects in which nobody takes part.
pub(super) fn no_participant(figures: &Figures, _: Purpose) -> Vec<Spot> {
    let all = figures.program.participations.values();
    let named = all.filter(|participation| participation.organisation.is_some());
    let with: BTreeSet<Id> = named.filter_map(|participation| participation.project).collect();
    let bare = published(figures).filter(|project| !with.contains(&project.id));
    bare.map(|project| Spot::at(Kind::Project, project.id, "")).collect()
}

/// Projects of which nothing but the title is written.
pub(super) fn no_description(figures: &Figures, _: Purpose) -> Vec<Spot> {
    let bare = published(figures);
    let bare = bare.filter(|p| p.description.is_empty() && p.objective.is_empty());
    bare.map(|project| Spot::at(Kind::Project, project.id, "description")).collect()
}

/// Projects that do not say where they stand.
pub(super) fn no_status(figures: &Figures, _: Purpose) -> Vec<Spot> {
    let bare = published(figures).filter(|project| project.activity_status.is_none());
    bare.map(|project| Spot::at(Kind::Project, project.id, "activity_status")).collect()
}

/// Baselines of no year.
pub(super) fn no_baseline_date(figures: &Figures, _: Purpose) -> Vec<Spot> {
    let bare = figures.program.baselines.values().filter(|baseline| {
        let given = baseline.value.is_some() || baseline.numerator.is_some();
        given && baseline.date.is_none()
    });
    bare.map(|baseline| Spot::at(Kind::Baseline, baseline.id, "date")).collect()
}

/// Countries that IATI knows by two letters and the file does not.
pub(super) fn no_country_code(figures: &Figures, _: Purpose) -> Vec<Spot> {
    let country = partnership(figures).and_then(|partnership| partnership.country);
    let country = country.and_then(|id| figures.program.countries.get(&id));
    let bare = country.filter(|country| country.alpha2.trim().is_empty());
    bare.map(|country| Spot::at(Kind::Country, country.id, "alpha2")).into_iter().collect()
}

/// What is said to have happened on a day that has not come yet.
pub(super) fn in_the_future(figures: &Figures, _: Purpose) -> Vec<Spot> {
    let late = |date: Option<Date>| date.is_some_and(|date| date.first() > figures.as_of);
    let mut spots = vec![];
    for project in published(figures) {
        let days = [("actual_start", project.actual_start), ("actual_end", project.actual_end)];
        let wrong = days.into_iter().filter(|(_, date)| late(*date));
        spots.extend(wrong.map(|(field, _)| Spot::at(Kind::Project, project.id, field)));
    }
    let paid = figures.program.transactions.values().filter(|paid| late(paid.date));
    spots.extend(paid.map(|paid| Spot::at(Kind::Transaction, paid.id, "date")));
    spots
}

/// Projects in no sector.
pub(super) fn no_sector(figures: &Figures, _: Purpose) -> Vec<Spot> {
    let bare = published(figures);
    let bare = bare.filter(|p| figures.index.sectors_of_project.of(p.id).is_empty());
    bare.map(|project| Spot::at(Kind::Project, project.id, "")).collect()
}
