//! The field table says what is stored, and nothing else does.

use std::collections::BTreeSet;

use dgcc::domain::program::{Kind, Program, Visitor};
use dgcc::domain::record::Record;
use dgcc::domain::shape::Shape;
use dgcc::domain::value::Value;
use dgcc::domain::values::Id;
use dgcc::store::Store;

use crate::support::{desk, program};

fn tags() -> Vec<String> {
    ["en", "ko", "id"].map(String::from).into()
}

/// The keys a record is serialised with, and those its fields describe.
struct Described;
impl Visitor for Described {
    type Output = (BTreeSet<String>, BTreeSet<String>);
    fn visit<R: Record>(self) -> Self::Output {
        let json = serde_json::to_value(R::blank(Id::default())).unwrap();
        let own = ["id", "deleted"];
        let keys = json.as_object().unwrap().keys().filter(|key| !own.contains(&key.as_str()));
        (keys.cloned().collect(), R::FIELDS.iter().map(|field| field.key.into()).collect())
    }
}

#[test]
fn every_stored_field_is_described() {
    for kind in Kind::ALL {
        let (stored, described) = kind.visit(Described);
        assert_eq!(stored, described, "{}", kind.name());
    }
}

#[test]
fn every_table_has_the_columns_of_its_fields() {
    let store = Store::in_memory(&desk()).unwrap();
    for kind in Kind::ALL {
        // A column that came with a later migration stands behind the others.
        let (mut found, mut wanted) = store.columns(*kind).unwrap();
        found.sort();
        wanted.sort();
        assert_eq!(found, wanted, "{}", kind.name());
    }
}

#[test]
fn a_blank_record_is_empty_in_every_cell() {
    for kind in Kind::ALL {
        for slot in kind.slots(&tags()) {
            let value = Program::default().read(*kind, Id::default(), &slot.name).unwrap();
            assert_eq!(value, Value::Empty, "{} {}", kind.name(), slot.name);
        }
    }
}

#[test]
fn a_record_is_named_by_cells_that_exist_and_begin_with_a_required_one() {
    for kind in Kind::ALL {
        let slots: Vec<_> = kind.traits().code.iter().map(|c| kind.slot(c).unwrap()).collect();
        assert!(slots[0].required, "{}", kind.name());
        assert!(!kind.has_code() || kind.slot("code").unwrap().required, "{}", kind.name());
    }
}

/// A code may lead through other records, but never back to its own kind.
#[test]
fn codes_form_no_cycle_but_through_links_to_anything() {
    fn leads_to(kind: Kind, goal: Kind, depth: usize) -> bool {
        let targets = |cell: &&str| match kind.slot(cell).unwrap().shape {
            Shape::Ref(kind) => vec![kind],
            Shape::Link(kinds) => kinds.to_vec(),
            _ => vec![],
        };
        let next: Vec<_> = kind.traits().code.iter().flat_map(targets).collect();
        depth > 0 && next.iter().any(|k| *k == goal || leads_to(*k, goal, depth - 1))
    }
    for kind in Kind::ALL {
        assert!(!leads_to(*kind, *kind, Kind::ALL.len()), "{}", kind.name());
    }
}

#[test]
fn a_record_refers_to_shared_records_or_to_its_own_partnership() {
    for kind in Kind::ALL.iter().filter(|kind| kind.traits().shared) {
        for slot in kind.slots(&tags()) {
            if let Shape::Ref(target) = slot.shape {
                assert!(target.traits().shared, "{} {}", kind.name(), slot.name);
            }
        }
    }
}

#[test]
fn a_multilingual_text_is_one_cell_a_language() {
    let names: Vec<_> = Kind::Sector.slots(&tags()).into_iter().map(|slot| slot.name).collect();
    assert_eq!(names[..5], ["round", "code", "name.en", "name.ko", "name.id"]);
    assert!(Kind::Project.slot("title").is_err());
    assert!(Kind::Project.slot("code.ko").is_err());
    assert!(Kind::Project.slot("title.ko").is_ok());
    assert!(Kind::Project.slot("title.k o").is_err());
}

#[test]
fn only_show_and_parse_know_codes() {
    let program = program();
    let names = program.names();
    for ((kind, _, cell), value) in program.cells() {
        let shape = kind.slot(&cell).unwrap().shape;
        let shown = program.show(shape, &value);
        assert_eq!(names.parse(shape, &shown).unwrap(), value, "{shown}");
    }
    assert_eq!(program.code(Kind::Indicator, crate::support::WELLS), "XLA-1/I1");
}

#[test]
fn a_code_is_found_by_path_kind_last_part_and_id() {
    let names = program().names();
    let wells = crate::support::WELLS;
    for text in ["XLA-1/I1", "indicator:XLA-1/I1", "I1", &wells.to_string()] {
        assert_eq!(names.find(text, &[]).unwrap().id, wells, "{text}");
    }
    // A country and a partnership share the code: that of the partnership goes first.
    assert_eq!(names.find("XLA", &[]).unwrap().kind, Kind::Partnership);
    assert_eq!(names.find("country:XLA", &[]).unwrap().kind, Kind::Country);
    let wrong = names.find("XLA-1/I2", &[Kind::Indicator]).unwrap_err().to_string();
    assert_eq!(wrong, "\"XLA-1/I2\" names no indicator; did you mean XLA-1/I1?");
}

#[test]
fn an_unknown_field_is_answered_with_the_nearest() {
    let error = Kind::Project.slot("plannd_end").unwrap_err().to_string();
    assert_eq!(error, "there is no field \"plannd_end\"; did you mean planned_end?");
}
