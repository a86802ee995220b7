//! Records that lie in each other.

use std::collections::{BTreeMap, HashSet};

use super::Spot;
use crate::domain::program::Kind;
use crate::domain::reason::Arg;
use crate::domain::value::Value;
use crate::domain::values::Id;
use crate::figures::Figures;

/// The kinds of which a record may lie in another of its kind.
pub const NESTED: &[Kind] = &[Kind::Project, Kind::BudgetLine, Kind::ExpectedResult];
/// The cell that names the one in which a record lies.
pub const PARENT: &str = "parent";

/// Records that are, by way of others or at once, their own parents; each circle once.
pub(super) fn circles(figures: &Figures) -> Vec<Spot> {
    NESTED.iter().flat_map(|kind| of_kind(figures, *kind)).collect()
}

fn of_kind(figures: &Figures, kind: Kind) -> Vec<Spot> {
    let program = figures.program;
    let parent = |id: Id| match program.read(kind, id, PARENT) {
        Ok(Value::Ref(parent)) => Some((id, parent)),
        _ => None,
    };
    let parents: BTreeMap<Id, Id> = program.ids(kind).into_iter().filter_map(parent).collect();
    let spot = |circle: &Vec<Id>| {
        let codes: Vec<_> = circle.iter().map(|id| program.code(kind, *id)).collect();
        let spot = Spot::at(kind, *circle.first()?, PARENT).beside(kind, circle.iter().copied());
        Some(spot.with("members", Arg::Text(codes.join(", "))))
    };
    found(&parents).iter().filter_map(spot).collect()
}

/// Follows each record upwards until it comes to one that was met before.
fn found(parents: &BTreeMap<Id, Id>) -> Vec<Vec<Id>> {
    let (mut met, mut circles) = (HashSet::new(), vec![]);
    for first in parents.keys() {
        let (mut way, mut at) = (vec![], Some(*first));
        while let Some(id) = at.filter(|id| met.insert(*id)) {
            way.push(id);
            at = parents.get(&id).copied();
        }
        if let Some(again) = way.iter().position(|id| Some(*id) == at) {
            circles.push(way.split_off(again));
        }
    }
    circles
}
