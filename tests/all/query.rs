//! The language of `--where`: what it finds, and where it is wrong.

use std::collections::BTreeMap;

use dgcc::domain::program::Kind;
use dgcc::domain::query::{Cell, Known, Mistake, Query, QueryError};
use dgcc::domain::shape::{Format, Shape};
use dgcc::domain::value::Value;
use dgcc::domain::values::{Link, Side, Words};
use proptest::prelude::*;

use crate::support::{WATER, id};

fn known() -> Vec<Known> {
    let fields = [
        ("code", Shape::Text(Format::Code)),
        ("title.en", Shape::Text(Format::Line)),
        ("title.ko", Shape::Text(Format::Line)),
        ("budget", Shape::Decimal),
        ("rank", Shape::Int),
        ("due", Shape::Date),
        ("changed", Shape::Stamp),
        ("made_up", Shape::Bool),
        ("side", Shape::Choice(Words::of::<Side>())),
        ("sector", Shape::Codes),
        ("project", Shape::Ref(Kind::Project)),
        ("owner", Shape::Link(&[Kind::Project])),
        ("empty", Shape::Decimal),
    ];
    fields.map(|(name, shape)| Known { name: name.into(), shape }).into()
}

fn row() -> BTreeMap<&'static str, Cell> {
    let cell = |field: &str, raw: &str, text: &str| {
        let shape = known().iter().find(|known| known.name == field).unwrap().shape;
        Cell { value: shape.parse(Some(raw)).unwrap(), text: text.into() }
    };
    let link = Link { kind: Kind::Project, id: WATER }.to_string();
    let rows = [
        ("code", "M3", "M3"),
        ("title.en", "Portal opens", "Portal opens"),
        ("title.ko", "디지털 서비스 개통", "디지털 서비스 개통"),
        ("budget", "100000.50", "100000.50"),
        ("rank", "4", "4"),
        ("due", "2024-06", "2024-06"),
        ("changed", "2024-06-30T23:59:59Z", "2024-06-30T23:59:59Z"),
        ("made_up", "true", "true"),
        ("side", "korea", "한국"),
        ("sector", "public-services;water", "public-services;water"),
        ("project", &id(11).to_string(), "XLA-1"),
        ("owner", &link, "project:XLA-1"),
    ];
    let mut cells: BTreeMap<_, _> =
        rows.iter().map(|(field, raw, text)| (*field, cell(field, raw, text))).collect();
    cells.insert("empty", Cell { value: Value::Empty, text: String::new() });
    cells
}

fn finds(query: &str) -> bool {
    let row = row();
    let query = Query::parse(query, &known()).unwrap_or_else(|error| panic!("{query}: {error}"));
    query.matches(|field| row.get(field).cloned())
}

#[test]
fn a_row_is_found_by_what_it_holds() {
    let yes = [
        "",
        "   ",
        "portal",
        "PORTAL opens",
        "\"portal opens\"",
        "ㄷㅈㅌ",
        "title~서비스",
        "title~ㅅㅂㅅ",
        "title.ko~서비스",
        "title=\"portal OPENS\"",
        "code=m3",
        "budget>100000",
        "budget=100000.5",
        "budget>=100000.50 budget<=100000.5",
        "rank<5 rank!=5",
        "due<2024-07-01",
        "due<=2024-06",
        "due>=2024-06-01",
        "due>2024-05",
        "due=2024",
        "due!=2023",
        "changed=2024-06-30",
        "made_up=TRUE",
        "side=korea",
        "side~한",
        "sector=water",
        "sector=WATER sector=public-services",
        "sector!=environment",
        "sector~public",
        "project=XLA-1",
        "owner=XLA-1",
        "owner=project:XLA-1",
        "empty=",
        "title!=",
        "empty!=3",
        "rank=5 or rank=4",
        "not rank=5",
        "not (rank=4 sector=transport)",
        "(rank=5 or side=korea) and code=M3",
        "rank=5 or rank=6 or (side=partner or (code=M3))",
        "rank=4 or rank=5 rank=6",
    ];
    for query in yes {
        assert!(finds(query), "{query}");
    }
}

#[test]
fn a_row_is_not_found_by_what_it_may_hold() {
    let no = [
        "bridge",
        "\"opens portal\"",
        "ㅅㅈㅌ",
        "title~교통",
        "title=portal",
        "title!=\"Portal opens\"",
        "budget<100000",
        "due<2024-06-15",
        "due<=2024-06-15",
        "due>2024-06-01",
        "due=2024-06-15",
        "side=partner",
        "sector=wat",
        "sector!=water",
        "project=XLA",
        "empty!=",
        "empty>0",
        "title=",
        "not rank=4",
        "(rank=4 or rank=5) rank=6",
    ];
    for query in no {
        assert!(!finds(query), "{query}");
    }
}

#[test]
fn records_of_a_program_can_be_asked() {
    let program = crate::support::program();
    let known = Known::of(Kind::Milestone, &program.languages());
    let query = Query::parse("project=XLA-1 ㄱㅌ", &known).unwrap();
    let fits = |id| query.matches(|cell| Cell::of(&program, (Kind::Milestone, id), cell));
    assert!(fits(crate::support::OPENED));
}

fn mistake(query: &str) -> (usize, String) {
    let QueryError { at, mistake } = Query::parse(query, &known()).unwrap_err();
    (at, mistake.to_string())
}

#[test]
fn every_mistake_is_said_with_its_place() {
    let cases = [
        ("rank=4 titel~x", 7, "there is no field \"titel\"; did you mean title?"),
        ("서비스 sectr=water", 10, "there is no field \"sectr\"; did you mean sector?"),
        ("=3", 0, "there is no field \"\""),
        ("budget>many", 7, "\"many\" is not a number such as 1234.5: plain digits, 28 at most"),
        ("budget>1e9", 7, "\"1e9\" is not a number such as 1234.5: plain digits, 28 at most"),
        ("due<2024-13", 4, "\"2024-13\" is not a date such as 2021, 2021-05 or 2021-05-25"),
        ("made_up=maybe", 8, "\"maybe\" is neither true nor false"),
        ("side=seoul", 5, "\"seoul\" is not one of the choices: korea, partner, joint, other"),
        ("code<M3", 4, "code can only be compared by =, != or ~"),
        ("rank<", 5, "a value is missing"),
        ("title~", 6, "a value is missing"),
        ("title=\"open", 6, "the quotation does not end"),
        ("rank=4 (side=korea", 7, "the parenthesis is not closed"),
        ("rank=4)", 6, "the parenthesis was never opened"),
        ("()", 1, "a condition is missing"),
        ("rank=4 or", 9, "a condition is missing"),
        ("or rank=4", 0, "a condition is missing"),
        ("not", 3, "a condition is missing"),
    ];
    for (query, at, text) in cases {
        assert_eq!(mistake(query), (at, text.to_owned()), "{query}");
    }
    let deep = format!("{}rank=4{}", "(".repeat(100), ")".repeat(100));
    assert_eq!(mistake(&deep), (65, Mistake::TooDeep.to_string()));
    assert_eq!(mistake(&"x".repeat(5_000)).1, Mistake::TooLong.to_string());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn no_text_makes_a_query_panic(
        text in "(not |or |and |\\(|\\)|\"|title|rank|due|sector|=|!=|<=|~|>|2024|ㄷㅈ|한|é| |\\PC){0,20}"
    ) {
        let row = row();
        match Query::parse(&text, &known()) {
            Ok(query) => { query.matches(|field| row.get(field).cloned()); }
            Err(error) => prop_assert!(text.is_char_boundary(error.at) && error.at <= text.len()),
        }
    }
}
