//! Numbers that others published, reckoned again by the rules. Where a source prints something
//! else than its own numbers give, the row says so: that is what the rules are for.

mod projects;
mod reckon;
mod results;

use reckon::{Sum, reckon};

/// A published piece of arithmetic.
struct Example {
    publisher: &'static str,
    title: &'static str,
    /// Of publication; `None` where the page does not say.
    year: Option<u16>,
    /// What the source prints.
    published: &'static str,
    sum: Sum,
    /// What the program gives.
    result: &'static str,
    /// Why that is not what is printed; empty where it is.
    differs: &'static str,
}

const WORLD_BANK: &str = "World Bank";

fn examples() -> impl Iterator<Item = &'static Example> {
    results::EXAMPLES.iter().chain(projects::EXAMPLES)
}

#[test]
fn the_rules_give_what_published_numbers_give() {
    for example in examples() {
        let Example { publisher, title, published, sum, result, .. } = example;
        assert_eq!(reckon(sum), *result, "{publisher}, {title}: {published}");
    }
}

#[test]
fn every_example_says_where_it_comes_from() {
    let sources: std::collections::BTreeSet<_> =
        examples().map(|example| (example.publisher, example.title)).collect();
    assert!(sources.len() >= 12, "{} sources", sources.len());
    for Example { publisher, title, year, published, differs, .. } in examples() {
        assert!(!publisher.is_empty() && !title.is_empty() && !published.is_empty());
        assert!(year.is_none_or(|year| (1990..=2030).contains(&year)), "{title}");
        assert!(differs.is_empty() || differs.ends_with('.'), "{title}");
    }
}
