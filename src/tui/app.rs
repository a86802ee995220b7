//! The stack of screens, what lies over them, and where each key goes.

use ratatui::Frame;
use ratatui::crossterm::event::{KeyEvent, MouseButton, MouseEvent, MouseEventKind};

use super::action::{Action, Binding};
use super::chrome;
use super::effect::{Effect, Typed};
use super::finders;
use super::keymap;
use super::overlays::{Answer, Confirm, Overlay, Pick, Reply};
use super::place::Place;
use super::screens::{Form, Screen};
use super::session::Session;
use super::theme::Meaning;
use super::words;
use crate::domain::reason::Arg;
use crate::domain::values::Link;
use crate::log::change::Change;

/// What comes in from the terminal.
#[derive(Debug, Clone)]
pub enum Input {
    Key(KeyEvent),
    Paste(String),
    Mouse(MouseEvent),
    Resize(u16, u16),
}

/// What was to be done when a changed form stood in the way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Leave {
    Back,
    Goto(Place),
    Quit,
}

/// Everything that moves: screens, overlay, message.
#[derive(Debug)]
pub struct App {
    tabs: Vec<Screen>,
    at: usize,
    /// Records and forms over the screen of the bar.
    over: Vec<Screen>,
    overlay: Option<Overlay>,
    toast: Option<(String, Meaning)>,
    leave: Option<Leave>,
    before: usize,
}

impl Default for App {
    fn default() -> Self {
        let tabs = Place::TABS.iter().filter_map(|place| Screen::of(*place)).collect();
        Self { tabs, at: 0, over: vec![], overlay: None, toast: None, leave: None, before: 0 }
    }
}

impl App {
    /// The uppermost screen.
    pub fn screen(&self) -> Option<&Screen> {
        self.over.last().or_else(|| self.tabs.get(self.at))
    }

    fn screen_mut(&mut self) -> Option<&mut Screen> {
        self.over.last_mut().or_else(|| self.tabs.get_mut(self.at))
    }

    /// Where a person stands.
    pub fn place(&self) -> Place {
        self.screen().map_or(Place::Home, Screen::place)
    }

    /// The question or list over the screen.
    pub fn overlay(&self) -> Option<&Overlay> {
        self.overlay.as_ref()
    }

    /// What the message line says, and what that means.
    pub fn message(&self) -> Option<(&str, Meaning)> {
        self.toast.as_ref().map(|(text, meaning)| (text.as_str(), *meaning))
    }

    /// Says something in the message line.
    pub fn say(&mut self, text: String, meaning: Meaning) {
        self.toast = Some((text, meaning));
    }

    /// Whether text goes into an input of the screen.
    pub fn is_typing(&self) -> bool {
        self.screen().is_some_and(Screen::is_typing)
    }

    /// Takes in what came from the terminal; returns what the shell has to do.
    pub fn input(&mut self, input: Input, session: &Session) -> Option<Effect> {
        match input {
            Input::Key(key) => self.key(key, session),
            Input::Paste(text) => self.paste(&text, session),
            Input::Mouse(mouse) => self.mouse(mouse, session),
            Input::Resize(..) => {
                self.refresh(session);
                None
            }
        }
    }

    /// The programme changed: every screen finds its rows anew and keeps its selection.
    pub fn refresh(&mut self, session: &Session) {
        self.over.retain(|screen| screen.stands(session));
        for screen in self.tabs.iter_mut().chain(&mut self.over) {
            screen.refresh(session);
        }
    }

    /// A change was written: a form that asked for it is done.
    pub fn saved(&mut self, said: String, session: &Session) -> Option<Effect> {
        self.say(said, Meaning::Good);
        if self.place() == Place::Form {
            self.over.pop();
        } else if let Some(Screen::Entry(entry)) = self.screen_mut() {
            entry.saved(session);
        }
        self.refresh(session);
        self.leave.take().and_then(|leave| self.depart(leave, session))
    }

