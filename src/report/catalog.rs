//! Which reports there are, and of which sections they are made.

use super::context::Context;
use super::cover;
use super::document::{Block, Document};
use super::request::{Profile, Request};
use super::sections::{
    changes, context_indicators, decisions, finance, glance, milestones, missing, next, results,
    revisions, risks, sectors, services, sign_off, summary, training,
};
use crate::figures::Figures;
use crate::i18n::Texts;

/// A kind of report. Its title is the text of `report-title-<kind>`.
#[derive(Debug)]
pub struct Report {
    /// The name by which people ask for it.
    pub kind: &'static str,
    sections: fn(Profile) -> Vec<Section>,
}

/// A part of a report: what it holds of the figures.
type Section = fn(&Context) -> Vec<Block>;

/// Every kind of report.
pub const REPORTS: &[Report] = &[
    Report { kind: "progress", sections: progress },
    Report { kind: "results", sections: |_| vec![results::blocks, missing::blocks] },
    Report { kind: "milestones", sections: |_| vec![milestones::blocks] },
    Report { kind: "finance", sections: |_| vec![finance::blocks] },
    Report { kind: "changes", sections: |_| vec![changes::blocks] },
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
];

fn progress(profile: Profile) -> Vec<Section> {
    let inside = |(_, without): &&(Section, &[Profile])| !without.contains(&profile);
    SECTIONS.iter().filter(inside).map(|(section, _)| *section).collect()
}

/// The report of that kind; `None` where there is no such kind.
pub fn build(request: &Request, figures: &Figures, texts: &Texts) -> Option<Document> {
    let report = REPORTS.iter().find(|report| report.kind == request.kind)?;
    let context = Context::new(request, figures, texts);
    let sections = (report.sections)(request.profile());
    let blocks = sections.iter().flat_map(|section| section(&context)).collect();
    Some(Document { front: cover::front(&context), blocks })
}
