//! Computed columns: figures that lists, expressions and files name like fields.

use chrono::NaiveDate;
use rust_decimal::{Decimal, RoundingStrategy};

use crate::domain::program::Kind;
use crate::domain::reason::Reason;
use crate::domain::records::{PeriodKind, RiskState, RiskTrend, Stage};
use crate::domain::shape::{Format, Shape};
use crate::domain::value::Value;
use crate::domain::values::{CodeList, Date, Exact, Id, Link, Qualifier, Words, choice, word};

use super::signing::{SignState, sign_state, signing_reasons};
use super::{CheckState, Elapsed, Figures, Outcome, PartnershipRow, ProjectRow, Rating, Status};

/// The computed columns of one kind of record.
pub struct Computed {
    pub kind: Kind,
    /// Name and shape of each. Shares are in per cent, rounded half up to one decimal.
    pub columns: &'static [(&'static str, Shape)],
    /// Their values for one record, in the same order.
    pub cells: fn(&Figures, Id) -> Vec<Value>,
    /// Why they are what they are.
    pub reasons: fn(&Figures, Id) -> Vec<Reason>,
}

const STATUS: (&str, Shape) = ("status", Shape::Choice(Words::of::<Status>()));
const ACHIEVEMENT: (&str, Shape) = ("achievement", Shape::Decimal);
const ACHIEVEMENT_OF_END: (&str, Shape) = ("achievement_of_end", Shape::Decimal);
const EXECUTION: (&str, Shape) = ("execution", Shape::Decimal);
const ELAPSED: (&str, Shape) = ("elapsed", Shape::Decimal);
/// The actual value of an indicator.
pub const ACTUAL: (&str, Shape) = ("actual", Shape::Text(Format::Line));
/// How exact the actual value is.
pub const QUALIFIER: (&str, Shape) = ("qualifier", Shape::Choice(Words::of::<Qualifier>()));
const SLIP: (&str, Shape) = ("slip", Shape::Int);
const SECTOR: (&str, Shape) = ("sector", Shape::Codes);
const DUE: (&str, Shape) = ("due", Shape::Date);
/// The status that a person set, beside the computed one.
const OVERRIDE: (&str, Shape) = ("override", Shape::Choice(Words::of::<Status>()));

/// The kinds that have computed columns.
const COMPUTED: &[Computed] = &[
    Computed {
        kind: Kind::Project,
        columns: PROJECT,
        cells: project,
        reasons: |f, id| f.project(id).reasons,
    },
    Computed {
        kind: Kind::Milestone,
        columns: &[STATUS, SLIP, ("expected", Shape::Date), DUE, SECTOR, OVERRIDE],
        cells: milestone,
        reasons: |f, id| f.milestone(id).reasons,
    },
    Computed {
        kind: Kind::Indicator,
        columns: &[
            STATUS,
            ACHIEVEMENT,
            ACHIEVEMENT_OF_END,
            ACTUAL,
            QUALIFIER,
            ("target", Shape::Text(Format::Line)),
            SECTOR,
            OVERRIDE,
        ],
        cells: indicator,
        reasons: |f, id| f.indicator(id).reasons,
    },
    Computed {
        kind: Kind::Phase,
        columns: &[STATUS, ELAPSED, ACHIEVEMENT, ACHIEVEMENT_OF_END, EXECUTION, OVERRIDE],
        cells: phase,
        reasons: |f, id| f.phase(id).reasons,
    },
    Computed {
        kind: Kind::Sector,
        columns: &[STATUS, ACHIEVEMENT, ACHIEVEMENT_OF_END, EXECUTION, OVERRIDE],
        cells: sector,
        reasons: |f, id| f.sector(id).reasons,
    },
    Computed {
        kind: Kind::Period,
        columns: &[("agreement", Shape::Choice(Words::of::<SignState>()))],
        cells: period,
        reasons: |f, id| signing_reasons(f.program, id),
    },
    Computed {
        kind: Kind::Obligation,
        columns: &[
            ("deliveries_due", Shape::Int),
            ("deliveries_sent", Shape::Int),
            ("deliveries_sent_late", Shape::Int),
            ("deliveries_late", Shape::Int),
            ("next_due", Shape::Date),
        ],
        cells: obligation,
        reasons: |f, id| {
            f.unreadable().into_iter().filter(|(of, _)| *of == id).map(|(_, why)| why).collect()
        },
    },
    Computed {
        kind: Kind::Delivery,
        columns: &[("deadline", Shape::Date), ("days_late", Shape::Int), ("lacking", Shape::Codes)],
        cells: delivery,
        reasons: |_, _| vec![],
    },
    Computed {
        kind: Kind::Partnership,
        columns: PARTNERSHIP,
        cells: partnership,
        reasons: |f, _| f.partnership().reasons,
    },
    Computed {
        kind: Kind::Risk,
        columns: &[
            ("score", Shape::Int),
            ("trend", Shape::Choice(Words::of::<RiskTrend>())),
            ("state_now", Shape::Choice(Words::of::<RiskState>())),
        ],
        cells: risk,
        reasons: |f, id| f.risk(id).reasons,
    },
    Computed {
        kind: Kind::FollowupCheck,
        columns: &[DUE, ("check_state", Shape::Choice(Words::of::<CheckState>()))],
        cells: followup_check,
        reasons: |_, _| vec![],
    },
];

