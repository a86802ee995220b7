//! How a desk begins: which partnership is open, and what the screens show before anything is read.

use std::collections::BTreeSet;
use std::sync::Arc;
use std::time::Duration;

use chrono::{DateTime, NaiveDate};

use super::{Desk, Start, kept};
use crate::domain::program::Program;
use crate::domain::values::{Id, Side};
use crate::i18n::{Language, Texts};
use crate::render::Format;
use crate::store::{Result, Store};
use crate::tui::app::App;
use crate::tui::memory::Memory;
use crate::tui::register::Rows;
use crate::tui::session::{News, Preview, Session};
use crate::tui::shell::memory::Damaged;
use crate::tui::shell::portfolio::Portfolio;
use crate::tui::shell::worker::Worker;
use crate::tui::shell::{Options, TuiError, ground};
use crate::tui::theme::{Meaning, Theme};

impl Desk {
    /// A desk whose work is done by a worker.
    pub fn open(store: Store, start: Start, worker: Worker) -> std::result::Result<Self, TuiError> {
        Self::make(store, start, Some(worker))
    }

    /// A desk that does all work at once, for tests.
    pub fn alone(store: Store, start: Start) -> std::result::Result<Self, TuiError> {
        let mut desk = Self::make(store, start, None)?;
        desk.load();
        Ok(desk)
    }

    fn make(
        store: Store,
        Start { mut options, theme, size }: Start,
        worker: Option<Worker>,
    ) -> std::result::Result<Self, TuiError> {
        let partnerships = store.partnerships()?;
        let (shelf, memory, damaged) = kept::read(&options);
        let spoken = Language::from_tag(&memory.language).filter(|_| !options.speaks);
        options.language = spoken.unwrap_or(options.language);
        let scope = chosen(&partnerships, &options, (&memory, store.largest()?))?;
        let replica = store.desk()?;
        // The screen waits itself, so that it stays alive meanwhile.
        store.set_patience(Duration::ZERO)?;
        let mut session = begin(&options, (theme, size), (scope, replica.side, partnerships));
        session.views.clone_from(&memory.views);
        let mut desk = Self {
            app: App::default(),
            session,
            store,
            options,
            replica,
            worker,
            own: BTreeSet::new(),
            arrival: 0,
            number: 0,
            reading: None,
            behind: false,
            portfolio: Portfolio::default(),
            export: None,
            waiting: None,
            shelf,
            memory,
            begun: false,
            draft: None,
            sequence: None,
            next: None,
            done: false,
        };
        desk.top_up();
        desk.greet(damaged)?;
        Ok(desk)
    }

    /// Begins the tour, and says what is to be known before anything else.
    fn greet(&mut self, damaged: Option<Damaged>) -> Result<()> {
        if self.options.tour {
            self.app.guide();
        }
        if let Some(found) = self.store.new_ground()? {
            self.app.say(ground(&self.session.texts, &found), Meaning::Warning);
        }
        if let Some(damaged) = damaged {
            self.damaged(&damaged);
        }
        if let Some(warning) = self.options.warnings.first().cloned() {
            self.app.say(warning, Meaning::Warning);
        }
        Ok(())
    }
}

/// The partnership to open: the one asked for, else that of the last time, else the one with the most
/// projects.
fn chosen(
    partnerships: &[(String, Id)],
    options: &Options,
    (memory, largest): (&Memory, Option<Id>),
) -> std::result::Result<Id, TuiError> {
    let find = |code: &String| partnerships.iter().find(|(known, _)| known == code);
    if let Some(code) = &options.partnership {
        let found = find(code).map(|(_, id)| *id);
        return found.ok_or_else(|| TuiError::Partnership(code.clone()));
    }
    let last = find(&memory.partnership).filter(|_| !options.fresh);
    let largest = || partnerships.iter().find(|(_, id)| Some(*id) == largest);
    let found = last.or_else(largest).or_else(|| partnerships.first());
    Ok(found.map_or(Id::SHARED, |(_, id)| *id))
}

/// What the screens show before anything is read.
fn begin(
    options: &Options,
    (theme, size): (Theme, (u16, u16)),
    (scope, party, partnerships): (Id, Option<Side>, Vec<(String, Id)>),
) -> Session {
    Session {
        program: Arc::new(Program { scope, ..Program::default() }),
        sheets: Arc::default(),
        steps: Arc::default(),
        texts: Arc::new(Texts::of(options.language)),
        theme,
        as_of: options.as_of.unwrap_or_else(|| today(options)),
        asked: options.as_of,
        banner: options.banner.clone(),
        read_only: options.read_only,
        loading: true,
        partnerships,
        size,
        undo: None,
        redo: None,
        fresh: vec![],
        side: party,
        mouse: options.mouse,
        keys: options.keys.clone(),
        portfolio: Rows::default(),
        news: News::default(),
        preview: Preview::default(),
        exporting: None,
        formats: Format::ALL.iter().map(|format| format.name()).collect(),
        views: vec![],
        path: options.path.display().to_string(),
    }
}

fn today(options: &Options) -> NaiveDate {
    let now = DateTime::from_timestamp_millis((options.stamper.wall)());
    now.map(|now| now.date_naive()).unwrap_or_default()
}
