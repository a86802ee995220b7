//! Reports of a small partnership made by hand.

use dgcc::domain::program::{Kind, Program};
use dgcc::domain::records::{
    Accumulation, Contribution, Direction, ExpectedResult, Frequency, Indicator, IndicatorRole,
    Measure, Measurement, Milestone, Organisation, Partnership, Period, Programme, Project,
    Service, Target,
};
use dgcc::domain::values::{Absence, CodeList, Id, Link, Ml, Qualifier};
use dgcc::figures::Figures;
use dgcc::i18n::{Language, Texts};
use dgcc::render::{Format, Output, render};
use dgcc::report::document::{Block, Document};
use dgcc::report::table::{Cell, Content, Row, Table};
use dgcc::report::{Issue, Profile, Provenance, Request, build, build_portfolio};

const SCOPE: Id = Id(uuid::Uuid::from_u128(1));

fn id(name: &str) -> Id {
    Id::named(name)
}

fn program() -> Program {
    let mut program = Program { scope: SCOPE, ..Program::default() };
    parties(&mut program);
    work(&mut program);
    users(&mut program);
    program
}

fn parties(program: &mut Program) {
    for (code, name) in [("MOIS", "Ministry of the Interior"), ("PANRB", "KemenPANRB")] {
        let name = Ml::from([("en", name)]);
        let code = code.to_owned();
        program.organisations.put(Organisation { id: id(&code), code, name, ..Default::default() });
    }
    program.partnerships.put(Partnership {
        id: SCOPE,
        code: "IDN".into(),
        title: Ml::from([("en", "Centre"), ("ko", "협력센터"), ("id", "Pusat")]),
        korea_lead: Some(id("MOIS")),
        partner_lead: Some(id("PANRB")),
        reporting_currency: "USD".into(),
        ..Default::default()
    });
    for year in ["2022", "2023"] {
        program.periods.put(Period {
            id: id(year),
            code: year.into(),
            start: format!("{year}-01-01").parse().ok(),
            end: format!("{year}-12-31").parse().ok(),
            ..Default::default()
        });
    }
}

fn work(program: &mut Program) {
    let project = Link { kind: Kind::Project, id: id("EA") };
    program.projects.put(Project {
        id: project.id,
        code: "EA".into(),
        programme: Some(Programme::Centre),
        title: Ml::from([("en", "Architecture")]),
        planned_start: "2021".parse().ok(),
        planned_end: "2024".parse().ok(),
        ..Default::default()
    });
    program.results.put(ExpectedResult {
        id: id("OC1"),
        owner: Some(project),
        code: "OC1".into(),
        level: Some(dgcc::domain::records::ResultLevel::Outcome),
        ..Default::default()
    });
    program.indicators.put(indicator("I1", project, IndicatorRole::Results));
    program.targets.put(Target {
        id: id("T"),
        indicator: Some(id("I1")),
        period: Some(id("2023")),
        value: "200".parse().ok(),
        ..Default::default()
    });
    program.measurements.put(measurement("I1", "2022", "50", "register"));
    program.milestones.put(Milestone {
        id: id("M1"),
        project: Some(project.id),
        code: "M1".into(),
        title: Ml::from([("en", "Opening | day")]),
        planned: "2023-06-01".parse().ok(),
        forecast: "2024-02-01".parse().ok(),
        ..Default::default()
    });
}

fn users(program: &mut Program) {
    let owner = Link { kind: Kind::Partnership, id: SCOPE };
    program.indicators.put(indicator("USERS", owner, IndicatorRole::Context));
    program.measurements.put(Measurement {
        qualifier: Some(Qualifier::About),
        publisher: "UNDP".into(),
        published: "2024-01".parse().ok(),
        used: Some(true),
        ..measurement("USERS", "2023", "1900000", "undp.org")
    });
    program.measurements.put(measurement("USERS", "2023", "1750000", "newspaper"));
    program.services.put(Service {
        id: id("SP4N"),
        code: "SP4N".into(),
        title: Ml::from([("en", "SP4N-LAPOR!")]),
        contribution: Some(Contribution::Related),
        users: Some(id("USERS")),
        ..Default::default()
    });
}

fn indicator(code: &str, owner: Link, role: IndicatorRole) -> Indicator {
    Indicator {
        id: id(code),
        owner: Some(owner),
        code: code.into(),
        result: (role == IndicatorRole::Results).then(|| id("OC1")),
        title: Ml::from([("en", "Users of the service")]),
        role: Some(role),
        measure: Some(Measure::Unit),
        unit: Ml::from([("en", "users"), ("ko", "명")]),
        direction: Some(Direction::Ascending),
        accumulation: Some(Accumulation::Cumulative),
        frequency: Some(Frequency::Year),
        method_breaks: CodeList::default(),
        ..Default::default()
    }
}

