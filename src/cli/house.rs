//! The house style of reports, from the `[report]` tables of the settings files.

mod logo;

use std::collections::BTreeMap;
use std::sync::Arc;

use sha2::{Digest, Sha256};
use toml::Value;

use crate::config::ReportTable;
use crate::domain::codes::nearest;
use crate::domain::shape::hint;
use crate::domain::values::hex;
use crate::i18n::{Language, safe};
use crate::report::catalog::section_names;
use crate::report::house::{Colour, House, Logo};

/// What can be chosen, in the order of the manual.
const KEYS: [&str; 7] =
    ["logo", "accent", "accent2", "organisation", "footer", "sections", "titles"];

/// How far a colour must stand out from white paper: text of it is read.
const CONTRAST: f64 = 4.5;

/// Characters that a title or a line may have.
const LONGEST: usize = 200;

/// The house style that the tables choose together, the first before the others, and what of them
/// cannot be used.
pub fn read(tables: &[ReportTable]) -> (House, Vec<String>) {
    let mut reading = Reading::default();
    for table in tables {
        for (key, value) in &table.table {
            reading.take(table, key, value);
        }
    }
    let Reading { mut house, faults } = reading;
    house.digest = digest(&house);
    (house, faults)
}

#[derive(Default)]
struct Reading {
    house: House,
    faults: Vec<String>,
}

impl Reading {
    fn take(&mut self, table: &ReportTable, key: &str, value: &Value) {
        let done = match key {
            "logo" => self.logo(table, value),
            "accent" | "accent2" => self.colour(key, value),
            "organisation" | "footer" => return self.lines(table, key, value),
            "sections" => self.sections(value),
            "titles" => return self.titles(table, value),
            _ => {
                let near = hint(&nearest(key, KEYS.map(String::from)));
                Err(format!("there is no setting {key:?} under [report]{near}"))
            }
        };
        self.told(table, key, done);
    }

    /// Keeps what is wrong, with its place in the file.
    fn told(&mut self, table: &ReportTable, name: &str, done: Result<(), String>) {
        let fault = |why: String| format!("{}: {}", table.place(name), safe(&why));
        self.faults.extend(done.err().map(fault));
    }

    fn logo(&mut self, table: &ReportTable, value: &Value) -> Result<(), String> {
        let path = value.as_str().ok_or("logo takes the path of a PNG or SVG file")?;
        let folder = table.path.parent().unwrap_or_else(|| std::path::Path::new(""));
        let Logo { form, bytes } = logo::read(&folder.join(path))?;
        self.house.logo.get_or_insert_with(|| Arc::new(Logo { form, bytes }));
        Ok(())
    }

    fn colour(&mut self, key: &str, value: &Value) -> Result<(), String> {
        let text = value.as_str().unwrap_or_default();
        let Some(colour) = Colour::parse(text) else {
            return Err(format!("{key} takes a colour such as \"#1d5fa6\""));
        };
        let contrast = colour.contrast();
        if contrast < CONTRAST {
            let shown = format!("{:.1}", (contrast * 10.0).floor() / 10.0);
            return Err(format!(
                "{key} {text} is too pale to be read on white paper: its contrast is {shown}, and \
                 {CONTRAST} is needed; take a darker one"
            ));
        }
        let place = if key == "accent" { &mut self.house.accent } else { &mut self.house.accent2 };
        place.get_or_insert(colour);
        Ok(())
    }

    /// A line for every language, or one a language.
    fn lines(&mut self, table: &ReportTable, key: &str, value: &Value) {
        let named = match value {
            Value::Table(named) => named.clone(),
            one => Language::ALL.iter().map(|l| (l.tag().to_owned(), one.clone())).collect(),
        };
        for (tag, text) in &named {
            let line = language(tag).and_then(|language| Ok((language, line(key, text)?)));
            let place = if value.is_table() { tag } else { key };
            match line {
                Ok((language, line)) => {
                    let house = &mut self.house;
                    let lines =
                        if key == "footer" { &mut house.footer } else { &mut house.organisation };
                    lines.entry(language).or_insert(line);
                }
                Err(why) => {
                    self.told(table, place, Err(why));
                    if !value.is_table() {
                        return;
                    }
                }
            }
        }
    }

    fn sections(&mut self, value: &Value) -> Result<(), String> {
        let wrong = "sections takes a list of names, such as [\"glance\", \"results\"]";
        let names = value.as_array().ok_or(wrong)?.iter();
        let names: Option<Vec<String>> = names.map(|name| Some(name.as_str()?.into())).collect();
        let names = names.filter(|names| !names.is_empty()).ok_or(wrong)?;
        for name in &names {
            section(name)?;
        }
        if self.house.sections.is_empty() {
            self.house.sections = names;
        }
        Ok(())
    }

    /// `[report.titles.ko]`, then a title a section.
    fn titles(&mut self, table: &ReportTable, value: &Value) {
        let wrong = || Err("titles are set by language, under [report.titles.ko]".to_owned());
        let Some(languages) = value.as_table() else { return self.told(table, "titles", wrong()) };
        for (tag, titles) in languages {
            let (language, titles) = match (language(tag), titles.as_table()) {
                (Ok(language), Some(titles)) => (language, titles),
                (Err(why), _) => {
                    self.told(table, &format!("report.titles.{tag}"), Err(why));
                    continue;
                }
                (_, None) => {
                    self.told(table, tag, wrong());
                    continue;
                }
            };
            for (name, title) in titles {
                match section(name).and_then(|()| line("a title", title)) {
                    Ok(title) => {
                        self.house.titles.entry((language, name.clone())).or_insert(title);
                    }
                    Err(why) => self.told(table, name, Err(why)),
                }
            }
        }
    }
}

