//! Records out of the file and into it.

use dgcc::domain::program::{Kind, Program};
use dgcc::domain::shape::{FieldError, Format, Shape};
use dgcc::domain::value::Value;
use dgcc::domain::values::Id;
use dgcc::exchange::csv::{self, Reading, Writing};
use dgcc::exchange::import::{Dictionary, Existing, Numbers, Options, plan};
use dgcc::exchange::naming::Naming;
use dgcc::exchange::samples::{Sample, built_in, sample_plan, sample_tables};
use dgcc::exchange::table::Input;
use dgcc::exchange::{self, json, text, xlsx};
use dgcc::i18n::{Language, Texts};
use dgcc::log::change::{Change, Edit};
use dgcc::log::plan::{Fault, Plan};
use proptest::prelude::*;

use crate::support::{OPENED, Random, WATER, WELLS, XLA, nothing_to_do, program, step, written};

/// The same records as a workbook, as TSV, as CSV, as CSV for Excel, as JSON and as text, read back.
fn every_format(programs: &[&Program]) -> Vec<Input> {
    let folder = |files: Vec<(String, Vec<u8>)>| {
        let read = |(name, bytes): &(String, Vec<u8>)| {
            let format = exchange::Format::of_file(name).unwrap();
            format.read(name, bytes, Reading::default())
        };
        files.iter().map(read).fold(Input::default(), Input::and)
    };
    let naming = Naming::Codes;
    let book = xlsx::export(programs, naming, &Texts::of(Language::En)).unwrap();
    vec![
        xlsx::read("all.xlsx", &book, Reading::default()),
        folder(csv::export(programs, Writing { tabs: true, ..Writing::PLAIN })),
        folder(csv::export(programs, Writing::PLAIN)),
        folder(csv::export(programs, Writing { excel: true, ..Writing::PLAIN })),
        json::read("all.json", &json::export(programs), Reading::default()),
        text::read("all.txt", &text::stream(programs), Reading::default()),
    ]
}

#[test]
fn the_samples_come_in_whole_and_again_without_a_change() {
    for (sample, partnerships) in [(Sample::Demo, 1), (Sample::Indonesia, 13)] {
        let made = sample_plan(sample);
        let existing = written(&made);
        assert_eq!(existing.programs.len(), partnerships);
        let again = plan(sample_tables(sample), &existing, &Options::default(), &(), built_in);
        assert!(nothing_to_do(&again), "{:?} {:?}", again.problems, again.lines);
        assert_eq!(again.unchanged, made.created);
    }
}

#[test]
fn what_is_exported_is_no_change_here_and_the_whole_elsewhere() {
    let mut existing = written(&sample_plan(Sample::Indonesia));
    let mut random = Random(5);
    for program in existing.programs.values_mut() {
        scribble(&mut random, program);
    }
    let programs: Vec<_> = existing.programs.values().collect();
    let shared = |program: &Program| program.countries.clone();
    for input in every_format(&programs) {
        let here = plan(input.clone(), &existing, &Options::default(), &(), built_in);
        assert!(nothing_to_do(&here), "{:?} {:?}", here.problems, here.lines);
        let there = plan(input, &Existing::default(), &Options::default(), &(), built_in);
        let there = written(&there);
        assert_eq!(there.programs.len(), programs.len());
        for (code, program) in &existing.programs {
            assert_eq!(shared(&there.programs[code]), shared(program));
            assert_eq!(there.programs[code], *program, "{code}");
        }
    }
}

/// Texts that a format may stumble over.
const TRAPS: [&str; 12] = [
    "=1+1",
    "'=1+1",
    "''@x",
    "-5",
    "[clear]",
    "'[clear]",
    " space ",
    "줄\n바꿈\r\ttab",
    "a,b;c\td\"e\"",
    "back\\slash \\n \\u{20}",
    "\u{202e}turned\u{2028}x",
    "[milestone]",
];

/// Fills texts of a program's own records with traps.
fn scribble(random: &mut Random, program: &mut Program) {
    for kind in Kind::ALL.iter().filter(|kind| !kind.traits().shared) {
        for id in program.ids(*kind) {
            let slot = random.pick(&kind.slots(&["en".into(), "ko".into(), "fr".into()]));
            // A word has to be one that its indicator takes.
            let free = matches!(slot.shape, Shape::Text(Format::Line | Format::Long))
                && slot.name != "word";
            if free && !kind.traits().code.contains(&slot.name.as_str()) {
                let old = program.read(*kind, id, &slot.name).unwrap();
                let new = Value::from(random.pick(&TRAPS));
                let edit = Edit { kind: *kind, id, cell: slot.name, old, new };
                program.apply(&Change::edit(program.scope, "", vec![edit])).unwrap();
            }
        }
    }
}

