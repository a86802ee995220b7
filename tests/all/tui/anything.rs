//! Anything a person, a cat or a bad line may send: random keys, mouse, pastes and resizes on every
//! screen. A few seconds in `cargo test`, two minutes under `DGCC_TEST_ALL`, as long as
//! `DGCC_ANYTHING_SECONDS` says; `DGCC_ANYTHING_SEED` starts where a failure was.

use std::time::{Duration, Instant};

use dgcc::tui::app::Input;
use dgcc::tui::place::Place;
use ratatui::crossterm::event::{
    KeyCode, KeyEvent, KeyModifiers, MouseButton, MouseEvent, MouseEventKind,
};

use super::stage::{LAND, PLAIN, Setting, Stage, demo, key, programme, way};
use dgcc::i18n::Language;

/// Numbers that look random and come again for the same seed (xorshift64*, Vigna 2016).
struct Chance(u64);

impl Chance {
    fn below(&mut self, most: usize) -> usize {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        usize::try_from(self.0.wrapping_mul(0x2545_F491_4F6C_DD1D) >> 33).unwrap() % most
    }

    fn of<T: Copy>(&mut self, all: &[T]) -> T {
        all[self.below(all.len())]
    }

    fn cell(&mut self, most: u16) -> u16 {
        u16::try_from(self.below(usize::from(most))).unwrap()
    }
}

const LETTERS: &[char] = &[
    'a', 'b', 'c', 'd', 'e', 'g', 'h', 'j', 'k', 'l', 'm', 'n', 'p', 's', 't', 'v', 'w', 'x', 'y',
    'z', 'A', 'E', 'G', 'J', 'K', 'S', 'X', 'Y', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9',
    '-', '+', '/', '?', ':', '[', ']', '<', '>', ' ', '.', ',', 'ㅓ', 'ㅏ', 'ㄷ', '한', 'é', '漢',
    '\u{202e}', '\u{0301}',
];
/// Keys that move and leave.
const MOVES: &[&str] = &[
    "left",
    "right",
    "home",
    "end",
    "pageup",
    "pagedown",
    "esc",
    "f1",
    "f2",
    "f3",
    "f5",
    "f6",
    "f7",
    "f8",
    "f9",
    "f10",
    "f11",
    "f12",
    "ctrl-p",
    "ctrl-f",
    "ctrl-b",
    "alt-1",
    "alt-4",
    "alt-5",
    "alt-0",
    "backspace",
];
/// Keys that choose, confirm, write or take back.
const DEEDS: &[&str] = &[
    "enter",
    "enter",
    "tab",
    "shift-tab",
    "up",
    "down",
    "delete",
    "space",
    "ctrl-s",
    "ctrl-z",
    "ctrl-y",
    "u",
    "U",
    "f4",
];
const PASTES: &[&str] = &[
    "12\n13\n14\n",
    "code\ttitle.en\nWATER\tA longer title\n",
    "\u{1b}[2J\u{7}",
    "한글 붙여넣기\r\n\t\t\n",
    "=1+1\t'x\t\"\n\"\n",
    "",
];

fn letter(chance: &mut Chance) -> Input {
    Input::Key(KeyEvent::new(KeyCode::Char(chance.of(LETTERS)), KeyModifiers::NONE))
}

fn mouse(chance: &mut Chance, (columns, rows): (u16, u16)) -> Input {
    let kinds = [
        MouseEventKind::Down(MouseButton::Left),
        MouseEventKind::Down(MouseButton::Right),
        MouseEventKind::ScrollDown,
        MouseEventKind::ScrollUp,
        MouseEventKind::Moved,
    ];
    let (kind, modifiers) = (chance.of(&kinds), KeyModifiers::NONE);
    // A little outside too: terminals report the moment before a resize.
    let (column, row) = (chance.cell(columns + 3), chance.cell(rows + 3));
    Input::Mouse(MouseEvent { kind, column, row, modifiers })
}

