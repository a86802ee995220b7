//! The happy path of every command.

use super::{Place, words};

/// The words of a line, run in a place.
fn run(place: &Place, line: &str) -> super::Ran {
    place.run(&words(line))
}

#[test]
fn init_makes_a_private_file_and_says_so_on_stderr() {
    let place = Place::empty();
    let ran = run(&place, "init --desk SEOUL --side korea");
    assert_eq!((ran.code, ran.stdout.as_str(), ran.stderr.as_str()), (0, "", "made a.db\n"));
    let mode =
        std::os::unix::fs::PermissionsExt::mode(&place.db().metadata().unwrap().permissions());
    assert_eq!(mode & 0o777, 0o600);
    assert_eq!(run(&place, "list partnership --json").stdout, "[]\n");
}

#[test]
fn a_record_is_added_listed_shown_set_and_deleted() {
    let place = Place::new();
    let plan = "project EC: code: (empty) -> EC\nproject EC: title.en: (empty) -> Schools\n";
    assert_eq!(run(&place, "add project code=EC title.en=Schools").stdout, plan);
    let listed = run(&place, "list project --columns code,title.en --format csv");
    assert_eq!(listed.stdout, "code,title.en\nEA,Rural water\nEB,Roads\nEC,Schools\n");
    let plan = "project EC: title.en: Schools -> Village schools\n";
    assert_eq!(run(&place, "set EC 'title.en=Village schools'").stdout, plan);
    assert_eq!(run(&place, "set EC 'title.en=Village schools'").stderr, "nothing to change\n");
    let shown = run(&place, "show EC");
    let lines = shown.lines();
    assert_eq!(lines[..3], ["Project EC", "  Code: EC", "  Title (en): Village schools"]);
    assert!(shown.stdout.contains("project EC: title.en: Schools -> Village schools"), "{shown:?}");
    assert_eq!(run(&place, "rm EC").stdout, "project EC: deleted: (empty) -> true\n");
    assert_eq!(run(&place, "show EC").code, 4);
}

#[test]
fn clear_empties_a_cell_and_a_bare_multilingual_field_is_that_of_the_language() {
    let place = Place::new();
    let ran = run(&place, "set EA planned_start=[clear]");
    assert_eq!(ran.stdout, "project EA: planned_start: 2021-05 -> (empty)\n");
    let ran = run(&place, "--lang ko set EA title=식수");
    assert_eq!(ran.stdout, "project EA: title.ko: 농촌 식수 -> 식수\n");
}

#[test]
fn a_record_with_children_is_deleted_with_them_or_not_at_all() {
    let place = Place::new();
    let refused = run(&place, "rm EA");
    assert_eq!(refused.code, 2);
    assert!(refused.stderr.contains("8 records hang on EA"), "{refused:?}");
    assert!(refused.stderr.contains("add --yes"), "{refused:?}");
    assert_eq!(run(&place, "rm EA --yes").lines().len(), 9);
    assert_eq!(run(&place, "list milestone --json").stdout, "[]\n");
    assert_eq!(run(&place, "undo").code, 0);
    assert_eq!(
        run(&place, "list milestone --format csv --columns code").stdout,
        "code\nEA/M1\nEA/M2\n"
    );
}

#[test]
fn a_figure_is_recorded_in_every_way_it_can_be_known() {
    let place = Place::new();
    let cases = [
        ("13000", "value", "13000"),
        ("~13000", "qualifier", "about"),
        (">=13000", "qualifier", "at_least"),
        ("withheld", "absence", "withheld"),
        ("-5", "value", "-5"),
    ];
    for (value, cell, wanted) in cases {
        let ran = place.run(&["record", "EA/I1", "2024-Q2", value]);
        assert_eq!(ran.code, 0, "{value}: {ran:?}");
        let rows = run(&place, "list measurement --where period=2024-Q2 --json").json();
        assert_eq!(rows[0][cell], wanted, "{value}");
        assert_eq!(rows.as_array().unwrap().len(), 1, "{value}");
    }
    assert_eq!(run(&place, "record EA/I1 2024-Q2 41/50").code, 3, "of a number that is no share");
    run(&place, "add indicator owner=project:EA code=I2 title.en=Rate measure=percentage").lines();
    run(&place, "record EA/I2 2024-Q2 41/50").lines();
    let rows = run(&place, "list measurement --where indicator=EA/I2 --json").json();
    assert_eq!((&rows[0]["numerator"], &rows[0]["denominator"]), (&"41".into(), &"50".into()));
    run(&place, "rm EA/I2 --yes").lines();
    let part = "record EA/I1 2024-Q2 7 --disaggregation sex=female --comment girls --evidence p.4";
    assert_eq!(run(&place, part).code, 3, "there is no such part yet");
    assert_eq!(run(&place, "add dimension code=sex name.en=Sex").code, 0);
    assert_eq!(run(&place, "add category dimension=sex code=female name.en=Women").code, 0);
    let ran = run(&place, part);
    assert_eq!(ran.code, 0, "{ran:?}");
    assert_eq!(
        run(&place, "list measurement --where period=2024-Q2 --json")
            .json()
            .as_array()
            .unwrap()
            .len(),
        2
    );
}

