//! Sectors and documents of an activity.

use std::collections::BTreeSet;

use rust_decimal::Decimal;

use super::super::element::Element;
use super::super::number;
use super::foreign::Activity;
use super::ground::code;
use crate::domain::program::Kind;
use crate::domain::shape::{Format, Shape};

/// Purposes of the DAC become shares where they make up the whole; other vocabularies stay.
pub fn sectors(activity: &mut Activity, element: &mut Element) {
    if !is_whole(element) {
        return;
    }
    for mut sector in element.extract(is_purpose) {
        let line = sector.line;
        let purpose = sector.take("code").unwrap_or_default().trim().to_owned();
        sector.take("vocabulary");
        let percent = sector.take("percentage").and_then(|text| number::amount(&text));
        let name = sector.child("narrative").map(|child| child.text.trim().to_owned());
        let name = name.filter(|name| !name.is_empty()).unwrap_or_else(|| purpose.clone());
        let place = (line, activity.partnership.as_str());
        let of = activity.ground.sector(activity.rows, place, (&purpose, &name));
        let draft = activity.draft(Kind::SectorShare, line, &purpose);
        let draft = draft.with("project", &activity.project).with("sector", of);
        let draft = draft.with("percent", percent.unwrap_or_else(|| "100".into()));
        activity.done(draft, sector);
    }
}

/// Whether the purposes of an activity are told from each other and make up 100.
fn is_whole(element: &Element) -> bool {
    let purposes: Vec<_> = element.children.iter().filter(|child| is_purpose(child)).collect();
    let codes: BTreeSet<_> =
        purposes.iter().map(|purpose| purpose.attribute("code").map(str::trim)).collect();
    let shares: Option<Vec<Decimal>> = purposes.iter().map(|purpose| share(purpose)).collect();
    let alone = || matches!(purposes.as_slice(), [one] if one.attribute("percentage").is_none());
    let summed = shares.is_some_and(|shares| {
        let positive = shares.iter().all(|share| *share > Decimal::ZERO);
        positive && shares.iter().sum::<Decimal>() == Decimal::ONE_HUNDRED
    });
    codes.len() == purposes.len() && (alone() || summed)
}

fn is_purpose(child: &Element) -> bool {
    let listed = matches!(child.attribute("vocabulary"), None | Some("" | "1"));
    let code = child.attribute("code").map(str::trim).unwrap_or_default();
    let plain = code.len() == 5 && code.bytes().all(|b| b.is_ascii_digit());
    child.name == "sector" && listed && plain
}

fn share(sector: &Element) -> Option<Decimal> {
    let text = number::amount(sector.attribute("percentage")?)?;
    text.parse().ok()
}

/// Documents that can be found by an address.
pub fn documents(activity: &mut Activity, element: &mut Element) {
    let found = |child: &Element| {
        let url = child.attribute("url").map(str::trim);
        let plain = url.is_some_and(|url| Shape::Text(Format::Url).parse(Some(url)).is_ok());
        child.name == "document-link" && plain
    };
    for mut paper in element.extract(found) {
        let line = paper.line;
        let url = paper.attribute("url").unwrap_or_default().trim().to_owned();
        let mut cells = activity.read(&mut paper, Kind::Document);
        let (kept, odd): (Vec<_>, Vec<_>) =
            cells.into_iter().partition(|(name, _, cell)| name != "language" || is_language(cell));
        cells = kept;
        if let Some((_, _, super::super::super::table::Cell::Text(tag))) = odd.into_iter().next() {
            paper.children.push(Element::new("language").with("code", tag));
        }
        let titled = cells.iter().any(|(name, ..)| name.starts_with("title."));
        let mut draft = activity.draft(Kind::Document, line, &url);
        let id = draft.text("id").map(short).unwrap_or_default();
        draft = draft.with("code", code(&format!("{}-{id}", activity.project)));
        draft = draft.with("record", format!("project:{}", activity.project)).and(cells);
        if !titled {
            draft = draft.with("title.en", &url);
        }
        activity.done(draft, paper);
    }
}

fn is_language(cell: &super::super::super::table::Cell) -> bool {
    let super::super::super::table::Cell::Text(tag) = cell else { return false };
    Shape::Text(Format::Language).parse(Some(tag)).is_ok()
}

fn short(text: &str) -> String {
    text.chars().take(8).collect()
}
