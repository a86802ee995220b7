//! The house style reaches every format, and none of its text becomes more than text.

use std::collections::BTreeMap;
use std::sync::Arc;

use dgcc::i18n::{Language, Texts};
use dgcc::render::{Format, Output, render};
use dgcc::report::House;
use dgcc::report::document::{Block, Document};
use dgcc::report::house::{Colour, Logo, LogoForm};

use super::fixture::{HOSTILE, document};
use super::rendering::parts;

const DRAWING: &str = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"60\" height=\"20\">\
                       <rect width=\"60\" height=\"20\" fill=\"#7a1f5c\"/></svg>";

/// Every sort of text that a format could take for its own.
const TRAPS: &str = "#panic() {=HYPERLINK(1)} MERGEFIELD x ]]> <b>&amp; --> $x$ \\input{a} %";

fn house(line: &str) -> House {
    let all = |text: &str| {
        Language::ALL.iter().map(|l| (*l, text.to_owned())).collect::<BTreeMap<_, _>>()
    };
    let titles = Language::ALL.iter().map(|l| ((*l, "glance".to_owned()), line.to_owned()));
    House {
        logo: Some(Arc::new(Logo { form: LogoForm::Svg, bytes: DRAWING.into() })),
        accent: Colour::parse("#7a1f5c"),
        accent2: Colour::parse("#305030"),
        organisation: all(line),
        footer: all(&format!("{line} 2")),
        titles: titles.collect(),
        digest: "0123456789abcdef".into(),
        ..House::default()
    }
}

fn dressed(house: &House) -> Document {
    let mut document = house.titled(document(Language::En));
    document.front.dress = house.dress(Language::En);
    document
}

fn bytes(document: &Document, format: Format) -> Vec<u8> {
    match render(document, format, &Texts::of(Language::En)).unwrap() {
        Output::File(bytes) => bytes,
        Output::Folder(files) => files.into_iter().flat_map(|(_, bytes)| bytes).collect(),
    }
}

fn text(document: &Document, format: Format) -> String {
    let bytes = bytes(document, format);
    if [Format::Xlsx, Format::Docx].contains(&format) {
        parts(bytes)
    } else {
        String::from_utf8(bytes).unwrap()
    }
}

#[test]
fn every_format_bears_the_house_style() {
    let document = dressed(&house("Center for Cooperation"));
    for format in Format::ALL.iter().filter(|format| **format != Format::Pdf) {
        let text = text(&document, *format);
        assert!(text.contains("Center for Cooperation"), "{}", format.name());
        assert!(text.contains("Center for Cooperation 2"), "{}: no footer", format.name());
    }
    let html = text(&document, Format::Html);
    assert!(html.contains("<h2 id=\"glance\">Center for Cooperation</h2>"));
    assert!(html.contains("--accent: #7a1f5c; --c1: #7a1f5c; --c2: #305030; "));
    assert!(html.contains("img-src data:") && html.contains("src=\"data:image/svg+xml;base64,"));
    assert_eq!(html.matches("src=").count(), 1);
    let word = text(&document, Format::Docx);
    assert!(word.contains("w:val=\"7A1F5C\"") && !word.contains("1D5FA6"));
    assert_eq!(word.matches("descr=\"Center for Cooperation\"").count(), 1);
    assert!(text(&document, Format::Xlsx).contains("7A1F5C"));
    let plain = bytes(&super::fixture::document(Language::En), Format::Pdf);
    assert_ne!(bytes(&document, Format::Pdf), plain);
}

#[test]
fn a_hostile_house_style_stays_text() {
    for line in [HOSTILE, TRAPS] {
        let document = dressed(&house(line));
        for format in Format::ALL {
            let made = bytes(&document, *format);
            assert!(!made.is_empty(), "{}", format.name());
        }
        let html = text(&document, Format::Html);
        assert_eq!(html.matches("<script").count(), 1, "the page's own");
        assert!(!html.contains("<b>&amp;"));
        let word = text(&document, Format::Docx);
        assert!(!word.contains("<script") && !word.contains("<w:instrText>MERGEFIELD"));
        let csv = text(&document, Format::Csv);
        assert!(!csv.lines().any(|line| line.contains(",=") || line.contains(",\"=")));
        assert!(!text(&document, Format::Xlsx).contains("<f>"), "no formula");
        let markdown = text(&document, Format::Markdown);
        // Between fences nothing is markup.
        let outside = markdown.split("```").step_by(2).flat_map(str::lines);
        let loose: Vec<_> =
            outside.filter(|l| l.contains("<script>") || l.contains("<b>")).collect();
        assert_eq!(loose, Vec::<&str>::new());
        assert!(serde_json::from_str::<serde_json::Value>(&text(&document, Format::Json)).is_ok());
    }
}

#[test]
fn sections_are_numbered_by_the_order_of_the_house() {
    let mut house = House { sections: vec!["results".into(), "glance".into()], ..House::default() };
    house.titles.insert((Language::En, "charts".into()), "Pictures".into());
    let titles = |document: Document| {
        let of = |block: &Block| match block {
            Block::Heading(heading) => Some(heading.text.clone()),
            _ => None,
        };
        document.blocks.iter().filter_map(of).collect::<Vec<_>>()
    };
    let mut given = document(Language::En);
    for block in &mut given.blocks {
        if let Block::Heading(heading) = block {
            heading.text = match heading.id.as_str() {
                "glance" => "4. Results".into(),
                "results" => "1. At a glance".into(),
                _ => heading.text.clone(),
            };
        }
    }
    assert_eq!(
        titles(house.titled(given)),
        ["1. Results", "2. At a glance", "Pictures", "Sign-off"]
    );
}
