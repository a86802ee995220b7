//! Sums of a ledger, each rounded once, with what they say about progress.

use std::collections::{BTreeMap, BTreeSet};

use rust_decimal::{Decimal, RoundingStrategy};

use crate::domain::reason::{Arg, Reason};
use crate::domain::values::{Form, Id, Link, Side};

use super::ledger::{Entry, Ledger};
use super::{Column, Matching, MoneyFigure, MoneyPart, Ratio, Sums};
use crate::figures::Figures;
use crate::figures::status::{Status, Thresholds};

impl Figures<'_> {
    /// The money of a project in the reporting currency.
    pub fn money(&self, project: Id) -> MoneyFigure {
        self.money_of([(project, Decimal::ONE)])
    }

    /// The money of several projects, each with the part of it that counts.
    pub(crate) fn money_of(
        &self,
        projects: impl IntoIterator<Item = (Id, Decimal)>,
    ) -> MoneyFigure {
        let ledger = |(project, share)| self.ledger_of(project, share);
        figure(projects.into_iter().map(ledger).collect(), self.currency(), &self.thresholds)
    }
}

fn figure(ledgers: Vec<Ledger>, currency: &str, thresholds: &Thresholds) -> MoneyFigure {
    let ratio = |bottom| ratio(&ledgers, (Column::Disbursed, bottom), currency);
    let (execution, of_planned) = (ratio(Column::Budget), ratio(Column::Planned));
    let mut ledger = Ledger::default();
    for Ledger { entries, unconverted, absent } in ledgers {
        ledger.entries.extend(entries);
        ledger.unconverted.extend(unconverted);
        ledger.absent.extend(absent);
    }
    let planned = exact(ledger.entries.iter(), Column::Planned);
    let due =
        planned.is_some_and(|planned| !planned.is_zero()) || !is_whole(&ledger, Column::Planned);
    let status = match of_planned.share {
        _ if !due => Status::NotDue,
        Some(share) => thresholds.money(share),
        None => Status::NoData,
    };
    let mut money = MoneyFigure {
        currency: currency.into(),
        total: sums(&ledger.entries.iter(), currency),
        parts: parts(&ledger.entries, currency),
        execution,
        of_planned,
        matching: [Form::Cash, Form::InKind].map(|form| matching(&ledger, form)).into(),
        unconverted: ledger.unconverted,
        absent: ledger.absent,
        status,
        reasons: vec![],
    };
    money.reasons = reasons(&money, thresholds);
    money
}

fn ratio(ledgers: &[Ledger], (top, bottom): (Column, Column), currency: &str) -> Ratio {
    let speaks = |ledger: &&Ledger| {
        ledger.entries.iter().any(|entry| entry.column == bottom) || !is_whole(ledger, bottom)
    };
    let all: Vec<_> = ledgers.iter().filter(speaks).collect();
    let whole = |ledger: &&&Ledger| is_whole(ledger, top) && is_whole(ledger, bottom);
    let known: Vec<_> = all.iter().filter(whole).collect();
    let sum = |column| exact(known.iter().flat_map(|ledger| &ledger.entries), column);
    let (top, bottom) = (sum(top), sum(bottom));
    let rounded = |sum: Option<Decimal>| sum.map(|sum| rounded(sum, currency));
    Ratio {
        share: top.zip(bottom).and_then(|(top, bottom)| top.checked_div(bottom)),
        top: rounded(top),
        bottom: rounded(bottom),
        counted: known.len(),
        expected: all.len(),
    }
}

/// Whether every amount of a column is known and converted.
fn is_whole(ledger: &Ledger, column: Column) -> bool {
    ledger.unconverted.iter().all(|amount| amount.column != column)
        && ledger.absent.iter().all(|amount| amount.column != column)
}

fn exact<'a>(entries: impl Iterator<Item = &'a Entry>, column: Column) -> Option<Decimal> {
    let mut amounts = entries.filter(|e| e.column == column).map(|e| e.amount).peekable();
    amounts.peek()?;
    amounts.try_fold(Decimal::ZERO, Decimal::checked_add)
}

fn sums<'a>(entries: &(impl Iterator<Item = &'a Entry> + Clone), currency: &str) -> Sums {
    let sum = |column| exact(entries.clone(), column).map(|sum| rounded(sum, currency));
    Sums {
        original: sum(Column::Original),
        budget: sum(Column::Budget),
        committed: sum(Column::Committed),
        planned: sum(Column::Planned),
        disbursed: sum(Column::Disbursed),
        spent: sum(Column::Spent),
    }
}