    /// A change was refused for what a field holds, or for no field; what was typed stays, and
    /// shows what it now stands against.
    pub fn refused(&mut self, (field, said): (&str, String), session: &Session) {
        self.leave = None;
        self.refresh(session);
        match self.screen_mut() {
            Some(Screen::Form(form)) => form.refused(field, &said, session),
            Some(Screen::Entry(entry)) => entry.refused(&said),
            _ => {}
        }
        self.say(said, Meaning::Bad);
    }

    fn key(&mut self, key: KeyEvent, session: &Session) -> Option<Effect> {
        self.toast = None;
        if let Some(overlay) = &mut self.overlay {
            let reply = overlay.key(key, session);
            return self.reply(reply, session);
        }
        let screen = self.screen_mut()?;
        if let Typed::Taken(effect) = screen.typed(key, session) {
            return effect.and_then(|effect| self.perform(effect, session));
        }
        let (place, typing) = (screen.place(), screen.is_typing());
        let binding = keymap::find(key, place, typing)?;
        self.bound(binding, session)
    }

    fn bound(&mut self, binding: &Binding, session: &Session) -> Option<Effect> {
        if let Err(reason) = self.available(binding, session) {
            self.say(reason, Meaning::Warning);
            return None;
        }
        self.act(binding.action, session)
    }

    /// Whether an action can be done now, or why not.
    pub fn available(&self, binding: &Binding, session: &Session) -> Result<(), String> {
        let row = self.screen().is_some_and(|screen| screen.has_row(session));
        if binding.action == Action::New && self.screen().and_then(Screen::makes).is_none() {
            return Err(session.say("why-no-new"));
        }
        let key = finders::obstacle(binding.need, session, row);
        key.map_or(Ok(()), |key| Err(session.say(key)))
    }

    /// Does an action that is available.
    pub fn act(&mut self, action: Action, session: &Session) -> Option<Effect> {
        match action {
            Action::Help => self.ask(finders::help(self, session, false)),
            Action::Menu => self.ask(finders::help(self, session, true)),
            Action::Palette => self.ask(finders::palette(self, session)),
            Action::Partnership => self.ask(finders::partnerships(session)),
            Action::Goto(place) => return self.leave(Leave::Goto(place), session),
            Action::NextPlace => return self.turn(1, session),
            Action::PreviousPlace => return self.turn(Place::TABS.len() - 1, session),
            Action::Back => return self.back(session),
            Action::Quit => return self.leave(Leave::Quit, session),
            Action::Undo => {
                return self.take_back(session.undo.as_ref()?.of_session, false, session);
            }
            Action::Redo => {
                return self.take_back(session.redo.as_ref()?.of_session, true, session);
            }
            Action::Mouse => return Some(Effect::Mouse),
            Action::Edit => self.edit(session),
            Action::Delete => self.delete(session),
            Action::New => self.create(session),
            other => {
                let effect = self.screen_mut()?.update(other, session)?;
                return self.perform(effect, session);
            }
        }
        None
    }

    /// What a screen asked for; what is left over is the shell's.
    fn perform(&mut self, effect: Effect, session: &Session) -> Option<Effect> {
        match effect {
            Effect::Show(screen) => self.show(*screen, session),
            Effect::Ask(overlay) => self.overlay = Some(*overlay),
            Effect::Say(text, meaning) => self.say(text, meaning),
            Effect::Goto(place, link) => {
                let departed = self.depart(Leave::Goto(place), session);
                if let Some((screen, link)) = self.screen_mut().zip(link) {
                    screen.select(link, session);
                }
                return departed;
            }
            Effect::Close => drop(self.over.pop()),
            for_shell => return Some(for_shell),
        }
        None
    }

    fn show(&mut self, mut screen: Screen, session: &Session) {
        screen.refresh(session);
        self.over.push(screen);
    }

    fn ask(&mut self, overlay: Overlay) {
        self.overlay = Some(overlay);
    }

