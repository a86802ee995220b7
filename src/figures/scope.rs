//! The figures of phases, sectors and the whole partnership.

mod fold;
mod shares;

use std::collections::BTreeMap;

use chrono::NaiveDate;
use rust_decimal::Decimal;

use crate::domain::reason::Reason;
use crate::domain::records::Stage;
use crate::domain::values::{Choice, Date, Id, Link, Ml, Qualifier};

use super::milestone::MilestonesFigure;
use super::money::MoneyFigure;
use super::ratings::Rating;
use super::results::ResultsFigure;
use super::status::{Component, Status};

/// How much of a span of time is over (R9).
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Elapsed {
    pub start: Option<NaiveDate>,
    /// The end in force, extensions counted.
    pub end: Option<NaiveDate>,
    /// Of one; `None` before the start, between phases, or where an end is unknown.
    pub share: Option<Decimal>,
    /// Days over and days in all, the first and the last included.
    pub days: Option<i64>,
    pub total: Option<i64>,
    /// Days past the end.
    pub over: i64,
    /// Whether start or end is known to the month or year only.
    pub approximate: bool,
}

/// The step of its life in which a centre stands (R13).
#[derive(Debug, Clone, PartialEq, Default)]
pub struct StageFigure {
    pub phase: Option<Id>,
    pub stage: Option<Stage>,
    pub since: Option<Date>,
    /// After a closing and before the next memorandum of understanding.
    pub between_phases: bool,
}

/// How a phase stands.
#[derive(Debug, Clone, PartialEq)]
pub struct PhaseFigure {
    pub id: Id,
    pub elapsed: Elapsed,
    pub stage: StageFigure,
    /// Whether the phase is over.
    pub ended: bool,
    pub status: Status,
    /// What a person set beside it.
    pub rating: Option<Rating>,
    pub components: Vec<Component>,
    pub results: ResultsFigure,
    pub milestones: MilestonesFigure,
    pub money: MoneyFigure,
    /// How many projects stand how; indicators and milestones say so themselves.
    pub statuses: BTreeMap<Status, usize>,
    /// The projects in the sums, by code.
    pub projects: Vec<Id>,
    pub reasons: Vec<Reason>,
}

/// How a sector stands; amounts and weights are its shares of the projects.
#[derive(Debug, Clone, PartialEq)]
pub struct SectorFigure {
    pub id: Id,
    pub status: Status,
    /// What a person set beside it.
    pub rating: Option<Rating>,
    pub components: Vec<Component>,
    pub results: ResultsFigure,
    pub milestones: MilestonesFigure,
    pub money: MoneyFigure,
    /// How many projects stand how; indicators and milestones say so themselves.
    pub statuses: BTreeMap<Status, usize>,
    /// The projects in the sums with their share, of one, by code.
    pub projects: Vec<(Id, Decimal)>,
    /// Projects that only stand beside the programme.
    pub related: Vec<Id>,
    pub reasons: Vec<Reason>,
}

/// How the whole partnership stands.
#[derive(Debug, Clone, PartialEq)]
pub struct PartnershipFigure {
    pub id: Id,
    pub stage: StageFigure,
    /// The phase in which the as-of date lies, and how much of it is over.
    pub phase: Option<Id>,
    pub elapsed: Elapsed,
    pub status: Status,
    /// What a person set beside it.
    pub rating: Option<Rating>,
    pub components: Vec<Component>,
    pub results: ResultsFigure,
    pub milestones: MilestonesFigure,
    pub money: MoneyFigure,
    /// How many projects stand how; indicators and milestones say so themselves.
    pub statuses: BTreeMap<Status, usize>,
    pub shares: SharesFigure,
    /// Open risks and issues whose score is 15 or more.
    pub open_high_risks: usize,
    pub open_actions: usize,
    /// The projects in the sums, by code.
    pub projects: Vec<Id>,
    pub reasons: Vec<Reason>,
}

/// How the programme divides among sectors, on three bases that are never mixed (R14).
#[derive(Debug, Clone, PartialEq)]
pub struct SharesFigure {
    /// Budget where every project has a converted one, else the number of projects.
    pub headline: ShareBasis,
    /// Projects with a converted budget (n), and all projects (N).
    pub budgeted: usize,
    pub projects: usize,
    /// By code, rounds taken together.
    pub sectors: Vec<SectorShareFigure>,
}

/// What a share is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ShareBasis {
    Budget,
    Count,
    Published,
}

impl Choice for ShareBasis {
    const NAME: &'static str = "share_basis";
    const WORDS: &'static [(&'static str, Self)] =
        &[("budget", Self::Budget), ("count", Self::Count), ("published", Self::Published)];
}

/// The share of one sector.
#[derive(Debug, Clone, PartialEq)]
pub struct SectorShareFigure {
    /// The sector's code, the same in every round.
    pub code: String,
    /// The sectors of that code.
    pub sectors: Vec<Id>,
    pub name: Ml,
    /// Of one, of the converted budgets.
    pub budget: Option<Decimal>,
    /// Of one, of the number of projects.
    pub count: Option<Decimal>,
    /// Share of the round planned by the strategy, of one, by sector.
    pub planned: Vec<(Id, Decimal)>,
    pub published: Vec<Published>,
}

/// A share that somebody published, in the words of the source.
#[derive(Debug, Clone, PartialEq)]
pub struct Published {
    /// The source value.
    pub record: Link,
    pub statement: Ml,
    pub value: String,
    pub qualifier: Option<Qualifier>,
    pub source: String,
    pub publisher: String,
    pub published: Option<Date>,
}
