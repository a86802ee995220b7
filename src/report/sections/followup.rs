//! What became of things after they were delivered: checks, use, projects that follow on.

use crate::domain::program::Kind;
use crate::domain::values::{Id, Link};
use crate::figures::{CheckFigure, CheckState, FollowOn, FollowupFigure};
use crate::report::context::{Context, count};
use crate::report::document::{Block, Text};
use crate::report::table::{Cell, Column, Content, Row, Table};

/// The checks with what they found, and the projects that follow on; nothing where there are none.
pub fn blocks(context: &Context) -> Vec<Block> {
    let figure = context.figures.followup();
    let mut blocks = vec![];
    if !figure.checks.is_empty() {
        blocks.push(summary(context, &figure));
        blocks.push(Block::Table(checks(context, &figure)));
    }
    if !figure.follow_ons.is_empty() {
        blocks.push(Block::Table(follow_ons(context, &figure.follow_ons)));
    }
    blocks
}

fn summary(context: &Context, figure: &FollowupFigure) -> Block {
    let state = |state| count(figure.count(state));
    let (used, known) = figure.still_in_use();
    let args = [
        ("made", state(CheckState::Made)),
        ("due", state(CheckState::Due)),
        ("overdue", state(CheckState::Overdue)),
        ("used", count(used)),
        ("known", count(known)),
    ];
    Block::Paragraph { text: Text::plain(context.say_with("followup-summary", &args)) }
}

fn checks(context: &Context, figure: &FollowupFigure) -> Table {
    let words =
        |key: &'static str| Column::words(key, context.say(&format!("report-column-{key}")));
    let figures =
        |key: &'static str| Column::figures(key, context.say(&format!("report-column-{key}")));
    let mut rows = vec![];
    for each in &figure.uses {
        let open = figure.checks.iter().filter(|c| c.owner == Some(each.owner) && c.made.is_none());
        let all = each.made.iter().chain(open);
        rows.extend(all.map(|check| row(context, each.owner, check)));
    }
    Table {
        id: "followup_checks".into(),
        also: None,
        caption: context.say("followup-caption"),
        columns: vec![
            words("checked"),
            figures("due"),
            words("check"),
            figures("date"),
            words("in_use"),
            figures("users"),
            words("operator"),
            words("payer"),
        ],
        rows,
        notes: vec![context.say("followup-note")],
    }
}

fn row(context: &Context, owner: Link, check: &CheckFigure) -> Row {
    let users = match (check.users, check.absence, check.made) {
        (Some(users), ..) => Cell::number(Some(users)).qualified(check.qualifier),
        (None, Some(absence), _) => Cell::of(Content::Absent(absence)),
        (None, None, Some(_)) => Cell::of(Content::Missing),
        (None, None, None) => Cell::empty(),
    };
    let in_use = match (check.in_use, check.made) {
        (Some(true), _) => Cell::text(context.say("followup-used")),
        (Some(false), _) => Cell::text(context.say("followup-not-used")),
        (None, Some(_)) => Cell::of(Content::Missing),
        (None, None) => Cell::empty(),
    };
    let organisation = |id: Option<Id>| Cell::text(context.organisation(id).unwrap_or_default());
    Row::Plain {
        cells: vec![
            Cell::text(context.code(owner)),
            Cell::date(check.due.map(Into::into)),
            context.word(check.state),
            check.made.map_or(Cell::empty(), |made| Cell::date(Some(made))),
            in_use,
            users,
            organisation(check.operator),
            organisation(check.payer),
        ],
    }
}

fn follow_ons(context: &Context, all: &[FollowOn]) -> Table {
    let project = |id: Id| {
        let title =
            context.program.projects.get(&id).map(|project| context.ml_cell(&project.title));
        title.unwrap_or(Cell::empty()).with_note(context.code(Link { kind: Kind::Project, id }))
    };
    let row =
        |each: &FollowOn| Row::Plain { cells: vec![project(each.project), project(each.from)] };
    let words =
        |key: &'static str| Column::words(key, context.say(&format!("report-column-{key}")));
    Table {
        id: "follow_ons".into(),
        also: None,
        caption: context.say("follow-ons-caption"),
        columns: vec![words("project"), words("follows")],
        rows: all.iter().map(row).collect(),
        notes: vec![],
    }
}
