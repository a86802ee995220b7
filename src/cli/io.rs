//! Where a command writes: results to standard output, everything else to standard error.

use std::fs::{self, File};
use std::io::{BufRead, IsTerminal, Read, Write};
use std::path::{Path, PathBuf};

use serde::Serialize;
use sha2::{Digest, Sha256};
use tempfile::NamedTempFile;

use super::problem::{Exit, Outcome, Problem};
use crate::domain::values::hex;
use crate::i18n::safe;

/// The three streams, and what kind of thing they are.
pub struct Io<'a> {
    pub out: &'a mut dyn Write,
    pub err: &'a mut dyn Write,
    pub input: &'a mut dyn BufRead,
    /// Whether standard input and output are a terminal.
    pub terminal: bool,
    pub quiet: bool,
}

impl Io<'_> {
    /// A line of what was asked for; nothing in it can drive a terminal.
    pub fn line(&mut self, text: &str) -> Outcome {
        writeln!(self.out, "{}", safe(text))?;
        Ok(())
    }

    /// Bytes of what was asked for.
    pub fn bytes(&mut self, bytes: &[u8]) -> Outcome {
        self.out.write_all(bytes)?;
        Ok(self.out.flush()?)
    }

    /// JSON of what was asked for.
    pub fn json(&mut self, value: &impl Serialize) -> Outcome {
        let text = serde_json::to_string_pretty(value)?;
        self.bytes(format!("{text}\n").as_bytes())
    }

    /// A message to the person, unless they want quiet.
    pub fn tell(&mut self, text: &str) -> Outcome {
        if !self.quiet {
            writeln!(self.err, "{}", safe(text))?;
        }
        Ok(())
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

/// Writes files, all of them or none: each first under another name beside its place.
pub fn write_files(files: &[(PathBuf, Vec<u8>)], force: bool) -> Outcome<Vec<Written>> {
    if let Some((path, _)) = files.iter().find(|(path, _)| path.exists() && !force) {
        let problem = Problem::new(Exit::Exists, "the file exists already");
        return Err(problem.at(path.display().to_string()).mend("add --force to replace it"));
    }
    let mut staged = vec![];
    for (path, bytes) in files {
        staged.push((stage(path, bytes).map_err(|e| unwritable(path, &e))?, path));
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

fn stage(path: &Path, bytes: &[u8]) -> std::io::Result<NamedTempFile> {
    let folder = path.parent().filter(|p| !p.as_os_str().is_empty()).unwrap_or(Path::new("."));
    fs::create_dir_all(folder)?;
    let mut file = NamedTempFile::new_in(folder)?;
    file.write_all(bytes)?;
    file.as_file().sync_all()?;
    Ok(file)
}

fn unwritable(path: &Path, error: &std::io::Error) -> Problem {
    Problem::new(Exit::Failed, format!("cannot be written: {error}")).at(path.display().to_string())
}

/// All bytes of a file, or of standard input for `-`.
pub fn read_bytes(path: &Path, io: &mut Io) -> Outcome<Vec<u8>> {
    let mut bytes = vec![];
    let read = if path == Path::new("-") {
        io.input.read_to_end(&mut bytes)
    } else {
        File::open(path).and_then(|mut file| file.read_to_end(&mut bytes))
    };
    let unreadable = |error: std::io::Error| {
        let problem = Problem::new(Exit::Failed, format!("cannot be read: {error}"));
        problem.at(path.display().to_string())
    };
    read.map(|_| bytes).map_err(unreadable)
}
