//! What both sides signed stays as it was signed, whatever anybody writes.

use dgcc::domain::program::{Kind, Program};
use dgcc::domain::records::{
    Attendance, Budget, Event, Indicator, Measurement, MeasurementState, Milestone, Override,
    Period, PlannedDisbursement, Signoff, Target, Transaction,
};
use dgcc::domain::value::Value;
use dgcc::domain::values::{Id, Side};
use dgcc::figures::signing::{SignState, SignedCells, sign_off, signed_kinds};
use dgcc::log::change::{Change, Edit, Purpose, Refused, create};
use dgcc::log::clock::Stamp;
use dgcc::store::{Store, StoreError};

use crate::support::{OPENED, Random, XLA, desk, id, sample, step};

const Q1: Id = id(500);
const Q2: Id = id(501);
const YEAR: Id = id(502);
const VALUE: Id = id(510);
const LATE: Id = id(531);
const OTHER: Id = id(511);

/// A programme with figures of every signed kind in two quarters of a year.
fn figures() -> Change {
    let period = |id, code: &str, start: &str, end: &str| {
        create(&Period {
            id,
            code: code.into(),
            start: start.parse().ok(),
            end: end.parse().ok(),
            ..Period::default()
        })
    };
    let day = |text: &str| text.parse().ok();
    let (indicator, event) = (Some(id(505)), Some(id(520)));
    let edits = [
        period(Q1, "2024-Q1", "2024-01-01", "2024-03-31"),
        period(Q2, "2024-Q2", "2024-04-01", "2024-06-30"),
        period(YEAR, "2024", "2024-01-01", "2024-12-31"),
        create(&Indicator { id: id(505), code: "I9".into(), ..Indicator::default() }),
        create(&Measurement {
            id: VALUE,
            indicator,
            period: Some(Q1),
            value: "5".parse().ok(),
            side: Some(Side::Korea),
            state: Some(MeasurementState::Submitted),
            ..Measurement::default()
        }),
        create(&Measurement { id: OTHER, indicator, period: Some(Q2), ..Measurement::default() }),
        create(&Target { id: id(515), indicator, period: Some(Q1), ..Target::default() }),
        create(&Event {
            id: id(520),
            code: "T1".into(),
            start: day("2024-02-10"),
            ..Event::default()
        }),
        create(&Attendance {
            id: id(521),
            event,
            persons_actual: Some(12),
            ..Attendance::default()
        }),
        create(&Milestone {
            id: id(530),
            code: "M1".into(),
            planned: day("2024-03-01"),
            ..Milestone::default()
        }),
        create(&Milestone {
            id: LATE,
            code: "M2".into(),
            planned: day("2024-02-01"),
            ..Milestone::default()
        }),
        create(&Transaction { id: id(540), date: day("2024-01-15"), ..Transaction::default() }),
        create(&PlannedDisbursement {
            id: id(541),
            period: Some(Q1),
            ..PlannedDisbursement::default()
        }),
        create(&Budget { id: id(542), period: Some(Q1), ..Budget::default() }),
        create(&Override { id: id(550), period: Some(Q1), ..Override::default() }),
    ];
    Change { purpose: Purpose::Import, ..Change::edit(XLA, "figures", edits.concat()) }
}

fn stamp(number: u128, actor: &str, side: Option<Side>) -> Stamp {
    Stamp { actor: actor.into(), side, ..step(number) }
}

fn prepared() -> Store {
    let mut store = Store::in_memory(&desk()).unwrap();
    store.apply(&[sample(), figures()], &step(1)).unwrap();
    store
}

/// The signature of a side under the figures as they stand.
fn signature(program: &Program, (period, side): (Id, Side), name: Id) -> Change {
    let fingerprint = SignedCells::of(program, period).fingerprint();
    let (period, side) = (Some(period), Some(side));
    let signoff =
        Signoff { id: name, period, side, number: Some(1), fingerprint, ..Signoff::default() };
    Change { purpose: Purpose::Sign, ..Change::edit(XLA, "sign", create(&signoff)) }
}

fn sign(store: &mut Store, period: Id, number: u128) {
    for (at, side) in [Side::Korea, Side::Partner].into_iter().enumerate() {
        let number = number + at as u128;
        let change = signature(&store.load(XLA).unwrap(), (period, side), id(600 + number));
        store.apply(&[change], &stamp(number, "kim", None)).unwrap();
    }
}

