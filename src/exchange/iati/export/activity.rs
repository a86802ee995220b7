//! The activities of a programme: the partnership, its phases, its projects.

use chrono::NaiveDate;

use super::super::super::shown::Coded;
use super::super::element::{Element, LANG, own};
use super::own::{cells, mirror, record as own_record};
use super::sheet::{Page, Sheet};
use super::standing::Standing;
use super::{money, organisations, places, results};
use crate::domain::program::Kind;
use crate::domain::values::{Date, Id};

/// All activities, the partnership first, then phases, then projects.
pub fn all<'s>(sheet: &'s Sheet) -> impl Iterator<Item = Element> + use<'s> {
    let scope = sheet.program.scope;
    let coded = |kind: Kind| {
        let mut records = sheet.shown.records(kind);
        records.retain(|record| kind != Kind::Project || sheet.is_published(record.id));
        records
    };
    let of_scope = std::iter::once_with(move || partnership(sheet, scope));
    let phases = coded(Kind::Phase).into_iter().map(|record| phase(sheet, &record));
    let projects = coded(Kind::Project).into_iter().map(|record| project(sheet, &record));
    of_scope.chain(phases).chain(projects)
}

fn partnership(sheet: &Sheet, scope: Id) -> Element {
    let mut page = Page::default();
    let code = sheet.shown.partnership();
    let record = Coded { code: code.clone(), id: scope, kind: Kind::Partnership };
    let mut standing = Standing::of(sheet, &record, "iati-activity");
    standing.needs_text("title", "title", &code);
    let activities = [Kind::Phase, Kind::Project].map(|kind| sheet.shown.records(kind));
    let below = activities.into_iter().flatten().map(|record| record.id);
    frame(sheet, &mut standing, (scope, "1"));
    standing.push(description(sheet, &code));
    let days = life(sheet);
    dates(&mut standing, days.0, days.1);
    standing.push_all(organisations::leading(sheet).into_iter().map(mirror));
    let below = below.filter(|id| !sheet.identifier(*id).is_empty());
    standing.push_all(below.map(|id| related(sheet, id, "2")));
    let exists = sheet.partnership().is_some();
    finish(sheet, &mut page, standing, (scope, exists))
}

fn phase(sheet: &Sheet, record: &Coded) -> Element {
    let mut page = Page::default();
    let mut standing = Standing::of(sheet, record, "iati-activity");
    standing.needs_text("title", "title", &record.code);
    standing.needs_text("theme", "description", &record.code);
    frame(sheet, &mut standing, (record.id, "2"));
    dates(&mut standing, life(sheet).0, None);
    standing.push_all(organisations::leading(sheet).into_iter().map(mirror));
    standing.push(related(sheet, sheet.program.scope, "1"));
    let projects = sheet.program.projects.values();
    let projects = projects.filter(|p| p.phase == Some(record.id) && sheet.is_published(p.id));
    standing.push_all(projects.map(|project| related(sheet, project.id, "2")));
    finish(sheet, &mut page, standing, (record.id, true))
}

fn project(sheet: &Sheet, record: &Coded) -> Element {
    let mut page = Page::default();
    let mut standing = Standing::of(sheet, record, "iati-activity");
    standing.needs_text("title", "title", &record.code);
    standing.needs_text("description", "description", &record.code);
    if !standing.has("activity-status", "") {
        standing.assume("activity_status", ("activity-status", "code"), "2".into());
    }
    frame(sheet, &mut standing, (record.id, "3"));
    if !standing.has("activity-date", "") {
        let project = sheet.program.projects.get(&record.id);
        let known = project.and_then(|p| p.planned_start.or(p.actual_start)).map(Date::first);
        dates(&mut standing, known.or(life(sheet).0), None);
    }
    if !sheet.kept.is_foreign(record.id) {
        let phase = sheet.program.projects.get(&record.id).and_then(|project| project.phase);
        let phase = phase.filter(|id| sheet.program.phases.contains_key(id));
        standing.push(related(sheet, phase.unwrap_or(sheet.program.scope), "1"));
    }
    let parts = sheet.records(record.id, Kind::Participation).iter();
    let parts: Vec<_> =
        parts.filter_map(|part| organisations::participation(sheet, &mut page, part)).collect();
    if parts.is_empty() && !sheet.kept.holds(record.id, "participating-org") {
        standing.push(mirror(organisations::of_reporter(sheet, "2")));
    }
    standing.push_all(parts);
    standing.push_all(places::sectors(sheet, &mut page, record.id));
    standing.push_all(places::locations(sheet, record.id));
    standing.push_all(places::tags(sheet, record.id));
    standing.push_all(money::all(sheet, &mut page, record.id));
    finish(sheet, &mut page, standing, (record.id, true))
}

