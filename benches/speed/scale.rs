//! A seeded programme of any size: the same seed gives the same records.

use std::path::Path;

use dgcc::domain::program::Kind;
use dgcc::domain::records::{
    Accumulation, Budget, BudgetKind, Country, Direction, Frequency, Indicator, Measure,
    Measurement, Milestone, Partnership, Period, Phase, Project, Sector, SectorShare, Target,
    Transaction, TransactionKind,
};
use dgcc::domain::values::{Exact, Id, Link, Ml, Side};
use dgcc::log::change::{Change, Edit, create};
use dgcc::log::clock::Stamp;
use dgcc::store::{Desk, Store};

/// How large a programme is; figures are for the whole file.
#[derive(Clone, Copy)]
pub struct Scale {
    pub name: &'static str,
    pub countries: usize,
    pub projects: usize,
    /// A project's.
    pub milestones: usize,
    pub indicators: usize,
    /// An indicator's.
    pub periods: usize,
    /// A project's.
    pub transactions: usize,
}

/// One country, 40 projects, 400 milestones, 400 indicators, 4,800 measurements.
pub const S: Scale = Scale {
    name: "S",
    countries: 1,
    projects: 40,
    milestones: 10,
    indicators: 10,
    periods: 12,
    transactions: 30,
};

/// 27 countries, 2,000 projects, 20,000 milestones, 20,000 indicators, 240,000 measurements.
pub const M: Scale = Scale { name: "M", countries: 27, projects: 2_000, ..S };

/// 15 July 2025, in milliseconds after 1970.
const WALL: i64 = 1_752_537_600_000;

/// Makes the file and returns the first partnership's code.
pub fn make(path: &Path, scale: Scale) -> Store {
    let desk = Desk { name: "BENCH".into(), side: None };
    let mut store = Store::create(path, &desk).unwrap();
    let mut random = Random(0x5EED);
    let mut left = scale.projects;
    for country in 0..scale.countries {
        let projects = left / (scale.countries - country);
        left -= projects;
        let change = partnership(&mut random, country, projects, scale);
        store.apply(&[change], &stamp(country)).unwrap();
    }
    store
}

pub fn stamp(step: usize) -> Stamp {
    let step = Id::named(&format!("bench/{step}"));
    Stamp { actor: "bench".into(), desk: "BENCH".into(), side: None, wall: WALL, step }
}

pub struct Random(pub u64);

impl Random {
    pub fn below(&mut self, limit: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % limit
    }
}

fn name(english: &str, number: usize) -> Ml {
    Ml::from([
        ("en", format!("{english} {number}").as_str()),
        ("ko", format!("디지털 서비스 {number}").as_str()),
        ("id", format!("Layanan digital {number}").as_str()),
    ])
}

fn exact(number: u64) -> Option<Exact> {
    number.to_string().parse().ok()
}

fn partnership(random: &mut Random, number: usize, projects: usize, scale: Scale) -> Change {
    let code = format!(
        "X{}{}",
        char::from(b'A' + (number / 26) as u8),
        char::from(b'A' + (number % 26) as u8)
    );
    let own = |what: &str| Id::named(&format!("bench/{code}/{what}"));
    let (country, scope, phase) = (own("country"), own("partnership"), own("phase"));
    let mut edits = vec![];
    edits.extend(create(&Country {
        id: country,
        code: code.clone(),
        name: name("Country", number),
        ..Country::default()
    }));
    edits.extend(create(&Partnership {
        id: scope,
        code: code.clone(),
        country: Some(country),
        title: name("Partnership", number),
        reporting_currency: "USD".into(),
        ..Partnership::default()
    }));
    let date = |text: &str| text.parse().ok();
    edits.extend(create(&Phase {
        id: phase,
        code: format!("{code}-1"),
        number: Some(1),
        title: name("Phase", 1),
        planned_start: date("2023-01-01"),
        planned_end: date("2026-12-31"),
        ..Phase::default()
    }));
    let sectors: Vec<_> = ["transport", "public-services", "environment", "water"]
        .map(|sector| {
            let id = own(sector);
            let record = Sector {
                id,
                round: "2021-2025".into(),
                code: sector.into(),
                name: name(sector, 1),
                ..Sector::default()
            };
            edits.extend(create(&record));
            id
        })
        .into();
    let periods: Vec<_> =
        (0..scale.periods).map(|n| period(&mut edits, &own(&format!("period{n}")), n)).collect();
    for number in 0..projects {
        let owner =
            Owner { id: own(&format!("project{number}")), phase, sector: sectors[number % 4] };
        project(
            random,
            &mut edits,
            (&owner, &format!("{code}-{number}"), number),
            (&periods, scale),
        );
    }
    Change::edit(scope, "bench", edits)
}

