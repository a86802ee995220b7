//! The annexes: how good the data are, and the terms of the report in three languages.

use crate::domain::values::{Absence, Choice};
use crate::figures::{AbsenceCount, Untranslated, absences, untranslated};
use crate::i18n::{Language, Texts};
use crate::report::context::{Context, count};
use crate::report::document::Block;
use crate::report::table::{Cell, Column, Row, Table};

/// Texts without translation that are listed; all are in `dgcc check`.
const MOST: usize = 200;

/// The terms, by the keys of their catalog.
const TERMS: &[&str] = &[
    "partnership",
    "phase",
    "sector",
    "as-of",
    "edition",
    "revision",
    "restatement",
    "outcome",
    "output",
    "indicator",
    "baseline",
    "target",
    "achievement",
    "context",
    "assumption",
    "milestone",
    "slip",
    "commitment",
    "disbursement",
    "expenditure",
    "execution",
    "in-kind",
    "trips",
    "officials",
    "unknown",
    "not-due",
    "not-applicable",
    "withheld",
];

pub fn blocks(context: &Context) -> Vec<Block> {
    let heading = |id: &str| Context::heading(2, id, context.say(&format!("annex-{id}")));
    let mut blocks = vec![context.section("annexes"), heading("quality")];
    blocks.extend(absent(context).map(Block::Table));
    blocks.push(translations(context));
    blocks.push(heading("glossary"));
    blocks.push(Block::Table(glossary(context)));
    blocks
}

/// How many figures are known not to be there, and why.
fn absent(context: &Context) -> Option<Table> {
    let found = absences(context.program);
    let row = |found: &AbsenceCount| {
        let counts = found.counts.iter().map(|n| Cell::count(*n));
        let name = Cell::text(context.texts.record(found.kind.name()));
        Row::Plain { cells: std::iter::once(name).chain(counts).collect() }
    };
    let figures = |(key, _): &(&'static str, Absence)| {
        Column::figures(key, context.texts.word(Absence::NAME, key))
    };
    let words = Column::words("record", context.say("report-column-record"));
    (!found.is_empty()).then(|| Table {
        id: "absences".into(),
        also: None,
        caption: context.say("absences-caption"),
        columns: std::iter::once(words).chain(Absence::WORDS.iter().map(figures)).collect(),
        rows: found.iter().map(row).collect(),
        notes: vec![context.say("absences-note")],
    })
}

/// Texts that are printed in another language, because nobody translated them.
fn translations(context: &Context) -> Block {
    let found = untranslated(context.program);
    if found.is_empty() {
        return context.paragraph("untranslated-none");
    }
    let words =
        |key: &'static str| Column::words(key, context.say(&format!("report-column-{key}")));
    let shown = [("n", count(found.len().min(MOST))), ("of", count(found.len()))];
    Block::Table(Table {
        id: "untranslated".into(),
        also: None,
        caption: context.say("untranslated-caption"),
        columns: ["record", "code", "field", "written", "lacking"].map(words).into(),
        rows: found.iter().take(MOST).map(|found| untranslated_row(context, found)).collect(),
        notes: vec![context.say_with("untranslated-note", &shown)],
    })
}

fn untranslated_row(context: &Context, found: &Untranslated) -> Row {
    let kind = found.record.kind.name();
    let languages = |tags: &[String]| {
        let names: Vec<_> = tags.iter().map(|tag| language(context, tag)).collect();
        Cell::text(context.texts.list(&names))
    };
    Row::Plain {
        cells: vec![
            Cell::text(context.texts.record(kind)),
            Cell::text(context.code(found.record)),
            Cell::text(context.texts.label(kind, found.field)),
            languages(&found.written),
            languages(&found.missing),
        ],
    }
}

fn language(context: &Context, tag: &str) -> String {
    let known = Language::from_tag(tag);
    known.map_or_else(|| tag.into(), |known| context.say(&format!("language-{}", known.tag())))
}

/// The terms of the report beside each other in every language, with their meaning in this one.
fn glossary(context: &Context) -> Table {
    const KEYS: [&str; 3] = ["term_en", "term_ko", "term_id"];
    let all: Vec<_> = Language::ALL.iter().map(|language| Texts::terms(*language)).collect();
    let name = |(key, texts): (&'static str, &Texts)| {
        Column::words(key, context.say(&format!("language-{}", texts.language().tag())))
    };
    let meaning = Column::words("meaning", context.say("report-column-meaning"));
    let row = |term: &&str| {
        let said = all.iter().map(|texts| Cell::text(texts.say(&format!("term-{term}"))));
        let meaning = Cell::text(context.say(&format!("term-{term}.meaning")));
        Row::Plain { cells: said.chain([meaning]).collect() }
    };
    Table {
        id: "glossary".into(),
        also: None,
        caption: context.say("glossary-caption"),
        columns: KEYS.into_iter().zip(&all).map(name).chain([meaning]).collect(),
        rows: TERMS.iter().map(row).collect(),
        notes: vec![],
    }
}
