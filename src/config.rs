//! Settings: flags over environment over the project's file over the user's over what is built in.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use serde::Serialize;

use crate::domain::values::Date;

/// What can be set, what it means, and what holds if nobody sets it.
pub const KEYS: &[Key] = &[
    Key { name: "db", help: "the programme file", default: "", takes: anything },
    Key { name: "partnership", help: "the partnership to work on", default: "", takes: anything },
    Key { name: "as_of", help: "the day on which figures are looked at", default: "", takes: day },
    Key {
        name: "lang",
        help: "language of screens and reports: en, ko or id",
        default: "en",
        takes: languages,
    },
    Key { name: "actor", help: "name written into the log", default: "", takes: anything },
    Key { name: "color", help: "auto, always or never", default: "auto", takes: colour },
    Key {
        name: "ascii",
        help: "true draws with ASCII characters alone",
        default: "false",
        takes: yes_or_no,
    },
    Key {
        name: "mouse",
        help: "false leaves the mouse to the terminal",
        default: "true",
        takes: yes_or_no,
    },
    Key {
        name: "reduced_motion",
        help: "true shows nothing that counts or moves while something is worked on",
        default: "false",
        takes: yes_or_no,
    },
];

/// One thing that can be set.
#[derive(Debug, Clone, Copy)]
pub struct Key {
    pub name: &'static str,
    pub help: &'static str,
    pub default: &'static str,
    /// Whether a text can be its value.
    takes: fn(&str) -> bool,
}

/// A value and who set it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Setting {
    pub value: String,
    /// `flag`, `DGCC_…`, `file:line` or `built-in`.
    pub origin: String,
}

/// Every setting with its origin, and what was wrong in the files.
#[derive(Debug, Clone, Default)]
pub struct Config {
    settings: BTreeMap<&'static str, Setting>,
    keys: BTreeMap<String, Keys>,
    reports: Vec<ReportTable>,
    pub warnings: Vec<String>,
}

/// The keys that somebody chose for an action of the screen program, and where it is said.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Keys {
    pub keys: Vec<String>,
    /// `file:line`.
    pub origin: String,
}

/// The table of a settings file that chooses keys: `[keys]`, then `action = "key"` or a list.
const KEY_TABLE: &str = "keys";
/// The table that holds the house style of reports.
const REPORT_TABLE: &str = "report";

/// A `[report]` table as it stands in a file.
#[derive(Debug, Clone, PartialEq)]
pub struct ReportTable {
    pub path: PathBuf,
    /// The whole file, so that a line of it can be named.
    pub text: String,
    pub table: toml::Table,
}

impl ReportTable {
    /// `file:line` of what a name is set in.
    pub fn place(&self, name: &str) -> String {
        place(&self.path, &self.text, name)
    }
}

/// Where settings come from, highest first.
#[derive(Debug, Clone, Default)]
pub struct Sources {
    /// Given on the command line.
    pub flags: BTreeMap<&'static str, String>,
    /// The environment.
    pub environment: BTreeMap<String, String>,
    /// Files with their contents: the project's, then the user's.
    pub files: Vec<(PathBuf, String)>,
}

impl Config {
    /// Weighs the sources against each other.
    pub fn resolve(sources: &Sources) -> Self {
        let mut config = Self::default();
        let files: Vec<_> =
            sources.files.iter().map(|(path, text)| config.read(path, text)).collect();
        for key in KEYS {
            let flag = sources.flags.get(key.name).map(|value| setting(value, "flag"));
            let setting = flag
                .or_else(|| environment(sources, key))
                .or_else(|| files.iter().find_map(|file| file.get(key.name).cloned()))
                .unwrap_or_else(|| setting(key.default, "built-in"));
            config.settings.insert(key.name, setting);
        }
        config
    }

    /// The value, if somebody set it or one is built in.
    pub fn get(&self, key: &str) -> Option<&str> {
        self.settings.get(key).map(|s| s.value.as_str()).filter(|value| !value.is_empty())
    }

    /// Sets what a command decides by itself, as a flag would.
    pub fn put(&mut self, key: &'static str, value: &str) {
        self.settings.insert(key, setting(value, "command"));
    }