fn state(store: &Store, period: Id) -> SignState {
    sign_off(&store.load(XLA).unwrap(), period).state
}

fn set(store: &Store, kind: Kind, id: Id, cell: &str, text: &str) -> Change {
    let program = store.load(XLA).unwrap();
    Change::edit(XLA, "set", vec![crate::support::edit(&program, kind, id, cell, text)])
}

#[test]
fn the_state_follows_the_signatures() {
    let mut store = prepared();
    assert_eq!(state(&store, Q1), SignState::Submitted);
    let korea = signature(&store.load(XLA).unwrap(), (Q1, Side::Korea), id(601));
    store.apply(&[korea], &step(2)).unwrap();
    assert_eq!(state(&store, Q1), SignState::SignedKorea);
    // An edit takes the ground from under the only signature.
    let edit = set(&store, Kind::Measurement, VALUE, "value", "6");
    store.apply(&[edit], &step(3)).unwrap();
    assert_eq!(state(&store, Q1), SignState::Submitted);
    sign(&mut store, Q1, 4);
    assert_eq!(state(&store, Q1), SignState::Agreed);
    assert!(store.verify().is_ok());
}

#[test]
fn what_is_agreed_is_refused_until_it_is_reopened() {
    let mut store = prepared();
    sign(&mut store, Q1, 2);
    let edit = set(&store, Kind::Measurement, VALUE, "value", "6");
    let refused = store.apply(std::slice::from_ref(&edit), &step(9)).unwrap_err();
    assert!(
        matches!(&refused, StoreError::Refused(Refused::Locked { id, period, .. })
            if *id == VALUE && period == "2024-Q1"),
        "{refused}"
    );
    let program = store.load(XLA).unwrap();
    let void = program.signoffs.values().flat_map(|signoff| {
        let after = Signoff { voided: "2024-05-01T00:00:00Z".parse().ok(), ..signoff.clone() };
        dgcc::log::change::diff(signoff, &after)
    });
    let reopen =
        Change { purpose: Purpose::Reopen, ..Change::edit(XLA, "wrong count", void.collect()) };
    store.apply(&[reopen], &step(10)).unwrap();
    assert_eq!(state(&store, Q1), SignState::Reopened);
    store.apply(&[edit], &step(11)).unwrap();
    assert_eq!(store.load(XLA).unwrap().signoffs.len(), 2);
}

#[test]
fn what_is_no_figure_of_the_period_can_still_be_written() {
    let mut store = prepared();
    sign(&mut store, Q1, 2);
    let free = [
        (Kind::Measurement, VALUE, "evidence", "minutes"),
        (Kind::Measurement, id(511), "value", "3"),
        (Kind::Milestone, LATE, "actual", "2024-05-20"),
        (Kind::Milestone, LATE, "forecast", "2024-02-20"),
        (Kind::Period, Q1, "due", "2024-05-01"),
        (Kind::Indicator, id(505), "code", "I8"),
    ];
    for (at, (kind, record, cell, text)) in free.into_iter().enumerate() {
        let change = set(&store, kind, record, cell, text);
        store.apply(&[change], &step(20 + at as u128)).unwrap();
    }
    let kept = [
        (Kind::Milestone, LATE, "planned", "2024-08-01"),
        (Kind::Milestone, LATE, "actual", "2024-03-20"),
        (Kind::Transaction, id(540), "date", "2024-07-01"),
        (Kind::Transaction, id(540), "amount", "7"),
        (Kind::Event, id(520), "start", "2024-09-01"),
        (Kind::Attendance, id(521), "persons_actual", "13"),
        (Kind::Target, id(515), "value", "9"),
        (Kind::Period, Q1, "end", "2024-04-15"),
        (Kind::Measurement, id(511), "period", &Q1.to_string()),
    ];
    for (kind, record, cell, text) in kept {
        let change = set(&store, kind, record, cell, text);
        let refused = store.apply(&[change], &step(40));
        assert!(
            matches!(refused, Err(StoreError::Refused(Refused::Locked { .. }))),
            "{kind:?} {cell}"
        );
    }
    assert_eq!(state(&store, Q1), SignState::Agreed);
}

