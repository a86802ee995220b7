//! Every format carries the same figures, and no text becomes more than text in any of them.

use dgcc::i18n::{Language, Texts};
use dgcc::render::{Format, Output, render};
use dgcc::report::document::{Block, Document};

use super::fixture::{HOSTILE, document, table};

fn file(format: Format) -> String {
    let texts = Texts::of(Language::En);
    match render(&document(Language::En), format, &texts).unwrap() {
        Output::File(bytes) if [Format::Xlsx, Format::Docx].contains(&format) => parts(bytes),
        Output::File(bytes) => String::from_utf8(bytes).unwrap(),
        Output::Folder(files) => {
            files.into_iter().map(|(_, bytes)| String::from_utf8(bytes).unwrap()).collect()
        }
    }
}

/// The texts of a file that is an archive, without its pictures.
pub fn parts(bytes: Vec<u8>) -> String {
    use std::io::Read;
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
    let mut all = String::new();
    for at in 0..archive.len() {
        let mut part = archive.by_index(at).unwrap();
        if !part.name().unwrap().ends_with(".png") {
            part.read_to_string(&mut all).unwrap();
        }
    }
    all.replace('\r', "")
}

#[test]
fn the_same_document_gives_the_same_bytes() {
    for language in Language::ALL {
        for format in Format::ALL {
            let made = || render(&document(*language), *format, &Texts::of(*language)).unwrap();
            assert_eq!(made(), made());
        }
    }
}

#[test]
fn every_format_is_found_by_its_name() {
    for format in Format::ALL {
        assert_eq!(Format::from_name(format.name()), Some(*format));
    }
    assert_eq!(Format::from_name("exe"), None);
}

#[test]
fn no_control_character_and_no_override_reaches_a_file() {
    assert!(HOSTILE.contains('\u{1b}') && HOSTILE.contains('\u{202e}'));
    // What a PDF prints is packed; its own tests look into it.
    for format in Format::ALL.iter().filter(|format| **format != Format::Pdf) {
        let text = file(*format);
        let hidden = |c: char| (c.is_control() && c != '\n') || c == '\u{202e}';
        assert!(!text.contains(hidden), "{}", format.name());
    }
}

#[test]
fn html_holds_one_script_of_its_own_and_asks_no_network() {
    let html = file(Format::Html);
    assert!(html.starts_with("<!doctype html>\n<html lang=\"en\">"));
    let sort = include_str!("../../data/report/sort.js");
    assert_eq!(html.matches("<script").count(), 1);
    assert!(html.contains(&format!("<script>{sort}</script>")));
    assert!(html.contains("default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-"));
    assert!(html.contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;"));
    let links = html.split("href=\"").skip(1).filter(|link| !link.starts_with('#')).count();
    assert_eq!((links, html.matches("src=").count(), html.matches("url(").count()), (0, 0, 0));
}

#[test]
fn html_tables_and_charts_speak_to_a_screen_reader() {
    let html = file(Format::Html);
    assert!(html.contains("<caption id=\"table-results-caption\">Indicators</caption>"));
    assert!(html.contains("<th scope=\"col\" class=\"end\">Actual</th>"));
    assert!(html.contains("<th scope=\"row\">I1</th>"));
    assert!(html.contains("<td class=\"end\">about 1,900,000</td>"));
    assert!(html.contains("<span lang=\"ko\">서비스 만족도</span>"));
    let charts = html.matches("<figure class=\"chart\"").count();
    assert_eq!(charts, 8);
    assert_eq!(html.matches("role=\"img\"").count(), charts);
    assert_eq!(html.matches("<desc ").count(), charts);
}

#[test]
fn ids_of_a_page_are_unique_and_its_contents_lead_somewhere() {
    let html = file(Format::Html);
    let mut ids: Vec<_> =
        html.split(" id=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
    for link in html.split("href=\"#").skip(1).filter_map(|rest| rest.split('"').next()) {
        assert!(ids.contains(&link), "{link}");
    }
    let count = ids.len();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), count);
}