const PARTNERSHIP: &[(&str, Shape)] = &[
    STATUS,
    ELAPSED,
    ACHIEVEMENT,
    ACHIEVEMENT_OF_END,
    EXECUTION,
    ("counted", Shape::Int),
    ("expected_indicators", Shape::Int),
    ("stage", Shape::Choice(Words::of::<Stage>())),
    ("phase", Shape::Text(Format::Code)),
    ("projects", Shape::Int),
    ("milestones_done", Shape::Int),
    ("milestones_due", Shape::Int),
    ("high_risks", Shape::Int),
    ("open_actions", Shape::Int),
    ("late", Shape::Int),
    ("budget", Shape::Decimal),
    ("disbursed", Shape::Decimal),
    ("currency", Shape::Text(Format::Currency)),
    ("next", Shape::Text(Format::Line)),
    ("next_day", Shape::Date),
    OVERRIDE,
];

const PROJECT: &[(&str, Shape)] = &[
    STATUS,
    ACHIEVEMENT,
    ACHIEVEMENT_OF_END,
    ("milestones_done", Shape::Int),
    ("milestones_due", Shape::Int),
    SLIP,
    ("budget", Shape::Decimal),
    ("disbursed", Shape::Decimal),
    EXECUTION,
    ("currency", Shape::Text(Format::Currency)),
    SECTOR,
    DUE,
    OVERRIDE,
];

/// The computed columns of a kind; none for most.
pub fn computed(kind: Kind) -> Option<&'static Computed> {
    COMPUTED.iter().find(|computed| computed.kind == kind)
}

/// The cells of a project from its row, so that a kept row serves as well as a fresh one.
pub fn project_cells(row: &ProjectRow) -> Vec<Value> {
    vec![
        status(row.status),
        share(row.achievement),
        share(row.achievement_of_end),
        count(row.milestones_done),
        count(row.milestones_due),
        row.slip.map_or(Value::Empty, Value::Int),
        amount(row.budget),
        amount(row.disbursed),
        share(row.execution),
        Value::from(row.currency.as_str()),
        codes(&row.sectors),
        row.end.map_or(Value::Empty, |end| Value::Date(Date::from(end))),
        row.set.map_or(Value::Empty, status),
    ]
}

fn project(figures: &Figures, id: Id) -> Vec<Value> {
    figures.row(id).map_or_else(|| vec![Value::Empty; PROJECT.len()], |row| project_cells(&row))
}

