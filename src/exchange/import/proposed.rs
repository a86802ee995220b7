//! Lines that a template proposed and nobody filled in: they ask for nothing.

use super::super::csv::written;
use super::super::table::{Base, Cell, Row, Table};
use super::columns::Header;

/// Takes them out. The columns are known, those among them that the import itself names.
pub fn drop_unfilled(tables: &mut [Table], headers: &[Header]) {
    for (table, header) in tables.iter_mut().zip(headers) {
        let mut rows = std::mem::take(&mut table.rows);
        let open = |row: &Row| {
            row.proposed.as_ref().is_none_or(|said| is_filled((table, header), row, said))
        };
        rows.retain(open);
        table.rows = rows;
    }
}

/// Whether somebody wrote into a cell of the record something else than was proposed. Taking away
/// what was proposed is no figure.
fn is_filled((table, header): (&Table, &Header), row: &Row, said: &Base) -> bool {
    header.slots.iter().any(|(place, _)| {
        let own = table.header.get(*place).and_then(|heading| said.get(&heading.name));
        match row.cell(*place) {
            Cell::Kept => false,
            Cell::Clear => own.is_none(),
            cell => own != Some(&written(cell)),
        }
    })
}
