//! The screen before the programme is read, and the bytes a frame takes.

use std::io::{Read, Seek, SeekFrom};
use std::path::Path;
use std::sync::mpsc::channel;

use dgcc::domain::records::Project;
use dgcc::log::change::{Change, diff};
use dgcc::log::clock::Stamp;
use dgcc::store::Store;
use dgcc::tui::app::Input;
use dgcc::tui::shell::{Desk, Start, Tty};
use ratatui::Terminal;
use ratatui::backend::{Backend, TestBackend};
use ratatui::layout::Position;

use crate::support::id;

use super::stage::{
    LAND, PLAIN, Setting, Stage, demo, earlier, key, lines, options, programme, replica,
};

#[test]
fn requirement_26_the_first_frame_waits_for_nothing() {
    let mut store = Store::in_memory(&replica()).unwrap();
    store.apply(&[programme()], &earlier()).unwrap();
    let start =
        Start { options: options(Path::new(""), &PLAIN), theme: PLAIN.theme, size: (80, 24) };
    let (worker, tasks) = channel();
    let mut desk = Desk::open(store, start, worker.into()).unwrap();
    desk.load();
    let mut terminal = Terminal::new(TestBackend::new(80, 24)).unwrap();
    let draw = |desk: &Desk, terminal: &mut Terminal<TestBackend>| {
        terminal.draw(|frame| desk.app().view(frame, desk.session())).unwrap();
        lines(terminal.backend().buffer()).join("\n")
    };
    let first = draw(&desk, &mut terminal);
    assert!(first.contains("loading…") && first.contains("1 Home"), "{first}");
    desk.input(Input::Key(key("2")));
    let text = draw(&desk, &mut terminal);
    assert!(text.contains("The programme is being read"), "keys work meanwhile: {text}");
    assert_eq!(tasks.try_iter().count(), 1, "one request went to the worker");
}

/// A terminal that is a file, to count what is written to it.
struct Counted {
    stage: Stage,
    tty: Tty,
    file: std::fs::File,
    before: ratatui::buffer::Buffer,
}

impl Counted {
    fn new(setting: &Setting) -> Self {
        let file = tempfile::tempfile().unwrap();
        let tty = Tty::new(file.try_clone().unwrap(), setting.size);
        let before =
            ratatui::buffer::Buffer::empty((0, 0, setting.size.0, setting.size.1).into_rect());
        let mut counted = Self { stage: Stage::file(&demo(), setting), tty, file, before };
        counted.frame();
        counted
    }

    /// Draws one frame and returns its bytes.
    fn frame(&mut self) -> Vec<u8> {
        let next = self.stage.buffer();
        let start = self.file.stream_position().unwrap();
        let changes = self.before.diff(&next);
        self.tty.draw(changes.into_iter()).unwrap();
        self.tty.hide_cursor().unwrap();
        self.tty.commit().unwrap();
        self.before = next;
        let mut bytes = vec![];
        self.file.seek(SeekFrom::Start(start)).unwrap();
        self.file.read_to_end(&mut bytes).unwrap();
        bytes
    }
}

trait IntoRect {
    fn into_rect(self) -> ratatui::layout::Rect;
}

impl IntoRect for (u16, u16, u16, u16) {
    fn into_rect(self) -> ratatui::layout::Rect {
        ratatui::layout::Rect::new(self.0, self.1, self.2, self.3)
    }
}

#[test]
fn requirement_27_moves_scrolls_and_pages_cost_few_bytes_and_nothing_costs_none() {
    for language in dgcc::i18n::Language::ALL {
        let setting = Setting { language: *language, size: (120, 40), ..PLAIN };
        let mut counted = Counted::new(&setting);
        let mut screen = super::stage::screen(40, 120);
        for place in [3, 4] {
            counted.stage.press(&format!("alt-{place} home"));
            counted.frame();
            counted.stage.press("j");
            let moved = counted.frame().len();
            assert!(moved <= 600, "{language:?}: a cursor move took {moved} bytes");
            counted.stage.press("pagedown pagedown");
            let page = counted.frame().len();
            assert!(page <= 9_000, "{language:?}: a page took {page} bytes");
            for key in ["j", "j"] {
                counted.stage.press(key);
                let scrolled = counted.frame().len();
                assert!(scrolled <= 700, "{language:?}: a scrolled line took {scrolled} bytes");
            }
            assert_eq!(counted.frame(), b"", "nothing changed, nothing is written");
        }
        let mut all = vec![];
        counted.file.rewind().unwrap();
        counted.file.read_to_end(&mut all).unwrap();
        screen.process(&all);
        let shown: Vec<_> =
            screen.screen().rows(0, 120).map(|row| row.trim_end().to_owned()).collect();
        assert_eq!(shown, counted.stage.lines(), "the terminal shows what was meant");
        assert_eq!(counted.tty.get_cursor_position().unwrap(), Position::default());
    }
}