#[test]
fn random_programs_are_exported_and_imported_without_a_change() {
    for seed in 1..=30 {
        let mut random = Random(seed * 0x9E37_79B9);
        let mut program = Program { scope: XLA, ..Program::default() };
        for _ in 0..60 {
            program.apply(&random.change(&program)).unwrap();
        }
        let existing = Existing { programs: [("XLA".to_owned(), program.clone())].into() };
        for (number, input) in every_format(&[&program]).into_iter().enumerate() {
            let plan = plan(input, &existing, &Options::default(), &(), built_in);
            assert!(nothing_to_do(&plan), "{seed} {number}: {:?} {:?}", plan.problems, plan.lines);
        }
    }
}

/// Three languages for a column, an absence and a choice.
struct Words;
impl Dictionary for Words {
    fn column(&self, _: Kind, label: &str) -> Option<String> {
        let labels =
            [("Nilai", "value"), ("제목", "title"), ("지표", "indicator"), ("Kode", "code")];
        labels.iter().find(|(each, _)| *each == label).map(|(_, cell)| (*cell).into())
    }
    fn word(&self, list: &str, text: &str) -> Option<String> {
        let words = [("absence", "tidak diketahui", "unknown"), ("side", "한국", "korea")];
        let found = words.iter().find(|(of, word, _)| *of == list && *word == text);
        found.map(|(_, _, code)| (*code).into())
    }
}

fn here() -> Existing {
    Existing { programs: [("XLA".to_owned(), program())].into() }
}

fn import_with(files: &[(&str, &str)], options: &Options) -> Plan {
    let read = |(name, text): &(&str, &str)| csv::read(name, text.as_bytes(), Reading::default());
    let input = files.iter().map(read).fold(Input::default(), Input::and);
    plan(input, &here(), options, &Words, built_in)
}

fn import(files: &[(&str, &str)]) -> Plan {
    import_with(files, &Options::default())
}

/// Every problem as `file:line: column: fault`.
fn problems(files: &[(&str, &str)]) -> Vec<String> {
    let plan = import(files);
    assert!(plan.problems.is_empty() || plan.changes.is_empty(), "all or nothing");
    plan.problems.iter().map(ToString::to_string).collect()
}

/// Every edit as `code cell: old -> new`.
fn edits(plan: &Plan) -> Vec<String> {
    let problems: Vec<_> = plan.problems.iter().map(ToString::to_string).collect();
    assert_eq!(problems, Vec::<String>::new());
    let said = |e: &dgcc::log::plan::PlannedEdit| {
        format!("{} {}: {:?} -> {:?}", e.code, e.cell, e.old, e.new)
    };
    plan.lines.iter().map(said).collect()
}

#[test]
fn rows_refer_to_each_other_in_any_order_of_files() {
    let files = [
        ("measurement.csv", "indicator,period,value\nXLA-1/I1,2024,5\nI9,2024,6\n"),
        ("indicator.csv", "owner,code,title,measure\nproject:XLA-9,I9,Nine,unit\n"),
        ("budget_line.csv", "code,name.en,parent\nB2,Two,B1\nB1,One,\n"),
        ("period.csv", "code,start,end\n2024,2024-01-01,2024-12-31\n"),
        ("project.csv", "code,title.en,parent\nXLA-9,Ninth,XLA-8\nXLA-8,Eighth,\n"),
    ];
    let made = import(&files);
    assert_eq!(made.problems, vec![]);
    assert_eq!((made.created, made.updated), (8, 0));
    let mut after = program();
    after.apply(&made.changes[0]).unwrap();
    let nine = after.names().find("XLA-9/I9/2024", &[Kind::Measurement]).unwrap();
    assert_eq!(nine.id, built_in(Kind::Measurement, "XLA", "XLA-9/I9/2024"));
    let line = after.names().find("B1", &[Kind::BudgetLine]).unwrap();
    assert!(after.budget_lines.values().any(|each| each.parent == Some(line.id)));
}