#[test]
fn no_edit_that_is_taken_moves_a_signed_figure() {
    let mut random = Random(11);
    let mut refused = 0;
    for round in 0..40 {
        let mut store = prepared();
        sign(&mut store, Q1, 2);
        let signed = SignedCells::of(&store.load(XLA).unwrap(), Q1);
        for number in 0..12 {
            let change = edit(&mut random, &store.load(XLA).unwrap());
            let taken = store.apply(&[change], &step(100 + number)).is_ok();
            refused += usize::from(!taken);
            let now = SignedCells::of(&store.load(XLA).unwrap(), Q1);
            assert_eq!(now, signed, "round {round}");
        }
        assert_eq!(state(&store, Q1), SignState::Agreed);
    }
    assert!(refused > 40, "the lock was hardly tried: {refused}");
}

/// One random cell of a record that is signed, or of an event.
fn edit(random: &mut Random, program: &Program) -> Change {
    let mut kinds = signed_kinds();
    kinds.push(Kind::Event);
    kinds.retain(|kind| !program.ids(*kind).is_empty());
    let kind = random.pick(&kinds);
    let record = random.pick(&program.ids(kind));
    let slot = random.pick(&kind.slots(&["en".into()]));
    let deletes = random.below(8) == 0;
    let name = if deletes { "deleted".into() } else { slot.name };
    let old = program.read(kind, record, &name).unwrap();
    let new = match slot.shape {
        _ if deletes => Value::Bool(true),
        dgcc::domain::shape::Shape::Date => {
            let days = ["2024-02", "2024-03-31", "2024-04-01", "2023", "2024"];
            slot.shape.parse(Some(random.pick(&days))).unwrap()
        }
        dgcc::domain::shape::Shape::Ref(Kind::Period) => Value::Ref(random.pick(&[Q1, Q2, YEAR])),
        shape => random.value(shape),
    };
    let purpose = random.pick(&[Purpose::Edit, Purpose::Import, Purpose::Return]);
    let edits = vec![Edit { kind, id: record, cell: name, old, new }];
    Change { purpose, ..Change::edit(XLA, "random", edits) }
}

#[test]
fn a_signature_that_was_only_imported_claims_and_locks_nothing() {
    let mut store = prepared();
    for (number, side) in [(2, Side::Korea), (3, Side::Partner)] {
        let change = signature(&store.load(XLA).unwrap(), (Q1, side), id(600 + number));
        let change = Change { purpose: Purpose::Import, ..change };
        store.apply(&[change], &step(number)).unwrap();
    }
    let figure = sign_off(&store.load(XLA).unwrap(), Q1);
    assert!(figure.signatures.iter().all(|signature| signature.claimed && !signature.stands));
    assert_eq!(figure.state, SignState::Submitted);
    let edit = set(&store, Kind::Measurement, VALUE, "value", "6");
    store.apply(&[edit], &step(9)).unwrap();
}

#[test]
fn a_year_waits_for_the_shorter_periods_that_hold_figures() {
    let mut store = prepared();
    let open = |store: &Store| sign_off(&store.load(XLA).unwrap(), YEAR).open_parts;
    assert_eq!(open(&store), [Q1, Q2]);
    sign(&mut store, Q1, 2);
    assert_eq!(open(&store), [Q2]);
    sign(&mut store, Q2, 4);
    assert!(open(&store).is_empty());
}

