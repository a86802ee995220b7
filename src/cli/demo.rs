//! `dgcc demo`: the made-up partnership, on a terminal as screens, otherwise as its report.

use std::path::PathBuf;

use super::args::{Demo, Output, Report, SampleName};
use super::context::Context;
use super::io::Io;
use super::problem::Outcome;
use super::{report, start};
use crate::domain::reason::Arg;
use crate::store::Desk;

/// The day on which the demo is looked at.
const AS_OF: &str = "2025-07-15";
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
        return start::screens(context, Some(banner));
    }
    let folder = demo.folder.clone().unwrap_or_else(|| PathBuf::from("exports"));
    let report = Report {
        kind: "progress".into(),
        period: Some(PERIOD.into()),
        format: vec!["html".into(), "md".into()],
        // The demo writes over its own report alone: the names are its own.
        to: Output { output: None, force: true },
        out_dir: Some(folder),
        ..Report::default()
    };
    report::run(context, io, &report)
}