/// An amount rounded half up to the minor unit of its currency.
pub(crate) fn rounded(amount: Decimal, currency: &str) -> Decimal {
    let digits =
        iso_currency::Currency::from_code(currency).and_then(iso_currency::Currency::exponent);
    let digits = digits.map_or(2, u32::from);
    let mut rounded = amount.round_dp_with_strategy(digits, RoundingStrategy::MidpointAwayFromZero);
    rounded.rescale(digits);
    rounded
}

fn parts(entries: &[Entry], currency: &str) -> Vec<MoneyPart> {
    let mut groups: BTreeMap<_, Vec<&Entry>> = BTreeMap::new();
    for entry in entries {
        groups.entry((entry.line, entry.side, entry.form)).or_default().push(entry);
    }
    let part = |((line, side, form), entries): (_, Vec<&Entry>)| MoneyPart {
        line,
        side,
        form,
        sums: sums(&entries.iter().copied(), currency),
    };
    groups.into_iter().map(part).collect()
}

fn matching(ledger: &Ledger, form: Form) -> Matching {
    let ratio = |column| {
        let of = |side| {
            let own = ledger.entries.iter().filter(move |entry| {
                entry.form == form && entry.side == Some(side) && entry.matched == Some(true)
            });
            exact(own, column)
        };
        let korea = of(Side::Korea)?;
        of(Side::Partner)?.checked_div(korea).filter(|_| is_whole(ledger, column))
    };
    let unclear = |entry: &&Entry| entry.form == form && entry.matched.is_none();
    Matching {
        form,
        unclear: ledger.entries.iter().filter(unclear).count(),
        planned: ratio(Column::Planned),
        committed: ratio(Column::Committed),
        disbursed: ratio(Column::Disbursed),
    }
}

fn reasons(money: &MoneyFigure, thresholds: &Thresholds) -> Vec<Reason> {
    let count = |n: usize| Arg::Int(i64::try_from(n).unwrap_or(i64::MAX));
    let mut reasons = vec![headline(money, thresholds)];
    let Ratio { counted, expected, .. } = money.of_planned;
    if money.of_planned.share.is_some() && money.of_planned.is_partial() {
        let compared = Reason::new("why-money-compared").with("counted", count(counted));
        reasons.push(compared.with("expected", count(expected)));
    }
    let unconverted = records(money.unconverted.iter().map(|amount| amount.record));
    let absent = records(money.absent.iter().map(|amount| amount.record));
    let left_out = [("why-money-unconverted", unconverted), ("why-money-absent", absent)];
    let told = left_out.into_iter().filter(|(_, left_out)| *left_out > 0);
    reasons.extend(told.map(|(key, left_out)| Reason::new(key).with("count", count(left_out))));
    reasons
}

/// How many records: a budget that was never revised stands in two columns, and is one amount.
fn records(amounts: impl Iterator<Item = Link>) -> usize {
    amounts.collect::<BTreeSet<_>>().len()
}

fn headline(money: &MoneyFigure, thresholds: &Thresholds) -> Reason {
    let Ratio { share, top, bottom, .. } = money.of_planned;
    let amount = |amount: Decimal| Arg::Money(amount, money.currency.clone());
    match (money.status, share, top, bottom) {
        (Status::NotDue, ..) => Reason::new("why-money-nothing-planned"),
        (_, Some(share), Some(disbursed), Some(planned)) => {
            let fast = share > thresholds.money_on_track_to;
            let key = if fast { "why-money-too-fast" } else { "why-money-share" };
            Reason::new(key)
                .with("disbursed", amount(disbursed))
                .with("planned", amount(planned))
                .with("share", Arg::Share(share))
        }
        _ => Reason::new("why-money-no-share"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_are_rounded_half_up_to_the_minor_unit() {
        let table = [
            ("10.005", "USD", "10.01"),
            ("10.004", "USD", "10.00"),
            ("-10.005", "USD", "-10.01"),
            ("10.5", "KRW", "11"),
            ("10.49", "KRW", "10"),
            ("10.0005", "BHD", "10.001"),
            ("7", "USD", "7.00"),
        ];
        for (amount, currency, wanted) in table {
            let found = rounded(amount.parse().unwrap(), currency);
            assert_eq!(found.to_string(), wanted, "{amount} {currency}");
        }
    }
}
