//! Five minutes with the demo: what one sees, and which key to press next.

use ratatui::Frame;
use ratatui::crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use ratatui::layout::Rect;

use super::keymap::{pretty, spell};
use super::place::Place;
use super::session::Session;
use super::theme::Meaning;
use super::widgets::popup;
use super::widgets::text::{cells, row, wrapped, write};
use crate::domain::reason::Arg;

/// One step: its text behind `tui-tour-`, where it is taken, and the keys that take it.
#[derive(Debug, Clone, Copy)]
pub struct Step {
    pub text: &'static str,
    pub place: Place,
    pub keys: &'static [&'static str],
}

const fn step(text: &'static str, place: Place, keys: &'static [&'static str]) -> Step {
    Step { text, place, keys }
}

/// The steps in their order; the last is left with Enter.
pub const STEPS: &[Step] = &[
    step("home", Place::Home, &["2"]),
    step("find", Place::Projects, &["/", "m", "a", "l", "l", "enter"]),
    step("open", Place::Projects, &["enter"]),
    step("why", Place::Project, &["3"]),
    step("milestones", Place::Milestones, &["t"]),
    step("gantt", Place::Gantt, &["+"]),
    step("closer", Place::Gantt, &["5"]),
    step("entry", Place::Entry, &["m"]),
    step("figure", Place::Entry, &["1", "2", "0", "enter"]),
    step("undo", Place::Entry, &["u"]),
    step("agree", Place::Entry, &["s"]),
    step("agreed", Place::Entry, &["esc"]),
    step("reports", Place::Entry, &["alt-0"]),
    step("end", Place::Reports, &[]),
];

/// How far one has got.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Tour {
    step: usize,
    /// How many keys of the step were pressed.
    pressed: usize,
}

/// What a key means on the tour.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Guided {
    /// The key that was to be pressed, or Enter in its place.
    Press(KeyEvent),
    /// The tour goes on as it is.
    Wait,
    /// It is left before its end.
    Leave,
    End,
}

impl Tour {
    /// The step that one is at.
    pub fn step(&self) -> Option<&'static Step> {
        STEPS.get(self.step)
    }

    /// The key that is to be pressed next; none at the end.
    pub fn wanted(&self) -> Option<&'static str> {
        self.step()?.keys.get(self.pressed).copied()
    }

    /// Takes a key.
    pub fn key(&mut self, key: KeyEvent) -> Guided {
        let Some(wanted) = self.wanted() else {
            return if key.code == KeyCode::Enter { Guided::End } else { left(key) };
        };
        let right = spell(key).as_deref() == Some(wanted);
        if !right && key.code != KeyCode::Enter {
            return left(key);
        }
        self.pressed += 1;
        if self.wanted().is_none() && self.step + 1 < STEPS.len() {
            (self.step, self.pressed) = (self.step + 1, 0);
        }
        Guided::Press(event(wanted))
    }

    /// Draws the text and the keys that are left, above the message line.
    pub fn view(&self, frame: &mut Frame, area: Rect, session: &Session) {
        let Some(step) = self.step() else { return };
        let theme = session.theme;
        let wide = area.width.saturating_sub(4).min(90);
        let text = session.say(&format!("tour-{}", step.text));
        let lines = wrapped(&text, usize::from(wide.saturating_sub(4)));
        let height = cells(lines.len() + 3).min(area.height);
        let y = area.bottom().saturating_sub(height);
        let outer = Rect { x: area.x + 2, y, width: wide, height };
        let title = format!("{} {}/{}", session.say("tour"), self.step + 1, STEPS.len());
        let inner = popup::draw(frame.buffer_mut(), outer, &title, theme);
        let inner = Rect { x: inner.x + 1, width: inner.width.saturating_sub(2), ..inner };
        for (index, line) in lines.iter().enumerate() {
            let area = row(inner, index);
            let line = theme.plain(line);
            write(frame.buffer_mut(), area, area.x, (&line, theme.style(Meaning::Plain)));
        }
        let area = row(inner, lines.len());
        let keys = theme.plain(&self.hint(step, session));
        write(frame.buffer_mut(), area, area.x, (&keys, theme.style(Meaning::Key)));
    }

    /// The keys that are left of the step.
    fn hint(&self, step: &Step, session: &Session) -> String {
        let left = step.keys.iter().skip(self.pressed).map(|key| pretty(key));
        let left = left.collect::<Vec<_>>().join(" ");
        if left.is_empty() {
            return session.say("tour-finish");
        }
        session.texts.say_with("tui-tour-next", &[("keys", Arg::Text(left))])
    }
}

fn left(key: KeyEvent) -> Guided {
    if key.code == KeyCode::Esc { Guided::Leave } else { Guided::Wait }
}

/// The key of a name.
fn event(name: &str) -> KeyEvent {
    let (modifiers, bare) = match name.strip_prefix("alt-") {
        Some(bare) => (KeyModifiers::ALT, bare),
        None => (KeyModifiers::NONE, name),
    };
    let code = match bare {
        "enter" => KeyCode::Enter,
        "esc" => KeyCode::Esc,
        bare => bare.chars().next().map_or(KeyCode::Null, KeyCode::Char),
    };
    KeyEvent::new(code, modifiers)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_key_of_the_tour_is_the_key_of_its_name() {
        for key in STEPS.iter().flat_map(|step| step.keys) {
            assert_eq!(spell(event(key)).as_deref(), Some(*key));
        }
    }

    #[test]
    fn another_key_waits_and_esc_leaves() {
        let mut tour = Tour::default();
        assert_eq!(tour.key(event("x")), Guided::Wait);
        assert_eq!(tour.key(event("esc")), Guided::Leave);
        assert_eq!(tour.key(event("enter")), Guided::Press(event("2")), "Enter does it");
        assert_eq!(tour.key(event("/")), Guided::Press(event("/")));
        assert_eq!(tour.wanted(), Some("m"));
    }
}
