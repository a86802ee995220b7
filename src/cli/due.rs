//! `dgcc due`: what is missing, late or coming up, by the person who sees to it.

use clap::{Args, ValueEnum};

use super::args::ListFormat;
use super::context::Context;
use super::ics;
use super::io::Io;
use super::listing::{Cell, Column, Listing, Row};
use super::problem::{Exit, Outcome, Problem};
use crate::domain::program::{Kind, Program};
use crate::domain::values::{Date, word};
use crate::figures::{Due, Figures};
use crate::i18n::Texts;

/// How what is due is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
pub enum DueFormat {
    #[default]
    Table,
    Csv,
    Tsv,
    Json,
    /// A calendar: iCalendar of RFC 5545
    Ics,
}

/// `--format`, or `--json` for short.
#[derive(Debug, Clone, Copy, Default, Args)]
pub struct DuePrinted {
    /// How the listing is printed
    #[arg(long, value_enum)]
    pub format: Option<DueFormat>,
    /// The same as --format json
    #[arg(long, conflicts_with = "format")]
    pub json: bool,
}

impl DuePrinted {
    /// The listing asked for; `None` for a calendar.
    fn listing(self) -> Option<ListFormat> {
        match self.format.unwrap_or_default() {
            _ if self.json => Some(ListFormat::Json),
            DueFormat::Table => Some(ListFormat::Table),
            DueFormat::Csv => Some(ListFormat::Csv),
            DueFormat::Tsv => Some(ListFormat::Tsv),
            DueFormat::Json => Some(ListFormat::Json),
            DueFormat::Ics => None,
        }
    }
}

const COLUMNS: [&str; 9] = [
    "partnership",
    "responsible",
    "kind",
    "code",
    "title",
    "due",
    "days_late",
    "severity",
    "remark",
];

pub fn run(
    context: &mut Context,
    io: &mut Io,
    within: &str,
    (strict, printed): (bool, DuePrinted),
) -> Outcome {
    let days = days(within)?;
    let late = match printed.listing() {
        Some(format) => list(context, io, days, format)?,
        None => ics::due(context, io, days)?,
    };
    if strict && late > 0 {
        return Err(Problem::new(Exit::Invalid, format!("{late} things are late")));
    }
    Ok(())
}

/// Prints what is due, and returns how much of it is late.
fn list(context: &mut Context, io: &mut Io, days: i64, format: ListFormat) -> Outcome<usize> {
    let (texts, as_of) = (context.texts()?, context.as_of()?);
    let (mut rows, mut late) = (vec![], 0);
    for (code, partnership) in context.partnerships()? {
        let program = context.program(partnership)?;
        let figures = Figures::new(&program, as_of);
        let mut due = figures.due(days);
        due.sort_by_key(|due| (responsible(&program, due), -due.days_late, due.code.clone()));
        late += due.iter().filter(|due| due.days_late > 0).count();
        rows.extend(due.iter().map(|due| row(&figures, &texts, &code, due)));
    }
    let label = |name: &str| Column {
        name: name.into(),
        label: texts.say(&format!("due-{}", name.replace('_', "-"))),
    };
    Listing { columns: COLUMNS.map(label).into(), rows }.print(io, format)?;
    Ok(late)
}

/// `30d`, `4w` or a bare number of days.
fn days(text: &str) -> Outcome<i64> {
    let (number, factor) = match text.strip_suffix('w') {
        Some(weeks) => (weeks, 7),
        None => (text.strip_suffix('d').unwrap_or(text), 1),
    };
    let days = number.parse::<u16>().map(|number| i64::from(number) * factor);
    days.map_err(|_| {
        Problem::usage(format!("{text:?} is no number of days")).mend("write 30d or 4w")
    })
}

/// The person, or else the side.
fn responsible(program: &Program, due: &Due) -> String {
    let person = due.responsible.map(|id| program.code(Kind::Person, id));
    person.or_else(|| word(due.side).map(Into::into)).unwrap_or_default()
}

fn row(figures: &Figures, texts: &Texts, partnership: &str, due: &Due) -> Row {
    let severity = figures.severity(due).code();
    let title = due.title.best(texts.language().tag()).map_or("", |(_, text)| text);
    let kind = word(Some(due.kind)).unwrap_or_default();
    let day = due.due.map(|day| day.to_string()).unwrap_or_default();
    let cells = vec![
        Cell::text(partnership),
        Cell::text(responsible(figures.program, due)),
        Cell { shown: texts.word("due_kind", kind), ..Cell::text(kind) },
        Cell::text(&due.code),
        Cell::text(title),
        Cell {
            shown: due.due.map(|d| texts.date_short(Date::from(d))).unwrap_or_default(),
            ..Cell::text(day)
        },
        Cell::number(due.days_late, due.days_late.to_string()),
        Cell { shown: texts.word("severity", severity), ..Cell::text(severity) },
        Cell::text(due.remark.as_ref().map(|remark| texts.reason(remark)).unwrap_or_default()),
    ];
    Row { id: due.record.id.to_string(), code: due.code.clone(), cells }
}

#[cfg(test)]
mod tests {
    use super::days;

    #[test]
    fn a_span_is_days_or_weeks() {
        assert_eq!((days("30d"), days("4w"), days("7")), (Ok(30), Ok(28), Ok(7)));
        assert!(days("soon").is_err() && days("-1").is_err() && days("99999d").is_err());
    }
}