#[test]
fn an_achievement_is_what_the_rule_says() {
    let place = Place::new();
    let rows = run(&place, "--as-of 2024-07-01 list indicator --json").json();
    assert_eq!((&rows[0]["achievement"], &rows[0]["status"]), (&"83.8".into(), &"at_risk".into()));
    let shown = run(&place, "--as-of 2024-07-01 show EA/I1");
    assert!(shown.stdout.contains("\nWhy\n"), "{shown:?}");
    assert!(shown.stdout.contains("83.8"), "{shown:?}");
}

#[test]
fn status_and_due_look_at_the_day_they_are_told() {
    let place = Place::new();
    let status = run(&place, "--as-of 2024-07-01 status");
    assert!(status.stdout.starts_with("XLA  A land  (as of 1 July 2024)\n"), "{status:?}");
    assert!(status.stdout.contains("83.8%"), "{status:?}");
    let late = "XLA,,milestone,EA/M1,Wells,2022-03-31,30,warning,\n";
    let due = run(&place, "--as-of 2022-04-30 due --format csv");
    assert_eq!(
        due.stdout,
        format!("partnership,responsible,kind,code,title,due,days_late,severity,remark\n{late}")
    );
    assert_eq!(run(&place, "--as-of 2022-04-30 due --strict").code, 3);
    assert_eq!(run(&place, "--as-of 2022-01-01 due --strict").code, 0);
    assert_eq!(
        run(&place, "--as-of 2022-03-03 due --within 4w --format csv").stdout.lines().count(),
        2
    );
    assert_eq!(
        run(&place, "--as-of 2022-03-03 due --within 27d --format csv").stdout.lines().count(),
        1
    );
}

#[test]
fn check_is_strict_where_it_is_told_to_be() {
    let place = Place::new();
    let ran = run(&place, "check");
    assert_eq!((ran.code, ran.stderr.as_str()), (0, "0 errors, 4 warnings\n"));
    for code in ["PROJ001", "PROJ002", "IND010"] {
        assert!(ran.stdout.contains(code), "{ran:?}");
    }
    assert_eq!(run(&place, "check --strict").code, 3);
    let quarterly = run(&place, "check --for quarterly --json").json();
    let notes = quarterly.as_array().unwrap().iter().filter(|f| f["severity"] == "note");
    assert_eq!(notes.count(), 0);
}

#[test]
fn check_asks_for_what_its_purpose_needs() {
    let place = Place::new();
    let iati = run(&place, "check --for iati --json");
    assert!(iati.code == 3 && iati.stdout.contains("IATI001"), "{iati:?}");
    let plain = run(&place, "check --json");
    assert!(plain.code == 0 && !plain.stdout.contains("IATI"), "{plain:?}");
    let unknown = run(&place, "check --for weekly");
    assert_eq!(unknown.code, 2, "{unknown:?}");
    assert!(unknown.stderr.contains("monthly, quarterly, annual, final, iati"), "{unknown:?}");
}

