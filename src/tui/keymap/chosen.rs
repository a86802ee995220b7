//! Keys that a person chose in a settings file, and what is wrong with them.

use std::collections::BTreeMap;
use std::fmt::{self, Display};

use super::{Keys, names};
use crate::domain::codes::nearest;
use crate::domain::shape::hint;
use crate::tui::action::{ACTIONS, Action, Binding};
use crate::tui::place::Place;

/// What is wrong with a choice of keys, and where it is said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    pub origin: String,
    pub said: String,
}

impl Display for Fault {
    fn fmt(&self, out: &mut fmt::Formatter) -> fmt::Result {
        write!(out, "{}: {}", self.origin, self.said)
    }
}

/// A choice as a settings file holds it: the keys as written, and its place.
pub type Written = (Vec<String>, String);

/// Actions that cannot be left without a key: nobody would get out, back or further.
const NEEDED: &[Action] = &[Action::Menu, Action::Back, Action::Quit, Action::Open, Action::Save];
/// Actions that write at once: no key that types a letter leads to them.
const WRITING: &[Action] = &[Action::Clear, Action::Save];

impl Keys {
    /// The keys built in with those that a person chose in their place. A choice with a fault is
    /// left out: its action keeps the keys built in.
    pub fn chosen(written: &BTreeMap<String, Written>) -> (Self, Vec<Fault>) {
        let (mut keys, mut faults) = (Self::default(), vec![]);
        for (name, (list, origin)) in written {
            match read(name, list) {
                Ok((binding, list)) => drop(keys.chosen.insert(binding.name, list)),
                Err(said) => faults.push(Fault { origin: origin.clone(), said }),
            }
        }
        while let Some((one, other, key)) = keys.conflict() {
            let origin =
                written.get(one.name).map(|(_, origin)| origin.clone()).unwrap_or_default();
            let said = format!(
                "{} cannot have {}: it is the key of {} ({})",
                one.name,
                names::pretty(&key),
                other.name,
                "choose another key for one of the two"
            );
            keys.chosen.remove(one.name);
            faults.push(Fault { origin, said });
        }
        (keys, faults)
    }

    /// An action with a chosen key that another one has in the same place; the key.
    fn conflict(&self) -> Option<(&'static Binding, &'static Binding, String)> {
        let chosen = ACTIONS.iter().filter(|binding| self.chosen.contains_key(binding.name));
        chosen.into_iter().find_map(|one| {
            let keys = self.of(one);
            ACTIONS.iter().filter(|other| other.name != one.name && meet(one, other)).find_map(
                |other| {
                    let same = self.of(other).into_iter().find(|key| keys.contains(key))?;
                    Some((one, other, same.to_owned()))
                },
            )
        })
    }
}

/// Whether both hold in one place.
fn meet(one: &Binding, other: &Binding) -> bool {
    Place::ALL.iter().any(|place| one.holds(*place) && other.holds(*place))
}

/// The action of a name, and its keys as the terminal sends them.
fn read(name: &str, list: &[String]) -> Result<(&'static Binding, Vec<String>), String> {
    let Some(binding) = ACTIONS.iter().find(|binding| binding.name == name) else {
        let names = ACTIONS.iter().map(|binding| binding.name.to_owned());
        return Err(format!("there is no action {name:?}{}", hint(&nearest(name, names))));
    };
    let read = |key: &String| {
        names::read(key)
            .ok_or_else(|| format!("{name}: {key:?} is no key, such as ctrl-s, f2 or g"))
    };
    let keys = list.iter().map(read).collect::<Result<Vec<_>, _>>()?;
    if keys.is_empty() && NEEDED.contains(&binding.action) {
        return Err(format!("{name} needs a key"));
    }
    let letter = keys.iter().find(|key| key.chars().count() == 1);
    if let Some(letter) = letter.filter(|_| WRITING.contains(&binding.action)) {
        return Err(format!(
            "{name} writes at once: a letter such as {letter:?} cannot be its key"
        ));
    }
    Ok((binding, keys))
}

#[cfg(test)]
mod tests {
    use ratatui::crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

    use super::*;

    fn choose(pairs: &[(&str, &[&str])]) -> (Keys, Vec<String>) {
        let written = |(name, keys): &(&str, &[&str])| {
            let keys = keys.iter().map(|key| (*key).to_owned()).collect();
            ((*name).to_owned(), (keys, format!("dgcc.toml:{name}")))
        };
        let (keys, faults) = Keys::chosen(&pairs.iter().map(written).collect());
        (keys, faults.iter().map(Fault::to_string).collect())
    }

    fn action(keys: &Keys, letter: char, place: Place) -> Option<Action> {
        let key = KeyEvent::new(KeyCode::Char(letter), KeyModifiers::NONE);
        keys.find(key, place, false).map(|binding| binding.action)
    }

    #[test]
    fn requirement_38_a_chosen_key_takes_the_place_of_those_built_in() {
        let (keys, faults) = choose(&[("filter", &["f", "Ctrl-F33"]), ("next-page", &["pgdn"])]);
        assert_eq!(
            faults,
            ["dgcc.toml:filter: filter: \"Ctrl-F33\" is no key, such as ctrl-s, f2 or g"]
        );
        assert_eq!(action(&keys, '/', Place::Projects), Some(Action::Filter));
        let (keys, faults) = choose(&[("filter", &["f"])]);
        assert_eq!(faults, Vec::<String>::new());
        assert_eq!(action(&keys, 'f', Place::Projects), Some(Action::Filter));
        assert_eq!(action(&keys, '/', Place::Projects), None);
        assert_eq!(keys.shown(Action::Filter, false).as_deref(), Some("f"));
    }

    #[test]
    fn requirement_38_a_conflict_names_both_actions_and_keeps_what_was() {
        let (keys, faults) = choose(&[("filter", &["q"])]);
        assert_eq!(faults.len(), 1);
        assert!(faults[0].starts_with("dgcc.toml:filter: filter cannot have q"), "{faults:?}");
        assert!(faults[0].contains("the key of quit"), "{faults:?}");
        assert_eq!(action(&keys, 'q', Place::Projects), Some(Action::Quit));
        assert_eq!(action(&keys, '/', Place::Projects), Some(Action::Filter));
    }

    #[test]
    fn requirement_38_two_actions_may_change_places() {
        let (keys, faults) = choose(&[("next", &["k"]), ("previous", &["j"])]);
        assert_eq!(faults, Vec::<String>::new());
        assert_eq!(action(&keys, 'k', Place::Projects), Some(Action::Next));
        assert_eq!(action(&keys, 'j', Place::Projects), Some(Action::Previous));
    }

    #[test]
    fn requirement_38_faults_say_what_is_wrong() {
        for (name, list, said) in [
            ("filtre", &["f"][..], "there is no action \"filtre\"; did you mean filter?"),
            ("quit", &[], "quit needs a key"),
            ("clear", &["x"], "clear writes at once: a letter such as \"x\" cannot be its key"),
            ("open", &["hyper-x"], "open: \"hyper-x\" is no key, such as ctrl-s, f2 or g"),
        ] {
            let (keys, faults) = choose(&[(name, list)]);
            assert_eq!(faults, [format!("dgcc.toml:{name}: {said}")]);
            assert_eq!(keys, Keys::default());
        }
    }
}
