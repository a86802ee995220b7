//! `dgcc export sqlite`: the records and figures as a flat SQLite file, and its description for
//! Datasette.

use std::path::{Path, PathBuf};

use serde_json::{Map, Value as Json, json};

use super::args::Export;
use super::context::Context;
use super::export::{Made, deliver, manifest, programs};
use super::io::{Io, write_files};
use super::problem::{Outcome, Problem};
use crate::domain::program::{Kind, Program};
use crate::domain::reason::Arg;
use crate::figures::columns::computed;
use crate::i18n::Texts;
use crate::store::flat::{self, About, Origin, VIEWS};

/// Ready-made questions that ask for something, by name: the text of each is that of
/// `flat-query-<name>`.
const QUERIES: &[(&str, &str)] = &[
    ("indicator", "SELECT * FROM v_values WHERE indicator = :indicator ORDER BY period_end"),
    ("late", "SELECT * FROM v_milestones_open WHERE slip > :days ORDER BY slip DESC"),
    (
        "sectors",
        "SELECT partnership, sector, currency, count(*) AS projects, sum(budget) AS budget, \
         sum(disbursed) AS disbursed FROM v_projects GROUP BY partnership, sector, currency",
    ),
];

/// Writes the file, and beside it what Datasette wants to know of it where that is asked for.
pub fn export(context: &mut Context, io: &mut Io, export: &Export) -> Outcome {
    let texts = context.texts()?;
    let programs = programs(context)?;
    let programs: Vec<&Program> = programs.iter().collect();
    let mut heads = vec![];
    for program in &programs {
        heads.push(context.store()?.heads(program.scope)?);
    }
    let origin = Origin { as_of: context.as_of()?, heads: heads.join(" ") };
    let bytes = bytes(&programs, &origin, &texts)?;
    let Some(metadata) = &export.datasette else {
        return deliver(
            io,
            (&export.to, export.json),
            ("dgcc.sqlite", "sqlite"),
            Made::File(bytes),
        );
    };
    let Some(path) = export.to.output.clone().filter(|path| path != Path::new("-")) else {
        let problem = Problem::usage("the metadata names the file, and the file has no name");
        return Err(problem.mend("name the file: -o programme.sqlite"));
    };
    let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    let described = describe(&name, &programs, &origin, &texts);
    let mut described = serde_json::to_vec_pretty(&described)?;
    described.push(b'\n');
    let files: [(PathBuf, Vec<u8>); 2] = [(path, bytes), (metadata.clone(), described)];
    let written = write_files(io, &files, export.to.force)?;
    manifest(io, &written, export.json)
}

fn bytes(programs: &[&Program], origin: &Origin, texts: &Texts) -> Outcome<Vec<u8>> {
    let folder = tempfile::tempdir()?;
    let path = folder.path().join("flat.sqlite");
    flat::write(&path, programs, origin, &Said(texts))?;
    Ok(std::fs::read(path)?)
}

/// What the catalogs say of tables and columns.
struct Said<'a>(&'a Texts);

impl About for Said<'_> {
    fn table(&self, kind: &str) -> String {
        self.0.about(kind)
    }

    fn column(&self, kind: &str, field: &str) -> String {
        let computed = |kind| computed(kind)?.columns.iter().find(|(name, _)| *name == field);
        let is_computed = Kind::from_name(kind).and_then(computed).is_some();
        let key = format!("column-{field}");
        if is_computed && self.0.has(&key) { self.0.say(&key) } else { self.0.help(kind, field) }
    }

    fn say(&self, key: &str) -> String {
        self.0.say(key)
    }
}

/// What Datasette shows of the file, as it reads it from `--metadata`.
fn describe(name: &str, programs: &[&Program], origin: &Origin, texts: &Texts) -> Json {
    let said = Said(texts);
    let code = |program: &&Program| program.code(Kind::Partnership, program.scope);
    let codes = texts.list(&programs.iter().map(code).collect::<Vec<_>>());
    let tables = Kind::ALL.iter().map(|kind| {
        let columns = flat::columns_of(programs, *kind, &said);
        let columns: Map<_, _> =
            columns.into_iter().map(|(name, about)| (name, Json::String(about))).collect();
        let label = json!({ "description": said.table(kind.name()), "label_column": "label", "columns": columns });
        (kind.name().to_owned(), label)
    });
    let view = |(name, _): &(&str, &str)| {
        let about = texts.say(&format!("flat-{}", name.replace('_', "-")));
        ((*name).to_owned(), json!({ "description": about }))
    };
    let query = |(name, sql): &(&str, &str)| {
        let title = texts.say(&format!("flat-query-{name}"));
        ((*name).to_owned(), json!({ "sql": sql, "title": title }))
    };
    let tables: Map<_, _> = tables.chain(VIEWS.iter().map(view)).collect();
    let queries: Map<_, _> = QUERIES.iter().map(query).collect();
    json!({
        "title": texts.say_with("flat-title", &[("partnerships", Arg::Text(codes))]),
        "description": texts.say_with("flat-as-of", &[("date", Arg::Date(origin.as_of.into()))]),
        "databases": { name: { "tables": tables, "queries": queries } },
    })
}