#[test]
fn a_new_partnership_comes_with_what_belongs_to_it() {
    let made = import(&[
        ("project.csv", "partnership,code,title.en\nXYZ,XYZ-1,One\nXLA,XLA-3,Three\n"),
        ("partnership.csv", "code,country,title.en\nXYZ,XYZ,Other\n"),
        ("country.csv", "code,name.en\nXYZ,Other land\n"),
    ]);
    assert_eq!(made.problems, vec![]);
    assert_eq!(made.created, 4);
    let scopes: Vec<_> = made.changes.iter().map(|change| change.partnership).collect();
    assert_eq!(scopes, [XLA, built_in(Kind::Partnership, "XYZ", "XYZ")]);
    let mut store = crate::support::seeded();
    store.apply(&made.changes, &step(2)).unwrap();
    assert_eq!(store.load(scopes[1]).unwrap().projects.len(), 1);
    assert_eq!(store.load(scopes[0]).unwrap().projects.len(), 3);
}

#[test]
fn an_empty_cell_keeps_and_clear_empties() {
    let plan = import(&[(
        "project.csv",
        "code,title.en,planned_start\nXLA-1,,\nXLA-2,Big roads,[clear]\n",
    )]);
    let expected =
        ["XLA-2 title.en: \"Roads\" -> \"Big roads\"", "XLA-2 planned_start: \"2021-05\" -> \"\""];
    assert_eq!(edits(&plan), expected);
    assert_eq!((plan.created, plan.updated, plan.unchanged), (0, 1, 1));
    let other = import(&[("project.csv", "code,title.en\nXLA-1,[clear]\n")]);
    assert_eq!(other.problems[0].to_string(), "project.csv:2: title.en: a value is required");
}

#[test]
fn ten_and_a_half_is_no_change_of_ten_fifty() {
    let plan = import(&[("indicator.csv", "owner,code,weight\nXLA-1,I1,1.5\n")]);
    assert!(nothing_to_do(&plan));
    let plan = import(&[("indicator.csv", "owner,code,weight\nXLA-1,I1,1.6\n")]);
    assert_eq!(edits(&plan), ["XLA-1/I1 weight: \"1.50\" -> \"1.6\""]);
}

#[test]
fn words_of_absence_and_marks_fill_their_own_cells() {
    let periods = "code,start,end\n2023,2023-01-01,2023-12-31\n2024,2024-01-01,2024-12-31\n";
    let figures = "지표,period,Nilai,side\nI1,2023,tidak diketahui,한국\nI1,2024,>= 60,korea\n";
    let plan = import(&[("period.csv", periods), ("measurement.csv", figures)]);
    let said = edits(&plan).split_off(6);
    let expected = [
        "XLA-1/I1/2023/korea absence: \"\" -> \"unknown\"",
        "XLA-1/I1/2024/korea value: \"\" -> \"60\"",
        "XLA-1/I1/2024/korea qualifier: \"\" -> \"at_least\"",
    ];
    let derived: Vec<_> =
        said.iter().filter(|line| expected.contains(&line.as_str())).map(String::as_str).collect();
    assert_eq!(derived, expected);
    let mut program = program();
    program.apply(&plan.changes[0]).unwrap();
    let existing = Existing { programs: [("XLA".to_owned(), program)].into() };
    let read = |text: &str| csv::read("measurement.csv", text.as_bytes(), Reading::default());
    let again =
        super::exchange::plan(read(figures), &existing, &Options::default(), &Words, built_in);
    assert!(nothing_to_do(&again));
    let known = read("indicator,period,value,side\nI1,2023,7,korea\n");
    let known = super::exchange::plan(known, &existing, &Options::default(), &(), built_in);
    let expected = [
        "XLA-1/I1/2023/korea value: \"\" -> \"7\"",
        "XLA-1/I1/2023/korea absence: \"unknown\" -> \"\"",
    ];
    assert_eq!(edits(&known), expected);
    let both = "indicator,period,value,absence\nI1,2024,unknown,withheld\n";
    let said = problems(&[("period.csv", periods), ("measurement.csv", both)]);
    assert_eq!(said, ["measurement.csv:2: value: the cell absence says \"withheld\""]);
}

#[test]
fn a_project_can_be_renamed_with_all_that_names_it() {
    let plan = import(&[
        ("project.csv", &format!("id,code\n{WATER},XLA-W\n")),
        ("milestone.csv", &format!("id,project,code,title.en\n{OPENED},XLA-W,M1,Opened\n")),
        ("indicator.csv", &format!("id,owner,code\n{WELLS},project:XLA-1,I1\n")),
        ("baseline.csv", "indicator,value\nXLA-1/I1,3\n"),
    ]);
    let expected = ["XLA-W code: \"XLA-1\" -> \"XLA-W\"", "XLA-W/M1 title.en: \"\" -> \"Opened\""];
    assert_eq!(edits(&plan)[..2], expected);
    assert_eq!((plan.created, plan.updated, plan.unchanged), (1, 2, 1));
}

