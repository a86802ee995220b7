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

/// What an action of the screen program is on the command line; `-` for those that only move, show
/// or choose something on the screen.
const COMMANDS: &[(&str, &str)] = &[
    ("open", "show CODE"),
    ("type", "record INDICATOR PERIOD VALUE"),
    ("absence", "record INDICATOR PERIOD withheld"),
    ("next-missing", "due"),
    ("only-missing", "due"),
    ("parts", "record … --disaggregation sex=female"),
    ("next-period", "-"),
    ("previous-period", "-"),
    ("comment", "record … --comment"),
    ("evidence", "record … --evidence"),
    ("agree", "submit, return, approve, sign, reopen"),
    ("next-cell", "-"),
    ("previous-cell", "-"),
    ("clear", "set CODE value="),
    ("save", "set CODE field=value"),
    ("choose", "list KIND"),
    ("next-field", "-"),
    ("previous-field", "-"),
    ("compare", "set … --expect FIELD=OLD"),
    ("edit-text", "set CODE field=value"),
    ("first-steps", "init"),
    ("give-out", "template, export"),
    ("take-in", "import"),
    ("tour", "tour"),
    ("read-only", "--read-only"),
    ("gantt", "report milestones"),
    ("calendar", "export ics"),
    ("table", "list milestone"),
    ("next-month", "-"),
    ("previous-month", "-"),
    ("try-later", "-"),
    ("try-earlier", "-"),
    ("pick", "list risk --where"),
    ("export", "report --out-dir"),
    ("narratives", "list narrative, set CODE field=value"),
    ("stop", "-"),
    ("view", "-"),
    ("pane-down", "-"),
    ("pane-up", "-"),
    ("zoom-in", "-"),
    ("zoom-out", "-"),
    ("filter", "list KIND --where"),
    ("views", "-"),
    ("columns", "list KIND --columns"),
    ("group", "-"),
    ("sort", "list KIND --sort"),
    ("reverse", "list KIND --sort"),
    ("edit", "set CODE field=value"),
    ("new", "add KIND field=value"),
    ("delete", "rm CODE"),
    ("select", "-"),
    ("select-all", "-"),
    ("copy", "show CODE --json"),
    ("copy-rows", "list KIND --format tsv"),
    ("edit-many", "batch --from FILE"),
    ("outside", "export csv, import"),
    ("milestones-of", "list milestone --where"),
    ("undo", "undo"),
    ("redo", "redo"),
    ("next", "-"),
    ("previous", "-"),
    ("left", "-"),
    ("right", "-"),
    ("next-page", "-"),
    ("previous-page", "-"),
    ("first", "-"),
    ("last", "-"),
    ("home", "status"),
    ("portfolio", "report portfolio"),
    ("phases", "list phase"),
    ("sectors", "list sector"),
    ("projects", "list project"),
    ("milestones", "list milestone"),
    ("indicators", "list indicator"),
    ("entry", "due"),
    ("services", "list service"),
    ("money", "report finance"),
    ("events", "list event"),
    ("risks", "list risk"),
    ("check", "check"),
    ("history", "log"),
    ("reports", "report"),
    ("next-screen", "-"),
    ("previous-screen", "-"),
    ("palette", "-"),
    ("menu", "-"),
    ("partnership", "--partnership CODE"),
    ("mouse", "config show"),
    ("back", "-"),
    ("quit", "-"),
    ("help", "help"),
];

const KEYS: &str = "# Keys

Made from the table of actions. `[keys]` in `dgcc.toml` chooses others, by the name of the action: `filter = \"f\"` or `next = [\"n\", \"down\"]`;
a choice that another action of the same screen has already is told with both names, and not used. What an action does is a command too.

| action | keys | where | what it does | as a command |
|---|---|---|---|---|
";

#[test]
fn requirement_42_every_action_stands_beside_its_keys_and_its_command() {
    use dgcc::tui::action::ACTIONS;
    use dgcc::tui::place::Place;
    let texts = Texts::of(Language::En);
    let keys = dgcc::tui::Keys::default();
    let command = cli::command();
    let mut page = String::from(KEYS);
    for binding in ACTIONS {
        let known = COMMANDS.iter().find(|(name, _)| *name == binding.name);
        let (_, same) = known.unwrap_or_else(|| panic!("{} is no command", binding.name));
        for name in same.split(", ").filter(|name| *name != "-" && !name.starts_with("--")) {
            let first = name.split(' ').next().unwrap();
            let there = command.find_subcommand(first).is_some();
            assert!(there, "{}: there is no command {first}", binding.name);
        }
        let places = Place::ALL.iter().filter(|place| binding.holds(**place));
        let mut places: Vec<_> =
            places.map(|place| texts.say(&format!("tui-place-{}", place.name()))).collect();
        places.dedup();
        let places = if binding.is_common() { "everywhere".into() } else { places.join(", ") };
        let help = texts.say(&format!("tui-action-{}.help", binding.name));
        let same = if *same == "-" { String::new() } else { format!("`dgcc {same}`") };
        let line = [binding.name, &keys.all(binding).replace('|', "\\|"), &places, &help, &same];
        writeln!(page, "| {} |", line.join(" | ")).unwrap();
    }
    assert!(!page.contains('⟦'), "a help text is missing");
    check("keys", &page);
}
