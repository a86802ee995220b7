//! What is wrong with the programme; opening goes to the field.

use crate::tui::effect::Effect;
use crate::tui::place::Place;
use crate::tui::register::{Column, Datum, Register, Row, Source, View, column};
use crate::tui::screens::{Form, Page, Screen};
use crate::tui::session::Session;
use crate::tui::sheets::FindingLine;
use crate::tui::theme::Meaning;

pub const CHECK: Register = Register {
    place: Place::Check,
    views: &[View::sums("check", COLUMNS, rows).with_pane(pane).opening(open)],
};

const COLUMNS: &[Column] = &[
    column("severity", 12),
    column("rule", 9),
    column("record", 24),
    column("finding", 18).grows().drops(1),
];

fn rows(source: &Source) -> Vec<Row> {
    source.sheets.findings.iter().map(row).collect()
}

fn row(line: &FindingLine) -> Row {
    let finding = &line.finding;
    let cells = vec![
        Datum::Severity(finding.severity),
        Datum::Code(finding.code.into()),
        Datum::Code(line.code.clone()),
        Datum::Reason(finding.message.clone()),
    ];
    let key = format!("{} {} {}", finding.code, finding.record, finding.field);
    Row::of(finding.record, cells).keyed(&key).found_as(&finding.field)
}

/// What the finding says and how to mend it.
fn pane(page: &mut Page, row: &Row) {
    let session = page.session;
    let Some(line) = session.sheets.findings.get(row.at) else { return };
    page.text(&session.texts.reason(&line.finding.message), Meaning::Plain);
    page.text(&session.texts.reason(&line.finding.remedy), Meaning::Muted);
}

fn open(row: &Row, session: &Session) -> Option<Effect> {
    let line = session.sheets.findings.get(row.at)?;
    let mut form = Form::of(line.finding.record, session)?;
    form.focus(&line.finding.field, session);
    Some(Effect::Show(Box::new(Screen::Form(form))))
}
