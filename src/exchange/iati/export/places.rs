//! Countries, places, sectors and tags of an activity.

use std::collections::{BTreeMap, BTreeSet};

use rust_decimal::Decimal;

use super::super::element::{Element, LANG};
use super::own::mirror;
use super::sheet::{Page, Sheet};
use super::standing::{Standing, text};
use crate::domain::program::Kind;
use crate::domain::values::{Exact, Id};

/// The round of sectors that are purposes of the DAC themselves.
const DAC: &str = "DAC";

/// The partner country; where none has a code, the region of all that cannot be told.
pub fn recipient(sheet: &Sheet) -> Element {
    let country = sheet.partnership().and_then(|partnership| partnership.country);
    let country = country.and_then(|id| sheet.program.countries.get(&id));
    let alpha2 = country.map(|country| country.alpha2.trim().to_owned());
    let code = alpha2.filter(|code| !code.is_empty());
    mirror(match code {
        Some(code) => Element::new("recipient-country").with("code", code),
        None => Element::new("recipient-region").with("code", "998"),
    })
}

/// Places of events, by name.
pub fn locations(sheet: &Sheet, activity: Id) -> Vec<Element> {
    let events = sheet.records(activity, Kind::Event).iter();
    let places = events.filter_map(|record| sheet.program.events.get(&record.id));
    let places: BTreeSet<_> = places.map(|event| event.place.trim()).collect();
    let location = |place: &str| {
        let narrative = Element::new("narrative").with(LANG, sheet.language.clone()).saying(place);
        mirror(Element::new("location").holding(Element::new("name").holding(narrative)))
    };
    places.into_iter().filter(|place| !place.is_empty()).map(location).collect()
}

/// The sectors of the strategy, and the purposes of the DAC that they stand for.
pub fn sectors(sheet: &Sheet, page: &mut Page, project: Id) -> Vec<Element> {
    let mut elements = vec![];
    let mut purposes: BTreeMap<String, Decimal> = BTreeMap::new();
    for record in sheet.records(project, Kind::SectorShare) {
        let share = sheet.program.sector_shares.get(&record.id);
        let Some(share) = share.filter(|share| share.percent.is_some()) else { continue };
        let sector = share.sector.and_then(|id| sheet.program.sectors.get(&id));
        let Some(sector) = sector else { continue };
        let mut standing = Standing::of(sheet, record, "sector");
        if sector.round == DAC {
            standing.element.set("vocabulary", "1".into());
            standing.element.set("code", sector.code.clone());
            elements.push(standing.done(page));
            continue;
        }
        standing.element.set("vocabulary", "99".into());
        standing.element.set("code", format!("{}-{}", sector.round, sector.code));
        let names = text("", &sector.name).map(|names| names.children).unwrap_or_default();
        standing.element.children.extend(names);
        if standing.element.children.is_empty() {
            let unnamed = Element::new("narrative").with(LANG, sheet.language.clone());
            standing.push(unnamed.saying(&sector.code));
        }
        elements.push(standing.done(page));
        let percent = share.percent.map(Exact::number).unwrap_or_default();
        split(&mut purposes, &sector.dac_codes.iter().collect::<Vec<_>>(), percent);
    }
    elements.extend(purposes.into_iter().map(purpose));
    elements
}

/// The purposes of all that a partnership does, in equal shares.
pub fn purposes(sheet: &Sheet) -> Vec<Element> {
    let codes: BTreeSet<_> =
        sheet.program.sectors.values().flat_map(|sector| sector.dac_codes.iter()).collect();
    let mut purposes = BTreeMap::new();
    split(&mut purposes, &codes.into_iter().collect::<Vec<_>>(), Decimal::ONE_HUNDRED);
    purposes.into_iter().map(purpose).collect()
}

fn purpose((code, percent): (String, Decimal)) -> Element {
    let element = Element::new("sector").with("vocabulary", "1").with("code", code);
    mirror(element.with("percentage", percent.normalize().to_string()))
}

/// A share over several codes, in hundredths, the first with what rounding left.
fn split(purposes: &mut BTreeMap<String, Decimal>, codes: &[&str], percent: Decimal) {
    let count = Decimal::from(codes.len().max(1));
    let each = percent.checked_div(count).unwrap_or_default().round_dp(2);
    let rest = percent - each * count;
    for (place, code) in codes.iter().enumerate() {
        let part = if place == 0 { each + rest } else { each };
        *purposes.entry((*code).to_owned()).or_default() += part;
    }
}

/// The Sustainable Development Goals and targets that indicators of an activity name.
pub fn tags(sheet: &Sheet, activity: Id) -> Vec<Element> {
    let indicators = sheet.records(activity, Kind::Indicator).iter();
    let indicators = indicators.filter_map(|record| sheet.program.indicators.get(&record.id));
    let codes: BTreeSet<_> = indicators.flat_map(|indicator| indicator.sdg_codes.iter()).collect();
    let tag = |code: &str| {
        let vocabulary = if code.contains('.') { "3" } else { "2" };
        mirror(Element::new("tag").with("vocabulary", vocabulary).with("code", code))
    };
    codes.into_iter().map(tag).collect()
}
