//! What `show`, `list` and `due` say of projections, paths, counts, overrides, risks and checks.

use super::{Place, words};

/// A project on its way, with five quarters behind it.
const AHEAD: &str = r#"
add period code=2024 start=2024-01-01 end=2024-12-31
add period code=2024-Q3 start=2024-07-01 end=2024-09-30
add period code=2024-Q4 start=2024-10-01 end=2024-12-31
add period code=2025-Q1 start=2025-01-01 end=2025-03-31
add period code=2025-Q2 start=2025-04-01 end=2025-06-30
set EB planned_start=2024-01-01 planned_end=2025-06-30
add result owner=project:EB code=OC1 level=outcome title.en="Roads are used"
add indicator owner=project:EB code=I9 result=EB/OC1 title.en=Users measure=unit direction=ascending accumulation=cumulative frequency=quarter verification.en=Counter
record EB/I9 2024-Q1 91
record EB/I9 2024-Q2 182
record EB/I9 2024-Q3 274
record EB/I9 2024-Q4 366
record EB/I9 2025-Q1 456
add milestone project=EB code=M1 title.en=Design planned=2025-05-01 forecast=2025-06-10
add milestone project=EB code=M2 title.en=Opening planned=2025-06-20
add dependency predecessor=EB/M1 successor=EB/M2 lag=20
add revision record=milestone:EB/M2 field=planned old=2025-05-30 new=2025-06-20 reason.en="Late tender" date=2024-11-01
add risk owner=project:EB code=A1 title.en="Land is free" kind=assumption result=EB/OC1
add risk owner=project:EB code=R1 title.en="Rain" kind=risk likelihood=2 impact=2
add risk_review risk=EB/R1 period=2025-Q1 likelihood=4 impact=5 trend=rising state=open
add risk_review risk=EB/A1 period=2025-Q1 state=doubtful
add override record=project:EB period=2025-Q2 status=off_track reason.en="The road is closed"
add event owner=project:EB code=T1 kind=training title.en=Course start=2024-05-06
add headcount owner=event:EB/T1 persons=17 method=name_list
add service code=MAP title.en=Map
add followup_check owner=service:MAP due_year=2025
"#;

fn place() -> Place {
    let place = Place::new();
    place.feed(&["batch", "-"], AHEAD).lines();
    place
}

fn run(place: &Place, line: &str) -> super::Ran {
    place.run(&words(&format!("--as-of 2025-04-10 {line}")))
}

fn section(shown: &str, heading: &str) -> Vec<String> {
    let after = shown.lines().skip_while(|line| *line != heading).skip(1);
    after.take_while(|line| line.starts_with(' ')).map(|line| line.trim().to_owned()).collect()
}

#[test]
fn a_projection_is_shown_apart_and_called_one() {
    let place = place();
    let shown = run(&place, "show EB/I9");
    let lines = section(&shown.stdout, "Projection");
    assert!(
        lines[0].starts_with("Projection, no actual figure: by 30 June 2025 about 547"),
        "{lines:?}"
    );
    let json = run(&place, "show EB/I9 --json").json();
    let end = &json["details"]["projection"]["to_end"];
    assert_eq!((end["date"].as_str(), end["middle"].as_str()), (Some("2025-06-30"), Some("547")));
    assert_eq!(json["figures"]["actual"], "456");
    let few = section(&run(&place, "show EA/I1").stdout, "Projection");
    assert_eq!(few, ["No projection: values since the last change of method 1, needed 5."]);
}

#[test]
fn the_critical_path_the_matrix_and_the_revisions_of_a_project_are_shown() {
    let place = place();
    let shown = run(&place, "show EB").stdout;
    assert_eq!(
        section(&shown, "Critical path"),
        ["2025-06-10 EB/M1 Design", "2025-06-30 EB/M2 Opening"]
    );
    let matrix = section(&shown, "Design matrix");
    assert_eq!(matrix[0], "EB/OC1 (outcome) Roads are used");
    assert_eq!(matrix[1], "EB/I9 Users [Counter]: not due");
    assert_eq!(matrix[2], "assumption EB/A1 Land is free: doubtful");
    let revisions = section(&shown, "Revisions");
    assert_eq!(revisions[0], "EB/M2 planned: 2025-05-30 -> 2025-06-20");
    assert_eq!(revisions[1], "2024-11-01 2025-05-30 -> 2025-06-20 Late tender");
    let json = run(&place, "show EB --json").json();
    assert_eq!(json["details"]["critical_path"]["steps"][1]["milestone"], "EB/M2");
    assert_eq!(json["details"]["revisions"][0]["original"], "2025-05-30");
}

#[test]
fn a_status_set_by_a_person_stands_beside_the_computed_one() {
    let place = place();
    let rows = run(&place, "list project --where override=off_track --json").json();
    assert_eq!((rows.as_array().unwrap().len(), &rows[0]["code"]), (1, &"EB".into()));
    assert_ne!(rows[0]["status"], "off_track");
    let shown = run(&place, "show EB").stdout;
    assert!(
        shown.contains("Set by a person for 2025-Q2: off track. The road is closed"),
        "{shown}"
    );
    let later =
        place.run(&words("--as-of 2025-07-01 list project --where override=off_track --json"));
    assert_eq!(later.json().as_array().unwrap().len(), 0);
}

#[test]
fn risks_are_listed_as_last_reviewed() {
    let place = place();
    let rows = run(&place, "list risk --where score>=15 --json").json();
    assert_eq!((&rows[0]["code"], &rows[0]["score"]), (&"EB/R1".into(), &"20".into()));
    assert_eq!((&rows[0]["trend"], &rows[0]["state_now"]), (&"rising".into(), &"open".into()));
    let before = place.run(&words("--as-of 2024-12-31 list risk --where score>=15 --json")).json();
    assert_eq!(before.as_array().unwrap().len(), 0);
    assert_eq!(run(&place, "status --json").json()["partnerships"][0]["open_high_risks"], 1);
}

#[test]
fn counts_and_checks_say_what_is_known() {
    let place = place();
    let unique = section(&run(&place, "show EB/T1").stdout, "Unique officials");
    assert_eq!(unique, ["Unique officials: 17 (list of names)."]);
    let whole = section(&run(&place, "show partnership:XLA").stdout, "Unique officials");
    assert!(whole[0].starts_with("Nobody counted"), "{whole:?}");
    let due = run(&place, "due --format csv").stdout;
    assert!(due.contains("XLA,,followup_check,MAP/2025,Map,2025-12-31,-265"), "{due}");
    assert_eq!(section(&run(&place, "show MAP").stdout, "Follow-up"), ["2025-12-31: due"]);
}
