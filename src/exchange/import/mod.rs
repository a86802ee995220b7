//! Rows to changes and problems, in two passes: first every row gets its identity, then every
//! cell is read with all records known, so that rows may refer to each other in any order.

mod breaches;
mod columns;
mod identify;
mod index;
mod likely;
mod line;
mod literal;
mod number;
mod proposed;
mod row;
mod same;
mod write;

use std::collections::BTreeMap;
use std::mem::take;

use crate::domain::program::{Kind, Program};
use crate::log::plan::Plan;
pub use crate::log::plan::Prefer;

pub use likely::likely;

use super::table::Input;
use index::Index;

/// What the file holds now.
#[derive(Debug, Clone, Default)]
pub struct Existing {
    /// By the codes of their partnerships. In a file without a partnership the records that all
    /// share stand in a program under the empty code.
    pub programs: BTreeMap<String, Program>,
}

/// How an import is meant.
#[derive(Debug, Clone, Default)]
pub struct Options {
    /// Why, as the history is to say it.
    pub reason: String,
    /// The code of the partnership for rows that name none.
    pub partnership: Option<String>,
    /// The language of columns such as `title` that name none; English where empty.
    pub language: String,
    pub update_only: bool,
    pub skip_invalid: bool,
    pub numbers: Numbers,
    /// Which side counts in a cell that was edited in a workbook and here; else it is a problem.
    pub prefer: Option<Prefer>,
    /// So many cells are listed, the others counted; all of them where nothing is said.
    pub listed: Option<usize>,
}

/// How numbers are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Numbers {
    /// `1234.5`.
    #[default]
    Plain,
    /// `1.234,5` too.
    Indonesian,
}

/// What people call columns and words, in any language.
pub trait Dictionary {
    /// The cell that a label names: `Judul (id)` gives `title.id`.
    fn column(&self, kind: Kind, label: &str) -> Option<String>;
    /// The code word of a list that a text names: `tidak diketahui` gives `unknown`.
    fn word(&self, list: &str, text: &str) -> Option<String>;
}

/// Codes alone.
impl Dictionary for () {
    fn column(&self, _: Kind, _: &str) -> Option<String> {
        None
    }
    fn word(&self, _: &str, _: &str) -> Option<String> {
        None
    }
}

/// What an import would do. `new_id` names a new record by its kind, the code of its partnership
/// (`shared` for records of all) and its code.
pub fn plan<D: Dictionary>(
    mut input: Input,
    existing: &Existing,
    options: &Options,
    dictionary: &D,
    new_id: impl FnMut(Kind, &str, &str) -> crate::domain::values::Id,
) -> Plan {
    let headers = columns::all(&mut input, options, dictionary);
    let (leftovers, warnings) = (take(&mut input.leftovers), take(&mut input.warnings));
    let (problems, notes) = (take(&mut input.problems), take(&mut input.notes));
    proposed::drop_unfilled(&mut input.tables, &headers);
    let context = Context { tables: &input.tables, headers: &headers, options, dictionary };
    let mut index = Index::of(existing);
    let identities = identify::all(&context, &mut index, new_id);
    let mut read = row::all(&context, &index, identities);
    breaches::judge(&context, &index, &mut read);
    let plan = write::plan(&context, &index, (read, problems, notes));
    let more_problems = plan.more_problems + input.more_problems;
    Plan { leftovers, warnings, more_problems, more_leftovers: input.more_leftovers, ..plan }
}

/// What both passes look at.
struct Context<'a, D> {
    tables: &'a [super::table::Table],
    headers: &'a [columns::Header],
    options: &'a Options,
    dictionary: &'a D,
}
