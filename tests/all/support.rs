//! A small programme, ids that count, and a generator of random edits.

use dgcc::domain::program::{Kind, Program};
use dgcc::domain::records::{Country, Indicator, Milestone, Partnership, Project};
use dgcc::domain::shape::Shape;
use dgcc::domain::value::Value;
use dgcc::domain::values::{Id, Link, Ml};
use dgcc::exchange::import::Existing;
use dgcc::log::change::{Change, Edit, create};
use dgcc::log::clock::Stamp;
use dgcc::log::plan::Plan;
use dgcc::log::workflow::permit;
use dgcc::store::{Desk, Store};
use rust_xlsxwriter::Workbook;

pub const LAND: Id = id(1);
pub const XLA: Id = id(2);
pub const WATER: Id = id(11);
pub const ROADS: Id = id(12);
pub const WELLS: Id = id(21);
pub const OPENED: Id = id(31);

pub const fn id(number: u128) -> Id {
    Id(uuid::Uuid::from_u128(number))
}

pub fn desk() -> Desk {
    Desk { name: "KR-SEOUL".into(), side: None }
}

pub fn step(number: u128) -> Stamp {
    let wall = i64::try_from(number).unwrap();
    Stamp { actor: "kim".into(), desk: "KR-SEOUL".into(), side: None, wall, step: id(number) }
}

/// The programs of a file in which a plan was written, by the codes of their partnerships.
pub fn written(plan: &Plan) -> Existing {
    let said: Vec<_> = plan.problems.iter().take(20).map(ToString::to_string).collect();
    assert_eq!(said, Vec::<String>::new());
    let mut store = Store::in_memory(&desk()).unwrap();
    store.apply(&plan.changes, &step(1)).unwrap();
    let load = |(code, id): (String, Id)| (code, store.load(id).unwrap());
    Existing { programs: store.partnerships().unwrap().into_iter().map(load).collect() }
}

/// Whether a plan finds everything as it is.
pub fn nothing_to_do(plan: &Plan) -> bool {
    (plan.created, plan.updated) == (0, 0) && plan.changes.is_empty() && plan.problems.is_empty()
}

/// A workbook of one sheet whose cells are texts.
pub fn book(sheet: &str, rows: &[&[&str]]) -> Vec<u8> {
    let mut book = Workbook::new();
    let into = book.add_worksheet();
    into.set_name(sheet).unwrap();
    for (row, cells) in (0..).zip(rows) {
        for (column, cell) in (0..).zip(*cells).filter(|(_, cell)| !cell.is_empty()) {
            into.write_string(row, column, *cell).unwrap();
        }
    }
    book.save_to_buffer().unwrap()
}

pub fn sample() -> Change {
    let country = Country { id: LAND, code: "XLA".into(), ..Country::default() };
    let partnership = Partnership {
        id: XLA,
        code: "XLA".into(),
        country: Some(LAND),
        title: Ml::from([("en", "A land"), ("ko", "어떤 나라")]),
        ..Partnership::default()
    };
    let project = |id, code: &str, title| Project {
        id,
        code: code.into(),
        title: Ml::from([("en", title)]),
        planned_start: "2021-05".parse().ok(),
        ..Project::default()
    };
    let indicator = Indicator {
        id: WELLS,
        owner: Some(Link { kind: Kind::Project, id: WATER }),
        code: "I1".into(),
        weight: "1.50".parse().ok(),
        ..Indicator::default()
    };
    let milestone = Milestone {
        id: OPENED,
        project: Some(WATER),
        code: "M1".into(),
        title: Ml::from([("ko", "개통")]),
        ..Milestone::default()
    };
    let edits = [
        create(&country),
        create(&partnership),
        create(&project(WATER, "XLA-1", "Rural | water")),
        create(&project(ROADS, "XLA-2", "Roads")),
        create(&indicator),
        create(&milestone),
    ];
    Change::edit(XLA, "seed", edits.concat())
}