#[test]
fn every_wrong_header_is_said_with_its_place() {
    let wide = ["x"; 501].join(",");
    let cases: [(&str, &str, &[&str]); 9] = [
        ("project.csv", "", &["project.csv:1: : the file has no header"]),
        ("project.csv", "\n\n \n", &["project.csv:1: : the file has no header"]),
        (
            "project.csv",
            "code,titel.en\nXLA-1,\n",
            &["project.csv:1: titel.en: there is no field \"titel.en\"; did you mean title.en?"],
        ),
        (
            "project.csv",
            "code,title,title.en\nXLA-1,,\n",
            &["project.csv:1: title.en: \"title.en\" stands twice"],
        ),
        ("project.csv", "code,\nXLA-1,\n", &["project.csv:1: 2: the column has no name"]),
        (
            "project.csv",
            "code,deleted\nXLA-1,true\n",
            &["project.csv:1: deleted: there is no field \"deleted\""],
        ),
        ("project.csv", &wide, &["project.csv:1: : the file has 501 columns, more than 500"]),
        (
            "projekt.csv",
            "code\n",
            &["projekt.csv:0: : there is no record \"projekt\"; did you mean project?"],
        ),
        (
            "project.csv",
            "code\nXLA-7\nXLA-8\n",
            &["project.csv:1: title.en: the column is missing, and new records need it"],
        ),
    ];
    for (name, text, expected) in cases {
        assert_eq!(problems(&[(name, text)]), expected, "{text:.40}");
    }
}

#[test]
fn every_wrong_row_is_said_with_its_place() {
    let head = "code,title.en,planned_start,parent,poverty,activity_status\n";
    let row = |text: &str| problems(&[("project.csv", &format!("{head}XLA-1,,,,,\n{text}\n"))]);
    let at = "project.csv:3:";
    assert_eq!(row("XLA-2,a"), [format!("{at} : the row has 2 cells, the header 6")]);
    assert_eq!(row("XLA-2,a\0,,,,"), [format!("{at} title.en: the text holds a NUL character")]);
    assert_eq!(row("XLA-1,,,,,"), [format!("{at} : the record already stands in line 2")]);
    assert_eq!(row("XLA-2,\"a,,,,"), [format!("{at} : the quotation does not end")]);
    assert_eq!(row("XLA-2,\"a \"\"b\"\"\",,,,").len(), 0);
    assert_eq!(row(",x,,,,"), [format!("{at} code: a value is required")]);
    assert_eq!(row("A/B,x,,,,").len(), 1);
    assert_eq!(
        row("XLA-9,,2021-13,XLA-22,x,open"),
        [
            format!(
                "{at} planned_start: \"2021-13\" is not a date such as 2021, 2021-05 or 2021-05-25"
            ),
            format!(
                "{at} parent: \"XLA-22\" names no project; did you mean XLA-2 or XLA-1 or XLA-9?"
            ),
            format!("{at} poverty: \"x\" is not a whole number"),
            format!(
                "{at} activity_status: \"open\" is not one of the choices: pipeline, \
                 implementation, finalisation, closed, cancelled, suspended"
            ),
            format!("{at} title.en: a value is required"),
        ]
    );
}

#[test]
fn an_id_and_a_code_must_name_one_record() {
    let with =
        |id: Id, code: &str| problems(&[("project.csv", &format!("id,code\n{id},{code}\n"))]);
    let other = crate::support::ROADS;
    assert_eq!(
        with(WATER, "XLA-2"),
        [format!("project.csv:2: id: the id is that of XLA-1, the code that of XLA-2 ({other})")]
    );
    assert_eq!(with(WATER, "XLA-1"), Vec::<String>::new());
    let said = with(OPENED, "XLA-1");
    assert_eq!(
        said,
        ["project.csv:2: id: the id is that of another kind of record or of another partnership"]
    );
    let said = problems(&[("project.csv", "id,code\nabc,XLA-1\n")]);
    assert_eq!(said, ["project.csv:2: id: not an id"]);
}

