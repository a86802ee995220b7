//! What every command needs: settings, the open file, the partnership, the day, the language.

use std::path::PathBuf;

use chrono::{Days, NaiveDate};

use super::args::Global;
use super::problem::{Exit, Outcome, Problem};
use crate::config::Config;
use crate::domain::codes::nearest;
use crate::domain::program::Program;
use crate::domain::shape::hint;
use crate::domain::values::{Date, Id, Link};
use crate::i18n::typed::Typist;
use crate::i18n::{Language, Texts};
use crate::log::change::Change;
use crate::log::clock::{Stamp, Stamper};
use crate::store::{Mode, Store};
use crate::tui::{Keys, Outside};

/// The surroundings of one command.
pub struct Context {
    pub global: Global,
    pub config: Config,
    /// The keys of the screen program.
    pub keys: Keys,
    pub stamper: Stamper,
    /// The user's folder for programme files.
    pub data_folder: PathBuf,
    /// Who the operating system says is working.
    pub account: String,
    /// `SOURCE_DATE_EPOCH`, which replaces today.
    pub epoch: Option<i64>,
    pub look: Look,
    /// What the screens can use beside the terminal.
    pub outside: Outside,
    store: Option<Store>,
    /// The program that the last writing command left behind.
    kept: Option<Program>,
    /// Whether the open file is a copy that is thrown away.
    pub rehearsing: bool,
}

/// What the process was started with.
pub struct Surroundings {
    pub config: Config,
    pub keys: Keys,
    pub stamper: Stamper,
    pub data_folder: PathBuf,
    pub account: String,
    pub epoch: Option<i64>,
    pub look: Look,
    pub outside: Outside,
}

/// What the terminal can show.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Look {
    pub colours: bool,
    pub ascii: bool,
}

impl Context {
    pub fn new(global: Global, around: Surroundings) -> Self {
        let Surroundings { config, keys, stamper, data_folder, account, epoch, look, outside } =
            around;
        Self {
            global,
            config,
            keys,
            stamper,
            data_folder,
            account,
            epoch,
            look,
            outside,
            store: None,
            kept: None,
            rehearsing: false,
        }
    }

    /// The programme file.
    pub fn path(&self) -> PathBuf {
        let own = || self.data_folder.join("dgcc.sqlite");
        self.config.get("db").map_or_else(own, PathBuf::from)
    }

    /// Refuses the programme file where another file is meant: to be replaced, or to be read by
    /// other means than the store, which would take the locks off it.
    pub fn refuse_own(&self, path: &std::path::Path) -> Outcome {
        if !crate::store::is_own(&self.path(), path) {
            return Ok(());
        }
        let problem = Problem::usage("this is the programme file itself");
        Err(problem.at(path.display().to_string()).mend("name another file"))
    }

    /// The open file; opened once.
    pub fn store(&mut self) -> Outcome<&mut Store> {
        let mode = if self.global.read_only { Mode::ReadOnly } else { Mode::ReadWrite };
        let (path, known_at) = (self.path(), self.known_at()?);
        match &mut self.store {
            Some(store) => Ok(store),
            none => {
                let store = open(&path, mode)?;
                Ok(none.insert(match known_at {
                    Some(at) => store.seen_at(at),
                    None => store,
                }))
            }
        }
    }

    /// Uses this file from now on.
    pub fn adopt(&mut self, store: Store) {
        self.store = Some(store);
        self.kept = None;
    }

    /// Works on a copy of the file from now on.
    pub fn rehearse(&mut self, copy: &std::path::Path) -> Outcome {
        self.adopt(Store::open(copy, Mode::ReadWrite)?);
        self.rehearsing = true;
        Ok(())
    }

    /// Lets go of the file.
    pub fn release(&mut self) {
        self.store = None;
        self.kept = None;
    }

