//! The sheet that feeds the drop-downs: a column a list of choices or of codes.

use std::collections::BTreeMap;

use rust_xlsxwriter::{DataValidation, DataValidationErrorStyle, Formula, Workbook, XlsxError};

use super::page;
use crate::domain::program::Kind;
use crate::domain::shape::{Shape, Slot};
use crate::domain::values::Link;
use crate::exchange::naming::Naming;
use crate::exchange::shown::Shown;
use crate::exchange::table::address;

/// The lists that the sheets of a template ask for, in the order in which they do.
pub struct Lists<'a> {
    pub name: String,
    shown: &'a Shown<'a>,
    naming: Naming<'a>,
    columns: Vec<(String, Vec<String>)>,
    places: BTreeMap<String, usize>,
}

impl<'a> Lists<'a> {
    pub fn new(shown: &'a Shown<'a>, naming: Naming<'a>, name: &str) -> Self {
        Self { name: name.into(), shown, naming, columns: vec![], places: BTreeMap::new() }
    }

    /// A drop-down for a cell whose texts can be listed. What is not in the list can be written
    /// nevertheless: `[clear]`, or the code of a record that the workbook makes.
    pub fn validation(&mut self, slot: &Slot) -> Option<DataValidation> {
        let key = match slot.shape {
            Shape::Choice(words) => words.name.to_owned(),
            Shape::Ref(kind) => kind.name().to_owned(),
            Shape::Link(kinds) => {
                kinds.iter().map(|kind| kind.name()).collect::<Vec<_>>().join(" / ")
            }
            _ => return None,
        };
        let place = if let Some(place) = self.places.get(&key) {
            *place
        } else {
            self.columns.push((key.clone(), self.items(slot.shape)));
            *self.places.entry(key).or_insert(self.columns.len() - 1)
        };
        if self.columns.get(place).is_none_or(|(_, items)| items.is_empty()) {
            return None;
        }
        let count = self.columns.get(place).map_or(1, |(_, items)| items.len());
        let column: String = address(1, place).trim_end_matches('1').to_owned();
        let range = format!("='{}'!${column}$2:${column}${}", self.name, count + 1);
        let list = DataValidation::new().allow_list_formula(Formula::new(range));
        Some(list.set_error_style(DataValidationErrorStyle::Warning))
    }

    /// The texts that a cell of a shape can hold.
    fn items(&self, shape: Shape) -> Vec<String> {
        match shape {
            Shape::Choice(words) => {
                let words = (words.all)().into_iter().map(ToOwned::to_owned);
                words.map(|word| self.naming.word(shape, word)).collect()
            }
            Shape::Ref(kind) => self.codes(&[kind]),
            Shape::Link(kinds) => self.codes(kinds),
            _ => vec![],
        }
    }

    /// The codes of kinds of record; of one of several with the kind before it.
    fn codes(&self, kinds: &[Kind]) -> Vec<String> {
        let of = |kind: &Kind| {
            let records = self.shown.records(*kind).into_iter();
            let code = |id| self.shown.code(Link { kind: *kind, id });
            let several = kinds.len() > 1;
            let name = move |code| if several { format!("{}:{code}", kind.name()) } else { code };
            records.map(|record| name(code(record.id))).collect::<Vec<_>>()
        };
        kinds.iter().flat_map(of).collect()
    }

    pub fn write(&self, book: &mut Workbook) -> Result<(), XlsxError> {
        let sheet = book.add_worksheet();
        sheet.set_name(&self.name)?.set_freeze_panes(1, 0)?;
        for (column, (name, items)) in (0..).zip(&self.columns) {
            sheet.write_string_with_format(0, column, name, &page::head())?;
            sheet.set_column_width(column, 24)?;
            for (row, item) in (1..).zip(items) {
                sheet.write_string(row, column, item)?;
            }
        }
        Ok(())
    }
}
