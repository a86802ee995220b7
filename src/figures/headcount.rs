//! Unique officials: only as they were counted, for the very scope that was counted (R16).

use chrono::Datelike;

use crate::domain::program::Kind;
use crate::domain::reason::{Arg, Reason};
use crate::domain::records::{Headcount, HeadcountMethod, OfficialLevel, Sex};
use crate::domain::values::{Absence, Choice, Date, Id, Link, word};

use super::Figures;

/// Which officials of a scope are meant; all of them where every cell is empty.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct HeadcountPart {
    /// The calendar year, where only one was counted.
    pub year: Option<i64>,
    pub agency: Option<Id>,
    pub level: Option<OfficialLevel>,
    pub sex: Option<Sex>,
}

/// How many different officials took part, as somebody counted them. It is never a sum of
/// person-trips and never a sum of other counts.
#[derive(Debug, Clone, PartialEq)]
pub struct UniqueOfficials {
    /// The headcount.
    pub record: Id,
    /// The event, the phase or the partnership over which nobody counts twice.
    pub scope: Link,
    pub part: HeadcountPart,
    /// `None` where the count is absent.
    pub persons: Option<i64>,
    pub absence: Option<Absence>,
    pub method: Option<HeadcountMethod>,
}

impl Figures<'_> {
    /// Every count of a scope that had begun by the as-of date: the whole first, then by year,
    /// agency, level and sex.
    pub fn unique_officials(&self, scope: Link) -> Vec<UniqueOfficials> {
        if !self.has_begun(scope) {
            return vec![];
        }
        let year = i64::from(self.as_of.year());
        let all = self.index.headcounts.of(scope).iter();
        let counted = all.filter(|count| count.year.is_none_or(|of| of <= year));
        let mut counts: Vec<_> = counted.map(|count| unique(scope, count)).collect();
        counts.sort_by_key(|count| (count.part, count.record));
        counts
    }

    /// The count of that very scope and part; `None` where nobody counted it.
    pub fn unique_officials_of(&self, scope: Link, part: HeadcountPart) -> Option<UniqueOfficials> {
        self.unique_officials(scope).into_iter().find(|count| count.part == part)
    }

    /// What is known of all the unique officials of a scope, in a sentence.
    pub fn unique_officials_reason(&self, scope: Link) -> Reason {
        let Some(count) = self.unique_officials_of(scope, HeadcountPart::default()) else {
            return Reason::new("why-unique-none");
        };
        match (count.persons, count.method) {
            (Some(persons), Some(method)) => Reason::new("why-unique")
                .with("persons", Arg::Int(persons))
                .with("method", method_arg(method)),
            (Some(persons), None) => {
                Reason::new("why-unique-no-method").with("persons", Arg::Int(persons))
            }
            (None, _) => Reason::new("why-unique-absent").with("absence", absence_arg(&count)),
        }
    }

    fn has_begun(&self, scope: Link) -> bool {
        let event = self.program.events.get(&scope.id).filter(|_| scope.kind == Kind::Event);
        let start = event.and_then(|event| event.start).map(Date::first);
        let life = if scope.kind == Kind::Phase { self.life(Some(scope)).start } else { None };
        start.or(life).is_none_or(|start| start <= self.as_of)
    }
}

fn unique(scope: Link, count: &Headcount) -> UniqueOfficials {
    UniqueOfficials {
        record: count.id,
        scope,
        part: HeadcountPart {
            year: count.year,
            agency: count.agency,
            level: count.level,
            sex: count.sex,
        },
        persons: count.persons.filter(|_| count.absence.is_none()),
        absence: count.absence,
        method: count.method,
    }
}

fn method_arg(method: HeadcountMethod) -> Arg {
    Arg::Word(HeadcountMethod::NAME, word(Some(method)).unwrap_or_default())
}

fn absence_arg(count: &UniqueOfficials) -> Arg {
    let absence = count.absence.unwrap_or(Absence::Unknown);
    Arg::Word(Absence::NAME, word(Some(absence)).unwrap_or_default())
}
