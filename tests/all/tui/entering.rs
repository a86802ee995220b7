//! A quarter's figures: from the keyboard, from a spreadsheet, and by their parts.

use dgcc::domain::program::Kind;
use dgcc::domain::records::{
    Category, Dimension, Frequency, Indicator, Measure, Measurement, MeasurementState,
};
use dgcc::domain::values::{CodeList, Id, Link, Ml, Side};
use dgcc::i18n::Language;
use dgcc::log::change::{Change, create};

use super::stage::{PLAIN, QUARTER, Setting, Stage, WATER, programme};
use crate::support::id;

fn measured(stage: &Stage, code: &str, part: &str) -> Option<Measurement> {
    let program = &stage.desk.session().program;
    let part = CodeList::parse(part);
    let of = |m: &&Measurement| {
        let indicator = m.indicator.map(|id| program.code(Kind::Indicator, id));
        m.period == Some(QUARTER) && m.disaggregation == part && indicator.as_deref() == Some(code)
    };
    program.measurements.values().find(of).cloned()
}

fn figures(stage: &Stage, code: &str) -> [String; 4] {
    let m = measured(stage, code, "").unwrap_or_default();
    let absence = dgcc::domain::values::word(m.absence).unwrap_or_default();
    let text =
        |n: Option<dgcc::domain::values::Exact>| n.map(|n| n.to_string()).unwrap_or_default();
    [text(m.value), text(m.numerator), text(m.denominator), absence.into()]
}

fn one(indicator: usize) -> [&'static str; 4] {
    match indicator {
        0 => ["61", "", "", ""],
        1 => ["", "41", "50", ""],
        _ => ["", "", "", "withheld"],
    }
}

fn percentages() -> Change {
    let mut change = programme();
    for edit in &mut change.edits {
        if edit.kind == Kind::Indicator && edit.cell == "measure" {
            edit.new = dgcc::domain::value::Value::Choice("percentage");
        }
    }
    change
}

#[test]
fn a_block_is_read_in_the_words_and_numbers_of_every_language() {
    let table = [
        (Language::En, "code\tActual\tComment", "withheld"),
        (Language::Ko, "코드\t실적\t의견", "비공개"),
        (Language::Id, "Kode\tRealisasi\tKomentar", "ditahan"),
    ];
    for (language, header, _) in table {
        let mut stage = Stage::with(&percentages(), &Setting { language, ..PLAIN });
        let absence = stage.desk.session().texts.word("absence", "withheld");
        let block =
            format!("{header}\nROADS/I1\t61%\tseen\nWATER/I1\t41/50\t\nWATER/I2\t{absence}\t\n");
        stage.press("5 home").paste(&block);
        let text = stage.text();
        stage.press("tab enter");
        for (index, code) in ["ROADS/I1", "WATER/I1", "WATER/I2"].iter().enumerate() {
            assert_eq!(figures(&stage, code), one(index), "{language:?} {code}\n{text}");
        }
        let comment = measured(&stage, "ROADS/I1", "").unwrap().comment;
        assert_eq!(comment.get(language.tag()), "seen");
    }
}

#[test]
fn blank_cells_keep_their_place_and_what_is_there() {
    let mut stage = Stage::plain();
    stage.press("5 home").write("7").press("enter home");
    stage.paste("\n\n63\n").press("tab enter");
    let rows: Vec<_> = ["ROADS/I1", "WATER/I1", "WATER/I2"]
        .iter()
        .map(|code| figures(&stage, code)[0].clone())
        .collect();
    assert_eq!(rows, ["7", "", "63"], "{}", stage.text());
}