#[test]
fn steps_of_a_workflow_are_not_taken_by_hand_nor_for_the_other_side() {
    let mut store = prepared();
    let by_hand = set(&store, Kind::Measurement, VALUE, "state", "approved");
    let refused = store.apply(std::slice::from_ref(&by_hand), &step(2)).unwrap_err();
    assert!(matches!(refused, StoreError::Refused(Refused::Workflow { .. })), "{refused}");
    let approve = Change { purpose: Purpose::Approve, ..by_hand };
    let same = store.apply(std::slice::from_ref(&approve), &stamp(3, "kim", None)).unwrap_err();
    assert!(matches!(same, StoreError::Refused(Refused::SamePerson { .. })), "{same}");
    let other = stamp(4, "lee", Some(Side::Partner));
    let other = store.apply(std::slice::from_ref(&approve), &other).unwrap_err();
    assert!(matches!(other, StoreError::Refused(Refused::OtherSide { .. })), "{other}");
    store.apply(&[approve], &stamp(5, "lee", Some(Side::Korea))).unwrap();
    // What was approved is not written over in passing.
    let over = set(&store, Kind::Measurement, VALUE, "value", "7");
    let refused = store.apply(&[over], &step(6)).unwrap_err();
    assert!(matches!(refused, StoreError::Refused(Refused::Approved { .. })), "{refused}");
    // A file approves no figure that is here, and a desk leaves those of the other side alone.
    let submitted = set(&store, Kind::Measurement, OTHER, "state", "submitted");
    store.apply(&[submitted], &step(6)).unwrap();
    for state in ["approved", ""] {
        let file = set(&store, Kind::Measurement, OTHER, "state", state);
        let file = Change { purpose: Purpose::Import, ..file };
        let refused = store.apply(&[file], &step(6)).unwrap_err();
        assert!(matches!(refused, StoreError::Refused(Refused::Workflow { .. })), "{refused}");
    }
    let side = set(&store, Kind::Measurement, OTHER, "side", "partner");
    store.apply(&[side], &stamp(6, "budi", Some(Side::Partner))).unwrap();
    let over = set(&store, Kind::Measurement, OTHER, "value", "7");
    let refused = store.apply(&[over], &stamp(6, "kim", Some(Side::Korea))).unwrap_err();
    assert!(matches!(refused, StoreError::Refused(Refused::OtherSide { .. })), "{refused}");
    let partner = signature(&store.load(XLA).unwrap(), (Q1, Side::Partner), id(601));
    let refused = store.apply(&[partner], &stamp(7, "lee", Some(Side::Korea))).unwrap_err();
    assert!(matches!(refused, StoreError::Refused(Refused::OtherSide { .. })), "{refused}");
    // Neither is undone.
    assert!(store.undoable(&stamp(8, "lee", Some(Side::Korea))).unwrap().is_none());
}

#[test]
fn a_signature_under_other_figures_than_those_on_record_is_refused() {
    let mut store = prepared();
    let early = signature(&store.load(XLA).unwrap(), (Q1, Side::Korea), id(601));
    let edit = set(&store, Kind::Measurement, VALUE, "value", "6");
    store.apply(&[edit], &step(2)).unwrap();
    let refused = store.apply(&[early], &step(3)).unwrap_err();
    assert!(matches!(refused, StoreError::Refused(Refused::Stale { .. })), "{refused}");
    let year = signature(&store.load(XLA).unwrap(), (YEAR, Side::Korea), id(602));
    let refused = store.apply(&[year], &step(4)).unwrap_err();
    assert!(matches!(refused, StoreError::Refused(Refused::Unsignable { .. })), "{refused}");
    assert!(store.load(XLA).unwrap().signoffs.is_empty());
}

#[test]
fn a_step_of_a_workflow_writes_nothing_else() {
    let mut store = prepared();
    sign(&mut store, Q1, 2);
    let value = set(&store, Kind::Measurement, VALUE, "value", "6");
    for purpose in
        [Purpose::Sign, Purpose::Reopen, Purpose::Submit, Purpose::Approve, Purpose::Final]
    {
        let change = Change { purpose, ..value.clone() };
        let refused = store.apply(&[change], &step(9)).unwrap_err();
        assert!(matches!(refused, StoreError::Refused(Refused::Workflow { .. })), "{purpose:?}");
    }
    assert_eq!(state(&store, Q1), SignState::Agreed);
}

#[test]
fn a_side_signs_once_whoever_is_quicker() {
    let mut store = prepared();
    let program = store.load(XLA).unwrap();
    let [first, second] = [601, 602].map(|name| signature(&program, (Q1, Side::Korea), id(name)));
    store.apply(&[first], &step(2)).unwrap();
    let refused = store.apply(&[second], &step(3)).unwrap_err();
    assert!(matches!(refused, StoreError::Refused(Refused::Stale { .. })), "{refused}");
    assert_eq!(store.load(XLA).unwrap().signoffs.len(), 1);
}

#[test]
fn the_state_of_a_milestone_is_signed_with_the_day_it_happened() {
    let mut store = prepared();
    let day = set(&store, Kind::Milestone, OPENED, "actual", "2024-02-10");
    store.apply(&[day], &step(2)).unwrap();
    sign(&mut store, Q1, 3);
    for (cell, text) in [("state", "cancelled"), ("weight", "9")] {
        let edit = set(&store, Kind::Milestone, OPENED, cell, text);
        let refused = store.apply(&[edit], &step(9)).unwrap_err();
        assert!(matches!(refused, StoreError::Refused(Refused::Locked { .. })), "{refused}");
    }
    let forecast = set(&store, Kind::Milestone, OPENED, "forecast", "2024-06");
    store.apply(&[forecast], &step(9)).unwrap();
}
