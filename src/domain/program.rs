//! The list of records, and all that is generated from it. The only macro of the crate.

use std::collections::BTreeSet;

use super::record::Record;
use super::records::{
    Action, Attendance, Baseline, Budget, BudgetLine, Category, CommonIndicator, Country, Decision,
    Delivery, Dependency, Dimension, Document, Edition, Evaluation, Event, ExchangeRate,
    ExpectedResult, FollowupCheck, Headcount, Indicator, Measurement, Milestone, Narrative,
    Obligation, Organisation, Override, Participation, Partnership, Period, Person, Phase,
    PlannedDisbursement, Project, Remainder, Revision, Risk, RiskReview, Sector, SectorShare,
    Service, Signoff, SourceValue, StageEvent, Target, Transaction,
};
use super::shelf::Shelf;
use super::values::Id;

/// Work written once for all records: `kind.visit(work)` calls it with the record's type.
pub trait Visitor {
    type Output;
    fn visit<R: Record>(self) -> Self::Output;
}

/// Where the program keeps the records of one kind, and what all of them have.
pub trait Kept: Sized {
    const KIND: Kind;
    fn all(program: &Program) -> &Shelf<Self>;
    fn all_mut(program: &mut Program) -> &mut Shelf<Self>;
    fn id(&self) -> Id;
    /// A record with nothing but its id.
    fn blank(id: Id) -> Self;
    fn is_deleted(&self) -> bool;
    fn mark_deleted(&mut self, deleted: bool);
}

macro_rules! records {
    ($($Record:ident => $plural:ident),+ $(,)?) => {
        /// A kind of record.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Kind { $($Record),+ }

        /// Everything one partnership holds at one moment, with the records that all share.
        /// Reports and screens are pure functions of this value.
        #[derive(Debug, Clone, PartialEq, Default)]
        pub struct Program {
            /// The partnership it is of.
            pub scope: Id,
            /// The signatures that were given by `sign` in a log of this programme; one that was
            /// only imported claims, and never locks.
            pub sealed: BTreeSet<Id>,
            $(pub $plural: Shelf<$Record>),+
        }

        impl Kind {
            /// Every kind; one that others refer to stands before them where it can.
            pub const ALL: &'static [Self] = &[$(Self::$Record),+];

            /// Calls the work with the type of this kind.
            pub fn visit<V: Visitor>(self, visitor: V) -> V::Output {
                match self { $(Self::$Record => visitor.visit::<$Record>()),+ }
            }
        }

        $(impl Kept for $Record {
            const KIND: Kind = Kind::$Record;
            fn all(program: &Program) -> &Shelf<Self> { &program.$plural }
            fn all_mut(program: &mut Program) -> &mut Shelf<Self> { &mut program.$plural }
            fn id(&self) -> Id { self.id }
            fn blank(id: Id) -> Self { Self { id, ..Self::default() } }
            fn is_deleted(&self) -> bool { self.deleted }
            fn mark_deleted(&mut self, deleted: bool) { self.deleted = deleted; }
        })+
    };
}

records! {
    Country => countries,
    Organisation => organisations,
    Person => people,
    Dimension => dimensions,
    Category => categories,
    ExchangeRate => exchange_rates,
    CommonIndicator => common_indicators,
    Partnership => partnerships,
    Phase => phases,
    StageEvent => stage_events,
    Sector => sectors,
    Project => projects,
    SectorShare => sector_shares,
    Participation => participations,
    ExpectedResult => results,
    Milestone => milestones,
    Dependency => dependencies,
    Indicator => indicators,
    Baseline => baselines,
    Period => periods,
    Target => targets,
    Measurement => measurements,
    BudgetLine => budget_lines,
    Budget => budgets,
    PlannedDisbursement => planned_disbursements,
    Transaction => transactions,
    Event => events,
    Attendance => attendances,
    Headcount => headcounts,
    Service => services,
    FollowupCheck => followup_checks,
    Risk => risks,
    RiskReview => risk_reviews,
    Evaluation => evaluations,
    Decision => decisions,
    Action => actions,
    SourceValue => source_values,
    Revision => revisions,
    Override => overrides,
    Obligation => obligations,
    Edition => editions,
    Delivery => deliveries,
    Signoff => signoffs,
    Narrative => narratives,
    Document => documents,
    Remainder => remainders,
}
