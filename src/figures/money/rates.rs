//! Conversion at recorded rates only: no cross rates, no inverse, no guess (R8).

use std::collections::HashMap;

use chrono::NaiveDate;
use rust_decimal::Decimal;

use crate::domain::program::Program;
use crate::domain::records::RateKind;
use crate::domain::values::{Date, Id};

/// How many days a spot rate may be old.
const SPOT_DAYS: i64 = 7;

/// The rates on record, by base and quote currency.
#[derive(Default)]
pub(crate) struct Rates {
    agreed: HashMap<(String, String), Vec<Agreed>>,
    spot: HashMap<(String, String), Vec<Spot>>,
}

/// The day, the rate and its record.
type Spot = (NaiveDate, Decimal, Id);

struct Agreed {
    from: NaiveDate,
    until: Option<NaiveDate>,
    rate: Decimal,
    id: Id,
}

impl Rates {
    pub fn new(program: &Program) -> Self {
        let mut rates = Self::default();
        for record in program.exchange_rates.values() {
            let Some((date, rate)) = record.date.zip(record.rate) else { continue };
            let pair = (record.base.clone(), record.quote.clone());
            let (from, rate) = (date.first(), rate.number());
            if record.kind == Some(RateKind::Agreed) {
                let until = record.until.map(Date::last);
                rates.agreed.entry(pair).or_default().push(Agreed {
                    from,
                    until,
                    rate,
                    id: record.id,
                });
            } else if record.kind == Some(RateKind::Spot) {
                rates.spot.entry(pair).or_default().push((from, rate, record.id));
            }
        }
        rates.agreed.values_mut().for_each(|list| list.sort_by_key(|agreed| agreed.from));
        rates.spot.values_mut().for_each(|list| list.sort_unstable());
        rates
    }

    /// An amount in another currency at the rate of a day: the agreed rate that holds then, else
    /// the last spot rate of that week.
    pub fn convert(
        &self,
        amount: Decimal,
        from: &str,
        to: &str,
        day: Option<NaiveDate>,
    ) -> Option<Decimal> {
        if from == to && !to.is_empty() {
            return Some(amount);
        }
        amount.checked_mul(self.rate(from, to, day?)?.0)
    }

    /// The rate between two currencies that holds on a day, and its record.
    pub fn rate(&self, from: &str, to: &str, day: NaiveDate) -> Option<(Decimal, Id)> {
        let pair = (from.to_owned(), to.to_owned());
        self.agreed(&pair, day).or_else(|| self.spot(&pair, day))
    }

    fn agreed(&self, pair: &(String, String), day: NaiveDate) -> Option<(Decimal, Id)> {
        let holds =
            |agreed: &&Agreed| agreed.from <= day && agreed.until.is_none_or(|until| day <= until);
        self.agreed.get(pair)?.iter().rfind(holds).map(|agreed| (agreed.rate, agreed.id))
    }

    fn spot(&self, pair: &(String, String), day: NaiveDate) -> Option<(Decimal, Id)> {
        let spots = self.spot.get(pair)?;
        let after = spots.partition_point(|(date, ..)| *date <= day);
        let (date, rate, id) = spots.get(after.checked_sub(1)?)?;
        ((day - *date).num_days() <= SPOT_DAYS).then_some((*rate, *id))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::records::ExchangeRate;

    fn rate(kind: RateKind, date: &str, until: Option<&str>, rate: &str) -> ExchangeRate {
        ExchangeRate {
            id: Id::named(&format!("{kind:?}{date}{rate}")),
            base: "USD".into(),
            quote: "KRW".into(),
            date: date.parse().ok(),
            until: until.and_then(|until| until.parse().ok()),
            rate: rate.parse().ok(),
            kind: Some(kind),
            ..ExchangeRate::default()
        }
    }

    #[test]
    fn agreed_goes_before_spot_and_spot_lasts_a_week() {
        let mut program = Program::default();
        program.exchange_rates.put(rate(RateKind::Spot, "2024-01-10", None, "1300"));
        program.exchange_rates.put(rate(RateKind::Spot, "2024-01-15", None, "1310"));
        program.exchange_rates.put(rate(RateKind::Average, "2024-02-01", None, "1"));
        let until = Some("2024-06-30");
        program.exchange_rates.put(rate(RateKind::Agreed, "2024-04-01", until, "1350"));
        program.exchange_rates.put(rate(RateKind::Spot, "2024-05-01", None, "1400"));
        let rates = Rates::new(&program);
        let table = [
            ("2024-01-09", None),
            ("2024-01-10", Some(13000)),
            ("2024-01-14", Some(13000)),
            ("2024-01-15", Some(13100)),
            ("2024-01-22", Some(13100)),
            ("2024-01-23", None),
            ("2024-05-01", Some(13500)),
            ("2024-06-30", Some(13500)),
            ("2024-07-01", None),
        ];
        for (day, wanted) in table {
            let found = rates.convert(Decimal::TEN, "USD", "KRW", day.parse().ok());
            assert_eq!(found, wanted.map(Decimal::from), "{day}");
        }
        let inverse = rates.convert(Decimal::TEN, "KRW", "USD", "2024-05-01".parse().ok());
        assert_eq!(inverse, None, "an inverse is never guessed");
        assert_eq!(rates.convert(Decimal::TEN, "KRW", "KRW", None), Some(Decimal::TEN));
    }
}
