//! What cannot be taken over and how to mend it, in words.

use super::{Language, Texts};
use crate::domain::fault::Fault;
use crate::domain::reason::Arg;
use crate::domain::shape::{FieldError, Format, brief};

/// What a sentence names.
type Named = Vec<(&'static str, Arg)>;

fn text(text: &str) -> Arg {
    Arg::Text(brief(text))
}

fn number(count: usize) -> Arg {
    Arg::Int(i64::try_from(count).unwrap_or(i64::MAX))
}

impl Texts {
    /// Why a text does not fit into a cell.
    pub fn field_error(&self, error: &FieldError) -> String {
        let (key, named) = self.of_field(error);
        self.say_with(&format!("tui-error-{key}"), &named)
    }

    /// Why a file, a row or a cell cannot be taken over; `value` is what is written there.
    pub fn fault(&self, fault: &Fault, value: &str) -> String {
        let key = match fault {
            Fault::Field(FieldError::UnknownField { nearest, .. }) if nearest.is_empty() => {
                "unknown-column"
            }
            Fault::Field(FieldError::UnknownField { .. }) => "nearest-column",
            Fault::Field(error) => return self.field_error(error),
            Fault::Breach(breach) => return self.reason(&breach.message),
            other => other.key(),
        };
        self.say_with(&format!("tui-fault-{key}"), &self.of_fault(fault, value))
    }

    /// The same for those who mend files: with the code of a rule, and in English as scripts read it
    /// too, but for choices, which have names.
    pub fn what(&self, fault: &Fault, value: &str) -> String {
        match fault {
            Fault::Breach(breach) => format!("{} ({})", self.reason(&breach.message), breach.code),
            Fault::Field(FieldError::UnknownChoice { .. }) => self.fault(fault, value),
            fault if self.language() == Language::En => fault.to_string(),
            fault => self.fault(fault, value),
        }
    }

    /// How to mend it.
    pub fn mend(&self, fault: &Fault) -> String {
        match fault {
            Fault::Breach(breach) => self.reason(&breach.remedy),
            fault => self.say(&format!("fault-mend-{}", fault.remedy())),
        }
    }

    /// The words of a list with their codes, as far as they differ: `deliverable (Deliverable)`.
    fn choices(&self, list: &str, words: &[&str]) -> String {
        let said = |word: &&str| {
            let label = self.word(list, word);
            if label == **word { label } else { format!("{word} ({label})") }
        };
        words.iter().map(said).collect::<Vec<_>>().join(", ")
    }

    fn of_field(&self, error: &FieldError) -> (&'static str, Named) {
        let one = |it: &str| vec![("text", text(it))];
        match error {
            FieldError::Missing => ("missing", vec![]),
            FieldError::NotANumber(it) => ("number", one(it)),
            FieldError::NotWhole(it) => ("whole", one(it)),
            FieldError::NotABool(it) => ("bool", one(it)),
            FieldError::NotADate(it) => ("date", one(it)),
            FieldError::NotAStamp(it) => ("stamp", one(it)),
            FieldError::UnknownChoice { text: it, list, choices } => {
                let choices = Arg::Text(self.choices(list, choices));
                ("choices", vec![("text", text(it)), ("choices", choices)])
            }
            FieldError::WrongFormat { text: it, format } => (wrong(*format), one(it)),
            FieldError::UnknownRecord { text: it, nearest, .. } if nearest.is_empty() => {
                ("no-record", one(it))
            }
            FieldError::UnknownRecord { text: it, nearest, .. } => {
                ("nearest", vec![("text", text(it)), ("nearest", Arg::Text(self.list(nearest)))])
            }
            FieldError::Ambiguous { text: it, .. } => ("ambiguous", one(it)),
            FieldError::Readings { text: it, readings } => {
                let readings = Arg::Text(readings.join(" / "));
                ("readings", vec![("text", text(it)), ("readings", readings)])
            }
            FieldError::Repeated(it) => ("repeated", one(it)),
            FieldError::TooLong(_) => ("long", vec![]),
            FieldError::Nul => ("nul", vec![]),
            other => ("format", one(&other.to_string())),
        }
    }

    fn of_fault(&self, fault: &Fault, value: &str) -> Named {
        match fault {
            Fault::Field(FieldError::UnknownField { name: it, nearest })
            | Fault::UnknownKind { name: it, nearest } => {
                vec![("text", text(it)), ("nearest", Arg::Text(self.list(nearest)))]
            }
            Fault::Ragged { found, wanted } => {
                vec![("found", number(*found)), ("wanted", number(*wanted))]
            }
            Fault::Twice(line) => vec![("line", number(*line))],
            Fault::OtherRecord { by_id, by_code } => {
                vec![("id", text(by_id)), ("code", text(by_code))]
            }
            Fault::NotAnId => vec![("text", text(value))],
            Fault::Separators(number) => vec![("text", text(value)), ("number", text(number))],
            Fault::Percent { number, shown } => {
                vec![("number", text(number)), ("shown", text(shown))]
            }
            Fault::SeveralFigures { names } => vec![("names", Arg::Text(self.list(names)))],
            Fault::NotAWorkbook(it)
            | Fault::Unsafe(it)
            | Fault::ErrorValue(it)
            | Fault::Version(it)
            | Fault::NotJson(it)
            | Fault::NotXml(it)
            | Fault::NotIati(it)
            | Fault::UnknownEncoding(it) => vec![("text", text(it))],
            Fault::NotEncoded { encoding, .. } => vec![("text", text(encoding))],
            Fault::Unmarked(encoding) => vec![("text", text(encoding))],
            Fault::BothChanged { base, here } => vec![("base", text(base)), ("here", text(here))],
            Fault::TooMuch { what, most } => vec![("text", text(what)), ("most", number(*most))],
            Fault::TooManyColumns { most, .. }
            | Fault::TooLarge(most)
            | Fault::TooManyBytes(most) => {
                vec![("most", number(*most))]
            }
            _ => vec![],
        }
    }
}

/// The key of what a text of a format looks like.
fn wrong(format: Format) -> &'static str {
    match format {
        Format::Line | Format::Long => "format",
        Format::Code => "wrong-code",
        Format::Currency => "wrong-currency",
        Format::Language => "wrong-language",
        Format::Url => "wrong-url",
        Format::Sha256 => "wrong-sha256",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// One of every kind that says something of its own.
    fn all() -> Vec<Fault> {
        let (it, names) = ("x".to_owned(), vec!["XLA-1".to_owned()]);
        let formats = [Format::Line, Format::Code, Format::Currency, Format::Language, Format::Url];
        let formats = formats.map(|format| FieldError::WrongFormat { text: it.clone(), format });
        let fields = [
            FieldError::Missing,
            FieldError::NotANumber("9".repeat(400)),
            FieldError::NotWhole(it.clone()),
            FieldError::NotABool(it.clone()),
            FieldError::NotADate(it.clone()),
            FieldError::NotAStamp(it.clone()),
            FieldError::UnknownChoice { text: it.clone(), list: "side", choices: vec!["korea"] },
            FieldError::UnknownRecord { text: it.clone(), kinds: it.clone(), nearest: vec![] },
            FieldError::UnknownRecord {
                text: it.clone(),
                kinds: it.clone(),
                nearest: names.clone(),
            },
            FieldError::Ambiguous { text: it.clone(), names: names.clone() },
            FieldError::Readings { text: it.clone(), readings: names.clone() },
            FieldError::Repeated(it.clone()),
            FieldError::UnknownField { name: it.clone(), nearest: vec![] },
            FieldError::UnknownField { name: it.clone(), nearest: names.clone() },
            FieldError::TooLong(1),
            FieldError::Nul,
        ];
        let faults = [
            Fault::NotEncoded { encoding: it.clone(), byte: 1 },
            Fault::Unmarked("utf-16le"),
            Fault::Unmarked("utf-16be"),
            Fault::UnknownEncoding(it.clone()),
            Fault::NotAWorkbook(it.clone()),
            Fault::Unsafe(it.clone()),
            Fault::NoSheet,
            Fault::ErrorValue(it.clone()),
            Fault::NoValue,
            Fault::BothChanged { base: it.clone(), here: it.clone() },
            Fault::NoHeader,
            Fault::TooManyColumns { found: 2, most: 1 },
            Fault::TooManyBytes(1),
            Fault::TooLarge(1),
            Fault::Version(it.clone()),
            Fault::UnnamedColumn,
            Fault::MissingColumn,
            Fault::Ragged { found: 1, wanted: 2 },
            Fault::OpenQuote,
            Fault::UnknownKind { name: it.clone(), nearest: names.clone() },
            Fault::NotJson(it.clone()),
            Fault::NotXml(it.clone()),
            Fault::Doctype,
            Fault::TooMuch { what: "x", most: 1 },
            Fault::NotIati(it.clone()),
            Fault::NotALine,
            Fault::WrongJson,
            Fault::NotAnId,
            Fault::Separators(it.clone()),
            Fault::Percent { number: it.clone(), shown: it.clone() },
            Fault::NothingToClear,
            Fault::SeveralFigures { names: names.clone() },
            Fault::Twice(2),
            Fault::OtherRecord { by_id: it.clone(), by_code: it.clone() },
            Fault::Elsewhere,
            Fault::Deleted,
            Fault::New { nearest: names },
            Fault::Contradiction { cell: it.clone(), other: it },
            Fault::Approves,
            Fault::LeftOut,
        ];
        fields.into_iter().chain(formats).map(Fault::Field).chain(faults).collect()
    }

    #[test]
    fn every_fault_and_its_remedy_is_said_in_every_language() {
        for language in Language::ALL {
            let texts = Texts::of(*language);
            for fault in all() {
                for said in [texts.fault(&fault, "x"), texts.mend(&fault)] {
                    assert!(
                        !said.contains('⟦') && !said.is_empty(),
                        "{language:?} {fault:?}: {said}"
                    );
                    assert!(said.chars().count() < 400, "{language:?} {fault:?}: {said}");
                }
            }
        }
    }

    #[test]
    fn choices_are_shown_by_their_codes_and_by_what_people_call_them() {
        let choices = vec!["korea", "partner"];
        let error = FieldError::UnknownChoice { text: "x".into(), list: "side", choices };
        for language in Language::ALL {
            let texts = Texts::of(*language);
            let label = texts.word("side", "korea");
            let said = texts.field_error(&error);
            assert!(said.contains(&format!("korea ({label})")), "{said}");
        }
    }
}
