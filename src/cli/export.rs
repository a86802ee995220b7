//! `dgcc export`: the records as files.

use std::collections::BTreeMap;
use std::path::Path;

use serde_json::json;

use super::args::{Export, Output};
use super::context::Context;
use super::io::{Io, Written, write_files};
use super::problem::{Outcome, Problem};
use super::{flat, ics};
use crate::domain::program::Program;
use crate::domain::values::Id;
use crate::exchange::csv::Writing;
use crate::exchange::naming::Naming;
use crate::exchange::{Format, csv, iati, json as json_format, text, xlsx};
use crate::figures::Figures;
use crate::figures::check::{Purpose, Severity, check_for};

pub fn run(context: &mut Context, io: &mut Io, export: &Export) -> Outcome {
    if export.format == "ics" {
        return ics::export(context, io, export);
    }
    if export.format == "sqlite" {
        return flat::export(context, io, export);
    }
    let ending =
        export.to.output.as_deref().and_then(|path| Format::of_file(&path.to_string_lossy()));
    let named = Format::from_name(&export.format);
    if ending.is_some() && named.is_some() && ending != named {
        let what = format!("the path ends like another format than {}", export.format);
        return Err(Problem::usage(what).mend("give the path another ending"));
    }
    let name = format!("dgcc-{}", export.format);
    let to = (&export.to, export.json);
    if export.format == "iati" {
        let made = Made::File(activities(context, io)?);
        return deliver(io, to, (&name, &export.format), made);
    }
    let programs = programs(context)?;
    let programs: Vec<&Program> = programs.iter().collect();
    let texts = context.texts()?;
    let naming = if export.labels { Naming::Labels(&texts) } else { Naming::Codes };
    let files = match export.format.as_str() {
        tables @ ("csv" | "tsv") => {
            let writing = Writing { excel: export.excel, tabs: tables == "tsv", naming };
            Made::Folder(csv::export(&programs, writing))
        }
        "xlsx" => Made::File(xlsx::export(&programs, naming, &texts)?),
        "text" if export.to.output.as_deref().is_none_or(|path| path == Path::new("-")) => {
            Made::File(text::stream(&programs))
        }
        "text" => Made::Folder(text::export(&programs)),
        "json" => Made::File(json_format::export(&programs)),
        other => {
            let problem = Problem::usage(format!("there is no export as {other:?}"));
            let formats = "csv, tsv, xlsx, json, text, iati, ics and sqlite";
            return Err(problem.mend(format!("the formats are {formats}")));
        }
    };
    deliver(io, to, (&name, &export.format), files)
}

/// The programs of the partnerships asked for; of a file without one, what all share.
pub fn programs(context: &mut Context) -> Outcome<Vec<Program>> {
    let mut programs = vec![];
    for (_, partnership) in context.partnerships()? {
        programs.push(context.program(partnership)?);
    }
    if programs.is_empty() {
        programs.push(context.program(Id::SHARED)?);
    }
    Ok(programs)
}

/// All partnerships as activities, one partnership in memory at a time. Says which rules of IATI
/// the file is going to break; it is written all the same.
fn activities(context: &mut Context, io: &mut Io) -> Outcome<Vec<u8>> {
    let as_of = context.as_of()?;
    let mut partnerships: Vec<Id> = context.partnerships()?.into_iter().map(|(_, id)| id).collect();
    if partnerships.is_empty() {
        partnerships.push(Id::SHARED);
    }
    let mut broken: BTreeMap<&str, usize> = BTreeMap::new();
    let mut file = iati::export::File::open();
    for partnership in partnerships {
        let program = context.program(partnership)?;
        let findings = check_for(&Figures::new(&program, as_of), Purpose::Iati);
        let errors = findings.iter().filter(|finding| finding.severity == Severity::Error);
        errors.for_each(|finding| *broken.entry(finding.code).or_default() += 1);
        file.add(&program);
    }
    if !broken.is_empty() {
        let codes: Vec<_> =
            broken.iter().map(|(code, count)| format!("{code} ({count})")).collect();
        let codes = codes.join(", ");
        let names = "`dgcc check --for iati` names the records";
        io.tell(&format!("the file breaks rules: {codes}; {names}"))?;
    }
    Ok(file.close())
}

/// Bytes that are to be written.
pub enum Made {
    File(Vec<u8>),
    Folder(Vec<(String, Vec<u8>)>),
}

/// Puts bytes where they are wanted: into the path given, or to standard output.
pub fn deliver(
    io: &mut Io,
    (to, as_json): (&Output, bool),
    (name, ending): (&str, &str),
    made: Made,
) -> Outcome {
    let path = to.output.as_deref().filter(|path| *path != Path::new("-"));
    match (made, path) {
        (Made::File(_), None) if ending == "xlsx" && io.screen => {
            let problem = Problem::usage("a workbook cannot be shown on a terminal");
            Err(problem.mend(format!("name a file: -o {name}.xlsx")))
        }
        (Made::File(bytes), None) => io.bytes(&bytes),
        (Made::Folder(_), None) => {
            let problem = Problem::usage(format!("{ending} is a folder of files"));
            Err(problem.mend(format!("name the folder: -o {name}")))
        }
        (Made::File(bytes), Some(path)) => {
            let written = write_files(io, &[(path.into(), bytes)], to.force)?;
            manifest(io, &written, as_json)
        }
        (Made::Folder(files), Some(folder)) => {
            let files: Vec<_> =
                files.into_iter().map(|(name, bytes)| (folder.join(name), bytes)).collect();
            {
                let written = write_files(io, &files, to.force)?;
                manifest(io, &written, as_json)
            }
        }
    }
}

/// What was written: the paths, or the manifest with the hash of each file.
pub fn manifest(io: &mut Io, written: &[Written], as_json: bool) -> Outcome {
    if as_json {
        return io.json(&json!({ "schema_version": 1, "files": written }));
    }
    written.iter().try_for_each(|file| io.line(&file.path.display().to_string()))
}