#[test]
fn deleted_records_cannot_be_named() {
    let mut program = program();
    let [change] = crate::support::one(&program, Kind::Project, WATER, "deleted", "true");
    program.apply(&change).unwrap();
    let existing = Existing { programs: [("XLA".to_owned(), program)].into() };
    let said = |name: &str, text: &str| -> Vec<String> {
        let input = csv::read(name, text.as_bytes(), Reading::default());
        let plan = plan(input, &existing, &Options::default(), &(), built_in);
        plan.problems.iter().map(ToString::to_string).collect()
    };
    let deleted =
        |column: &str, file: &str| [format!("{file}:2: {column}: the record was deleted")];
    assert_eq!(said("project.csv", "code,parent\nXLA-2,XLA-1\n"), deleted("parent", "project.csv"));
    assert_eq!(
        said("project.csv", &format!("id,code\n{WATER},XLA-1\n")),
        deleted("id", "project.csv")
    );
    let milestone = "project,code,title.en\nproject:XLA-1,M2,x\n";
    assert_eq!(said("milestone.csv", milestone), deleted("project", "milestone.csv"));
}

#[test]
fn update_only_makes_no_record() {
    let options = Options { update_only: true, ..Options::default() };
    let plan = import_with(&[("project.csv", "code,title.en\nXLA-11,x\nXLA-2,Roads\n")], &options);
    let said: Vec<_> = plan.problems.iter().map(ToString::to_string).collect();
    assert_eq!(
        said,
        [
            "project.csv:2: code: only updates are asked for, and there is no such record; did you mean XLA-1 or XLA-2?"
        ]
    );
}

#[test]
fn a_row_must_say_whose_it_is_where_there_are_several() {
    let mut existing = here();
    let other = Program { scope: crate::support::id(77), ..Program::default() };
    existing.programs.insert("XOT".into(), other);
    let said = |text: &str, options: &Options| -> Vec<String> {
        let input = csv::read("project.csv", text.as_bytes(), Reading::default());
        let plan = plan(input, &existing, options, &(), built_in);
        plan.problems.iter().map(ToString::to_string).collect()
    };
    let options = Options::default();
    let bare = "code,title.en\nXLA-1,x\n";
    assert_eq!(said(bare, &options), ["project.csv:2: partnership: a value is required"]);
    let wrong = "partnership,code,title.en\nXLB,XLA-1,x\n";
    assert_eq!(
        said(wrong, &options),
        ["project.csv:2: partnership: \"XLB\" names no partnership; did you mean XLA?"]
    );
    let options = Options { partnership: Some("XLA".into()), ..options };
    assert_eq!(said(bare, &options), Vec::<String>::new());
}

#[test]
fn bad_rows_are_left_out_with_all_that_needs_them() {
    let options = Options { skip_invalid: true, ..Options::default() };
    let files = [
        ("project.csv", "code,title.en,poverty\nXLA-7,Seven,x\nXLA-8,Eight,1\n"),
        ("milestone.csv", "project,code,title.en\nXLA-7,M1,=lost\nXLA-8,M1,kept\n"),
        ("dependency.csv", "predecessor,successor\nXLA-7/M1,XLA-8/M1\n"),
    ];
    let plan = import_with(&files, &options);
    assert_eq!((plan.created, plan.problems.len(), plan.rejects.len()), (2, 3, 3));
    assert_eq!(plan.problems[1].fault, Fault::LeftOut);
    assert_eq!(plan.problems[1].column, "project");
    let reject = &plan.rejects[0];
    assert_eq!(reject.file, "project.csv");
    assert_eq!(
        reject.csv,
        "code,title.en,poverty,import_problem\n\
         XLA-7,Seven,x,\"poverty: \"\"x\"\" is not a whole number\"\n"
    );
    let mended = reject.csv.replace(",x,", ",2,");
    let mended = import(&[("project.csv", &mended), ("milestone.csv", &plan.rejects[1].csv)]);
    assert_eq!((mended.problems.len(), mended.created), (0, 2));
}

#[test]
fn problems_end_at_a_thousand() {
    let rows: String = (0..1_500).map(|n| format!("X{n},t,x\n")).collect();
    let plan = import(&[("project.csv", &format!("code,title.en,poverty\n{rows}"))]);
    assert_eq!((plan.problems.len(), plan.more_problems, plan.changes.len()), (1_000, 500, 0));
}