fn milestone(figures: &Figures, id: Id) -> Vec<Value> {
    let figure = figures.milestone(id);
    let date = |date: Option<Date>| date.map_or(Value::Empty, Value::Date);
    vec![
        status(figure.status),
        figure.slip.map_or(Value::Empty, Value::Int),
        date(figure.effective),
        date(figure.planned),
        sectors(figures, Kind::Milestone, id),
        set(figure.rating.as_ref()),
    ]
}

fn indicator(figures: &Figures, id: Id) -> Vec<Value> {
    let figure = figures.indicator(id);
    let reading = |reading: Option<&super::Reading>| {
        let text = reading.map(|reading| match reading.number() {
            Some(number) => Exact::from(rounded_if_long(number)).to_string(),
            None if reading.word.is_empty() => word(reading.absence).unwrap_or_default().into(),
            None => reading.word.clone(),
        });
        Value::from(text.unwrap_or_default().as_str())
    };
    vec![
        status(figure.status),
        outcome(&figure.to_date),
        outcome(&figure.to_end),
        reading(figure.actual.as_ref()),
        word(figure.qualifier).map_or(Value::Empty, Value::Choice),
        reading(figure.target.as_ref().map(|target| &target.reading)),
        sectors(figures, Kind::Indicator, id),
        set(figure.rating.as_ref()),
    ]
}

fn phase(figures: &Figures, id: Id) -> Vec<Value> {
    let figure = figures.phase(id);
    let results = &figure.results;
    let shares = [elapsed(&figure.elapsed), results.to_date.share, results.to_end.share];
    with_status(
        (figure.status, figure.rating.as_ref()),
        shares.into_iter().chain([figure.money.execution.share]),
    )
}

fn sector(figures: &Figures, id: Id) -> Vec<Value> {
    let figure = figures.sector(id);
    let shares = [figure.results.to_date.share, figure.results.to_end.share];
    with_status(
        (figure.status, figure.rating.as_ref()),
        shares.into_iter().chain([figure.money.execution.share]),
    )
}

/// The cells of a partnership from its row, so that a kept row serves as well as a fresh one.
pub fn partnership_cells(row: &PartnershipRow, as_of: NaiveDate) -> Vec<Value> {
    let next = row.next.as_ref();
    let next_code = next.map_or("", |next| next.code.as_str());
    let next_word = next.filter(|next| !next.stage.is_empty());
    let stage = choice::<Stage>(Some(&row.stage));
    vec![
        status(row.status),
        share(row.elapsed(as_of).share),
        share(row.to_date.share),
        share(row.to_end.share),
        share(row.execution),
        count(row.to_date.counted),
        count(row.to_date.expected),
        word(stage).map_or(Value::Empty, Value::Choice),
        Value::from(row.phase.as_str()),
        count(row.projects),
        count(row.milestones_done),
        count(row.milestones_due),
        count(row.open_high_risks),
        count(row.open_actions),
        count(row.late.total()),
        amount(row.budget),
        amount(row.disbursed),
        Value::from(row.currency.as_str()),
        Value::from(next_word.map_or(next_code, |next| next.stage.as_str())),
        next.map_or(Value::Empty, |next| Value::Date(next.day)),
        row.set.map_or(Value::Empty, status),
    ]
}

/// How far a period has got; nothing for one that is only referred to.
fn period(figures: &Figures, id: Id) -> Vec<Value> {
    let kind = figures.program.periods.get(&id).and_then(|period| period.kind);
    let signed = kind != Some(PeriodKind::Reference);
    let state = signed.then(|| sign_state(figures.program, id));
    vec![word(state).map_or(Value::Empty, Value::Choice)]
}

fn partnership(figures: &Figures, _: Id) -> Vec<Value> {
    let row = figures.portfolio_row().and_then(|row| row.figures);
    let cells = row.map(|row| partnership_cells(&row, figures.as_of));
    cells.unwrap_or_else(|| vec![Value::Empty; PARTNERSHIP.len()])
}

