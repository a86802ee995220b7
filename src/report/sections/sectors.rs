//! Progress by sector and project: what was done, what was not and why, what comes next.

use std::collections::BTreeMap;

use super::shares;
use super::summary::signed;
use crate::domain::program::Kind;
use crate::domain::records::{NarrativeSection, Programme, Project};
use crate::domain::values::{Id, Link};
use crate::figures::{Mean, MilestonesFigure, MoneyFigure};
use crate::report::context::Context;
use crate::report::document::{Block, Text};
use crate::report::table::{Cell, Column, Row, Table};

pub fn blocks(context: &Context) -> Vec<Block> {
    let mut blocks = vec![context.section("sectors")];
    blocks.extend(shares::chart(context).map(Block::Chart));
    if !context.partnership.shares.sectors.is_empty() {
        blocks.push(Block::Table(shares::table(context)));
    }
    blocks.extend(sectors(context));
    blocks.push(Block::Table(projects(context)));
    blocks.extend(related(context));
    for project in context.programme() {
        blocks.extend(told(context, project));
    }
    blocks
}

fn columns(context: &Context, first: &'static str) -> Vec<Column> {
    let words =
        |key: &'static str| Column::words(key, context.say(&format!("report-column-{key}")));
    let figures =
        |key: &'static str| Column::figures(key, context.say(&format!("report-column-{key}")));
    vec![
        words(first),
        words("status"),
        figures("to_date"),
        figures("to_end"),
        figures("milestones_done"),
        figures("execution"),
    ]
}

fn cells(
    context: &Context,
    (name, status): (Cell, Cell),
    (to_date, to_end): (&Mean, &Mean),
    milestones: &MilestonesFigure,
    money: &MoneyFigure,
) -> Row {
    let mean = |mean: &Mean| {
        let cell = match mean.share {
            Some(share) => Cell::share(Some(share)),
            None => Cell::text(context.say("outcome-no-data")),
        };
        cell.with_note(context.of(mean.counted, mean.expected))
    };
    Row::Plain {
        cells: vec![
            name,
            status,
            mean(to_date),
            mean(to_end),
            Cell::text(context.of(milestones.done, milestones.total)),
            match money.execution.share {
                Some(share) => Cell::share(Some(share)),
                None => Cell::text(context.say("outcome-no-data")),
            },
        ],
    }
}

fn sectors(context: &Context) -> Option<Block> {
    let mut ids: Vec<(String, Id)> = context
        .program
        .sectors
        .keys()
        .map(|id| (context.code(Link { kind: Kind::Sector, id: *id }), *id))
        .collect();
    ids.sort();
    let row = |(code, id): &(String, Id)| {
        let record = context.program.sectors.get(id)?;
        let figure = context.figures.sector(*id);
        let results = (&figure.results.to_date, &figure.results.to_end);
        let name = context.ml_cell(&record.name).with_note(code);
        let named = (name, context.rated(figure.status, figure.rating.as_ref()));
        Some(cells(context, named, results, &figure.milestones, &figure.money))
    };
    let rows: Vec<_> = ids.iter().filter_map(row).collect();
    (!rows.is_empty()).then(|| {
        Block::Table(Table {
            id: "sectors".into(),
            also: None,
            caption: context.say("sectors-caption"),
            columns: columns(context, "sector"),
            rows,
            notes: vec![context.say("sectors-note")],
        })
    })
}

fn projects(context: &Context) -> Table {
    let row = |project: &Project| {
        let figure = context.projects.get(&project.id)?;
        let results = (&figure.results.to_date, &figure.results.to_end);
        let name = context.ml_cell(&project.title).with_note(&project.code);
        let named = (name, context.rated(figure.status, figure.rating.as_ref()));
        Some(cells(context, named, results, &figure.milestones, &figure.money))
    };
    Table {
        id: "projects".into(),
        also: None,
        caption: context.say("projects-caption"),
        columns: columns(context, "project"),
        rows: context.programme().into_iter().filter_map(row).collect(),
        notes: vec![],
    }
}

