//! Tables from outside, read behind the screen: a file, a folder, or what was pasted.

use std::collections::BTreeMap;
use std::fs::File;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use chrono::NaiveDate;

use crate::domain::program::{Kind, Program};
use crate::domain::values::Id;
use crate::exchange::Format;
use crate::exchange::csv::{self, Reading};
use crate::exchange::iati::{self, import::Ground};
use crate::exchange::import::{Existing, Numbers, Options, likely, plan};
use crate::exchange::labels::Labels;
use crate::exchange::rejects::{self, Book, is_reject};
use crate::exchange::table::Input;
use crate::exchange::xlsx::NotWritten;
use crate::i18n::{Language, Texts};
use crate::log::clock::Stamper;
use crate::log::plan::{Fault, Plan};
use crate::store::{Store, StoreError};
use crate::tui::effect::{Intake, LeftOut, Source};

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

/// What came of reading tables.
#[derive(Debug)]
pub enum Planned {
    /// A file that is named after no kind of record; they follow, the most likely first.
    Unnamed(String, Vec<Kind>),
    /// What would be written, and what stays outside.
    Read(Box<Plan>, LeftOut),
}

/// Why nothing could be planned.
#[derive(Debug)]
pub enum NotRead {
    /// A path that cannot be read.
    Io(PathBuf, io::Error),
    /// A path that ends like no table.
    Format(PathBuf),
    /// Rows that were left out and no workbook can keep.
    Rejects(NotWritten),
    Store(StoreError),
}

/// What the tables would write.
pub fn planned(wanted: &Wanted, store: &Store) -> Result<Planned, NotRead> {
    let Wanted { intake, stamper, .. } = wanted;
    let existing = existing(wanted, store).map_err(NotRead::Store)?;
    let labels = Labels::all();
    let read = match &intake.source {
        Source::Paste(paste) => {
            let reading = Reading { kind: Some(paste.kind), encoding: None, separator: None };
            let input = csv::read(paste.kind.name(), paste.text.as_bytes(), reading);
            Read { input, ..Read::default() }
        }
        Source::File(path) => {
            let mut ground = Ground::of(&existing, None);
            ground.today = Some(wanted.as_of);
            files(Path::new(path), intake, &mut ground)?
        }
    };
    let options = options(wanted);
    if let Some((file, columns)) = read.unnamed {
        return Ok(Planned::Unnamed(file, likely(&columns, &options, &labels)));
    }
    let mut input = read.input;
    input.rename(&intake.columns);
    let plan = plan(input, &existing, &options, &labels, |_, _, _| stamper.id());
    let left = left_out(wanted, &plan, &read.books).map_err(NotRead::Rejects)?;
    Ok(Planned::Read(Box::new(plan), left))
}

fn options(wanted: &Wanted) -> Options {
    let Wanted { intake, code, language, .. } = wanted;
    let reason = match &intake.source {
        Source::Paste(paste) => format!("{} {}", paste.from, paste.kind.name()),
        Source::File(path) => format!("import {}", name(Path::new(path))),
    };
    let numbers = if *language == Language::Id { Numbers::Indonesian } else { Numbers::Plain };
    Options {
        reason,
        partnership: Some(code.clone()).filter(|code| !code.is_empty()),
        language: language.tag().into(),
        numbers,
        prefer: intake.prefer,
        skip_invalid: intake.skip_invalid,
        ..Options::default()
    }
}

/// The rows that are left out, and the files beside their own that keep them.
fn left_out(
    wanted: &Wanted,
    plan: &Plan,
    books: &[Book],
) -> std::result::Result<LeftOut, NotWritten> {
    if !wanted.intake.skip_invalid {
        return Ok(LeftOut::default());
    }
    let rows = rejects::count(plan);
    let Source::File(path) = &wanted.intake.source else {
        return Ok(LeftOut { rows, files: vec![] });
    };
    let texts = Texts::of(wanted.language);
    let path = Path::new(path);
    let beside = |name: String| {
        if path.is_dir() { path.join(name) } else { path.with_file_name(name) }
    };
    let files = rejects::files(plan, books, &texts)?.into_iter();
    let files: Vec<_> = files.map(|(name, bytes)| (beside(name), bytes)).collect();
    // An activity that names itself nowhere makes no row.
    Ok(LeftOut { rows: rows.max(files.len()), files })
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

/// What files hold; workbooks and activities also as they are, to be written once more.
#[derive(Default)]
struct Read {
    input: Input,
    books: Vec<Book>,
    /// The first file that is named after no kind of record, and its columns.
    unnamed: Option<(String, Vec<String>)>,
}

impl Read {
    fn and(self, next: Self) -> Self {
        let books = self.books.into_iter().chain(next.books).collect();
        Self { input: self.input.and(next.input), books, unnamed: self.unnamed.or(next.unnamed) }
    }
}

/// What a file holds, or every file of a folder that is a table.
fn files(path: &Path, intake: &Intake, ground: &mut Ground) -> Result<Read, NotRead> {
    if !path.is_dir() {
        return file(path, intake, ground);
    }
    let entries = std::fs::read_dir(path).map_err(|error| NotRead::Io(path.into(), error))?;
    let mut paths: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    paths.retain(|path| Format::of_file(&path.to_string_lossy()).is_some() && !is_reject(path));
    paths.sort();
    if paths.is_empty() {
        return Err(NotRead::Format(path.into()));
    }
    let mut read = paths.iter().map(|path| file(path, intake, ground));
    read.try_fold(Read::default(), |all, next| Ok(all.and(next?)))
}

fn file(path: &Path, intake: &Intake, ground: &mut Ground) -> Result<Read, NotRead> {
    let name = name(path);
    std::fs::metadata(path).map_err(|error| NotRead::Io(path.into(), error))?;
    let format = Format::of_file(&name).ok_or_else(|| NotRead::Format(path.into()))?;
    let bytes = File::open(path).and_then(|file| format.take(file));
    let bytes = bytes.map_err(|error| NotRead::Io(path.into(), error))?;
    let kind = intake.kinds.iter().find(|(file, _)| *file == name).map(|(_, kind)| *kind);
    let reading = Reading { kind, encoding: intake.encoding, separator: None };
    let input = match (format.refused(&name, &bytes), format) {
        (Some(input), _) => input,
        (None, Format::Iati) => iati::import::read(&name, &bytes[..], reading, ground),
        (None, format) => format.read(&name, &bytes, reading),
    };
    let unnamed = Some(&input).filter(|input| kind.is_none() && is_unnamed(input));
    let unnamed = unnamed.and_then(|_| columns(&name, format, (&bytes, reading)));
    let unnamed = unnamed.map(|columns| (name.clone(), columns));
    let own = matches!(format, Format::Xlsx | Format::Iati);
    let book = own.then_some(Book { file: name, bytes });
    Ok(Read { input, books: book.into_iter().collect(), unnamed })
}

fn name(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

/// Whether nothing was read because no name says what it is of.
fn is_unnamed(input: &Input) -> bool {
    let nameless = |fault: &Fault| matches!(fault, Fault::UnknownKind { .. } | Fault::NoSheet);
    input.tables.is_empty() && input.problems.iter().any(|found| nameless(&found.fault))
}

/// The columns of a file that is read as of some kind; none where it is no single table.
fn columns(name: &str, format: Format, (bytes, reading): (&[u8], Reading)) -> Option<Vec<String>> {
    let any = Reading { kind: Kind::ALL.first().copied(), ..reading };
    let [table] = &*format.read(name, bytes, any).tables else { return None };
    Some(table.header.iter().map(|heading| heading.name.clone()).collect())
}
