//! Every catalog says the same things in every language, and every key that the program asks for
//! is there.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use dgcc::domain::reason::Arg;
use dgcc::i18n::{Language, Texts};
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use fluent_syntax::parser::parse;

/// Keys (`key` or `key.attribute`) with the variables of each.
type Keys = BTreeMap<String, BTreeSet<String>>;

fn folder(language: Language) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("data/locales").join(language.tag())
}

fn files(language: Language) -> BTreeSet<String> {
    let entries = fs::read_dir(folder(language)).unwrap();
    let names = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap());
    names.filter(|name| Path::new(name).extension().is_some_and(|end| end == "ftl")).collect()
}

fn keys(language: Language, file: &str) -> Keys {
    let source = fs::read_to_string(folder(language).join(file)).unwrap();
    let resource = parse(source).unwrap_or_else(|(_, errors)| panic!("{file}: {errors:?}"));
    let mut keys = Keys::new();
    for entry in &resource.body {
        let Entry::Message(message) = entry else { continue };
        if let Some(value) = &message.value {
            assert!(keys.insert(message.id.name.clone(), variables(value)).is_none());
        }
        for attribute in &message.attributes {
            let key = format!("{}.{}", message.id.name, attribute.id.name);
            assert!(keys.insert(key, variables(&attribute.value)).is_none());
        }
    }
    keys
}

fn variables(pattern: &Pattern<String>) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            of_expression(expression, &mut found);
        }
    }
    found
}

fn of_expression(expression: &Expression<String>, found: &mut BTreeSet<String>) {
    match expression {
        Expression::Inline(inline) => of_inline(inline, found),
        Expression::Select { selector, variants } => {
            of_inline(selector, found);
            for variant in variants {
                found.extend(variables(&variant.value));
            }
        }
    }
}

fn of_inline(inline: &InlineExpression<String>, found: &mut BTreeSet<String>) {
    match inline {
        InlineExpression::VariableReference { id } => {
            found.insert(id.name.clone());
        }
        InlineExpression::FunctionReference { arguments, .. } => {
            for argument in &arguments.positional {
                of_inline(argument, found);
            }
        }
        InlineExpression::Placeable { expression } => of_expression(expression, found),
        _ => {}
    }
}

#[test]
fn every_language_has_the_same_keys_and_variables() {
    for file in files(Language::En) {
        let english = keys(Language::En, &file);
        for language in [Language::Ko, Language::Id] {
            assert!(files(language).contains(&file), "{} has no {file}", language.tag());
            let other = keys(language, &file);
            for (key, variables) in &english {
                let there = other.get(key);
                assert_eq!(there, Some(variables), "{}/{file}: {key}", language.tag());
            }
            for key in other.keys() {
                assert!(english.contains_key(key), "{}/{file}: surplus {key}", language.tag());
            }
        }
    }
}

#[test]
fn no_key_stands_in_two_catalogs() {
    let mut seen = BTreeMap::new();
    for file in files(Language::En) {
        for key in keys(Language::En, &file).into_keys() {
            let before = seen.insert(key.clone(), file.clone());
            assert_eq!(before, None, "{key} stands in {file} too");
        }
    }
}

#[test]
fn no_language_has_a_catalog_of_its_own() {
    for language in [Language::Ko, Language::Id] {
        let surplus: Vec<_> = files(language).difference(&files(Language::En)).cloned().collect();
        assert_eq!(surplus, Vec::<String>::new());
    }
}

#[test]
fn every_catalog_is_inside_the_program_and_can_be_said() {
    for language in Language::ALL {
        let texts = Texts::of(*language);
        for file in files(*language) {
            for (key, variables) in keys(*language, &file) {
                let args: Vec<_> =
                    variables.iter().map(|name| (name.as_str(), Arg::Int(2))).collect();
                let said = texts.say_with(&key, &args);
                assert!(!said.contains('⟦'), "{}/{file}: {key}", language.tag());
                assert!(!said.trim().is_empty(), "{}/{file}: {key} is empty", language.tag());
            }
        }
    }
}

#[test]
fn korean_particles_are_never_glued_to_a_variable() {
    // Those that change with the sound before them, and those that a report writes for no name.
    let particles =
        ["은", "는", "이", "가", "을", "를", "와", "과", "으로", "로", "이나", "나", "의", "에"];
    for file in files(Language::Ko) {
        let source = fs::read_to_string(folder(Language::Ko).join(&file)).unwrap();
        for rest in source.split(" }").skip(1) {
            let word = |c: char| ('가'..='힣').contains(&c);
            let glued: String = rest.chars().take_while(|c| word(*c)).collect();
            assert!(!particles.contains(&glued.as_str()), "{file}: }}{glued} in {rest:.60}");
        }
    }
}

#[test]
fn korean_reports_end_in_nouns() {
    for file in ["report.ftl", "why.ftl", "units.ftl"] {
        let source = fs::read_to_string(folder(Language::Ko).join(file)).unwrap();
        let spoken =
            ["니다", "세요", "어요", "아요", "한다", "된다", "있다", "없다", "이다", "였다"];
        for line in source.lines().filter(|line| !line.starts_with('#')) {
            let mut sentences = line.split(['.', '!', '?', ';']).map(str::trim);
            let found = sentences.find(|said| spoken.iter().any(|ending| said.ends_with(ending)));
            assert_eq!(found, None, "{file}: {line}");
        }
    }
}

#[test]
fn every_key_written_in_the_program_is_in_the_catalogs() {
    let mut known = BTreeSet::new();
    for file in files(Language::En) {
        known.extend(keys(Language::En, &file).into_keys());
    }
    let mut lost = vec![];
    for path in sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src")) {
        let source = fs::read_to_string(&path).unwrap();
        let code = source.split("#[cfg(test)]\nmod tests").next().unwrap();
        // The screens leave the first word of their keys out.
        let screens = path.components().any(|part| part.as_os_str() == "tui");
        for key in literals(code) {
            let own = screens && (known.contains(&format!("tui-{key}")) || parts(&known, key));
            if !known.contains(key) && !own {
                lost.push(format!("{}: {key}", path.display()));
            }
        }
    }
    assert_eq!(lost, Vec::<String>::new());
}

/// Whether it is the last part of a key that the screens put together.
fn parts(known: &BTreeSet<String>, key: &str) -> bool {
    known.iter().any(|each| each.starts_with("tui-") && each.ends_with(&format!("-{key}")))
}

fn sources(folder: &Path) -> Vec<PathBuf> {
    let mut found = vec![];
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(sources(&path));
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            found.push(path);
        }
    }
    found
}

/// The keys that stand as they are in a call; those put together at run time are not found.
fn literals(code: &str) -> Vec<&str> {
    const CALLS: [&str; 3] = [".say(\"", ".say_with(\"", "Reason::new(\""];
    let keys = CALLS.iter().flat_map(|call| code.split(call).skip(1));
    keys.filter_map(|rest| rest.split('"').next()).filter(|key| !key.contains(' ')).collect()
}
