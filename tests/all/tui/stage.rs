//! A small programme on a screen in memory, and keys to press.

use std::path::{Path, PathBuf};
use std::sync::OnceLock;
use std::sync::atomic::{AtomicI64, AtomicU64, Ordering};

use dgcc::domain::records::{
    Direction, Frequency, Indicator, Measure, Measurement, MeasurementState, Milestone,
    Partnership, Period, PeriodKind, Phase, Project, Target,
};
use dgcc::domain::values::{Id, Link, Ml};
use dgcc::exchange::samples::{Sample, sample_plan};
use dgcc::i18n::{Language, width};
use dgcc::log::change::{Change, Purpose, create};
use dgcc::log::clock::{Stamp, Stamper};
use dgcc::store::{self, Mode, Store};
use dgcc::tui::action::Action;
use dgcc::tui::app::Input;
use dgcc::tui::place::Place;
use dgcc::tui::shell::{Desk, Start};
use dgcc::tui::theme::Theme;
use dgcc::tui::{Colour, Options, Outside};
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::buffer::Buffer;
use ratatui::crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use unicode_normalization::UnicodeNormalization;

use crate::support::id;

pub const LAND: Id = id(0x100);
pub const WATER: Id = id(0x201);
pub const ROADS: Id = id(0x202);
pub const WELLS: Id = id(0x301);
pub const TESTED: Id = id(0x402);
pub const QUARTER: Id = id(0x502);

/// A partnership with two projects, three milestones, three indicators and two quarters.
pub fn programme() -> Change {
    let mut edits = vec![];
    edits.extend(create(&Partnership {
        id: LAND,
        code: "XLA".into(),
        title: Ml::from([("en", "A land"), ("ko", "어떤 나라")]),
        ..Partnership::default()
    }));
    edits.extend(create(&Phase {
        id: id(0x110),
        code: "XLA-1".into(),
        number: Some(1),
        planned_start: "2024".parse().ok(),
        planned_end: "2026".parse().ok(),
        ..Phase::default()
    }));
    for (id, code, title) in [
        (WATER, "WATER", "물 관리 정보시스템 구축 사업의 아주 긴 제목으로 화면을 넘는 경우"),
        (ROADS, "ROADS", "Cafe\u{301} ﾊﾝｶｸ カタカナ \u{1112}\u{1161}\u{11ab} roads"),
    ] {
        edits.extend(create(&project(id, code, title)));
    }
    for (number, owner, code) in [(0x401, WATER, "M1"), (0x402, WATER, "M2"), (0x403, ROADS, "M1")]
    {
        edits.extend(create(&milestone(id(number), owner, code)));
    }
    for (number, code, start, end) in [
        (0x501, "2025-Q1", "2025-01-01", "2025-03-31"),
        (0x502, "2025-Q2", "2025-04-01", "2025-06-30"),
    ] {
        edits.extend(create(&period(id(number), code, (start, end))));
    }
    for (number, owner, code) in [(0x301, WATER, "I1"), (0x302, WATER, "I2"), (0x303, ROADS, "I1")]
    {
        edits.extend(create(&indicator(id(number), owner, code)));
        edits.extend(create(&Target {
            id: id(number + 0x300),
            indicator: Some(id(number)),
            period: Some(QUARTER),
            value: "100".parse().ok(),
            ..Target::default()
        }));
    }
    edits.extend(create(&Measurement {
        id: id(0x701),
        indicator: Some(WELLS),
        period: Some(id(0x501)),
        value: "40".parse().ok(),
        state: Some(MeasurementState::Approved),
        ..Measurement::default()
    }));
    // It came from elsewhere, approved there.
    Change { purpose: Purpose::Import, ..Change::edit(LAND, "", edits) }
}

pub fn project(id: Id, code: &str, title: &str) -> Project {
    let title: String = title.nfc().collect();
    Project {
        id,
        code: code.into(),
        phase: Some(self::id(0x110)),
        title: Ml::from([("en", title.as_str()), ("ko", title.as_str())]),
        planned_start: "2024-01".parse().ok(),
        planned_end: "2025-12".parse().ok(),
        ..Project::default()
    }
}

