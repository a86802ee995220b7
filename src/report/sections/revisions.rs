//! What was changed in the period: old and new, why, by which decision.

use crate::domain::program::Kind;
use crate::domain::values::Link;
use crate::report::context::Context;
use crate::report::document::Block;
use crate::report::table::{Cell, Column, Row, Table};

pub fn blocks(context: &Context) -> Vec<Block> {
    let all = context.program.revisions.values();
    let mut found: Vec<_> = all.filter(|revision| context.in_period(revision.date)).collect();
    found.sort_by_key(|revision| (revision.date, revision.record, revision.id));
    let mut blocks = vec![context.section("revisions")];
    if found.is_empty() {
        blocks.push(context.paragraph("revisions-none"));
        return blocks;
    }
    let row = |revision: &&crate::domain::records::Revision| {
        let decision = revision.decision.map(|id| Link { kind: Kind::Decision, id });
        let field = revision.record.map(|link| (link.kind.name(), revision.field.as_str()));
        Row::Plain {
            cells: vec![
                Cell::text(revision.record.map_or(String::new(), |link| context.code(link))),
                Cell::text(field.map_or(String::new(), |(kind, key)| label(context, kind, key))),
                Cell::text(&revision.old),
                Cell::text(&revision.new),
                context.ml_cell(&revision.reason),
                Cell::date(revision.date),
                Cell::text(decision.map_or(String::new(), |link| context.code(link))),
            ],
        }
    };
    let column =
        |key: &'static str| Column::words(key, context.say(&format!("report-column-{key}")));
    blocks.push(Block::Table(Table {
        id: "revisions".into(),
        caption: context.say("revisions-caption"),
        columns: ["record", "field", "old", "new", "reason", "date", "decision"].map(column).into(),
        rows: found.iter().map(row).collect(),
        notes: vec![],
    }));
    blocks
}

fn label(context: &Context, kind: &str, field: &str) -> String {
    if context.texts.has(&format!("field-{kind}-{field}")) {
        return context.texts.label(kind, field);
    }
    field.to_owned()
}
