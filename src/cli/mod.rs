//! Subcommands: each reads its arguments, asks the rest of the program, and prints.

mod approval;
pub mod args;
mod batch;
mod check;
mod context;
mod demo;
mod describe;
mod details;
mod diff;
mod due;
mod export;
mod file;
mod flat;
mod help;
mod house;
mod ics;
mod import;
mod interrupt;
mod io;
mod list;
mod listing;
mod look;
mod outside;
mod past;
mod portfolio;
mod problem;
mod progress;
mod record;
mod report;
mod show;
mod sign;
mod start;
mod status;
mod template;
mod tour;
mod write;

use std::collections::BTreeMap;
use std::ffi::OsString;

use clap::{CommandFactory, Parser};

pub use self::context::{Context, Surroundings};
pub use self::io::Io;
pub use self::problem::{Exit, Fault, Outcome, Problem};
pub use self::start::surroundings;

use self::args::{Cli, Command, ConfigCommand, ErrorFormat, Global};

/// Runs one command line and returns its exit code.
pub fn run(words: &[OsString], io: &mut Io, start: impl FnOnce(&Global) -> Surroundings) -> i32 {
    let cli = match Cli::try_parse_from(words) {
        Ok(cli) => cli,
        Err(error) => return refuse(io, &error, error_format(words)),
    };
    io.quiet = cli.global.quiet;
    let around = start(&cli.global);
    let format = cli.global.error_format;
    for warning in &around.config.warnings {
        io.tell(&format!("dgcc: warning: {warning}")).ok();
    }
    let mut context = Context::new(cli.global, around);
    io.own = context.path();
    let outcome = match cli.command {
        Some(command) => dispatch(&mut context, io, command),
        None => start::open(&mut context, io),
    };
    let outcome = outcome.and_then(|()| Ok(io.out.flush()?));
    outcome.map_or_else(|problem| report(io, &problem, format), |()| 0)
}

/// Prints a problem to standard error.
fn report(io: &mut Io, problem: &Problem, format: ErrorFormat) -> i32 {
    if problem.exit == Exit::Pipe {
        return 0;
    }
    let text = match format {
        ErrorFormat::Json => problem.json(),
        ErrorFormat::Text => crate::i18n::safe_lines(&problem.text()),
    };
    io.err.write_all(text.as_bytes()).ok();
    problem.exit as i32
}

/// What clap has to say: help and version go to standard output, mistakes do not.
fn refuse(io: &mut Io, error: &clap::Error, format: ErrorFormat) -> i32 {
    let text = error.to_string();
    if !error.use_stderr() {
        return io.bytes(text.as_bytes()).map_or_else(|problem| problem.exit as i32, |()| 0);
    }
    if format == ErrorFormat::Json {
        let (what, how) = text.split_once("\n\n").unwrap_or((&text, ""));
        let problem = Problem::usage(what.trim_start_matches("error: ")).mend(how.trim_end());
        return report(io, &problem, format);
    }
    io.err.write_all(crate::i18n::safe_lines(&text).as_bytes()).ok();
    Exit::Usage as i32
}

/// How errors are wanted by words that clap cannot read.
fn error_format(words: &[OsString]) -> ErrorFormat {
    let pair = words.windows(2).any(|pair| pair == ["--error-format", "json"]);
    let joined = words.iter().any(|word| word == "--error-format=json");
    if pair || joined { ErrorFormat::Json } else { ErrorFormat::Text }
}

/// One line a command.
fn dispatch(context: &mut Context, io: &mut Io, command: Command) -> Outcome {
    match command {
        Command::Init(init) => start::init(context, io, &init),
        Command::Demo(demo) => demo::run(context, io, &demo),
        Command::Tour => tour::run(context, io),
        Command::Report(report) => report::run(context, io, &report),
        Command::Status { json } => status::run(context, io, json),
        Command::List(list) => list::run(context, io, &list),
        Command::Show { code, json } => show::show(context, io, &code, json),
        Command::Add { record, fields, dry } => write::add(context, io, (&record, &fields), dry),
        Command::Set { code, fields, dry } => write::set(context, io, (&code, &fields), dry),
        Command::Rm { code, yes, dry } => write::remove(context, io, (&code, yes), dry),
        Command::Batch { from, keep_going, dry } => {
            batch::run(context, io, &from, (keep_going, dry))
        }
        Command::Record(record) => record::run(context, io, &record),
        Command::Due { within, strict, printed } => {
            due::run(context, io, &within, (strict, printed))
        }
        Command::Check { purpose, strict, printed } => {
            check::run(context, io, purpose.as_deref(), (strict, printed.chosen()))
        }
        Command::Export(export) => export::run(context, io, &export),
        Command::Import(import) => import::run(context, io, &import),
        Command::Template(template) => template::run(context, io, &template),
        Command::Log { code, limit, json } => {
            past::log(context, io, code.as_deref(), (limit, json))
        }
        Command::Diff(diff) => diff::run(context, io, &diff),
        Command::Undo { dry } => write::take_back(context, io, false, dry),
        Command::Redo { dry } => write::take_back(context, io, true, dry),
        Command::Sign(sign) => sign::sign(context, io, &sign),
        Command::Reopen { period, yes, dry } => sign::reopen(context, io, (&period, yes), dry),
        Command::Submit(figures) => approval::submit(context, io, &figures),
        Command::Return(figures) => approval::send_back(context, io, &figures),
        Command::Approve(figures) => approval::approve(context, io, &figures),
        Command::Backup { path, force, json } => file::backup(context, io, &path, (force, json)),
        Command::Restore { path, yes, dry } => file::restore(context, io, &path, (yes, dry)),
        Command::Verify { json } => file::verify(context, io, json),
        Command::Config(ConfigCommand::Show { origin, json }) => {
            describe::config(context, io, origin, json)
        }
        Command::Schema { record } => describe::schema(context, io, record.as_deref()),
        Command::Completions { shell } => describe::completions(io, shell),
        Command::Man => describe::man(io),
        Command::Help { topic } => help::help(context, io, &topic),
        Command::Complete { prefix } => describe::complete(context, io, &prefix),
    }
}

/// The flags that are also settings.
pub fn flags(global: &Global) -> BTreeMap<&'static str, String> {
    let path = global.db.as_ref().map(|path| path.to_string_lossy().into_owned());
    let flags = [
        ("db", path),
        ("partnership", global.partnership.clone()),
        ("as_of", global.as_of.clone()),
        ("lang", global.lang.clone()),
        ("actor", global.actor.clone()),
        ("color", global.color.clone()),
        ("ascii", global.ascii.then(|| "true".into())),
    ];
    flags.into_iter().filter_map(|(name, value)| Some((name, value?))).collect()
}

/// The whole command line, for help, completions and the manual page.
pub fn command() -> clap::Command {
    Cli::command()
}
