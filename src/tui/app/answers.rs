//! What follows from an answer to a question, or from a choice out of a list.

use super::{App, Leave};
use crate::tui::action::{self, Action};
use crate::tui::effect::{Effect, Intake, Source};
use crate::tui::outward;
use crate::tui::overlays::{Answer, Pick, Reply};
use crate::tui::screens::Screen;
use crate::tui::session::Session;

impl App {
    pub(super) fn reply(&mut self, reply: Reply, session: &Session) -> Option<Effect> {
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

    pub(super) fn answer(&mut self, answer: Answer, session: &Session) -> Option<Effect> {
        match answer {
            Answer::Cancel => self.leave = None,
            Answer::Write(change) => return Some(Effect::Save(change)),
            Answer::Undo => return Some(Effect::Undo),
            Answer::Redo => return Some(Effect::Redo),
            Answer::Agree(agreement) => return Some(Effect::Agree(agreement)),
            Answer::Export(order) => return Some(Effect::Export(order)),
            Answer::Records(records) => return Some(Effect::Records(records)),
            Answer::Import(intake) => return Some(Effect::Import(intake)),
            Answer::TakeIn(taken) => return Some(Effect::TakeIn(taken)),
            Answer::Edit(draft) => return Some(Effect::Editor(draft)),
            Answer::Quit => return Some(Effect::Quit),
            Answer::Settle(taken) => {
                if let Some(Screen::Form(form)) = self.screen_mut() {
                    form.settle(&taken);
                }
                return self.answer(Answer::Save, session);
            }
            Answer::Save => {
                let effect = self.screen_mut()?.update(Action::Save, session);
                let effect = effect.and_then(|effect| self.perform(effect, session));
                self.leave = self.leave.filter(|_| matches!(effect, Some(Effect::Save(_))));
                return effect;
            }
            Answer::Discard => {
                match self.screen_mut() {
                    Some(Screen::Entry(entry)) => entry.discard(),
                    Some(Screen::Narratives(screen)) => screen.done(),
                    _ => drop(self.over.pop()),
                }
                return self.leave.take().and_then(|leave| match leave {
                    Leave::Back => None,
                    other => self.depart(other, session),
                });
            }
        }
        None
    }

    pub(super) fn pick(&mut self, pick: Pick, session: &Session) -> Option<Effect> {
        match pick {
            Pick::Action(action) => {
                let binding = action::binding(action)?;
                return self.bound(binding, session);
            }
            Pick::Record(link) => self.open(link, session),
            Pick::New(kind) => self.create(kind, session),
            Pick::Partnership(id) => return Some(Effect::Partnership(id)),
            Pick::File(path) => {
                return Some(Effect::Import(Intake::of(Source::File(path))));
            }
            Pick::Import(intake) => return Some(Effect::Import(intake)),
            Pick::Records(records) => self.ask(outward::place(records, session)),
            Pick::Write(records) => self.ask(outward::ask(records, session)),
            Pick::Copy(clip) => return Some(Effect::Copy(clip)),
            Pick::Arrange(arrange) => {
                let effect = self.screen_mut()?.arrange(arrange, session)?;
                return self.perform(effect, session);
            }
            Pick::Field(cell) => {
                let effect = self.screen_mut()?.field(&cell, session)?;
                return self.perform(effect, session);
            }
            Pick::Text(text) => {
                let effect = self.screen_mut()?.picked(&text, session)?;
                return self.perform(effect, session);
            }
        }
        None
    }
}