#[test]
fn a_reader_keeps_a_thousand_problems_and_counts_the_others() {
    let rows = "a,b,c\n".repeat(2_500);
    let table =
        csv::read("project.csv", format!("code,note\n{rows}").as_bytes(), Reading::default());
    let lines = "nonsense\n".repeat(2_500);
    let dump = text::read(
        "all.txt",
        format!("[project]\ncode: XLA-1\n{lines}").as_bytes(),
        Reading::default(),
    );
    for read in [table, dump] {
        assert_eq!((read.problems.len(), read.more_problems), (1_000, 1_500));
        let planned = plan(read, &here(), &Options::default(), &(), built_in);
        assert_eq!((planned.problems.len(), planned.more_problems), (1_000, 1_500));
    }
}

#[test]
fn left_out_rows_keep_their_problems_beyond_the_thousand_that_are_listed() {
    let rows: String = (0..1_200).map(|number| format!("N{number},x,soon\n")).collect();
    let options = Options { skip_invalid: true, ..Options::default() };
    let file = format!("code,title.en,planned_start\n{rows}");
    let plan = import_with(&[("project.csv", &file)], &options);
    assert_eq!((plan.problems.len(), plan.more_problems), (1_000, 200));
    let [reject] = &*plan.rejects else { panic!("{:?}", plan.rejects.len()) };
    assert_eq!(reject.lines.len(), 1_200);
    let last = reject.csv.lines().last().unwrap();
    assert!(last.starts_with("N1199,x,soon,") && last.contains("is not a date"), "{last}");
}

#[test]
fn rows_that_no_record_has_are_refused_before_they_are_held() {
    let wide = ",".repeat(2_000_000);
    let long = "x".repeat(2 << 20);
    let quoted = format!("\"{}\"", "y,\n".repeat(1 << 20));
    let files = [
        (format!("code{wide}\nEA\n"), (1, "")),
        (format!("code,note\nEA,x\nEB{wide}\n"), (3, "")),
        (format!("code,note\nEA,{long}\n"), (2, "2")),
        (format!("code,{long}\nEA,x\n"), (1, "2")),
        (format!("code,note\nEA,{quoted}\n"), (2 + (1 << 20), "2")),
    ];
    for (text, (line, column)) in files {
        let read = csv::read("project.csv", text.as_bytes(), Reading::default());
        let [problem] = &*read.problems else { panic!("{:?}", read.problems.len()) };
        let begins = &text[..20];
        assert!(read.tables.is_empty() && problem.column == column, "{begins}: {problem}");
        // The line in which the limit is passed, which of a quotation is not its first.
        assert!(problem.line > 0 && problem.line <= line, "{begins}: {problem}");
    }
}

#[test]
fn messages_show_the_beginning_of_a_long_name() {
    let long = "n".repeat(90_000);
    let files = [
        ("project.csv", format!("code,{long}\nEA,x\n")),
        ("project.csv", format!("code,manager\nEA,{long}\n")),
        ("project.csv", format!("code,planned_start\nEA,{long}\n")),
        ("project.json", format!("{{\"{long}\":[]}}")),
        ("project.txt", format!("[{long}]\n")),
    ];
    for (name, text) in files {
        let read = exchange::Format::of_file(name).unwrap().read(
            name,
            text.as_bytes(),
            Reading::default(),
        );
        let planned = plan(read, &here(), &Options::default(), &(), built_in);
        let problem = planned.problems.first().unwrap();
        assert!(problem.to_string().len() < 1_000, "{name}: {}", problem.to_string().len());
        assert!(problem.value.len() + problem.column.len() < 1_000, "{name}");
        let said = Texts::of(Language::En).what(&problem.fault, &problem.value);
        assert!(said.len() < 1_000, "{name}: {}", said.len());
    }
}