#[test]
fn a_block_that_does_not_fit_says_where_and_writes_nothing() {
    let table = [
        ("1\n2\n3\n4\n5\n", "Line 4: no row is left for it and what follows (2 lines)"),
        ("code\tvalue\nNONE/I9\t4\n", "Line 2: no figure is reported for “NONE/I9”"),
        ("code\tvalue\nROADS/I1\t4\nROADS/I1\t5\n", "Line 3: ROADS/I1 stands twice"),
        ("1\t2\t3\t\tc\te\tx\ty\n", "Line 1: 2 more cells than there are columns"),
        ("1,250\n", "Line 1: “1,250” can mean 1250 / 1.25"),
        ("many\n", "Line 1: “many” is not a number"),
    ];
    for (block, said) in table {
        let mut stage = Stage::plain();
        let before = stage.arrival();
        stage.press("5 home").paste(block);
        assert!(stage.text().contains(said), "{said}\n{}", stage.text());
        stage.press("tab enter enter");
        assert_eq!(stage.arrival(), before);
    }
}

#[test]
fn a_share_and_a_sign_are_typed_into_the_value() {
    let mut stage = Stage::with(&percentages(), &PLAIN);
    stage.press("5 home").write("41/50").press("enter");
    assert_eq!(figures(&stage, "ROADS/I1"), ["", "41", "50", ""], "{}", stage.text());
    stage.press("home").write("82%").press("enter");
    assert_eq!(figures(&stage, "ROADS/I1"), ["82", "", "", ""], "{}", stage.text());
    stage.press("home enter").press("backspace backspace").write("~1900").press("enter");
    let m = measured(&stage, "ROADS/I1", "").unwrap();
    assert_eq!(m.value.map(|v| v.to_string()).as_deref(), Some("1900"));
    assert!(m.qualifier.is_some());
    stage.press("home enter enter");
    assert!(measured(&stage, "ROADS/I1", "").unwrap().qualifier.is_some(), "the sign stays");
}

fn split() -> Change {
    let mut change = programme();
    change.edits.extend(create(&Dimension {
        id: id(0x801),
        code: "sex".into(),
        name: Ml::from([("en", "Sex"), ("ko", "성별")]),
        exhaustive: Some(true),
        ..Dimension::default()
    }));
    for (number, code, name) in [(0x802, "female", "Women"), (0x803, "male", "Men")] {
        change.edits.extend(create(&Category {
            id: id(number),
            dimension: Some(id(0x801)),
            code: code.into(),
            name: Ml::from([("en", name)]),
            ..Category::default()
        }));
    }
    change
}

#[test]
fn the_parts_of_a_figure_are_two_keys_away_and_summed_against_the_whole() {
    let mut stage = Stage::with(&split(), &PLAIN);
    stage.press("5 home").write("100").press("enter home b").write("60").press("down").write("35");
    let text = stage.text();
    assert!(text.contains("Sex: Women") && text.contains("Sex: Men"), "{text}");
    assert!(text.contains("Sex: 95 of 100; 5 left"), "{text}");
    stage.press("ctrl-s");
    let part = |stage: &Stage, part| {
        let m = measured(stage, "ROADS/I1", part)?;
        assert_eq!(m.state, Some(MeasurementState::Submitted));
        m.value.map(|value| value.to_string())
    };
    assert_eq!(part(&stage, "sex=female").as_deref(), Some("60"), "{}", stage.text());
    assert_eq!(part(&stage, "sex=male").as_deref(), Some("35"));
    assert_eq!(figures(&stage, "ROADS/I1")[0], "100", "the whole stays");
    stage.press("u");
    assert_eq!(part(&stage, "sex=female"), None, "one step");
}

#[test]
fn parts_that_are_wrong_or_not_saved_are_not_lost_without_a_word() {
    let mut stage = Stage::with(&split(), &PLAIN);
    let before = stage.arrival();
    stage.press("5 home b").write("sixty").press("ctrl-s");
    assert!(stage.text().contains("is not a number"), "{}", stage.text());
    stage.press("esc");
    assert!(stage.desk.app().overlay().is_some(), "the first Esc only goes to Cancel");
    stage.press("esc");
    assert!(stage.desk.app().overlay().is_none());
    assert_eq!(stage.arrival(), before);
    let mut none = Stage::plain();
    none.press("5 home b");
    assert!(none.message().contains("dimension"), "{}", none.message());
}