fn milestone(id: Id, project: Id, code: &str) -> Milestone {
    Milestone {
        id,
        project: Some(project),
        code: code.into(),
        title: Ml::from([("en", "Tested by people"), ("ko", "이용자 시험 완료")]),
        planned: "2025-03-31".parse().ok(),
        forecast: "2025-09".parse().ok(),
        ..Milestone::default()
    }
}

fn indicator(id: Id, project: Id, code: &str) -> Indicator {
    Indicator {
        id,
        owner: Some(Link { kind: dgcc::domain::program::Kind::Project, id: project }),
        code: code.into(),
        title: Ml::from([("en", "People served"), ("ko", "서비스 이용자 수")]),
        measure: Some(Measure::Unit),
        direction: Some(Direction::Ascending),
        frequency: Some(Frequency::Quarter),
        ..Indicator::default()
    }
}

fn period(id: Id, code: &str, (start, end): (&str, &str)) -> Period {
    Period {
        id,
        code: code.into(),
        start: start.parse().ok(),
        end: end.parse().ok(),
        due: "2025-07-10".parse().ok(),
        kind: Some(PeriodKind::Reported),
        ..Period::default()
    }
}

/// How a stage is set.
#[derive(Clone)]
pub struct Setting {
    pub language: Language,
    pub size: (u16, u16),
    pub theme: Theme,
    pub read_only: bool,
    pub known_at: Option<i64>,
    pub banner: Option<String>,
    pub tour: bool,
}

pub const PLAIN: Setting = Setting {
    language: Language::En,
    size: (80, 24),
    theme: Theme { colour: true, ascii: false },
    read_only: false,
    known_at: None,
    banner: None,
    tour: false,
};

pub fn options(path: &Path, setting: &Setting) -> Options {
    Options {
        path: path.into(),
        read_only: setting.read_only,
        known_at: setting.known_at,
        partnership: None,
        as_of: "2025-07-15".parse().ok(),
        language: setting.language,
        speaks: true,
        colour: Colour::Ansi,
        ascii: setting.theme.ascii,
        fresh: true,
        banner: setting.banner.clone(),
        tour: setting.tour,
        keys: dgcc::tui::Keys::default(),
        mouse: true,
        reduced_motion: false,
        warnings: vec![],
        stamper: stamper(),
        actor: "kim".into(),
        outside: Outside { editor: Some("true".into()), ..Outside::default() },
    }
}

/// A desk with a terminal in memory.
pub struct Stage {
    pub desk: Desk,
    pub terminal: Terminal<TestBackend>,
}

impl Stage {
    /// The small programme as plain as it gets.
    pub fn plain() -> Self {
        Self::with(&programme(), &PLAIN)
    }

    /// A programme on a screen.
    pub fn with(change: &Change, setting: &Setting) -> Self {
        let mut store = Store::in_memory(&replica()).unwrap();
        store.apply(std::slice::from_ref(change), &earlier()).unwrap();
        Self::open(store, Path::new(""), setting)
    }

    /// The small programme with programs beside the terminal.
    pub fn beside(outside: Outside) -> Self {
        let mut store = Store::in_memory(&replica()).unwrap();
        store.apply(&[programme()], &earlier()).unwrap();
        let options = Options { outside, ..options(Path::new(""), &PLAIN) };
        let start = Start { options, theme: PLAIN.theme, size: PLAIN.size };
        let terminal = Terminal::new(TestBackend::new(PLAIN.size.0, PLAIN.size.1)).unwrap();
        Self { desk: Desk::alone(store, start).unwrap(), terminal }
    }