    /// Whether something that is `true` or `false` is set.
    pub fn is_on(&self, key: &str) -> bool {
        self.get(key) == Some("true")
    }

    /// The keys that somebody chose, by the name of the action.
    pub fn keys(&self) -> &BTreeMap<String, Keys> {
        &self.keys
    }

    /// The house styles of reports, the one that goes before first.
    pub fn reports(&self) -> &[ReportTable] {
        &self.reports
    }

    /// Every setting, by name.
    pub fn settings(&self) -> &BTreeMap<&'static str, Setting> {
        &self.settings
    }

    fn read(&mut self, path: &Path, text: &str) -> BTreeMap<String, Setting> {
        let table: toml::Table = match text.parse() {
            Ok(table) => table,
            Err(error) => {
                let message = error.to_string();
                let first = message.lines().next().unwrap_or_default();
                self.warnings.push(format!("{}: {first}; the file is not used", path.display()));
                return BTreeMap::new();
            }
        };
        table
            .into_iter()
            .filter_map(|(key, value)| self.entry(path, text, (&key, &value)))
            .collect()
    }

    fn entry(
        &mut self,
        path: &Path,
        text: &str,
        (key, value): (&str, &toml::Value),
    ) -> Option<(String, Setting)> {
        if let (KEY_TABLE, toml::Value::Table(table)) = (key, value) {
            for (name, keys) in table {
                self.chosen(&place(path, text, name), (name, keys));
            }
            return None;
        }
        if let (REPORT_TABLE, toml::Value::Table(table)) = (key, value) {
            let (path, text, table) = (path.to_owned(), text.to_owned(), table.clone());
            self.reports.push(ReportTable { path, text, table });
            return None;
        }
        let origin = place(path, text, key);
        if !KEYS.iter().any(|known| known.name == key) {
            let names = KEYS.iter().map(|key| key.name.to_owned());
            let near = crate::domain::shape::hint(&crate::domain::codes::nearest(key, names));
            self.warnings.push(format!("{origin}: there is no setting {key:?}{near}"));
            return None;
        }
        let value = match value {
            toml::Value::String(text) => text.clone(),
            toml::Value::Boolean(_) | toml::Value::Datetime(_) => value.to_string(),
            _ => {
                self.warnings.push(format!("{origin}: {key} takes a text, a date or true/false"));
                return None;
            }
        };
        let known = KEYS.iter().find(|known| known.name == key)?;
        if !(known.takes)(&value) {
            self.warnings.push(format!("{origin}: {key} cannot be {value:?} ({})", known.help));
            return None;
        }
        Some((key.into(), setting(&value, &origin)))
    }

    /// Takes the keys of an action; a file read before goes before.
    fn chosen(&mut self, origin: &str, (name, keys): (&String, &toml::Value)) {
        let keys: Option<Vec<String>> = match keys {
            toml::Value::String(key) => Some(vec![key.clone()]),
            toml::Value::Array(keys) => {
                keys.iter().map(|key| key.as_str().map(str::to_owned)).collect()
            }
            _ => None,
        };
        let Some(keys) = keys else {
            self.warnings.push(format!("{origin}: {name} takes a key or a list of keys"));
            return;
        };
        let chosen = Keys { keys, origin: origin.into() };
        self.keys.entry(name.clone()).or_insert(chosen);
    }
}

/// `file:line` of what a name is set in.
fn place(path: &Path, text: &str, name: &str) -> String {
    let is_name = |line: &str| {
        let rest = line.trim_start().trim_start_matches(['[', '"']).strip_prefix(name);
        rest.is_some_and(|rest| {
            rest.trim_start_matches('"').trim_start().starts_with(['=', ']', '.'])
        })
    };
    let line = text.lines().position(is_name).map_or(1, |line| line + 1);
    format!("{}:{line}", path.display())
}

fn anything(_: &str) -> bool {
    true
}

fn yes_or_no(value: &str) -> bool {
    ["true", "false"].contains(&value)
}

