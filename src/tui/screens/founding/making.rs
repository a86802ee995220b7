//! The records that come of the answers.

use super::Founding;
use super::questions::{Question, RECORDS};
use crate::domain::value::Value;
use crate::domain::values::Id;
use crate::log::change::{Change, Edit};
use crate::tui::session::Session;

/// The places of the records in `RECORDS`.
const COUNTRY: usize = 0;
const KOREA: usize = 1;
const PARTNER: usize = 2;
const PARTNERSHIP: usize = 3;
const PHASE: usize = 4;
const PROJECT: usize = 5;

impl Founding {
    fn of(&self, record: usize) -> impl Iterator<Item = &Question> {
        self.questions.iter().filter(move |question| question.record == record)
    }

    /// Whether a record is made: where it has to be, or where anything was typed for it.
    pub(super) fn is_made(&self, record: usize) -> bool {
        let typed = self.of(record).any(|question| !question.input.value().trim().is_empty());
        typed || RECORDS.get(record).is_some_and(|(_, needed)| *needed)
    }

    /// Whether a question needs an answer. Of a text one language is enough.
    pub(super) fn is_wanted(&self, index: usize) -> bool {
        let Some(question) = self.questions.get(index) else { return false };
        if !question.slot.required || !self.is_made(question.record) {
            return false;
        }
        let same = |other: &&Question| other.slot.field() == question.slot.field();
        let mut all = self.of(question.record).filter(same);
        let first = self.of(question.record).find(same).map(|other| &other.slot.name);
        let filled = all.any(|other| !other.input.value().trim().is_empty());
        !filled && first == Some(&question.slot.name)
    }

    /// The changes that make them: what all partnerships share, then the partnership's own.
    pub(super) fn changes(&self, session: &Session) -> Vec<Change> {
        let scope = self.id(PARTNERSHIP, session);
        let (mut shared, mut own) = (vec![], vec![]);
        for (record, (kind, _)) in RECORDS.iter().enumerate().filter(|(n, _)| self.is_made(*n)) {
            if self.known(record, session).is_some() {
                continue;
            }
            let edits = self.record(record, session);
            if kind.traits().shared { shared.extend(edits) } else { own.extend(edits) }
        }
        let changes = [(Id::SHARED, shared), (scope, own)];
        let change = |(scope, edits)| Change::edit(scope, "first partnership", edits);
        changes.into_iter().filter(|(_, edits)| !edits.is_empty()).map(change).collect()
    }

    /// A shared record of this code that is there already.
    fn known(&self, record: usize, session: &Session) -> Option<Id> {
        let (kind, _) = RECORDS.get(record)?;
        let code = self.of(record).find(|question| question.slot.name == "code")?;
        let found = session.sheets.names.get(code.input.value().trim(), &[*kind])?.ok()?;
        kind.traits().shared.then_some(found.id)
    }

    fn id(&self, record: usize, session: &Session) -> Id {
        let own = || self.ids.get(record).copied().unwrap_or_default();
        self.known(record, session).unwrap_or_else(own)
    }

    fn record(&self, record: usize, session: &Session) -> Vec<Edit> {
        let Some((kind, _)) = RECORDS.get(record) else { return vec![] };
        let typed = self.of(record).filter_map(|question| {
            let value = question.value(session).ok().filter(|value| !value.is_empty())?;
            Some((question.slot.name.clone(), value))
        });
        let derived = self.derived(record, session).into_iter();
        let derived = derived.map(|(cell, value)| (cell.to_owned(), value));
        let id = self.id(record, session);
        let edit = |(cell, new)| Edit { kind: *kind, id, cell, old: Value::Empty, new };
        typed.chain(derived).map(edit).collect()
    }

    /// The cells that follow from the other records.
    fn derived(&self, record: usize, session: &Session) -> Vec<(&'static str, Value)> {
        let named = |record: usize| Value::Ref(self.id(record, session));
        let made = |record: usize| self.is_made(record);
        match record {
            PARTNERSHIP => {
                let sides = [("korea_lead", KOREA), ("partner_lead", PARTNER)];
                let sides = sides.into_iter().filter(|(_, side)| made(*side));
                let sides = sides.map(|(cell, side)| (cell, named(side)));
                std::iter::once(("country", named(COUNTRY))).chain(sides).collect()
            }
            PHASE => vec![("number", Value::Int(1))],
            PROJECT if made(PHASE) => vec![("phase", named(PHASE))],
            _ => vec![],
        }
    }
}
