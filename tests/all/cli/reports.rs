//! `dgcc report` and the report of `dgcc demo`: kinds, periods, formats, where they go.

use super::{Place, names, words};

const KINDS: [&str; 5] = ["progress", "results", "milestones", "finance", "brief"];

#[test]
fn every_report_is_written_in_every_language_and_format() {
    let place = Place::new();
    for kind in KINDS {
        let line = format!(
            "report {kind} --period 2024-Q2 --lang en,ko,id --format md,html,json,csv --out-dir {kind}"
        );
        let ran = place.run(&words(&line));
        assert_eq!(ran.code, 0, "{kind}: {ran:?}");
        for tag in ["en", "ko", "id"] {
            for ending in [".md", ".html", ".json", "-csv"] {
                let name = format!("XLA-{kind}-2024-Q2-{tag}{ending}");
                assert!(names(&place.path(kind)).contains(&name), "{name}: {ran:?}");
            }
        }
        assert_eq!(place.run(&words(&line)).code, 6, "never over a file");
    }
}

#[test]
fn two_languages_stand_side_by_side_in_one_file() {
    let place = Place::new();
    let line = "--lang ko,en report progress --period 2024-Q2 --layout parallel";
    let ran = place.run(&words(&format!("{line} --format html,md --out-dir both")));
    let wanted = ["both/XLA-progress-2024-Q2-ko+en.html", "both/XLA-progress-2024-Q2-ko+en.md"];
    assert_eq!(ran.lines(), wanted);
    let html = std::fs::read_to_string(place.path(wanted[0])).unwrap();
    assert!(html.contains("<html lang=\"ko\">") && html.contains("<div lang=\"en\">"));
    let one = place.run(&words(&format!("{line} -o one.html")));
    assert_eq!(one.code, 0, "one file: {one:?}");
    assert_eq!(std::fs::read_to_string(place.path("one.html")).unwrap(), html);
    let portfolio = line.replace("progress", "portfolio");
    assert_eq!(place.run(&words(&portfolio)).code, 0, "of several partnerships too");
    for lang in ["ko", "ko,ko", "ko,en,id"] {
        let ran = place.run(&words(&line.replace("ko,en", lang)));
        assert_eq!(ran.code, 2, "{lang}: {ran:?}");
        assert!(ran.stderr.contains("--lang ko,en"), "{ran:?}");
    }
    let several = place.run(&words("--lang ko,en report progress --period 2024-Q2 -o one.html"));
    assert_eq!(several.code, 2, "several languages are several files: {several:?}");
}

