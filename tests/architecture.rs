//! The shape of the house: which room may use which, how large things get, what is forbidden.

use std::fs::{read_dir, read_to_string};
use std::path::{Path, PathBuf};

/// Which folder may use which: the arrows in docs/architecture.md.
const ARROWS: &[(&str, &[&str])] = &[
    ("domain", &[]),
    ("log", &["domain"]),
    ("figures", &["domain"]),
    ("i18n", &["domain"]),
    ("config.rs", &["domain"]),
    ("store", &["domain", "log", "figures"]),
    ("exchange", &["domain", "log", "figures", "i18n"]),
    ("report", &["domain", "figures", "i18n"]),
    ("render", &["domain", "report", "i18n"]),
    ("tui/screens", &["domain", "log", "figures", "report", "i18n", "tui"]),
    ("tui/overlays", &["domain", "log", "figures", "report", "i18n", "tui"]),
    ("tui/widgets", &["domain", "log", "figures", "report", "i18n", "tui"]),
];

/// A file longer than this, its tests not counted, is redesigned.
const LONGEST_FILE: usize = 500;
/// Most files stay below this.
const LONG_FILE: usize = 350;
const LONGEST_FUNCTION: usize = 60;
/// The field table stays a table.
const LONGEST_FIELD_TABLE: usize = 300;
/// Where the clock may be read.
const CLOCK: &[&str] = &["src/main.rs"];

#[test]
fn folders_use_only_what_the_arrows_allow() {
    for (folder, allowed) in ARROWS {
        let own = folder.split('/').next().unwrap().trim_end_matches(".rs");
        for (file, source) in sources(&Path::new("src").join(folder)) {
            let used = source.split("crate::").skip(1);
            for used in used.filter_map(|rest| rest.split([':', ';', ' ', ',']).next()) {
                let used = used.trim_matches(['{', '}']);
                assert!(used == own || allowed.contains(&used), "{} uses {used}", file.display());
            }
        }
    }
}

#[test]
fn only_the_store_speaks_sql_and_only_the_shell_of_the_screens_touches_it() {
    for (file, source) in sources(Path::new("src")) {
        let name = file.to_string_lossy();
        if !name.starts_with("src/store") {
            assert!(!source.contains("rusqlite::"), "{name} uses rusqlite");
        }
        if name.starts_with("src/tui") && !name.contains("shell") {
            assert!(!source.contains("crate::store"), "{name} uses the store");
        }
    }
}

#[test]
fn one_macro_makes_the_only_match_on_kind() {
    let sources = sources(Path::new("src"));
    let macros: usize = sources.iter().map(|(_, text)| text.matches("macro_rules!").count()).sum();
    assert_eq!(macros, 1);
    for (file, source) in &sources {
        let arm = |line: &&str| {
            let pattern = line.trim_start();
            pattern.starts_with("Kind::") && pattern.contains("=>")
        };
        assert_eq!(code(source).lines().find(arm), None, "{}", file.display());
    }
}

#[test]
fn exceptions_to_lints_stand_in_the_manifest_alone() {
    for (file, source) in sources(Path::new("src")) {
        let name = file.display();
        assert!(!source.contains("#[allow"), "{name} allows a lint");
        assert!(!source.contains("#[expect"), "{name} allows a lint");
        for word in ["todo!(", "unimplemented!(", "TODO", "FIXME"] {
            assert!(!source.contains(word), "{name} has a {word}");
        }
    }
}

#[test]
fn the_clock_is_read_in_one_place() {
    for (file, source) in sources(Path::new("src")) {
        if CLOCK.contains(&file.to_str().unwrap()) {
            continue;
        }
        for word in ["Utc::now", "Local::now", "SystemTime", "UNIX_EPOCH", "now_v7"] {
            assert!(!source.contains(word), "{} reads the clock", file.display());
        }
    }
}

#[test]
fn files_and_functions_stay_short() {
    let sources = sources(Path::new("src"));
    let mut long = 0;
    for (file, source) in &sources {
        let lines = code(source).lines().count();
        assert!(lines <= LONGEST_FILE, "{} has {lines} lines", file.display());
        long += usize::from(lines > LONG_FILE);
        let longest = longest_function(code(source));
        assert!(longest <= LONGEST_FUNCTION, "{}: a function of {longest}", file.display());
    }
    assert!(long * 20 <= sources.len(), "{long} of {} files are long", sources.len());
    let table = read_to_string("src/domain/field.rs").unwrap();
    assert!(table.lines().count() < LONGEST_FIELD_TABLE);
}

/// A source without its tests.
fn code(source: &str) -> &str {
    source.split("\n#[cfg(test)]\nmod tests").next().unwrap_or(source)
}

/// Lines from `fn` to the brace that closes it at the same indent.
fn longest_function(source: &str) -> usize {
    let lines: Vec<_> = source.lines().collect();
    let indent = |line: &str| line.len() - line.trim_start().len();
    let is_fn = |line: &str| {
        let words = line.trim_start().trim_start_matches("pub ").trim_start_matches("const ");
        words.trim_start_matches("pub(crate) ").trim_start_matches("pub(super) ").starts_with("fn ")
    };
    let length = |start: usize| {
        let end = |line: &&str| line.trim() == "}" && indent(line) == indent(lines[start]);
        lines[start..].iter().position(end).unwrap_or(0) + 1
    };
    let starts = (0..lines.len()).filter(|n| is_fn(lines[*n]) && !lines[*n].ends_with([';', '}']));
    starts.map(length).max().unwrap_or(0)
}

fn sources(path: &Path) -> Vec<(PathBuf, String)> {
    if path.is_file() {
        return vec![(path.into(), read_to_string(path).unwrap())];
    }
    let Ok(folder) = read_dir(path) else { return vec![] };
    let mut paths: Vec<_> = folder.map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    let wanted = |path: &PathBuf| path.is_dir() || path.extension().is_some_and(|e| e == "rs");
    paths.into_iter().filter(wanted).flat_map(|path| sources(&path)).collect()
}
