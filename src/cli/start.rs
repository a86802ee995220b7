//! From the process to a command: surroundings, new files, opening the screens.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use etcetera::BaseStrategy;
use tempfile::TempPath;

use super::args::{Demo, Global, Init, SampleName};
use super::context::{Context, Look, Surroundings};
use super::file::{aside, name_aside, share};
use super::io::{Io, staging};
use super::look;
use super::outside::outside;
use super::problem::{Exit, Outcome, Problem};
use crate::config::{Config, Sources};
use crate::domain::reason::Arg;
use crate::domain::values::{Id, choice};
use crate::exchange::samples::{Sample, sample_plan};
use crate::log::clock::{Stamp, Stamper};
use crate::store::{Desk, Mode, Store, StoreError};
use crate::tui::effect::Next;
use crate::tui::{self, Outside};

/// Reads the environment and the settings files; nothing else in the program does.
pub fn surroundings(global: &Global, stamper: Stamper) -> Surroundings {
    let environment: BTreeMap<String, String> = std::env::vars().collect();
    let base = etcetera::choose_base_strategy().ok();
    let folder = |of: fn(&etcetera::base_strategy::Xdg) -> PathBuf| {
        base.as_ref().map_or_else(|| PathBuf::from("."), of).join("dgcc")
    };
    let state = base.as_ref().and_then(BaseStrategy::state_dir);
    let state = state.unwrap_or_else(|| PathBuf::from(".")).join("dgcc");
    let user =
        global.config.clone().unwrap_or_else(|| folder(BaseStrategy::config_dir).join("dgcc.toml"));
    let files = [PathBuf::from("dgcc.toml"), user];
    let read = |path: PathBuf| Some((path.clone(), std::fs::read_to_string(path).ok()?));
    let sources = Sources {
        flags: super::flags(global),
        files: files.into_iter().filter_map(read).collect(),
        environment,
    };
    let mut config = Config::resolve(&sources);
    let (keys, faults) = chosen(&config);
    config.warnings.extend(faults);
    let (house, faults) = super::house::read(config.reports());
    config.warnings.extend(faults);
    let look = Look {
        colours: look::colours(config.get("color"), &sources.environment, Io::is_terminal()),
        ascii: config.get("ascii") == Some("true") || look::ascii(&sources.environment),
    };
    let named = |name: &str| sources.environment.get(name).filter(|v| !v.is_empty()).cloned();
    let account = ["SUDO_USER", "USER", "LOGNAME", "USERNAME"].into_iter().find_map(named);
    Surroundings {
        account: account.unwrap_or_else(|| "somebody".into()),
        epoch: named("SOURCE_DATE_EPOCH").and_then(|text| text.parse().ok()),
        config,
        keys,
        data_folder: folder(BaseStrategy::data_dir),
        look,
        outside: Outside {
            memory: Some(state),
            house: house.into(),
            ..outside(&sources.environment)
        },
        stamper,
    }
}

/// The keys of the screen program, and what is wrong with those that a person chose.
fn chosen(config: &Config) -> (tui::Keys, Vec<String>) {
    let written = |(name, keys): (&String, &crate::config::Keys)| {
        (name.clone(), (keys.keys.clone(), keys.origin.clone()))
    };
    let (keys, faults) = tui::Keys::chosen(&config.keys().iter().map(written).collect());
    (keys, faults.iter().map(ToString::to_string).collect())
}

/// `dgcc init`
pub fn init(context: &mut Context, io: &mut Io, init: &Init) -> Outcome {
    context.writable()?;
    let path = context.path();
    if path.exists() && !init.force {
        let problem =
            Problem::new(Exit::Exists, "the file exists already").at(path.display().to_string());
        return Err(problem.mend("name another with --db, or replace it with --force --yes"));
    }
    if init.dry.dry_run {
        if path.exists() {
            io.tell(&format!("kept the old file as {}", name_aside(&path, context).display()))?;
        }
        return io.tell(&format!("made {}", path.display()));
    }
    if path.exists() {
        let kept = aside(&path, context)?;
        io.tell(&format!("kept the old file as {}", kept.display()))?;
    }
    let desk = Desk { name: init.desk.clone(), side: choice(init.side.as_deref()) };
    make(context, &path, &desk, init.sample)?;
    if let Some(group) = &init.shared {
        share(&path, group)?;
    }
    io.tell(&format!("made {}", path.display()))?;
    let said = context.store()?.new_ground()?;
    said.map_or(Ok(()), |ground| io.tell(&tui::ground(&context.texts()?, &ground)))
}

/// Writes a sample into the open file, as the desk SAMPLE would: the same bytes in every file, and
/// nothing that a person's undo would reach.
fn fill(context: &mut Context, sample: SampleName) -> Outcome {
    let sample = match sample {
        SampleName::Indonesia => Sample::Indonesia,
        SampleName::Demo => Sample::Demo,
    };
    let plan = sample_plan(sample);
    if let Some(problem) = plan.problems.first() {
        return Err(Problem::new(Exit::Failed, problem.to_string()));
    }
    let stamp = Stamp {
        actor: "dgcc".into(),
        desk: "SAMPLE".into(),
        side: None,
        wall: SAMPLE_WALL,
        step: Id::named(&format!("step/{}", sample.name())),
    };
    context.store()?.apply(&plan.changes, &stamp)?;
    Ok(())
}