    /// A file on the screen of somebody whose last screens are kept in a folder.
    pub fn kept(path: &Path, folder: &Path, fresh: bool) -> Self {
        let outside = Outside { memory: Some(folder.into()), ..Outside::default() };
        let options = Options { outside, fresh, ..options(path, &PLAIN) };
        let start = Start { options, theme: PLAIN.theme, size: PLAIN.size };
        let store = Store::open(path, Mode::ReadWrite).unwrap();
        let terminal = Terminal::new(TestBackend::new(PLAIN.size.0, PLAIN.size.1)).unwrap();
        Self { desk: Desk::alone(store, start).unwrap(), terminal }
    }

    /// A file on a screen.
    pub fn file(path: &Path, setting: &Setting) -> Self {
        let mode = if setting.read_only { Mode::ReadOnly } else { Mode::ReadWrite };
        Self::open(Store::open(path, mode).unwrap(), path, setting)
    }

    /// An open file on a screen.
    pub fn open(store: Store, path: &Path, setting: &Setting) -> Self {
        let start =
            Start { options: options(path, setting), theme: setting.theme, size: setting.size };
        Self::started(store, start)
    }

    /// A file on the screen of a desk that begins in this way.
    pub fn started(store: Store, start: Start) -> Self {
        let (width, height) = start.size;
        let desk = Desk::alone(store, start).unwrap();
        Self { desk, terminal: Terminal::new(TestBackend::new(width, height)).unwrap() }
    }

    /// The small programme under the hands of somebody who chose keys.
    pub fn choosing(keys: dgcc::tui::Keys, warnings: Vec<String>) -> Self {
        let mut store = Store::in_memory(&replica()).unwrap();
        store.apply(&[programme()], &earlier()).unwrap();
        let options = Options { keys, warnings, ..options(Path::new(""), &PLAIN) };
        Self::started(store, Start { options, theme: PLAIN.theme, size: PLAIN.size })
    }

    /// Presses keys, named as `ACTIONS` names them and separated by spaces.
    pub fn press(&mut self, keys: &str) -> &mut Self {
        for name in keys.split(' ').filter(|name| !name.is_empty()) {
            self.desk.input(Input::Key(key(name)));
        }
        self
    }

    /// Types text, letter by letter.
    pub fn write(&mut self, text: &str) -> &mut Self {
        for letter in text.chars() {
            self.desk.input(Input::Key(KeyEvent::new(KeyCode::Char(letter), KeyModifiers::NONE)));
        }
        self
    }

    /// Pastes text.
    pub fn paste(&mut self, text: &str) -> &mut Self {
        self.desk.input(Input::Paste(text.into()));
        self
    }

    /// Makes the terminal another size.
    pub fn resize(&mut self, width: u16, height: u16) {
        self.terminal.backend_mut().resize(width, height);
        self.desk.input(Input::Resize(width, height));
    }

    /// What is drawn.
    pub fn buffer(&mut self) -> Buffer {
        let desk = &self.desk;
        let drawn = self.terminal.draw(|frame| desk.app().view(frame, desk.session())).unwrap();
        drawn.buffer.clone()
    }

    /// The lines of the screen.
    pub fn lines(&mut self) -> Vec<String> {
        lines(&self.buffer())
    }

    /// The screen as one text.
    pub fn text(&mut self) -> String {
        self.lines().join("\n")
    }

    /// The line that holds a text.
    pub fn line(&mut self, text: &str) -> String {
        let lines = self.lines();
        let found = lines.iter().find(|line| line.contains(text)).cloned();
        found.unwrap_or_else(|| panic!("no {text:?} in\n{}", lines.join("\n")))
    }

    pub fn place(&self) -> Place {
        self.desk.app().place()
    }

    pub fn message(&self) -> String {
        self.desk.app().message().map_or_else(String::new, |(text, _)| text.to_owned())
    }

    /// The number of the latest entry.
    pub fn arrival(&self) -> i64 {
        self.desk.store().arrival().unwrap()
    }