    /// The partnerships that a listing covers: the one named, or all.
    pub fn partnerships(&mut self) -> Outcome<Vec<(String, Id)>> {
        let all = self.store()?.partnerships()?;
        let Some(wanted) = self.config.get("partnership") else { return Ok(all) };
        let found: Vec<_> = all.iter().filter(|(code, _)| code == wanted).cloned().collect();
        if found.is_empty() {
            let codes = all.iter().map(|(code, _)| code.clone());
            let near = hint(&nearest(wanted, codes));
            let problem =
                Problem::new(Exit::NotFound, format!("there is no partnership {wanted:?}{near}"));
            return Err(problem.mend(choices(&all)));
        }
        Ok(found)
    }

    /// The one partnership that a report or a write is about.
    pub fn partnership(&mut self) -> Outcome<(String, Id)> {
        let mut found = self.partnerships()?;
        match (found.len(), found.pop()) {
            (1, Some(only)) => Ok(only),
            (0, _) => {
                let problem = Problem::new(Exit::NotFound, "the file holds no partnership");
                Err(problem.mend("add one with `dgcc add partnership code=... country=...`, or begin with `dgcc init --sample demo`"))
            }
            _ => {
                let all = self.partnerships()?;
                let problem = Problem::usage("the file holds several partnerships");
                Err(problem.mend(choices(&all)))
            }
        }
    }

    /// A partnership as it is now, or as the file knew it at `--known-at`.
    pub fn program(&mut self, partnership: Id) -> Outcome<Program> {
        if let Some(program) = self.kept.take_if(|program| program.scope == partnership) {
            return Ok(program);
        }
        Ok(self.store()?.load(partnership)?)
    }

    /// The one record that a write is about, with its program.
    pub fn find(&mut self, code: &str) -> Outcome<(Program, Link)> {
        let partnership = match self.partnerships()?.len() {
            0 => Id::SHARED,
            _ => self.partnership()?.1,
        };
        let program = self.program(partnership)?;
        let link = program.names().find(code, &[])?;
        Ok((program, link))
    }

    /// The one record to be read, in whichever partnership it is.
    pub fn look_up(&mut self, code: &str) -> Outcome<(Program, Link)> {
        let all = self.partnerships()?;
        if all.len() < 2 {
            return self.find(code);
        }
        let (mut found, mut missed): (Vec<(Program, Link)>, _) = (vec![], None);
        for (_, partnership) in &all {
            let program = self.program(*partnership)?;
            match program.names().find(code, &[]) {
                Ok(link) if found.iter().any(|(_, other)| *other == link) => {}
                Ok(link) => found.push((program, link)),
                Err(error) => missed = Some(error),
            }
        }
        match (found.len(), found.pop(), missed) {
            (1, Some(only), _) => Ok(only),
            (0, _, Some(error)) => Err(error.into()),
            _ => Err(Problem::usage(format!("{code:?} stands in several partnerships"))
                .mend(choices(&all))),
        }
    }

    /// Keeps a program for the next command.
    pub fn keep(&mut self, program: Program) {
        if self.global.known_at.is_none() {
            self.kept = Some(program);
        }
    }

    /// The moment up to which entries count, in milliseconds after 1970.
    pub fn known_at(&self) -> Outcome<Option<i64>> {
        let Some(text) = &self.global.known_at else { return Ok(None) };
        self.moment(text).map(Some)
    }

    /// A moment or the end of a day, as milliseconds after 1970.
    pub fn moment(&self, text: &str) -> Outcome<i64> {
        if text == "now" {
            return Ok((self.stamper.wall)());
        }
        if let Ok(stamp) = text.parse::<crate::domain::values::Stamp>() {
            return Ok(stamp.millis());
        }
        let day = self.day(text)?;
        let next =
            day.checked_add_days(Days::new(1)).unwrap_or(day).and_time(chrono::NaiveTime::MIN);
        Ok(next.and_utc().timestamp_millis() - 1)
    }

