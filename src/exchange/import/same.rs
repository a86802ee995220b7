//! The figure that a row means which says no side or no source.

use std::collections::HashMap;

use super::index::{BETWEEN, Index};
use crate::domain::program::Kind;
use crate::domain::values::Id;

/// The measurements that are there, by what they are figures of.
#[derive(Debug, Default)]
pub struct Measured(HashMap<(usize, String), Vec<Figure>>);

/// A measurement with what its key says of side and source.
#[derive(Debug, Clone)]
struct Figure {
    id: Id,
    side: String,
    source: String,
}

/// A key in three: what the figure is of, its side, its source.
fn parted(key: &str) -> Option<(&str, &str, &str)> {
    let (rest, source) = key.rsplit_once(BETWEEN)?;
    let (of, side) = rest.rsplit_once(BETWEEN)?;
    Some((of, side, source))
}

impl Measured {
    /// Those of every partnership.
    pub fn of(index: &Index) -> Self {
        let mut measured = Self::default();
        for (scope, key, ids) in index.keys(Kind::Measurement) {
            let Some((of, side, source)) = parted(key) else { continue };
            let figures = measured.0.entry((scope, of.to_owned())).or_default();
            let figure = |id: &Id| Figure { id: *id, side: side.into(), source: source.into() };
            figures.extend(ids.iter().map(figure));
        }
        measured
    }

    /// The figures that a key can mean, of those that no row has taken: none of them says another
    /// side or another source. One of the side that is said goes before one of no side, and so does
    /// one of the `responsible` side where none is said.
    pub fn meant(
        &self,
        (scope, key): (usize, &str),
        responsible: &str,
        is_free: impl Fn(Id) -> bool,
    ) -> Vec<Id> {
        let Some((of, side, source)) = parted(key) else { return vec![] };
        let fits = |figure: &&Figure| {
            let same_side = side.is_empty() || figure.side.is_empty() || figure.side == side;
            same_side && (source.is_empty() || figure.source == source) && is_free(figure.id)
        };
        let all = self.0.get(&(scope, of.to_owned())).into_iter().flatten();
        let all: Vec<_> = all.filter(fits).collect();
        let first = if side.is_empty() { responsible } else { side };
        let own: Vec<_> = all.iter().filter(|figure| figure.side == first).collect();
        match own.as_slice() {
            [] => all.iter().map(|figure| figure.id).collect(),
            own => own.iter().map(|figure| figure.id).collect(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_without_side_or_source_means_what_contradicts_it_nowhere() {
        let figure = |side: &str, source: &str| Figure {
            id: Id::named(&format!("{side}/{source}")),
            side: side.into(),
            source: source.into(),
        };
        let all = [("korea", ""), ("korea", "S1"), ("partner", ""), ("", "S2")];
        let all = all.map(|(side, source)| figure(side, source));
        let measured = Measured([((1, "I\u{1f}Q\u{1f}".to_owned()), all.to_vec())].into());
        let meant = |side: &str, source: &str, responsible: &str| -> Vec<String> {
            let key = ["I", "Q", "", side, source].join(BETWEEN);
            let ids = measured.meant((1, &key), responsible, |_| true);
            let of = |id: Id| all.iter().find(|figure| figure.id == id).unwrap();
            ids.into_iter().map(of).map(|f| format!("{}/{}", f.side, f.source)).collect()
        };
        assert_eq!(meant("partner", "", ""), ["partner/"]);
        assert_eq!(meant("", "", "partner"), ["partner/"]);
        assert_eq!(meant("", "", "korea"), ["korea/", "korea/S1"]);
        assert_eq!(meant("", "S1", ""), ["korea/S1"]);
        assert_eq!(meant("partner", "S2", ""), ["/S2"], "one of no side");
        assert_eq!(meant("partner", "S1", ""), Vec::<String>::new());
        assert_eq!(meant("joint", "", ""), ["/S2"]);
    }
}
