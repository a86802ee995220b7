//! Reference pages are made from the tables of the program; a page that is out of date fails.
//! `DGCC_UPDATE=1 cargo test reference` writes them anew.

use std::fmt::Write;

use dgcc::cli;
use dgcc::domain::program::Kind;
use dgcc::domain::shape::Shape;
use dgcc::domain::values::Choice;
use dgcc::figures::check::{Purpose, RULES};
use dgcc::figures::columns::computed;
use dgcc::i18n::{Language, Texts};

fn check(name: &str, made: &str) {
    let path = format!("docs/reference/{name}.md");
    if std::env::var_os("DGCC_UPDATE").is_some() {
        std::fs::write(&path, made).unwrap();
    }
    let kept = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(kept == made, "{path} is out of date: DGCC_UPDATE=1 cargo test reference");
}

#[test]
fn the_fields_are_described_as_they_are() {
    let texts = [Language::En, Language::Ko, Language::Id].map(Texts::of);
    let tags = ["en".to_owned()];
    let mut page = String::from(
        "# Fields\n\nMade from the field table; in code, column, CSV header and log the key is the same.\n",
    );
    for kind in Kind::ALL {
        let traits = kind.traits();
        let names: Vec<_> = texts.iter().map(|texts| texts.record(kind.name())).collect();
        writeln!(page, "\n## {}\n", kind.name()).unwrap();
        writeln!(page, "{}. {}\n", names.join(" / "), texts[0].about(kind.name())).unwrap();
        writeln!(
            page,
            "Code: `{}`{}\n",
            traits.code.join("/"),
            if traits.shared { "; shared by all partnerships" } else { "" }
        )
        .unwrap();
        writeln!(page, "| key | holds | en | ko | id | meaning |\n|---|---|---|---|---|---|")
            .unwrap();
        for slot in kind.slots(&tags) {
            let label = |texts: &Texts| texts.label(kind.name(), slot.field());
            let [en, ko, id] = [label(&texts[0]), label(&texts[1]), label(&texts[2])];
            let needed = if slot.required { " *" } else { "" };
            let multilingual = if slot.language().is_some() { ".tag" } else { "" };
            let help = texts[0].help(kind.name(), slot.field());
            let holds = holds(slot.shape);
            writeln!(
                page,
                "| `{}{multilingual}`{needed} | {holds} | {en} | {ko} | {id} | {help} |",
                slot.field()
            )
            .unwrap();
        }
        for (name, shape) in computed(*kind).map_or(&[][..], |computed| computed.columns) {
            writeln!(page, "| `{name}` | {}, computed | | | | |", holds(*shape)).unwrap();
        }
    }
    check("fields", &page);
}

fn holds(shape: Shape) -> String {
    match shape {
        Shape::Text(format) => format!("{format:?}").to_lowercase(),
        Shape::Choice(words) => (words.all)().join(", "),
        Shape::Ref(kind) => format!("a {}", kind.name()),
        Shape::Link([]) => "any record".into(),
        Shape::Link(kinds) => {
            format!("a {}", kinds.iter().map(|kind| kind.name()).collect::<Vec<_>>().join(" or "))
        }
        other => format!("{other:?}").to_lowercase(),
    }
}

#[test]
fn the_command_line_is_described_as_it_is() {
    let mut page = String::from("# Command line\n\nMade from the program's own help.\n");
    let mut command = cli::command().term_width(100);
    command.build();
    let mut add = |name: &str, help: String| {
        let lines: Vec<_> = help.lines().map(str::trim_end).collect();
        writeln!(page, "\n## {name}\n\n```text\n{}\n```", lines.join("\n").trim_end()).unwrap();
    };
    add("dgcc", command.render_long_help().to_string());
    for sub in command.get_subcommands_mut().filter(|sub| !sub.is_hide_set()) {
        let name = format!("dgcc {}", sub.get_name());
        let own: Vec<_> = sub
            .get_arguments()
            .filter(|a| !a.is_global_set())
            .map(|a| a.get_id().clone())
            .collect();
        let globals: Vec<_> = sub
            .get_arguments()
            .map(|a| a.get_id().clone())
            .filter(|id| !own.contains(id))
            .collect();
        let short =
            globals.into_iter().fold(sub.clone(), |sub, id| sub.mut_arg(id, |a| a.hide(true)));
        add(&name, short.clone().render_help().to_string());
    }
    check("cli", &page);
}

const FINDINGS: &str = "# Findings of `dgcc check`

Made from the rules. Codes are stable. *Asked by* says where a rule is asked: `check` is `dgcc check` alone,
the others are the purposes of `dgcc check --for PURPOSE`.

| code | severity | asked by | how to mend it |
|---|---|---|---|
";

#[test]
fn the_findings_are_described_as_they_are() {
    let texts = Texts::of(Language::En);
    let mut page = String::from(FINDINGS);
    for rule in RULES {
        let severity = texts.word("severity", rule.severity.code());
        let asks = |purpose: &&(&str, Purpose)| purpose.1.asks_for(rule.code, rule.severity);
        let purposes: Vec<_> = Purpose::WORDS.iter().filter(asks).map(|(word, _)| *word).collect();
        let always = if rule.is_bound() { "" } else { "check" };
        let asked = [&[always][..], &purposes].concat();
        let asked: Vec<_> = asked.into_iter().filter(|word| !word.is_empty()).collect();
        let remedy = texts.say(rule.remedy);
        writeln!(page, "| {} | {severity} | {} | {remedy} |", rule.code, asked.join(", ")).unwrap();
    }
    check("findings", &page);
    let mut codes: Vec<_> = RULES.iter().map(|rule| rule.code).collect();
    codes.sort_unstable();
    codes.dedup();
    assert_eq!(codes.len(), RULES.len(), "a code stands twice");
    for code in codes {
        let letters = code.trim_end_matches(|c: char| c.is_ascii_digit());
        assert!((2..=4).contains(&letters.len()) && code.len() == letters.len() + 3, "{code}");
        assert!(letters.bytes().all(|b| b.is_ascii_uppercase()), "{code}");
    }
}
