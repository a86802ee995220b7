//! What a final report asks of the phase it closes.

use super::lifecycle::has_begun;
use super::{Purpose, Spot};
use crate::domain::program::Kind;
use crate::domain::records::{ActivityStatus, EvaluationKind, NarrativeSection, Phase, Project};
use crate::domain::values::Link;
use crate::figures::Figures;
use crate::figures::index::link;
use crate::figures::project::is_related;
use crate::figures::schedule::is_cancelled;

/// The phase a final report is about: the last one that has begun.
fn last_phase<'a>(figures: &'a Figures) -> Option<&'a Phase> {
    let begun = figures.program.phases.values().filter(|phase| has_begun(figures, phase));
    begun.max_by_key(|phase| (phase.number, phase.id))
}

/// The projects of that phase which were carried out.
fn projects<'a>(figures: &'a Figures) -> Vec<&'a Project> {
    let Some(phase) = last_phase(figures) else { return vec![] };
    let all = figures.index.projects_of_phase.of(phase.id).iter().copied();
    let carried_out = all.filter(|project| {
        let status = project.activity_status;
        !is_related(project)
            && !matches!(status, Some(ActivityStatus::Pipeline | ActivityStatus::Cancelled))
    });
    carried_out.collect()
}

/// The phase without the day on which it ended.
pub(super) fn phase_goes_on(figures: &Figures, _: Purpose) -> Vec<Spot> {
    let open = last_phase(figures).filter(|phase| phase.actual_end.is_none());
    open.map(|phase| Spot::at(Kind::Phase, phase.id, "actual_end")).into_iter().collect()
}

/// Projects without the day on which they ended.
pub(super) fn project_goes_on(figures: &Figures, _: Purpose) -> Vec<Spot> {
    let open = projects(figures).into_iter().filter(|project| project.actual_end.is_none());
    open.map(|project| Spot::at(Kind::Project, project.id, "actual_end")).collect()
}

/// Milestones that are neither done nor cancelled.
pub(super) fn open_milestone(figures: &Figures, _: Purpose) -> Vec<Spot> {
    let of_project = |project: &Project| figures.index.milestones.of(project.id).iter();
    let all = projects(figures).into_iter().flat_map(of_project);
    let open = all.filter(|m| !is_cancelled(m) && figures.done_on(m).is_none());
    open.map(|milestone| Spot::at(Kind::Milestone, milestone.id, "actual")).collect()
}

/// A phase from which nobody has learned anything yet.
pub(super) fn no_lesson(figures: &Figures, _: Purpose) -> Vec<Spot> {
    let Some(phase) = last_phase(figures) else { return vec![] };
    let mut owners: Vec<Link> = vec![link(Kind::Phase, phase.id)];
    owners.push(link(Kind::Partnership, figures.program.scope));
    owners.extend(projects(figures).iter().map(|project| link(Kind::Project, project.id)));
    let told = figures.program.narratives.values().any(|narrative| {
        let lesson = narrative.section == Some(NarrativeSection::Lesson);
        lesson
            && !narrative.text.is_empty()
            && narrative.record.is_some_and(|r| owners.contains(&r))
    });
    if told { vec![] } else { vec![Spot::at(Kind::Phase, phase.id, "")] }
}

/// Projects that nobody evaluated at their end, where nobody evaluated the phase either.
pub(super) fn no_evaluation(figures: &Figures, _: Purpose) -> Vec<Spot> {
    let Some(phase) = last_phase(figures) else { return vec![] };
    let is_evaluated = |owner: Link| {
        let evaluations = figures.program.evaluations.values();
        let mut own = evaluations.filter(|evaluation| evaluation.owner == Some(owner));
        own.any(|e| matches!(e.kind, Some(EvaluationKind::End | EvaluationKind::ExPost)))
    };
    if is_evaluated(link(Kind::Phase, phase.id)) {
        return vec![];
    }
    let projects = projects(figures);
    if projects.is_empty() {
        return vec![Spot::at(Kind::Phase, phase.id, "")];
    }
    let bare = projects.iter().filter(|project| !is_evaluated(link(Kind::Project, project.id)));
    bare.map(|project| Spot::at(Kind::Project, project.id, "")).collect()
}
