//! What a change newly breaks: contradictions that no later step can make right, so that they are
//! refused when they are entered, by hand and from files alike.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use rust_decimal::Decimal;

use super::Figures;
use super::check::{Finding, NESTED, PARENT, findings_of};
use crate::domain::field::{Access, Field};
use crate::domain::program::{Kind, Program, Visitor};
use crate::domain::reason::Arg;
use crate::domain::record::Record;
use crate::domain::value::Value;
use crate::domain::values::{Id, Link};

/// The rules that entries may not break, and the records by which they can be broken.
const GUARDS: &[(&str, &[Kind])] = &[
    ("DATE001", SPANS),
    ("TREE001", NESTED),
    ("PROJ004", &[Kind::Project]),
    (SHARES, &[Kind::SectorShare]),
    ("SHAR002", &[Kind::SectorShare]),
    ("RISK001", &[Kind::Risk]),
    ("DEP001", &[Kind::Dependency, Kind::Milestone]),
    ("MILE004", &[Kind::Milestone]),
    ("IND006", &[Kind::Indicator]),
    ("IND007", &[Kind::Indicator]),
    ("IND008", FIGURES),
    ("IND011", FIGURES),
    ("IND012", FIGURES),
    ("IND013", FIGURES),
    ("IND014", FIGURES),
    ("MEAS008", &[Kind::Measurement]),
    ("MEAS014", FIGURES),
    ("MEAS015", &[Kind::Measurement]),
];
const SPANS: &[Kind] =
    &[Kind::Project, Kind::Phase, Kind::Period, Kind::Event, Kind::ExchangeRate, Kind::SourceValue];
const FIGURES: &[Kind] = &[Kind::Measurement, Kind::Target, Kind::Baseline];
/// The rule that the shares of a project sum to 100.
const SHARES: &str = "SHAR001";
/// A change of more records is judged in the whole programme.
const FEW: usize = 200;
/// How far references are followed: a dependency names milestones, they name a project.
const REACH: usize = 3;

/// The errors that a change brings in; those that stood before are not its own. `touched` are the
/// records it writes and those it newly refers to, `make` makes it.
pub fn breaches(
    before: &Program,
    touched: &BTreeSet<Link>,
    make: impl FnOnce(&mut Program),
) -> Vec<Finding> {
    let kinds: BTreeSet<_> = touched.iter().map(|link| link.kind).collect();
    let guarded = |(code, guards): &(&'static str, &[Kind])| {
        guards.iter().any(|kind| kinds.contains(kind)).then_some(*code)
    };
    let rules: Vec<_> = GUARDS.iter().filter_map(guarded).collect();
    if rules.is_empty() {
        return vec![];
    }
    let before = if touched.len() > FEW { before.clone() } else { window(before, touched) };
    let known = found(&before, &rules);
    let mut after = before;
    make(&mut after);
    let mut new = found(&after, &rules);
    new.retain(|finding| !known.contains(finding));
    new
}

/// Whether more entries can still make it right: shares are entered one by one.
pub fn is_unfinished(finding: &Finding) -> bool {
    let below = |arg: &Arg| matches!(arg, Arg::Number(sum) if *sum < Decimal::ONE_HUNDRED);
    finding.code == SHARES && finding.message.args.iter().any(|(_, arg)| below(arg))
}

/// No guarded rule looks at the day.
fn found(program: &Program, rules: &[&str]) -> Vec<Finding> {
    findings_of(&Figures::new(program, NaiveDate::default()), rules)
}

/// The touched records with all that the guarded rules look at beside them.
fn window(program: &Program, touched: &BTreeSet<Link>) -> Program {
    let mut window = Program { scope: program.scope, ..Program::default() };
    let mut next: Vec<Link> = touched.iter().copied().collect();
    next.extend(shares_beside(program, touched));
    next.extend(dependencies_behind(program, touched));
    next.extend(touched.iter().flat_map(|link| above(program, *link)));
    if touched.iter().any(|link| FIGURES.contains(&link.kind)) {
        (window.dimensions, window.categories) =
            (program.dimensions.clone(), program.categories.clone());
    }
    for _ in 0..=REACH {
        let copied = next
            .into_iter()
            .flat_map(|link| link.kind.visit(Copy { from: program, to: &mut window, id: link.id }));
        next = copied.collect();
    }
    window
}

/// All shares of the projects whose shares are touched.
fn shares_beside(program: &Program, touched: &BTreeSet<Link>) -> Vec<Link> {
    let share = |link: &Link| link.kind == Kind::SectorShare;
    if !touched.iter().any(share) {
        return vec![];
    }
    let own = |link: &Link| program.sector_shares.any(link.id)?.project;
    let named = touched.iter().filter(|link| link.kind == Kind::Project).map(|link| link.id);
    let projects: BTreeSet<Id> = named.chain(touched.iter().filter_map(own)).collect();
    let all = program.sector_shares.values();
    let beside = all.filter(|s| s.project.is_some_and(|project| projects.contains(&project)));
    beside.map(|share| Link { kind: Kind::SectorShare, id: share.id }).collect()
}

/// All in which a record lies: a circle that a change closes leads through them.
fn above(program: &Program, link: Link) -> Vec<Link> {
    let parent = |id: Id| match program.read(link.kind, id, PARENT) {
        Ok(Value::Ref(parent)) => Some(parent),
        _ => None,
    };
    let (mut seen, mut at) = (BTreeSet::from([link.id]), link.id);
    if !NESTED.contains(&link.kind) {
        return vec![];
    }
    while let Some(next) = parent(at).filter(|next| seen.insert(*next)) {
        at = next;
    }
    seen.into_iter().map(|id| Link { kind: link.kind, id }).collect()
}

/// The dependencies on the ways that lead on from touched milestones: a cycle that a change
/// closes leads through them.
fn dependencies_behind(program: &Program, touched: &BTreeSet<Link>) -> Vec<Link> {
    let own = |link: &Link| program.dependencies.any(link.id)?.successor;
    let named = touched.iter().filter(|link| link.kind == Kind::Milestone).map(|link| link.id);
    let mut open: Vec<Id> = named.chain(touched.iter().filter_map(own)).collect();
    if open.is_empty() {
        return vec![];
    }
    let mut leading: BTreeMap<Id, Vec<(Id, Option<Id>)>> = BTreeMap::new();
    for dependency in program.dependencies.values() {
        let Some(first) = dependency.predecessor else { continue };
        leading.entry(first).or_default().push((dependency.id, dependency.successor));
    }
    let mut behind = vec![];
    while let Some(milestone) = open.pop() {
        for (id, successor) in leading.remove(&milestone).unwrap_or_default() {
            behind.push(Link { kind: Kind::Dependency, id });
            open.extend(successor);
        }
    }
    behind
}

/// Copies a record and returns what it refers to; nothing where it is there already.
struct Copy<'a> {
    from: &'a Program,
    to: &'a mut Program,
    id: Id,
}

impl Visitor for Copy<'_> {
    type Output = Vec<Link>;
    fn visit<R: Record>(self) -> Vec<Link> {
        let Some(record) = R::all(self.from).any(self.id) else { return vec![] };
        if R::all(self.to).any(self.id).is_some() {
            return vec![];
        }
        R::all_mut(self.to).put(record.clone());
        let link = |field: &Field<R>| match &field.access {
            Access::Ref { kind, get, .. } => get(record).map(|id| Link { kind: *kind, id }),
            Access::Link { get, .. } => get(record),
            _ => None,
        };
        R::FIELDS.iter().filter_map(link).collect()
    }
}
