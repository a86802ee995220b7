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
    /// Of one partnership, by how much is to be in it.
    One(fn(Profile) -> Vec<Section>),
    /// Of several partnerships beside each other.
    Several(&'static [portfolio::Section]),
}

/// A part of a report: what it holds of the figures.
type Section = fn(&Context) -> Vec<Block>;

/// Every kind of report.
pub const REPORTS: &[Report] = &[
    Report { kind: "progress", sections: Sections::One(progress) },
    Report { kind: "results", sections: Sections::One(|_| vec![results::blocks, missing::blocks]) },
    Report { kind: "milestones", sections: Sections::One(|_| vec![milestones::blocks]) },
    Report { kind: "finance", sections: Sections::One(|_| vec![finance::blocks]) },
    Report { kind: "brief", sections: Sections::One(|_| vec![brief::blocks]) },
    Report { kind: "changes", sections: Sections::One(|_| vec![changes::blocks]) },
    Report { kind: "portfolio", sections: Sections::Several(sections::portfolio::SECTIONS) },
];

/// The sections of the progress report in their order, with the profiles that leave them out.
const SECTIONS: &[(Section, &[Profile])] = &[
    (glance::blocks, &[]),
    (summary::blocks, &[Profile::Monthly]),
    (revisions::blocks, &[Profile::Monthly]),
    (changes::restated, &[]),
    (results::blocks, &[]),
    (sectors::blocks, &[Profile::Monthly]),
    (milestones::blocks, &[]),
    (finance::blocks, &[]),
    (training::blocks, &[Profile::Monthly]),
    (risks::blocks, &[]),
    (services::blocks, &[Profile::Monthly, Profile::Quarterly]),
    (context_indicators::blocks, &[Profile::Monthly, Profile::Quarterly]),
    (decisions::blocks, &[Profile::Monthly]),
    (next::blocks, &[Profile::Monthly]),
    (sign_off::blocks, &[]),
    (missing::blocks, &[]),
    (annex::blocks, &[Profile::Monthly, Profile::Quarterly]),
];

fn progress(profile: Profile) -> Vec<Section> {
    let inside = |(_, without): &&(Section, &[Profile])| !without.contains(&profile);
    SECTIONS.iter().filter(inside).map(|(section, _)| *section).collect()
}

/// The report of that kind on one partnership; `None` where there is no such kind.
pub fn build(request: &Request, figures: &Figures, texts: &Texts) -> Option<Document> {
    let report = REPORTS.iter().find(|report| report.kind == request.kind)?;
    let Sections::One(sections) = report.sections else {
        let rows: Vec<_> = figures.portfolio_row().into_iter().collect();
        return build_portfolio(request, (&rows, figures.as_of), texts);
    };
    let context = Context::new(request, figures, texts);
    let blocks = sections(request.profile()).iter().flat_map(|part| part(&context)).collect();
    Some(Document { front: cover::front(&context), blocks })
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
