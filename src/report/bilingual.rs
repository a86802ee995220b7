//! One report in two languages: two documents of the same figures, zipped block by block.
//! Words stand in both languages, figures once.

use super::chart::{Chart, ChartAlso};
use super::document::{Also, Block, Document, Fact, Front, FrontAlso, Heading, Signature};
use super::table::{Cell, Column, Content, Row, Table, TableAlso};
use crate::domain::values::Qualifier;
use crate::i18n::{Language, Texts, Tongues};

/// A report in its language, or in two side by side.
pub fn compose<E>(
    tongues: Tongues,
    make: impl Fn(&Texts) -> Result<Document, E>,
) -> Result<Document, E> {
    let first = make(&Texts::of(tongues.first))?;
    let Some(second) = tongues.second.map(Texts::of) else { return Ok(first) };
    Ok(bilingual(first, make(&second)?, &second))
}

/// The two documents as one; the first language stands left. `texts` are those of the second.
pub fn bilingual(first: Document, second: Document, texts: &Texts) -> Document {
    let zipper = Zipper { language: second.front.language, texts };
    let front = zipper.front(first.front, second.front);
    Document { front, blocks: zipper.blocks(first.blocks, second.blocks) }
}

struct Zipper<'a> {
    language: Language,
    texts: &'a Texts,
}

impl Zipper<'_> {
    fn front(&self, first: Front, second: Front) -> Front {
        let also = FrontAlso {
            language: self.language,
            title: second.title,
            parties: second.parties,
            period_name: second.period_name,
            draft: second.draft,
            banner: second.banner,
            contents: self.texts.say("report-contents"),
            organisation: other_than(&first.dress.organisation, second.dress.organisation),
            footer: other_than(&first.dress.footer, second.dress.footer),
        };
        Front {
            facts: self.facts(first.facts, second.facts),
            provenance: self.facts(first.provenance, second.provenance),
            also: Some(also),
            ..first
        }
    }

    /// Facts of one name; one that only the second document has stands behind the others.
    fn facts(&self, first: Vec<Fact>, mut second: Vec<Fact>) -> Vec<Fact> {
        let mut both = vec![];
        for fact in first {
            let place = second.iter().position(|other| other.key == fact.key);
            both.push(match place.map(|place| second.remove(place)) {
                Some(other) => self.fact(fact, other),
                None => fact,
            });
        }
        both.extend(second);
        both
    }

    fn fact(&self, first: Fact, second: Fact) -> Fact {
        Fact {
            label_also: self.also(&first.label, second.label),
            value_also: self.also(&first.value, second.value),
            ..first
        }
    }

    /// What is said in the second language, where it differs.
    fn also(&self, first: &str, second: String) -> Option<Also> {
        let differs = first != second && !second.is_empty();
        differs.then_some(Also { language: self.language, text: second })
    }

    /// Sections of one name are zipped; blocks that do not match stand one after the other.
    fn blocks(&self, first: Vec<Block>, second: Vec<Block>) -> Vec<Block> {
        let (mut left, mut right) = (sections(first).into_iter(), sections(second).into_iter());
        let mut zipped = vec![];
        loop {
            match (left.next(), right.next()) {
                (Some(one), Some(other)) => zipped.extend(self.section(one, other)),
                (Some(rest), None) | (None, Some(rest)) => zipped.extend(rest),
                (None, None) => return zipped,
            }
        }
    }

    fn section(&self, first: Vec<Block>, second: Vec<Block>) -> Vec<Block> {
        let pairs = || first.iter().zip(&second);
        if first.len() == second.len() && pairs().all(|(one, other)| are_alike(one, other)) {
            let pairs = first.into_iter().zip(second);
            return pairs.map(|(one, other)| self.block(one, other)).collect();
        }
        first.into_iter().chain(second.into_iter().map(|block| self.apart(block))).collect()
    }

    /// A block of the second language alone, with a name of its own.
    fn apart(&self, block: Block) -> Block {
        let name = |id: &str| format!("{id}-{}", self.language.tag());
        match block {
            Block::Heading(heading) => Block::Heading(Heading { id: name(&heading.id), ..heading }),
            Block::Table(table) => Block::Table(Table { id: name(&table.id), ..table }),
            Block::Chart(chart) => Block::Chart(Chart { id: name(&chart.id), ..chart }),
            other => other,
        }
    }

    fn block(&self, first: Block, second: Block) -> Block {
        match (first, second) {
            (Block::Heading(one), Block::Heading(other)) => {
                Block::Heading(Heading { also: self.also(&one.text, other.text), ..one })
            }
            (Block::Table(one), Block::Table(other)) => Block::Table(self.table(one, other)),
            (Block::Chart(one), Block::Chart(other)) => Block::Chart(self.chart(one, other)),
            (Block::Signatures { parties }, Block::Signatures { parties: others }) => {
                Block::Signatures { parties: self.signatures(parties, &others) }
            }
            (first, second) if first == second => first,
            (first, second) => Block::Parallel {
                language: self.language,
                first: Box::new(first),
                second: Box::new(second),
            },
        }
    }

    /// The parties in the order of the first language.
    fn signatures(&self, first: Vec<Signature>, second: &[Signature]) -> Vec<Signature> {
        let pair = |one: Signature| {
            let Some(other) = second.iter().find(|other| other.side == one.side) else {
                return one;
            };
            Signature {
                party_also: self.also(&one.party, other.party.clone()),
                lines: self.facts(one.lines, other.lines.clone()),
                ..one
            }
        };
        first.into_iter().map(pair).collect()
    }

    fn table(&self, first: Table, second: Table) -> Table {
        let also =
            TableAlso { language: self.language, caption: second.caption, notes: second.notes };
        let column = |(one, other): (Column, Column)| Column {
            also: self.also(&one.title, other.title),
            ..one
        };
        let row = |(one, other): (Row, Row)| self.row(one, other);
        Table {
            columns: first.columns.into_iter().zip(second.columns).map(column).collect(),
            rows: first.rows.into_iter().zip(second.rows).map(row).collect(),
            also: Some(also),
            ..first
        }
    }

    fn row(&self, first: Row, second: Row) -> Row {
        let cells = |one: Vec<Cell>, other: Vec<Cell>| {
            let pairs = one.into_iter().zip(other);
            pairs.map(|(one, other)| self.cell(one, other)).collect()
        };
        match (first, second) {
            (Row::Group { title, .. }, Row::Group { title: other, .. }) => {
                Row::Group { also: self.also(&title, other), title }
            }
            (Row::Plain { cells: one }, Row::Plain { cells: other }) => {
                Row::Plain { cells: cells(one, other) }
            }
            (Row::Total { cells: one }, Row::Total { cells: other }) => {
                Row::Total { cells: cells(one, other) }
            }
            (first, _) => first,
        }
    }

    /// A figure stands once, as the first language writes it; words stand in both.
    fn cell(&self, first: Cell, second: Cell) -> Cell {
        let said = match (&first.content, second.content) {
            (Content::Text(one), Content::Text(other)) => self.also(one, other),
            (Content::Empty, Content::Text(other)) => self.also("", other),
            (content, _) => self.words(content, first.qualifier),
        };
        let note = second.note.unwrap_or_default();
        let note_also = self.also(first.note.as_deref().unwrap_or_default(), note);
        Cell { also: said, note_also, ..first }
    }

    /// The words of a cell that is no text, in the second language.
    fn words(&self, content: &Content, qualifier: Option<Qualifier>) -> Option<Also> {
        let texts = self.texts;
        let said = match content {
            Content::Status(word) => texts.word("status", word),
            Content::Absent(absence) => texts.absence(*absence),
            Content::Missing => texts.say("missing"),
            Content::Days(days) => texts.days(*days),
            Content::Number(number) => texts.qualified(Some(qualifier?), texts.number(*number)),
            Content::Share(share) => texts.qualified(Some(qualifier?), texts.percent(*share, 1)),
            Content::Money { amount, currency } => {
                texts.qualified(Some(qualifier?), texts.money(*amount, currency))
            }
            Content::Empty | Content::Text(_) | Content::Date(_) | Content::Spark(_) => {
                return None;
            }
        };
        self.also("", said)
    }

    fn chart(&self, mut first: Chart, mut second: Chart) -> Chart {
        for (word, other) in first.plot.words().into_iter().zip(second.plot.words()) {
            both(word, other);
        }
        let (language, title) = (self.language, second.title);
        let also = ChartAlso { language, title, alt: second.alt, source: second.source };
        Chart { also: Some(also), ..first }
    }
}

