//! Tables from outside, read behind the screen: a file, a folder, or what was pasted.

use std::collections::BTreeMap;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use chrono::NaiveDate;

use crate::domain::program::Program;
use crate::domain::values::Id;
use crate::exchange::Format;
use crate::exchange::csv::{self, Reading};
use crate::exchange::iati::{self, import::Ground};
use crate::exchange::import::{Existing, Numbers, Options, plan};
use crate::exchange::labels::Labels;
use crate::exchange::table::Input;
use crate::i18n::Language;
use crate::log::clock::Stamper;
use crate::log::plan::Plan;
use crate::store::{Store, StoreError};
use crate::tui::effect::{Intake, Source};

/// What is to be planned, and against which programme.
#[derive(Debug)]
pub struct Wanted {
    pub intake: Intake,
    /// The partnership on the screen.
    pub program: Arc<Program>,
    pub as_of: NaiveDate,
    /// Its code; empty where there is none.
    pub code: String,
    pub language: Language,
    pub stamper: Stamper,
}

/// Why nothing could be planned.
#[derive(Debug)]
pub enum NotRead {
    /// A path that cannot be read.
    Io(PathBuf, io::Error),
    /// A path that ends like no table.
    Format(PathBuf),
    Store(StoreError),
}

/// What the tables would write.
pub fn planned(wanted: &Wanted, store: &Store) -> Result<Plan, NotRead> {
    let Wanted { intake, code, language, stamper, .. } = wanted;
    let existing = existing(wanted, store).map_err(NotRead::Store)?;
    let (mut input, reason) = match &intake.source {
        Source::Paste(paste) => {
            let reading = Reading { kind: Some(paste.kind), encoding: None, separator: None };
            let input = csv::read(paste.kind.name(), paste.text.as_bytes(), reading);
            (input, format!("{} {}", paste.from, paste.kind.name()))
        }
        Source::File(path) => {
            let path = Path::new(path);
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            let mut ground = Ground::of(&existing, None);
            ground.today = Some(wanted.as_of);
            (files(path, intake.encoding, &mut ground)?, format!("import {name}"))
        }
    };
    input.rename(&intake.columns);
    let numbers = if *language == Language::Id { Numbers::Indonesian } else { Numbers::Plain };
    let options = Options {
        reason,
        partnership: Some(code.clone()).filter(|code| !code.is_empty()),
        language: language.tag().into(),
        numbers,
        prefer: intake.prefer,
        skip_invalid: intake.skip_invalid,
        ..Options::default()
    };
    Ok(plan(input, &existing, &options, &Labels::all(), |_, _, _| stamper.id()))
}

/// The programme on the screen; for files all of them, since a file may hold several.
fn existing(wanted: &Wanted, store: &Store) -> crate::store::Result<Existing> {
    let own = Program::clone(&wanted.program);
    let mut programs = BTreeMap::from([(wanted.code.clone(), own)]);
    if matches!(wanted.intake.source, Source::File(_)) {
        for (code, id) in store.partnerships()? {
            if id != wanted.program.scope && id != Id::SHARED {
                programs.insert(code, store.load(id)?);
            }
        }
    }
    Ok(Existing { programs })
}

/// What a file holds, or every file of a folder that is a table.
fn files(path: &Path, encoding: Option<&str>, ground: &mut Ground) -> Result<Input, NotRead> {
    let unreadable = |path: &Path| {
        let path = path.to_owned();
        move |error| NotRead::Io(path, error)
    };
    if !path.is_dir() {
        return file(path, encoding, ground);
    }
    let entries = std::fs::read_dir(path).map_err(unreadable(path))?;
    let mut paths: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    let is_reject = |path: &Path| {
        path.file_stem().is_some_and(|stem| stem.to_string_lossy().ends_with(".rejects"))
    };
    paths.retain(|path| Format::of_file(&path.to_string_lossy()).is_some() && !is_reject(path));
    paths.sort();
    if paths.is_empty() {
        return Err(NotRead::Format(path.into()));
    }
    let mut read = paths.iter().map(|path| file(path, encoding, ground));
    read.try_fold(Input::default(), |input, next| Ok(input.and(next?)))
}

fn file(path: &Path, encoding: Option<&str>, ground: &mut Ground) -> Result<Input, NotRead> {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    std::fs::metadata(path).map_err(|error| NotRead::Io(path.into(), error))?;
    let format = Format::of_file(&name).ok_or_else(|| NotRead::Format(path.into()))?;
    let bytes = std::fs::read(path).map_err(|error| NotRead::Io(path.into(), error))?;
    let reading = Reading { kind: None, encoding, separator: None };
    Ok(match format {
        Format::Iati => iati::import::read(&name, &bytes[..], reading, ground),
        format => format.read(&name, &bytes, reading),
    })
}
