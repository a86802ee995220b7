//! The lines above the grid: the period, how far its figures have got, and what the row is of.

use ratatui::Frame;
use ratatui::layout::Rect;

use super::Entry;
use super::rows::{EntryRow, title_of};
use crate::domain::reason::Arg;
use crate::domain::records::MeasurementState;
use crate::domain::values::{Choice, word};
use crate::figures::signing::SignState;
use crate::tui::screens::list;
use crate::tui::session::Session;
use crate::tui::sheets::PeriodLine;
use crate::tui::theme::Meaning;
use crate::tui::widgets::table::aligned;
use crate::tui::widgets::text::{row, write};

impl Entry {
    pub(super) fn head(&self, frame: &mut Frame, area: Rect, session: &Session) {
        let theme = session.theme;
        let Some(period) = self.period(session) else { return };
        let name = format!(" {}", aligned(&session.texts.period(&period.code), 20, false));
        let line = row(area, 0);
        let x = write(frame.buffer_mut(), line, line.x, (&name, theme.style(Meaning::Heading)));
        let missing = self.rows.iter().any(EntryRow::is_missing);
        let meaning = if missing { Meaning::Warning } else { Meaning::Good };
        let note = theme.plain(&self.told(period, session));
        write(frame.buffer_mut(), line, x + 1, (&note, theme.style(meaning)));
        let line = row(area, 1);
        let counts = format!(" {}", theme.plain(&self.counts(session)));
        let x = write(frame.buffer_mut(), line, line.x, (&counts, theme.style(Meaning::Muted)));
        let group = self.group(session).unwrap_or_default();
        write(frame.buffer_mut(), line, x + 2, (&group, theme.style(Meaning::Plain)));
    }

    /// What is missing, how far the sides have got, when it is due, and which rows are shown.
    fn told(&self, period: &PeriodLine, session: &Session) -> String {
        let missing = self.rows.iter().filter(|row| row.is_missing()).count();
        let counts = [("missing", number(missing)), ("count", number(self.rows.len()))];
        let mut told = vec![];
        if period.reference {
            told.push(session.say("entry-reference"));
        } else {
            let state = word(Some(period.agreement)).unwrap_or_default();
            told.push(session.texts.word(SignState::NAME, state));
            told.push(session.texts.say_with("tui-entry-missing", &counts));
        }
        told.extend(self.narrowed(session));
        if let Some(due) = period.due {
            let due = Arg::Text(session.texts.date_short(due));
            told.push(session.texts.say_with("tui-entry-due", &[("date", due)]));
        }
        told.join("   ")
    }

    /// The filter, and how many rows are left in view.
    fn narrowed(&self, session: &Session) -> Option<String> {
        let (shown, all) = (self.list.order.len(), self.rows.len());
        let filter = self.list.filter.value();
        if !filter.is_empty() {
            return Some(list::note(&self.list, all, session)).filter(|said| !said.is_empty());
        }
        let shown_all = shown == all && self.missing.is_none();
        let args = [("shown", number(shown))];
        (!shown_all).then(|| session.texts.say_with("tui-entry-shown", &args))
    }

    /// How many figures are in each state.
    fn counts(&self, session: &Session) -> String {
        let count = |state| {
            let own = |row: &&EntryRow| row.state == Some(state) && !row.is_new();
            self.rows.iter().filter(own).count()
        };
        let said = |(code, state): &(&str, MeasurementState)| {
            let word = session.texts.word(MeasurementState::NAME, code);
            (count(*state) > 0).then(|| format!("{word} {}", count(*state)))
        };
        MeasurementState::WORDS.iter().filter_map(said).collect::<Vec<_>>().join(" · ")
    }

    /// What the row under the cursor is of, with what is missing there.
    fn group(&self, session: &Session) -> Option<String> {
        let owner = self.row()?.owner?;
        let own = || self.rows.iter().filter(|row| row.owner == Some(owner));
        let missing = own().filter(|row| row.is_missing()).count();
        let args = [
            ("owner", Arg::Text(session.program.code(owner.kind, owner.id))),
            ("title", Arg::Text(title_of(owner, session).into())),
            ("missing", number(missing)),
            ("count", number(own().count())),
        ];
        Some(session.texts.say_with("tui-entry-group", &args))
    }
}

fn number(count: usize) -> Arg {
    Arg::Int(i64::try_from(count).unwrap_or(i64::MAX))
}