#[test]
fn an_amount_of_two_readings_is_flagged() {
    let head = "project,reference,kind,date,side,amount";
    let row = "XLA-1,R1,disbursement,2024-01-01,korea";
    let with = |amount: &str, numbers| {
        let options = Options { numbers, ..Options::default() };
        let plan =
            import_with(&[("transaction.csv", &format!("{head}\n{row},{amount}\n"))], &options);
        let said: Vec<_> = plan.problems.iter().map(|p| p.fault.clone()).collect();
        let found = plan.lines.iter().find(|line| line.cell == "amount");
        found.map(|line| line.new.clone()).ok_or(said)
    };
    let doubtful = |text: &str| {
        let mut readings = vec!["1.2340".to_owned(), "1234".to_owned()];
        if text.contains(',') {
            readings.reverse();
        }
        Err(vec![Fault::Field(FieldError::Readings { text: text.into(), readings })])
    };
    assert_eq!(with("1234.5", Numbers::Plain), Ok("1234.5".into()));
    assert_eq!(with("1.234", Numbers::Plain), doubtful("1.234"));
    assert_eq!(with("\"1,234\"", Numbers::Plain), doubtful("1,234"));
    assert_eq!(with("\"1,234.5\"", Numbers::Plain), Err(vec![Fault::Separators("1234.5".into())]));
    assert_eq!(with("\"1.234,5\"", Numbers::Indonesian), Ok("1234.5".into()));
    assert_eq!(with("1.234", Numbers::Indonesian), doubtful("1.234"));
    assert!(with("1e5", Numbers::Plain).is_err());
    assert!(with(&"9".repeat(400), Numbers::Plain).is_err());
    assert!(with("NaN", Numbers::Plain).is_err());
}

#[test]
fn encodings_and_separators_are_known_or_refused() {
    let read = |bytes: &[u8], encoding| {
        csv::read("project.csv", bytes, Reading { encoding, ..Reading::default() })
    };
    let text = "code;title.ko\r\nXLA-1;디지털\r\n";
    let utf16: Vec<u8> =
        "\u{feff}".encode_utf16().chain(text.encode_utf16()).flat_map(u16::to_le_bytes).collect();
    let (korean, _, _) = encoding_rs::EUC_KR.encode(text);
    let cases = [
        (text.as_bytes().to_vec(), None, "UTF-8"),
        ([b"\xef\xbb\xbf", text.as_bytes()].concat(), None, "UTF-8"),
        (utf16, None, "UTF-16LE"),
        (korean.to_vec(), Some("cp949"), "cp949"),
    ];
    for (bytes, encoding, name) in cases {
        let input = read(&bytes, encoding);
        assert_eq!(input.problems, vec![], "{name}");
        assert_eq!((input.notes[0].encoding.as_str(), input.notes[0].separator), (name, Some(';')));
        let plan = plan(input, &here(), &Options::default(), &(), built_in);
        assert_eq!(edits(&plan), ["XLA-1 title.ko: \"\" -> \"디지털\""]);
    }
    let refused = read(&korean, None);
    assert_eq!(refused.problems[0].line, 2);
    assert_eq!(
        Texts::of(Language::En).mend(&refused.problems[0].fault),
        "save it as UTF-8, or name its encoding: --encoding cp949"
    );
    assert_eq!(
        read(&korean, Some("cp9490")).problems[0].fault,
        Fault::UnknownEncoding("cp9490".into())
    );
    let tabs = read(b"code\ttitle.en\nXLA-1\ta,b\n", None);
    assert_eq!(tabs.notes[0].separator, Some('\t'));
    let nfd = read("code,title.ko\nXLA-1,가\n".as_bytes(), None);
    assert_eq!(
        edits(&plan(nfd, &here(), &Options::default(), &(), built_in)),
        ["XLA-1 title.ko: \"\" -> \"가\""]
    );
}

#[test]
fn excel_gets_a_mark_and_no_formula() {
    let mut program = program();
    let [change] = crate::support::one(&program, Kind::Project, WATER, "title.en", "=HYPERLINK(1)");
    program.apply(&change).unwrap();
    let files = csv::export(&[&program], Writing { excel: true, ..Writing::PLAIN });
    let (_, bytes) = files.iter().find(|(name, _)| name == "project.csv").unwrap();
    let text = String::from_utf8(bytes.clone()).unwrap();
    assert!(text.starts_with("\u{feff}partnership,code,"));
    assert!(text.contains("\r\nXLA,XLA-1,,,'=HYPERLINK(1),"));
    assert!(!text.replace("\r\n", "").contains('\n'));
}

#[test]
fn the_text_dump_holds_the_records_and_nothing_else() {
    let files = text::export(&[&program()]);
    let (_, bytes) = files.iter().find(|(name, _)| name == "milestone.txt").unwrap();
    let expected = format!(
        "[milestone]\nid: {OPENED}\npartnership: XLA\nproject: XLA-1\ncode: M1\ntitle.ko: 개통\n\n"
    );
    assert_eq!(String::from_utf8(bytes.clone()).unwrap(), expected);
}