    fn turn(&mut self, by: usize, session: &Session) -> Option<Effect> {
        let place = Place::TABS.get((self.at + by) % Place::TABS.len())?;
        self.leave(Leave::Goto(*place), session)
    }

    /// One level back: out of an input, a record, a filter, then to the screen before.
    fn back(&mut self, session: &Session) -> Option<Effect> {
        if self.over.is_empty() {
            if self.screen_mut().is_some_and(|screen| screen.back(session)) {
                return None;
            }
            return self.leave(Leave::Goto(*Place::TABS.get(self.before)?), session);
        }
        self.leave(Leave::Back, session)
    }

    fn leave(&mut self, leave: Leave, session: &Session) -> Option<Effect> {
        if self.over.iter().any(Screen::is_dirty) {
            self.leave = Some(leave);
            self.overlay = Some(Overlay::Confirm(Confirm::leave(session)));
            return None;
        }
        if leave == Leave::Quit && session.exporting {
            let yes = ("quit", Answer::Quit);
            let (title, text) = (session.say("quit-title"), session.say("quit-text"));
            self.overlay = Some(Overlay::Confirm(Confirm::ask(title, text, yes)));
            return None;
        }
        self.depart(leave, session)
    }

    fn depart(&mut self, leave: Leave, session: &Session) -> Option<Effect> {
        match leave {
            Leave::Quit => return Some(Effect::Quit),
            Leave::Back => drop(self.over.pop()),
            Leave::Goto(place) => {
                self.over.clear();
                if let Some(at) = place.tab().filter(|at| *at != self.at) {
                    (self.before, self.at) = (self.at, at);
                }
            }
        }
        if let Some(screen) = self.screen_mut() {
            screen.refresh(session);
        }
        None
    }

    fn reply(&mut self, reply: Reply, session: &Session) -> Option<Effect> {
        match reply {
            Reply::Stay => return None,
            Reply::Close => {
                self.overlay = None;
                self.leave = None;
            }
            Reply::Answer(answer) => {
                self.overlay = None;
                return self.answer(answer, session);
            }
            Reply::Pick(pick) => {
                self.overlay = None;
                return self.pick(pick, session);
            }
        }
        None
    }

    fn answer(&mut self, answer: Answer, session: &Session) -> Option<Effect> {
        match answer {
            Answer::Cancel => self.leave = None,
            Answer::Write(change) => return Some(Effect::Save(change)),
            Answer::Undo => return Some(Effect::Undo),
            Answer::Redo => return Some(Effect::Redo),
            Answer::Agree(agreement) => return Some(Effect::Agree(agreement)),
            Answer::Export(order) => return Some(Effect::Export(order)),
            Answer::Quit => return Some(Effect::Quit),
            Answer::Save => {
                let effect = self.screen_mut()?.update(Action::Save, session);
                let effect = effect.and_then(|effect| self.perform(effect, session));
                self.leave = self.leave.filter(|_| matches!(effect, Some(Effect::Save(_))));
                return effect;
            }
            Answer::Discard => {
                self.over.pop();
                return self.leave.take().and_then(|leave| match leave {
                    Leave::Back => None,
                    other => self.depart(other, session),
                });
            }
        }
        None
    }

    fn pick(&mut self, pick: Pick, session: &Session) -> Option<Effect> {
        match pick {
            Pick::Action(action) => {
                let binding = super::action::binding(action)?;
                return self.bound(binding, session);
            }
            Pick::Record(link) => self.open(link, session),
            Pick::Partnership(id) => return Some(Effect::Partnership(id)),
            Pick::Text(text) => {
                let effect = self.screen_mut()?.picked(&text, session)?;
                return self.perform(effect, session);
            }
        }
        None
    }

    /// Opens a record: its own screen where it has one, else its form.
    fn open(&mut self, link: Link, session: &Session) {
        if let Some(Effect::Show(screen)) = super::screens::open(link, session) {
            self.show(*screen, session);
        }
    }