#[test]
fn markdown_is_what_pandoc_reads() {
    let text = file(Format::Markdown);
    insta::assert_snapshot!(text.split("Table: Indicators").next().unwrap(), @r#"
    ---
    title: "Progress report"
    subtitle: "Q2 2024"
    lang: "en"
    kind: "progress"
    period: "2024-Q2"
    as_of: "2024-06-30"
    draft: "DRAFT"
    partnership: "XDG"
    fingerprint: "00ff"
    author: ["Ministry of the Interior and Safety", "행정안전부"]
    ---

    > **DRAFT**

    > **MADE-UP DATA**

    - Version: 1

    # At a glance {#glance}

    Plain, **strong**

    서비스 만족도 \[ko\]

    - one
    - =1+1 \<script\>alert('x')\</script\> \| \*\*b\*\* ␛\[31m ⟨U+202E⟩abc "q" \& \`\`\`

    > **Missing** two figures

    # Results {#results}

    | Code        | Title                                                                              | Actual                  | Achievement    | Budget        | Status      | Trend |
    |-------------|------------------------------------------------------------------------------------|------------------------:|---------------:|--------------:|-------------|-------|
    | **Outcome** |                                                                                    |                         |                |               |             |       |
    | I1          | =1+1 \<script\>alert('x')\</script\> \| \*\*b\*\* ␛\[31m ⟨U+202E⟩abc "q" \& \`\`\` | about 1,900,000         | 83.8%          | KRW 1,234,000 | ● on track  | ▁·█   |
    | I2          | 만족도 \[ko\]                                                                      | *unknown* (survey 2023) | *not reported* | -USD 5.50     | ◆ off track |       |
    "#);
}

#[test]
fn csv_has_bare_figures_and_no_formula() {
    let texts = Texts::of(Language::Id);
    let only = Document { blocks: vec![Block::Table(table())], ..document(Language::Id) };
    let Output::Folder(files) = render(&only, Format::Csv, &texts).unwrap() else {
        panic!("no folder")
    };
    let names: Vec<_> = files.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(names, ["report.csv", "results.csv"]);
    insta::assert_snapshot!(String::from_utf8(files[1].1.clone()).unwrap(), @r#"
    group,code,title,title_note,actual,actual_note,achievement,achievement_note,budget,budget_currency,status,trend
    Outcome,I1,"'=1+1 <script>alert('x')</script> | **b** ␛[31m ⟨U+202E⟩abc ""q"" & ```",,1900000,about,0.838,,1234000,KRW,on_track,1  2
    Outcome,I2,만족도,ko,,unknown; survey 2023,,missing,-5.5,USD,off_track,
    "#);
}

#[test]
fn json_cells_say_what_they_hold() {
    let json: serde_json::Value = serde_json::from_str(&file(Format::Json)).unwrap();
    assert_eq!(json["schema_version"], 1);
    assert_eq!(json["front"]["as_of"], "2024-06-30");
    let tables: Vec<_> =
        json["blocks"].as_array().unwrap().iter().filter(|b| b["block"] == "table").collect();
    let cells = &tables[0]["rows"][1]["cells"];
    let cells = [&cells[2], &cells[4], &tables[0]["rows"][2]["cells"][2]].map(ToString::to_string);
    insta::assert_snapshot!(cells.join("\n"), @r#"
    {"qualifier":"about","type":"number","value":"1900000"}
    {"type":"money","value":{"amount":"1234000","currency":"KRW"}}
    {"note":"survey 2023","type":"absent","value":"unknown"}
    "#);
}

#[test]
fn every_plot_has_lines_of_text() {
    let text = file(Format::Markdown);
    for expected in
        ["Results  ██████", "Transport  ████", "| 2024-01-15", "Equipment  -████", "4 |"]
    {
        assert!(text.contains(expected), "{expected}");
    }
}
