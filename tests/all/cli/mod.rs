//! The real program in a folder of its own: what it prints, where, and with which exit code.

mod agreeing;
mod commands;
mod details;
mod editions;
mod errors;
mod files;
mod hostile;
mod iati;
mod imports;
mod outputs;
mod past;
mod portfolio;
mod reports;
mod settings;
mod sheets;
mod writing;

use std::fs::Permissions;
use std::io::Write;
use std::os::unix::fs::PermissionsExt;
use std::os::unix::process::{CommandExt, ExitStatusExt};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};
use std::sync::OnceLock;

use serde_json::Value as Json;
use tempfile::TempDir;

pub const DGCC: &str = env!("CARGO_BIN_EXE_dgcc");

/// What one run printed and how it ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ran {
    pub code: i32,
    pub stdout: String,
    pub stderr: String,
}

impl Ran {
    fn of(output: &Output) -> Self {
        let signal = output.status.signal().map_or(-1, |signal| -signal);
        Self {
            code: output.status.code().unwrap_or(signal),
            stdout: String::from_utf8_lossy(&output.stdout).into_owned(),
            stderr: String::from_utf8_lossy(&output.stderr).into_owned(),
        }
    }

    /// The lines of standard output, of a run that must have gone well.
    pub fn lines(&self) -> Vec<&str> {
        assert_eq!(self.code, 0, "{self:?}");
        self.stdout.lines().collect()
    }

    /// Standard output as JSON, of a run that must have gone well.
    pub fn json(&self) -> Json {
        assert_eq!(self.code, 0, "{self:?}");
        serde_json::from_str(&self.stdout).unwrap_or_else(|error| panic!("{error}: {self:?}"))
    }
}

/// A folder with at most one programme file, `a.db`, that is gone afterwards.
pub struct Place {
    pub folder: TempDir,
    open: OnceLock<TempDir>,
}

impl Place {
    /// An empty folder.
    pub fn empty() -> Self {
        Self { folder: tempfile::tempdir().unwrap(), open: OnceLock::new() }
    }

    /// A folder with the programme of `PROGRAMME` in `a.db`.
    pub fn new() -> Self {
        static MADE: OnceLock<Vec<u8>> = OnceLock::new();
        let place = Self::empty();
        let bytes = MADE.get_or_init(|| {
            let place = Self::empty();
            place.run(&["init", "--desk", "SEOUL"]).lines();
            place.feed(&["batch", "-"], PROGRAMME).lines();
            std::fs::read(place.db()).unwrap()
        });
        std::fs::write(place.db(), bytes).unwrap();
        place
    }