    fn edit(&mut self, session: &Session) {
        let link = self.screen().and_then(|screen| screen.selected(session));
        if let Some(form) = link.and_then(|link| Form::of(link, session)) {
            self.show(Screen::Form(form), session);
        }
    }

    fn create(&mut self, session: &Session) {
        let kind = self.screen().and_then(Screen::makes);
        if let Some(form) = kind.and_then(|kind| Form::new(kind, session)) {
            self.show(Screen::Form(form), session);
        }
    }

    fn delete(&mut self, session: &Session) {
        let Some(link) = self.screen().and_then(|screen| screen.selected(session)) else { return };
        let removal = session.program.removal(link);
        let (records, cells) = (removal.with.len(), removal.emptied);
        let named = words::record(session, link);
        let change = Change::edit(session.program.scope, &format!("delete {named}"), removal.edits);
        let count = |count: usize| Arg::Int(i64::try_from(count).unwrap_or(i64::MAX));
        let with = [("records", count(records)), ("cells", count(cells))];
        let text = match records + cells {
            0 => named,
            _ => format!("{named}\n{}", session.texts.say_with("tui-delete-with", &with)),
        };
        let confirm =
            Confirm::ask(session.say("delete-title"), text, ("delete", Answer::Write(change)));
        self.overlay = Some(Overlay::Confirm(confirm));
    }

    fn take_back(&mut self, of_session: bool, again: bool, session: &Session) -> Option<Effect> {
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

    fn paste(&mut self, text: &str, session: &Session) -> Option<Effect> {
        match &mut self.overlay {
            Some(Overlay::Finder(finder)) => finder.paste(text),
            Some(Overlay::Prompt(prompt)) => prompt.paste(text),
            Some(_) => {}
            None => {
                let effect = self.screen_mut()?.paste(text, session)?;
                return self.perform(effect, session);
            }
        }
        None
    }

    fn mouse(&mut self, mouse: MouseEvent, session: &Session) -> Option<Effect> {
        if self.overlay.is_some() {
            return None;
        }
        match mouse.kind {
            MouseEventKind::ScrollDown => self.wheel(mouse.row, true, session),
            MouseEventKind::ScrollUp => self.wheel(mouse.row, false, session),
            MouseEventKind::Down(MouseButton::Left) => {
                let tab = Place::TABS.get(self.at).copied().unwrap_or(Place::Home);
                if let Some(place) = chrome::tab_at(session, tab, (mouse.column, mouse.row)) {
                    return self.leave(Leave::Goto(place), session);
                }
                let body = session.body();
                let line = mouse.row.checked_sub(body.y).filter(|_| mouse.row < body.bottom())?;
                let effect = self.screen_mut()?.click(mouse.column, line, session)?;
                self.perform(effect, session)
            }
            _ => None,
        }
    }

    fn wheel(&mut self, row: u16, down: bool, session: &Session) -> Option<Effect> {
        let line = row.saturating_sub(session.body().y);
        if self.screen_mut()?.wheel(line, down, session) {
            return None;
        }
        self.act(if down { Action::Next } else { Action::Previous }, session)
    }

    /// What the screen shows that nobody has made yet.
    pub fn lacks(&self, session: &Session) -> Option<Effect> {
        self.screen().and_then(|screen| screen.lacks(session))
    }

    /// Draws everything.
    pub fn view(&self, frame: &mut Frame, session: &Session) {
        let area = frame.area();
        if chrome::too_small(frame, session) {
            return;
        }
        let tab = Place::TABS.get(self.at).copied().unwrap_or(Place::Home);
        chrome::head(frame, session, tab, &self.over);
        let body = session.body().intersection(area);
        if let Some(screen) = self.screen() {
            screen.view(frame, body, session);
        }
        chrome::foot(frame, self, session);
        if let Some(overlay) = &self.overlay {
            overlay.view(frame, body, session);
        }
        if session.theme.ascii {
            chrome::plain(frame);
        }
    }
}
