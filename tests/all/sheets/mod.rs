//! Workbooks out of the file and into it: what they keep, what they refuse, what they merge.

mod figures;
mod hostile;
mod merging;
mod points;
mod programs;
mod template;

use std::io::{Cursor, Write};
use std::sync::OnceLock;

use dgcc::domain::program::{Kind, Program};
use dgcc::domain::values::Id;
use dgcc::exchange::csv::Reading;
use dgcc::exchange::import::{Existing, Options, plan};
use dgcc::exchange::labels::Labels;
use dgcc::exchange::samples::{Sample, built_in, sample_plan};
use dgcc::exchange::table::Input;
use dgcc::exchange::xlsx;
use dgcc::log::plan::Plan;
use dgcc::store::Store;

pub use crate::support::{book, nothing_to_do};
use crate::support::{desk, program, step};

/// The programs of a sample, by the codes of their partnerships.
pub fn sample(sample: Sample) -> Existing {
    let mut store = Store::in_memory(&desk()).unwrap();
    store.apply(&sample_plan(sample).changes, &step(1)).unwrap();
    let load = |(code, id): (String, Id)| (code, store.load(id).unwrap());
    Existing { programs: store.partnerships().unwrap().into_iter().map(load).collect() }
}

/// The small programme of the tests.
pub fn here() -> Existing {
    Existing { programs: [("XLA".to_owned(), program())].into() }
}

pub fn planned(input: Input, existing: &Existing, options: &Options) -> Plan {
    static LABELS: OnceLock<Labels> = OnceLock::new();
    plan(input, existing, options, LABELS.get_or_init(Labels::all), built_in)
}

/// What a workbook would write.
pub fn import(bytes: &[u8], existing: &Existing) -> Plan {
    import_with(bytes, existing, &Options::default())
}

pub fn import_with(bytes: &[u8], existing: &Existing, options: &Options) -> Plan {
    planned(xlsx::read("plan.xlsx", bytes, Reading::default()), existing, options)
}

/// Where the problems of a plan stand, and what they are.
pub fn problems(plan: &Plan) -> Vec<String> {
    plan.problems.iter().map(|found| format!("{}: {}", found.place(), found.fault)).collect()
}

pub fn edits(plan: &Plan) -> Vec<String> {
    let line =
        |l: &dgcc::log::plan::PlannedEdit| format!("{} {}: {} -> {}", l.code, l.cell, l.old, l.new);
    plan.lines.iter().map(line).collect()
}

/// The programme after a plan.
pub fn after(existing: &Existing, plan: &Plan) -> Existing {
    let mut existing = existing.clone();
    for change in &plan.changes {
        let program = existing.programs.values_mut().find(|p| p.scope == change.partnership);
        program.unwrap().apply(change).unwrap();
    }
    existing
}

pub const TYPES: &str = "[Content_Types].xml";
pub const SHEET: &str = "xl/worksheets/sheet1.xml";

/// The parts of a workbook whose only sheet holds these rows.
pub fn parts(name: &str, rows: &str) -> Vec<(String, Vec<u8>)> {
    let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    let rels = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let package = "http://schemas.openxmlformats.org/package/2006";
    let part = |name: &str, text: String| (name.to_owned(), text.into_bytes());
    vec![
        part(TYPES, format!("<Types xmlns=\"{package}/content-types\"></Types>")),
        part(
            "_rels/.rels",
            format!(
                "<Relationships xmlns=\"{package}/relationships\"><Relationship Id=\"rId1\" Type=\"{rels}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
            ),
        ),
        part(
            "xl/workbook.xml",
            format!(
                "<workbook xmlns=\"{main}\" xmlns:r=\"{rels}\"><sheets><sheet name=\"{name}\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"
            ),
        ),
        part(
            "xl/_rels/workbook.xml.rels",
            format!(
                "<Relationships xmlns=\"{package}/relationships\"><Relationship Id=\"rId1\" Type=\"{rels}/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>"
            ),
        ),
        part(
            SHEET,
            format!("<worksheet xmlns=\"{main}\"><sheetData>{rows}</sheetData></worksheet>"),
        ),
    ]
}

/// Parts as an archive.
pub fn packed(parts: &[(String, Vec<u8>)]) -> Vec<u8> {
    let mut archive = zip::ZipWriter::new(Cursor::new(vec![]));
    for (name, bytes) in parts {
        let options = zip::write::SimpleFileOptions::default();
        archive.start_file(name.as_str(), options).unwrap();
        archive.write_all(bytes).unwrap();
    }
    archive.finish().unwrap().into_inner()
}

/// Inline cells of a row: `A1` and what stands in the element.
pub fn inline(cells: &[(&str, &str)]) -> String {
    let cell = |(at, text): &(&str, &str)| {
        format!("<c r=\"{at}\" t=\"inlineStr\"><is><t>{text}</t></is></c>")
    };
    format!("<row>{}</row>", cells.iter().map(cell).collect::<String>())
}

pub fn id_of(program: &Program, kind: Kind, code: &str) -> Id {
    program.ids(kind).into_iter().find(|id| program.code(kind, *id) == code).unwrap()
}
