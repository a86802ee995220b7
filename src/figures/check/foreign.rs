//! Texts that name another country than their own: what is left of a page that was copied.

use std::collections::{BTreeSet, HashMap};

use super::Spot;
use super::general::target;
use crate::domain::field::{Access, Field};
use crate::domain::program::{Kind, Program, Visitor};
use crate::domain::reason::Arg;
use crate::domain::record::Record;
use crate::domain::records::Country;
use crate::domain::values::Id;
use crate::figures::Figures;

/// Names of countries in English, Korean and Indonesian with some of their peoples. A line `-`
/// holds phrases that name no country, a line `?` names that are other words too.
const COUNTRIES: &str = include_str!("../../../data/codelists/countries.csv");
/// The country that is at home in every partnership.
const KOREA: &str = "KOR";
/// A name that is another word too counts only before one of these: government, officials,
/// republic, people, at the place.
const STATE_WORDS: [&str; 5] = ["정부", "공무원", "공화국", "국민", "현지"];
/// The kinds whose texts speak of their own country.
const KINDS: [Kind; 3] = [Kind::Partnership, Kind::Phase, Kind::Project];

/// Texts of projects, phases and partnerships that name a country which is neither a partner nor
/// that of an organisation that takes part.
pub(super) fn other_country(figures: &Figures) -> Vec<Spot> {
    let program = figures.program;
    let partnership = program.partnerships.get(&program.scope);
    let Some(own) = partnership.and_then(|partnership| partnership.country) else { return vec![] };
    let names = Names::new(program);
    let mut at_home = BTreeSet::from([KOREA.to_owned()]);
    at_home.extend(codes_of(program.countries.get(&own), &names));
    at_home.extend(countries_of(&participants(program), program, &names));
    KINDS
        .iter()
        .flat_map(|kind| kind.visit(Texts { program, names: &names, at_home: &at_home }))
        .collect()
}

struct Texts<'a> {
    program: &'a Program,
    names: &'a Names,
    at_home: &'a BTreeSet<String>,
}
impl Visitor for Texts<'_> {
    type Output = Vec<Spot>;
    fn visit<R: Record>(self) -> Vec<Spot> {
        let mut spots = vec![];
        for record in R::all(self.program).values() {
            for field in R::FIELDS {
                let Access::Ml { get, .. } = &field.access else { continue };
                let named = get(record).iter().flat_map(|(_, text)| self.names.within(text));
                let foreign = named.into_iter().find(|name| !self.at_home.contains(&name.country));
                if let Some(name) = foreign {
                    let country = Arg::Text(name.text.clone());
                    let spot = Spot::at(R::KIND, record.id(), field.key);
                    spots.push(spot.with("country", country));
                }
            }
        }
        spots
    }
}

/// The organisations that the records of the partnership refer to.
fn participants(program: &Program) -> BTreeSet<Id> {
    let own = Kind::ALL.iter().filter(|kind| !kind.traits().shared);
    let mut found: BTreeSet<Id> = own.flat_map(|kind| kind.visit(Organisations(program))).collect();
    let events = program.events.values();
    let codes: BTreeSet<&str> = events.flat_map(|event| event.organisers.iter()).collect();
    let held = program.organisations.values().filter(|o| codes.contains(o.code.as_str()));
    found.extend(held.map(|organisation| organisation.id));
    found
}

struct Organisations<'a>(&'a Program);
impl Visitor for Organisations<'_> {
    type Output = Vec<Id>;
    fn visit<R: Record>(self) -> Vec<Id> {
        let fields: Vec<_> = R::FIELDS.iter().filter(|field| refers_to_one(field)).collect();
        let records = R::all(self.0).values();
        records.flat_map(|r| fields.iter().filter_map(move |f| Some(target(f, r)?.id))).collect()
    }
}

fn refers_to_one<R>(field: &Field<R>) -> bool {
    matches!(field.access, Access::Ref { kind: Kind::Organisation, .. })
}

