//! The stack of screens, what lies over them, and where each key goes.

mod answers;
mod kept;
mod leaving;
mod pointer;
mod records;

use ratatui::Frame;
use ratatui::crossterm::event::{KeyCode, KeyEvent, MouseEvent};

use super::action::{Action, Binding};
use super::chrome;
use super::effect::{Effect, Next, Typed};
use super::finders;
use super::outward;
use super::overlays::{Overlay, Prompt};
use super::place::Place;
use super::screens::{Screen, Welcome};
use super::session::Session;
use super::theme::Meaning;
use super::tour::{Guided, Tour};

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
    tour: Option<Tour>,
}

impl Default for App {
    fn default() -> Self {
        let tabs = Place::TABS.iter().filter_map(|place| Screen::of(*place)).collect();
        Self {
            tabs,
            at: 0,
            over: vec![],
            overlay: None,
            toast: None,
            leave: None,
            before: 0,
            tour: None,
        }
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
        }
        match self.screen_mut() {
            Some(Screen::Entry(entry)) => entry.saved(session),
            Some(Screen::Narratives(screen)) => {
                screen.done();
                self.leave = self.leave.filter(|leave| *leave != Leave::Back);
            }
            _ => {}
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
            Some(Screen::Form(form)) => {
                form.refused(field, &said, session);
                if form.is_disputed()
                    && let Effect::Ask(overlay) = form.compare(session)
                {
                    self.overlay = Some(*overlay);
                }
            }
            Some(Screen::Entry(entry)) => entry.refused(&said),
            Some(Screen::Founding(screen)) => screen.refused(field, &said),
            _ => {}
        }
        self.say(said, Meaning::Bad);
    }

    /// Begins the guided tour.
    pub fn guide(&mut self) {
        self.tour = Some(Tour::default());
    }

    /// How far the tour has got; none where there is none.
    pub fn tour(&self) -> Option<&Tour> {
        self.tour.as_ref()
    }

    fn key(&mut self, key: KeyEvent, session: &Session) -> Option<Effect> {
        let Some(tour) = &mut self.tour else { return self.pressed(key, session) };
        if session.loading {
            return None;
        }
        let said = match tour.key(key) {
            Guided::Press(key) => return self.pressed(key, session),
            Guided::Wait => return None,
            Guided::Leave => "tour-left",
            Guided::End => "tour-done",
        };
        self.tour = None;
        self.say(session.say(said), Meaning::Good);
        None
    }

    fn pressed(&mut self, key: KeyEvent, session: &Session) -> Option<Effect> {
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
        let Some(binding) = session.keys.find(key, place, typing) else {
            if !typing && is_hangul(key) {
                self.say(session.say("hangul"), Meaning::Warning);
            }
            return None;
        };
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
            Action::Welcome => self.welcome(session),
            Action::TakeIn => self.ask(Overlay::Prompt(Prompt::file(session))),
            Action::GiveOut if session.partnerships.is_empty() => {
                self.say(session.say("no-period"), Meaning::Warning);
            }
            Action::GiveOut => self.ask(outward::forms(session)),
            Action::Tour => return self.leave_for(Next::Tour, session),
            Action::ReadOnly => return Some(Effect::ReadOnly),
            Action::Stop => return Some(Effect::Stop),
            Action::Edit => self.edit(session),
            Action::Delete => self.delete(session),
            Action::New => self.create(self.screen().and_then(Screen::makes)?, session),
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

    /// Lays a question or a list over the screen.
    pub fn lay(&mut self, overlay: Overlay) {
        self.overlay = Some(overlay);
    }

    /// Takes the question or the list away.
    pub fn uncover(&mut self) {
        self.overlay = None;
    }

    /// Lays the first screen over the others, once.
    pub fn welcome(&mut self, session: &Session) {
        if !self
            .over
            .iter()
            .any(|screen| matches!(screen, Screen::Welcome(_) | Screen::Founding(_)))
        {
            self.show(Screen::Welcome(Welcome::new()), session);
        }
    }

    /// Leaves for something else, where nothing is left unsaved.
    fn leave_for(&mut self, next: Next, session: &Session) -> Option<Effect> {
        if self.is_dirty() || session.exporting.is_some() {
            self.say(session.say("leave-text"), Meaning::Warning);
            return None;
        }
        Some(Effect::Leave(next))
    }

    fn show(&mut self, mut screen: Screen, session: &Session) {
        screen.refresh(session);
        self.over.push(screen);
    }

    fn ask(&mut self, overlay: Overlay) {
        self.overlay = Some(overlay);
    }

    fn paste(&mut self, text: &str, session: &Session) -> Option<Effect> {
        match &mut self.overlay {
            Some(Overlay::Finder(finder)) => finder.paste(text),
            Some(Overlay::Prompt(prompt)) => prompt.paste(text),
            Some(Overlay::Parts(parts)) => parts.paste(text),
            Some(_) => {}
            None => {
                let effect = self.screen_mut()?.paste(text, session)?;
                return self.perform(effect, session);
            }
        }
        None
    }

    /// A text came back from the person's editor, changed: it is the screen's that asked for it.
    pub fn edited(&mut self, text: &str, session: &Session) -> Option<Effect> {
        let effect = self.screen_mut()?.edited(text, session)?;
        self.perform(effect, session)
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
        if let Some(tour) = self.tour() {
            tour.view(frame, body, session);
        }
        if session.theme.ascii {
            chrome::plain(frame);
        }
    }
}

/// Whether a Korean keyboard sent a letter of its own instead of the key below it.
fn is_hangul(key: KeyEvent) -> bool {
    let hangul = |letter| matches!(letter, '\u{1100}'..='\u{11ff}' | 'ㄱ'..='ㆎ' | '가'..='힣');
    matches!(key.code, KeyCode::Char(letter) if hangul(letter))
}
