//! `dgcc status`: the partnership on one screen of text.

use rust_decimal::Decimal;
use serde_json::{Value as Json, json};

use super::context::Context;
use super::io::Io;
use super::problem::Outcome;
use crate::domain::program::{Kind, Program};
use crate::domain::reason::Arg;
use crate::domain::values::{Date, word};
use crate::figures::{Figures, Mean, PartnershipFigure, PhaseFigure};
use crate::i18n::{Texts, fit};

/// Cells of a bar.
const BAR: usize = 20;

pub fn run(context: &mut Context, io: &mut Io, as_json: bool) -> Outcome {
    let (texts, as_of) = (context.texts()?, context.as_of()?);
    let ascii = context.look.ascii;
    let mut found = vec![];
    for (code, partnership) in context.partnerships()? {
        let program = context.program(partnership)?;
        let figures = Figures::new(&program, as_of);
        let figure = figures.partnership();
        let phase = figure.phase.map(|id| figures.phase(id));
        let found_here = (&figure, phase.as_ref());
        if as_json {
            found.push(object(&program, &code, found_here, as_of));
        } else {
            print(io, &texts, (&program, &code), found_here, (as_of, ascii))?;
        }
    }
    if as_json { io.json(&json!({ "schema_version": 1, "partnerships": found })) } else { Ok(()) }
}

fn object(
    program: &Program,
    code: &str,
    (figure, phase): (&PartnershipFigure, Option<&PhaseFigure>),
    as_of: chrono::NaiveDate,
) -> Json {
    let percent =
        |share: Option<Decimal>| share.map(|s| (s * Decimal::ONE_HUNDRED).round_dp(1).to_string());
    let statuses: serde_json::Map<String, Json> =
        figure.statuses.iter().map(|(status, n)| (status.code().into(), (*n).into())).collect();
    json!({
        "id": program.scope.to_string(),
        "code": code,
        "as_of": as_of.to_string(),
        "status": figure.status.code(),
        "stage": word(figure.stage.stage),
        "between_phases": figure.stage.between_phases,
        "phase": figure.phase.map(|id| program.code(Kind::Phase, id)),
        "elapsed": percent(figure.elapsed.share),
        "phase_achievement_of_end": percent(phase.and_then(|phase| phase.results.to_end.share)),
        "phase_execution": percent(phase.and_then(|phase| phase.money.execution.share)),
        "achievement": percent(figure.results.to_date.share),
        "achievement_n": figure.results.to_date.counted,
        "achievement_of_n": figure.results.to_date.expected,
        "achievement_of_end": percent(figure.results.to_end.share),
        "execution": percent(figure.money.execution.share),
        "milestones_done": figure.milestones.done,
        "milestones_due": figure.milestones.due,
        "projects": figure.projects.len(),
        "projects_by_status": statuses,
        "open_high_risks": figure.open_high_risks,
        "open_actions": figure.open_actions,
    })
}

fn print(
    io: &mut Io,
    texts: &Texts,
    (program, code): (&Program, &str),
    (figure, phase): (&PartnershipFigure, Option<&PhaseFigure>),
    (as_of, ascii): (chrono::NaiveDate, bool),
) -> Outcome {
    let partnership = program.partnerships.get(&program.scope);
    let title =
        partnership.and_then(|p| p.title.best(texts.language().tag())).map_or("", |(_, t)| t);
    let day = Arg::Date(Date::from(as_of));
    io.line(&format!("{code}  {title}  ({})", texts.say_with("status-as-of", &[("date", day)])))?;
    if partnership.is_some_and(|p| p.made_up == Some(true)) {
        io.line(&texts.say("status-made-up"))?;
    }
    let mut line =
        |key: &str, text: &str| io.line(&format!("  {}  {text}", fit(&texts.say(key), 30)));
    line("column-status", &texts.word("status", figure.status.code()))?;
    let stage =
        figure.stage.stage.map(|stage| texts.word("stage", word(Some(stage)).unwrap_or_default()));
    let between =
        figure.stage.between_phases.then(|| format!(" ({})", texts.say("status-between-phases")));
    line("status-stage", &format!("{}{}", stage.unwrap_or_default(), between.unwrap_or_default()))?;
    line(
        "status-phase",
        &figure.phase.map(|id| program.code(Kind::Phase, id)).unwrap_or_default(),
    )?;
    let over = (figure.elapsed.over > 0)
        .then(|| texts.say_with("status-over", &[("days", Arg::Int(figure.elapsed.over))]));
    line(
        "status-elapsed",
        &format!("{} {}", bar(texts, figure.elapsed.share, ascii), over.unwrap_or_default()),
    )?;
    if let Some(phase) = phase {
        let Mean { share, counted, expected, .. } = phase.results.to_end;
        let results = format!("{} {}", bar(texts, share, ascii), of(texts, counted, expected));
        line("status-phase-results", &results)?;
        line("status-phase-execution", &bar(texts, phase.money.execution.share, ascii))?;
    }
    let Mean { share, counted, expected, .. } = figure.results.to_date;
    line(
        "status-results",
        &format!("{} {}", bar(texts, share, ascii), of(texts, counted, expected)),
    )?;
    line("status-execution", &bar(texts, figure.money.execution.share, ascii))?;
    line("status-milestones", &of(texts, figure.milestones.done, figure.milestones.due))?;
    let counts =
        figure.statuses.iter().map(|(s, n)| format!("{} {n}", texts.word("status", s.code())));
    line("status-projects", &counts.collect::<Vec<_>>().join(", "))
}

fn of(texts: &Texts, n: usize, all: usize) -> String {
    let number = |n: usize| Arg::Int(i64::try_from(n).unwrap_or(i64::MAX));
    texts.say_with("status-n-of-n", &[("n", number(n)), ("all", number(all))])
}

/// A bar of twenty cells and the share in per cent; words where there is no figure.
fn bar(texts: &Texts, share: Option<Decimal>, ascii: bool) -> String {
    let Some(share) = share else { return texts.say("status-none") };
    let cells = (share * Decimal::from(BAR)).round().try_into().unwrap_or(0usize).min(BAR);
    let (full, empty) = if ascii { ("#", ".") } else { ("█", "░") };
    format!("{}{} {}", full.repeat(cells), empty.repeat(BAR - cells), texts.percent(share, 1))
}