/// Words that are not those of the first language.
fn other_than(first: &str, second: String) -> String {
    if first == second { String::new() } else { second }
}

/// A label of a chart in both languages; the code before a name stands once.
fn both(first: &mut String, second: &str) {
    let name = match (first.split_once(' '), second.split_once(' ')) {
        (Some((code, _)), Some((same, name))) if code == same && code.contains('-') => name,
        _ => second,
    };
    if *first != second {
        *first = format!("{first} / {name}");
    }
}

/// The blocks of each section.
fn sections(blocks: Vec<Block>) -> Vec<Vec<Block>> {
    let mut all: Vec<Vec<Block>> = vec![];
    for block in blocks {
        let begins = matches!(&block, Block::Heading(heading) if heading.level == 1);
        match all.last_mut() {
            Some(last) if !begins => last.push(block),
            _ => all.push(vec![block]),
        }
    }
    all
}

/// Whether two blocks say the same in two languages.
fn are_alike(first: &Block, second: &Block) -> bool {
    match (first, second) {
        (Block::Heading(one), Block::Heading(other)) => one.id == other.id,
        (Block::Table(one), Block::Table(other)) => is_table_of(one, other),
        (Block::Chart(one), Block::Chart(other)) => {
            one.id == other.id && one.plot.clone().words().len() == other.plot.clone().words().len()
        }
        (one, other) => std::mem::discriminant(one) == std::mem::discriminant(other),
    }
}

fn is_table_of(first: &Table, second: &Table) -> bool {
    let rows = || first.rows.iter().zip(&second.rows);
    first.id == second.id
        && first.columns.len() == second.columns.len()
        && first.rows.len() == second.rows.len()
        && rows().all(|(one, other)| {
            let cells = || one.cells().iter().zip(other.cells());
            std::mem::discriminant(one) == std::mem::discriminant(other)
                && one.cells().len() == other.cells().len()
                && cells().all(|(one, other)| is_cell_of(&one.content, &other.content))
        })
}

/// Texts may differ, figures may not.
fn is_cell_of(first: &Content, second: &Content) -> bool {
    let is_text = |content: &Content| matches!(content, Content::Text(_) | Content::Empty);
    is_text(first) && is_text(second) || first == second
}