#[test]
fn a_key_of_json_that_stands_twice_is_refused_with_its_place() {
    let cases = [
        ("{\"milestone\":[{\"code\":\"A\"}],\n\"milestone\":[]}", "milestone", 2),
        ("{\"milestone\":[{\"code\":\"A\",\"code\":\"B\"}]}", "code", 1),
        ("{\"milestone\":[\n{\"title\":{\"en\":\"T\",\n\"en\":\"U\"}}]}", "en", 3),
        ("{\"schema_version\":1,\"schema_version\":1}", "schema_version", 1),
        ("{\"a\":1,\n\n\"\\u0061\":1}", "a", 3),
    ];
    for (text, key, line) in cases {
        let read = json::read("all.json", text.as_bytes(), Reading::default());
        let [problem] = &*read.problems else { panic!("{text}: {:?}", read.problems) };
        let repeated = Fault::Field(FieldError::Repeated(key.into()));
        assert_eq!((&problem.fault, problem.line), (&repeated, line), "{text}");
        assert!(read.tables.is_empty(), "{text}");
    }
    let nested = r#"{"milestone":[{"code":"A","title":{"en":"x"}},{"code":"B"}],"risk":[]}"#;
    let read = json::read("all.json", nested.as_bytes(), Reading::default());
    assert_eq!((read.problems.len(), read.tables[0].rows.len()), (0, 2));
}

#[test]
fn json_and_text_say_where_they_are_wrong() {
    let json = |text: &str| -> Vec<String> {
        let input = json::read("a.json", text.as_bytes(), Reading::default());
        let plan = plan(input, &here(), &Options::default(), &(), built_in);
        plan.problems.iter().map(ToString::to_string).collect()
    };
    assert_eq!(
        json("{\"project\": [1]}"),
        ["a.json:1: project: a value of this kind cannot stand here"]
    );
    assert_eq!(
        json("{\"project\": ["),
        ["a.json:1: 13: the file is not JSON: EOF while parsing a list at line 1 column 13"]
    );
    assert_eq!(
        json("{\"schema_version\": 2}"),
        ["a.json:0: schema_version: the file is of version 2, which this program does not know"]
    );
    assert_eq!(
        json("{\"projects\": []}"),
        ["a.json:0: projects: there is no record \"projects\"; did you mean project?"]
    );
    assert_eq!(
        json("{\"project\": [{\"code\": \"XLA-1\", \"titel\": {\"en\": 1}}]}"),
        ["a.json:1: titel: a value of this kind cannot stand here"]
    );
    assert_eq!(json("{\"indicator\": [{\"owner\": \"XLA-1\", \"code\": \"I1\", \"weight\": 123456789012345678.5}]}").len(), 1);
    let text = |text: &str| -> Vec<String> {
        let input = text::read("a.txt", text.as_bytes(), Reading::default());
        let plan = plan(input, &here(), &Options::default(), &(), built_in);
        plan.problems.iter().map(ToString::to_string).collect()
    };
    let not_a_line = "the line is neither the head of a record nor `cell: value`";
    assert_eq!(text("code: XLA-1\n"), [format!("a.txt:1: : {not_a_line}")]);
    assert_eq!(text("[project]\ncode: XLA-1\nnonsense\n"), [format!("a.txt:3: : {not_a_line}")]);
    assert_eq!(
        text("[project]\ncode: XLA-1\ncode: XLA-2\n"),
        ["a.txt:3: code: \"code\" stands twice"]
    );
    assert_eq!(
        text("[projet]\n"),
        ["a.txt:1: : there is no record \"projet\"; did you mean project?"]
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn no_bytes_make_a_reader_panic(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
        for read in [csv::read, json::read, text::read, xlsx::read] {
            let input = read("project.csv", &bytes, Reading::default());
            plan(input, &here(), &Options::default(), &(), built_in);
        }
    }

    #[test]
    fn no_table_makes_the_import_panic(
        text in "(partnership|id|code|title|title\\.en|parent|poverty|,|;|\"|\n){1,12}\n(XLA-[1-9]|,|;|\"|'|=|\\[clear\\]|unknown|~|2024|\n){0,40}",
        skip_invalid: bool,
    ) {
        let options = Options { skip_invalid, ..Options::default() };
        let input = csv::read("project.csv", text.as_bytes(), Reading::default());
        plan(input, &here(), &options, &(), built_in);
    }

    #[test]
    fn what_is_escaped_is_read_back(text in "['=@+\\-a\\[\\]clear\t]{1,8}") {
        let read = csv::cell(&csv::escape(text.clone()));
        prop_assert_eq!(read, dgcc::exchange::table::Cell::Text(text));
    }
}