fn measurement(indicator: &str, period: &str, value: &str, source: &str) -> Measurement {
    Measurement {
        id: id(&format!("{indicator}/{period}/{source}")),
        indicator: Some(id(indicator)),
        period: Some(id(period)),
        value: value.parse().ok(),
        source: source.into(),
        ..Default::default()
    }
}

fn request(kind: &str, language: Language) -> Request {
    Request {
        kind: kind.into(),
        period: "2023".into(),
        start: "2023-01-01".parse().unwrap(),
        end: "2023-12-31".parse().unwrap(),
        profile: None,
        language,
        edition: None,
        house: std::sync::Arc::default(),
        since: None,
        provenance: Provenance { partnership: SCOPE, ..Provenance::default() },
    }
}

fn made(request: &Request) -> Document {
    made_of(&program(), request)
}

fn made_of(program: &Program, request: &Request) -> Document {
    let figures = Figures::new(program, "2023-12-31".parse().unwrap());
    build(request, &figures, &Texts::of(request.language)).unwrap()
}

fn report(kind: &str, language: Language) -> Document {
    made(&request(kind, language))
}

fn table<'a>(document: &'a Document, id: &str) -> &'a Table {
    document.tables().find(|table| table.id == id).unwrap()
}

fn said(document: &Document, format: Format) -> String {
    match render(document, format, &Texts::of(document.front.language)).unwrap() {
        Output::File(bytes) => String::from_utf8(bytes).unwrap(),
        Output::Folder(_) => panic!("a folder"),
    }
}

#[test]
fn every_kind_of_report_is_made_in_every_language_without_a_missing_word() {
    for kind in dgcc::report::catalog::REPORTS {
        for language in Language::ALL {
            let document = report(kind.kind, *language);
            for format in [Format::Html, Format::Markdown, Format::Json] {
                let text = said(&document, format);
                assert!(!text.contains('⟦'), "{} {}", kind.kind, language.tag());
            }
        }
    }
    let program = program();
    let figures = Figures::new(&program, "2023-12-31".parse().unwrap());
    let unknown = request("no-such-kind", Language::En);
    assert!(build(&unknown, &figures, &Texts::of(Language::En)).is_none());
}

#[test]
fn users_of_a_service_stand_with_their_source_publisher_and_date() {
    let document = report("progress", Language::En);
    let services = table(&document, "services");
    let cells = services.rows[0].cells();
    let users = &cells[services.columns.iter().position(|c| c.key == "users").unwrap()];
    assert_eq!(users.content, Content::Number("1900000".parse().unwrap()));
    assert_eq!(users.qualifier, Some(Qualifier::About));
    let source = &cells[services.columns.iter().position(|c| c.key == "source").unwrap()];
    assert_eq!(source.content, Content::Text("undp.org, UNDP, 2024-01".into()));
    let text = said(&document, Format::Markdown);
    assert!(text.contains("about 1,900,000 (users)"));
}

#[test]
fn another_source_is_printed_beside_the_one_that_counts() {
    let document = report("progress", Language::En);
    let cells = table(&document, "context_differing").rows[0].cells();
    assert_eq!(cells[2].content, Content::Number("1900000".parse().unwrap()));
    assert_eq!(cells[3].content, Content::Number("1750000".parse().unwrap()));
    assert_eq!(cells[5].content, Content::Text("newspaper".into()));
}

#[test]
fn context_stays_out_of_the_results() {
    let document = report("progress", Language::En);
    let indicators = table(&document, "indicators");
    let rows: Vec<_> = indicators.rows.iter().filter(|r| matches!(r, Row::Plain { .. })).collect();
    assert_eq!(rows.len(), 1);
    assert_eq!(indicators.notes[0], "1 of 1 results indicators are shown.");
}

#[test]
fn a_figure_that_nobody_reported_is_listed_and_is_not_zero() {
    let document = report("results", Language::En);
    let missing = table(&document, "missing");
    assert!(missing.notes[0].ends_with("none of them is counted as zero."));
    let levels = table(&document, "result_levels");
    let total = levels.rows.last().unwrap().cells();
    assert_ne!(total[1].content, Content::Share("0".parse().unwrap()));
}

