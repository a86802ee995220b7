//! Where a command writes: results to standard output, everything else to standard error.

use std::fs::{self, File};
use std::io::{BufRead, IsTerminal, Read, Write};
use std::path::{Path, PathBuf};

use serde::Serialize;
use sha2::{Digest, Sha256};
use tempfile::NamedTempFile;

use super::interrupt::Interrupt;
use super::problem::{Exit, Outcome, Problem};
use crate::domain::values::hex;
use crate::exchange::Format;
use crate::i18n::{is_hidden, safe, safe_lines};
use crate::store::is_own;

/// The three streams, and what kind of thing they are.
pub struct Io<'a> {
    pub out: &'a mut dyn Write,
    pub err: &'a mut dyn Write,
    pub input: &'a mut dyn BufRead,
    /// Whether standard input and output are a terminal.
    pub terminal: bool,
    /// Whether standard output is a terminal, whatever the input is.
    pub screen: bool,
    pub quiet: bool,
    /// Kept from the first file that is written on.
    pub interrupt: Option<Interrupt>,
    /// The programme file, which nothing is written over.
    pub own: PathBuf,
}

impl Io<'_> {
    /// A line of what was asked for; nothing in it can drive a terminal.
    pub fn line(&mut self, text: &str) -> Outcome {
        writeln!(self.out, "{}", safe(text))?;
        Ok(())
    }

    /// Bytes of what was asked for: exact into a file or a pipe, harmless on a terminal.
    pub fn bytes(&mut self, bytes: &[u8]) -> Outcome {
        if self.screen {
            self.out.write_all(safe_lines(&String::from_utf8_lossy(bytes)).as_bytes())?;
        } else {
            self.out.write_all(bytes)?;
        }
        Ok(self.out.flush()?)
    }

    /// JSON of what was asked for.
    pub fn json(&mut self, value: &impl Serialize) -> Outcome {
        let text = escaped(&serde_json::to_string_pretty(value)?);
        self.bytes(format!("{text}\n").as_bytes())
    }

    /// A message to the person, unless they want quiet.
    pub fn tell(&mut self, text: &str) -> Outcome {
        if !self.quiet {
            writeln!(self.err, "{}", safe(text))?;
        }
        Ok(())
    }

    /// Whether standard output of this process is a terminal.
    pub fn is_screen() -> bool {
        std::io::stdout().is_terminal()
    }

    /// Whether the standard streams of this process are a terminal.
    pub fn is_terminal() -> bool {
        std::io::stdin().is_terminal() && std::io::stdout().is_terminal()
    }
}

/// A file that was written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Written {
    pub path: PathBuf,
    pub bytes: usize,
    pub sha256: String,
}

impl Written {
    /// A file that is there.
    pub fn of(path: &Path) -> Outcome<Self> {
        let mut hash = Sha256::new();
        let mut file = File::open(path)?;
        let (mut part, mut bytes) = (vec![0; 65_536], 0);
        loop {
            let count = file.read(&mut part)?;
            if count == 0 {
                return Ok(Self { path: path.into(), bytes, sha256: hex(&hash.finalize()) });
            }
            hash.update(&part[..count]);
            bytes += count;
        }
    }
}

/// JSON that says the same without a character that a terminal would obey.
fn escaped(json: &str) -> String {
    let mut out = String::with_capacity(json.len());
    for character in json.chars() {
        if is_hidden(character) || character == '\u{7f}' {
            let mut units = [0; 2];
            let units = character.encode_utf16(&mut units).iter();
            out.extend(units.map(|unit| format!("\\u{unit:04x}")));
        } else {
            out.push(character);
        }
    }
    out
}

/// Writes files, all of them or none: each first under another name beside its place. A signal
/// meanwhile leaves none of them.
pub fn write_files(
    io: &mut Io,
    files: &[(PathBuf, Vec<u8>)],
    force: bool,
) -> Outcome<Vec<Written>> {
    let interrupt = match &mut io.interrupt {
        Some(interrupt) => interrupt,
        none => none.insert(Interrupt::hold()?),
    };
    refuse(&io.own, files)?;
    interrupt.again();
    let written = write_all(interrupt, files, force);
    interrupt.release();
    written
}

