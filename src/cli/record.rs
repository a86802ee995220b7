//! `dgcc record`: what an indicator stood at in a period.

use super::args::Record;
use super::context::Context;
use super::io::Io;
use super::problem::{Exit, Outcome, Problem};
use super::write::{edits, expect, finish};
use crate::domain::program::{Kind, Program};
use crate::domain::records::{Measure, Measurement};
use crate::domain::values::{Absence, Choice, CodeList, Id, Link, word};

pub fn run(context: &mut Context, io: &mut Io, record: &Record) -> Outcome {
    let (_, partnership) = context.partnership()?;
    let program = context.program(partnership)?;
    let names = program.names();
    let indicator = names.find(&record.indicator, &[Kind::Indicator])?;
    let period = names.find(&record.period, &[Kind::Period])?;
    let measure = program.indicators.get(&indicator.id).and_then(|indicator| indicator.measure);
    let side = record.side.clone().map_or_else(
        || Ok(word(context.store()?.desk()?.side).map(String::from)),
        |side| Outcome::Ok(Some(side)),
    )?;
    let existing = existing(&program, record, (indicator.id, period.id), side.as_deref());
    let link = Link {
        kind: Kind::Measurement,
        id: existing.map_or_else(|| context.stamper.id(), |m| m.id),
    };
    let mut fields = value(&record.value, measure)?;
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
        ("side", if existing.is_none() { &side } else { &record.side }),
    ];
    let given =
        optional.into_iter().filter_map(|(name, text)| Some(format!("{name}={}", text.as_ref()?)));
    fields.extend(given);
    expect(context, &program, link)?;
    let edits = edits(context, &program, link, &fields)?;
    let reason = format!("record {} {}", record.indicator, record.period);
    finish(context, io, (program, &reason), edits, record.dry)
}

/// The value that is there for the same indicator, period, part, side and source. A desk that
/// writes for a side finds its own values and those of no side.
fn existing<'a>(
    program: &'a Program,
    record: &Record,
    (indicator, period): (Id, Id),
    side: Option<&str>,
) -> Option<&'a Measurement> {
    let part = CodeList::parse(record.disaggregation.as_deref().unwrap_or_default());
    let own = |m: &Measurement| match word(m.side) {
        None => record.side.is_none(),
        found => side.is_none() || found == side,
    };
    let fits = |m: &&Measurement| {
        m.indicator == Some(indicator)
            && m.period == Some(period)
            && m.disaggregation == part
            && own(m)
            && record.source.as_ref().is_none_or(|source| m.source == *source)
    };
    program.measurements.values().find(fits)
}

/// The cells of a figure: a word of absence, n/d, a word of the scale, or a number with the sign
/// of its qualifier. What the other cells held before is emptied.
fn value(text: &str, measure: Option<Measure>) -> Outcome<Vec<String>> {
    let mut cells = [
        ("value", ""),
        ("numerator", ""),
        ("denominator", ""),
        ("word", ""),
        ("absence", ""),
        ("qualifier", ""),
    ];
    let mut set = |name: &str, text| {
        for cell in cells.iter_mut().filter(|(each, _)| *each == name) {
            cell.1 = text;
        }
    };
    let (qualifier, bare) = qualifier(text);
    if Absence::WORDS.iter().any(|(word, _)| *word == text) {
        set("absence", text);
    } else if matches!(measure, Some(Measure::Nominal | Measure::Ordinal)) {
        set("word", text);
    } else if measure == Some(Measure::Qualitative) {
        let problem = Problem::new(Exit::Invalid, "a qualitative indicator takes no figure");
        return Err(
            problem.mend("write what was seen with `dgcc add measurement ... narrative=...`")
        );
    } else if let Some((numerator, denominator)) = bare.split_once('/') {
        set("numerator", numerator);
        set("denominator", denominator);
    } else {
        set("value", bare);
    }
    set("qualifier", qualifier);
    Ok(cells.iter().map(|(name, text)| format!("{name}={text}")).collect())
}

/// `~5` is about 5, `>5` more than 5, `>=5` at least 5, `<5` less than 5.
fn qualifier(text: &str) -> (&'static str, &str) {
    let signs = [("~", "about"), (">=", "at_least"), (">", "more_than"), ("<", "less_than")];
    let found = signs.iter().find_map(|(sign, word)| Some((*word, text.strip_prefix(sign)?)));
    found.unwrap_or(("", text))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn filled(text: &str, measure: Measure) -> Vec<String> {
        let cells = value(text, Some(measure)).unwrap();
        cells.into_iter().filter(|cell| !cell.ends_with('=')).collect()
    }

    #[test]
    fn a_figure_fills_the_cells_it_speaks_of_and_empties_the_others() {
        assert_eq!(filled("12.50", Measure::Unit), ["value=12.50"]);
        assert_eq!(filled("41/50", Measure::Percentage), ["numerator=41", "denominator=50"]);
        assert_eq!(filled("withheld", Measure::Unit), ["absence=withheld"]);
        assert_eq!(filled("high", Measure::Ordinal), ["word=high"]);
        assert_eq!(filled("~1900000", Measure::Unit), ["value=1900000", "qualifier=about"]);
        assert_eq!(filled(">=5", Measure::Unit), ["value=5", "qualifier=at_least"]);
        assert!(value("5", Some(Measure::Qualitative)).is_err());
        assert_eq!(value("5", None).unwrap().len(), 6);
    }
}