/// The countries of organisations, and those that their names hold.
fn countries_of(
    organisations: &BTreeSet<Id>,
    program: &Program,
    names: &Names,
) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for organisation in organisations.iter().filter_map(|id| program.organisations.get(id)) {
        let country = organisation.country.and_then(|id| program.countries.get(&id));
        found.extend(codes_of(country, names));
        let texts = organisation.name.iter();
        let inside = texts.flat_map(|(_, text)| names.within(text));
        found.extend(inside.map(|name| name.country.clone()));
    }
    found
}

/// The code of a country in the file, and that of the list where the file names it otherwise.
fn codes_of(country: Option<&Country>, names: &Names) -> BTreeSet<String> {
    let Some(country) = country else { return BTreeSet::new() };
    let inside = country.name.iter().flat_map(|(_, text)| names.within(text));
    let codes = inside.map(|name| name.country.clone());
    codes.chain([country.code.clone()]).collect()
}

/// The names of countries by their first two letters, the longest first.
struct Names(HashMap<String, Vec<Name>>);

struct Name {
    text: String,
    /// The alpha-3 code; empty for a phrase that names no country.
    country: String,
    /// Whether it is another word too.
    common: bool,
}

impl Names {
    /// The names of the list and of the countries of the file.
    fn new(program: &Program) -> Self {
        let lines = || COUNTRIES.lines().skip(1).filter_map(|line| line.split_once(','));
        let marked = |mark: &str| -> BTreeSet<&str> {
            lines().filter(|(code, _)| *code == mark).flat_map(|(_, n)| n.split(';')).collect()
        };
        let (phrases, common) = (marked("-"), marked("?"));
        let mut names = Self(HashMap::new());
        for phrase in phrases {
            names.add(phrase, "", false);
        }
        for (code, all) in lines().filter(|(code, _)| code.len() == 3) {
            all.split(';').for_each(|name| names.add(name, code, common.contains(name)));
        }
        for country in program.countries.values() {
            let all = country.name.iter();
            all.for_each(|(_, name)| names.add(name, &country.code, common.contains(name)));
        }
        names.0.values_mut().for_each(|list| list.sort_by_key(|n| std::cmp::Reverse(n.text.len())));
        names
    }

    /// Adds a name as it is written and in capitals.
    fn add(&mut self, name: &str, country: &str, common: bool) {
        for text in BTreeSet::from([name.to_owned(), name.to_uppercase()]) {
            let name = Name { text, country: country.into(), common };
            self.0.entry(start(&name.text)).or_default().push(name);
        }
    }

    /// The countries named in a text, in the order in which they stand.
    fn within(&self, text: &str) -> Vec<&Name> {
        let (mut found, mut rest, mut inside_word) = (vec![], text, false);
        while let Some(first) = rest.chars().next() {
            let name = if inside_word { None } else { self.at_start_of(rest) };
            let length = name.map_or(first.len_utf8(), |name| name.text.len());
            inside_word = rest[..length].ends_with(char::is_alphanumeric);
            found.extend(name.filter(|name| !name.country.is_empty()));
            rest = &rest[length..];
        }
        found
    }

    fn at_start_of(&self, text: &str) -> Option<&Name> {
        let here = self.0.get(&start(text))?.iter();
        here.filter(|name| text.starts_with(&name.text)).find(|name| {
            let behind = &text[name.text.len()..];
            ends_word(&name.text, behind) && (!name.common || names_a_state(behind))
        })
    }
}

fn start(text: &str) -> String {
    text.chars().take(2).collect()
}

/// Whether a name ends where the rest begins. Korean writes particles and compounds without a
/// space.
fn ends_word(name: &str, behind: &str) -> bool {
    let is_hangul = |c: char| ('가'..='힣').contains(&c);
    let next = behind.chars().next();
    name.ends_with(is_hangul) || next.is_none_or(|c| !c.is_alphanumeric() || is_hangul(c))
}

fn names_a_state(behind: &str) -> bool {
    STATE_WORDS.iter().any(|word| behind.trim_start().starts_with(word))
}
