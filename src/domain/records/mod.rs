//! The records: each a struct, its fields and its words; nothing else.
mod budget;
mod country;
mod decision;
mod dimension;
mod document;
mod edition;
mod evaluation;
mod event;
mod indicator;
mod measurement;
mod milestone;
mod organisation;
mod partnership;
mod period;
mod phase;
mod project;
mod rating;
mod remainder;
mod reporting;
mod result;
mod risk;
mod sector;
mod service;
mod signoff;
mod transaction;

pub use budget::{Budget, BudgetKind, BudgetLine, BudgetStatus, PlannedDisbursement};
pub use country::{Country, Region};
pub use decision::{Action, ActionState, Decision};
pub use dimension::{Category, Dimension};
pub use document::{Document, DocumentKind, Revision, SourceValue};
pub use edition::{Edition, EditionState};
pub use evaluation::{Evaluation, EvaluationKind};
pub use event::{
    Attendance, Event, EventKind, EventMode, Headcount, HeadcountMethod, OfficialLevel, Sex,
};
pub use indicator::{
    Accumulation, Baseline, CommonIndicator, Direction, Frequency, Indicator, IndicatorRole,
    Measure,
};
pub use measurement::{Confidence, Measurement, MeasurementState, Target};
pub use milestone::{DelayCause, Dependency, Milestone, MilestoneKind, MilestoneState};
pub use organisation::{Organisation, OrganisationType, Person};
pub use partnership::Partnership;
pub use period::{Period, PeriodKind};
pub use phase::{Phase, Stage, StageEvent};
pub use project::{ActivityStatus, Participation, Programme, Project, ProjectKind, Role};
pub use rating::Override;
pub use remainder::Remainder;
pub use reporting::{Delivery, Narrative, NarrativeSection, Obligation, ReportKind};
pub use result::{ExpectedResult, ResultLevel};
pub use risk::{Risk, RiskCategory, RiskKind, RiskReview, RiskState, RiskTrend};
pub use sector::{Sector, SectorShare};
pub use service::{Contribution, FollowupCheck, Service, ServiceKind};
pub use signoff::Signoff;
pub use transaction::{ExchangeRate, RateKind, Transaction, TransactionKind};
