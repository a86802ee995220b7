//! The clipboard of the person's own computer, from wherever the program runs: a program of the
//! display, else tmux, else the terminal itself.

use std::fmt::Write as _;
use std::io::{self, Write as _};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::Duration;

use ratatui::crossterm::Command as _;
use ratatui::crossterm::clipboard::CopyToClipboard;

use super::Outside;
use crate::exchange::csv;
use crate::tui::effect::{Clip, Taken};

/// How a text got to the clipboard.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Way {
    /// Through a program, by its name.
    Program(String),
    /// As a sequence that the terminal is sent, and may refuse.
    Terminal(String),
}

/// The longest sequence that terminals take, in bytes.
const LONGEST: usize = 74_000;
/// How often a program is asked whether it is done, and how long lies between.
const TRIES: u32 = 150;
const PAUSE: Duration = Duration::from_millis(10);

/// Brings a text to the clipboard by the first way that works; none where none does.
pub fn copy(text: &str, outside: &Outside) -> Option<Way> {
    let mut tries = TRIES;
    let tmux = ["tmux", "load-buffer", "-w", "-"].map(String::from).to_vec();
    let tmux = outside.tmux.then_some(tmux);
    for command in outside.clipboards.iter().chain(&tmux) {
        let Some((program, _)) = command.split_first() else { continue };
        if feed(command, bytes(program, text), &mut tries).is_ok() {
            return Some(Way::Program(program.clone()));
        }
    }
    let mut sequence = String::new();
    CopyToClipboard::to_clipboard_from(text).write_ansi(&mut sequence).ok()?;
    (sequence.len() <= LONGEST).then_some(Way::Terminal(sequence))
}

/// Windows takes nothing but UTF-16 for what it is.
fn bytes(program: &str, text: &str) -> Vec<u8> {
    if program != "clip.exe" {
        return text.as_bytes().to_vec();
    }
    std::iter::once(0xfeff).chain(text.encode_utf16()).flat_map(u16::to_le_bytes).collect()
}

/// Gives bytes to a program; one that takes too long is ended.
fn feed(command: &[String], bytes: Vec<u8>, tries: &mut u32) -> io::Result<()> {
    let (program, arguments) = command.split_first().ok_or(io::ErrorKind::InvalidInput)?;
    let mut child = Command::new(program)
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()?;
    if let Some(mut input) = child.stdin.take() {
        // A program that does not read to the end says so by how it ends.
        thread::spawn(move || input.write_all(&bytes));
    }
    ended(&mut child, tries)
}

fn ended(child: &mut Child, tries: &mut u32) -> io::Result<()> {
    while *tries > 0 {
        if let Some(status) = child.try_wait()? {
            let failed = || io::Error::other(status.to_string());
            return if status.success() { Ok(()) } else { Err(failed()) };
        }
        *tries -= 1;
        thread::sleep(PAUSE);
    }
    child.kill()?;
    child.wait()?;
    Err(io::ErrorKind::TimedOut.into())
}

/// Rows as a spreadsheet takes them: tabs between cells, and no text that it reads as a formula.
pub fn text_of(clip: &Clip) -> String {
    let guarded = |cell: &Taken| match cell {
        Taken::Text(text) => csv::escape(text.clone()),
        Taken::Number(text) => text.clone(),
    };
    if let [row] = clip.rows.as_slice()
        && let [cell] = row.as_slice()
    {
        return guarded(cell);
    }
    let mut text = String::new();
    for row in &clip.rows {
        let cells: Vec<_> = row.iter().map(|cell| quoted(guarded(cell))).collect();
        // Writing into a text does not fail.
        let _ = writeln!(text, "{}", cells.join("\t"));
    }
    text
}

/// A cell with a tab, a quote or a line break stands in quotes.
fn quoted(cell: String) -> String {
    if cell.contains(['\t', '"', '\n', '\r']) {
        return format!("\"{}\"", cell.replace('"', "\"\""));
    }
    cell
}

#[cfg(test)]
mod tests {
    use super::*;

    fn outside(clipboards: &[&str]) -> Outside {
        let command = |script: &&str| vec!["sh".into(), "-c".into(), (*script).into()];
        Outside { clipboards: clipboards.iter().map(command).collect(), ..Outside::default() }
    }

    #[test]
    fn the_first_program_that_works_takes_the_text() {
        let folder = tempfile::tempdir().unwrap();
        let told = folder.path().join("told");
        let take = format!("cat > {}", told.display());
        let way = copy("서비스\tx", &outside(&["exit 1", &take])).unwrap();
        assert_eq!(way, Way::Program("sh".into()));
        assert_eq!(std::fs::read_to_string(told).unwrap(), "서비스\tx");
    }

    #[test]
    fn a_program_that_hangs_is_left_for_the_terminal() {
        let way = copy("abc", &outside(&["sleep 60"])).unwrap();
        assert_eq!(way, Way::Terminal("\u{1b}]52;c;YWJj\u{1b}\\".into()));
        assert_eq!(copy(&"a".repeat(60_000), &Outside::default()), None, "too long for it");
    }

    #[test]
    fn rows_are_safe_in_a_spreadsheet_and_numbers_stay_numbers() {
        let rows = vec![
            vec![Taken::text("Code"), Taken::text("Slip")],
            vec![Taken::text("=1+1"), Taken::number("-12")],
            vec![Taken::text("two\nlines \"and\" a\ttab"), Taken::text("-12")],
        ];
        let expected = "Code\tSlip\n'=1+1\t-12\n\"two\nlines \"\"and\"\" a\ttab\"\t'-12\n";
        assert_eq!(text_of(&Clip { rows, count: 2 }), expected);
    }

    #[test]
    fn windows_reads_hangul() {
        assert_eq!(bytes("clip.exe", "가"), [0xff, 0xfe, 0x00, 0xac]);
    }
}
