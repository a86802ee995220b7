//! Memory, tables and log hold the same after any edits.

use dgcc::domain::program::Program;
use dgcc::store::Store;

use crate::support::{Random, XLA, desk, step};

/// After every random step: memory = tables = log, and every earlier moment is known.
#[test]
fn memory_store_and_log_agree_after_any_edits() {
    for seed in 1..=20 {
        let mut random = Random(seed * 0x9E37_79B9);
        let mut store = Store::in_memory(&desk()).unwrap();
        let mut memory = Program { scope: XLA, ..Program::default() };
        let mut known = vec![memory.clone()];
        for number in 1..=40 {
            make_a_step(&mut random, &mut store, &mut memory, number);
            assert_eq!(store.load(XLA).unwrap(), memory, "seed {seed}, step {number}");
            known.push(memory.clone());
        }
        for (at, program) in known.iter().enumerate() {
            assert_eq!(store.known_at(XLA, at as i64).unwrap(), *program, "seed {seed}, {at}");
        }
    }
}

/// Mostly an edit, sometimes an undo, sometimes a redo.
fn make_a_step(random: &mut Random, store: &mut Store, memory: &mut Program, number: u128) {
    let stamp = step(number);
    let undone = match random.below(5) {
        0 => store.undo(&stamp).ok(),
        1 => store.redo(&stamp).ok(),
        _ => None,
    };
    let changes = if let Some(past) = undone {
        let id = past.id;
        past.changes().unwrap().into_iter().map(|change| change.inverse(id)).collect()
    } else {
        let change = random.change(memory);
        store.apply(std::slice::from_ref(&change), &stamp).unwrap();
        vec![change]
    };
    for change in &changes {
        memory.apply(change).unwrap();
    }
}

#[test]
fn a_change_and_its_inverse_leave_nothing() {
    let (mut random, mut memory) = (Random(7), Program::default());
    for _ in 0..500 {
        let (before, change) = (memory.clone(), random.change(&memory));
        memory.apply(&change).unwrap();
        memory.apply(&change.clone().inverse(XLA)).unwrap();
        assert_eq!(memory, before);
        memory.apply(&change).unwrap();
    }
}

/// Raw values: what `text` writes, `parse` reads.
#[test]
fn every_value_survives_its_text() {
    let (mut random, mut memory) = (Random(11), Program::default());
    for _ in 0..500 {
        let change = random.change(&memory);
        memory.apply(&change).unwrap();
        for edit in change.edits {
            let shape = edit.kind.slot(&edit.cell).unwrap().shape;
            assert_eq!(shape.parse(edit.new.text().as_deref()).unwrap(), edit.new);
        }
    }
}