/// When samples were recorded, in milliseconds after 1970: 2025-07-01, so that `--known-at` finds them.
const SAMPLE_WALL: i64 = 1_751_328_000_000;

/// Makes a file with its folder, whole or not at all: it comes to its place when it is filled.
pub fn make(
    context: &mut Context,
    path: &Path,
    desk: &Desk,
    sample: Option<SampleName>,
) -> Outcome {
    let failed = |error: std::io::Error| {
        Problem::new(Exit::Failed, format!("cannot be made: {error}"))
            .at(path.display().to_string())
    };
    let folder = path.parent().filter(|p| !p.as_os_str().is_empty()).unwrap_or(Path::new("."));
    std::fs::create_dir_all(folder).map_err(failed)?;
    let stage =
        tempfile::Builder::new().prefix(&staging(folder)).tempdir_in(folder).map_err(failed)?;
    let staged = stage.path().join("new");
    context.adopt(Store::create(&staged, desk)?);
    if let Some(sample) = sample {
        fill(context, sample)?;
    }
    context.release();
    // Closing brings everything into the one file, unless the disk is full.
    if stage.path().join("new-wal").exists() {
        return Err(StoreError::Full.into());
    }
    let staged = TempPath::try_from_path(staged).map_err(failed)?;
    staged.persist_noclobber(path).map_err(|error| failed(error.error))
}

/// `dgcc` alone: the screen program on a terminal, otherwise the help.
pub fn open(context: &mut Context, io: &mut Io) -> Outcome {
    if io.terminal {
        return begin(context, io);
    }
    io.bytes(super::command().render_long_help().to_string().as_bytes())?;
    Err(Problem::usage("name a command, or run dgcc on a terminal"))
}

/// The screens on the programme file. Where there is none yet, one is made for the first steps, and
/// goes again where nothing was entered.
fn begin(context: &mut Context, io: &mut Io) -> Outcome {
    let path = context.path();
    let looked_at = context.global.read_only || context.global.known_at.is_some();
    if path.exists() || looked_at {
        return screens(context, io, None);
    }
    make(context, &path, &Desk { name: "DESK".into(), side: None }, None)?;
    let ended = screens(context, io, None);
    context.release();
    if is_blank(&path).unwrap_or(false) {
        let beside = |end: &str| PathBuf::from(format!("{}{end}", path.display()));
        for file in [path.clone(), beside("-wal"), beside("-shm")] {
            // What cannot be taken away stays an empty file, which opens as this one did.
            drop(std::fs::remove_file(file));
        }
    }
    ended
}

/// Whether nothing was ever entered into a file.
fn is_blank(path: &Path) -> Result<bool, StoreError> {
    Ok(Store::open(path, Mode::ReadOnly)?.steps(None, i64::MAX, 1)?.is_empty())
}

/// Opens the screen program on the file, and goes on with what it was left for.
pub fn screens(context: &mut Context, io: &mut Io, banner: Option<&str>) -> Outcome {
    loop {
        match show(context, banner.map(Into::into), false)? {
            None => return Ok(()),
            Some(Next::Demo) => return super::demo::run(context, io, &Demo { folder: None }),
            Some(Next::Tour) => super::tour::run(context, io)?,
        }
    }
}

/// Opens the screen program and says what it was left for.
pub fn show(context: &mut Context, banner: Option<String>, tour: bool) -> Outcome<Option<Next>> {
    let as_of = context.config.get("as_of").map(|text| context.day(text)).transpose()?;
    let partnership = context.config.get("partnership").map(Into::into);
    let (known_at, today) = (context.known_at()?, context.today());
    let banner = banner.or(seen(context, as_of.filter(|day| *day != today))?);
    context.release();
    let options = tui::Options {
        path: context.path(),
        // The past is looked at, not written to.
        read_only: context.global.read_only || known_at.is_some(),
        known_at,
        partnership,
        as_of,
        language: context.language()?,
        speaks: context.config.settings().get("lang").is_some_and(|set| set.origin != "built-in"),
        colour: if context.look.colours { tui::Colour::Ansi } else { tui::Colour::None },
        ascii: context.look.ascii,
        fresh: context.global.fresh,
        banner,
        tour,
        // The tour names the keys that everybody has.
        keys: if tour { tui::Keys::default() } else { context.keys.clone() },
        mouse: context.config.is_on("mouse"),
        reduced_motion: context.config.is_on("reduced_motion"),
        warnings: context.config.warnings.clone(),
        stamper: context.stamper.clone(),
        actor: context.actor(),
        outside: context.outside.clone(),
    };
    let Some((next, language)) = tui::run(options)? else { return Ok(None) };
    context.config.put("lang", language.tag());
    Ok(Some(next))
}

/// What the screen says above everything where it does not show the present.
fn seen(context: &Context, as_of: Option<chrono::NaiveDate>) -> Outcome<Option<String>> {
    let texts = context.texts()?;
    let day = as_of.map(|day| texts.say_with("as-of-banner", &[("date", Arg::Date(day.into()))]));
    let known = context.known_at()?.map(|at| {
        let moment = Arg::Text(super::past::moment(at));
        texts.say_with("known-at-banner", &[("moment", moment)])
    });
    let said: Vec<_> = day.into_iter().chain(known).collect();
    Ok((!said.is_empty()).then(|| said.join("; ")))
}
