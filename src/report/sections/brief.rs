//! Two pages for a minister: what it is for, where it stands, what needs a decision, what is next.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use super::glance::{self, Stand};
use crate::domain::program::Kind;
use crate::domain::reason::Arg;
use crate::domain::records::NarrativeSection;
use crate::domain::values::{Choice, Date, Form, Link, Side, word};
use crate::figures::{Mean, Status};
use crate::report::context::{Context, count};
use crate::report::document::{Block, Text};
use crate::report::table::{Cell, Column, Content, Row, Table};

/// Lines of a list that fit on the page.
const SHOWN: usize = 3;
/// Dates that fit on the page.
const DATES: usize = 4;

pub fn blocks(context: &Context) -> Vec<Block> {
    use NarrativeSection::{Achievement1, Achievement2, Achievement3, Issue1, Issue2, Issue3};
    let mut blocks = vec![context.section("brief-standing")];
    blocks.extend(glance::phase(context));
    blocks.push(Block::Chart(glance::chart(context)));
    blocks.push(counted(context));
    blocks.push(open(context));
    let achievements = written(context, &[Achievement1, Achievement2, Achievement3]);
    blocks.push(context.section("brief-achievements"));
    blocks.push(list(context, achievements));
    let mut issues = written(context, &[Issue1, Issue2, Issue3]);
    if issues.is_empty() {
        issues = decisions(context);
    }
    blocks.push(context.section("brief-issues"));
    blocks.push(list(context, issues));
    blocks.extend(money(context));
    blocks.extend(next(context));
    blocks
}

fn list(context: &Context, items: Vec<Text>) -> Block {
    if items.is_empty() { context.paragraph("report-not-provided") } else { Block::List { items } }
}

/// One item a place in the report; where both sides wrote it, both stand in it.
fn written(context: &Context, sections: &[NarrativeSection]) -> Vec<Text> {
    let phase = context.partnership.stage.phase.map(|id| Link { kind: Kind::Phase, id });
    let records = std::iter::once(context.scope()).chain(phase);
    let mut items: BTreeMap<NarrativeSection, Text> = BTreeMap::new();
    for (narrative, section) in records.flat_map(|record| context.narratives(record, sections)) {
        let side = context.side(narrative.side);
        let mut text = items.remove(&section).map_or_else(Text::default, |text| text.and(" "));
        if !side.is_empty() {
            text = text.and_strong(format!("{side}: "));
        }
        items.insert(section, text.join(context.ml(&narrative.text)));
    }
    items.into_values().collect()
}

/// What people wrote that open milestones need, the latest first.
fn decisions(context: &Context) -> Vec<Text> {
    let open = context.milestones.iter().filter(|(_, figure)| !is_over(figure.done, figure.status));
    let mut needed: Vec<_> = open
        .filter_map(|(id, figure)| Some((figure, context.program.milestones.get(id)?)))
        .filter(|(_, milestone)| !milestone.decision_needed.is_empty())
        .map(|(figure, milestone)| {
            let code = context.code(Link { kind: Kind::Milestone, id: milestone.id });
            (std::cmp::Reverse(figure.slip), code, milestone)
        })
        .collect();
    needed.sort_by(|a, b| (&a.0, &a.1).cmp(&(&b.0, &b.1)));
    let text = |(_, code, milestone): &(_, String, &crate::domain::records::Milestone)| {
        Text::default().and_strong(format!("{code} ")).join(context.ml(&milestone.decision_needed))
    };
    needed.iter().take(SHOWN).map(text).collect()
}

fn is_over(done: bool, status: Status) -> bool {
    done || status == Status::Stopped
}

/// The status, and how much of how much the bars are over: the same scope as theirs.
fn counted(context: &Context) -> Block {
    let phase = glance::phase_in_force(context);
    let all = Stand::of_all(&context.partnership);
    let figure = phase.as_ref().map_or(all, Stand::of_phase);
    let Mean { counted, expected, .. } = &figure.results.to_date;
    let end = &figure.results.to_end;
    let (done, total) = (figure.milestones.done, figure.milestones.total);
    let (paid, budgeted) = (figure.money.execution.counted, figure.money.execution.expected);
    let args = [
        ("status", context.partnership.status.arg()),
        ("results", Arg::Text(context.of(*counted, *expected))),
        ("end", Arg::Text(context.of(end.counted, end.expected))),
        ("milestones", Arg::Text(context.of(done, total))),
        ("due", count(figure.milestones.due)),
        ("projects", Arg::Text(context.of(paid, budgeted))),
    ];
    Block::Paragraph { text: Text::plain(context.say_with("brief-counted", &args)) }
}

/// Risks and actions that are open, and how much is past its day.
fn open(context: &Context) -> Block {
    let row = context.figures.portfolio_row().and_then(|row| row.figures);
    let late = row.map(|row| row.late).unwrap_or_default();
    let args = [
        ("risks", count(context.partnership.open_high_risks)),
        ("open", count(context.partnership.open_actions)),
        ("reports", count(late.reports)),
        ("figures", count(late.figures)),
        ("milestones", count(late.milestones)),
        ("actions", count(late.actions)),
        ("checks", count(late.checks)),
    ];
    Block::Paragraph { text: Text::plain(context.say_with("brief-late", &args)) }
}

/// Budget, commitment and disbursement; the caption of the table is heading enough.
type Sum = [Option<Decimal>; 3];

