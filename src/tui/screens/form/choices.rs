//! What can be chosen for a field.

use super::Form;
use crate::domain::program::Kind;
use crate::domain::shape::{Format, Shape};
use crate::domain::values::Link;
use crate::tui::effect::{Draft, Effect};
use crate::tui::overlays::{Finder, Item, Overlay, Pick};
use crate::tui::session::Session;
use crate::tui::theme::Meaning;

impl Form {
    /// The text of the field in focus for the person's own editor.
    pub(super) fn outside(&self, session: &Session) -> Option<Effect> {
        let field = self.fields.get(self.at)?;
        if !matches!(field.slot.shape, Shape::Text(Format::Line | Format::Long)) {
            return Some(Effect::Say(session.say("editor-texts-only"), Meaning::Warning));
        }
        let text = field.input.value().to_owned();
        Some(Effect::Editor(Draft { text, suffix: ".txt" }))
    }

    /// What can be chosen for the field in focus.
    pub(super) fn choices(&self, typed: Option<char>, session: &Session) -> Option<Effect> {
        let field = self.fields.get(self.at)?;
        let items = choices(field.slot.shape, session)?;
        let mut finder = Finder::new(field.label.clone(), items);
        if let Some(letter) = typed {
            finder.paste(&letter.to_string());
        }
        Some(Effect::Ask(Box::new(Overlay::Finder(finder))))
    }
}

/// What can be chosen for a cell; none where it is typed.
pub fn choices(shape: Shape, session: &Session) -> Option<Vec<Item>> {
    let mut items = match shape {
        Shape::Choice(words) => {
            let item =
                |word: &'static str| choice(session.texts.word(words.name, word), word.into());
            (words.all)().into_iter().map(item).collect()
        }
        Shape::Bool => ["true", "false"]
            .map(|word| choice(session.say(if word == "true" { "yes" } else { "no" }), word.into()))
            .into(),
        Shape::Ref(kind) => records(session, &[kind]),
        Shape::Link(kinds) => records(session, kinds),
        _ => return None,
    };
    items.insert(0, choice(session.say("choice-none"), String::new()));
    Some(items)
}

fn choice(label: String, text: String) -> Item {
    Item { also: text.clone(), ..crate::tui::finders::plain(label, Pick::Text(text)) }
}

/// The records that a reference may name.
fn records(session: &Session, kinds: &[Kind]) -> Vec<Item> {
    let allowed = |link: Link| kinds.is_empty() || kinds.contains(&link.kind);
    let lines = session.sheets.records.iter().filter(|line| allowed(line.link));
    let item = |line: &crate::tui::sheets::RecordLine| {
        let text = format!("{}:{}", line.link.kind.name(), line.code);
        let text = if kinds.len() == 1 { line.code.clone() } else { text };
        Item {
            detail: line.title.clone(),
            also: line.title.clone(),
            ..choice(line.code.clone(), text)
        }
    };
    lines.map(item).collect()
}
