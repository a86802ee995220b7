//! At a glance: where the programme stands, on one page.

use rust_decimal::Decimal;

use crate::domain::program::Kind;
use crate::domain::reason::Arg;
use crate::domain::records::NarrativeSection;
use crate::domain::values::{Link, word};
use crate::figures::{ComponentName, Elapsed, Mean, Status};
use crate::report::chart::{BulletRow, Chart, Figure, Plot};
use crate::report::context::{Context, count};
use crate::report::document::{Block, Text};
use crate::report::table::{Cell, Column, Row, Table};

pub fn blocks(context: &Context) -> Vec<Block> {
    let mut blocks = vec![context.section("glance")];
    blocks.extend(phase(context));
    blocks.push(Block::Table(table(context)));
    blocks.push(Block::Chart(chart(context)));
    blocks.extend(context.reasons(&context.partnership.reasons));
    blocks.extend(highlights(context));
    blocks
}

/// The phase in force, its objective and the stage of the centre.
fn phase(context: &Context) -> Option<Block> {
    let stage = &context.partnership.stage;
    let phase = context.program.phases.get(&stage.phase?)?;
    let mut text = Text::default().and_strong(format!("{} ", phase.code));
    text = text.join(context.ml(&phase.title));
    if let Some(stage) = word(stage.stage) {
        text = text.and(format!(" ({})", context.texts.word("stage", stage)));
    }
    if stage.between_phases {
        text = text.and(" ").and(context.say("glance-between-phases"));
    }
    if !phase.objective.is_empty() {
        text = text.and(": ").join(context.ml(&phase.objective));
    }
    Some(Block::Paragraph { text })
}

fn table(context: &Context) -> Table {
    let figure = &context.partnership;
    let row = |key: &str, value: Cell, status: Option<Status>| Row::Plain {
        cells: vec![
            Cell::text(context.say(&format!("glance-{key}"))),
            value,
            status.map_or(Cell::empty(), Context::status),
        ],
    };
    let whole = Row::Plain {
        cells: vec![
            Cell::text(context.say("glance-status")),
            Cell::empty(),
            context.rated(figure.status, figure.rating.as_ref()),
        ],
    };
    let component = |name| figure.components.iter().find(|c| c.name == name).map(|c| c.status);
    let milestones = &figure.milestones;
    let rows = vec![
        whole,
        row("elapsed", elapsed(context, &figure.elapsed), None),
        row("results", mean(context, &figure.results.to_date), component(ComponentName::Results)),
        row("results-end", mean(context, &figure.results.to_end), None),
        row(
            "milestones",
            Cell::text(context.of(milestones.done, milestones.total)).with_note(
                context.say_with("glance-milestones-due", &[("due", count(milestones.due))]),
            ),
            component(ComponentName::Milestones),
        ),
        row("execution", money(context), component(ComponentName::Money)),
        row("projects", Cell::count(figure.projects.len()), None),
        row("high-risks", Cell::count(figure.open_high_risks), None),
        row("open-actions", Cell::count(figure.open_actions), None),
    ];
    Table {
        id: "glance".into(),
        caption: context.say("glance-caption"),
        columns: vec![
            Column::words("figure", context.say("report-column-figure")),
            Column::figures("value", context.say("report-column-value")),
            Column::words("status", context.say("report-column-status")),
        ],
        rows,
        notes: vec![context.say("glance-note")],
    }
}

fn mean(context: &Context, mean: &Mean) -> Cell {
    let of = context.of(mean.counted, mean.expected);
    match mean.share {
        Some(share) => Cell::share(Some(share)),
        None => Cell::text(context.say("outcome-no-data")),
    }
    .with_note(of)
}

