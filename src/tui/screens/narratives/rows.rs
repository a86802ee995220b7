//! The places of a report that people write for a period, and who has written what.

use std::collections::BTreeMap;

use crate::domain::program::Kind;
use crate::domain::records::{Narrative, NarrativeSection, Programme, Project};
use crate::domain::values::{Choice, Id, Link, Side, word};
use crate::tui::session::Session;
use crate::tui::sheets::PeriodLine;

/// Who writes, in the order of the columns.
pub const SIDES: [Side; 3] = [Side::Korea, Side::Partner, Side::Joint];

/// What is written of the partnership, and of every project that runs in the period.
const OF_ALL: [NarrativeSection; 9] = [
    NarrativeSection::Summary,
    NarrativeSection::Achievement1,
    NarrativeSection::Achievement2,
    NarrativeSection::Achievement3,
    NarrativeSection::Issue1,
    NarrativeSection::Issue2,
    NarrativeSection::Issue3,
    NarrativeSection::Variance,
    NarrativeSection::Lesson,
];
const OF_PROJECTS: [NarrativeSection; 5] = [
    NarrativeSection::Done,
    NarrativeSection::NotDoneWhy,
    NarrativeSection::Contribution,
    NarrativeSection::Next,
    NarrativeSection::Variance,
];

/// A place of the report.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Spot {
    pub record: Link,
    pub section: NarrativeSection,
}

/// How far a text has got.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    Missing,
    Written,
    /// Another side wrote later.
    OtherNewer,
}

impl State {
    /// Its word in the catalogs, behind `tui-`.
    pub fn word(self) -> &'static str {
        match self {
            Self::Missing => "narrative-missing",
            Self::Written => "narrative-written",
            Self::OtherNewer => "narrative-newer",
        }
    }
}

/// The spots of a period: of the partnership, of its projects, and of whatever else was written of.
pub fn spots(period: &PeriodLine, session: &Session) -> Vec<Spot> {
    let program = &session.program;
    let scope = Link { kind: Kind::Partnership, id: program.scope };
    let mut spots: Vec<_> = OF_ALL.map(|section| Spot { record: scope, section }).into();
    let mut projects: Vec<_> = program.projects.values().filter(|p| runs(p, period)).collect();
    projects.sort_by(|one, other| one.code.cmp(&other.code));
    for project in projects {
        let record = Link { kind: Kind::Project, id: project.id };
        spots.extend(OF_PROJECTS.map(|section| Spot { record, section }));
    }
    let written = program.narratives.values().filter(|told| told.period == Some(period.id));
    let written =
        written.filter_map(|told| Some(Spot { record: told.record?, section: told.section? }));
    let mut others: Vec<_> = written.filter(|spot| !spots.contains(spot)).collect();
    others.sort();
    others.dedup();
    spots.extend(others);
    spots
}

fn runs(project: &Project, period: &PeriodLine) -> bool {
    let start = project.actual_start.or(project.planned_start);
    let end = project.actual_end.or(project.planned_end);
    project.programme != Some(Programme::Related)
        && start.is_none_or(|start| start.first() <= period.end)
        && end.is_none_or(|end| end.last() >= period.start)
}

/// What a side wrote there; what nobody signed with a side is joint.
pub fn told<'a>(
    spot: &Spot,
    (period, side): (Id, Side),
    session: &'a Session,
) -> Option<&'a Narrative> {
    session.program.narratives.values().find(|told| {
        told.record == Some(spot.record)
            && told.section == Some(spot.section)
            && told.period == Some(period)
            && told.side.unwrap_or(Side::Joint) == side
    })
}

/// When the text of each narrative was last written, as far as the history in sight says.
pub fn times(session: &Session) -> BTreeMap<Id, i64> {
    let mut times = BTreeMap::new();
    for step in session.steps.iter() {
        let texts = step.edits.iter().filter(|edit| edit.kind == Kind::Narrative);
        for edit in texts.filter(|edit| edit.cell.starts_with("text")) {
            let newest = times.entry(edit.id).or_insert(step.at);
            *newest = step.at.max(*newest);
        }
    }
    times
}

/// How far the text of a side in a language has got.
pub fn state(
    spot: &Spot,
    (period, side, tag): (Id, Side, &str),
    times: &BTreeMap<Id, i64>,
    session: &Session,
) -> State {
    let own = told(spot, (period, side), session).filter(|told| !told.text.get(tag).is_empty());
    let Some(own) = own else { return State::Missing };
    let at = |told: &Narrative| times.get(&told.id).copied();
    let others = SIDES.iter().filter(|other| **other != side);
    let newest = others.filter_map(|other| at(told(spot, (period, *other), session)?)).max();
    if newest > at(own).or(Some(i64::MAX)) { State::OtherNewer } else { State::Written }
}

/// The record and the section as a person reads them.
pub fn label(spot: &Spot, session: &Session) -> String {
    let word = word(Some(spot.section)).unwrap_or_default();
    let section = session.texts.word(NarrativeSection::NAME, word);
    let Link { kind, id } = spot.record;
    if kind == Kind::Partnership {
        return section;
    }
    format!("{} {section}", session.program.code(kind, id))
}