#[test]
fn a_house_style_is_read_from_the_settings_and_hashed() {
    let place = Place::new();
    let logo = "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><rect width='9' height='9'/></svg>";
    place.lay("logo.svg", logo);
    place.lay(
        "dgcc.toml",
        "[report]\nlogo = \"logo.svg\"\naccent = \"#7a1f5c\"\naccent2 = \"#ffee00\"\n\
         sections = [\"finance\", \"glance\"]\nlogoo = 1\n[report.footer]\nko = \"<b>발간</b>\"\n\
         [report.titles.ko]\nglance = \"=1+1 #개요\"\n",
    );
    let line = "report progress --period 2024-Q2 --lang ko --format";
    let ran = place.run(&words(&format!("{line} html")));
    assert_eq!(ran.code, 0, "{ran:?}");
    assert!(ran.stderr.contains("dgcc.toml:4: accent2 #ffee00 is too pale"), "{ran:?}");
    assert!(ran.stderr.contains("dgcc.toml:6: there is no setting \"logoo\""), "{ran:?}");
    let html = &ran.stdout;
    let sections: Vec<_> =
        html.split("<h2 id=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
    assert_eq!(sections, ["finance", "glance", "sign-off", "missing"]);
    assert!(html.contains("2. =1+1 #개요") && html.contains("&lt;b&gt;발간&lt;/b&gt;"));
    assert!(html.contains("서식 지문") && html.contains("--accent: #7a1f5c"));
    for format in
        ["md", "json", "csv --out-dir out", "docx -o a.docx", "xlsx -o a.xlsx", "pdf -o a.pdf"]
    {
        assert_eq!(place.run(&words(&format!("{line} {format}"))).code, 0, "{format}");
    }
    assert_eq!(place.run(&words(&format!("{line} html"))).stdout, *html, "the same again");
    place.lay("logo.svg", logo.replace("'9'", "'8'"));
    assert_ne!(place.run(&words(&format!("{line} md"))).stdout, *html);
    place.lay(
        "logo.svg",
        "<svg xmlns='http://www.w3.org/2000/svg'><image href='/etc/passwd'/></svg>",
    );
    let refused = place.run(&words(&format!("{line} html")));
    assert!(
        refused.stderr.contains("dgcc.toml:2: the logo logo.svg cannot be used"),
        "{refused:?}"
    );
    assert!(!refused.stdout.contains("data:image"));
}

#[test]
fn the_same_report_is_the_same_bytes() {
    let place = Place::new();
    for format in ["md", "html", "json"] {
        let line = format!("report progress --period 2024-Q2 --format {format}");
        let first = place.run(&words(&line));
        assert_eq!(first.code, 0, "{first:?}");
        let mut command = place.command(&words(&line));
        command.env("TZ", "Asia/Seoul").env("LANG", "ko_KR.UTF-8").env("USER", "lee");
        assert_eq!(command.output().unwrap().stdout, first.stdout.as_bytes(), "{format}");
        assert_eq!(
            place.run_with("SOURCE_DATE_EPOCH", "1800000000", &words(&line)),
            first,
            "{format}"
        );
        place.run(&["backup", &format!("{format}.db")]).lines();
        let copy = place.run_with("DGCC_DB", &format!("{format}.db"), &words(&line));
        assert_eq!(copy, first, "{format}");
    }
}

#[test]
fn a_report_says_its_figures_and_its_day() {
    let place = Place::new();
    let ran = place.run(&words("report progress --period 2024-Q2"));
    assert!(ran.stdout.contains("83.8"), "{ran:?}");
    assert!(ran.stdout.contains("30 June 2024"), "{ran:?}");
    let korean = place.run(&words("report progress --period 2024-Q2 --lang ko"));
    assert!(korean.stdout.contains("농촌 식수"), "{korean:?}");
    let json = place.run(&words("report progress --period 2024-Q2 --json")).json();
    assert!(json.is_object());
}

#[test]
fn a_period_is_a_record_a_calendar_code_or_the_last_one_that_ended() {
    let place = Place::new();
    for period in ["2024-Q1", "2024", "2024-H1", "2024-09"] {
        assert_eq!(place.run(&["report", "progress", "--period", period]).code, 0, "{period}");
    }
    let last = place.run(&words("--as-of 2024-05-01 report progress --out-dir last"));
    assert_eq!(last.lines(), ["last/XLA-progress-2024-Q1-en.md"]);
    let none = place.run(&words("--as-of 2020-01-01 report progress"));
    assert!(none.code == 2 && none.stderr.contains("name one with --period"), "{none:?}");
    assert_eq!(place.run(&words("report progress --period 2024-Q9")).code, 4);
}

#[test]
fn a_path_decides_the_format_unless_it_contradicts() {
    let place = Place::new();
    let begins =
        |name: &str| std::fs::read_to_string(place.path(name)).unwrap()[..5].to_lowercase();
    place.run(&words("report progress --period 2024-Q2 -o a.html")).lines();
    assert_eq!(begins("a.html"), "<!doc");
    place.run(&words("report progress --period 2024-Q2 -o a.json")).lines();
    assert!(begins("a.json").starts_with('{'));
    place.run(&words("report progress --period 2024-Q2 -o a.md")).lines();
    let before = place.names();
    for line in [
        "report progress --period 2024-Q2 -o b.html --format json",
        "report progress --period 2024-Q2 -o b.html --json",
        "report progress --period 2024-Q2 -o b.md --format md,html",
        "report progress --period 2024-Q2 -o b.md --lang en,ko",
        "report progress --period 2024-Q2 -o b.odt",
        "report progress --period 2024-Q2 --format odt",
        "report progress --period 2024-Q2 --profile weekly",
        "report progess --period 2024-Q2",
        "report progress --period 2024-Q2 -o b.md --out-dir c",
        "report progress --period 2024-Q2 --format csv",
    ] {
        let ran = place.run(&words(line));
        assert_eq!((ran.code, ran.stdout.as_str()), (2, ""), "{line}: {ran:?}");
    }
    assert_eq!(place.run(&words("report progress --period 2024-Q2 -o a.md")).code, 6);
    assert_eq!(place.names(), before);
}

#[test]
fn the_demo_writes_its_report_where_it_is_run_and_again_over_it() {
    let place = Place::empty();
    let mut command = place.command(&["demo"]);
    command.env_remove("DGCC_DB");
    let first = command.output().unwrap();
    assert!(first.status.success(), "{first:?}");
    let made = names(&place.path("exports"));
    assert_eq!(made, ["XDG-progress-2025-Q2-en.html", "XDG-progress-2025-Q2-en.md"]);
    let report = std::fs::read(place.path("exports/XDG-progress-2025-Q2-en.md")).unwrap();
    let mut command = place.command(&["demo"]);
    assert!(command.env_remove("DGCC_DB").output().unwrap().status.success());
    assert_eq!(std::fs::read(place.path("exports/XDG-progress-2025-Q2-en.md")).unwrap(), report);
}

#[test]
fn the_demo_leaves_files_alone_that_it_did_not_write() {
    let place = Place::empty();
    let demo = || {
        let mut command = place.command(&["demo"]);
        command.env_remove("DGCC_DB").output().unwrap()
    };
    std::fs::create_dir(place.path("exports")).unwrap();
    let own = place.lay("exports/XDG-progress-2025-Q2-en.html", "my own");
    let refused = demo();
    assert_eq!(refused.status.code(), Some(6), "{refused:?}");
    assert_eq!(std::fs::read_to_string(&own).unwrap(), "my own");
    assert_eq!(names(&place.path("exports")).len(), 1);
    std::fs::remove_file(&own).unwrap();
    assert!(demo().status.success());
    let report = place.path("exports/XDG-progress-2025-Q2-en.md");
    let text = std::fs::read_to_string(&report).unwrap();
    std::fs::write(&report, format!("{text}and my notes\n")).unwrap();
    assert_eq!(demo().status.code(), Some(6), "what was added to it is a person's");
}

#[test]
fn a_report_in_a_file_has_a_manifest_whatever_its_format() {
    let place = Place::new();
    let ran = place.run(&words("report progress --period 2024-Q1 --format html -o r.html --json"));
    let files = ran.json()["files"].clone();
    let bytes = std::fs::read(place.path("r.html")).unwrap();
    assert_eq!((&files[0]["path"], &files[0]["bytes"]), (&"r.html".into(), &bytes.len().into()));
    assert!(bytes.starts_with(b"<!"), "{ran:?}");
    let ran = place.run(&words("report progress --period 2024-Q1 --format html --json"));
    assert_eq!(ran.code, 2, "what standard output is to carry is not clear");
}
