//! Where projects belong, and scales that have ends.

use rust_decimal::Decimal;

use super::Spot;
use crate::domain::program::Kind;
use crate::domain::reason::Arg;
use crate::domain::records::{ActivityStatus, Project};
use crate::domain::values::{Choice, Date, Exact, word};
use crate::figures::Figures;
use crate::figures::project::is_related;

fn own<'a>(figures: &'a Figures) -> impl Iterator<Item = &'a Project> {
    figures.program.projects.values().filter(|project| !is_related(project))
}

/// Projects that belong to no sector.
pub(super) fn no_sector(figures: &Figures) -> Vec<Spot> {
    let without = own(figures).filter(|p| figures.index.sectors_of_project.of(p.id).is_empty());
    without.map(|project| Spot::at(Kind::Project, project.id, "")).collect()
}

/// Projects of the centre that belong to no phase.
pub(super) fn no_phase(figures: &Figures) -> Vec<Spot> {
    let without = own(figures).filter(|project| project.phase.is_none());
    without.map(|project| Spot::at(Kind::Project, project.id, "phase")).collect()
}

/// Projects that start before their phase or end after it.
pub(super) fn outside_phase(figures: &Figures) -> Vec<Spot> {
    own(figures).filter_map(|project| outside(figures, project)).collect()
}

fn outside(figures: &Figures, project: &Project) -> Option<Spot> {
    let phase = figures.program.phases.get(&project.phase?)?;
    let life = figures.phase_life(phase);
    let starts = [("actual_start", project.actual_start), ("planned_start", project.planned_start)];
    let ends = [("actual_end", project.actual_end), ("planned_end", project.planned_end)];
    let known = |dates: [(&'static str, Option<Date>); 2]| {
        dates.into_iter().find_map(|(field, date)| Some((field, date?)))
    };
    let early = known(starts).zip(life.start).filter(|((_, date), day)| date.last() < *day);
    let late = known(ends).zip(life.agreed_end).filter(|((_, date), day)| date.first() > *day);
    let ((field, date), bound) = early.or(late)?;
    let spot = Spot::at(Kind::Project, project.id, field);
    Some(spot.with("date", Arg::Date(date)).with("bound", Arg::Date(bound.into())))
}

/// Markers that are neither 0, 1 nor 2.
pub(super) fn markers(figures: &Figures) -> Vec<Spot> {
    let mut spots = vec![];
    for project in figures.program.projects.values() {
        let markers = [
            ("poverty", project.poverty),
            ("gender", project.gender),
            ("environment", project.environment),
        ];
        for (field, marker) in markers {
            if let Some(marker) = marker.filter(|marker| !(0..=2).contains(marker)) {
                let spot = Spot::at(Kind::Project, project.id, field);
                spots.push(spot.with("value", Arg::Int(marker)));
            }
        }
    }
    spots
}

/// Projects whose status contradicts the days on which they began and ended.
pub(super) fn other_status(figures: &Figures) -> Vec<Spot> {
    let wrong = figures.program.projects.values().filter_map(|project| {
        let status = project.activity_status?;
        let over = |date: &Date| date.last() < figures.as_of;
        let date = match status {
            ActivityStatus::Pipeline => project.actual_start.filter(over),
            ActivityStatus::Implementation => project.actual_end.filter(over),
            ActivityStatus::Closed => project.actual_end.filter(|end| !figures.is_past(*end)),
            _ => None,
        };
        date.map(|date| status_spot(project, status, date))
    });
    wrong.collect()
}

fn status_spot(project: &Project, status: ActivityStatus, date: Date) -> Spot {
    let status = Arg::Word(ActivityStatus::NAME, word(Some(status)).unwrap_or_default());
    let spot = Spot::at(Kind::Project, project.id, "activity_status");
    spot.with("status", status).with("date", Arg::Date(date))
}

/// Projects whose sector shares do not sum to 100.
pub(super) fn share_sum(figures: &Figures) -> Vec<Spot> {
    let mut spots = vec![];
    for project in figures.program.projects.values() {
        let shares = figures.index.sectors_of_project.of(project.id);
        let sum: Decimal = shares.iter().filter_map(|s| s.percent).map(Exact::number).sum();
        if !shares.is_empty() && sum != Decimal::ONE_HUNDRED {
            let spot = Spot::at(Kind::Project, project.id, "");
            let spot = spot.beside(Kind::SectorShare, shares.iter().map(|share| share.id));
            spots.push(spot.with("sum", Arg::Number(sum)));
        }
    }
    spots
}

/// Sector shares below 0 or above 100 per cent.
pub(super) fn share_range(figures: &Figures) -> Vec<Spot> {
    let out = |percent: &Decimal| *percent < Decimal::ZERO || *percent > Decimal::ONE_HUNDRED;
    let wrong = figures.program.sector_shares.values().filter_map(|share| {
        let percent = share.percent.map(Exact::number).filter(out)?;
        let spot = Spot::at(Kind::SectorShare, share.id, "percent");
        Some(spot.with("value", Arg::Number(percent)))
    });
    wrong.collect()
}

/// Likelihoods and impacts that are not between 1 and 5.
pub(super) fn risk_scores(figures: &Figures) -> Vec<Spot> {
    let mut spots = vec![];
    for risk in figures.program.risks.values() {
        for (field, score) in [("likelihood", risk.likelihood), ("impact", risk.impact)] {
            if let Some(score) = score.filter(|score| !(1..=5).contains(score)) {
                let spot = Spot::at(Kind::Risk, risk.id, field);
                spots.push(spot.with("value", Arg::Int(score)));
            }
        }
    }
    spots
}
