//! The order of the stages of a phase, as far as dates are known (R13).

use super::Spot;
use crate::domain::program::Kind;
use crate::domain::reason::Arg;
use crate::domain::records::{Phase, Stage, StageEvent};
use crate::domain::values::{Choice, Date, word};
use crate::figures::Figures;

fn stages<'a>(figures: &'a Figures, phase: &Phase) -> &'a [&'a StageEvent] {
    figures.index.stages.of(phase.id)
}

fn day(figures: &Figures, phase: &Phase, stage: Stage) -> Option<Date> {
    stages(figures, phase).iter().filter(|e| e.stage == Some(stage)).filter_map(|e| e.date).min()
}

fn has(figures: &Figures, phase: &Phase, stage: Stage) -> bool {
    stages(figures, phase).iter().any(|event| event.stage == Some(stage))
}

fn name(stage: Stage) -> Arg {
    Arg::Word(Stage::NAME, word(Some(stage)).unwrap_or_default())
}

/// Stages that come before one that must precede them.
pub(super) fn order(figures: &Figures) -> Vec<Spot> {
    let phases = figures.program.phases.values();
    phases.flat_map(|phase| out_of_order(stages(figures, phase))).collect()
}

/// Operation, extension and closing may come again; each needs only the first of what precedes.
fn out_of_order(events: &[&StageEvent]) -> Vec<Spot> {
    let mut spots = vec![];
    for event in events {
        let Some((stage, date)) = event.stage.zip(event.date) else { continue };
        let later = |other: &&&StageEvent| {
            let earlier_stage = other.stage.is_some_and(|other| other < stage);
            let once = !matches!(
                other.stage,
                Some(Stage::Committee | Stage::Operation | Stage::Extension)
            );
            earlier_stage && once && other.date.is_some_and(|other| date.is_before(other))
        };
        if let Some((other, day)) = events.iter().find(later).and_then(|o| o.stage.zip(o.date)) {
            let spot = Spot::at(Kind::StageEvent, event.id, "date")
                .with("stage", name(stage))
                .with("date", Arg::Date(date))
                .with("other", name(other))
                .with("other_date", Arg::Date(day));
            spots.push(spot);
        }
    }
    spots
}

/// Phases that start before their memorandum of understanding.
pub(super) fn before_mou(figures: &Figures) -> Vec<Spot> {
    let early = figures.program.phases.values().filter_map(|phase| {
        let mou = day(figures, phase, Stage::Mou)?;
        let (field, start) = match (phase.actual_start, phase.planned_start) {
            (Some(start), _) => ("actual_start", start),
            (None, start) => ("planned_start", start?),
        };
        let spot = Spot::at(Kind::Phase, phase.id, field);
        let dated = || spot.with("start", Arg::Date(start)).with("mou", Arg::Date(mou));
        start.is_before(mou).then(dated)
    });
    early.collect()
}

/// Phases that end before their closing or their last extension.
pub(super) fn ends_early(figures: &Figures) -> Vec<Spot> {
    let early = figures.program.phases.values().filter_map(|phase| {
        let end = phase.actual_end?;
        let last = stages(figures, phase).iter().filter_map(|event| event.stage.zip(event.date));
        let last = last.filter(|(stage, _)| matches!(stage, Stage::Closing | Stage::Extension));
        let (stage, date) = last.max_by_key(|(_, date)| *date)?;
        let spot = Spot::at(Kind::Phase, phase.id, "actual_end").with("end", Arg::Date(end));
        let dated = || spot.with("stage", name(stage)).with("date", Arg::Date(date));
        end.is_before(date).then(dated)
    });
    early.collect()
}

/// Phases that have begun without a memorandum of understanding on record.
pub(super) fn no_mou(figures: &Figures) -> Vec<Spot> {
    let begun = figures.program.phases.values().filter(|phase| has_begun(figures, phase));
    let without = begun.filter(|phase| !has(figures, phase, Stage::Mou));
    without.map(|phase| Spot::at(Kind::Phase, phase.id, "")).collect()
}

/// Partnerships that operate without ever having opened a centre.
pub(super) fn no_opening(figures: &Figures) -> Vec<Spot> {
    let phases = || figures.program.phases.values();
    let opened = phases().any(|phase| has(figures, phase, Stage::Opening));
    let first = phases().filter(|phase| has_begun(figures, phase)).min_by_key(|p| (p.number, p.id));
    let first = first.filter(|_| !opened);
    first.map(|phase| Spot::at(Kind::Phase, phase.id, "")).into_iter().collect()
}

/// Whether a phase has begun, as planned or in fact.
pub(super) fn has_begun(figures: &Figures, phase: &Phase) -> bool {
    phase.actual_start.or(phase.planned_start).is_some_and(|start| figures.is_past(start))
}

/// Phases that begin before the one before them is over.
pub(super) fn overlap(figures: &Figures) -> Vec<Spot> {
    let mut phases: Vec<_> = figures.program.phases.values().collect();
    phases.sort_by_key(|phase| (phase.number, phase.id));
    let pairs = phases.iter().zip(phases.iter().skip(1));
    let overlapping = pairs.filter_map(|(before, after)| {
        let end = before.actual_end.or(before.planned_end)?;
        let (field, start) = match after.actual_start {
            Some(start) => ("actual_start", start),
            None => ("planned_start", after.planned_start?),
        };
        let spot = Spot::at(Kind::Phase, after.id, field);
        let dated = || spot.with("start", Arg::Date(start)).with("end", Arg::Date(end));
        start.is_before(end).then(dated)
    });
    overlapping.collect()
}

/// Extensions that do not move the end.
pub(super) fn no_extension(figures: &Figures) -> Vec<Spot> {
    let events = figures.program.stage_events.values();
    let extensions = events.filter(|event| event.stage == Some(Stage::Extension));
    let idle = extensions.filter_map(|event| {
        let (old, new) = event.old_end.zip(event.new_end)?;
        let spot = Spot::at(Kind::StageEvent, event.id, "new_end").with("old", Arg::Date(old));
        (new.last() <= old.first()).then(|| spot.with("new", Arg::Date(new)))
    });
    idle.collect()
}