#[test]
fn the_grid_is_filtered_by_words_owner_side_expression_and_what_is_missing() {
    let mut change = programme();
    for edit in &mut change.edits {
        if edit.id == id(0x303) && edit.cell == "code" {
            edit.new = "I9".into();
        }
    }
    change.edits.push(dgcc::log::change::Edit {
        kind: Kind::Indicator,
        id: id(0x301),
        cell: "side".into(),
        old: dgcc::domain::value::Value::Empty,
        new: dgcc::domain::value::Value::Choice("korea"),
    });
    let mut stage = Stage::with(&change, &PLAIN);
    let side = stage.desk.session().texts.word("side", "korea");
    for (typed, count) in
        [("roads", 1), ("물관리", 0), ("물 관리", 2), (side.as_str(), 1), ("side=korea", 1)]
    {
        stage.press("alt-5 /").write(typed);
        let rows = stage.lines().iter().skip(5).filter(|line| line.contains("/I")).count();
        assert_eq!(rows, count, "{typed}\n{}", stage.text());
        stage.press("esc");
    }
    stage.press("home").write("7").press("enter M");
    assert!(stage.text().contains("2 shown"), "{}", stage.text());
    stage.write("8").press("enter");
    assert!(
        stage.text().contains("1 of 3 still missing") && stage.text().contains("2 shown"),
        "{}",
        stage.text()
    );
    stage.press("esc");
    assert!(!stage.text().contains("shown"), "{}", stage.text());
    assert!(stage.text().contains("submitted 2"), "{}", stage.text());
    assert!(stage.text().contains("WATER"), "{}", stage.text());
}

/// A quarter of four hundred indicators of one project.
fn many() -> Change {
    let mut change = programme();
    for number in 0..400_u128 {
        change.edits.extend(create(&Indicator {
            id: id(0x10_000 + number),
            owner: Some(Link { kind: Kind::Project, id: WATER }),
            code: format!("N{number:03}"),
            title: Ml::from([("en", "One of many"), ("ko", "많은 지표 가운데 하나")]),
            measure: Some(Measure::Unit),
            frequency: Some(Frequency::Quarter),
            side: Some(Side::Korea),
            ..Indicator::default()
        }));
    }
    change
}

#[test]
fn four_hundred_figures_are_filled_from_the_keyboard_or_by_one_block() {
    let mut stage = Stage::with(&many(), &PLAIN);
    stage.press("5 end");
    assert!(stage.text().contains("WATER/N399"), "{}", stage.text());
    stage.press("home pagedown pagedown m").write("5").press("enter m").write("6").press("enter");
    let count = |stage: &Stage| {
        let all = stage.desk.session().program.measurements.values();
        all.filter(|m| m.period == Some(QUARTER)).count()
    };
    assert_eq!(count(&stage), 2, "{}", stage.text());
    let block: String = (0..400).map(|n| format!("WATER/N{n:03}\t{n}\n")).collect();
    stage.paste(&block);
    stage.press("pagedown down tab enter");
    assert!(count(&stage) >= 400, "{} {}", count(&stage), stage.text());
    let last = measured(&stage, "WATER/N399", "").and_then(|m| m.value).map(|v| v.to_string());
    assert_eq!(last.as_deref(), Some("399"));
    let of: Vec<Id> = stage.desk.session().program.measurements.keys().copied().collect();
    assert_eq!(of.len(), count(&stage) + 1);
    stage.press("u");
    assert_eq!(count(&stage), 2, "one step");
}

