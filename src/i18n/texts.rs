//! What the program says, from the catalogs of one language.

use std::fmt;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::resolver::ResolverError;
use fluent_bundle::resolver::errors::ReferenceKind::Variable;
use fluent_bundle::{FluentArgs, FluentError, FluentResource, FluentValue};
use rust_decimal::Decimal;
use unic_langid::LanguageIdentifier;

use super::{Language, catalogs, josa};
use crate::domain::reason::{Arg, Reason};
use crate::domain::values::{Absence, Ml, Qualifier, word};

/// The texts of one language, with its way to write numbers, dates and periods.
pub struct Texts {
    language: Language,
    bundle: FluentBundle<FluentResource>,
}

impl fmt::Debug for Texts {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.debug_tuple("Texts").field(&self.language).finish()
    }
}

impl Texts {
    /// The texts that ship inside the program. What cannot be read of a catalog is left out and
    /// then shows as a missing key; a test reads them all.
    pub fn of(language: Language) -> Self {
        Self::from(language, catalogs::sources(language))
    }

    /// The terms of the glossary alone, to be printed beside those of another language.
    pub fn terms(language: Language) -> Self {
        Self::from(language, &[catalogs::terms(language)])
    }

    fn from(language: Language, sources: &[&'static str]) -> Self {
        let tag = language.tag().parse::<LanguageIdentifier>().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![tag]);
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(match language {
            Language::En => grouped_en,
            Language::Ko => grouped_ko,
            Language::Id => grouped_id,
        }));
        for source in sources {
            let resource = FluentResource::try_new((*source).to_owned());
            bundle.add_resource_overriding(resource.unwrap_or_else(|(resource, _)| resource));
        }
        // Only a second function of the same name is refused.
        let _ = bundle.add_function("JOSA", |values, _| josa::call(values));
        Self { language, bundle }
    }

    /// The language they are in.
    pub fn language(&self) -> Language {
        self.language
    }

    /// The text of a key; a key without text shows as `⟦key⟧`.
    pub fn say(&self, key: &str) -> String {
        self.say_with(key, &[])
    }

    /// The text of a key with things named in it. Counts that decide over singular and plural
    /// go in as `Arg::Int`, years as `Arg::Text`.
    pub fn say_with(&self, key: &str, args: &[(&str, Arg)]) -> String {
        let mut values = FluentArgs::new();
        for (name, arg) in args {
            values.set(*name, self.value(arg));
        }
        let (id, attribute) = key.split_once('.').unwrap_or((key, ""));
        let message = self.bundle.get_message(id);
        let pattern = message.and_then(|message| match attribute {
            "" => message.value(),
            name => message.get_attribute(name).map(|attribute| attribute.value()),
        });
        let Some(pattern) = pattern else { return missing(key) };
        let mut errors = vec![];
        let text = self.bundle.format_pattern(pattern, Some(&values), &mut errors);
        if errors.is_empty() { text.into_owned() } else { missing(key) }
    }

    /// The text of a key with dots for whatever would be named in it.
    pub fn open(&self, key: &str) -> String {
        let Some(pattern) = self.bundle.get_message(key).and_then(|message| message.value()) else {
            return missing(key);
        };
        let (mut values, mut errors) = (FluentArgs::new(), vec![]);
        self.bundle.format_pattern(pattern, Some(&values), &mut errors);
        for error in errors.drain(..) {
            if let FluentError::ResolverError(ResolverError::Reference(Variable { id })) = error {
                values.set(id, "…");
            }
        }
        self.bundle.format_pattern(pattern, Some(&values), &mut errors).into_owned()
    }

    /// Whether the catalogs have the key.
    pub fn has(&self, key: &str) -> bool {
        self.bundle.has_message(key)
    }

    /// A reason as a sentence.
    pub fn reason(&self, reason: &Reason) -> String {
        self.say_with(reason.key, &reason.args)
    }

    /// The name of a kind of record.
    pub fn record(&self, record: &str) -> String {
        self.say(&format!("record-{record}"))
    }

    /// What a kind of record is.
    pub fn about(&self, record: &str) -> String {
        self.say(&format!("record-{record}.help"))
    }

    /// The name of a field; a cell of one language (`title.ko`) says which.
    pub fn label(&self, record: &str, field: &str) -> String {
        let (key, tag) = field.split_once('.').unwrap_or((field, ""));
        let label = self.say(&format!("field-{record}-{key}"));
        if tag.is_empty() { label } else { format!("{label} ({tag})") }
    }

    /// What a field means.
    pub fn help(&self, record: &str, field: &str) -> String {
        let key = field.split('.').next().unwrap_or(field);
        self.say(&format!("field-{record}-{key}.help"))
    }

    /// A word of a list of choices.
    pub fn word(&self, list: &str, word: &str) -> String {
        self.say(&format!("choice-{list}-{word}"))
    }

    /// Why a figure is not there.
    pub fn absence(&self, absence: Absence) -> String {
        self.word("absence", word(Some(absence)).unwrap_or_default())
    }

    /// A number as exact as it is: `about 1,900,000`.
    pub fn qualified(&self, qualifier: Option<Qualifier>, value: String) -> String {
        match qualifier {
            None | Some(Qualifier::Exact) => value,
            Some(known) => {
                let key = format!("qualified-{}", word(Some(known)).unwrap_or_default());
                self.say_with(&key, &[("value", Arg::Text(value))])
            }
        }
    }

    /// Things in a row, as the language separates them.
    pub fn list(&self, items: &[String]) -> String {
        items.join(&self.say("list-separator"))
    }

    /// A number of days: `12 days`.
    pub fn days(&self, days: i64) -> String {
        self.say_with("days", &[("days", Arg::Int(days))])
    }

    /// One thing named in a sentence, as the language writes it.
    pub fn arg(&self, arg: &Arg) -> String {
        match arg {
            Arg::Number(number) => self.number(*number),
            Arg::Share(share) => self.percent(*share, 1),
            Arg::Money(amount, currency) => self.money(*amount, currency),
            Arg::Int(number) => self.number(Decimal::from(*number)),
            Arg::Date(date) => self.date(*date),
            Arg::Text(text) => text.clone(),
            Arg::Ml(ml) => self.ml(ml),
            Arg::Word(list, word) => self.word(list, word),
        }
    }

    /// A text in the language, or else the original with the mark of its language.
    pub fn ml(&self, ml: &Ml) -> String {
        match ml.best(self.language().tag()) {
            Some((language, text)) if language == self.language().tag() => text.to_owned(),
            Some((language, text)) => format!("{text} [{language}]"),
            None => String::new(),
        }
    }

    fn value(&self, arg: &Arg) -> FluentValue<'static> {
        match arg {
            Arg::Int(number) => FluentValue::from(*number),
            other => FluentValue::from(self.arg(other)),
        }
    }
}

