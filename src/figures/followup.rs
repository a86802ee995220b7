//! What became of things after they were delivered: checks, use, and projects that follow on.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use rust_decimal::Decimal;

use crate::domain::records::FollowupCheck;
use crate::domain::values::{Absence, Choice, Date, Exact, Id, Link, Qualifier};

use super::Figures;

/// Whether a check was made, or is still to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CheckState {
    Made,
    /// Not made, and its year is not over.
    Due,
    /// Not made, and its year is over.
    Overdue,
    /// Its year has not begun.
    Planned,
}

impl Choice for CheckState {
    const NAME: &'static str = "check_state";
    const WORDS: &'static [(&'static str, Self)] = &[
        ("made", Self::Made),
        ("due", Self::Due),
        ("overdue", Self::Overdue),
        ("planned", Self::Planned),
    ];
}

/// One follow-up check at the as-of date.
#[derive(Debug, Clone, PartialEq)]
pub struct CheckFigure {
    pub id: Id,
    /// The service or project that is checked.
    pub owner: Option<Link>,
    /// First and last day of the year in which it is to be made.
    pub from: Option<NaiveDate>,
    pub due: Option<NaiveDate>,
    /// `None` where neither a day nor a year is known.
    pub state: Option<CheckState>,
    /// The day it was made; what it found holds only where it was made.
    pub made: Option<Date>,
    pub in_use: Option<bool>,
    pub operator: Option<Id>,
    pub payer: Option<Id>,
    pub users: Option<Decimal>,
    pub qualifier: Option<Qualifier>,
    pub absence: Option<Absence>,
}

/// What is known of the use of one service or project, by its checks.
#[derive(Debug, Clone, PartialEq)]
pub struct UseFigure {
    pub owner: Link,
    /// As the last check found; `None` where none was made or it does not say.
    pub in_use: Option<bool>,
    /// The last check that was made.
    pub last: Option<CheckFigure>,
    /// The checks that were made, oldest first: their users over time.
    pub made: Vec<CheckFigure>,
    /// The next one that is to be made.
    pub next: Option<CheckFigure>,
}

/// A project that follows on from another one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FollowOn {
    pub project: Id,
    pub from: Id,
}

/// The follow-up of a partnership.
#[derive(Debug, Clone, PartialEq)]
pub struct FollowupFigure {
    /// By due year and code of what is checked.
    pub checks: Vec<CheckFigure>,
    /// Every service and project that has a check, by code.
    pub uses: Vec<UseFigure>,
    /// By code of the later project.
    pub follow_ons: Vec<FollowOn>,
}

impl FollowupFigure {
    /// How many checks stand so.
    pub fn count(&self, state: CheckState) -> usize {
        self.checks.iter().filter(|check| check.state == Some(state)).count()
    }

    /// How many are still in use (n) of those whose last check says (N).
    pub fn still_in_use(&self) -> (usize, usize) {
        let said: Vec<_> = self.uses.iter().filter_map(|each| each.in_use).collect();
        (said.iter().filter(|in_use| **in_use).count(), said.len())
    }
}

impl Figures<'_> {
    /// The checks, the use they found, and the projects that follow on.
    pub fn followup(&self) -> FollowupFigure {
        let mut checks: Vec<_> =
            self.program.followup_checks.values().map(|c| self.check(c)).collect();
        let code = |link: Link| self.program.code(link.kind, link.id);
        checks.sort_by_cached_key(|check| (check.due, check.owner.map(code), check.id));
        let mut uses: BTreeMap<(String, Link), Vec<CheckFigure>> = BTreeMap::new();
        for check in &checks {
            if let Some(owner) = check.owner {
                uses.entry((code(owner), owner)).or_default().push(check.clone());
            }
        }
        let uses = uses.into_iter().map(|((_, owner), checks)| used(owner, checks)).collect();
        FollowupFigure { checks, uses, follow_ons: self.follow_ons() }
    }

    /// What the checks of one service or project found.
    pub fn followup_of(&self, owner: Link) -> UseFigure {
        let mut checks: Vec<_> =
            self.index.checks.of(owner).iter().map(|c| self.check(c)).collect();
        checks.sort_by_key(|check| (check.due, check.id));
        used(owner, checks)
    }

    /// One check; that of one that is not there holds nothing.
    pub fn followup_check(&self, id: Id) -> CheckFigure {
        let blank = FollowupCheck { id, ..FollowupCheck::default() };
        self.check(self.program.followup_checks.get(&id).unwrap_or(&blank))
    }

    fn check(&self, check: &FollowupCheck) -> CheckFigure {
        let year = check.due_year.and_then(|year| i32::try_from(year).ok());
        let day = |month, day| year.and_then(|year| NaiveDate::from_ymd_opt(year, month, day));
        let (from, due) = (day(1, 1), day(12, 31));
        let made = check.date.filter(|date| self.is_past(*date));
        let state = match (made, from, due) {
            (Some(_), ..) => Some(CheckState::Made),
            (_, Some(from), _) if self.as_of < from => Some(CheckState::Planned),
            (.., Some(due)) if self.as_of > due => Some(CheckState::Overdue),
            (.., due) => due.map(|_| CheckState::Due),
        };
        let found = made.is_some();
        let users = check.users.filter(|_| found && check.absence.is_none());
        CheckFigure {
            id: check.id,
            owner: check.owner,
            from,
            due,
            state,
            made,
            in_use: check.in_use.filter(|_| found),
            operator: check.operator.filter(|_| found),
            payer: check.payer.filter(|_| found),
            users: users.map(Exact::number),
            qualifier: check.qualifier.filter(|_| found),
            absence: check.absence.filter(|_| found),
        }
    }

    /// The projects that follow on from others, by code.
    fn follow_ons(&self) -> Vec<FollowOn> {
        let projects = self.program.projects.values();
        let known = |id: &Id| self.program.projects.contains_key(id);
        let mut found: Vec<_> = projects
            .filter_map(|project| Some((&project.code, project.id, project.parent.filter(known)?)))
            .collect();
        found.sort();
        found.into_iter().map(|(_, project, from)| FollowOn { project, from }).collect()
    }
}

fn used(owner: Link, checks: Vec<CheckFigure>) -> UseFigure {
    let (mut made, open): (Vec<_>, Vec<_>) =
        checks.into_iter().partition(|check| check.made.is_some());
    made.sort_by_key(|check| (check.made, check.id));
    let last = made.last().cloned();
    UseFigure {
        owner,
        in_use: last.as_ref().and_then(|check| check.in_use),
        last,
        made,
        next: open.into_iter().next(),
    }
}
