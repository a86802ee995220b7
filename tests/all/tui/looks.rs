//! What is drawn: columns, borders, colours, symbols, and text that tries to drive the terminal.

use dgcc::domain::records::Project;
use dgcc::domain::values::Ml;
use dgcc::i18n::width;
use dgcc::log::change::{Change, create};
use dgcc::tui::theme::Theme;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::{Color, Modifier, Style};

use super::stage::{self, PLAIN, Setting, Stage, lines, programme};
use crate::support::id;

/// The cell in which a text begins.
fn column(line: &str, text: &str) -> usize {
    width(line.split(text).next().unwrap())
}

fn titled(titles: &[&str]) -> Change {
    let mut edits = programme().edits;
    for (number, title) in titles.iter().enumerate() {
        let code = format!("T{number}");
        let project = stage::project(id(0x900 + u128::try_from(number).unwrap()), &code, "");
        let title = Ml::from([("en", *title)]);
        edits.extend(create(&Project { title, ..project }));
    }
    Change { edits, ..programme() }
}

#[test]
fn requirement_15_columns_stay_aligned_whatever_the_script() {
    let titles = [
        "한글 제목이 길어서 잘리는 경우를 시험하는 사업",
        "カタカナ ﾊﾝｶｸ ひらがな の とても ながい だいめい です",
        "cafe\u{301} re\u{301}sume\u{301} with combining marks that go on and on",
        "\u{1112}\u{1161}\u{11ab}\u{1100}\u{1173}\u{11af} NFD 한글 제목이 길어서 잘리는 경우",
        "👩\u{200d}💻 emoji and plain text",
        "short",
    ];
    for columns in [80, 81, 97, 120] {
        let setting = Setting { size: (columns, 30), ..PLAIN };
        let mut stage = Stage::with(&titled(&titles), &setting);
        stage.press("2");
        let shown = stage.lines();
        let head = column(&shown[3], "Status");
        let rows: Vec<_> = shown.iter().filter(|line| line.starts_with(" T")).collect();
        assert_eq!(rows.len(), titles.len());
        for row in rows {
            assert_eq!(column(row, "◦ not due").min(column(row, "? no data")), head, "{row}");
            assert!(width(row) <= usize::from(columns), "{row}");
        }
    }
}

#[test]
fn requirement_15_a_cut_title_says_so_inside_its_column() {
    let mut stage =
        Stage::with(&titled(&["한글 제목이 길어서 잘리는 경우를 시험하는 사업"]), &PLAIN);
    let row = stage.press("2").line(" T0");
    assert!(row.contains('…'), "{row}");
}

#[test]
fn requirement_16_a_popup_over_wide_letters_leaves_clean_borders() {
    let theme = Theme { colour: true, ascii: false };
    for left in 0..8 {
        for across in 4..12 {
            let mut buffer = Buffer::empty(Rect::new(0, 0, 24, 5));
            for y in 0..5 {
                buffer.set_string(u16::from(y % 2 == 1), y, "가나다라마바사아자차카", Style::new());
            }
            let popup = Rect::new(left, 1, across, 3);
            dgcc::tui::widgets::popup::draw(&mut buffer, popup, "", theme);
            for y in 1..4 {
                let mut x = 0;
                while x < 24 {
                    let symbol = buffer[(x, y)].symbol();
                    let cells = u16::try_from(width(symbol).max(1)).unwrap();
                    let edge = |at: u16| (x..x + cells).contains(&at) && cells > 1;
                    assert!(!edge(left) && !edge(left + across - 1), "{left} {across} {y}");
                    assert!(!(cells > 1 && x < left && x + cells > left), "cut at the left");
                    x += cells;
                }
                assert_eq!(x, 24, "every cell belongs to one character");
                let line = &lines(&buffer)[usize::from(y)];
                assert!(line.contains(['│', '╭', '╰']), "{line}");
            }
            if let Some(behind) = buffer.cell((left + across, 2)) {
                let stray = behind.symbol() != " " && width(behind.symbol()) == 0;
                assert!(!stray, "no half letter is left behind the popup");
            }
        }
    }
}

#[test]
fn requirement_16_a_dialog_over_hangul_keeps_its_frame_straight() {
    for columns in [80, 81, 82, 83] {
        let setting = Setting { size: (columns, 24), ..PLAIN };
        let titles = ["가나다라마바사아자차카타파하가나다라마바사아자차카타파하"; 14];
        let mut stage = Stage::with(&titled(&titles), &setting);
        stage.press("2 d");
        let shown = stage.lines();
        let sides: Vec<_> = shown.iter().filter(|line| line.contains('│')).collect();
        assert!(sides.len() >= 4);
        for line in &sides {
            assert_eq!(column(line, "│"), column(sides[0], "│"), "{}", shown.join("\n"));
        }
    }
}