/// What every activity has: language, currency, level, identifier, reporter, country.
fn frame(sheet: &Sheet, standing: &mut Standing, (activity, level): (Id, &str)) {
    standing.element.set(LANG, sheet.language.clone());
    let currency = sheet.partnership().map(|p| p.reporting_currency.as_str()).unwrap_or_default();
    if !currency.is_empty() {
        standing.element.set("default-currency", currency.into());
    }
    standing.element.set("hierarchy", level.into());
    standing.element.set(&own("partnership"), sheet.shown.partnership());
    standing.push(mirror(Element::new("iati-identifier").saying(sheet.identifier(activity))));
    standing.push(mirror(organisations::reporting(sheet)));
    if level != "3" {
        standing.push_all(places::purposes(sheet));
        standing.push(mirror(Element::new("activity-status").with("code", "2")));
    }
    if !sheet.kept.is_foreign(activity) {
        standing.push(places::recipient(sheet));
    }
}

/// The description of an activity that has none but its title.
fn description(sheet: &Sheet, text: &str) -> Element {
    let narrative =
        Element::new("narrative").with(LANG, sheet.language.clone()).saying(text.to_owned());
    mirror(Element::new("description").with("type", "1").holding(narrative))
}

/// Start and end that the schema or its rules ask for, where the record says none.
fn dates(standing: &mut Standing, start: Option<NaiveDate>, end: Option<NaiveDate>) {
    if standing.has("activity-date", "") {
        return;
    }
    // Written where not even a year is known; `check --for iati` says so.
    let start = start.or(NaiveDate::from_ymd_opt(1, 1, 1)).unwrap_or_default();
    let date = |code: &str, day: NaiveDate| {
        mirror(Element::new("activity-date").with("type", code).with("iso-date", day.to_string()))
    };
    standing.push(date("1", start));
    if let Some(end) = end.filter(|end| *end >= start) {
        standing.push(date("3", end));
    }
}

/// The first and the last day that phases and projects name.
pub fn life(sheet: &Sheet) -> (Option<NaiveDate>, Option<NaiveDate>) {
    let phases = sheet.program.phases.values();
    let phases =
        phases.map(|p| (p.actual_start.or(p.planned_start), p.actual_end.or(p.planned_end)));
    let projects = sheet.program.projects.values();
    let projects =
        projects.map(|p| (p.actual_start.or(p.planned_start), p.actual_end.or(p.planned_end)));
    let (starts, ends): (Vec<_>, Vec<_>) = phases.chain(projects).unzip();
    let start = starts.into_iter().flatten().map(Date::first).min();
    (start, ends.into_iter().flatten().map(Date::last).max())
}

fn related(sheet: &Sheet, to: Id, code: &str) -> Element {
    let element = Element::new("related-activity").with("ref", sheet.identifier(to));
    mirror(element.with("type", code))
}

/// Results and documents, then the records that have no element.
fn finish(
    sheet: &Sheet,
    page: &mut Page,
    mut standing: Standing,
    (activity, exists): (Id, bool),
) -> Element {
    standing.push_all(results::all(sheet, page, activity));
    let documents = sheet.records(activity, Kind::Document).iter();
    let documents = documents.filter_map(|record| results::document(sheet, page, record));
    standing.push_all(documents.collect::<Vec<_>>());
    if exists {
        page.written.insert(activity);
    }
    let kinds = Kind::ALL.iter().flat_map(|kind| sheet.records(activity, *kind));
    let rest: Vec<_> = kinds
        .filter(|record| !page.written.contains(&record.id))
        .map(|record| own_record(record, &cells(&sheet.shown, record), &[]))
        .collect();
    let mut element = if exists { standing.done(page) } else { standing.element };
    if !rest.is_empty() {
        let mut records = Element::new(own("records"));
        records.children = rest;
        element.children.push(records);
    }
    element
}
