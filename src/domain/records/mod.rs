//! The records: each a struct, its fields and its words; nothing else.
mod budget;
mod country;
mod decision;
mod dimension;
mod document;
mod event;
mod indicator;
mod measurement;
mod milestone;
mod organisation;
mod partnership;
mod period;
mod phase;
mod project;
mod reporting;
mod result;
mod risk;
mod sector;
mod service;
mod transaction;

pub use budget::{Budget, BudgetKind, BudgetLine, BudgetStatus, PlannedDisbursement};
pub use country::{Country, Region};
pub use decision::{Action, ActionState, Decision};
pub use dimension::{Category, Dimension};
pub use document::{Document, DocumentKind, Revision, SourceValue};
pub use event::{Attendance, Event, EventKind, EventMode, OfficialLevel, Sex};
pub use indicator::{
    Accumulation, Baseline, Direction, Frequency, Indicator, IndicatorRole, Measure,
};
pub use measurement::{Confidence, Measurement, MeasurementState, Target};
pub use milestone::{DelayCause, Dependency, Milestone, MilestoneKind, MilestoneState};
pub use organisation::{Organisation, OrganisationType, Person};
pub use partnership::Partnership;
pub use period::{Period, PeriodKind};
pub use phase::{Phase, Stage, StageEvent};
pub use project::{ActivityStatus, Participation, Programme, Project, ProjectKind, Role};
pub use reporting::{Narrative, NarrativeSection};
pub use result::{ExpectedResult, ResultLevel};
pub use risk::{Risk, RiskCategory, RiskKind, RiskState};
pub use sector::{Sector, SectorShare};
pub use service::{Contribution, Service, ServiceKind};
pub use transaction::{ExchangeRate, RateKind, Transaction, TransactionKind};
