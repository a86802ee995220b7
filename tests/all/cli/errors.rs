//! Every error that a person can cause on the command line: exit code, message, remedy.

use super::{Place, words};

/// Command, exit code, what is wrong and where, how to mend it (or how that begins).
const ERRORS: &[(&str, i32, &str, &str)] = &[
    (
        "--error-format text list milestoen",
        2,
        "there is no kind of record \"milestoen\"; did you mean milestone?",
        "the kinds are country, organisation, person, ",
    ),
    (
        "show EQ",
        4,
        "\"EQ\" names no record; did you mean EA or EB?",
        "look the code up with `dgcc list`",
    ),
    (
        "show EA/I2",
        4,
        "\"EA/I2\" names no record; did you mean EA/I1 or EA/M2 or EA/M1?",
        "look the code up with `dgcc list`",
    ),
    (
        "set EA titel=x",
        2,
        "project: there is no field \"titel\"; did you mean title?",
        "look the fields up with `dgcc schema`",
    ),
    (
        "set EA title.en",
        2,
        "\"title.en\" is not FIELD=VALUE",
        "write it as one word, in quotes if it holds blanks",
    ),
    ("set EA code=", 3, "project.code: a value is required", "give it a value"),
    ("set EA code=EB", 3, "there is a project EB already", "give it another code"),
    (
        "set EA planned_start=soon",
        3,
        "project.planned_start: \"soon\" is not a date such as 2021, 2021-05 or 2021-05-25",
        "correct the value",
    ),
    (
        "set EA/M1 weight=heavy",
        3,
        "milestone.weight: \"heavy\" is not a number such as 1234.5: plain digits, 28 at most",
        "write digits, a full stop before decimals, nothing else",
    ),
    (
        "set EA poverty=1.5",
        3,
        "project.poverty: \"1.5\" is not a whole number",
        "correct the value",
    ),
    (
        "set EA kind=dream",
        3,
        "project.kind: \"dream\" is not one of the choices: joint_study, consultation, system, training, facility, pilot, policy_advice, equipment",
        "write one of the choices",
    ),
    (
        "set EA manager=kim",
        4,
        "project.manager: \"kim\" names no person",
        "look the code up with `dgcc list`",
    ),
    (
        "set EA/I1 owner=milestone:EA/M1",
        4,
        "indicator.owner: \"milestone:EA/M1\" names no project or phase or sector or partnership",
        "look the code up with `dgcc list`",
    ),
    (
        "set EA title.klingonklingonkling=x",
        2,
        "project: there is no field \"title.klingonklingonkling\"",
        "look the fields up with `dgcc schema`",
    ),
    (
        "set partnership:XLA made_up=perhaps",
        3,
        "partnership.made_up: \"perhaps\" is neither true nor false",
        "correct the value",
    ),
    (
        "set EA note.en=x",
        2,
        "project: there is no field \"note.en\"; did you mean note or title.en?",
        "look the fields up with `dgcc schema`",
    ),
    ("add project code=EC", 3, "a project needs title", "give each as FIELD=VALUE"),
    ("add project code=EA title.en=x", 3, "there is a project EA already", "give it another code"),
    (
        "add project code=a/b title.en=x",
        3,
        "project.code: \"a/b\" is not a code: no spaces at its ends, no slash, no colon, at most 80 characters",
        "correct the value",
    ),
    (
        "add exchange_rate base=WON quote=USD date=2024 rate=1",
        3,
        "exchange_rate.base: \"WON\" is not a currency code of ISO 4217, such as KRW",
        "correct the value",
    ),
    (
        "add document code=D1 title.en=x url=ftp://x",
        3,
        "document.url: \"ftp://x\" is not an address that begins with http:// or https://",
        "correct the value",
    ),
    (
        "rm EA",
        2,
        "8 records hang on EA: EA/2021-2025/water, EA/M1, EA/M2, EA/M1/EA/M2, EA/I1; 0 cells of others name it",
        "add --yes to delete them with it and empty the cells",
    ),
    (
        "record EA/I9 2024-Q1 5",
        4,
        "\"EA/I9\" names no indicator; did you mean EA/I1?",
        "look the code up with `dgcc list`",
    ),
    (
        "record EA/I1 2024-Q9 5",
        4,
        "\"2024-Q9\" names no period; did you mean 2024-Q1 or 2024-Q2?",
        "look the code up with `dgcc list`",
    ),
    (
        "record EA/I1 2024-Q1 many",
        3,
        "measurement.value: \"many\" is not a number such as 1234.5: plain digits, 28 at most",
        "write digits, a full stop before decimals, nothing else",
    ),
    (
        "list project --where 'stauts=achieved'",
        2,
        "--where \"stauts=achieved\": at byte 0: there is no field \"stauts\"; did you mean status?",
        "`dgcc help expressions` shows how they are written",
    ),
    (
        "list project --where 'status=good'",
        2,
        "--where \"status=good\": at byte 7: \"good\" is not one of the choices: achieved, on_track, at_risk, off_track, not_achieved, not_due, no_data, stopped",
        "`dgcc help expressions` shows how they are written",
    ),
    (
        "list project --where '(code=EA'",
        2,
        "--where \"(code=EA\": at byte 0: the parenthesis is not closed",
        "`dgcc help expressions` shows how they are written",
    ),
    (
        "list project --where 'planned_start<soon'",
        2,
        "--where \"planned_start<soon\": at byte 14: \"soon\" is not a date such as 2021, 2021-05 or 2021-05-25",
        "`dgcc help expressions` shows how they are written",
    ),
    (
        "list project --columns code,titel",
        2,
        "there is no column \"titel\"; did you mean title?",
        "the columns are those that --json prints",
    ),
    (
        "list project --sort stauts",
        2,
        "there is no column \"stauts\"; did you mean status?",
        "the columns are those that --json prints",
    ),
    ("list project --sort code:up", 2, "--sort \"code:up\" is not FIELD or FIELD:desc", ""),
    (
        "--expect title.en=Roads set EA note=x",
        7,
        "EA: title.en holds \"Rural water\", not \"Roads\"",
        "nothing was written",
    ),
    ("--expect title.en set EA note=x", 2, "--expect \"title.en\" is not FIELD=OLD", ""),
    (
        "--as-of soon status",
        2,
        "\"soon\" is no day",
        "write a date such as 2025-07-15, or today or yesterday",
    ),
    (
        "--known-at soon list project",
        2,
        "\"soon\" is no day",
        "write a date such as 2025-07-15, or today or yesterday",
    ),
    ("--known-at now set EA note=x", 2, "the past cannot be written to", "leave out --known-at"),
    (
        "--read-only set EA note=x",
        1,
        "the file is read-only",
        "leave out --read-only, or ask for the right to write to the file",
    ),
    ("--lang fr status", 2, "there is no language \"fr\"", "the languages are en, ko and id"),
    (
        "--partnership XLB status",
        4,
        "there is no partnership \"XLB\"; did you mean XLA?",
        "name one with --partnership: XLA",
    ),
    (
        "--db none.db status",
        1,
        "there is no file none.db",
        "make it with `dgcc init`, or name another file with --db",
    ),
    (
        "init",
        6,
        "a.db: the file exists already",
        "name another with --db, or replace it with --force --yes",
    ),
    ("backup a.db", 6, "the file a.db exists already", "name another path"),
    (
        "restore a.db",
        6,
        "a.db: the file exists already",
        "add --yes to put the backup in its place; the present file is kept beside it",
    ),
    (
        "restore none.db",
        1,
        "none.db: there is no file none.db",
        "name another backup; nothing was changed",
    ),
    ("redo", 4, "there is nothing to redo", ""),
    (
        "check --for weekly",
        2,
        "there is no check for \"weekly\"",
        "the checks are for monthly, quarterly, annual, final",
    ),
    ("due --within soon", 2, "\"soon\" is no number of days", "write 30d or 4w"),
    ("due --strict", 3, "3 things are late", ""),
    (
        "diff --since soon",
        2,
        "\"soon\" is no day",
        "write a date such as 2025-07-15, or today or yesterday",
    ),
    ("help exit", 4, "there is no topic \"exit\"; did you mean exit-codes or init?", ""),
    (
        "export cvs",
        2,
        "there is no export as \"cvs\"",
        "the formats are csv, tsv, xlsx, json, text, iati, ics and sqlite",
    ),
    ("export csv", 2, "csv is a folder of files", "name the folder: -o dgcc-csv"),
    ("import none.csv", 1, "none.csv: cannot be read: No such file or directory (os error 2)", ""),
    (
        "report progess",
        2,
        "there is no report \"progess\"; did you mean progress?",
        "the reports are progress, results, milestones, finance, brief, changes, portfolio",
    ),
    (
        "report progress --period 2024-Q7",
        4,
        "there is no period \"2024-Q7\"; did you mean 2024-Q1 or 2024-Q2?",
        "name a period of the partnership, or write 2024, 2024-H1, 2024-Q3, 2024-09",
    ),
    (
        "report progress --period 2024-Q1 --format odt",
        2,
        "there is no format \"odt\"",
        "the formats are html, pdf, docx, xlsx, md, csv, json",
    ),
    (
        "report progress --period 2024-Q1 --profile weekly",
        2,
        "there is no profile \"weekly\"",
        "the profiles are monthly, quarterly, annual, final",
    ),
    (
        "report progress --period 2024-Q1 -o r.html --format json",
        2,
        "the path ends in .html, the format is json",
        "leave out --format, or give the path another ending",
    ),
    (
        "report progress --period 2024-Q1 --lang en,ko",
        2,
        "several languages or formats make several files",
        "name a folder for them with --out-dir",
    ),
    (
        "--config x list project --where 'planned_start>2020 and'",
        2,
        "--where \"planned_start>2020 and\": at byte 22: a condition is missing",
        "`dgcc help expressions` shows how they are written",
    ),
    ("batch none.txt", 1, "none.txt: cannot be read: No such file or directory (os error 2)", ""),
    (
        "set EA title.en=x title.en=y",
        3,
        "project: \"title.en\" stands twice",
        "leave one of the two out",
    ),
    (
        "import none.csv --record projct",
        1,
        "none.csv: cannot be read: No such file or directory (os error 2)",
        "",
    ),
    (
        "add milestne code=M title.en=x",
        2,
        "there is no kind of record \"milestne\"; did you mean milestone?",
        "the kinds are country, organisation, person, ",
    ),
];

