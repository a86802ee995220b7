//! Records opened, made, edited and deleted; steps taken back and made again.

use super::App;
use crate::domain::program::Kind;
use crate::domain::reason::Arg;
use crate::domain::values::Link;
use crate::log::change::Change;
use crate::tui::effect::Effect;
use crate::tui::overlays::{Answer, Confirm, Overlay};
use crate::tui::screens::{self, Form, Screen};
use crate::tui::session::Session;
use crate::tui::words;

impl App {
    /// Opens a record: its own screen where it has one, else its form.
    pub(super) fn open(&mut self, link: Link, session: &Session) {
        if let Some(Effect::Show(screen)) = screens::open(link, session) {
            self.show(*screen, session);
        }
    }

    pub(super) fn edit(&mut self, session: &Session) {
        let link = self.screen().and_then(|screen| screen.selected(session));
        let Some(mut form) = link.and_then(|link| Form::of(link, session)) else { return };
        if let Some((cell, text)) = self.screen().and_then(Screen::tried) {
            form.fill(cell, &text, session);
        }
        self.show(Screen::Form(form), session);
    }

    pub(super) fn create(&mut self, kind: Kind, session: &Session) {
        if let Some(form) = Form::new(kind, session) {
            self.show(Screen::Form(form), session);
        }
    }

    /// Asks before the selected records go, with what goes with them.
    pub(super) fn delete(&mut self, session: &Session) {
        let links = self.screen().map(|screen| screen.chosen(session)).unwrap_or_default();
        if links.is_empty() {
            return;
        }
        let removal = session.program.removal_of(&links);
        let (records, cells) = (removal.with.len(), removal.emptied);
        let (title, named) = match links.as_slice() {
            [link] => (session.say("delete-title"), words::record(session, *link)),
            links => {
                let count = [("count", count(links.len()))];
                (session.texts.say_with("tui-delete-many", &count), codes(links, session))
            }
        };
        let change = Change::edit(session.program.scope, &format!("delete {named}"), removal.edits);
        let with = [("records", count(records)), ("cells", count(cells))];
        let text = match records + cells {
            0 => named,
            _ => format!("{named}\n{}", session.texts.say_with("tui-delete-with", &with)),
        };
        let confirm = Confirm::ask(title, text, ("delete", Answer::Write(change)));
        self.overlay = Some(Overlay::Confirm(confirm));
    }

    pub(super) fn take_back(
        &mut self,
        of_session: bool,
        again: bool,
        session: &Session,
    ) -> Option<Effect> {
        let (effect, answer, key) = if again {
            (Effect::Redo, Answer::Redo, "redo")
        } else {
            (Effect::Undo, Answer::Undo, "undo")
        };
        if of_session {
            return Some(effect);
        }
        let (title, text) = (format!("{key}-title"), format!("{key}-text"));
        let confirm = Confirm::ask(session.say(&title), session.say(&text), (key, answer));
        self.overlay = Some(Overlay::Confirm(confirm));
        None
    }
}

fn count(count: usize) -> Arg {
    Arg::Int(i64::try_from(count).unwrap_or(i64::MAX))
}

/// The first codes of several records, and how many more there are.
fn codes(links: &[Link], session: &Session) -> String {
    const NAMED: usize = 12;
    let code = |link: &Link| session.program.code(link.kind, link.id);
    let named = links.iter().take(NAMED).map(code).collect::<Vec<_>>().join(", ");
    match links.len().saturating_sub(NAMED) {
        0 => named,
        more => {
            let args = [("edit", Arg::Text(named)), ("count", count(more))];
            session.texts.say_with("tui-and-more", &args)
        }
    }
}
