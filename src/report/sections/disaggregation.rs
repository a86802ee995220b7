//! Disaggregated figures, such as of women and men. They stay out of every mean.

use super::results_table::target;
use crate::domain::program::Kind;
use crate::domain::values::{Id, Link};
use crate::figures::PartFigure;
use crate::report::context::Context;
use crate::report::table::{Cell, Column, Row, Table};

/// The parts of the indicators of every group; none where no figure is disaggregated.
pub fn table(context: &Context, groups: &[(Link, Vec<Id>)]) -> Option<Table> {
    let ids = groups.iter().flat_map(|(_, ids)| ids);
    let rows: Vec<_> = ids.flat_map(|id| of_indicator(context, *id)).collect();
    let words =
        |key: &'static str| Column::words(key, context.say(&format!("report-column-{key}")));
    let figures =
        |key: &'static str| Column::figures(key, context.say(&format!("report-column-{key}")));
    (!rows.is_empty()).then(|| Table {
        id: "disaggregation".into(),
        also: None,
        caption: context.say("disaggregation-caption"),
        columns: vec![
            words("part"),
            figures("actual"),
            figures("target"),
            figures("end_target"),
            figures("to_date"),
            figures("to_end"),
        ],
        rows,
        notes: vec![context.say("disaggregation-note")],
    })
}

fn of_indicator(context: &Context, id: Id) -> Vec<Row> {
    let found = context.program.indicators.get(&id).zip(context.indicators.get(&id));
    let Some((record, figure)) = found.filter(|(_, figure)| !figure.parts.is_empty()) else {
        return vec![];
    };
    let code = context.code(Link { kind: Kind::Indicator, id });
    let title = format!("{code} {}", context.ml_line(&record.title));
    let unit = context.ml_line(&record.unit);
    let title = if unit.is_empty() { title } else { format!("{title} ({unit})") };
    let group = Row::group(crate::i18n::safe(&title));
    std::iter::once(group).chain(figure.parts.iter().map(|part| row(context, part))).collect()
}

fn row(context: &Context, part: &PartFigure) -> Row {
    let as_at = part.as_at.map_or(String::new(), |date| context.texts.date_short(date));
    let actual = context.reading(part.actual.as_ref(), "");
    let note = actual.note.iter().cloned().chain([as_at]);
    let note = note.filter(|part| !part.is_empty()).collect::<Vec<_>>().join("; ");
    Row::Plain {
        cells: vec![
            Cell::text(name(context, part)),
            actual.with_note(note),
            target(context, part.target.as_ref()),
            target(context, part.end_target.as_ref()),
            context.outcome(&part.to_date),
            context.outcome(&part.to_end),
        ],
    }
}

/// Such as `Sex: Female`; codes where the dimension or the category is not on record.
fn name(context: &Context, part: &PartFigure) -> String {
    let one = |text: &str| {
        let Some((dimension, category)) = text.split_once('=') else { return text.to_owned() };
        let known = context.program.dimensions.values().find(|known| known.code == dimension);
        let Some(known) = known else { return text.to_owned() };
        let mut categories = context.program.categories.values();
        let part = categories.find(|one| one.dimension == Some(known.id) && one.code == category);
        let said = |own: String, code: &str| if own.is_empty() { code.to_owned() } else { own };
        let category =
            said(part.map_or(String::new(), |part| context.ml_line(&part.name)), category);
        format!("{}: {category}", said(context.ml_line(&known.name), dimension))
    };
    let names: Vec<_> = part.part.iter().map(one).collect();
    context.texts.list(&names)
}
