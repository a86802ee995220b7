//! Workbooks with their problems in their cells, and rows that an import left out as files to be
//! mended and imported again, in the format they came in.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use super::csv::Reading;
use super::iati;
use super::xlsx::{self, Lines, Marks, NotWritten};
use crate::i18n::Texts;
use crate::log::plan::{Plan, Problem, Reject};

/// A workbook or a file of activities as it was read.
#[derive(Debug)]
pub struct Book {
    pub file: String,
    pub bytes: Vec<u8>,
}

/// How the name of such a file ends, without the ending of its format.
const ENDING: &str = ".rejects";

/// Whether a file holds rows that were left out; a folder is read without it.
pub fn is_reject(path: &Path) -> bool {
    path.file_stem().is_some_and(|stem| stem.to_string_lossy().ends_with(ENDING))
}

/// How many rows were left out.
pub fn count(plan: &Plan) -> usize {
    plan.rejects.iter().map(|reject| reject.lines.len()).sum()
}

/// The rows that were left out: files by their names, which belong beside those they came in.
pub fn files(
    plan: &Plan,
    books: &[Book],
    texts: &Texts,
) -> Result<Vec<(String, Vec<u8>)>, NotWritten> {
    let is_own = |reject: &&Reject| books.iter().any(|book| book.file == reject.file);
    let tables = plan.rejects.iter().filter(|reject| !reject.sheet && !is_own(reject));
    let table = |reject: &Reject| (name(reject, plan), reject.csv.clone().into_bytes());
    let mut files: Vec<_> = tables.map(table).collect();
    for book in books {
        if let Some(bytes) = book.activities(plan) {
            files.push((named(&book.file, "xml"), bytes));
        }
        let lines = book.lines(&plan.rejects);
        if !lines.is_empty() {
            let bytes = xlsx::copy(&book.bytes, &book.marks(plan, texts), Some(&lines))?;
            files.push((named(&book.file, "xlsx"), bytes));
        }
    }
    Ok(files)
}

/// The name of the rows of a table; with their kind, where a file holds tables of several.
fn name(reject: &Reject, plan: &Plan) -> String {
    let several = plan.rejects.iter().filter(|other| other.file == reject.file).count() > 1;
    if !several {
        return named(&reject.file, "csv");
    }
    let stem = Path::new(&reject.file).file_stem().unwrap_or_default().to_string_lossy();
    named(&format!("{stem}.{}.csv", reject.kind.name()), "csv")
}

/// The name of the rows that were left out of a file.
pub fn named(file: &str, ending: &str) -> String {
    let stem = Path::new(file).file_stem().unwrap_or_default().to_string_lossy();
    format!("{stem}{ENDING}.{ending}")
}

/// What is said of a cell: what is wrong, what is written there, how it is mended.
fn note(found: &Problem, texts: &Texts) -> String {
    let what = texts.what(&found.fault, &found.value);
    let value =
        if found.value.is_empty() { String::new() } else { format!(" ({:?})", found.value) };
    format!("{what}{value}\n→ {}", texts.mend(&found.fault))
}

impl Book {
    /// The workbook once more, with its problems in their cells.
    pub fn marked(&self, plan: &Plan, texts: &Texts) -> Result<Vec<u8>, NotWritten> {
        xlsx::copy(&self.bytes, &self.marks(plan, texts), None)
    }

    /// What is said of its cells.
    fn marks(&self, plan: &Plan, texts: &Texts) -> Marks {
        let mut marks: Marks = BTreeMap::new();
        for found in &plan.problems {
            let Some(sheet) = self.sheet(&found.file) else { continue };
            let cell = if found.cell.is_empty() { "A1" } else { &found.cell };
            marks.entry((sheet.to_owned(), cell.to_owned())).or_default().push(note(found, texts));
        }
        marks
    }

    fn sheet<'a>(&self, file: &'a str) -> Option<&'a str> {
        file.strip_prefix(&self.file)?.strip_prefix(':')
    }

    /// Its activities in whose lines problems stand; none where it holds none.
    fn activities(&self, plan: &Plan) -> Option<Vec<u8>> {
        let rows = plan.rejects.iter().filter(|reject| reject.file == self.file);
        let rows = rows.flat_map(|reject| reject.lines.iter().copied());
        let wrong = plan.problems.iter().filter(|found| found.file == self.file);
        let lines: BTreeSet<usize> = rows.chain(wrong.map(|found| found.line)).collect();
        if lines.is_empty() {
            return None;
        }
        iati::import::rejects(&self.bytes[..], Reading::default(), &lines)
    }

    fn lines(&self, rejects: &[Reject]) -> Lines {
        let own = |reject: &Reject| {
            let sheet = self.sheet(&reject.file)?.to_owned();
            Some((sheet, reject.lines.iter().copied().collect()))
        };
        rejects.iter().filter_map(own).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::program::Kind;
    use crate::exchange::table::kind_of;
    use crate::i18n::Language;

    fn reject(file: &str, kind: Kind) -> Reject {
        Reject { file: file.into(), kind, csv: "code\n".into(), lines: vec![2], sheet: false }
    }

    #[test]
    fn rows_of_every_table_have_a_file_whose_name_says_what_they_are_of() {
        let rejects = vec![
            reject("all.json", Kind::Project),
            reject("all.json", Kind::Milestone),
            reject("risk.csv", Kind::Risk),
        ];
        let plan = Plan { rejects, ..Plan::default() };
        let files = files(&plan, &[], &Texts::of(Language::En)).unwrap();
        let names: Vec<_> = files.iter().map(|(name, _)| name.as_str()).collect();
        let wanted = ["all.project.rejects.csv", "all.milestone.rejects.csv", "risk.rejects.csv"];
        assert_eq!(names, wanted);
        let kinds: Vec<_> = names.iter().map(|name| kind_of(name).unwrap()).collect();
        assert_eq!(kinds, [Kind::Project, Kind::Milestone, Kind::Risk]);
        assert!(names.iter().all(|name| is_reject(Path::new(name))));
        assert_eq!(count(&plan), 3);
    }
}
