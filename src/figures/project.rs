//! The figures of one project.

use rust_decimal::Decimal;

use crate::domain::program::Kind;
use crate::domain::reason::{Arg, Reason};
use crate::domain::records::{ActivityStatus, Programme, Project};
use crate::domain::values::Id;

use super::Figures;
use super::index::link;
use super::milestone::MilestonesFigure;
use super::money::MoneyFigure;
use super::ratings::Rating;
use super::results::{Assessed, ResultsFigure, roll_up};
use super::status::{Component, ComponentName, Status, parent};

/// How a project stands at the as-of date.
#[derive(Debug, Clone, PartialEq)]
pub struct ProjectFigure {
    pub id: Id,
    /// Whether it only stands beside the programme; it then enters no sum.
    pub related: bool,
    pub status: Status,
    /// What a person set beside it.
    pub rating: Option<Rating>,
    pub components: Vec<Component>,
    pub results: ResultsFigure,
    pub milestones: MilestonesFigure,
    pub money: MoneyFigure,
    pub reasons: Vec<Reason>,
}

impl Figures<'_> {
    /// The figures of a project; those of one that is not there hold nothing.
    pub fn project(&self, id: Id) -> ProjectFigure {
        let blank = Project { id, ..Project::default() };
        let project = self.program.projects.get(&id).unwrap_or(&blank);
        let assessed = self.assessed(link(Kind::Project, id));
        let results = roll_up(&assessed, &self.thresholds);
        let milestones = self.milestones_of([(id, Decimal::ONE)]);
        let money = self.money(id);
        let life = self.project_life(project);
        let components = components(&results, &milestones, &money, life.ended);
        let (status, mut reasons) = settled(parent(&components), self.is_over(&life));
        let stopped = self.is_stopped(project);
        if stopped {
            reasons.insert(0, Reason::new("why-stopped"));
        }
        reasons.extend(sentences(&results, &milestones, &money));
        let rating = self.rated(link(Kind::Project, id), &mut reasons);
        ProjectFigure {
            id,
            related: is_related(project),
            status: if stopped { Status::Stopped } else { status },
            rating,
            components: components.into(),
            results,
            milestones,
            money,
            reasons,
        }
    }

    /// The status of a project whose indicators are assessed already.
    pub(super) fn project_status(&self, project: &Project, assessed: &[Assessed]) -> Status {
        if self.is_stopped(project) {
            return Status::Stopped;
        }
        let results = roll_up(assessed, &self.thresholds);
        let milestones = self.milestones_of([(project.id, Decimal::ONE)]);
        let life = self.project_life(project);
        let money = self.money(project.id);
        let components = components(&results, &milestones, &money, life.ended);
        settled(parent(&components), self.is_over(&life)).0
    }

    /// Whether a project is cancelled or suspended on the as-of date.
    fn is_stopped(&self, project: &Project) -> bool {
        let by_now = project.actual_end.is_none_or(|end| self.is_past(end));
        let stopped = [Some(ActivityStatus::Cancelled), Some(ActivityStatus::Suspended)];
        by_now && stopped.contains(&project.activity_status)
    }
}

/// The status of a whole, and why. Once it is over nothing is still to come: what would be not due
/// is then not known.
pub(super) fn settled(
    (status, mut reasons): (Status, Vec<Reason>),
    is_over: bool,
) -> (Status, Vec<Reason>) {
    if status != Status::NotDue || !is_over {
        return (status, reasons);
    }
    reasons.insert(0, Reason::new("why-over-without-data"));
    (Status::NoData, reasons)
}

/// Whether a project only stands beside the programme.
pub(super) fn is_related(project: &Project) -> bool {
    project.programme == Some(Programme::Related)
}

/// The three components. Money that went as planned is achieved once its owner has ended.
pub(super) fn components(
    results: &ResultsFigure,
    milestones: &MilestonesFigure,
    money: &MoneyFigure,
    ended: bool,
) -> [Component; 3] {
    let spent = ended && money.status == Status::OnTrack;
    [
        Component { name: ComponentName::Results, status: results.status },
        Component { name: ComponentName::Milestones, status: milestones.status },
        Component {
            name: ComponentName::Money,
            status: if spent { Status::Achieved } else { money.status },
        },
    ]
}

/// What stands behind each component, in a sentence or more.
pub(super) fn sentences(
    results: &ResultsFigure,
    milestones: &MilestonesFigure,
    money: &MoneyFigure,
) -> Vec<Reason> {
    let count = |n: usize| Arg::Int(i64::try_from(n).unwrap_or(i64::MAX));
    let mut sentences = vec![];
    if results.to_date.expected > 0 {
        let key = results.to_date.share.map_or("why-results-no-data", |_| "why-results-mean");
        let reason = Reason::new(key)
            .with("counted", count(results.to_date.counted))
            .with("expected", count(results.to_date.expected));
        sentences.push(match results.to_date.share {
            Some(share) => reason.with("share", Arg::Share(share)),
            None => reason,
        });
    }
    if milestones.total > 0 {
        let reason = Reason::new("why-milestones")
            .with("done", count(milestones.done))
            .with("due", count(milestones.due))
            .with("total", count(milestones.total));
        sentences.push(reason);
    }
    if let Some(days) = milestones.worst_slip.filter(|days| *days > 0) {
        sentences.push(Reason::new("why-worst-slip").with("days", Arg::Int(days)));
    }
    sentences.extend(money.reasons.iter().cloned());
    sentences
}
