//! All records out of the programme: as a workbook to be filled in, as tables, for other programs.

use super::effect::{Out, Records};
use super::finders::plain;
use super::overlays::{Answer, Confirm, Finder, Item, Overlay, Pick, Prompt};
use super::session::Session;

/// A form of the records: its name in the catalogs, the words of the command, how the path ends.
struct Form {
    out: Out,
    name: &'static str,
    words: &'static [&'static str],
    ending: &'static str,
}

/// Every form, the one that coordinators need most first.
const FORMS: &[Form] = &[
    form(Out::Template, "template", &["template", "xlsx"], "template.xlsx"),
    form(Out::Workbook, "workbook", &["export", "xlsx"], "records.xlsx"),
    form(Out::Tables, "tables", &["export", "csv"], "records-csv"),
    form(Out::Iati, "iati", &["export", "iati"], "iati.xml"),
    form(Out::Calendar, "calendar", &["export", "ics"], "calendar.ics"),
    form(Out::Json, "json", &["export", "json"], "records.json"),
    form(Out::Text, "text", &["export", "text"], "records-text"),
];

const fn form(
    out: Out,
    name: &'static str,
    words: &'static [&'static str],
    ending: &'static str,
) -> Form {
    Form { out, name, words, ending }
}

/// The forms to choose from.
pub fn forms(session: &Session) -> Overlay {
    let item = |form: &Form| {
        let records = records(form, session);
        Item {
            detail: session.say(&format!("out-{}.help", form.name)),
            also: form.words.join(" "),
            ..plain(session.say(&format!("out-{}", form.name)), Pick::Records(records))
        }
    };
    Overlay::Finder(Finder::new(session.say("out-title"), FORMS.iter().map(item).collect()))
}

/// Asks where they are to lie.
pub fn place(records: Records, session: &Session) -> Overlay {
    Overlay::Prompt(Prompt::records(records, session))
}

/// Asks before files are written, and names them and the command that does the same.
pub fn ask(records: Records, session: &Session) -> Overlay {
    let said = session.say("export-text");
    let text = format!("{said}\n{}\n\n{}", records.path, command(&records, session));
    let yes = ("write", Answer::Records(records));
    Overlay::Confirm(Confirm::ask(session.say("export-title"), text, yes))
}

fn records(form: &Form, session: &Session) -> Records {
    let period = session.sheets.last_over(session.as_of).map(|line| line.code.clone());
    let period = period.filter(|_| form.out == Out::Template).unwrap_or_default();
    let parts = [session.partnership_code(), period.clone(), form.ending.to_owned()];
    let parts: Vec<_> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    Records { out: form.out, period, path: format!("exports/{}", parts.join("-")) }
}

/// The command that writes the same files.
fn command(records: &Records, session: &Session) -> String {
    let mut words = command_of(session, session.texts.language().tag());
    words.extend(["--as-of".into(), session.as_of.to_string()]);
    let form = FORMS.iter().find(|form| form.out == records.out);
    words.extend(form.map_or(&[][..], |form| form.words).iter().map(|word| (*word).to_owned()));
    if !records.period.is_empty() {
        words.extend(["--period".into(), quoted(&records.period)]);
    }
    words.extend(["-o".into(), quoted(&records.path), "--force".into()]);
    words.join(" ")
}

/// The beginning of every command on the partnership on the screen.
pub fn command_of(session: &Session, language: &str) -> Vec<String> {
    let mut words = vec!["dgcc".to_owned(), "--db".into(), quoted(&session.path)];
    words.extend(["--partnership".into(), quoted(&session.partnership_code())]);
    words.extend(["--lang".into(), language.to_owned()]);
    words
}

/// A word of a command, in quotes where a shell would take it apart.
pub fn quoted(text: &str) -> String {
    let plain = |letter: char| letter.is_alphanumeric() || "-_./:=+,@%".contains(letter);
    if !text.is_empty() && text.chars().all(plain) {
        return text.into();
    }
    format!("'{}'", text.replace('\'', r"'\''"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_a_command_stay_whole() {
        assert_eq!(quoted("exports/2025"), "exports/2025");
        assert_eq!(quoted("my folder"), "'my folder'");
        assert_eq!(quoted("it's; rm"), r"'it'\''s; rm'");
        assert_eq!(quoted(""), "''");
    }
}
