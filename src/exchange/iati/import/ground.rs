//! What an import can lean on: organisations, countries, periods and partnerships that are there,
//! and those that earlier activities of the same file brought.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use chrono::NaiveDate;

use super::super::super::import::Existing;
use super::places::Place;
use super::rows::{Draft, Rows};
use crate::domain::program::Kind;
use crate::domain::values::{Id, Link, word};

/// An organisation as it is known.
#[derive(Debug, Clone, Default)]
pub struct Party {
    pub id: Id,
    pub code: String,
    pub reference: String,
    pub kind: Option<&'static str>,
    /// By language.
    pub names: BTreeMap<String, String>,
    /// The first name that an element gives.
    pub first: String,
}

/// Records by what IATI knows them by.
#[derive(Debug, Default)]
pub struct Ground {
    /// The partnership that is asked for.
    pub asked: Option<String>,
    /// The day on which the rules of IATI are asked; not at all where there is none.
    pub today: Option<NaiveDate>,
    parties: Vec<Party>,
    references: HashMap<String, usize>,
    names: HashMap<String, Vec<usize>>,
    codes: HashSet<String>,
    /// By their codes of two letters.
    countries: HashMap<String, (String, Id)>,
    /// Partnerships by the code of their country.
    partnerships: HashMap<String, (String, Id)>,
    periods: HashMap<(String, NaiveDate, NaiveDate), (String, Id)>,
    sectors: HashMap<(String, String), Id>,
    /// Dimensions, and each with its categories: `sex`, `sex=female`.
    parts: HashMap<String, Id>,
    /// Projects by partnership and code.
    projects: HashMap<(String, String), Id>,
    /// The partnership that a project was first met in, by its code.
    homes: HashMap<String, String>,
    /// What the rows since the last batch lean on, by partnership; what all share under none.
    pub used: BTreeMap<String, Used>,
}

/// Records that rows lean on.
#[derive(Debug, Clone, Default)]
pub struct Used {
    pub records: BTreeSet<Link>,
    /// Projects that are there already, with all that belongs to them.
    pub projects: BTreeSet<Id>,
}

