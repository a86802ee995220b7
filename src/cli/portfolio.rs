//! All partnerships beside each other.

use chrono::NaiveDate;

use super::context::Context;
use super::problem::Outcome;
use crate::figures::{Figures, PortfolioRow, without_partnership};

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