fn missing(key: &str) -> String {
    format!("⟦{key}⟧")
}

fn grouped_en<M>(value: &FluentValue, _: &M) -> Option<String> {
    grouped(Language::En, value)
}

fn grouped_ko<M>(value: &FluentValue, _: &M) -> Option<String> {
    grouped(Language::Ko, value)
}

fn grouped_id<M>(value: &FluentValue, _: &M) -> Option<String> {
    grouped(Language::Id, value)
}

fn grouped(language: Language, value: &FluentValue) -> Option<String> {
    let FluentValue::Number(number) = value else { return None };
    let number: Decimal = number.as_string().parse().ok()?;
    Some(language.number(number))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_missing_key_is_visible() {
        let texts = Texts::of(Language::En);
        assert_eq!(texts.say("no-such-key"), "⟦no-such-key⟧");
        assert_eq!(texts.say("days"), "⟦days⟧", "a text without its variable is no text");
    }

    #[test]
    fn counts_decide_over_the_plural_and_are_grouped() {
        assert_eq!(Texts::of(Language::En).days(1), "1 day");
        assert_eq!(Texts::of(Language::En).days(1200), "1,200 days");
        assert_eq!(Texts::of(Language::Id).days(1200), "1.200 hari");
        assert_eq!(Texts::of(Language::Ko).days(3), "3일");
    }

    #[test]
    fn labels_say_the_language_of_a_cell() {
        let texts = Texts::of(Language::En);
        assert_eq!(texts.label("organisation", "name.ko"), "Name (ko)");
        assert_eq!(texts.help("organisation", "name.ko"), "Full name in each language.");
    }

    #[test]
    fn a_qualifier_stands_where_the_language_puts_it() {
        let said = |language| {
            let texts = Texts::of(language);
            texts.qualified(Some(Qualifier::MoreThan), texts.number(Decimal::from(1200)))
        };
        assert_eq!(said(Language::En), "more than 1,200");
        assert_eq!(said(Language::Ko), "1,200 초과");
        assert_eq!(said(Language::Id), "lebih dari 1.200");
    }
}
