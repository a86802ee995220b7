//! The programmes that ship inside the program.

use super::csv::{self, Reading};
use super::import::{Existing, Options, plan};
use super::table::Input;
use crate::domain::program::Kind;
use crate::domain::values::Id;
use crate::log::plan::Plan;

/// A programme that ships inside the program.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sample {
    /// The cooperation with Indonesia, from public facts.
    Indonesia,
    /// A made-up partnership.
    Demo,
}

impl Sample {
    /// Its word on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Self::Indonesia => "indonesia",
            Self::Demo => "demo",
        }
    }

    /// Its files, by the names of their records.
    fn files(self) -> &'static [(&'static str, &'static str)] {
        match self {
            Self::Indonesia => INDONESIA,
            Self::Demo => DEMO,
        }
    }
}

/// The tables of a sample.
pub fn sample_tables(sample: Sample) -> Input {
    let read = |(name, text): &(&str, &str)| {
        let file = format!("{}/{name}.csv", sample.name());
        csv::read(&file, text.as_bytes(), Reading::default())
    };
    sample.files().iter().map(read).fold(Input::default(), Input::and)
}

/// The changes that make a sample in an empty file; its ids are the same in every file.
pub fn sample_plan(sample: Sample) -> Plan {
    let options = Options { reason: format!("sample {}", sample.name()), ..Options::default() };
    plan(sample_tables(sample), &Existing::default(), &options, &(), built_in)
}

/// The id of a built-in record: the same partnership, kind and code give the same id.
pub fn built_in(kind: Kind, scope: &str, code: &str) -> Id {
    Id::named(&format!("{scope}/{}/{code}", kind.name()))
}

const INDONESIA: &[(&str, &str)] = &[
    ("attendance", include_str!("../../data/samples/indonesia/attendance.csv")),
    ("baseline", include_str!("../../data/samples/indonesia/baseline.csv")),
    ("budget", include_str!("../../data/samples/indonesia/budget.csv")),
    ("category", include_str!("../../data/samples/indonesia/category.csv")),
    ("country", include_str!("../../data/samples/indonesia/country.csv")),
    ("decision", include_str!("../../data/samples/indonesia/decision.csv")),
    ("dimension", include_str!("../../data/samples/indonesia/dimension.csv")),
    ("document", include_str!("../../data/samples/indonesia/document.csv")),
    ("event", include_str!("../../data/samples/indonesia/event.csv")),
    ("indicator", include_str!("../../data/samples/indonesia/indicator.csv")),
    ("measurement", include_str!("../../data/samples/indonesia/measurement.csv")),
    ("milestone", include_str!("../../data/samples/indonesia/milestone.csv")),
    ("organisation", include_str!("../../data/samples/indonesia/organisation.csv")),
    ("participation", include_str!("../../data/samples/indonesia/participation.csv")),
    ("partnership", include_str!("../../data/samples/indonesia/partnership.csv")),
    ("period", include_str!("../../data/samples/indonesia/period.csv")),
    ("person", include_str!("../../data/samples/indonesia/person.csv")),
    ("phase", include_str!("../../data/samples/indonesia/phase.csv")),
    ("project", include_str!("../../data/samples/indonesia/project.csv")),
    ("result", include_str!("../../data/samples/indonesia/result.csv")),
    ("sector", include_str!("../../data/samples/indonesia/sector.csv")),
    ("sector_share", include_str!("../../data/samples/indonesia/sector_share.csv")),
    ("service", include_str!("../../data/samples/indonesia/service.csv")),
    ("source_value", include_str!("../../data/samples/indonesia/source_value.csv")),
    ("stage_event", include_str!("../../data/samples/indonesia/stage_event.csv")),
    ("target", include_str!("../../data/samples/indonesia/target.csv")),
];

const DEMO: &[(&str, &str)] = &[
    ("action", include_str!("../../data/samples/demo/action.csv")),
    ("attendance", include_str!("../../data/samples/demo/attendance.csv")),
    ("baseline", include_str!("../../data/samples/demo/baseline.csv")),
    ("budget", include_str!("../../data/samples/demo/budget.csv")),
    ("budget_line", include_str!("../../data/samples/demo/budget_line.csv")),
    ("category", include_str!("../../data/samples/demo/category.csv")),
    ("common_indicator", include_str!("../../data/samples/demo/common_indicator.csv")),
    ("country", include_str!("../../data/samples/demo/country.csv")),
    ("decision", include_str!("../../data/samples/demo/decision.csv")),
    ("delivery", include_str!("../../data/samples/demo/delivery.csv")),
    ("dependency", include_str!("../../data/samples/demo/dependency.csv")),
    ("dimension", include_str!("../../data/samples/demo/dimension.csv")),
    ("document", include_str!("../../data/samples/demo/document.csv")),
    ("evaluation", include_str!("../../data/samples/demo/evaluation.csv")),
    ("event", include_str!("../../data/samples/demo/event.csv")),
    ("exchange_rate", include_str!("../../data/samples/demo/exchange_rate.csv")),
    ("followup_check", include_str!("../../data/samples/demo/followup_check.csv")),
    ("headcount", include_str!("../../data/samples/demo/headcount.csv")),
    ("indicator", include_str!("../../data/samples/demo/indicator.csv")),
    ("measurement", include_str!("../../data/samples/demo/measurement.csv")),
    ("milestone", include_str!("../../data/samples/demo/milestone.csv")),
    ("narrative", include_str!("../../data/samples/demo/narrative.csv")),
    ("obligation", include_str!("../../data/samples/demo/obligation.csv")),
    ("organisation", include_str!("../../data/samples/demo/organisation.csv")),
    ("override", include_str!("../../data/samples/demo/override.csv")),
    ("participation", include_str!("../../data/samples/demo/participation.csv")),
    ("partnership", include_str!("../../data/samples/demo/partnership.csv")),
    ("period", include_str!("../../data/samples/demo/period.csv")),
    ("person", include_str!("../../data/samples/demo/person.csv")),
    ("phase", include_str!("../../data/samples/demo/phase.csv")),
    ("planned_disbursement", include_str!("../../data/samples/demo/planned_disbursement.csv")),
    ("project", include_str!("../../data/samples/demo/project.csv")),
    ("result", include_str!("../../data/samples/demo/result.csv")),
    ("revision", include_str!("../../data/samples/demo/revision.csv")),
    ("risk", include_str!("../../data/samples/demo/risk.csv")),
    ("risk_review", include_str!("../../data/samples/demo/risk_review.csv")),
    ("sector", include_str!("../../data/samples/demo/sector.csv")),
    ("sector_share", include_str!("../../data/samples/demo/sector_share.csv")),
    ("service", include_str!("../../data/samples/demo/service.csv")),
    ("source_value", include_str!("../../data/samples/demo/source_value.csv")),
    ("stage_event", include_str!("../../data/samples/demo/stage_event.csv")),
    ("target", include_str!("../../data/samples/demo/target.csv")),
    ("transaction", include_str!("../../data/samples/demo/transaction.csv")),
];
