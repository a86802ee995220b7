//! All partnerships beside each other: their rows, and `dgcc report portfolio`.

use std::collections::BTreeSet;
use std::sync::Arc;

use chrono::{Datelike, NaiveDate};
use sha2::{Digest, Sha256};

use super::args::Report;
use super::context::Context;
use super::io::Io;
use super::past::moment;
use super::problem::{Exit, Outcome, Problem};
use super::report::ask::{Span, as_of};
use super::report::{file_name, products};
use crate::domain::values::{Id, PeriodCode, hex};
use crate::figures::{Figures, PortfolioRow, without_partnership};
use crate::i18n::{Texts, Tongues};
use crate::render::{Format, Product};
use crate::report::{Provenance, Request, build_portfolio, compose};

/// The report of a kind that sets partnerships beside each other, in every language and format.
pub fn report(
    (context, io): (&mut Context, &Io),
    report: &Report,
    kind: &str,
    (languages, formats): (&[Tongues], &[Format]),
) -> Outcome<Vec<Product>> {
    let (period, start, end) = period(context, report.period.as_deref())?;
    let as_of = as_of(context, end)?;
    let rows = rows(context, as_of)?;
    let provenance = provenance(context, &rows)?;
    let name = context.config.get("partnership").unwrap_or("dgcc").to_owned();
    let document = |tongues: &Tongues| {
        let request = |texts: &Texts| Request {
            kind: kind.into(),
            period: period.clone(),
            start,
            end,
            profile: None,
            language: texts.language(),
            edition: None,
            since: None,
            provenance: provenance.clone(),
            house: Arc::clone(&context.outside.house),
        };
        let made =
            |texts: &Texts| build_portfolio(&request(texts), (&rows, as_of), texts).ok_or(());
        Some((file_name(&name, (kind, &period), *tongues), compose(*tongues, made).ok()?))
    };
    let documents: Vec<_> = languages.iter().filter_map(document).collect();
    products(io, &documents, formats)
}

/// The calendar period named, else the last quarter that has ended: partnerships have periods of
/// their own, but only the calendar is common to all.
fn period(context: &Context, named: Option<&str>) -> Outcome<Span> {
    let code = match named {
        Some(code) => code.to_owned(),
        None => last_quarter(context.as_of()?),
    };
    let days = code.parse::<PeriodCode>().ok().filter(|code| !code.fiscal);
    let days = days.and_then(|code| code.days(1));
    days.map(|(start, end)| (code.clone(), start, end)).ok_or_else(|| {
        let problem = Problem::new(Exit::NotFound, format!("{code:?} is no calendar period"));
        problem.mend("a portfolio is of 2024, 2024-H1, 2024-Q3 or 2024-09")
    })
}

fn last_quarter(day: NaiveDate) -> String {
    match day.month0() / 3 {
        0 => format!("{:04}-Q4", day.year() - 1),
        before => format!("{:04}-Q{before}", day.year()),
    }
}

/// The ends of every chain, and the hash of the rows that the report is made from.
fn provenance(context: &mut Context, rows: &[PortfolioRow]) -> Outcome<Provenance> {
    let known_at = context.known_at()?.map(moment).unwrap_or_default();
    let mut heads = BTreeSet::new();
    for row in rows.iter().filter_map(|row| row.figures.as_ref()) {
        let ends = context.store()?.heads(row.id)?;
        heads.extend(ends.split(' ').map(String::from));
    }
    let bytes = serde_json::to_vec(rows).map_err(|e| Problem::new(Exit::Failed, e.to_string()))?;
    Ok(Provenance {
        partnership: Id::SHARED,
        known_at,
        house: context.outside.house.digest.clone(),
        log_heads: heads.into_iter().collect::<Vec<_>>().join(" "),
        fingerprint: hex(&Sha256::digest(bytes)[..8]),
    })
}

/// The partnership named, or all of them and the priority countries without one.
pub fn rows(context: &mut Context, as_of: NaiveDate) -> Outcome<Vec<PortfolioRow>> {
    let named = context.config.get("partnership").is_some();
    let wanted = context.partnerships()?;
    let mut rows = match context.known_at()? {
        Some(_) => past(context, as_of)?,
        None => context.store()?.refreshed_portfolio(as_of)?,
    };
    rows.retain(|row| match &row.figures {
        Some(figures) => wanted.iter().any(|(_, id)| *id == figures.id),
        None => !named,
    });
    Ok(rows)
}

/// The rows of an earlier moment, one program at a time.
fn past(context: &mut Context, as_of: NaiveDate) -> Outcome<Vec<PortfolioRow>> {
    let (mut rows, mut countries) = (vec![], vec![]);
    for (_, partnership) in context.partnerships()? {
        let program = context.program(partnership)?;
        rows.extend(Figures::new(&program, as_of).portfolio_row());
        countries = without_partnership(&program, &rows);
    }
    rows.extend(countries);
    Ok(rows)
}

#[cfg(test)]
mod tests {
    use super::last_quarter;

    #[test]
    fn the_last_quarter_is_the_one_before_the_day() {
        let quarter = |day: &str| last_quarter(day.parse().unwrap());
        assert_eq!(quarter("2025-01-01"), "2024-Q4");
        assert_eq!(quarter("2025-06-30"), "2025-Q1");
        assert_eq!(quarter("2025-07-01"), "2025-Q2");
    }
}
