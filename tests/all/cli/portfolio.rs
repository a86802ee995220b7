//! Several partnerships beside each other, and their calendar.

use super::{Place, names, words};

/// A second partnership that does worse, a third without figures, and two priority countries.
const MORE: &str = r#"
add country code=XLB name.en=Bland priority_rounds=2021-2025
add country code=XLC name.en=Cland
add country code=XLD name.en=Dland name.ko=라랜드 priority_rounds=2021-2025
add partnership code=XLB country=XLB title.en="B land" reporting_currency=EUR
add partnership code=XLC country=XLC title.en="C land"
"#;

const OF_B: &str = "
add project code=BA title.en=Bridges planned_start=2021-05 planned_end=2024-12
add milestone project=BA code=M1 title.en=Built planned=2024-09-15
add period code=2024-Q1 start=2024-01-01 end=2024-03-31
add indicator owner=project:BA code=I1 title.en=Bridges measure=unit direction=ascending
add target indicator=BA/I1 period=2024-Q1 value=10
record BA/I1 2024-Q1 2
";

/// The programme with a second and a third partnership.
pub fn place() -> Place {
    let place = Place::new();
    place
        .run(&words("--partnership XLA add target indicator=EA/I1 period=2024-Q1 value=14000"))
        .lines();
    place.feed(&["batch", "-"], MORE).lines();
    place.feed(&["--partnership", "XLB", "batch", "-"], OF_B).lines();
    place
}

#[test]
fn the_portfolio_needs_no_partnership_and_is_the_same_twice() {
    let place = place();
    let line = "report portfolio --period 2024-Q2 --lang en,ko,id --format md,html,json,csv";
    let made = place.run(&words(&format!("{line} --out-dir one")));
    assert_eq!(made.lines().iter().filter(|line| line.ends_with(".md")).count(), 3);
    for tag in ["en", "ko", "id"] {
        for ending in [".md", ".html", ".json", "-csv"] {
            let name = format!("dgcc-portfolio-2024-Q2-{tag}{ending}");
            assert!(names(&place.path("one")).contains(&name), "{name}");
        }
    }
    place.run(&words(&format!("{line} --out-dir two"))).lines();
    for name in names(&place.path("one")).iter().filter(|name| !name.ends_with("-csv")) {
        let read = |folder: &str| std::fs::read(place.path(folder).join(name)).unwrap();
        assert_eq!(read("one"), read("two"), "{name}");
    }
}

#[test]
fn the_portfolio_ranks_what_has_figures_and_leaves_out_what_has_none() {
    let place = place();
    let report = place.run(&words("report portfolio --period 2024-Q2 --json")).json();
    let blocks = report["blocks"].as_array().unwrap();
    let table = |id: &str| blocks.iter().find(|block| block["id"] == id).unwrap()["rows"].clone();
    let ranking = table("portfolio_ranking");
    let ranks: Vec<_> = (0..3)
        .map(|row| {
            let cells = &ranking[row]["cells"];
            (cells[0]["note"].as_str().unwrap_or_default(), cells[1]["value"].clone())
        })
        .collect();
    assert_eq!(ranks[0], ("XLA", "1".into()), "{ranking:#}");
    assert_eq!(ranks[1], ("XLB", "2".into()), "{ranking:#}");
    assert_eq!(ranks[2], ("XLC", serde_json::Value::Null), "{ranking:#}");
    let without = table("portfolio_without");
    assert_eq!(without.as_array().unwrap().len(), 1);
    assert_eq!(without[0]["cells"][0]["value"], "Dland");
    let one =
        place.run(&words("--partnership XLB report portfolio --period 2024-Q2 --json")).json();
    let text = one.to_string();
    assert!(text.contains("Bland") && !text.contains("Xland") && !text.contains("Dland"));
}

#[test]
fn partnerships_are_ranked_by_any_column_and_an_edit_shows_at_once() {
    let place = place();
    let list = "--as-of 2024-06-30 list partnership --columns code,achievement --format csv";
    let ranked = |order: &str| {
        let line = format!("{list} --sort {order}");
        place.run(&words(&line)).lines().join(" ")
    };
    assert_eq!(ranked("achievement:desc"), "code,achievement XLA,83.8 XLB,20.0 XLC,");
    assert_eq!(ranked("achievement"), "code,achievement XLB,20.0 XLA,83.8 XLC,");
    assert_eq!(ranked("late:desc").split(' ').nth(1), Some("XLA,83.8"));
    place.run(&words("--partnership XLB record BA/I1 2024-Q1 10")).lines();
    assert_eq!(ranked("achievement:desc"), "code,achievement XLB,100.0 XLA,83.8 XLC,");
    place.run(&words("--partnership XLB undo")).lines();
    assert_eq!(ranked("achievement:desc"), "code,achievement XLA,83.8 XLB,20.0 XLC,");
    assert_eq!(place.run(&["verify"]).code, 0);
    for column in ["stage", "elapsed", "projects", "budget", "next_day", "high_risks", "status"] {
        let line = format!("list partnership --sort {column}:desc --where 'code!=XLC' --json");
        assert_eq!(place.run(&words(&line)).json().as_array().unwrap().len(), 2, "{column}");
    }
}