const ANSI: &[Color] = &[
    Color::Reset,
    Color::Black,
    Color::Red,
    Color::Green,
    Color::Yellow,
    Color::Blue,
    Color::Magenta,
    Color::Cyan,
    Color::Gray,
    Color::DarkGray,
    Color::LightRed,
    Color::LightGreen,
    Color::LightYellow,
    Color::LightBlue,
    Color::LightMagenta,
    Color::LightCyan,
    Color::White,
];

fn everywhere(setting: &Setting, check: impl Fn(&str, &Buffer)) {
    let mut stage = Stage::with(&programme(), setting);
    for keys in
        ["1", "2", "enter", "esc e", "esc d", "esc ?", "esc 3 t", "4 enter", "5", "alt-6", "7", ":"]
    {
        stage.press(keys);
        check(keys, &stage.buffer());
    }
}

#[test]
fn requirement_21_the_theme_is_the_terminals_own_and_sixteen_colours() {
    everywhere(&PLAIN, |keys, buffer| {
        for cell in &buffer.content {
            assert!(ANSI.contains(&cell.fg), "{keys}: {:?}", cell.fg);
            assert_eq!(cell.bg, Color::Reset, "{keys}: the background is the terminal's own");
        }
    });
}

#[test]
fn requirement_22_without_colour_nothing_is_coloured_and_the_selection_still_shows() {
    let theme = Theme { colour: false, ascii: false };
    everywhere(&Setting { theme, ..PLAIN }, |keys, buffer| {
        assert!(buffer.content.iter().all(|cell| cell.fg == Color::Reset), "{keys}");
    });
    let mut stage = Stage::with(&programme(), &Setting { theme, ..PLAIN });
    let buffer = stage.press("2").buffer();
    let reversed = |y: u16| buffer[(5, y)].modifier.contains(Modifier::REVERSED);
    assert!(reversed(4) && !reversed(5), "the first row is selected");
}

#[test]
fn requirement_23_a_status_is_a_symbol_and_a_word() {
    let mut stage = Stage::plain();
    let line = stage.press("3").line("WATER/M2");
    assert!(line.contains("▾ off track"), "{line}");
    let theme = Theme { colour: false, ascii: true };
    let mut stage = Stage::with(&programme(), &Setting { theme, ..PLAIN });
    let line = stage.press("3").line("WATER/M2");
    assert!(line.contains("v off track"), "{line}");
}

#[test]
fn requirement_41_text_of_people_never_drives_the_terminal() {
    let hostile = "a\u{1b}[31mred\u{7}\u{9b}2J \u{202e}gnorw\u{2066} \r\n\tend";
    let project = Project {
        description: Ml::from([("en", hostile)]),
        note: hostile.into(),
        ..stage::project(id(0x20), "EVIL", "x")
    };
    let project = Project { title: Ml::from([("en", hostile)]), ..project };
    let mut edits = programme().edits;
    edits.extend(create(&project));
    let mut stage = Stage::with(&Change { edits, ..programme() }, &PLAIN);
    for keys in [
        "1",
        "2",
        "home",
        "enter",
        "esc e",
        "tab tab tab",
        "esc d",
        "esc alt-6",
        "alt-7",
        ": E V I L",
    ] {
        stage.press(keys);
        let text = stage.text();
        let plain = |letter: char| {
            letter == '\n'
                || !(letter.is_control()
                    || ('\u{202a}'..='\u{202e}').contains(&letter)
                    || ('\u{2066}'..='\u{2069}').contains(&letter))
        };
        assert!(text.chars().all(plain), "{keys}\n{text:?}");
    }
    let mut stage = Stage::with(
        &Change { edits: [programme().edits, create(&project)].concat(), ..programme() },
        &PLAIN,
    );
    let row = stage.press("2 home").line("EVIL");
    assert!(row.contains("a␛[31mred␇"), "it is shown for what it is: {row}");
}

#[test]
fn no_label_of_a_column_is_cut_in_any_language_sorted_or_not() {
    let tables = ["2", "3", "4", "7", "8", "t", "t", "9", "f3", "f5", "f6", "f7", "t", "f8"];
    for language in dgcc::i18n::Language::ALL {
        for columns in [80, 120] {
            let setting = Setting { language: *language, size: (columns, 24), ..PLAIN };
            let mut stage = Stage::with(&programme(), &setting);
            for keys in tables {
                stage.press(keys);
                for _ in 0..12 {
                    let head = stage.lines()[3].clone();
                    assert!(!head.contains('…'), "{language:?} {columns} {keys}: {head}");
                    stage.press("s");
                }
            }
        }
    }
}