/// Refuses to write over the programme file and what SQLite keeps beside it, and one file twice.
fn refuse(own: &Path, files: &[(PathBuf, Vec<u8>)]) -> Outcome {
    for (place, (path, _)) in files.iter().enumerate() {
        let at = || path.display().to_string();
        if path.ancestors().any(|path| is_own(own, path)) {
            let problem = Problem::usage("this is the programme file itself");
            return Err(problem.at(at()).mend("name another file"));
        }
        if files.iter().take(place).any(|(other, _)| other == path) {
            let problem = Problem::usage("two files would be written under one name");
            return Err(problem.at(at()).mend("name two files"));
        }
    }
    Ok(())
}

fn write_all(
    interrupt: &Interrupt,
    files: &[(PathBuf, Vec<u8>)],
    force: bool,
) -> Outcome<Vec<Written>> {
    if let Some((path, _)) = files.iter().find(|(path, _)| path.is_file() && !force) {
        let problem = Problem::new(Exit::Exists, "the file exists already");
        return Err(problem.at(path.display().to_string()).mend("add --force to replace it"));
    }
    let mut staged = vec![];
    for (path, bytes) in files {
        if is_device(path) {
            fs::write(path, bytes).map_err(|error| unwritable(path, &error))?;
        } else {
            staged.push((stage(path, bytes).map_err(|e| unwritable(path, &e))?, path));
        }
        interrupt.check()?;
    }
    for (file, path) in staged {
        file.persist(path).map_err(|error| unwritable(path, &error.error))?;
    }
    let written = |(path, bytes): &(PathBuf, Vec<u8>)| Written {
        path: path.clone(),
        bytes: bytes.len(),
        sha256: hex(&Sha256::digest(bytes)),
    };
    Ok(files.iter().map(written).collect())
}

/// A terminal, a pipe, `/dev/null`: written into, never put another file in its place.
fn is_device(path: &Path) -> bool {
    fs::metadata(path).is_ok_and(|found| !found.is_file() && !found.is_dir())
}

fn stage(path: &Path, bytes: &[u8]) -> std::io::Result<NamedTempFile> {
    let folder = path.parent().filter(|p| !p.as_os_str().is_empty()).unwrap_or(Path::new("."));
    fs::create_dir_all(folder)?;
    let prefix = staging(folder);
    let mut file = tempfile::Builder::new().prefix(&prefix).tempfile_in(folder)?;
    file.write_all(bytes)?;
    file.as_file().sync_all()?;
    Ok(file)
}

/// The beginning of the names of what this process stages in a folder. What processes left there
/// that were killed is taken away.
pub fn staging(folder: &Path) -> String {
    let is_alive = |process: &str| {
        !Path::new("/proc/self").exists() || Path::new("/proc").join(process).exists()
    };
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        let process = name.strip_prefix(STAGED).and_then(|rest| rest.split_once('-'));
        let process = process.map(|(process, _)| process).filter(|p| p.parse::<u32>().is_ok());
        if process.is_some_and(|process| !is_alive(process)) {
            // Whoever else clears it meanwhile does as well.
            let _ = fs::remove_file(entry.path()).or_else(|_| fs::remove_dir_all(entry.path()));
        }
    }
    format!("{STAGED}{}-", std::process::id())
}

const STAGED: &str = ".dgcc-";

fn unwritable(path: &Path, error: &std::io::Error) -> Problem {
    Problem::new(Exit::Failed, format!("cannot be written: {error}")).at(path.display().to_string())
}

/// The bytes of a file, or of standard input for `-`, as far as its format takes them.
pub fn read_bytes(path: &Path, io: &mut Io, format: Format) -> Outcome<Vec<u8>> {
    let read =
        if path == Path::new("-") { format.take(&mut *io.input) } else { format.take(open(path)?) };
    read.map_err(|error| unreadable(path, &error))
}

/// A file to read from.
pub fn open(path: &Path) -> Outcome<File> {
    File::open(path).map_err(|error| unreadable(path, &error))
}

fn unreadable(path: &Path, error: &std::io::Error) -> Problem {
    Problem::new(Exit::Failed, format!("cannot be read: {error}")).at(path.display().to_string())
}