#[test]
fn requirement_27_a_move_in_a_picture_costs_few_bytes() {
    for language in dgcc::i18n::Language::ALL {
        let setting = Setting { language: *language, size: (120, 40), ..PLAIN };
        let mut counted = Counted::new(&setting);
        for (keys, step) in PICTURES {
            counted.stage.press(keys);
            counted.frame();
            for _ in 0..3 {
                counted.stage.press(step);
                let moved = counted.frame().len();
                assert!(moved <= 600, "{language:?} {keys}: a move took {moved} bytes");
            }
        }
    }
}

/// Pictures, and the key that moves in each.
const PICTURES: &[(&str, &str)] =
    &[("alt-1 home", "j"), ("alt-3 t home", "j"), ("t", "right"), ("f3 t", "right")];

#[test]
fn the_file_as_it_was_is_shown_and_not_written_to() {
    let mut store = Store::in_memory(&replica()).unwrap();
    let first = earlier();
    store.apply(&[programme()], &first).unwrap();
    let program = store.load(LAND).unwrap();
    let old = program.projects.values().find(|p| p.code == "WATER").unwrap().clone();
    let renamed = Project { note: "later".into(), code: "WELLS".into(), ..old.clone() };
    let edit = Change::edit(LAND, "later", diff(&old, &renamed));
    let later = Stamp { wall: first.wall + 1_000, step: id(0x777), ..first.clone() };
    store.apply(std::slice::from_ref(&edit), &later).unwrap();

    let mut past = store.seen_at(first.wall);
    assert!(past.apply(&[edit], &later).is_err(), "the past is not written to");
    assert!(!past.heads(LAND).unwrap().contains("#2"), "what came later is not seen");
    let mut screen =
        Stage::open(past, std::path::Path::new(""), &Setting { read_only: true, ..PLAIN });
    assert!(screen.press("2").text().contains("WATER"), "{}", screen.text());
    assert!(!screen.text().contains("WELLS"), "{}", screen.text());
    assert!(!screen.press("6").text().contains("later"), "{}", screen.text());
}

#[test]
fn requirement_30_a_folder_that_is_copied_is_warned_of_once_and_has_a_rollback_journal() {
    let folder = tempfile::tempdir().unwrap();
    let cloud = folder.path().join("OneDrive - Centre");
    std::fs::create_dir(&cloud).unwrap();
    let path = cloud.join("xla.dgcc");
    let mut store = dgcc::store::Store::create(&path, &replica()).unwrap();
    store.apply(&[programme()], &earlier()).unwrap();
    let journal = |store: &dgcc::store::Store| -> String {
        store.connection().pragma_query_value(None, "journal_mode", |row| row.get(0)).unwrap()
    };
    assert_eq!(journal(&store), "delete");
    drop(store);
    let mut stage = Stage::file(&path, &PLAIN);
    assert!(stage.message().contains("OneDrive - Centre"), "{}", stage.message());
    stage.press("2");
    assert_eq!(Stage::file(&path, &PLAIN).message(), "", "it is said once");
    drop(stage);
    let moved = folder.path().join("xla.dgcc");
    std::fs::rename(&path, &moved).unwrap();
    let store = dgcc::store::Store::open(&moved, dgcc::store::Mode::ReadWrite).unwrap();
    assert_eq!(journal(&store), "wal", "a disk bears the faster one");
}

#[test]
fn requirement_29_reading_that_takes_long_is_waited_for_and_nothing_of_others_is_missed() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("xla.dgcc");
    let mut other = dgcc::store::Store::create(&path, &replica()).unwrap();
    other.apply(&[programme()], &earlier()).unwrap();
    let open = || dgcc::store::Store::open(&path, dgcc::store::Mode::ReadWrite).unwrap();
    let start = Start { options: options(&path, &PLAIN), theme: PLAIN.theme, size: (80, 24) };
    let (worker, tasks) = channel();
    let mut desk = Desk::open(open(), start, worker.into()).unwrap();
    let store = open();
    desk.load();
    let answer = |desk: &mut Desk| {
        let all: Vec<_> = tasks.try_iter().collect();
        let count = all.len();
        for task in all {
            let message = task.perform(&store, drop);
            desk.take(message);
        }
        count
    };
    answer(&mut desk);
    let mut write = |number: u128, code: &str| {
        let new = super::stage::project(crate::support::id(number), code, code);
        let change = dgcc::log::change::Change::edit(
            super::stage::LAND,
            "",
            dgcc::log::change::create(&new),
        );
        let step = crate::support::id(number + 0x1000);
        other.apply(&[change], &dgcc::log::clock::Stamp { step, ..earlier() }).unwrap();
    };
    write(0x31, "ONE");
    desk.watch();
    desk.watch();
    desk.watch();
    assert_eq!(answer(&mut desk), 1, "it is read once, however often one looks");
    let has =
        |desk: &Desk, code: &str| desk.session().program.projects.values().any(|p| p.code == code);
    assert!(has(&desk, "ONE"));
    // Somebody writes, and this desk writes before it has looked.
    write(0x32, "TWO");
    for name in ["alt-5", "9", "5", "enter"] {
        desk.input(Input::Key(key(name)));
    }
    while answer(&mut desk) > 0 {}
    assert!(has(&desk, "TWO"), "what came between is read too");
}