#[test]
fn a_figure_stands_in_its_row_before_the_rest_is_computed_and_is_made_once() {
    use super::stage::{LAND, earlier, key, lines, options, replica};
    use dgcc::store::{Mode, Store};
    use dgcc::tui::app::Input;
    use dgcc::tui::shell::{Desk, Start};
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("xla.dgcc");
    Store::create(&path, &replica()).unwrap().apply(&[programme()], &earlier()).unwrap();
    let open = || Store::open(&path, Mode::ReadWrite).unwrap();
    let (worker, tasks) = std::sync::mpsc::channel();
    let start = Start { options: options(&path, &PLAIN), theme: PLAIN.theme, size: (80, 24) };
    let mut desk = Desk::open(open(), start, worker.into()).unwrap();
    desk.load();
    let store = open();
    for task in tasks.try_iter() {
        let message = task.perform(&store, drop);
        desk.take(message);
    }
    // From here on nobody computes.
    let press = |desk: &mut Desk, keys: &str| {
        keys.split(' ').for_each(|name| desk.input(Input::Key(key(name))));
    };
    press(&mut desk, "alt-5 9 5 enter");
    let backend = ratatui::backend::TestBackend::new(80, 24);
    let mut terminal = ratatui::Terminal::new(backend).unwrap();
    terminal.draw(|frame| desk.app().view(frame, desk.session())).unwrap();
    let shown = lines(terminal.backend().buffer()).join("\n");
    assert!(shown.contains("2 of 3 still missing"), "{shown}");
    press(&mut desk, "up c d o n e enter");
    let program = store.load(LAND).unwrap();
    let all: Vec<_> = program.measurements.values().filter(|m| m.period == Some(QUARTER)).collect();
    assert_eq!(all.len(), 1, "the comment is of the same figure");
    assert_eq!(all[0].comment.best("en").map(|(_, text)| text), Some("done"));
}

#[test]
fn what_is_typed_into_a_cell_is_asked_about_before_one_leaves() {
    let mut stage = Stage::plain();
    stage.press("5").write("77").press("f5");
    assert!(stage.desk.app().overlay().is_some(), "{}", stage.text());
    stage.press("esc");
    assert!(stage.line("ROADS/I1").contains("77"), "it stays to be mended: {}", stage.text());
    stage.press("alt-1 tab enter");
    assert_eq!(stage.place(), dgcc::tui::place::Place::Home, "{}", stage.text());
    assert_eq!(figures(&stage, "ROADS/I1")[0], "77", "saved at the question");
    stage.press("alt-5 up").write("88").press("ctrl-q tab tab enter");
    assert!(stage.desk.is_done());
    assert_eq!(figures(&stage, "ROADS/I1")[0], "77", "discarded at the question");
}

#[test]
fn requirement_29_a_figure_of_somebody_else_is_not_written_over_unseen() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("xla.dgcc");
    let mut store = dgcc::store::Store::create(&path, &super::stage::replica()).unwrap();
    store.apply(&[programme()], &super::stage::earlier()).unwrap();
    let mut stage = Stage::file(&path, &PLAIN);
    stage.press("5").write("55");
    let theirs = Measurement {
        id: id(0x900),
        indicator: stage.desk.app().screen().unwrap().selected(stage.desk.session()).map(|l| l.id),
        period: Some(QUARTER),
        value: "70".parse().ok(),
        state: Some(MeasurementState::Submitted),
        ..Measurement::default()
    };
    let change = Change::edit(super::stage::LAND, "", create(&theirs));
    let stamp = dgcc::log::clock::Stamp { step: id(77), ..super::stage::earlier() };
    store.apply(&[change], &stamp).unwrap();
    stage.desk.watch();
    stage.press("enter");
    assert!(stage.text().contains("70"), "theirs is told: {}", stage.text());
    assert_eq!(figures(&stage, "ROADS/I1")[0], "70", "nothing was written over");
    stage.press("enter");
    assert_eq!(figures(&stage, "ROADS/I1")[0], "55", "written over knowingly");
}
