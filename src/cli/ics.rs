//! Days of the programme as a calendar: `dgcc due --format ics`, `dgcc export ics`.

use std::path::Path;

use super::args::Export;
use super::context::Context;
use super::export::{Made, deliver};
use super::io::Io;
use super::problem::{Outcome, Problem};
use crate::exchange::ics::Calendar;
use crate::figures::{Dated, Figures};

/// Prints what is due so many days ahead, and returns how much of it is late.
pub fn due(context: &mut Context, io: &mut Io, days: i64) -> Outcome<usize> {
    let mut late = 0;
    let calendar = gather(context, |figures| {
        let due = figures.due(days);
        late += due.iter().filter(|due| due.days_late > 0).count();
        due.iter().filter_map(|due| figures.due_day(due)).collect()
    })?;
    io.bytes(&calendar.bytes())?;
    Ok(late)
}

/// Writes milestones, events and the reports that are due.
pub fn export(context: &mut Context, io: &mut Io, export: &Export) -> Outcome {
    let path = export.to.output.as_deref().filter(|path| *path != Path::new("-"));
    let ending = path.and_then(Path::extension);
    if ending.is_some_and(|ending| !ending.eq_ignore_ascii_case("ics")) {
        let problem = Problem::usage("the path ends like another format than ics");
        return Err(problem.mend("give the path another ending"));
    }
    let calendar = gather(context, agenda)?;
    let made = Made::File(calendar.bytes());
    deliver(io, (&export.to, export.json), ("dgcc.ics", "ics"), made)
}

fn agenda(figures: &Figures) -> Vec<Dated> {
    figures.agenda()
}

/// The days of every partnership in question, one partnership at a time.
fn gather(
    context: &mut Context,
    mut days: impl FnMut(&Figures) -> Vec<Dated>,
) -> Outcome<Calendar> {
    let (texts, as_of) = (context.texts()?, context.as_of()?);
    let known_at = context.known_at()?.unwrap_or(i64::MAX);
    let mut calendar = Calendar::default();
    for (_, partnership) in context.partnerships()? {
        let program = context.program(partnership)?;
        let log = context.store()?.revisions(partnership, known_at)?;
        calendar.add(&program, &days(&Figures::new(&program, as_of)), (&texts, &log));
    }
    Ok(calendar)
}
