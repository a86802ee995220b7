//! Names of sheets and tables: short, allowed, each of them once.

use std::collections::BTreeSet;

/// The names that are taken.
#[derive(Debug, Default)]
pub struct Names {
    taken: BTreeSet<String>,
}

/// Excel's limit on the name of a sheet, in characters.
const MOST: usize = 31;

impl Names {
    /// The name of a sheet for something with a stable name.
    pub fn sheet(&mut self, id: &str) -> String {
        let allowed =
            |letter: char| !matches!(letter, '[' | ']' | ':' | '*' | '?' | '/' | '\\' | '\'');
        let plain: String = bare(id).chars().filter(|c| allowed(*c) && !c.is_control()).collect();
        let plain = if plain.trim().is_empty() { "sheet".to_owned() } else { plain };
        for number in 1_u32..=u32::MAX {
            let ending = if number == 1 { String::new() } else { format!("-{number}") };
            let room = MOST - ending.chars().count();
            let name: String = plain.chars().take(room).chain(ending.chars()).collect();
            if self.taken.insert(name.to_lowercase()) {
                return name;
            }
        }
        plain
    }
}

/// A stable name without the id of a record in it, which tells nobody anything.
fn bare(id: &str) -> &str {
    let is_id = |part: &str| part.len() == 8 && part.bytes().all(|b| b.is_ascii_hexdigit());
    let mut end = 0;
    for part in id.split('-') {
        if is_id(part) && end > 0 {
            return &id[..end - 1];
        }
        end += part.len() + 1;
    }
    id
}

/// The name of the table on a sheet: letters, digits and `_`, beginning with a letter.
pub fn table(sheet: &str) -> String {
    let letter = |letter: char| if letter.is_ascii_alphanumeric() { letter } else { '_' };
    format!("t_{}", sheet.chars().map(letter).collect::<String>())
}

/// Headers of a table, each of them once.
pub fn headers(titles: Vec<String>) -> Vec<String> {
    let mut taken = BTreeSet::new();
    let once = |title: String| {
        let title = title.replace('\n', " ");
        let title = if title.trim().is_empty() { "–".to_owned() } else { title };
        (1_u32..=u32::MAX)
            .map(|number| if number == 1 { title.clone() } else { format!("{title} ({number})") })
            .find(|title| taken.insert(title.to_lowercase()))
            .unwrap_or_default()
    };
    titles.into_iter().map(once).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sheets_have_short_allowed_names_of_their_own() {
        let mut names = Names::default();
        assert_eq!(names.sheet("results"), "results");
        assert_eq!(names.sheet("RESULTS"), "RESULTS-2");
        assert_eq!(names.sheet("a/b:c?"), "abc");
        assert_eq!(names.sheet(""), "sheet");
        assert_eq!(
            names.sheet("chart-context-a7b26d78-7830-5e51-8c5c-0f0e0d0c0b0a"),
            "chart-context"
        );
        assert_eq!(names.sheet("chart-context-4f06cd18-052c-5051"), "chart-context-2");
        let long = "x".repeat(40);
        assert_eq!(names.sheet(&long).chars().count(), 31);
        assert_eq!(names.sheet(&long), format!("{}-2", "x".repeat(29)));
        assert_eq!(table("3-지표 x"), "t_3____x");
    }

    #[test]
    fn headers_stand_once() {
        let all = ["Value", "value", "", "a\nb"].map(String::from).to_vec();
        assert_eq!(headers(all), ["Value", "value (2)", "–", "a b"]);
    }
}