#[test]
fn parties_stand_in_the_order_of_the_edition() {
    // In Korean, English and Indonesian, by what the partnership recorded.
    let table = [
        ("", [true, true, false]),
        ("ko", [true, false, false]),
        ("en", [true, true, false]),
        ("id", [true, false, true]),
    ];
    for (agreed, expected) in table {
        let mut program = program();
        let own = program.partnerships.get(&SCOPE).unwrap().clone();
        let korea_first_in = CodeList::parse(agreed);
        program.partnerships.put(Partnership { korea_first_in, ..own });
        let first = |language| {
            let document = made_of(&program, &request("progress", language));
            let signs = document.blocks.iter().find_map(|block| match block {
                Block::Signatures { parties } => parties[0].lines[0].value.clone().into(),
                _ => None,
            });
            let parties = document.front.parties;
            assert_eq!(parties.first(), signs.as_ref(), "the cover and the sign-off agree");
            parties[0].starts_with("Ministry of the Interior")
        };
        let found = [Language::Ko, Language::En, Language::Id].map(first);
        assert_eq!(found, expected, "{agreed:?}");
    }
    assert_eq!(report("finance", Language::Id).front.title, "Pusat: Laporan keuangan");
}

#[test]
fn the_cover_and_the_sign_off_say_which_language_prevails() {
    let table = [
        ("ko", "Korean", "the Korean edition prevails."),
        ("fr <b>", "fr <b>", "the fr <b> edition prevails."),
        ("", "not on record", "It is not on record which language edition"),
    ];
    for (tag, fact, sentence) in table {
        let mut program = program();
        let own = program.partnerships.get(&SCOPE).unwrap().clone();
        program.partnerships.put(Partnership { prevailing_language: tag.into(), ..own });
        let document = made_of(&program, &request("progress", Language::En));
        let facts = &document.front.facts;
        let found = facts.iter().find(|fact| fact.key == "prevailing").unwrap();
        assert_eq!(found.value, fact);
        let text = format!("{:?}", document.blocks);
        assert!(text.contains(sentence), "{tag}");
    }
}

#[test]
fn a_missing_translation_prints_the_original_with_its_language() {
    let document = report("progress", Language::Ko);
    let name = &table(&document, "services").rows[0].cells()[0];
    assert_eq!(name.content, Content::Text("SP4N-LAPOR!".into()));
    assert_eq!(name.language.as_deref(), Some("en"));
    assert!(said(&document, Format::Html).contains("<span lang=\"en\">SP4N-LAPOR!</span>"));
}

#[test]
fn texts_without_translation_and_typed_absences_stand_in_the_annex() {
    let mut program = program();
    program.measurements.put(Measurement {
        absence: Some(Absence::Withheld),
        value: None,
        ..measurement("USERS", "2022", "1", "undp.org")
    });
    let document = made_of(&program, &request("progress", Language::En));
    let cells = |row: &Row| {
        let text = |cell: &Cell| match &cell.content {
            Content::Text(text) => text.clone(),
            Content::Number(number) => number.to_string(),
            _ => String::new(),
        };
        row.cells().iter().map(text).collect::<Vec<_>>()
    };
    let untranslated: Vec<_> = table(&document, "untranslated").rows.iter().map(cells).collect();
    let service = ["Service", "SP4N", "Title", "English", "Korean, Indonesian"];
    assert!(untranslated.contains(&service.map(String::from).to_vec()), "{untranslated:?}");
    assert!(untranslated.iter().all(|cells| cells[1] != "IDN"), "its title is in all three");
    let absences = table(&document, "absences");
    assert_eq!(cells(&absences.rows[0]), ["Measurement", "0", "0", "0", "1"]);
    assert_eq!(absences.columns[4].title, "withheld");
}

#[test]
fn the_glossary_has_its_terms_in_every_language_and_their_meaning_in_one() {
    for (language, meaning) in [
        (Language::En, "Where an indicator stood before."),
        (Language::Ko, "사업 이전의 지표 값."),
        (Language::Id, "Nilai indikator sebelum pekerjaan."),
    ] {
        let document = report("progress", language);
        let glossary = table(&document, "glossary");
        let row =
            glossary.rows.iter().find(|row| row.cells()[0] == Cell::text("baseline")).unwrap();
        let wanted = ["baseline", "기준값", "nilai dasar", meaning].map(Cell::text);
        assert_eq!(row.cells(), wanted);
    }
}

