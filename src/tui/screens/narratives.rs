//! What people write for a report: each place of it, by side and language, with what the other
//! sides wrote beside it.

mod rows;
mod view;

use std::collections::BTreeMap;

use ratatui::crossterm::event::{KeyCode, KeyEvent};

use self::rows::{SIDES, Spot};
use super::list;
use crate::domain::program::Kind;
use crate::domain::records::Narrative;
use crate::domain::value::Value;
use crate::domain::values::{Id, Ml, Side};
use crate::log::change::{Change, Edit, create};
use crate::tui::action::Action;
use crate::tui::effect::{Draft, Effect, Typed};
use crate::tui::listing::visible_top;
use crate::tui::session::Session;
use crate::tui::sheets::PeriodLine;
use crate::tui::theme::Meaning;
use crate::tui::widgets::area::Area;

/// The grid of a period, and the text that is being written.
#[derive(Debug, Default)]
pub struct Narratives {
    period: String,
    spots: Vec<Spot>,
    times: BTreeMap<Id, i64>,
    at: usize,
    /// The column: a language of a side.
    column: usize,
    top: usize,
    edit: Option<Area>,
    /// The text as it was when the writing began.
    before: String,
    /// Whether the column was chosen once.
    begun: bool,
}

impl Narratives {
    /// The screen of a period; the last one that is over where none is named.
    pub fn of(period: &str) -> Self {
        Self { period: period.to_owned(), ..Self::default() }
    }

    /// Finds its rows anew.
    pub fn refresh(&mut self, session: &Session) {
        if !self.begun {
            let side = session.side.unwrap_or(Side::Joint);
            let side = SIDES.iter().position(|each| *each == side).unwrap_or_default();
            let tags = session.program.languages();
            let own = session.texts.language().tag();
            let language = tags.iter().position(|tag| tag == own).unwrap_or_default();
            (self.column, self.begun) = (side * tags.len() + language, true);
        }
        self.spots =
            self.period(session).map(|period| rows::spots(period, session)).unwrap_or_default();
        self.times = rows::times(session);
        self.at = self.at.min(self.spots.len().saturating_sub(1));
        self.scroll(session);
    }