fn elapsed(context: &Context, elapsed: &Elapsed) -> Cell {
    let Some(share) = elapsed.share else { return Cell::text(context.say("outcome-none")) };
    let cell = Cell::share(Some(share));
    if elapsed.over > 0 {
        return cell
            .with_note(context.say_with("glance-over", &[("days", Arg::Int(elapsed.over))]));
    }
    match (elapsed.days, elapsed.total) {
        (Some(days), Some(total)) => {
            let args = [("days", Arg::Int(days)), ("total", Arg::Int(total))];
            cell.with_note(context.say_with("glance-days", &args))
        }
        _ => cell,
    }
}

fn money(context: &Context) -> Cell {
    let money = &context.partnership.money;
    let amount = |amount: Option<Decimal>| {
        amount.map_or_else(|| context.say("missing"), |a| context.texts.money(a, &money.currency))
    };
    let ratio = money.execution;
    let whole = (money.total.disbursed, money.total.budget);
    let (paid, budget) = ratio.share.map_or(whole, |_| (ratio.top, ratio.bottom));
    let args = [("disbursed", Arg::Text(amount(paid))), ("budget", Arg::Text(amount(budget)))];
    let cell = match ratio.share {
        Some(execution) => Cell::share(Some(execution)),
        None => Cell::text(context.say("outcome-no-data")),
    };
    if money.total.disbursed.is_none() && money.total.budget.is_none() {
        return cell;
    }
    let disbursed = context.say_with("glance-disbursed", &args);
    if ratio.share.is_none() || !ratio.is_partial() {
        return cell.with_note(disbursed);
    }
    let of = context.of(ratio.counted, ratio.expected);
    cell.with_note(context.say_with(
        "glance-disbursed-of",
        &[("disbursed", Arg::Text(disbursed)), ("projects", Arg::Text(of))],
    ))
}

fn chart(context: &Context) -> Chart {
    let figure = &context.partnership;
    let beside = figure.elapsed.share.map(|share| {
        let shown = context.say_with("glance-elapsed-mark", &[("share", Arg::Share(share))]);
        Figure::new(&context.say("glance-elapsed"), Some(share), shown)
    });
    let row = |key: &str, share: Option<Decimal>, timed: bool| BulletRow {
        actual: Figure::new(&context.say(key), share, context.share(share)),
        beside: if timed { beside.clone() } else { None },
        status: None,
    };
    let rows = vec![
        row("glance-results", figure.results.to_date.share, false),
        row("glance-results-end", figure.results.to_end.share, true),
        row("glance-milestones", figure.milestones.progress, true),
        row("glance-execution", figure.money.execution.share, true),
    ];
    let args = [
        ("results", Arg::Text(context.share(figure.results.to_end.share))),
        ("elapsed", Arg::Text(context.share(figure.elapsed.share))),
        ("execution", Arg::Text(context.share(figure.money.execution.share))),
    ];
    Chart {
        id: "chart-glance".into(),
        title: context.say_with("glance-finding", &args),
        alt: context.say_with("glance-alt", &args),
        source: context.source(),
        plot: Plot::Bullet { rows },
    }
}

/// The three achievements and the three issues that people entered.
fn highlights(context: &Context) -> Vec<Block> {
    use NarrativeSection::{Achievement1, Achievement2, Achievement3, Issue1, Issue2, Issue3};
    let parts = [
        ("achievements", [Achievement1, Achievement2, Achievement3]),
        ("issues", [Issue1, Issue2, Issue3]),
    ];
    let mut blocks = vec![];
    for (key, sections) in parts {
        blocks.push(Context::heading(2, key, context.say(&format!("glance-{key}"))));
        let found = entered(context, &sections);
        blocks.push(if found.is_empty() {
            context.paragraph("report-not-provided")
        } else {
            Block::List { items: found }
        });
    }
    blocks
}

fn entered(context: &Context, sections: &[NarrativeSection]) -> Vec<Text> {
    let mut records = vec![context.scope()];
    let phase = context.partnership.stage.phase;
    records.extend(phase.map(|id| Link { kind: Kind::Phase, id }));
    let all = records.into_iter().flat_map(|record| context.narratives(record, sections));
    all.map(|(narrative, _)| context.ml(&narrative.text)).collect()
}
