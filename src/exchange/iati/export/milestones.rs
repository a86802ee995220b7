//! Milestones as a result of type 9, for readers who know IATI alone; the records stand beside.

use chrono::NaiveDate;

use super::super::element::{Element, LANG};
use super::own::mirror;
use super::results::said;
use super::sheet::Sheet;
use super::standing::text;
use crate::domain::program::Kind;
use crate::domain::records::Milestone;
use crate::domain::values::{Date, Id};
use crate::i18n::{Language, Texts};

/// The milestones of an activity; none where none has a day.
pub fn results(sheet: &Sheet, activity: Id) -> Option<Element> {
    let records = sheet.records(activity, Kind::Milestone).iter();
    let milestones = records.filter_map(|record| sheet.program.milestones.get(&record.id));
    let indicators: Vec<_> = milestones.filter_map(|one| indicator(sheet, one)).collect();
    if indicators.is_empty() {
        return None;
    }
    let title = title(sheet, Kind::Milestone);
    let mut element = Element::new("result").with("type", "9").holding(title);
    element.children.extend(indicators);
    Some(mirror(element))
}

fn indicator(sheet: &Sheet, milestone: &Milestone) -> Option<Element> {
    let due = milestone.forecast.or(milestone.planned).or(milestone.actual)?;
    let (first, last) = (milestone.planned.unwrap_or(due).first(), due.last());
    let mut period = period(first.min(last), last);
    period.children.push(Element::new("target").holding(comment(sheet, "planned", due)));
    if let Some(done) = milestone.actual {
        period.children.push(Element::new("actual").holding(comment(sheet, "actual", done)));
    }
    let title = text("title", &milestone.title);
    let coded = || Element::new("title").holding(said(sheet, milestone.code.clone()));
    let indicator = Element::new("indicator").with("measure", "5");
    Some(indicator.holding(title.unwrap_or_else(coded)).holding(period))
}

fn comment(sheet: &Sheet, field: &str, date: Date) -> Element {
    let say = |texts: &Texts| format!("{}: {date}", texts.label("milestone", field));
    Element { children: in_languages(sheet, say), ..Element::new("comment") }
}

/// The name of several records of a kind as a title.
pub fn title(sheet: &Sheet, kind: Kind) -> Element {
    let say = |texts: &Texts| texts.say(&format!("record-{}-plural", kind.name()));
    Element { children: in_languages(sheet, say), ..Element::new("title") }
}

/// What the program says in each of the partnership's languages that it knows, else in English.
fn in_languages(sheet: &Sheet, say: impl Fn(&Texts) -> String) -> Vec<Element> {
    let known = sheet.texts.iter().map(|texts| {
        let narrative = Element::new("narrative").with(LANG, texts.language().tag());
        narrative.saying(say(texts))
    });
    known.collect()
}

/// The texts of the languages of a partnership that the program knows; English where it is none.
pub fn texts(tags: &[String]) -> Vec<Texts> {
    let mut known: Vec<_> = tags.iter().filter_map(|tag| Language::from_tag(tag)).collect();
    if known.is_empty() {
        known.push(Language::En);
    }
    known.into_iter().map(Texts::of).collect()
}

/// A period of an indicator.
pub fn period(start: NaiveDate, end: NaiveDate) -> Element {
    let day = |name: &str, day: NaiveDate| Element::new(name).with("iso-date", day.to_string());
    Element::new("period").holding(day("period-start", start)).holding(day("period-end", end))
}
