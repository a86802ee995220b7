//! What the samples must be able to tell.

use dgcc::domain::program::{Kind, Program};
use dgcc::domain::values::{Id, Qualifier};
use dgcc::exchange::samples::{Sample, sample_plan};
use dgcc::figures::{Figures, Status, check};
use dgcc::log::clock::Stamp;
use dgcc::store::Store;

use crate::support::desk;

fn store(sample: Sample) -> Store {
    let mut store = Store::in_memory(&desk()).unwrap();
    let plan = sample_plan(sample);
    assert_eq!(plan.problems, []);
    let stamp = Stamp {
        actor: "dgcc".into(),
        desk: "SAMPLE".into(),
        side: None,
        wall: 0,
        step: Id::named("test"),
    };
    store.apply(&plan.changes, &stamp).unwrap();
    store
}

fn program(store: &Store, code: &str) -> Program {
    let partnerships = store.partnerships().unwrap();
    let (_, id) = partnerships.iter().find(|(each, _)| each == code).unwrap();
    store.load(*id).unwrap()
}

/// Whether some source says all of these words, in English.
fn told(program: &Program, words: &[&str]) -> bool {
    let says =
        |text: &str| words.iter().all(|word| text.to_lowercase().contains(&word.to_lowercase()));
    program
        .source_values
        .values()
        .any(|value| says(value.statement.get("en")) && !value.source.is_empty())
}

/// Statement by statement, the press report on the cooperation of Korea and Indonesia.
#[test]
fn indonesia_tells_what_the_public_sources_tell() {
    let store = store(Sample::Indonesia);
    let indonesia = program(&store, "IDN");
    assert!(told(&indonesia, &["eighth year"]));
    assert!(told(&indonesia, &["fourth", "27"]));
    assert!(told(&indonesia, &["twice"]));
    assert!(told(&indonesia, &["procurement"]));
    assert!(told(&indonesia, &["transparent"]));
    let themes: Vec<_> =
        indonesia.phases.values().map(|phase| phase.theme.get("en").to_lowercase()).collect();
    assert!(themes.iter().any(|theme| theme.contains("e-government")), "{themes:?}");
    assert!(themes.iter().any(|theme| theme.contains("architecture")), "{themes:?}");
    let sectors: std::collections::BTreeSet<_> =
        indonesia.sectors.values().map(|sector| sector.code.as_str()).collect();
    for code in ["transport", "public-services", "environment", "water"] {
        assert!(sectors.contains(code), "{code}");
    }
    assert!(
        indonesia.services.values().any(|service| service.title.get("en").contains("SP4N-LAPOR!"))
    );
    assert!(
        indonesia.services.values().any(|service| service
            .title
            .get("en")
            .to_lowercase()
            .contains("mall"))
    );
}

#[test]
fn indonesia_has_a_million_nine_hundred_thousand_users_with_their_source() {
    let indonesia = program(&store(Sample::Indonesia), "IDN");
    let users = indonesia
        .measurements
        .values()
        .find(|m| m.value.is_some_and(|value| value.to_string() == "1900000"));
    let users = users.expect("the users of SP4N-LAPOR!");
    assert!(!users.publisher.is_empty() && !users.source.is_empty());
}

#[test]
fn the_share_of_public_services_is_kept_as_it_was_published() {
    let indonesia = program(&store(Sample::Indonesia), "IDN");
    let share = indonesia.source_values.values().find(|v| v.value == "60").unwrap();
    assert_eq!(share.qualifier, Some(Qualifier::MoreThan));
    assert!(share.record.is_some_and(|link| link.kind == Kind::Sector));
}

#[test]
fn no_figure_of_a_real_country_is_without_a_source() {
    let store = store(Sample::Indonesia);
    for (code, id) in store.partnerships().unwrap() {
        let program = store.load(id).unwrap();
        for measurement in program.measurements.values().filter(|m| m.absence.is_none()) {
            let path = program.code(Kind::Measurement, measurement.id);
            assert!(!measurement.source.is_empty() && !measurement.publisher.is_empty(), "{path}");
        }
        for budget in program.budgets.values().filter(|budget| budget.amount.is_some()) {
            assert!(!budget.source.is_empty(), "{code} {}", program.code(Kind::Budget, budget.id));
        }
        assert_eq!(program.transactions.len(), 0, "{code}: no payment is public");
        assert_ne!(program.partnerships[&id].made_up, Some(true));
    }
}

#[test]
fn the_27_priority_countries_are_there_and_the_verified_centres_are_partnerships() {
    let store = store(Sample::Indonesia);
    let program = program(&store, "IDN");
    let priority = program.countries.values().filter(|c| c.priority_rounds.contains("2021-2025"));
    assert_eq!(priority.count(), 27);
    let codes: Vec<_> = store.partnerships().unwrap().into_iter().map(|(code, _)| code).collect();
    for code in ["IDN", "BGR", "UZB", "PER", "KEN", "SRB", "TUN", "PRY", "KHM", "CRI", "EGY"] {
        assert!(codes.iter().any(|each| each == code), "{code}");
    }
}

#[test]
fn national_series_are_context_and_never_an_achievement() {
    let indonesia = program(&store(Sample::Indonesia), "IDN");
    let figures = Figures::new(&indonesia, "2024-12-31".parse().unwrap());
    let figure = figures.partnership();
    assert_eq!((figure.results.to_date.share, figure.results.to_date.expected), (None, 0));
}

#[test]
fn between_two_phases_there_is_a_gap() {
    let indonesia = program(&store(Sample::Indonesia), "IDN");
    let figures = Figures::new(&indonesia, "2020-06-30".parse().unwrap());
    let figure = figures.partnership();
    assert_eq!((figure.phase, figure.elapsed.share), (None, None));
}

#[test]
fn demo_has_the_counts_and_the_spread_it_promises() {
    let demo = program(&store(Sample::Demo), "XDG");
    assert_eq!((demo.projects.len(), demo.milestones.len(), demo.indicators.len()), (40, 400, 400));
    assert!(demo.measurements.len() > 4_000 && demo.dependencies.len() > 300);
    assert_eq!(demo.partnerships[&demo.scope].made_up, Some(true));
    let figures = Figures::new(&demo, "2025-07-15".parse().unwrap());
    let rows = figures.rows();
    for status in
        [Status::Achieved, Status::OnTrack, Status::AtRisk, Status::OffTrack, Status::Stopped]
    {
        assert!(rows.iter().any(|row| row.status == status), "{status:?}");
    }
    let errors = check::check(&demo, figures.as_of);
    assert!(errors.iter().all(|finding| finding.severity != check::Severity::Error));
}