/// Projects beside the programme, with who pays for them. They enter no sum.
fn related(context: &Context) -> Option<Block> {
    let all = context.program.projects.values();
    let mut found: BTreeMap<Option<String>, Vec<&Project>> = BTreeMap::new();
    for project in all.filter(|project| project.programme == Some(Programme::Related)) {
        let mut sectors = context.figures.sector_codes(project.id);
        sectors.sort();
        let sectors: Vec<_> = sectors.into_iter().map(Some).collect();
        for sector in if sectors.is_empty() { vec![None] } else { sectors } {
            found.entry(sector).or_default().push(project);
        }
    }
    let mut rows = vec![];
    // Those without a sector come last.
    let (alone, named): (Vec<_>, Vec<_>) = found.into_iter().partition(|(code, _)| code.is_none());
    for (sector, mut projects) in named.into_iter().chain(alone) {
        projects.sort_by(|one, other| one.code.cmp(&other.code));
        rows.push(Row::group(sector_title(context, sector.as_deref())));
        rows.extend(projects.into_iter().map(|project| related_row(context, project)));
    }
    let words =
        |key: &'static str| Column::words(key, context.say(&format!("report-column-{key}")));
    (!rows.is_empty()).then(|| {
        Block::Table(Table {
            id: "related".into(),
            also: None,
            caption: context.say("related-caption"),
            columns: vec![words("project"), words("funder"), words("description")],
            rows,
            notes: vec![context.say("related-note")],
        })
    })
}

/// The name of a sector, the same in every round.
fn sector_title(context: &Context, code: Option<&str>) -> String {
    let Some(code) = code else { return context.say("related-no-sector") };
    let sectors = context.program.sectors.values().filter(|sector| sector.code == code);
    let last = sectors.max_by(|one, other| one.round.cmp(&other.round));
    let name = last.map(|sector| context.ml_line(&sector.name)).unwrap_or_default();
    crate::i18n::safe(if name.is_empty() { code } else { &name })
}

fn related_row(context: &Context, project: &Project) -> Row {
    let funders = funders(context, project.id);
    let record = Link { kind: Kind::Project, id: project.id };
    Row::Plain {
        cells: vec![
            context.ml_cell(&project.title).with_note(&project.code),
            if funders.is_empty() { context.absent(record, "funder") } else { Cell::text(funders) },
            context.ml_cell(&project.description),
        ],
    }
}

fn funders(context: &Context, project: Id) -> String {
    use crate::domain::records::Role;
    let funding = context
        .program
        .participations
        .values()
        .filter(|part| part.project == Some(project) && part.role == Some(Role::Funding));
    let names: Vec<_> = funding.filter_map(|p| context.organisation(p.organisation)).collect();
    context.texts.list(&names)
}

/// What the sides wrote of a project for the period; nothing where nobody wrote.
fn told(context: &Context, project: &Project) -> Vec<Block> {
    use NarrativeSection::{Contribution, Done, Next, NotDoneWhy};
    let link = Link { kind: Kind::Project, id: project.id };
    let mut blocks = vec![];
    for section in [Done, NotDoneWhy, Contribution, Next] {
        let found = context.narratives(link, &[section]);
        if found.is_empty() {
            continue;
        }
        if blocks.is_empty() {
            let title = format!("{} {}", project.code, context.ml_line(&project.title));
            let id = format!("project-{}", slug(&project.code));
            blocks.push(Context::heading(2, &id, crate::i18n::safe(&title)));
        }
        let word = crate::domain::values::word(Some(section)).unwrap_or_default();
        let label = context.texts.word("narrative_section", word);
        blocks.push(Block::Paragraph { text: Text::default().and_strong(label) });
        blocks.extend(found.iter().map(|(narrative, _)| signed(context, narrative)));
    }
    blocks
}

/// A code as the name of a place in a page.
fn slug(code: &str) -> String {
    code.chars().map(|c| if c.is_ascii_alphanumeric() { c } else { '-' }).collect()
}
