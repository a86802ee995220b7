//! The file as it was: --known-at, log, diff; and figures as of a day.

use super::{Place, words};

/// A file whose project was renamed twice, and the moment between the two.
fn renamed() -> (Place, String) {
    let place = Place::new();
    place.run(&words("set EA title.en=Water")).lines();
    let log = place.run(&words("log EA --limit 1 --json")).json();
    let between = log[0]["at"].as_str().unwrap().to_owned();
    std::thread::sleep(std::time::Duration::from_millis(5));
    place.run(&words("set EA title.en=Boreholes")).lines();
    (place, between)
}

fn title(place: &Place, at: &str) -> String {
    let line = ["--known-at", at, "list", "project", "--columns", "title.en", "--format", "csv"];
    place.run(&line).lines().get(1).unwrap_or(&"").to_string()
}

#[test]
fn the_file_can_be_seen_as_it_was_at_a_moment() {
    let (place, between) = renamed();
    assert_eq!(title(&place, "now"), "Boreholes");
    assert_eq!(title(&place, &between), "Water");
    assert_eq!(title(&place, "yesterday"), "");
    assert_eq!(title(&place, "2020-01-01"), "");
    assert_eq!(title(&place, "2999"), "Boreholes");
    let shown = place.run(&["--known-at", &between, "show", "EA", "--json"]).json();
    assert_eq!(shown["fields"]["title.en"], "Water");
    let text = place.run(&["--known-at", &between, "export", "text"]);
    assert!(text.stdout.contains("Water") && !text.stdout.contains("Boreholes"), "{text:?}");
}

#[test]
fn a_moment_that_is_none_is_a_usage_error() {
    let place = Place::new();
    for line in [
        "--known-at soon list project",
        "--as-of soon status",
        "--as-of 2024-13 status",
        "diff --since soon",
    ] {
        let ran = place.run(&words(line));
        assert_eq!(ran.code, 2, "{line}: {ran:?}");
        assert!(ran.stderr.contains("is no day\n  write a date such as 2025-07-15"), "{ran:?}");
    }
}

#[test]
fn the_log_tells_who_when_and_why_newest_first() {
    let (place, _) = renamed();
    let log = place.run(&words("log EA --limit 2"));
    let lines = log.lines();
    assert!(lines[0].ends_with("kim (SEOUL) edit: set EA; 1 records"), "{lines:?}");
    assert_eq!(lines[1], "    project EA: title.en: Water -> Boreholes");
    assert_eq!(lines[3], "    project EA: title.en: Rural water -> Water");
    assert_eq!(place.run(&words("log EB --json")).json().as_array().unwrap().len(), 1);
    assert_eq!(place.run(&words("log EQ")).code, 4);
}

#[test]
fn a_difference_lists_each_cell_that_changed_since() {
    let (place, between) = renamed();
    let diff = place.run(&["diff", "--since", &between]);
    assert_eq!(diff.lines(), ["project EA: title.en: Water -> Boreholes"]);
    let json = place.run(&["diff", "--since", &between, "--json"]).json();
    assert_eq!(json["changes"].as_array().unwrap().len(), 1);
    assert_eq!(
        (&json["changes"][0]["old"], &json["changes"][0]["new"]),
        (&"Water".into(), &"Boreholes".into())
    );
    assert!(place.run(&words("diff --since now")).lines().is_empty());
    assert!(place.run(&words("diff --since yesterday")).lines().len() > 20);
    assert_eq!(
        place.run(&words("diff --since 2024-Q1")),
        place.run(&words("diff --since 2024-03-31"))
    );
}

#[test]
fn what_is_gone_is_named_as_it_was() {
    let (place, _) = renamed();
    let log = place.run(&words("log --limit 1 --json")).json();
    let at = log[0]["at"].as_str().unwrap().to_owned();
    std::thread::sleep(std::time::Duration::from_millis(5));
    place.run(&words("rm EB")).lines();
    let cells = "project EB: deleted: (empty) -> true";
    let figures = ["Figures that changed by it", "  project EB: scope: on record -> none"];
    let diff = place.run(&["diff", "--since", &at]);
    assert_eq!(diff.lines(), [cells, figures[0], figures[1]]);
}

#[test]
fn as_of_comes_from_the_flag_then_the_environment_then_the_epoch() {
    let place = Place::new();
    let first = |ran: super::Ran| ran.lines()[0].to_owned();
    let with = |name, value, line| first(place.run_with(name, value, &words(line)));
    assert!(first(place.run(&words("--as-of 2024-07-01 status"))).contains("1 July 2024"));
    assert!(with("DGCC_AS_OF", "2023-02-03", "status").contains("3 February 2023"));
    assert!(with("DGCC_AS_OF", "2023-02-03", "--as-of 2024-07-01 status").contains("1 July 2024"));
    assert!(with("SOURCE_DATE_EPOCH", "86400", "status").contains("2 January 1970"));
    assert!(
        with("SOURCE_DATE_EPOCH", "86400", "--as-of yesterday status").contains("1 January 1970")
    );
}

#[test]
fn before_a_partnership_came_nothing_of_it_is_listed() {
    let place = Place::new();
    for line in
        ["status", "list partnership --format csv", "list project --format csv", "due --format csv"]
    {
        let line = format!("{line} --known-at 2020-01-01");
        let ran = place.run(&words(&line));
        assert_eq!(ran.code, 0, "{line}: {ran:?}");
        assert!(ran.stdout.lines().count() < 2, "{line}: {ran:?}");
    }
    let report = place.run(&words("report progress --period 2024-Q1 --known-at 2020-01-01"));
    assert_eq!(report.code, 4, "{report:?}");
}

#[test]
fn an_undo_under_a_newer_edit_names_the_record_by_its_code() {
    let place = Place::new();
    place.run(&words("set EA note=mine")).lines();
    place.run(&words("--actor lee set EA note=newer")).lines();
    let ran = place.run(&["undo"]);
    assert_eq!(ran.code, 7, "{ran:?}");
    assert!(ran.stderr.contains("project EA: note was changed"), "{ran:?}");
}