#[test]
fn listings_are_filtered_sorted_cut_and_narrowed() {
    let place = Place::new();
    let cases = [
        ("list project --where 'planned_start<2022' --columns code --format csv", "code\nEA\n"),
        ("list project --where title~water --columns code --format csv", "code\nEA\n"),
        ("list project --where 'code=EA or code=EB' --columns code --format csv", "code\nEA\nEB\n"),
        ("list project --where 'not code=EA' --columns code --format csv", "code\nEB\n"),
        ("list project --sort code:desc --columns code --format tsv", "code\nEB\nEA\n"),
        ("list project --sort code:desc --limit 1 --columns code --format csv", "code\nEB\n"),
        ("list project --limit 0 --columns code --format csv", "code\n"),
        (
            "list project --columns code,status --sort title --format csv",
            "code,status\nEB,not_due\nEA,off_track\n",
        ),
        (
            "list milestone --columns code,title --lang en --format tsv",
            "code\ttitle.en\nEA/M1\tWells\nEA/M2\tPumps\n",
        ),
    ];
    for (line, wanted) in cases {
        let ran = run(&place, line);
        assert_eq!((ran.code, ran.stdout.as_str()), (0, wanted), "{line}: {ran:?}");
    }
}

#[test]
fn a_table_for_people_speaks_their_language() {
    let place = Place::new();
    let title =
        |tag: &str| run(&place, &format!("--lang {tag} list project")).lines()[0].to_owned();
    assert!(title("en").contains("Title (en)"));
    assert_ne!(title("ko"), title("en"));
    assert_ne!(title("id"), title("en"));
    let csv = |tag: &str| run(&place, &format!("--lang {tag} list project --format csv")).stdout;
    assert_eq!(csv("ko"), csv("en"), "data formats do not follow the language");
}

#[test]
fn the_program_describes_itself() {
    let place = Place::empty();
    for topic in ["exit-codes", "cron", "expressions", "formats", "rules"] {
        let ran = run(&place, &format!("help {topic}"));
        assert!(ran.code == 0 && ran.stdout.starts_with("# "), "{topic}: {ran:?}");
    }
    assert!(run(&place, "help set").stdout.contains("Change fields of a record"));
    assert!(run(&place, "help").stdout.contains("Topics of dgcc help: exit-codes"));
    assert!(run(&place, "--version").stdout.starts_with("dgcc "));
    assert!(run(&place, "set --help").stdout.contains("--dry-run"));
    assert!(run(&place, "man").stdout.contains(".TH dgcc"));
    for shell in ["bash", "zsh", "fish", "elvish", "powershell"] {
        assert!(run(&place, &format!("completions {shell}")).stdout.contains("dgcc"), "{shell}");
    }
    for language in ["en", "ko", "id"] {
        let rules = run(&place, &format!("--lang {language} help rules")).stdout;
        assert!(!rules.contains('⟦') && rules.contains('…'), "{rules}");
    }
    let rules = run(&place, "help rules").stdout;
    assert!(rules.contains("SHAR001  error: The sector shares sum to … instead of 100."));
    for code in ["R1", "R10", "R20", "DATE001", "SHAR001", "DEP001"] {
        assert!(rules.contains(code), "{code}");
    }
}

#[test]
fn completions_complete_codes() {
    let place = Place::new();
    assert_eq!(run(&place, "complete EA/").lines(), ["EA/M1", "EA/M2", "EA/I1"]);
    assert!(run(&place, "complete nothing").lines().is_empty());
}

#[test]
fn without_a_command_and_a_terminal_there_is_help_and_exit_2() {
    let ran = Place::empty().run(&[]);
    assert_eq!(ran.code, 2);
    assert!(ran.stdout.contains("Usage: dgcc"), "{ran:?}");
    assert!(ran.stderr.starts_with("dgcc: "), "{ran:?}");
}

#[test]
fn both_samples_open_and_are_whole() {
    for (sample, partnership) in [("demo", "XDG"), ("indonesia", "IDN")] {
        let place = Place::empty();
        let made = run(&place, &format!("init --sample {sample}"));
        assert_eq!((made.code, made.stderr.as_str()), (0, "made a.db\n"), "{sample}");
        assert_eq!(place.names(), ["a.db"]);
        let codes = run(&place, "list partnership --columns code --format csv");
        assert!(codes.lines().contains(&partnership), "{codes:?}");
        assert_eq!(run(&place, "undo").code, 4, "a sample is nobody's to undo");
    }
}