    fn period<'a>(&self, session: &'a Session) -> Option<&'a PeriodLine> {
        let periods = &session.sheets.periods;
        let over = periods.iter().filter(|p| !p.reference && p.end < session.as_of);
        let named = periods.iter().find(|period| period.code == self.period);
        named.or_else(|| over.max_by_key(|period| (period.end, period.start)))
    }

    /// The side and the language under the cursor.
    fn voice(&self, session: &Session) -> (Side, String) {
        let tags = session.program.languages();
        let count = tags.len().max(1);
        let side = SIDES.get(self.column / count).copied().unwrap_or(Side::Joint);
        (side, tags.get(self.column % count).cloned().unwrap_or_default())
    }

    /// Whether something under the cursor can be written.
    pub fn has_row(&self) -> bool {
        !self.spots.is_empty() && self.edit.is_none()
    }

    pub fn is_typing(&self) -> bool {
        self.edit.is_some()
    }

    /// Whether a text was changed and not written.
    pub fn is_dirty(&self) -> bool {
        self.edit.as_ref().is_some_and(|edit| edit.value() != self.before)
    }

    /// The text under the cursor as it is in the programme.
    pub fn written(&self, session: &Session) -> String {
        let (side, tag) = self.voice(session);
        let told = self.period(session).zip(self.spots.get(self.at)).and_then(|(period, spot)| {
            rows::told(spot, (period.id, side), session).map(|told| told.text.get(&tag).to_owned())
        });
        told.unwrap_or_default()
    }

    /// Does an action.
    pub fn update(&mut self, action: Action, session: &Session) -> Option<Effect> {
        let last = self.spots.len().saturating_sub(1);
        let columns = SIDES.len() * session.program.languages().len();
        let page = view::rows_in_view(session).max(2) - 1;
        match action {
            Action::Save => return self.save(session),
            Action::EditText => return self.outside(session),
            Action::Type => return self.begin(session),
            Action::NextPeriod => self.turn(1, session),
            Action::PreviousPeriod => self.turn(-1, session),
            Action::Next => self.at = (self.at + 1).min(last),
            Action::Previous => self.at = self.at.saturating_sub(1),
            Action::NextPage => self.at = (self.at + page).min(last),
            Action::PreviousPage => self.at = self.at.saturating_sub(page),
            Action::First => self.at = 0,
            Action::Last => self.at = last,
            Action::Right => self.column = (self.column + 1).min(columns.saturating_sub(1)),
            Action::Left => self.column = self.column.saturating_sub(1),
            _ => {}
        }
        self.scroll(session);
        None
    }

    fn scroll(&mut self, session: &Session) {
        self.top = visible_top(self.top, self.at, view::rows_in_view(session));
    }

    fn turn(&mut self, by: isize, session: &Session) {
        let mut codes: Vec<_> = session.sheets.periods.iter().filter(|p| !p.reference).collect();
        codes.sort_by_key(|period| (period.end, period.start));
        let now = self.period(session).map(|period| period.code.clone());
        let at = codes.iter().position(|period| Some(&period.code) == now.as_ref());
        let to = at.and_then(|at| codes.get(at.checked_add_signed(by)?));
        if let Some(period) = to {
            self.period.clone_from(&period.code);
            self.refresh(session);
        }
    }

    /// Why the text cannot be written here: it is another side's, or there is no place.
    fn obstacle(&self, session: &Session) -> Option<Effect> {
        let (side, _) = self.voice(session);
        let other = session.side.is_some_and(|own| side != own && side != Side::Joint);
        let key = match (self.spots.is_empty(), other) {
            (true, _) => "no-period",
            (_, true) => "narrative-of-other",
            _ => return None,
        };
        Some(Effect::Say(session.say(key), Meaning::Warning))
    }

    fn begin(&mut self, session: &Session) -> Option<Effect> {
        let obstacle = self.obstacle(session);
        if obstacle.is_none() {
            self.before = self.written(session);
            self.edit = Some(Area::filled(&self.before));
        }
        obstacle
    }

    fn outside(&self, session: &Session) -> Option<Effect> {
        let text = match &self.edit {
            Some(edit) => edit.value().to_owned(),
            None => self.written(session),
        };
        let draft = Effect::Editor(Draft { text, suffix: ".txt" });
        self.obstacle(session).or(Some(draft))
    }

    /// Takes a text that the person's editor left, and writes it.
    pub fn edited(&mut self, text: &str, session: &Session) -> Option<Effect> {
        if self.edit.is_none() {
            self.before = self.written(session);
        }
        self.edit = Some(Area::filled(text));
        self.save(session)
    }

    /// The change that writes the text; what was left as it was is no change.
    fn save(&mut self, session: &Session) -> Option<Effect> {
        let Some(edit) = &self.edit else {
            return Some(Effect::Say(session.say("form-unchanged"), Meaning::Plain));
        };
        let text = edit.value().trim_end().to_owned();
        let period = self.period(session)?;
        let spot = self.spots.get(self.at)?;
        let (side, tag) = self.voice(session);
        let told = rows::told(spot, (period.id, side), session);
        let (old, new) = (told.map(|told| told.text.get(&tag)).unwrap_or_default(), text.as_str());
        if old == new {
            self.edit = None;
            return Some(Effect::Say(session.say("form-unchanged"), Meaning::Plain));
        }
        let edits = match told {
            Some(told) => vec![Edit {
                kind: Kind::Narrative,
                id: told.id,
                cell: format!("text.{tag}"),
                old: old.into(),
                new: Value::from(new),
            }],
            None => create(&Narrative {
                id: session.fresh(0)?,
                record: Some(spot.record),
                period: Some(period.id),
                side: Some(side),
                section: Some(spot.section),
                text: Ml::from([(tag.as_str(), new)]),
                deleted: false,
            }),
        };
        let code = format!("{} {}", period.code, rows::label(spot, session));
        let reason = format!("narrative {code} ({tag})");
        Some(Effect::Save(Change::edit(session.program.scope, &reason, edits)))
    }

    /// The text was written, or is to be forgotten.
    pub fn done(&mut self) {
        self.edit = None;
    }

    /// Takes a key of the text; Esc leaves one that was not changed.
    pub fn typed(&mut self, key: KeyEvent, session: &Session) -> Typed {
        let wide = view::edit_width(session);
        let Some(edit) = &mut self.edit else { return Typed::Elsewhere };
        if key.code == KeyCode::Esc && edit.value() == self.before {
            self.edit = None;
            return Typed::Taken(None);
        }
        if edit.typed(key, wide) { Typed::Taken(None) } else { Typed::Elsewhere }
    }

    /// Pasted text goes into the text that is being written.
    pub fn paste(&mut self, text: &str, session: &Session) -> Option<Effect> {
        match &mut self.edit {
            Some(edit) => {
                edit.paste(text);
                None
            }
            None => Some(list::paste_nowhere(session)),
        }
    }

    /// A click selects a place of the report.
    pub fn click(&mut self, line: u16, session: &Session) {
        let wanted = usize::from(line).checked_sub(view::HEAD).map(|line| self.top + line);
        let inside = usize::from(line) < view::HEAD + view::rows_in_view(session);
        if let (Some(wanted), true) = (wanted, inside && self.edit.is_none()) {
            self.at = wanted.min(self.spots.len().saturating_sub(1));
        }
    }

    /// Of which period the texts are, and how many places of it somebody has written.
    pub fn note(&self, session: &Session) -> String {
        use crate::domain::reason::Arg;
        let Some(period) = self.period(session) else { return session.say("no-period") };
        let is_told = |spot: &&Spot| {
            SIDES.iter().any(|side| rows::told(spot, (period.id, *side), session).is_some())
        };
        let count = |n: usize| Arg::Int(i64::try_from(n).unwrap_or(i64::MAX));
        let args = [
            (
                "period",
                Arg::Text(format!("{}  {}", period.code, session.texts.period(&period.code))),
            ),
            ("n", count(self.spots.iter().filter(is_told).count())),
            ("of", count(self.spots.len())),
        ];
        session.texts.say_with("tui-narratives-note", &args)
    }
}