#[test]
fn the_profile_decides_which_sections_there_are() {
    let sections = |profile| {
        let request = Request { profile: Some(profile), ..request("progress", Language::En) };
        let document = made(&request);
        let ids: Vec<_> =
            document.headings().filter(|h| h.level == 1).map(|h| h.id.clone()).collect();
        ids.join(" ")
    };
    assert_eq!(
        sections(Profile::Monthly),
        "glance results milestones finance risks sign-off missing"
    );
    assert_eq!(
        sections(Profile::Quarterly),
        "glance summary revisions results sectors milestones finance training risks decisions \
         next sign-off missing"
    );
    assert_eq!(
        sections(Profile::Annual),
        "glance summary revisions results sectors milestones finance training risks services \
         context decisions next sign-off missing annexes"
    );
}

#[test]
fn the_late_milestone_is_in_the_chart_and_in_its_title() {
    let document = report("milestones", Language::En);
    let chart = document.blocks.iter().find_map(|block| match block {
        Block::Chart(chart) => Some(chart),
        _ => None,
    });
    let title = &chart.unwrap().title;
    assert!(title.contains("EA/M1") && title.contains("245 days"), "{title}");
    assert!(said(&document, Format::Markdown).contains("Opening \\| day"));
}

#[test]
fn a_draft_bears_its_mark_and_an_issued_report_does_not() {
    assert_eq!(report("finance", Language::Ko).front.draft.as_deref(), Some("초안"));
    let issued = Request { edition: Some(Issue::default()), ..request("finance", Language::Ko) };
    assert!(!said(&made(&issued), Format::Html).contains("class=\"draft\""));
}

#[test]
fn a_brief_prints_what_milestones_need_where_nobody_wrote_an_issue() {
    let mut program = program();
    let mut milestone = program.milestones.get(&id("M1")).unwrap().clone();
    milestone.decision_needed = Ml::from([("en", "Choose a | site")]);
    program.milestones.put(milestone);
    let figures = Figures::new(&program, "2023-12-31".parse().unwrap());
    let brief = |figures: &Figures| {
        let texts = Texts::of(Language::En);
        build(&request("brief", Language::En), figures, &texts).unwrap()
    };
    let text = said(&brief(&figures), Format::Markdown);
    assert!(text.contains("**EA/M1** Choose a \\| site"), "{text}");
    let achievements = text.split("{#brief-achievements}").nth(1).unwrap();
    assert!(achievements.trim_start().starts_with("Not provided."), "{text}");
    let mut done = program.clone();
    let mut milestone = done.milestones.get(&id("M1")).unwrap().clone();
    milestone.actual = "2023-12-01".parse().ok();
    done.milestones.put(milestone);
    let figures = Figures::new(&done, "2023-12-31".parse().unwrap());
    assert!(!said(&brief(&figures), Format::Markdown).contains("Choose a"));
}

#[test]
fn equal_partnerships_share_a_rank_and_titles_stay_text() {
    let mut program = program();
    program.measurements.put(measurement("I1", "2023", "150", "register"));
    let figures = Figures::new(&program, "2023-12-31".parse().unwrap());
    let first = figures.portfolio_row().unwrap();
    let named = |code: &str, name: &str, share: Option<&str>| {
        let mut row = first.clone();
        (row.code, row.country_name) = (code.into(), Ml::from([("en", name)]));
        let own = row.figures.as_mut().unwrap();
        own.to_date.share = share.map(|share| share.parse().unwrap());
        row
    };
    let rows = [
        named("A", "<script>alert(1)</script>", Some("0.5")),
        named("B", "=1+1", Some("0.9")),
        named("C", "| c", None),
        named("D", "D", Some("0.5")),
        named("E", "E", Some("0.1")),
    ];
    let day = "2023-12-31".parse().unwrap();
    let texts = Texts::of(Language::En);
    let document = build_portfolio(&request("portfolio", Language::En), (&rows, day), &texts);
    let document = document.unwrap();
    let ranking = &table(&document, "portfolio_ranking").rows;
    let ranks: Vec<_> = ranking
        .iter()
        .map(|row| (row.cells()[0].note.clone().unwrap(), row.cells()[1].content.clone()))
        .collect();
    let rank = |number: u32| Content::Number(number.into());
    let wanted =
        [("B", rank(1)), ("A", rank(2)), ("D", rank(2)), ("E", rank(4)), ("C", Content::Empty)];
    assert_eq!(ranks, wanted.map(|(code, rank)| (code.to_owned(), rank)));
    let html = said(&document, Format::Html);
    assert!(!html.contains("<script>alert") && html.contains("&lt;script&gt;"));
    assert!(said(&document, Format::Markdown).contains("\\| c"));
    assert!(build_portfolio(&request("finance", Language::En), (&rows, day), &texts).is_none());
}