fn money(context: &Context) -> Vec<Block> {
    let figure = &context.partnership.money;
    let mut sides: BTreeMap<(Option<Side>, Form), Sum> = BTreeMap::new();
    for part in &figure.parts {
        let sums = [part.sums.budget, part.sums.committed, part.sums.disbursed];
        let sum = sides.entry((part.side, part.form)).or_default();
        for (sum, more) in sum.iter_mut().zip(sums) {
            *sum = add(*sum, more);
        }
    }
    if sides.is_empty() {
        return vec![context.section("brief-money"), context.paragraph("finance-none")];
    }
    let line = |((side, form), sum): (&(Option<Side>, Form), &Sum)| {
        let form = context.texts.word(Form::NAME, word(Some(*form)).unwrap_or_default());
        let side = context.side(*side);
        let side = if side.is_empty() { context.say("training-unnamed") } else { side };
        let name = Cell::text(format!("{side}, {form}"));
        Row::Plain { cells: cells(name, sum, &figure.currency) }
    };
    let mut rows: Vec<_> = sides.iter().map(line).collect();
    let total = [figure.total.budget, figure.total.committed, figure.total.disbursed];
    let name = Cell::text(context.say("finance-total"));
    rows.push(Row::Total { cells: cells(name, &total, &figure.currency) });
    let column = |key: &'static str| (key, context.say(&format!("report-column-{key}")));
    let (side, title) = column("side");
    let mut columns = vec![Column::words(side, title)];
    columns.extend(["budget", "committed", "disbursed"].map(|key| {
        let (key, title) = column(key);
        Column::figures(key, title)
    }));
    let out = figure.unconverted.len() + figure.absent.len();
    let note = || context.say_with("brief-left-out", &[("n", count(out))]);
    vec![Block::Table(Table {
        id: "brief_money".into(),
        also: None,
        caption: context.say("brief-money-caption"),
        columns,
        rows,
        notes: if out > 0 { vec![note()] } else { vec![] },
    })]
}

fn add(one: Option<Decimal>, other: Option<Decimal>) -> Option<Decimal> {
    match (one, other) {
        (Some(one), Some(other)) => one.checked_add(other),
        (one, other) => one.or(other),
    }
}

fn cells(name: Cell, sum: &Sum, currency: &str) -> Vec<Cell> {
    let amounts = sum.iter().map(|amount| Cell::money(*amount, currency));
    std::iter::once(name).chain(amounts).collect()
}

/// The milestones, stages and meetings that come first.
fn next(context: &Context) -> Vec<Block> {
    let mut found = milestones(context);
    found.extend(stages(context));
    found.extend(events(context));
    found.sort_by(|a, b| (a.0, &a.1).cmp(&(b.0, &b.1)));
    if found.is_empty() {
        return vec![context.section("brief-next"), context.paragraph("brief-next-none")];
    }
    let row = |(date, code, what): (Date, String, Cell)| Row::Plain {
        cells: vec![what, Cell::text(code), Cell::of(Content::Date(date))],
    };
    let all = found.len();
    let shown = [("n", count(all.min(DATES))), ("of", count(all))];
    let words =
        |key: &'static str| Column::words(key, context.say(&format!("report-column-{key}")));
    vec![Block::Table(Table {
        id: "brief_next".into(),
        also: None,
        caption: context.say("brief-next-caption"),
        columns: ["next", "record", "date"].map(words).into(),
        rows: found.into_iter().take(DATES).map(row).collect(),
        notes: if all > DATES {
            vec![context.say_with("brief-next-shown", &shown)]
        } else {
            vec![]
        },
    })]
}

fn milestones(context: &Context) -> Vec<(Date, String, Cell)> {
    let open = context.milestones.iter().filter(|(_, figure)| !is_over(figure.done, figure.status));
    let ahead = open.filter_map(|(id, figure)| {
        let milestone = context.program.milestones.get(id)?;
        let related = milestone.project.is_some_and(|project| context.is_related(project));
        let date =
            figure.effective.filter(|day| !related && day.last() >= context.figures.as_of)?;
        let code = context.code(Link { kind: Kind::Milestone, id: *id });
        Some((date, code, context.ml_cell(&milestone.title)))
    });
    ahead.collect()
}

fn stages(context: &Context) -> Vec<(Date, String, Cell)> {
    let ahead = context.program.stage_events.values().filter_map(|event| {
        let date = event.date.filter(|date| date.first() > context.figures.as_of)?;
        let code = event.phase.map(|id| context.code(Link { kind: Kind::Phase, id }));
        let code = code.unwrap_or_default();
        Some((date, code, context.word(event.stage)))
    });
    ahead.collect()
}

fn events(context: &Context) -> Vec<(Date, String, Cell)> {
    let ahead = context.program.events.values().filter_map(|event| {
        let owner = event.owner.filter(|owner| owner.kind == Kind::Project);
        let related = owner.is_some_and(|project| context.is_related(project.id));
        let ahead = |date: &Date| !related && date.first() > context.figures.as_of;
        let date = event.start.filter(ahead)?;
        let code = context.code(Link { kind: Kind::Event, id: event.id });
        Some((date, code, context.ml_cell(&event.title)))
    });
    ahead.collect()
}

/// A side and its amounts are printed as they are known; what is not is no zero.
#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_known_adds_nothing_and_is_not_zero() {
        let (one, two) = (Some(Decimal::ONE), Some(Decimal::TWO));
        assert_eq!((add(one, one), add(one, None), add(None, two)), (two, one, two));
        assert_eq!(add(None, None), None);
    }

    #[test]
    fn a_cancelled_milestone_needs_no_decision() {
        assert!(is_over(false, Status::Stopped) && is_over(true, Status::Achieved));
        assert!(!is_over(false, Status::OffTrack));
    }
}
