//! The cells of a pasted block, and the names of its columns.

use super::Field;
use crate::domain::query::fold::fold;
use crate::i18n::{Language, Texts};

/// A line of the block.
#[derive(Debug, PartialEq)]
pub struct Line {
    /// Its number in the block, from 1.
    pub number: usize,
    pub cells: Vec<String>,
}

impl Line {
    /// Whether nothing stands in it.
    pub fn is_blank(&self) -> bool {
        self.cells.iter().all(|cell| cell.trim().is_empty())
    }
}

/// What a column of the block holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Column {
    Code,
    Field(Field),
    /// What the grid shows and nobody enters there.
    Shown,
}

/// The lines of a block. A cell in quotes may hold tabs, quotes and line breaks.
pub fn lines_of(text: &str) -> Vec<Line> {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let mut lines = vec![];
    let (mut number, mut first) = (1, 1);
    let (mut cells, mut cell, mut quoted) = (vec![], String::new(), false);
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        number += usize::from(letter == '\n');
        match letter {
            '"' if quoted && letters.peek() == Some(&'"') => {
                letters.next();
                cell.push('"');
            }
            '"' if quoted => quoted = false,
            '"' if cell.is_empty() => quoted = true,
            '\t' if !quoted => cells.push(std::mem::take(&mut cell)),
            '\n' if !quoted => {
                cells.push(std::mem::take(&mut cell));
                lines.push(Line { number: first, cells: std::mem::take(&mut cells) });
                first = number;
            }
            letter => cell.push(letter),
        }
    }
    cells.push(cell);
    lines.push(Line { number: first, cells });
    while lines.last().is_some_and(Line::is_blank) {
        lines.pop();
    }
    lines
}

/// The columns that a first line names, in any language; none where it names nothing.
pub fn named_columns(cells: &[String]) -> Option<Vec<Column>> {
    let texts: Vec<Texts> = Language::ALL.iter().map(|language| Texts::of(*language)).collect();
    let named = |cell: &String| column(&fold(cell.trim()), &texts);
    let found: Vec<_> = cells.iter().map(named).collect();
    let known = found.iter().flatten().any(|column| *column != Column::Shown);
    let words = cells.iter().zip(&found).all(|(cell, column)| {
        column.is_some() || !cell.chars().any(|letter| letter.is_ascii_digit())
    });
    (known && words).then(|| found.into_iter().map(|c| c.unwrap_or(Column::Shown)).collect())
}

fn column(name: &str, texts: &[Texts]) -> Option<Column> {
    let is = |keys: &[&str]| {
        let said = |texts: &Texts| keys.iter().any(|key| fold(&texts.say(key)) == name);
        !name.is_empty() && texts.iter().any(said)
    };
    let fields = [
        ("value", Field::Value, "tui-column-actual"),
        ("numerator", Field::Numerator, "tui-column-numerator"),
        ("denominator", Field::Denominator, "tui-column-denominator"),
        ("absence", Field::Absence, "tui-column-absence"),
        ("comment", Field::Comment, "tui-column-comment"),
        ("evidence", Field::Evidence, "tui-column-evidence"),
    ];
    let code = ["code", "indicator"].contains(&name);
    if code || is(&["tui-column-code", "field-indicator-code", "record-indicator"]) {
        return Some(Column::Code);
    }
    let field = fields
        .into_iter()
        .find(|(key, _, label)| *key == name || is(&[label, &format!("field-measurement-{key}")]));
    let shown = ["tui-column-title", "tui-column-target", "tui-column-previous", "tui-column-unit"];
    field.map(|(_, field, _)| Column::Field(field)).or_else(|| is(&shown).then_some(Column::Shown))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cells(cells: &[&str]) -> Vec<String> {
        cells.iter().map(|cell| (*cell).to_owned()).collect()
    }

    #[test]
    fn a_block_keeps_its_blank_lines_and_what_stands_in_quotes() {
        let lines = lines_of("1\ta\r\n\r\n\"two\nlines, \"\"so\"\"\"\tb\n\n");
        let found: Vec<_> = lines.iter().map(|l| (l.number, l.cells.clone())).collect();
        let expected = vec![
            (1, cells(&["1", "a"])),
            (2, cells(&[""])),
            (3, cells(&["two\nlines, \"so\"", "b"])),
        ];
        assert_eq!(found, expected);
        assert!(lines_of("\n\n").is_empty());
    }

    #[test]
    fn a_first_line_names_its_columns_in_any_language() {
        let named = |names: &[&str]| named_columns(&cells(names));
        let value = Column::Field(Field::Value);
        assert_eq!(named(&["code", "value"]), Some(vec![Column::Code, value]));
        assert_eq!(
            named(&["코드", "제목", "실적"]),
            Some(vec![Column::Code, Column::Shown, value])
        );
        assert_eq!(named(&["Kode", "Realisasi"]), Some(vec![Column::Code, value]));
        assert_eq!(named(&["61", "Actual"]), None, "a number is no name");
        assert_eq!(named(&["WATER/I1", "61"]), None);
        assert_eq!(named(&["61"]), None);
    }
}