    /// One cell of a record as text.
    pub fn cell(&self, kind: &str, id: Id, cell: &str) -> String {
        let kind = dgcc::domain::program::Kind::from_name(kind).unwrap();
        let program = self.desk.store().load(LAND).unwrap();
        assert_eq!(program, *self.desk.session().program, "memory and file say the same");
        program.read(kind, id, cell).unwrap().text().unwrap_or_default()
    }
}

/// A clock that goes on by a millisecond a call, and ids that count.
fn stamper() -> Stamper {
    static WALL: AtomicI64 = AtomicI64::new(1_752_537_600_000);
    static RANDOM: AtomicU64 = AtomicU64::new(1);
    Stamper {
        wall: || WALL.fetch_add(1, Ordering::Relaxed),
        random: || u128::from(RANDOM.fetch_add(1, Ordering::Relaxed)),
    }
}

pub fn replica() -> store::Desk {
    store::Desk { name: "KR-SEOUL".into(), side: None }
}

/// A step of somebody else before the program started.
pub fn earlier() -> Stamp {
    let (actor, desk) = ("park".into(), "KR-SEOUL".into());
    Stamp { actor, desk, side: None, wall: 1_700_000_000_000, step: id(9) }
}

/// The key that leads to a screen of the bar from anywhere, inputs too.
pub fn way(place: Place) -> &'static str {
    let binding = dgcc::tui::action::binding(Action::Goto(place)).unwrap();
    binding.keys.last().unwrap()
}

/// A key by its name.
pub fn key(name: &str) -> KeyEvent {
    let (modifiers, bare) = match name.split_once('-') {
        Some(("ctrl", bare)) => (KeyModifiers::CONTROL, bare),
        Some(("alt", bare)) => (KeyModifiers::ALT, bare),
        _ => (KeyModifiers::NONE, name),
    };
    let code = match bare {
        "enter" => KeyCode::Enter,
        "esc" => KeyCode::Esc,
        "tab" => KeyCode::Tab,
        "shift-tab" => KeyCode::BackTab,
        "up" => KeyCode::Up,
        "down" => KeyCode::Down,
        "left" => KeyCode::Left,
        "right" => KeyCode::Right,
        "home" => KeyCode::Home,
        "end" => KeyCode::End,
        "pageup" => KeyCode::PageUp,
        "pagedown" => KeyCode::PageDown,
        "delete" => KeyCode::Delete,
        "backspace" => KeyCode::Backspace,
        "space" => KeyCode::Char(' '),
        function if function.len() > 1 && function.starts_with('f') => {
            KeyCode::F(function[1..].parse().unwrap())
        }
        "f9" => KeyCode::F(9),
        "f10" => KeyCode::F(10),
        "f12" => KeyCode::F(12),
        letter => KeyCode::Char(letter.chars().next().unwrap()),
    };
    KeyEvent::new(code, modifiers)
}

/// The lines of a buffer; the cell behind a wide character is left out.
pub fn lines(buffer: &Buffer) -> Vec<String> {
    let row = |y| {
        let mut line = String::new();
        let mut x = 0;
        while x < buffer.area.width {
            let symbol = buffer[(x, y)].symbol();
            line.push_str(symbol);
            x += u16::try_from(width(symbol).max(1)).unwrap();
        }
        line.trim_end().to_owned()
    };
    (0..buffer.area.height).map(row).collect()
}

/// The demo in a file, made once for all tests of the run.
pub fn demo() -> PathBuf {
    static DEMO: OnceLock<(tempfile::TempDir, PathBuf)> = OnceLock::new();
    let (_, path) = DEMO.get_or_init(|| {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("demo.dgcc");
        let mut store = Store::create(&path, &replica()).unwrap();
        store.apply(&sample_plan(Sample::Demo).changes, &earlier()).unwrap();
        (folder, path)
    });
    path.clone()
}

/// A terminal that understands what is written to it.
pub fn screen(rows: u16, columns: u16) -> vt100::Parser {
    vt100::Parser::new(rows.try_into().unwrap(), columns.try_into().unwrap(), 0)
}
