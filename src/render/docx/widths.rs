//! How wide the columns of a table are, in twentieths of a point.

use crate::i18n::{Texts, width};
use crate::render::say;
use crate::report::table::{Align, Table};

/// Room between the margins of an upright sheet of A4, and of one turned round.
pub const UPRIGHT: usize = 9_866;
pub const TURNED: usize = 15_138;

/// Columns above which a table is set on a sheet turned round, and above which it is if its texts are
/// long.
const WIDE: usize = 8;
const MANY: usize = 6;
/// Left and right of the text of a cell.
const PADDING: usize = 150;
/// Cells beyond which a word may break.
const LONGEST: usize = 24;
/// Cells beyond which a sentence, and a remark below a figure, make their column no wider.
const SENTENCE: usize = 60;
const REMARK: usize = 26;
/// Letters from which on a word may break behind its hyphens.
const CODE: usize = 12;

/// Columns and the size of letters in points.
#[derive(Debug)]
pub struct Widths {
    pub columns: Vec<usize>,
    pub points: usize,
}

/// What a column needs so that no word breaks, and what it would take on one line: in cells.
struct Need {
    least: usize,
    most: usize,
}

/// Whether a table wants a sheet turned round.
pub fn is_turned(table: &Table, texts: &Texts) -> bool {
    let needs = needs(table, texts);
    let wish: usize = needs.iter().map(|need| twips(need.most, 8) + PADDING).sum();
    let is_long = needs.len() > MANY && wish > UPRIGHT * 3 / 2;
    needs.len() > WIDE || is_long || least(&needs, 8) > UPRIGHT
}

/// The columns of a table in so much room.
pub fn widths(table: &Table, texts: &Texts, room: usize) -> Widths {
    let needs = needs(table, texts);
    let points = [9, 8, 7].into_iter().find(|points| least(&needs, *points) <= room).unwrap_or(7);
    Widths { columns: share(&needs, points, room), points }
}

fn needs(table: &Table, texts: &Texts) -> Vec<Need> {
    let column = |index: usize| {
        let title = table
            .columns
            .get(index)
            .map_or(String::new(), |column| say::both(&column.title, column.also.as_ref(), "\n"));
        let figures = table.columns.get(index).is_some_and(|column| column.align == Align::End);
        let cells = table.rows.iter().filter_map(|row| row.cells().get(index));
        let most = title.lines().map(width).max().unwrap_or_default();
        let mut need = Need { least: longest_word(&title), most: most.min(SENTENCE) };
        for cell in cells {
            let said = say::both(&say::cell(cell, texts), cell.also.as_ref(), "\n");
            let note = cell.note.as_deref().unwrap_or_default();
            let note = say::both(note, cell.note_also.as_ref(), "\n");
            let line = said.lines().map(width).max().unwrap_or_default();
            let word =
                if figures && line <= LONGEST { line + line / 6 } else { longest_word(&said) };
            need.least = need.least.max(word).max(longest_word(&note));
            let remark = note.lines().map(width).max().unwrap_or_default();
            need.most = need.most.max(line.min(SENTENCE)).max(remark.min(REMARK));
        }
        Need { most: need.most.max(need.least), ..need }
    };
    (0..table.columns.len()).map(column).collect()
}

fn longest_word(text: &str) -> usize {
    let parts = |word: &str| match width(word) {
        ..=CODE => width(word),
        _ => word.split_inclusive(['-', '/']).map(width).max().unwrap_or_default(),
    };
    text.split_whitespace().map(parts).max().unwrap_or_default().min(LONGEST)
}

/// Half a letter in so many points, with a fifth to spare for other typefaces.
fn twips(cells: usize, points: usize) -> usize {
    cells * points * 12
}

fn least(needs: &[Need], points: usize) -> usize {
    needs.iter().map(|need| twips(need.least, points) + PADDING).sum()
}

/// Every column gets what it needs; what is left goes to those that would take more.
fn share(needs: &[Need], points: usize, room: usize) -> Vec<usize> {
    let total = least(needs, points).max(1);
    let left = room.saturating_sub(total);
    let wish: usize = needs.iter().map(|need| need.most - need.least).sum();
    let own = |need: &Need| {
        let least = twips(need.least, points) + PADDING;
        if total > room {
            return least * room / total;
        }
        match wish {
            0 => least + left / needs.len().max(1),
            wish => least + left * (need.most - need.least) / wish,
        }
    };
    needs.iter().map(own).collect()
}