impl Ground {
    /// What the file holds; `asked` is the partnership of all that comes.
    pub fn of(existing: &Existing, asked: Option<&str>) -> Self {
        let mut ground = Self { asked: asked.map(String::from), ..Self::default() };
        let shared: Vec<_> = existing.programs.values().take(1).collect();
        for organisation in shared.iter().flat_map(|program| program.organisations.values()) {
            let names = organisation.name.iter().map(|(tag, name)| (tag.into(), name.into()));
            ground.know(Party {
                id: organisation.id,
                code: organisation.code.clone(),
                reference: organisation.iati_ref.trim().into(),
                kind: word(organisation.r#type),
                names: names.collect(),
                first: String::new(),
            });
        }
        for country in shared.iter().flat_map(|program| program.countries.values()) {
            let known = (country.code.clone(), country.id);
            ground.countries.insert(country.alpha2.clone(), known);
        }
        let dimensions = shared.iter().flat_map(|program| program.dimensions.values());
        ground.parts.extend(dimensions.map(|dimension| (dimension.code.clone(), dimension.id)));
        for program in &shared {
            let codes = program.categories.values().filter_map(|category| {
                let dimension = program.dimensions.get(&category.dimension?)?;
                Some((format!("{}={}", dimension.code, category.code), category.id))
            });
            ground.parts.extend(codes);
        }
        for (code, program) in &existing.programs {
            ground.enter(code, program);
        }
        ground
    }

    /// Remembers that rows lean on a record, of a partnership or of all.
    fn uses(&mut self, partnership: &str, kind: Kind, id: Id) {
        self.used.entry(partnership.into()).or_default().records.insert(Link { kind, id });
    }

    /// Remembers a project that is there.
    pub fn know_project(&mut self, partnership: &str, code: String, id: Id) {
        self.homes.entry(code.clone()).or_insert_with(|| partnership.into());
        self.projects.insert((partnership.into(), code), id);
    }

    /// Leans on a project, where it is there.
    pub fn project(&mut self, partnership: &str, code: &str) {
        let key = (partnership.to_owned(), code.to_owned());
        if let Some(id) = self.projects.get(&key).copied() {
            self.used.entry(key.0).or_default().projects.insert(id);
        }
    }

    /// The dimensions and categories of a part, made where they are new.
    pub fn part(&mut self, rows: &mut Rows, line: usize, part: &str) {
        let Some((dimension, category)) = part.split_once('=') else { return };
        let id = *self.parts.entry(dimension.into()).or_insert_with(|| {
            let (draft, id) = made((Kind::Dimension, line), ("", dimension));
            rows.push(draft.with("code", dimension).with("name.en", dimension));
            id
        });
        self.uses("", Kind::Dimension, id);
        let id = *self.parts.entry(part.into()).or_insert_with(|| {
            let (draft, id) = made((Kind::Category, line), ("", part));
            let draft = draft.with("dimension", dimension).with("code", category);
            rows.push(draft.with("name.en", category));
            id
        });
        self.uses("", Kind::Category, id);
    }

    fn enter(&mut self, code: &str, program: &crate::domain::program::Program) {
        let partnership = program.partnerships.get(&program.scope);
        let country = partnership.and_then(|p| program.countries.get(&p.country?));
        if let Some(country) = country {
            let known = || (code.into(), program.scope);
            self.partnerships.entry(country.code.clone()).or_insert_with(known);
        }
        for project in program.projects.values() {
            self.know_project(code, project.code.clone(), project.id);
        }
        for period in program.periods.values() {
            if let (Some(start), Some(end)) = (period.start, period.end) {
                let span = (code.to_owned(), start.first(), end.last());
                self.periods.entry(span).or_insert_with(|| (period.code.clone(), period.id));
            }
        }
        let sectors = program.sectors.values().filter(|sector| sector.round == DAC);
        let known = sectors.map(|sector| ((code.to_owned(), sector.code.clone()), sector.id));
        self.sectors.extend(known);
    }

    fn know(&mut self, party: Party) -> usize {
        let place = self.parties.len();
        if !party.reference.is_empty() {
            self.references.entry(party.reference.clone()).or_insert(place);
        }
        // One that an import made for a name goes by that name alone: what else it is called may be
        // what others were made for since.
        let made = party.id == id((Kind::Organisation, ""), &party.code);
        let own = |name: &&String| made && code(name) == party.code;
        let own: Vec<_> = party.names.values().filter(own).cloned().collect();
        let all = || party.names.values().cloned().collect();
        let named = party.reference.is_empty() && !own.is_empty();
        for name in if named { own } else { all() } {
            self.names.entry(name).or_default().push(place);
        }
        self.codes.insert(party.code.clone());
        self.parties.push(party);
        place
    }

    /// The organisation of a reference or, where there is none, of a name; made where it is new.
    pub fn party(&mut self, rows: &mut Rows, line: usize, wanted: Party) -> Option<&Party> {
        let known = match wanted.reference.as_str() {
            "" => self.named(&wanted.first),
            reference => self.references.get(reference).copied(),
        };
        let place = match known {
            Some(place) => place,
            None => self.new_party(rows, line, wanted)?,
        };
        let id = self.parties.get(place)?.id;
        self.uses("", Kind::Organisation, id);
        self.parties.get(place)
    }

    /// The organisation of a name. Of several it is the one that was made for that name, else the
    /// first by code: an import finds the same one again, whatever others came after it.
    fn named(&self, name: &str) -> Option<usize> {
        let own = code(name);
        let rank = |place: &usize| self.parties.get(*place).map(|p| (p.code != own, &p.code));
        self.names.get(name)?.iter().copied().min_by_key(rank)
    }

    fn new_party(&mut self, rows: &mut Rows, line: usize, mut wanted: Party) -> Option<usize> {
        if wanted.reference.is_empty() && wanted.first.is_empty() {
            return None;
        }
        let text = if wanted.reference.is_empty() { &wanted.first } else { &wanted.reference };
        wanted.code = self.free_code(&code(text));
        if wanted.names.is_empty() {
            wanted.names.insert("en".into(), wanted.reference.clone());
        }
        let cells = wanted.names.iter().map(|(tag, name)| (format!("name.{tag}"), name.clone()));
        let (mut draft, id) = made((Kind::Organisation, line), ("", &wanted.code));
        wanted.id = id;
        draft = draft.with("code", &wanted.code);
        draft = cells.fold(draft, |draft, (cell, name)| draft.with(&cell, name));
        draft = draft.with("iati_ref", &wanted.reference);
        rows.push(draft.with("type", wanted.kind.unwrap_or_default()));
        Some(self.know(wanted))
    }

    fn free_code(&self, wanted: &str) -> String {
        let mut codes = (2..).map(|n: u32| format!("{}-{n}", cut(wanted, 70)));
        if !self.codes.contains(wanted) {
            return wanted.into();
        }
        codes.find(|code| !self.codes.contains(code)).unwrap_or_default()
    }

    /// The partnership of a project: the one that is asked for, else the one in which the project
    /// is already, else the one with its country.
    pub fn partnership(
        &mut self,
        rows: &mut Rows,
        (line, project): (usize, &str),
        place: &Place,
    ) -> String {
        let known = self.asked.clone().or_else(|| self.homes.get(project).cloned());
        if let Some(known) = known {
            self.used.entry(known.clone()).or_default();
            return known;
        }
        let made = self.with_country(rows, line, place);
        self.homes.insert(project.into(), made.clone());
        made
    }

    /// The partnership with a country, made where it is new.
    fn with_country(&mut self, rows: &mut Rows, line: usize, place: &Place) -> String {
        let country = self.country(rows, line, place);
        let known = self.partnerships.get(&country).cloned();
        let (code, id) = known.unwrap_or_else(|| {
            let (draft, id) = made((Kind::Partnership, line), ("", &country));
            let draft = draft.with("code", &country).with("country", &country);
            rows.push(draft.with("title.en", &place.name).with("languages", "en"));
            self.partnerships.insert(country.clone(), (country.clone(), id));
            (country, id)
        });
        self.uses(&code, Kind::Partnership, id);
        code
    }

    fn country(&mut self, rows: &mut Rows, line: usize, place: &Place) -> String {
        let known = self.countries.get(&place.code).cloned();
        let (code, id) = known.unwrap_or_else(|| {
            let (draft, id) = made((Kind::Country, line), ("", &place.alpha3));
            let draft = draft.with("code", &place.alpha3).with("alpha2", &place.code);
            rows.push(draft.with("name.en", &place.name));
            (place.alpha3.clone(), id)
        });
        self.countries.insert(place.code.clone(), (code.clone(), id));
        self.uses("", Kind::Country, id);
        code
    }

    /// The period from one day to another, made where it is new.
    pub fn period(
        &mut self,
        rows: &mut Rows,
        (line, partnership): (usize, &str),
        (start, end): (NaiveDate, NaiveDate),
    ) -> String {
        let span = (partnership.to_owned(), start, end);
        let known = self.periods.entry(span).or_insert_with(|| {
            let code = super::spans::code(start, end);
            let (draft, id) = made((Kind::Period, line), (partnership, &code));
            let draft = draft.partnership(partnership).with("code", &code);
            let draft = draft.with("start", start.to_string()).with("end", end.to_string());
            rows.push(draft.with("kind", "reference"));
            (code, id)
        });
        let (code, id) = known.clone();
        self.uses(partnership, Kind::Period, id);
        code
    }

    /// The sector of a purpose code, made where it is new.
    pub fn sector(
        &mut self,
        rows: &mut Rows,
        (line, partnership): (usize, &str),
        (code, name): (&str, &str),
    ) -> String {
        let key = (partnership.to_owned(), code.to_owned());
        let id = *self.sectors.entry(key).or_insert_with(|| {
            let (draft, id) = made((Kind::Sector, line), (partnership, code));
            let draft = draft.partnership(partnership).with("round", DAC).with("code", code);
            rows.push(draft.with("name.en", name).with("dac_codes", code));
            id
        });
        self.uses(partnership, Kind::Sector, id);
        format!("{DAC}/{code}")
    }
}

/// A new record under an id made from its partnership and its code.
fn made((kind, line): (Kind, usize), (partnership, code): (&str, &str)) -> (Draft, Id) {
    let id = id((kind, partnership), code);
    (Draft::of(kind, line).id(&id.to_string()), id)
}

fn id((kind, partnership): (Kind, &str), code: &str) -> Id {
    Id::named(&format!("iati/{partnership}/{}/{code}", kind.name()))
}

/// The round of sectors that are purposes of the DAC.
pub const DAC: &str = "DAC";

/// A text as a code: at most eighty characters, the end of a longer one told by a number.
pub fn code(text: &str) -> String {
    let plain = super::super::export::plain(text);
    if plain.chars().count() <= 80 {
        return plain;
    }
    let id = crate::domain::values::Id::named(text).to_string();
    format!("{}-{}", cut(&plain, 70), cut(&id, 8))
}

fn cut(text: &str, most: usize) -> String {
    text.chars().take(most).collect::<String>().trim().to_owned()
}
