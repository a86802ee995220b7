//! `dgcc record`: what an indicator stood at in a period.

use super::args::Record;
use super::context::Context;
use super::io::Io;
use super::problem::{Exit, Outcome, Problem};
use super::write::{edits, expect, finish};
use crate::domain::program::{Kind, Program};
use crate::domain::records::{Measure, Measurement};
use crate::domain::values::{CodeList, Id, Link, Side, choice, word};
use crate::i18n::typed::{Typist, absence, figure};

pub fn run(context: &mut Context, io: &mut Io, record: &Record) -> Outcome {
    let (_, partnership) = context.partnership()?;
    let program = context.program(partnership)?;
    let names = program.names();
    let indicator = names.find(&record.indicator, &[Kind::Indicator])?;
    let period = names.find(&record.period, &[Kind::Period])?;
    let of = program.indicators.get(&indicator.id);
    let (measure, responsible) = of.map(|of| (of.measure, of.side)).unwrap_or_default();
    let asked = choice(record.side.as_deref());
    let desk = asked.or(context.store()?.desk()?.side);
    let existing = existing(&program, record, (indicator.id, period.id), (desk, responsible));
    // As on the Entry screen and in a template: who is responsible speaks where the desk does not.
    let side = word(desk.or(responsible)).map(String::from);
    let link = Link {
        kind: Kind::Measurement,
        id: existing.map_or_else(|| context.stamper.id(), |m| m.id),
    };
    let mut fields = value(&record.value, measure, context.typist()?)?;
    // Whoever enters a figure submits it; another person approves.
    fields.push("state=submitted".into());
    if existing.is_none() {
        fields.push(format!("indicator={}", indicator.id));
        fields.push(format!("period={}", period.id));
    }
    let optional = [
        ("comment", &record.comment),
        ("source", &record.source),
        ("evidence", &record.evidence),
        ("disaggregation", &record.disaggregation),
        ("side", if existing.is_none() && record.side.is_none() { &side } else { &record.side }),
    ];
    let given =
        optional.into_iter().filter_map(|(name, text)| Some(format!("{name}={}", text.as_ref()?)));
    fields.extend(given);
    expect(context, &program, link)?;
    let edits = edits(context, &program, link, &fields)?;
    let reason = format!("record {} {}", record.indicator, record.period);
    finish(context, io, (program, &reason), edits, record.dry)
}

/// The value that is there for the same indicator, period, part, side and source.
fn existing<'a>(
    program: &'a Program,
    record: &Record,
    (indicator, period): (Id, Id),
    (desk, responsible): (Option<Side>, Option<Side>),
) -> Option<&'a Measurement> {
    let part = CodeList::parse(record.disaggregation.as_deref().unwrap_or_default());
    let fits = |m: &&Measurement| {
        m.indicator == Some(indicator)
            && m.period == Some(period)
            && m.disaggregation == part
            && record.source.as_ref().is_none_or(|source| m.source == *source)
    };
    let all: Vec<_> = program.measurements.values().filter(fits).collect();
    Measurement::written_over(&all, desk, responsible)
}

/// How a reviewer says in a word where a qualitative indicator stands (R1).
const REVIEWS: [&str; 2] = ["met", "not_met"];

/// The cells of a figure; what they held before and it says nothing of is emptied.
fn value(text: &str, measure: Option<Measure>, typist: Typist) -> Outcome<Vec<String>> {
    let qualitative = measure == Some(Measure::Qualitative);
    let reviewed = REVIEWS.contains(&text.trim());
    if qualitative && !reviewed && absence(text).is_none() {
        let problem = Problem::new(Exit::Invalid, "a qualitative indicator takes no figure");
        return Err(problem.mend(
            "write met or not_met, or what was seen with `dgcc add measurement ... narrative=...`",
        ));
    }
    // What the reviewer says is a word.
    let measure = if qualitative && reviewed { Some(Measure::Nominal) } else { measure };
    let cells = figure(text, measure, typist);
    let cells = cells.map_err(|error| Problem::from(error).at("measurement.value"))?;
    Ok(cells.iter().map(|(name, text)| format!("{name}={text}")).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    const TYPIST: Typist =
        Typist { language: crate::i18n::Language::En, day: chrono::NaiveDate::MIN };

    #[test]
    fn a_figure_empties_the_cells_it_says_nothing_of() {
        let cells = value("41/50", Some(Measure::Percentage), TYPIST).unwrap();
        assert_eq!(cells.len(), 6);
        assert!(cells.contains(&"numerator=41".into()) && cells.contains(&"value=".into()));
        assert!(value("5", Some(Measure::Qualitative), TYPIST).is_err());
        assert!(value("withheld", Some(Measure::Qualitative), TYPIST).is_ok());
        let reviewed = value("not_met", Some(Measure::Qualitative), TYPIST).unwrap();
        assert!(reviewed.contains(&"word=not_met".into()) && reviewed.contains(&"value=".into()));
    }
}