fn language(tag: &str) -> Result<Language, String> {
    Language::from_tag(tag).ok_or_else(|| format!("{tag:?} is no language; take en, ko or id"))
}

fn section(name: &str) -> Result<(), String> {
    if section_names().any(|known| known == name) {
        return Ok(());
    }
    let near = hint(&nearest(name, section_names().map(String::from)));
    let all = section_names().collect::<Vec<_>>().join(", ");
    Err(format!("there is no section {name:?}{near}; the sections are {all}"))
}

/// One line of text.
fn line(what: &str, value: &Value) -> Result<String, String> {
    let text = value.as_str().map(str::trim).filter(|text| !text.is_empty());
    let text = text.ok_or_else(|| format!("{what} takes a text"))?;
    if text.chars().count() > LONGEST {
        return Err(format!("{what} takes at most {LONGEST} characters"));
    }
    Ok(safe(text))
}

/// What tells two house styles apart.
fn digest(house: &House) -> String {
    if *house == House::default() {
        return String::new();
    }
    let mut hash = Sha256::new();
    let lines = |lines: &BTreeMap<Language, String>| format!("{lines:?}");
    let colours = [house.accent, house.accent2].map(|colour| colour.map(Colour::hex));
    hash.update(lines(&house.organisation));
    hash.update(lines(&house.footer));
    hash.update(format!("{colours:?}{:?}{:?}", house.sections, house.titles));
    hash.update(house.logo.as_ref().map_or(&[][..], |logo| &logo.bytes));
    hex(&hash.finalize()).get(..16).unwrap_or_default().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::{Config, Sources};

    fn of(text: &str) -> (House, Vec<String>) {
        let files = vec![("dgcc.toml".into(), text.into())];
        let config = Config::resolve(&Sources { files, ..Sources::default() });
        assert_eq!(config.warnings, Vec::<String>::new());
        read(config.reports())
    }

    #[test]
    fn a_house_style_is_read_and_hashed() {
        let text = "[report]\naccent = \"#7a1f5c\"\nsections = [\"finance\", \"glance\"]\n\
                    [report.organisation]\nko = \"가나원\"\n[report.titles.ko]\nglance = \"개요\"\n";
        let (house, faults) = of(text);
        assert_eq!(faults, Vec::<String>::new());
        assert_eq!(house.accent.unwrap().hex(), "#7a1f5c");
        assert_eq!(house.sections, ["finance", "glance"]);
        assert_eq!(house.organisation[&Language::Ko], "가나원");
        assert_eq!(house.titles[&(Language::Ko, "glance".into())], "개요");
        assert_eq!(house.digest.len(), 16);
        assert_ne!(of(&text.replace("개요", "요약")).0.digest, house.digest);
        assert_eq!(of("[report]\n").0, House::default());
    }

    #[test]
    fn what_cannot_be_used_is_told_with_its_line_and_left_out() {
        let table = [
            (
                "accents = \"#000000\"",
                "dgcc.toml:3: there is no setting \"accents\" under [report]; did you mean accent",
            ),
            ("accent = \"red\"", "dgcc.toml:3: accent takes a colour such as \"#1d5fa6\""),
            ("accent2 = \"#ffcc00\"", "dgcc.toml:3: accent2 #ffcc00 is too pale"),
            (
                "sections = [\"glanse\"]",
                "dgcc.toml:3: there is no section \"glanse\"; did you mean glance?",
            ),
            ("sections = 3", "dgcc.toml:3: sections takes a list of names"),
            ("footer = 3", "dgcc.toml:3: footer takes a text"),
            ("footer.fr = \"x\"", "\"fr\" is no language"),
            ("titles.ko.glanse = \"x\"", "there is no section \"glanse\""),
            ("titles = \"x\"", "dgcc.toml:3: titles are set by language"),
            ("logo = \"no/such.png\"", "dgcc.toml:3: the logo no/such.png cannot be read"),
        ];
        for (line, wanted) in table {
            let (house, faults) = of(&format!("\n[report]\n{line}\n"));
            assert_eq!(faults.len(), 1, "{line}: {faults:?}");
            assert!(faults[0].contains(wanted), "{line}: {faults:?}");
            assert_eq!(house, House::default(), "{line}");
        }
    }

    #[test]
    fn the_project_goes_before_the_user() {
        let file = |name: &str, accent: &str| {
            (name.into(), format!("[report]\naccent = \"{accent}\"\nfooter = \"{name}\"\n"))
        };
        let files = vec![file("dgcc.toml", "#111111"), file("user.toml", "#222222")];
        let config = Config::resolve(&Sources { files, ..Sources::default() });
        let (house, _) = read(config.reports());
        assert_eq!(house.accent.unwrap().hex(), "#111111");
        assert_eq!(house.footer[&Language::Id], "dgcc.toml");
    }
}