#[test]
fn a_listing_of_partnerships_reads_where_it_may_not_write_and_in_the_past() {
    let place = place();
    let before = std::fs::read(place.db()).unwrap();
    let line = "--read-only --as-of 2024-06-30 list partnership --json";
    let listed = place.run(&words(line)).json();
    assert_eq!(listed[0]["achievement"], "83.8");
    assert_eq!(std::fs::read(place.db()).unwrap(), before);
    let kept = place.run(&words("--as-of 2024-06-30 list partnership --json")).json();
    assert_eq!(kept, listed);
    let past = place.run(&words("--known-at now --as-of 2024-06-30 list partnership --json"));
    assert_eq!(past.json(), listed);
    let shown = place.run(&words("--as-of 2024-06-30 show partnership:XLB --json")).stdout;
    assert!(shown.contains("20.0"), "{shown}");
}

#[test]
fn due_reports_have_a_severity_and_a_calendar() {
    let place = Place::new();
    place.run(&words("add obligation code=OB title.en=Quarterly report=progress frequency=quarter due_rule=end+30d first=2024-01-01 last=2024-06-30")).lines();
    place.run(&words("add obligation code=BAD title.en=Odd report=brief frequency=year due_rule=sometime first=2024-01-01")).lines();
    let due = place.run(&words("--as-of 2024-05-10 due --within 100d --json")).json();
    let of = |code: &str| {
        due.as_array().unwrap().iter().find(|due| due["code"] == code).unwrap().clone()
    };
    let report = of("OB/2024-Q1");
    assert_eq!((&report["kind"], &report["severity"]), (&"report".into(), &"warning".into()));
    assert_eq!((&report["due"], &report["days_late"]), (&"2024-04-30".into(), &10.into()));
    assert_eq!(of("OB/2024-Q2")["severity"], "note");
    assert!(of("BAD")["remark"].as_str().unwrap().contains("sometime"));
    assert_eq!(of("EA/M1")["severity"], "error");
    place.run(&words("add delivery obligation=OB period=2024-Q1 sent=2024-05-02")).lines();
    let listed = place.run(&words("--as-of 2024-05-10 list delivery --json")).json();
    assert_eq!(listed[0]["days_late"], "2");
    let calendar = place.run(&words("--as-of 2024-05-10 due --within 100d --format ics")).stdout;
    assert!(!calendar.contains("OB/2024-Q1") && calendar.contains("OB/2024-Q2"), "{calendar}");
    assert!(calendar.contains("DTSTART;VALUE=DATE:20240730\r\n"), "{calendar}");
}

#[test]
fn the_calendar_is_written_whole_and_the_same_twice() {
    let place = place();
    let export = "--as-of 2024-06-30 export ics";
    place.run(&words(&format!("{export} -o a.ics"))).lines();
    let first = std::fs::read_to_string(place.path("a.ics")).unwrap();
    assert_eq!(place.run(&words(export)).stdout, first);
    assert!(first.contains("XLB") || first.contains("BA/M1"), "every partnership: {first}");
    assert_eq!(first.matches("BEGIN:VEVENT").count(), 3);
    assert_eq!(place.run(&words(&format!("{export} -o a.ics"))).code, 6);
    assert_eq!(place.run(&words(&format!("{export} -o a.csv"))).code, 2);
    place.run(&words("--partnership XLB set BA/M1 forecast=2024-10-01")).lines();
    let second = place.run(&words(export)).stdout;
    assert!(
        second.contains("DTSTART;VALUE=DATE:20241001\r\n") && second.contains("SEQUENCE:1\r\n")
    );
}

#[test]
fn a_portfolio_is_of_a_calendar_period() {
    let place = place();
    let last = place.run(&words("--as-of 2024-05-10 report portfolio --out-dir last"));
    assert_eq!(last.lines(), ["last/dgcc-portfolio-2024-Q1-en.md"]);
    for period in ["2024-Q7", "FY2024", "soon"] {
        let ran = place.run(&["report", "portfolio", "--period", period]);
        assert_eq!((ran.code, ran.stdout.as_str()), (4, ""), "{ran:?}");
        assert!(ran.stderr.contains("calendar period"), "{ran:?}");
    }
    let brief = place.run(&words("report brief --period 2024-Q1"));
    assert_eq!(brief.code, 2, "a brief is of one partnership");
}
