//! Which kind of record a table may be of, by the names of its columns.

use std::cmp::Reverse;

use super::super::xlsx::REPORTED;
use super::{Dictionary, Options, columns};
use crate::domain::program::Kind;

/// Every kind of record, those first that know most of the columns. Among equals stand first those
/// whose codes the columns make up, those that are reported every period, and those with the fewest
/// cells besides.
pub fn likely<D: Dictionary>(names: &[String], options: &Options, words: &D) -> Vec<Kind> {
    let mut kinds = Kind::ALL.to_vec();
    kinds.sort_by_cached_key(|kind| {
        let cell = |name: &String| columns::cell(*kind, name, options, words);
        let cells: Vec<String> = names.iter().filter_map(cell).collect();
        let code = kind.traits().code.iter().filter(|cell| cells.iter().any(|own| own == *cell));
        let besides = kind.slots(&[]).len();
        (Reverse((cells.len(), code.count(), REPORTED.contains(kind))), besides)
    });
    kinds
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::labels::Labels;

    #[test]
    fn columns_tell_what_a_table_may_be_of_in_every_language() {
        let first = |names: &str| {
            let names: Vec<_> = names.split(',').map(str::to_owned).collect();
            likely(&names, &Options::default(), &Labels::all())[0]
        };
        assert_eq!(first("indicator,period,value,warna"), Kind::Measurement);
        assert_eq!(first("project,code,forecast,tanggal"), Kind::Milestone);
        assert_eq!(first("지표,기간,값"), Kind::Measurement);
        assert_eq!(first("code,likelihood,impact"), Kind::Risk);
    }

    #[test]
    fn every_kind_can_be_chosen_whatever_the_columns_are() {
        assert_eq!(likely(&[], &Options::default(), &()).len(), Kind::ALL.len());
    }
}
