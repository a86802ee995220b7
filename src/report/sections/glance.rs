//! At a glance: where the programme stands, on one page.

use rust_decimal::Decimal;

use super::changes;
use crate::domain::program::Kind;
use crate::domain::reason::Arg;
use crate::domain::records::NarrativeSection;
use crate::domain::values::{Link, word};
use crate::figures::{
    Component, ComponentName, Elapsed, Mean, MilestonesFigure, MoneyFigure, PartnershipFigure,
    PhaseFigure, ResultsFigure, Status,
};
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
    blocks.extend(changes::moved(context));
    blocks.extend(highlights(context));
    blocks
}

/// The phase in force, its objective and the stage of the centre.
pub(super) fn phase(context: &Context) -> Option<Block> {
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
    let phase = phase_in_force(context);
    let mut rows = vec![Row::Plain {
        cells: vec![
            Cell::text(context.say("glance-status")),
            Cell::empty(),
            context.rated(figure.status, figure.rating.as_ref()),
        ],
    }];
    if let Some(phase) = &phase {
        rows.push(Row::group(phase_name(context, phase)));
        rows.push(row(context, "elapsed", elapsed(context, &phase.elapsed), None));
        rows.extend(progress(context, &Stand::of_phase(phase)));
        rows.push(Row::group(context.say("glance-all-phases")));
    }
    rows.extend(progress(context, &Stand::of_all(figure)));
    let counts = [
        ("projects", figure.projects.len()),
        ("high-risks", figure.open_high_risks),
        ("open-actions", figure.open_actions),
    ];
    rows.extend(counts.map(|(key, count)| row(context, key, Cell::count(count), None)));
    Table {
        id: "glance".into(),
        also: None,
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

/// The phase in which the as-of date lies. Only its own figures may stand beside its time.
pub(super) fn phase_in_force(context: &Context) -> Option<PhaseFigure> {
    context.partnership.phase.map(|id| context.figures.phase(id))
}

fn phase_name(context: &Context, phase: &PhaseFigure) -> String {
    let code = context.code(Link { kind: Kind::Phase, id: phase.id });
    context.say_with("glance-phase", &[("phase", Arg::Text(code))])
}

/// How a scope stands: a phase, or the whole programme.
pub(super) struct Stand<'a> {
    components: &'a [Component],
    pub results: &'a ResultsFigure,
    pub milestones: &'a MilestonesFigure,
    pub money: &'a MoneyFigure,
}

impl<'a> Stand<'a> {
    pub fn of_phase(figure: &'a PhaseFigure) -> Self {
        let PhaseFigure { components, results, milestones, money, .. } = figure;
        Self { components, results, milestones, money }
    }

    pub fn of_all(figure: &'a PartnershipFigure) -> Self {
        let PartnershipFigure { components, results, milestones, money, .. } = figure;
        Self { components, results, milestones, money }
    }
}

fn row(context: &Context, key: &str, value: Cell, status: Option<Status>) -> Row {
    Row::Plain {
        cells: vec![
            Cell::text(context.say(&format!("glance-{key}"))),
            value,
            status.map_or(Cell::empty(), Context::status),
        ],
    }
}

/// Results, milestones and money of a scope.
fn progress(context: &Context, stand: &Stand) -> [Row; 4] {
    let component = |name| stand.components.iter().find(|c| c.name == name).map(|c| c.status);
    let due = [("due", count(stand.milestones.due))];
    let done = Cell::text(context.of(stand.milestones.done, stand.milestones.total))
        .with_note(context.say_with("glance-milestones-due", &due));
    let results = stand.results;
    let status = component(ComponentName::Results);
    [
        row(context, "results", mean(context, &results.to_date), status),
        row(context, "results-end", mean(context, &results.to_end), None),
        row(context, "milestones", done, component(ComponentName::Milestones)),
        row(context, "execution", money(context, stand.money), component(ComponentName::Money)),
    ]
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

fn money(context: &Context, money: &MoneyFigure) -> Cell {
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

/// The phase in force against its time; without one the whole programme, beside no time.
pub(super) fn chart(context: &Context) -> Chart {
    let phase = phase_in_force(context);
    let all = Stand::of_all(&context.partnership);
    let figure = phase.as_ref().map_or(all, Stand::of_phase);
    let elapsed = phase.as_ref().and_then(|phase| phase.elapsed.share);
    let beside = elapsed.map(|share| {
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
        ("elapsed", Arg::Text(context.share(elapsed))),
        ("execution", Arg::Text(context.share(figure.money.execution.share))),
    ];
    let scope = match &phase {
        Some(phase) => phase_name(context, phase),
        None => context.say("glance-all-phases"),
    };
    let said = |key| format!("{scope}: {}", context.say_with(key, &args));
    Chart {
        id: "chart-glance".into(),
        also: None,
        title: said("glance-finding"),
        alt: said("glance-alt"),
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
