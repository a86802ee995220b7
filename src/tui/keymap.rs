//! From a key to an action: the keys built in, or those that a person chose.

mod chosen;
mod names;

use std::collections::BTreeMap;

use ratatui::crossterm::event::KeyEvent;

use super::action::{ACTIONS, Action, Binding, binding};
use super::place::Place;

pub use chosen::Fault;
pub use names::{latin, pretty, spell};

/// The keys of every action.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Keys {
    /// Those that differ from the table of actions, by the name of the action.
    chosen: BTreeMap<&'static str, Vec<String>>,
}

impl Keys {
    /// The keys of an action, the first of them the one that is shown.
    pub fn of<'a>(&'a self, binding: &'a Binding) -> Vec<&'a str> {
        match self.chosen.get(binding.name) {
            Some(keys) => keys.iter().map(String::as_str).collect(),
            None => binding.keys.to_vec(),
        }
    }

    /// What a key asks for in a place. While something is typed, keys that write or move the caret
    /// belong to the input.
    pub fn find(&self, key: KeyEvent, place: Place, typing: bool) -> Option<&'static Binding> {
        let spelled = spell(key)?;
        if typing && names::is_typed(&spelled) {
            return None;
        }
        let named = |binding: &&'static Binding| self.of(binding).contains(&spelled.as_str());
        let own = ACTIONS.iter().filter(named).find(|b| !b.is_common() && b.holds(place));
        own.or_else(|| ACTIONS.iter().filter(named).find(|b| b.is_common()))
    }

    /// The key of an action as people read it; while typing, the first that is no letter.
    pub fn shown(&self, action: Action, typing: bool) -> Option<String> {
        let keys = self.of(binding(action)?);
        let key = keys.iter().find(|key| !typing || !names::is_typed(key))?;
        Some(pretty(key))
    }

    /// All keys of an action as people read them.
    pub fn all(&self, binding: &Binding) -> String {
        self.of(binding).into_iter().map(pretty).collect::<Vec<_>>().join(" ")
    }
}

#[cfg(test)]
mod tests {
    use ratatui::crossterm::event::{KeyCode, KeyModifiers};

    use super::*;

    fn key(letter: char) -> KeyEvent {
        KeyEvent::new(KeyCode::Char(letter), KeyModifiers::NONE)
    }

    #[test]
    fn jamo_are_the_latin_keys_below_them() {
        let keys = Keys::default();
        let next = keys.find(key('ㅓ'), Place::Projects, false).unwrap();
        assert_eq!(next.action, Action::Next);
        assert!(
            keys.find(key('ㅓ'), Place::Projects, true).is_none(),
            "in an input it is a letter"
        );
    }

    #[test]
    fn a_key_of_the_place_goes_before_a_common_one() {
        let (keys, tab) = (Keys::default(), KeyEvent::new(KeyCode::Tab, KeyModifiers::NONE));
        assert_eq!(keys.find(tab, Place::Form, true).unwrap().action, Action::NextField);
        assert_eq!(keys.find(tab, Place::Projects, false).unwrap().action, Action::NextPlace);
    }
}