fn obligation(figures: &Figures, id: Id) -> Vec<Value> {
    let figure = figures.obligation(id);
    let counts = [figure.due, figure.sent, figure.sent_late, figure.late].map(count);
    let next = figure.next.map_or(Value::Empty, |day| Value::Date(day.into()));
    counts.into_iter().chain([next]).collect()
}

fn delivery(figures: &Figures, id: Id) -> Vec<Value> {
    let Some(report) = figures.delivery(id) else { return vec![Value::Empty; 3] };
    let late = Value::Int(report.days_late);
    vec![Value::Date(report.due.into()), late, codes(&report.lacking)]
}

fn with_status(
    (own, rating): (Status, Option<&Rating>),
    shares: impl Iterator<Item = Option<Decimal>>,
) -> Vec<Value> {
    std::iter::once(status(own)).chain(shares.map(share)).chain([set(rating)]).collect()
}

fn set(rating: Option<&Rating>) -> Value {
    rating.map_or(Value::Empty, |rating| status(rating.status))
}

fn risk(figures: &Figures, id: Id) -> Vec<Value> {
    let figure = figures.risk(id);
    vec![
        figure.score.map_or(Value::Empty, Value::Int),
        word(figure.trend).map_or(Value::Empty, Value::Choice),
        word(figure.state).map_or(Value::Empty, Value::Choice),
    ]
}

fn followup_check(figures: &Figures, id: Id) -> Vec<Value> {
    let figure = figures.followup_check(id);
    vec![
        figure.due.map_or(Value::Empty, |due| Value::Date(Date::from(due))),
        word(figure.state).map_or(Value::Empty, Value::Choice),
    ]
}

fn elapsed(elapsed: &Elapsed) -> Option<Decimal> {
    elapsed.share
}

fn status(status: Status) -> Value {
    word(Some(status)).map_or(Value::Empty, Value::Choice)
}

fn outcome(outcome: &Outcome) -> Value {
    match outcome {
        Outcome::Percentage(of_one) => share(Some(*of_one)),
        _ => Value::Empty,
    }
}

/// A share of one in per cent, with one decimal.
fn share(of_one: Option<Decimal>) -> Value {
    let percent = of_one.and_then(|share| share.checked_mul(Decimal::ONE_HUNDRED));
    percent.map_or(Value::Empty, |percent| Value::Decimal(Exact::from(rounded(percent, 1))))
}

fn rounded(number: Decimal, digits: u32) -> Decimal {
    let mut rounded = number.round_dp_with_strategy(digits, RoundingStrategy::MidpointAwayFromZero);
    rounded.rescale(digits);
    rounded
}

/// A quotient has no scale of its own; what was entered keeps its digits.
fn rounded_if_long(number: Decimal) -> Decimal {
    if number.scale() > 6 { rounded(number, 1) } else { number }
}

fn amount(amount: Option<Decimal>) -> Value {
    amount.map_or(Value::Empty, |amount| Value::Decimal(Exact::from(amount)))
}

fn count(count: usize) -> Value {
    i64::try_from(count).map_or(Value::Empty, Value::Int)
}

fn sectors(figures: &Figures, kind: Kind, id: Id) -> Value {
    let program = figures.program;
    let own = program.project_of(kind, id).map(|project| figures.sector_codes(project));
    let by_sector = || match program.parent(kind, id) {
        Some(Link { kind: Kind::Sector, id }) => {
            program.sectors.get(&id).map(|sector| vec![sector.code.clone()])
        }
        _ => None,
    };
    codes(&own.or_else(by_sector).unwrap_or_default())
}

fn codes(words: &[String]) -> Value {
    let list = CodeList::parse(&words.join(";"));
    if list.is_empty() { Value::Empty } else { Value::Codes(list) }
}