pub fn program() -> Program {
    let mut program = Program { scope: XLA, ..Program::default() };
    program.apply(&sample()).unwrap();
    program
}

pub fn seeded() -> Store {
    let mut store = Store::in_memory(&desk()).unwrap();
    store.apply(&[sample()], &step(1)).unwrap();
    store
}

/// One edit of what a cell now holds.
pub fn edit(program: &Program, kind: Kind, id: Id, cell: &str, text: &str) -> Edit {
    let old = program.read(kind, id, cell).unwrap();
    let new = kind.slot(cell).unwrap().shape.parse(Some(text)).unwrap();
    Edit { kind, id, cell: cell.into(), old, new }
}

/// A change of one cell.
pub fn one(program: &Program, kind: Kind, id: Id, cell: &str, text: &str) -> [Change; 1] {
    [Change::edit(XLA, "one", vec![edit(program, kind, id, cell, text)])]
}

/// A xorshift generator: the same edits for the same seed.
pub struct Random(pub u64);

impl Random {
    pub fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % limit as u64).unwrap()
    }

    pub fn pick<T: Clone>(&mut self, from: &[T]) -> T {
        from[self.below(from.len())].clone()
    }

    /// A value that a cell of this shape can hold, or an empty one.
    pub fn value(&mut self, shape: Shape) -> Value {
        let link = |kind: Kind, id: Id| Some(Link { kind, id }.to_string());
        let text = match shape {
            Shape::Text(_) => {
                let texts = ["", "KRW", "https://a.kr", "줄\n바꿈", "c,d", "=1+1", "-"];
                Some(self.pick(&texts).to_owned()).filter(|text| shape.parse(Some(text)).is_ok())
            }
            Shape::Decimal => Some(self.pick(&["", "0", "0.0", "10.50", "10.5", "-3"]).into()),
            Shape::Int => Some(self.pick(&["", "0", "7", "-3"]).into()),
            Shape::Bool => Some(self.pick(&["", "true", "false"]).into()),
            Shape::Date => Some(self.pick(&["", "2021", "2021-05", "2021-05-25"]).into()),
            Shape::Stamp => Some(self.pick(&["", "2021-05-25T09:00:00.120Z"]).into()),
            Shape::Codes => Some(self.pick(&["", "a", "a;b", "2021-05"]).into()),
            Shape::Choice(words) => Some(self.pick(&(words.all)()).into()),
            Shape::Ref(_) => Some(id(self.below(4) as u128).to_string()),
            Shape::Link([]) => link(self.pick(Kind::ALL), id(1)),
            Shape::Link(kinds) => link(self.pick(kinds), id(self.below(4) as u128)),
        };
        shape.parse(text.as_deref()).unwrap()
    }

    /// Up to five edits that fit the program; a cell may be edited twice.
    pub fn change(&mut self, program: &Program) -> Change {
        let mut after = program.clone();
        let count = 1 + self.below(5);
        let tags = ["en", "ko", "id"].map(String::from);
        let mut edits = vec![];
        for _ in 0..count {
            let kind = self.pick(Kind::ALL);
            let slot = self.pick(&kind.slots(&tags));
            let deletes = self.below(20) == 0;
            let name = if deletes { "deleted".into() } else { slot.name };
            // Ids of shared records and others must not meet: one id is one record.
            let id = id(self.below(4) as u128 + 100 * (kind as u128 + 1));
            let old = after.read(kind, id, &name).unwrap();
            let new = if deletes { Value::Bool(true) } else { self.value(slot.shape) };
            let edit = Edit { kind, id, cell: name, old, new };
            // Steps of a workflow are not for hands.
            if permit(&Change::edit(XLA, "", vec![edit.clone()])).is_err() {
                continue;
            }
            after.apply(&Change::edit(XLA, "", vec![edit.clone()])).unwrap();
            edits.push(edit);
        }
        Change::edit(XLA, "random", edits)
    }
}