    pub fn db(&self) -> PathBuf {
        self.folder.path().join("a.db")
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Lays a file into the folder.
    pub fn lay(&self, name: &str, text: impl AsRef<[u8]>) -> PathBuf {
        let path = self.path(name);
        std::fs::write(&path, text).unwrap();
        path
    }

    /// The program, about to run here: nothing of the environment but the file and the account.
    pub fn command(&self, words: &[&str]) -> Command {
        self.command_of(Path::new(DGCC), words)
    }

    fn command_of(&self, program: &Path, words: &[&str]) -> Command {
        let mut command = Command::new(program);
        command.args(words).current_dir(self.folder.path()).env_clear();
        command.env("DGCC_DB", "a.db").env("USER", "kim").env("HOME", self.folder.path());
        command
    }

    pub fn run(&self, words: &[&str]) -> Ran {
        Ran::of(&self.command(words).stdin(Stdio::null()).output().unwrap())
    }

    /// Runs with a variable of the environment.
    pub fn run_with(&self, name: &str, value: &str, words: &[&str]) -> Ran {
        Ran::of(&self.command(words).env(name, value).stdin(Stdio::null()).output().unwrap())
    }

    /// Runs as somebody who is not root, so that permissions hold. The program runs from a copy: the
    /// build folder may lie in a home folder that nobody else enters.
    pub fn run_as_nobody(&self, words: &[&str]) -> Ran {
        let open = self.open.get_or_init(|| {
            let everybody = Permissions::from_mode(0o755);
            let open = tempfile::Builder::new().permissions(everybody).tempdir().unwrap();
            std::fs::copy(DGCC, open.path().join("dgcc")).unwrap();
            open
        });
        let mut command = self.command_of(&open.path().join("dgcc"), words);
        if is_root() {
            command.uid(NOBODY).gid(NOBODY);
        }
        Ran::of(&command.stdin(Stdio::null()).output().unwrap())
    }

    /// Runs with a text on standard input.
    pub fn feed(&self, words: &[&str], text: impl AsRef<[u8]>) -> Ran {
        let mut command = self.command(words);
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        feed(command.spawn().unwrap(), text.as_ref())
    }

    /// Runs a line of shell; `dgcc` is the program.
    pub fn shell(&self, line: &str) -> Ran {
        let mut command = Command::new("/bin/sh");
        command.args(["-c", &format!("dgcc() {{ {DGCC} \"$@\"; }}; {line}")]);
        command.current_dir(self.folder.path()).env_clear().env("PATH", "/usr/bin:/bin");
        command.env("DGCC_DB", "a.db").env("USER", "kim").env("HOME", self.folder.path());
        Ran::of(&command.stdin(Stdio::null()).output().unwrap())
    }

    /// Everything that was ever written, and the records as they stand.
    pub fn state(&self) -> (String, String) {
        let log = self.run(&["log", "--limit", "100000", "--json"]);
        let text = self.run(&["export", "text"]);
        assert_eq!((log.code, text.code), (0, 0), "{log:?} {text:?}");
        (log.stdout, text.stdout)
    }

    /// The names in the folder, sorted.
    pub fn names(&self) -> Vec<String> {
        names(self.folder.path())
    }
}

/// The account that owns nothing.
const NOBODY: u32 = 65_534;

pub fn is_root() -> bool {
    use std::os::unix::fs::MetadataExt;
    std::fs::metadata("/proc/self").is_ok_and(|process| process.uid() == 0)
}

pub fn names(folder: &Path) -> Vec<String> {
    let entries = std::fs::read_dir(folder).unwrap();
    let names = entries.map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned());
    let mut names: Vec<_> = names.collect();
    names.sort();
    names
}

fn feed(mut child: Child, text: &[u8]) -> Ran {
    // A program that stops at the first error does not read the rest.
    child.stdin.take().unwrap().write_all(text).ok();
    Ran::of(&child.wait_with_output().unwrap())
}

/// A command line as a person writes it; words with blanks stand in single quotes.
pub fn words(line: &str) -> Vec<&str> {
    let (mut words, mut rest) = (vec![], line.trim());
    while !rest.is_empty() {
        let quoted = rest.strip_prefix('\'');
        let end = if quoted.is_some() { '\'' } else { ' ' };
        let from = quoted.unwrap_or(rest);
        let (word, after) = from.split_once(end).unwrap_or((from, ""));
        words.push(word);
        rest = after.trim_start();
    }
    words
}

/// One partnership with two projects, what they wait for, what they are measured by.
pub const PROGRAMME: &str = r#"
add country code=XLA name.en=Xland
add partnership code=XLA country=XLA title.en="A land" title.ko=나라
add sector round=2021-2025 code=water name.en=Water
add sector round=2021-2025 code=roads name.en=Roads
add project code=EA title.en="Rural water" title.ko="농촌 식수" planned_start=2021-05 planned_end=2023
add project code=EB title.en=Roads
add sector_share project=EA sector=2021-2025/water percent=100
add milestone project=EA code=M1 title.en=Wells planned=2022-03
add milestone project=EA code=M2 title.en=Pumps planned=2022-09
add dependency predecessor=EA/M1 successor=EA/M2
add period code=2024-Q1 start=2024-01-01 end=2024-03-31
add period code=2024-Q2 start=2024-04-01 end=2024-06-30
add indicator owner=project:EA code=I1 title.en=Share measure=unit direction=ascending
add baseline indicator=EA/I1 value=2505
add target indicator=EA/I1 period=2024-Q2 value=15000
record EA/I1 2024-Q1 12980 --source survey
"#;