    /// A day by its date or by word.
    pub fn day(&self, text: &str) -> Outcome<NaiveDate> {
        let today = self.today();
        match text {
            "today" => Ok(today),
            "yesterday" => Ok(today.pred_opt().unwrap_or(today)),
            "tomorrow" => Ok(today.succ_opt().unwrap_or(today)),
            _ => text.parse::<Date>().map(Date::last).map_err(|_| {
                let what = format!("{text:?} is no day");
                Problem::usage(what).mend("write a date such as 2025-07-15, or today or yesterday")
            }),
        }
    }

    /// The day of figures, where a command has no other.
    pub fn as_of(&self) -> Outcome<NaiveDate> {
        self.config.get("as_of").map_or_else(|| Ok(self.today()), |text| self.day(text))
    }

    /// The civil day of the clock, in UTC.
    pub fn today(&self) -> NaiveDate {
        let millis = self.epoch.map_or_else(|| (self.stamper.wall)(), |seconds| seconds * 1_000);
        let stamp = chrono::DateTime::from_timestamp_millis(millis).unwrap_or_default();
        stamp.date_naive()
    }

    /// The language of what people read.
    pub fn language(&self) -> Outcome<Language> {
        let tag = self.config.get("lang").unwrap_or("en");
        language(tag.split(',').next().unwrap_or(tag))
    }

    /// How numbers and dates on the command line are read.
    pub fn typist(&self) -> Outcome<Typist> {
        Ok(Typist { language: self.language()?, day: self.as_of()? })
    }

    pub fn texts(&self) -> Outcome<Texts> {
        Ok(Texts::of(self.language()?))
    }

    /// What is written into the entries of a step.
    pub fn stamp(&mut self) -> Outcome<Stamp> {
        let desk = self.store()?.desk()?;
        let (wall, step) = ((self.stamper.wall)(), self.stamper.id());
        Ok(Stamp { actor: self.actor(), desk: desk.name, side: desk.side, wall, step })
    }

    /// The name written into the log.
    pub fn actor(&self) -> String {
        self.config.get("actor").unwrap_or(&self.account).to_owned()
    }

    /// Refuses with `--read-only`, where the file is not opened to be written to but replaced.
    pub fn writable(&self) -> Outcome {
        if self.global.read_only { Err(crate::store::StoreError::ReadOnly.into()) } else { Ok(()) }
    }

    /// Writes changes as one step, or only tries them.
    pub fn apply(&mut self, changes: &[Change], dry_run: bool) -> Outcome {
        self.present()?;
        let stamp = self.stamp()?;
        let store = self.store()?;
        if dry_run {
            return Ok(store.rehearse(changes, &stamp)?);
        }
        Ok(store.apply(changes, &stamp)?)
    }

    /// Refuses where the file is looked at as it was.
    pub fn present(&self) -> Outcome {
        if self.global.known_at.is_none() {
            return Ok(());
        }
        Err(Problem::usage("the past cannot be written to").mend("leave out --known-at"))
    }

    /// Writes an issued report as one step, with its files.
    pub fn issue(&mut self, changes: &[Change], kept: (&[Vec<u8>], &str)) -> Outcome {
        self.present()?;
        let stamp = self.stamp()?;
        Ok(self.store()?.issue(changes, kept, &stamp)?)
    }
}

/// A language by its tag.
pub fn language(tag: &str) -> Outcome<Language> {
    Language::from_tag(tag).ok_or_else(|| {
        Problem::usage(format!("there is no language {tag:?}"))
            .mend("the languages are en, ko and id")
    })
}

fn open(path: &std::path::Path, mode: Mode) -> Outcome<Store> {
    match Store::open(path, mode) {
        // Without the right to write, a file can still be read; a write then says why not.
        Err(crate::store::StoreError::ReadOnly) if mode == Mode::ReadWrite => {
            Ok(Store::open(path, Mode::ReadOnly)?)
        }
        opened => Ok(opened?),
    }
}

fn choices(all: &[(String, Id)]) -> String {
    let codes: Vec<_> = all.iter().map(|(code, _)| code.as_str()).collect();
    format!("name one with --partnership: {}", codes.join(", "))
}