fn colour(value: &str) -> bool {
    ["auto", "always", "never"].contains(&value)
}

fn languages(value: &str) -> bool {
    value.split(',').all(|tag| ["en", "ko", "id"].contains(&tag.trim()))
}

fn day(value: &str) -> bool {
    ["today", "yesterday", "tomorrow"].contains(&value) || value.parse::<Date>().is_ok()
}

fn environment(sources: &Sources, key: &Key) -> Option<Setting> {
    let name = format!("DGCC_{}", key.name.to_uppercase());
    let value = sources.environment.get(&name).filter(|value| !value.is_empty())?;
    Some(setting(value, &name))
}

fn setting(value: &str, origin: &str) -> Setting {
    Setting { value: value.into(), origin: origin.into() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(text: &str) -> Sources {
        Sources { files: vec![("dgcc.toml".into(), text.into())], ..Sources::default() }
    }

    #[test]
    fn a_flag_goes_before_the_environment_before_a_file() {
        let mut sources = file("lang = \"id\"\n");
        assert_eq!(Config::resolve(&sources).settings()["lang"], setting("id", "dgcc.toml:1"));
        sources.environment.insert("DGCC_LANG".into(), "ko".into());
        assert_eq!(Config::resolve(&sources).settings()["lang"], setting("ko", "DGCC_LANG"));
        sources.flags.insert("lang", "en".into());
        assert_eq!(Config::resolve(&sources).settings()["lang"], setting("en", "flag"));
        assert_eq!(Config::resolve(&Sources::default()).settings()["lang"].origin, "built-in");
    }

    #[test]
    fn an_unknown_key_is_one_warning_with_its_place() {
        let config = Config::resolve(&file("\nlnag = \"id\"\n"));
        let wanted = ["dgcc.toml:2: there is no setting \"lnag\"; did you mean lang?"];
        assert_eq!(config.warnings, wanted);
        assert_eq!(config.get("lang"), Some("en"));
    }

    #[test]
    fn a_wrong_value_is_one_warning_with_its_place_and_is_not_used() {
        for line in [
            "color = \"pink\"",
            "ascii = \"maybe\"",
            "db = 3",
            "lang = \"xx\"",
            "as_of = \"soon\"",
            "mouse = 1",
        ] {
            let config = Config::resolve(&file(&format!("\n{line}\n")));
            assert_eq!(config.warnings.len(), 1, "{line}");
            assert!(config.warnings[0].starts_with("dgcc.toml:2: "), "{:?}", config.warnings);
            assert!(config.settings().values().all(|s| s.origin == "built-in"), "{line}");
        }
        let good = "ascii = true\ncolor = \"never\"\nlang = \"ko\"\nas_of = 2025-07-15\n";
        assert_eq!(Config::resolve(&file(good)).warnings, Vec::<String>::new());
    }

    #[test]
    fn keys_are_chosen_in_a_table_of_their_own() {
        let text = "lang = \"ko\"\n[keys]\nopen = \"o\"\n\"next\" = [\"n\", \"down\"]\nlast = 3\n";
        let config = Config::resolve(&file(text));
        assert_eq!(config.warnings, ["dgcc.toml:5: last takes a key or a list of keys"]);
        let open = Keys { keys: vec!["o".into()], origin: "dgcc.toml:3".into() };
        assert_eq!(config.keys()["open"], open);
        assert_eq!(config.keys()["next"].keys, ["n", "down"]);
        let mut sources = file("[keys]\nopen = \"o\"\n");
        sources.files.push(("user.toml".into(), "[keys]\nopen = \"p\"\nhelp = \"f12\"\n".into()));
        let config = Config::resolve(&sources);
        assert_eq!(config.keys()["open"].keys, ["o"], "the project's file goes before");
        assert_eq!(config.keys()["help"].origin, "user.toml:3");
    }

    #[test]
    fn a_file_that_is_no_toml_is_a_warning() {
        let config = Config::resolve(&file("lang = "));
        assert_eq!(config.warnings.len(), 1);
        assert!(config.warnings[0].starts_with("dgcc.toml: "), "{:?}", config.warnings);
    }
}
