//! `dgcc demo`: the made-up partnership, on a terminal as screens, otherwise as its report.

use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

use super::args::{Demo, Output, Report, SampleName};
use super::context::Context;
use super::io::Io;
use super::problem::{Exit, Outcome, Problem};
use super::{report, start};
use crate::domain::reason::Arg;
use crate::domain::values::hex;
use crate::store::Desk;

/// The day on which the demo is looked at.
pub const AS_OF: &str = "2025-07-15";
const PERIOD: &str = "2025-Q2";

pub fn run(context: &mut Context, io: &mut Io, demo: &Demo) -> Outcome {
    let path =
        demo.folder.clone().unwrap_or_else(|| context.data_folder.join("demo")).join("demo.sqlite");
    let text = path.to_string_lossy().into_owned();
    context.config.put("db", &text);
    if context.config.get("as_of").is_none() {
        context.config.put("as_of", AS_OF);
    }
    if !path.exists() {
        let desk = Desk { name: "DEMO".into(), side: None };
        start::make(context, &path, &desk, Some(SampleName::Demo))?;
        io.tell(&format!("made {}", path.display()))?;
    }
    if io.terminal {
        let day = Arg::Date(context.as_of()?.into());
        let banner = context.texts()?.say_with("demo-banner", &[("date", day)]);
        return start::screens(context, io, Some(&banner));
    }
    let folder = demo.folder.clone().unwrap_or_else(|| PathBuf::from("exports"));
    let files = files(context, &folder)?;
    let written = context.store()?.get(WRITTEN)?.unwrap_or_default();
    if let Some(path) = files.iter().find(|path| is_other(path, &written)) {
        let problem = Problem::new(Exit::Exists, "the demo did not write this file");
        let problem = problem.at(path.display().to_string());
        return Err(problem.mend("move it away, or name another folder with --folder"));
    }
    let report = Report {
        kind: "progress".into(),
        period: Some(PERIOD.into()),
        format: FORMATS.map(String::from).into(),
        // What stands there was written by the demo.
        to: Output { output: None, force: true },
        out_dir: Some(folder),
        ..Report::default()
    };
    report::run(context, io, &report)?;
    if context.global.read_only {
        return Ok(());
    }
    let hashes: Vec<_> = files.iter().filter_map(|path| hash(path)).collect();
    let known = written.lines().map(Into::into).filter(|line: &String| !hashes.contains(line));
    let all: Vec<String> = hashes.iter().cloned().chain(known).take(MOST).collect();
    Ok(context.store()?.set(WRITTEN, &all.join("\n"))?)
}

/// The setting of the demo's file that holds the hashes of the reports it wrote.
const WRITTEN: &str = "demo-reports";
/// How many of them it holds.
const MOST: usize = 100;
const FORMATS: [&str; 2] = ["html", "md"];

/// The reports that the demo writes into a folder.
fn files(context: &mut Context, folder: &Path) -> Outcome<Vec<PathBuf>> {
    let (code, _) = context.partnership()?;
    let languages = report::ask::languages(context)?;
    let name = |(language, ending): (crate::i18n::Language, &str)| {
        let name = report::file_name(&code, ("progress", PERIOD), language.into());
        folder.join(format!("{name}.{ending}"))
    };
    let all = languages.into_iter().flat_map(|language| FORMATS.map(|ending| (language, ending)));
    Ok(all.map(name).collect())
}

/// Whether a file is there that is none of those written.
fn is_other(path: &Path, written: &str) -> bool {
    path.exists() && !hash(path).is_some_and(|hash| written.lines().any(|line| line == hash))
}

fn hash(path: &Path) -> Option<String> {
    Some(hex(&Sha256::digest(std::fs::read(path).ok()?)))
}
