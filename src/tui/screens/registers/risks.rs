//! Risks and issues as a list and by likelihood and impact; assumptions apart.

use crate::domain::program::Kind;
use crate::domain::records::{RiskKind, RiskState};
use crate::domain::values::Link;
use crate::figures::RiskFigure;
use crate::tui::place::Place;
use crate::tui::register::{Column, Datum, Picture, Register, Row, Source, View, code, column};
use crate::tui::screens::{matrix, pages};
use crate::tui::theme::Meaning;

pub const RISKS: Register = Register {
    place: Place::Risks,
    views: &[
        View::of("risks", Kind::Risk, COLUMNS, risks)
            .with_pane(pages::of_row)
            .with_pictures(&[Picture::Matrix]),
        View::of("assumptions", Kind::Risk, ASSUMPTIONS, assumptions).with_pane(pages::of_row),
    ],
};

const COLUMNS: &[Column] = &[
    code(),
    column("score", 5).right(),
    column("trend", 8).drops(2),
    column("title", 20).grows(),
    column("responsible", 16).drops(5),
    column("response", 24).drops(6),
    column("due", 13).drops(3),
    column("state", 9),
];

const ASSUMPTIONS: &[Column] = &[
    code(),
    column("title", 20).grows(),
    column("result", 20).drops(2),
    column("responsible", 16).drops(3),
    column("due", 13).drops(1),
    column("state", 12),
];

/// The gravest first, those that are over last.
fn risks(source: &Source) -> Vec<Row> {
    let own = |line: &&RiskFigure| line.kind != Some(RiskKind::Assumption);
    let mut lines: Vec<_> = source.sheets.risks.iter().filter(own).collect();
    lines.sort_by_key(|line| (!line.open, std::cmp::Reverse(line.score)));
    lines.into_iter().filter_map(|line| risk(source, line)).collect()
}

fn risk(source: &Source, line: &RiskFigure) -> Option<Row> {
    let risk = source.program.risks.get(&line.id)?;
    let cells = vec![
        Datum::Code(source.code(Kind::Risk, Some(line.id))),
        line.score.map_or(Datum::Nothing, Datum::Score),
        Datum::word(line.trend),
        Datum::text(source.best(&risk.title)),
        Datum::text(source.person(risk.responsible)),
        Datum::text(source.best(&risk.response)),
        risk.due.into(),
        state(line),
    ];
    let row = Row::of(Link { kind: Kind::Risk, id: line.id }, cells);
    let row = row.found_by(&[&risk.title, &risk.response]);
    Some(match matrix::cell(line) {
        Some(cell) => row.found_as(&cell),
        None => row,
    })
}

fn state(line: &RiskFigure) -> Datum {
    let meaning = match line.state {
        Some(RiskState::Occurred | RiskState::Failed) => Meaning::Bad,
        Some(RiskState::Doubtful) => Meaning::Warning,
        Some(RiskState::Closed) => Meaning::Muted,
        _ => Meaning::Plain,
    };
    Datum::marked(line.state, meaning)
}

fn assumptions(source: &Source) -> Vec<Row> {
    let own = |line: &&RiskFigure| line.kind == Some(RiskKind::Assumption);
    let lines = source.sheets.risks.iter().filter(own);
    lines.filter_map(|line| assumption(source, line)).collect()
}

fn assumption(source: &Source, line: &RiskFigure) -> Option<Row> {
    let risk = source.program.risks.get(&line.id)?;
    let cells = vec![
        Datum::Code(source.code(Kind::Risk, Some(line.id))),
        Datum::text(source.best(&risk.title)),
        Datum::text(source.code(Kind::ExpectedResult, risk.result)),
        Datum::text(source.person(risk.responsible)),
        risk.due.into(),
        state(line),
    ];
    Some(Row::of(Link { kind: Kind::Risk, id: line.id }, cells).found_by(&[&risk.title]))
}