fn period(edits: &mut Vec<Edit>, id: &Id, number: usize) -> Id {
    let (year, quarter) = (2023 + number / 4, number % 4 + 1);
    let start = format!("{year}-{:02}-01", quarter * 3 - 2);
    let end = format!("{year}-{:02}-{}", quarter * 3, if quarter % 3 == 1 { 31 } else { 30 });
    edits.extend(create(&Period {
        id: *id,
        code: format!("{year}-Q{quarter}"),
        start: start.parse().ok(),
        end: end.parse().ok(),
        ..Period::default()
    }));
    *id
}

struct Owner {
    id: Id,
    phase: Id,
    sector: Id,
}

fn project(
    random: &mut Random,
    edits: &mut Vec<Edit>,
    (owner, code, number): (&Owner, &str, usize),
    (periods, scale): (&[Id], Scale),
) {
    let own = |what: &str| Id::named(&format!("bench/{}/{what}", owner.id));
    edits.extend(create(&Project {
        id: owner.id,
        code: code.into(),
        phase: Some(owner.phase),
        title: name("Project", number),
        planned_start: "2023-01".parse().ok(),
        planned_end: "2026-12".parse().ok(),
        ..Project::default()
    }));
    edits.extend(create(&SectorShare {
        id: own("share"),
        project: Some(owner.id),
        sector: Some(owner.sector),
        percent: exact(100),
        ..SectorShare::default()
    }));
    for n in 0..scale.milestones {
        let planned = format!("2025-{:02}-{:02}", 1 + random.below(12), 1 + random.below(28));
        let done = random.below(2) == 0;
        edits.extend(create(&Milestone {
            id: own(&format!("milestone{n}")),
            project: Some(owner.id),
            code: format!("M{n}"),
            title: name("Milestone", n),
            planned: planned.parse().ok(),
            actual: if done { planned.parse().ok() } else { None },
            ..Milestone::default()
        }));
    }
    for n in 0..scale.indicators {
        indicator(random, edits, (owner.id, own(&format!("indicator{n}")), n), periods);
    }
    money(random, edits, owner.id, scale.transactions);
}

fn indicator(
    random: &mut Random,
    edits: &mut Vec<Edit>,
    (project, id, n): (Id, Id, usize),
    periods: &[Id],
) {
    edits.extend(create(&Indicator {
        id,
        owner: Some(Link { kind: Kind::Project, id: project }),
        code: format!("I{n}"),
        title: name("Indicator", n),
        measure: Some(Measure::Unit),
        direction: Some(Direction::Ascending),
        accumulation: Some(Accumulation::Cumulative),
        frequency: Some(Frequency::Quarter),
        ..Indicator::default()
    }));
    for (at, period) in periods.iter().enumerate() {
        let (indicator, period) = (Some(id), Some(*period));
        let target = exact(100 * (at as u64 + 1));
        let value = exact(100 * at as u64 + random.below(120));
        let own = |what: &str| Id::named(&format!("bench/{id}/{what}{at}"));
        edits.extend(create(&Target {
            id: own("target"),
            indicator,
            period,
            value: target,
            ..Target::default()
        }));
        let id = own("measurement");
        edits.extend(create(&Measurement {
            id,
            indicator,
            period,
            value,
            side: Some(Side::Partner),
            ..Measurement::default()
        }));
    }
}

fn money(random: &mut Random, edits: &mut Vec<Edit>, project: Id, transactions: usize) {
    let own = |what: &str| Id::named(&format!("bench/{project}/{what}"));
    edits.extend(create(&Budget {
        id: own("budget"),
        project: Some(project),
        side: Some(Side::Korea),
        kind: Some(BudgetKind::Original),
        amount: exact(1_000_000),
        currency: "USD".into(),
        ..Budget::default()
    }));
    for n in 0..transactions {
        let date = format!("2024-{:02}-{:02}", 1 + random.below(12), 1 + random.below(28));
        edits.extend(create(&Transaction {
            id: own(&format!("transaction{n}")),
            project: Some(project),
            reference: format!("T{n}"),
            kind: Some(TransactionKind::Disbursement),
            date: date.parse().ok(),
            amount: exact(1 + random.below(20_000)),
            currency: "USD".into(),
            side: Some(Side::Korea),
            ..Transaction::default()
        }));
    }
}