#[test]
fn every_error_says_what_is_wrong_where_and_how_to_mend_it() {
    for (line, code, what, how) in ERRORS {
        let place = Place::new();
        let ran = place.run(&words(line));
        let wanted = if how.is_empty() {
            format!("dgcc: {what}\n")
        } else {
            format!("dgcc: {what}\n  {how}")
        };
        assert_eq!(ran.code, *code, "{line}: {ran:?}");
        assert!(ran.stderr.starts_with(&wanted), "{line}\n wanted {wanted}\n found {}", ran.stderr);
    }
}

#[test]
fn no_error_changes_the_file() {
    let place = Place::new();
    let before = place.state();
    for (line, ..) in ERRORS {
        place.run(&words(line));
    }
    assert_eq!(place.state(), before);
    assert!(place.names().iter().all(|name| name.starts_with("a.db")), "{:?}", place.names());
}

#[test]
fn every_exit_code_of_the_contract_is_among_them() {
    for code in 1..=7 {
        // 5 takes ten seconds of waiting and has a test of its own.
        let found = ERRORS.iter().any(|(_, exit, ..)| *exit == code);
        assert!(found || code == 5, "{code}");
    }
}

#[test]
fn the_command_line_itself_names_what_it_does_not_know() {
    let cases = [
        ("frob", "unrecognized subcommand 'frob'"),
        ("lst project", "a similar subcommand exists: 'list'"),
        ("list", "<RECORD>"),
        ("undo --dry-rn", "'--dry-run'"),
        ("list project --format xls", "[possible values: table, csv, tsv, json]"),
        ("init --side japan", "[possible values: korea, partner]"),
        ("init --sample korea", "[possible values: indonesia, demo]"),
        ("list project --json --format csv", "cannot be used with"),
        ("completions tcsh", "[possible values: "),
        ("config", "show"),
    ];
    for (line, says) in cases {
        let ran = Place::empty().run(&words(line));
        assert_eq!((ran.code, ran.stdout.as_str()), (2, ""), "{line}: {ran:?}");
        assert!(ran.stderr.contains(says), "{line}: {ran:?}");
    }
}