/// What comes next. Without deeds it is something that must not write.
fn next(chance: &mut Chance, stage: &Stage, deeds: bool) -> Input {
    let size = stage.desk.session().size;
    match chance.below(20) {
        0 => Input::Resize(1 + chance.cell(140), 1 + chance.cell(50)),
        1 => Input::Resize(80, 24),
        2 | 3 => mouse(chance, size),
        4 => Input::Paste(chance.of(PASTES).into()),
        5..=9 => letter(chance),
        10..=12 => Input::Key(key(way(chance.of(Place::TABS)))),
        13..=15 => Input::Key(key(chance.of(MOVES))),
        // A report that is exported is a file in the folder where the tests run.
        _ if deeds && stage.place() != Place::Reports => Input::Key(key(chance.of(DEEDS))),
        // While a cell is edited these two write it.
        _ if stage.desk.app().is_typing() => letter(chance),
        _ => Input::Key(key(chance.of(&["up", "down"]))),
    }
}

/// The inputs so far, told where something falls over.
struct Trail {
    seed: u64,
    inputs: Vec<Input>,
}

impl Drop for Trail {
    fn drop(&mut self) {
        if std::thread::panicking() {
            let last = self.inputs.iter().rev().take(30).rev();
            let last: Vec<_> = last.map(|input| format!("{input:?}")).collect();
            let count = self.inputs.len();
            eprintln!(
                "DGCC_ANYTHING_SEED={} after {count} inputs:\n{}",
                self.seed,
                last.join("\n")
            );
        }
    }
}

fn number(name: &str) -> Option<u64> {
    std::env::var(name).ok()?.parse().ok()
}

/// How long each of the tests here goes on.
fn time() -> Duration {
    let all = if std::env::var_os("DGCC_TEST_ALL").is_some() { 120 } else { 6 };
    Duration::from_secs(number("DGCC_ANYTHING_SECONDS").unwrap_or(all)) / 3
}

/// Runs with one seed after the other until the time is over.
fn go_on(run: impl Fn(&mut Chance, &mut Trail)) {
    let (end, first) = (Instant::now() + time(), number("DGCC_ANYTHING_SEED").unwrap_or(1));
    for seed in first.. {
        let mut trail = Trail { seed, inputs: vec![] };
        run(&mut Chance(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1), &mut trail);
        if Instant::now() > end {
            return;
        }
    }
}

/// Sends one input, and draws as the terminal would.
fn send(stage: &mut Stage, input: Input) {
    match input {
        Input::Resize(width, height) => stage.resize(width, height),
        other => stage.desk.input(other),
    }
    stage.buffer();
}

fn setting(chance: &mut Chance) -> Setting {
    Setting { language: chance.of(Language::ALL), ..PLAIN }
}

#[test]
fn anything_that_must_not_write_writes_nothing_and_nothing_falls_over() {
    go_on(|chance, trail| {
        let mut stage = Stage::with(&programme(), &setting(chance));
        let before = stage.arrival();
        for _ in 0..400 {
            let input = next(chance, &stage, false);
            trail.inputs.push(input.clone());
            send(&mut stage, input);
            if stage.desk.is_done() {
                break;
            }
        }
        assert_eq!(stage.arrival(), before, "something was written");
    });
}

#[test]
fn whatever_is_written_by_anything_is_whole_and_comes_back() {
    go_on(|chance, trail| {
        let mut stage = Stage::with(&programme(), &setting(chance));
        for _ in 0..300 {
            let input = next(chance, &stage, true);
            trail.inputs.push(input.clone());
            send(&mut stage, input);
            if stage.desk.is_done() {
                break;
            }
        }
        let program = stage.desk.store().load(LAND).unwrap();
        assert_eq!(program, *stage.desk.session().program, "memory and file say the same");
        stage.desk.store().verify().unwrap();
    });
}

#[test]
fn every_screen_of_the_demo_takes_anything() {
    let folder = tempfile::tempdir().unwrap();
    go_on(|chance, trail| {
        let path = folder.path().join("copy.dgcc");
        std::fs::copy(demo(), &path).unwrap();
        let mut stage = Stage::file(&path, &setting(chance));
        for _ in 0..120 {
            let input = next(chance, &stage, chance_of_deeds(trail.seed));
            trail.inputs.push(input.clone());
            send(&mut stage, input);
            if stage.desk.is_done() {
                break;
            }
        }
        stage.desk.store().verify().unwrap();
        drop(stage);
        std::fs::remove_file(&path).unwrap();
    });
}

/// Every second run writes too.
fn chance_of_deeds(seed: u64) -> bool {
    seed.is_multiple_of(2)
}
