//! What somebody else did to the record while its form was open.

use super::{Form, composed};
use crate::domain::reason::Arg;
use crate::domain::value::Value;
use crate::tui::effect::Effect;
use crate::tui::overlays::{Compare, Difference, Overlay};
use crate::tui::session::Session;
use crate::tui::theme::Meaning;
use crate::tui::widgets::input::filled;
use crate::tui::words;

impl Form {
    /// The programme changed: cells that nobody typed into follow it; of the others both
    /// versions are shown.
    pub fn refresh(&mut self, session: &Session) {
        self.gone = !self.new && !session.program.contains(self.kind, self.id);
        if self.gone {
            return;
        }
        let mut followed = vec![];
        for field in &mut self.fields {
            let read = session.program.read(self.kind, self.id, &field.slot.name);
            let now = read.unwrap_or(Value::Empty);
            if now == field.base {
                continue;
            }
            let shown = composed(&session.program.show(field.slot.shape, &now));
            field.theirs = field.is_changed() && field.input.value() != shown;
            if !field.theirs {
                field.input = filled(&shown);
                followed.push(field.label.clone());
            }
            (field.base, field.shown) = (now, shown);
        }
        if !followed.is_empty() {
            let fields = Arg::Text(session.texts.list(&followed));
            self.told = Some(session.texts.say_with("tui-form-followed", &[("fields", fields)]));
        }
        self.scroll(session);
    }

    /// Whether cells were typed into that somebody else changed too.
    pub fn is_disputed(&self) -> bool {
        self.fields.iter().any(|field| field.theirs)
    }

    /// What the message line says of somebody else's work.
    pub(super) fn foreign(&self, session: &Session) -> Option<String> {
        if self.gone {
            return Some(session.say("form-gone"));
        }
        let count = self.fields.iter().filter(|field| field.theirs).count();
        let count = Arg::Int(i64::try_from(count).unwrap_or(i64::MAX));
        let disputed = || session.texts.say_with("tui-form-disputed", &[("count", count)]);
        if self.is_disputed() { Some(disputed()) } else { self.told.clone() }
    }

    /// Both versions side by side.
    pub fn compare(&self, session: &Session) -> Effect {
        let disputed = self.fields.iter().filter(|field| field.theirs);
        let rows: Vec<_> = disputed
            .map(|field| Difference {
                label: field.label.clone(),
                mine: field.input.value().to_owned(),
                theirs: words::value(session, field.slot.shape, &field.base),
                take: false,
            })
            .collect();
        if rows.is_empty() {
            return Effect::Say(session.say("form-undisputed"), Meaning::Plain);
        }
        Effect::Ask(Box::new(Overlay::Compare(Compare::of(self.title(session), rows))))
    }

    /// Takes in which version of each disputed cell goes in: `true` for that of the other.
    pub fn settle(&mut self, taken: &[bool]) {
        let disputed = self.fields.iter_mut().filter(|field| field.theirs);
        for (field, take) in disputed.zip(taken) {
            field.theirs = false;
            if *take {
                field.input = filled(&field.shown);
                field.error = None;
            }
        }
    }
}
