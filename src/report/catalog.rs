//! Which reports there are, and of which sections they are made.

use chrono::NaiveDate;

use super::context::Context;
use super::cover;
use super::document::{Block, Document};
use super::portfolio::{self, Portfolio};
use super::request::{Profile, Request};
use super::sections::{
    self, annex, brief, changes, context_indicators, decisions, finance, glance, milestones,
    missing, next, results, revisions, risks, sectors, services, sign_off, summary, training,
};
use crate::figures::{Figures, PortfolioRow};
use crate::i18n::Texts;

/// A kind of report. Its title is the text of `report-title-<kind>`.
#[derive(Debug)]
pub struct Report {
    /// The name by which people ask for it.
    pub kind: &'static str,
    sections: Sections,
}

/// What a report is made of.
#[derive(Debug)]
enum Sections {
    /// Of one partnership, by how much is to be in it and in which order the house wants it.
    One(fn(Profile, &[String]) -> Vec<Section>),
    /// Of several partnerships beside each other.
    Several(&'static [portfolio::Section]),
}

/// A part of a report: what it holds of the figures.
type Section = fn(&Context) -> Vec<Block>;

/// Every kind of report.
pub const REPORTS: &[Report] = &[
    Report { kind: "progress", sections: Sections::One(progress) },
    Report {
        kind: "results",
        sections: Sections::One(|_, _| vec![results::blocks, missing::blocks]),
    },
    Report { kind: "milestones", sections: Sections::One(|_, _| vec![milestones::blocks]) },
    Report { kind: "finance", sections: Sections::One(|_, _| vec![finance::blocks]) },
    Report { kind: "brief", sections: Sections::One(|_, _| vec![brief::blocks]) },
    Report { kind: "changes", sections: Sections::One(|_, _| vec![changes::blocks]) },
    Report { kind: "portfolio", sections: Sections::Several(sections::portfolio::SECTIONS) },
];

/// A section of the progress report: its name, and the profiles that leave it out.
type Named = (&'static str, Section, &'static [Profile]);

/// The sections of the progress report in their order.
const SECTIONS: &[Named] = &[
    ("glance", glance::blocks, &[]),
    ("summary", summary::blocks, &[Profile::Monthly]),
    ("revisions", revisions::blocks, &[Profile::Monthly]),
    ("restated", changes::restated, &[]),
    ("results", results::blocks, &[]),
    ("sectors", sectors::blocks, &[Profile::Monthly]),
    ("milestones", milestones::blocks, &[]),
    ("finance", finance::blocks, &[]),
    ("training", training::blocks, &[Profile::Monthly]),
    ("risks", risks::blocks, &[]),
    ("services", services::blocks, &[Profile::Monthly, Profile::Quarterly]),
    ("context", context_indicators::blocks, &[Profile::Monthly, Profile::Quarterly]),
    ("decisions", decisions::blocks, &[Profile::Monthly]),
    ("next", next::blocks, &[Profile::Monthly]),
    ("sign-off", sign_off::blocks, &[]),
    ("missing", missing::blocks, &[]),
    ("annexes", annex::blocks, &[Profile::Monthly, Profile::Quarterly]),
];

/// Sections that every progress report has, whatever the house leaves out.
const ALWAYS: [&str; 2] = ["sign-off", "missing"];

/// The names of the sections that a house can put in order.
pub fn section_names() -> impl Iterator<Item = &'static str> {
    SECTIONS.iter().map(|(name, ..)| *name)
}

fn progress(profile: Profile, order: &[String]) -> Vec<Section> {
    let inside = |(_, _, without): &&Named| !without.contains(&profile);
    let mut sections: Vec<_> = SECTIONS.iter().filter(inside).collect();
    if !order.is_empty() {
        let place = |name: &str| order.iter().position(|wanted| wanted == name);
        sections.retain(|(name, ..)| place(name).is_some() || ALWAYS.contains(name));
        sections.sort_by_key(|(name, ..)| place(name).unwrap_or(order.len()));
    }
    sections.into_iter().map(|(_, section, _)| *section).collect()
}

/// The report of that kind on one partnership; `None` where there is no such kind.
pub fn build(request: &Request, figures: &Figures, texts: &Texts) -> Option<Document> {
    let report = REPORTS.iter().find(|report| report.kind == request.kind)?;
    let Sections::One(sections) = report.sections else {
        let rows: Vec<_> = figures.portfolio_row().into_iter().collect();
        return build_portfolio(request, (&rows, figures.as_of), texts);
    };
    let context = Context::new(request, figures, texts);
    let parts = sections(request.profile(), &request.house.sections);
    let blocks = parts.iter().flat_map(|part| part(&context)).collect();
    Some(request.house.titled(Document { front: cover::front(&context), blocks }))
}

/// The report of that kind on several partnerships; `None` where it is of one.
pub fn build_portfolio(
    request: &Request,
    rows: (&[PortfolioRow], NaiveDate),
    texts: &Texts,
) -> Option<Document> {
    let report = REPORTS.iter().find(|report| report.kind == request.kind)?;
    match report.sections {
        Sections::One(_) => None,
        Sections::Several(sections) => {
            Some(Portfolio::new(request, rows, texts).document(sections))
        }
    }
}

impl Report {
    /// Whether it sets several partnerships beside each other.
    pub fn is_of_several(&self) -> bool {
        matches!(self.sections, Sections::Several(_))
    }
}
