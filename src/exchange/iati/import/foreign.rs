//! Activities of other publishers: an activity is a project.

use std::collections::HashMap;

use rust_decimal::Decimal;

use super::super::super::blocks::Named;
use super::super::cells;
use super::super::element::{Element, LANG};
use super::super::tables::carried;
use super::ground::{Ground, code};
use super::places::{Place, place};
use super::rows::{Draft, Rows};
use super::{leftover, money, papers, parties, results};
use crate::domain::program::Kind;
use crate::domain::shape::FieldError;
use crate::domain::values::Id;
use crate::log::plan::Fault;

/// An activity while it is read.
pub struct Activity<'r> {
    pub rows: &'r mut Rows,
    pub ground: &'r mut Ground,
    pub partnership: String,
    pub identifier: String,
    /// Beside this id lie those of its records.
    pub own: Id,
    /// The code of the project that it becomes.
    pub project: String,
    /// The language of texts and the currency of amounts that name none.
    pub language: String,
    pub currency: String,
    /// How often each path was given to a record.
    taken: HashMap<(Kind, String), usize>,
}

/// Reads one activity.
pub fn activity(rows: &mut Rows, ground: &mut Ground, mut element: Element) {
    let line = element.line;
    let identifier = element.child("iati-identifier").map(|child| child.text.trim().to_owned());
    let Some(identifier) = identifier.filter(|text| !text.is_empty()) else {
        return rows.fault((line, "iati-identifier"), "", FieldError::Missing.into());
    };
    if let Some(earlier) = rows.activities.get(&identifier) {
        let fault = Fault::Twice(*earlier);
        return rows.fault((line, "iati-identifier"), &identifier, fault);
    }
    rows.activities.insert(identifier.clone(), line);
    let project = code(&identifier);
    let partnership = ground.partnership(rows, (line, &project), &where_done(&element));
    let language = element.attribute(LANG).map_or("en".into(), |tag| tag.trim().to_lowercase());
    let language = if cells::is_language(&language) { language } else { "en".into() };
    let currency = element.attribute("default-currency").unwrap_or_default().trim().to_owned();
    let mut activity = Activity {
        project,
        own: Id::named(&format!("iati/{partnership}/{identifier}")),
        rows,
        ground,
        partnership,
        identifier,
        language,
        currency,
        taken: HashMap::new(),
    };
    activity.ground.project(&activity.partnership, &activity.project);
    activity.project(&mut element);
    parties::read(&mut activity, &mut element);
    papers::sectors(&mut activity, &mut element);
    money::read(&mut activity, &mut element);
    papers::documents(&mut activity, &mut element);
    results::read(&mut activity, &mut element);
    let own = format!("project:{}", activity.project);
    let partnership = activity.partnership.clone();
    leftover::keep(activity.rows, element, (&partnership, &own, activity.own));
}

/// Ends that come before their starts: no record takes both.
fn backwards(element: &mut Element) -> Vec<Element> {
    let day = |code: &str| {
        let mut dates = element.all("activity-date");
        let date = dates.find(|date| date.attribute("type") == Some(code))?;
        cells::day(date.attribute("iso-date")?.trim())
    };
    let wrong: Vec<_> = [("1", "3"), ("2", "4")]
        .into_iter()
        .filter(|(start, end)| day(end).zip(day(start)).is_some_and(|(end, start)| end < start))
        .map(|(_, end)| end)
        .collect();
    let is_wrong = |child: &Element| {
        child.name == "activity-date" && child.attribute("type").is_some_and(|t| wrong.contains(&t))
    };
    element.extract(is_wrong)
}

/// The recipient country with the largest share, else the region, else nowhere.
fn where_done(element: &Element) -> Place {
    let share = |child: &Element| {
        let text = child.attribute("percentage").unwrap_or("100");
        text.trim().parse::<Decimal>().unwrap_or_default()
    };
    let largest = |name: &str| {
        let mut found: Option<(&Element, Decimal)> = None;
        for child in element.all(name).filter(|child| child.attribute("code").is_some()) {
            if found.is_none_or(|(_, most)| share(child) > most) {
                found = Some((child, share(child)));
            }
        }
        found.map(|(child, _)| child)
    };
    let paid = || {
        let mut transactions = element.all("transaction");
        transactions.find_map(|transaction| transaction.child("recipient-country"))
    };
    let child = largest("recipient-country").or_else(paid).or_else(|| largest("recipient-region"));
    let name = child.and_then(|child| child.child("narrative")).map(|n| n.text.trim());
    let code = child.and_then(|child| child.attribute("code"));
    place(code.unwrap_or("998"), name.filter(|name| !name.is_empty()))
}

impl Activity<'_> {
    /// A new record of this activity, by a path that tells it from the others of its kind.
    pub fn draft(&mut self, kind: Kind, line: usize, path: &str) -> Draft {
        let count = self.taken.entry((kind, path.to_owned())).or_default();
        *count += 1;
        let nth = if *count > 1 { format!("#{count}") } else { String::new() };
        let (scope, own, name) = (&self.partnership, &self.identifier, kind.name());
        let id = Id::beside(self.own, &format!("iati/{scope}/{own}/{name}/{path}{nth}"));
        Draft::of(kind, line).id(&id.to_string()).partnership(scope)
    }

    /// Hands a record over with what is left of its element.
    pub fn done(&mut self, draft: Draft, left: Element) {
        let id = draft.text(super::super::super::table::ID).unwrap_or_default();
        let record = format!("{}:{id}", draft.kind.name());
        self.rows.push(draft);
        leftover::keep(self.rows, left, (&self.partnership, &record, self.own));
    }

    /// The cells that an element carries for a kind of record.
    pub fn read(&self, element: &mut Element, kind: Kind) -> Vec<Named> {
        cells::read(element, carried(kind), &self.language)
    }

    fn project(&mut self, element: &mut Element) {
        let backwards = backwards(element);
        let cells = self.read(element, Kind::Project);
        element.children.extend(backwards);
        let titled = cells.iter().any(|(name, ..)| name.starts_with("title."));
        let (path, line) = (self.project.clone(), element.line);
        let mut draft = self.draft(Kind::Project, line, &path);
        draft = draft.with("code", &path).and(cells);
        if !titled {
            draft = draft.with("title.en", &path);
        }
        self.rows.push(draft);
    }
}
