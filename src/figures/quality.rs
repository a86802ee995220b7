//! How good the records are: texts that are not in every language, and figures that are known not
//! to be there.

use crate::domain::field::{Access, Field};
use crate::domain::program::{Kind, Program, Visitor};
use crate::domain::record::Record;
use crate::domain::value::Value;
use crate::domain::values::{Absence, Choice, Languages, Link};

/// A text that some languages of its partnership lack.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Untranslated {
    pub record: Link,
    pub field: &'static str,
    /// Tags of the languages it is written in, and of those it is not.
    pub written: Vec<String>,
    pub missing: Vec<String>,
}

/// How many records of a kind say why a figure of theirs is not there, by the words of `Absence`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AbsenceCount {
    pub kind: Kind,
    pub counts: [usize; Absence::WORDS.len()],
}

/// Every text that is there in one language and missing in another.
pub fn untranslated(program: &Program) -> Vec<Untranslated> {
    let languages = program.languages();
    let all = Kind::ALL.iter();
    all.flat_map(|kind| kind.visit(Texts(program, &languages))).collect()
}

/// The kinds of record with typed absences.
pub fn absences(program: &Program) -> Vec<AbsenceCount> {
    let count = |kind: &Kind| AbsenceCount { kind: *kind, counts: kind.visit(Absences(program)) };
    Kind::ALL.iter().map(count).filter(|found| found.counts.iter().any(|n| *n > 0)).collect()
}

struct Texts<'a>(&'a Program, &'a Languages);
impl Visitor for Texts<'_> {
    type Output = Vec<Untranslated>;
    fn visit<R: Record>(self) -> Vec<Untranslated> {
        let mut found = vec![];
        for field in R::FIELDS.iter().filter(|field| field.is_ml()) {
            for record in R::all(self.0).values() {
                let (written, missing) = parted(field, record, self.1);
                if !written.is_empty() && !missing.is_empty() {
                    let record = Link { kind: R::KIND, id: record.id() };
                    found.push(Untranslated { record, field: field.key, written, missing });
                }
            }
        }
        found
    }
}

/// The languages a text is written in, and those of the partnership that it lacks.
fn parted<R>(field: &Field<R>, record: &R, languages: &Languages) -> (Vec<String>, Vec<String>) {
    let Access::Ml { get, .. } = &field.access else { return (vec![], vec![]) };
    let written = get(record).iter().map(|(tag, _)| tag.to_owned()).collect();
    let lacks = |tag: &&String| field.read(record, tag) == Value::Empty;
    (written, languages.iter().filter(lacks).cloned().collect())
}

struct Absences<'a>(&'a Program);
impl Visitor for Absences<'_> {
    type Output = [usize; Absence::WORDS.len()];
    fn visit<R: Record>(self) -> Self::Output {
        let mut counts = Self::Output::default();
        let Some(field) = R::FIELDS.iter().find(|field| field.key == "absence") else {
            return counts;
        };
        for record in R::all(self.0).values() {
            let said = field.read(record, "");
            let place = Absence::WORDS.iter().position(|(word, _)| said == Value::Choice(word));
            if let Some(count) = place.and_then(|place| counts.get_mut(place)) {
                *count += 1;
            }
        }
        counts
    }
}
