//! The design matrix: results by level with their indicators, means of verification and the
//! assumptions on which they rest.

use std::collections::BTreeMap;

use crate::domain::program::Kind;
use crate::domain::records::{ExpectedResult, Indicator, ResultLevel, RiskKind, RiskState};
use crate::domain::values::{Choice, Id, Link, word};
use crate::figures::RiskFigure;
use crate::tui::listing::natural;
use crate::tui::session::Session;
use crate::tui::theme::Meaning;
use crate::tui::widgets::table::aligned;
use crate::tui::words;

use super::Page;

/// The results of these owners; nothing where they have none.
pub fn write(page: &mut Page, owners: &[Link]) {
    let program = &page.session.program;
    let own = |result: &&ExpectedResult| result.owner.is_some_and(|owner| owners.contains(&owner));
    let mut results: Vec<_> = program.results.values().filter(own).collect();
    if results.is_empty() {
        return;
    }
    let code = |result: &ExpectedResult| program.code(Kind::ExpectedResult, result.id);
    results.sort_by_cached_key(|result| (result.level, natural(&code(result))));
    page.heading("design-matrix");
    let means = Means::of(page.session);
    let mut level = None;
    for result in results {
        if level != Some(result.level) {
            level = Some(result.level);
            let name =
                word(result.level).map(|word| page.session.texts.word(ResultLevel::NAME, word));
            page.pieces(vec![(format!("  {}", name.unwrap_or_default()), Meaning::Accent)]);
        }
        row(page, result, &means);
    }
}

/// By the result they are of: indicators in the order of their codes, and assumptions.
struct Means<'a> {
    indicators: BTreeMap<Id, Vec<&'a Indicator>>,
    assumptions: BTreeMap<Id, Vec<&'a RiskFigure>>,
}

impl<'a> Means<'a> {
    fn of(session: &'a Session) -> Self {
        let mut means = Self { indicators: BTreeMap::new(), assumptions: BTreeMap::new() };
        for line in &session.sheets.indicators {
            let indicator = session.program.indicators.get(&line.id);
            if let Some((indicator, result)) = indicator.and_then(|i| Some((i, i.result?))) {
                means.indicators.entry(result).or_default().push(indicator);
            }
        }
        for line in session.sheets.risks.iter().filter(|l| l.kind == Some(RiskKind::Assumption)) {
            let risk = session.program.risks.get(&line.id);
            if let Some(result) = risk.and_then(|risk| risk.result) {
                means.assumptions.entry(result).or_default().push(line);
            }
        }
        means
    }
}

fn row(page: &mut Page, result: &ExpectedResult, means: &Means) {
    let link = Link { kind: Kind::ExpectedResult, id: result.id };
    let code = page.session.program.code(link.kind, link.id);
    let pieces = vec![
        (format!("    {code}  "), Meaning::Heading),
        (page.best(&result.title), Meaning::Plain),
    ];
    page.linked(pieces, Some(link));
    for each in means.indicators.get(&result.id).into_iter().flatten() {
        indicator(page, each);
    }
    for line in means.assumptions.get(&result.id).into_iter().flatten() {
        assumption(page, line);
    }
}

fn indicator(page: &mut Page, indicator: &Indicator) {
    let session = page.session;
    let figure = session.sheets.indicator(indicator.id).and_then(|line| line.figure.as_ref());
    let status = words::status(session, figure.map(|figure| figure.status));
    let code = aligned(&indicator.code, 5, false);
    let pieces = vec![
        (format!("      {code} "), Meaning::Plain),
        (format!("{} ", aligned(&status.text, 18, false)), status.meaning),
        (page.best(&indicator.title), Meaning::Plain),
    ];
    page.linked(pieces, Some(Link { kind: Kind::Indicator, id: indicator.id }));
    let verification = page.best(&indicator.verification);
    if !verification.is_empty() {
        let label = session.texts.label("indicator", "verification");
        page.pieces(vec![(format!("            {label}: {verification}"), Meaning::Muted)]);
    }
}

fn assumption(page: &mut Page, line: &RiskFigure) {
    let session = page.session;
    let Some(risk) = session.program.risks.get(&line.id) else { return };
    let state = word(line.state).map(|word| session.texts.word(RiskState::NAME, word));
    let state = state.unwrap_or_else(|| words::nothing(session).text);
    let kind = session.texts.word(RiskKind::NAME, word(line.kind).unwrap_or_default());
    let meaning = match line.state {
        Some(RiskState::Holds) => Meaning::Good,
        Some(RiskState::Failed) => Meaning::Bad,
        _ => Meaning::Warning,
    };
    let pieces = vec![
        (format!("      {kind} {}: ", risk.code), Meaning::Muted),
        (format!("{state}  "), meaning),
        (page.best(&risk.title), Meaning::Plain),
    ];
    page.linked(pieces, Some(Link { kind: Kind::Risk, id: line.id }));
}
