//! `dgcc batch`: one command a line, each of them a step of its own.

use std::fs::File;
use std::io::{BufRead, BufReader};
use std::path::Path;

use clap::Parser;

use super::args::{Cli, Command, Dry};
use super::context::Context;
use super::dispatch;
use super::io::{Io, open};
use super::problem::{Exit, Outcome, Problem};

/// Runs the lines; prints `ok N` after each that was written, stops at the first that was not.
/// A line is run before the next one is read, so that a program can wait for each answer.
pub fn run(
    context: &mut Context,
    io: &mut Io,
    from: &Path,
    (keep_going, dry): (bool, Dry),
) -> Outcome {
    if !dry.dry_run {
        return lines(context, io, from, keep_going);
    }
    // Each line builds on those before: they are carried out, on a copy.
    let folder = tempfile::tempdir()?;
    let copy = folder.path().join("dry.sqlite");
    context.store()?.backup(&copy)?;
    context.rehearse(&copy)?;
    let done = lines(context, io, from, keep_going);
    context.release();
    done
}

fn lines(context: &mut Context, io: &mut Io, from: &Path, keep_going: bool) -> Outcome {
    let mut file: Option<BufReader<File>> =
        if from == Path::new("-") { None } else { Some(BufReader::new(open(from)?)) };
    let mut worst: Option<Problem> = None;
    let mut number = 0;
    while let Some(bytes) = line(file.as_mut().map_or(&mut *io.input, |file| file))? {
        number += 1;
        match one(context, io, bytes) {
            Ok(false) => {}
            Ok(true) => io.bytes(format!("ok {number}\n").as_bytes())?,
            Err(problem) if problem.exit == Exit::Pipe => return Err(problem),
            Err(mut problem) => {
                place(&mut problem, &format!("{}:{number}", from.display()));
                if !keep_going {
                    return Err(problem);
                }
                match &mut worst {
                    Some(worst) => worst.faults.extend(problem.faults),
                    None => worst = Some(problem),
                }
            }
        }
    }
    worst.map_or(Ok(()), Err)
}

/// The next line without its end.
fn line(input: &mut dyn BufRead) -> Outcome<Option<Vec<u8>>> {
    let mut line = vec![];
    if input.read_until(b'\n', &mut line)? == 0 {
        return Ok(None);
    }
    if line.last() == Some(&b'\n') {
        line.pop();
    }
    Ok(Some(line))
}

fn place(problem: &mut Problem, line: &str) {
    for fault in &mut problem.faults {
        let inner = fault.place.take().map(|place| format!(": {place}")).unwrap_or_default();
        fault.place = Some(format!("{line}{inner}"));
    }
}

/// Runs one line; false for one without a command.
fn one(context: &mut Context, io: &mut Io, line: Vec<u8>) -> Outcome<bool> {
    let line = String::from_utf8(line).map_err(|error| {
        let byte = error.utf8_error().valid_up_to();
        Problem::new(Exit::Invalid, format!("byte {byte} is not UTF-8"))
    })?;
    if line.trim().is_empty() || line.trim_start().starts_with('#') {
        return Ok(false);
    }
    let words = split(&line)?;
    let cli = Cli::try_parse_from(std::iter::once("dgcc".to_owned()).chain(words));
    let cli = cli.map_err(|error| {
        let text = error.to_string();
        Problem::usage(text.lines().next().unwrap_or_default().trim_start_matches("error: "))
    })?;
    let Some(command) = cli.command.filter(is_plain) else {
        return Err(Problem::usage("this command cannot stand in a batch"));
    };
    if context.rehearsing && writes_files(&command) {
        io.tell("not run: it writes files")?;
        return Ok(true);
    }
    let (reason, expect) = (cli.global.reason.clone(), cli.global.expect.clone());
    let outer = (
        std::mem::replace(&mut context.global.reason, reason),
        std::mem::replace(&mut context.global.expect, expect),
    );
    let done = dispatch(context, io, command);
    (context.global.reason, context.global.expect) = outer;
    done.map(|()| true)
}

/// Commands about records; not those about files or about the program.
fn is_plain(command: &Command) -> bool {
    !matches!(
        command,
        Command::Batch { .. } | Command::Init(_) | Command::Demo(_) | Command::Restore { .. }
    )
}

fn writes_files(command: &Command) -> bool {
    matches!(command, Command::Export(_) | Command::Report(_) | Command::Backup { .. })
}

/// Splits a line as a shell splits words: quotes and backslashes.
fn split(line: &str) -> Outcome<Vec<String>> {
    let (mut words, mut word, mut quote) = (vec![], None::<String>, None);
    let mut characters = line.chars();
    while let Some(c) = characters.next() {
        match (quote, c) {
            (Some(open), _) if c == open => quote = None,
            (None, '"' | '\'') => {
                quote = Some(c);
                word.get_or_insert_default();
            }
            (None | Some('"'), '\\') => word.get_or_insert_default().extend(characters.next()),
            (None, _) if c.is_whitespace() => words.extend(word.take()),
            _ => word.get_or_insert_default().push(c),
        }
    }
    words.extend(word);
    if quote.is_some() {
        return Err(Problem::usage("a quotation mark is not closed"));
    }
    Ok(words)
}

#[cfg(test)]
mod tests {
    use super::split;

    #[test]
    fn a_line_splits_as_a_shell_splits_it() {
        let words = split(r#"set A title="two words" b='"' c=\"  d="" 한국"#).unwrap();
        assert_eq!(words, ["set", "A", "title=two words", "b=\"", "c=\"", "d=", "한국"]);
        assert!(split("a 'b").is_err());
        assert!(split("  ").unwrap().is_empty());
    }
}
