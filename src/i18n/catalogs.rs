//! The catalogs that ship inside the program.

use super::Language;

/// The text of every catalog of a language.
pub fn sources(language: Language) -> &'static [&'static str] {
    match language {
        Language::En => EN,
        Language::Ko => KO,
        Language::Id => ID,
    }
}

/// The catalog of the terms.
pub fn terms(language: Language) -> &'static str {
    match language {
        Language::En => include_str!("../../data/locales/en/glossary.ftl"),
        Language::Ko => include_str!("../../data/locales/ko/glossary.ftl"),
        Language::Id => include_str!("../../data/locales/id/glossary.ftl"),
    }
}

const EN: &[&str] = &[
    include_str!("../../data/locales/en/check.ftl"),
    include_str!("../../data/locales/en/cli.ftl"),
    include_str!("../../data/locales/en/common.ftl"),
    include_str!("../../data/locales/en/faults.ftl"),
    include_str!("../../data/locales/en/flat.ftl"),
    include_str!("../../data/locales/en/lists.ftl"),
    include_str!("../../data/locales/en/entering.ftl"),
    include_str!("../../data/locales/en/glossary.ftl"),
    include_str!("../../data/locales/en/records.ftl"),
    include_str!("../../data/locales/en/report.ftl"),
    include_str!("../../data/locales/en/sheets.ftl"),
    include_str!("../../data/locales/en/tour.ftl"),
    include_str!("../../data/locales/en/tui.ftl"),
    include_str!("../../data/locales/en/units.ftl"),
    include_str!("../../data/locales/en/why.ftl"),
];

const KO: &[&str] = &[
    include_str!("../../data/locales/ko/check.ftl"),
    include_str!("../../data/locales/ko/cli.ftl"),
    include_str!("../../data/locales/ko/common.ftl"),
    include_str!("../../data/locales/ko/faults.ftl"),
    include_str!("../../data/locales/ko/flat.ftl"),
    include_str!("../../data/locales/ko/lists.ftl"),
    include_str!("../../data/locales/ko/entering.ftl"),
    include_str!("../../data/locales/ko/glossary.ftl"),
    include_str!("../../data/locales/ko/records.ftl"),
    include_str!("../../data/locales/ko/report.ftl"),
    include_str!("../../data/locales/ko/sheets.ftl"),
    include_str!("../../data/locales/ko/tour.ftl"),
    include_str!("../../data/locales/ko/tui.ftl"),
    include_str!("../../data/locales/ko/units.ftl"),
    include_str!("../../data/locales/ko/why.ftl"),
];

const ID: &[&str] = &[
    include_str!("../../data/locales/id/check.ftl"),
    include_str!("../../data/locales/id/cli.ftl"),
    include_str!("../../data/locales/id/common.ftl"),
    include_str!("../../data/locales/id/faults.ftl"),
    include_str!("../../data/locales/id/flat.ftl"),
    include_str!("../../data/locales/id/lists.ftl"),
    include_str!("../../data/locales/id/entering.ftl"),
    include_str!("../../data/locales/id/glossary.ftl"),
    include_str!("../../data/locales/id/records.ftl"),
    include_str!("../../data/locales/id/report.ftl"),
    include_str!("../../data/locales/id/sheets.ftl"),
    include_str!("../../data/locales/id/tour.ftl"),
    include_str!("../../data/locales/id/tui.ftl"),
    include_str!("../../data/locales/id/units.ftl"),
    include_str!("../../data/locales/id/why.ftl"),
];
