//! How a form looks.

use ratatui::Frame;
use ratatui::layout::Rect;

use super::reading::{echo, parse};
use super::{Form, FormField, Part, is_chosen};
use crate::domain::reason::Arg;
use crate::tui::session::Session;
use crate::tui::theme::{Meaning, Symbol};
use crate::tui::widgets::input;
use crate::tui::widgets::table::aligned;
use crate::tui::widgets::text::{cells, row, visible, write};
use crate::tui::words;

impl Form {
    /// Draws the visible fields.
    pub fn view(&self, frame: &mut Frame, area: Rect, session: &Session) {
        let widest = self.fields.iter().map(|field| crate::i18n::width(&field.label)).max();
        let label = cells(widest.unwrap_or_default() + 2).min(area.width * 2 / 5);
        let room = usize::from(area.height);
        let lines = self.lines(session);
        for (line, (index, part)) in lines.into_iter().skip(self.top).take(room).enumerate() {
            let area = row(area, line);
            let Some(field) = self.fields.get(index) else { continue };
            let input =
                Rect { x: area.x + label + 3, width: area.width.saturating_sub(label + 4), ..area };
            if part != Part::Value {
                let (text, meaning) = self.below(field, part, session);
                let text = session.theme.plain(&text);
                write(frame.buffer_mut(), input, input.x, (&text, session.theme.style(meaning)));
                continue;
            }
            self.field(frame, (area, input, label), (index, field), session);
        }
    }

    /// What stands below a field.
    fn below(&self, field: &FormField, part: Part, session: &Session) -> (String, Meaning) {
        let mark = session.theme.symbol(Symbol::Up);
        match part {
            Part::Echo => echo(field, &self.fields, session).unwrap_or_default(),
            Part::Theirs => {
                let theirs = words::value(session, field.slot.shape, &field.base);
                let text = [("text", Arg::Text(theirs))];
                let said = session.texts.say_with("tui-meanwhile", &text);
                (format!("{mark} {said}"), Meaning::Warning)
            }
            _ => {
                let error = field.error.as_deref().unwrap_or_default();
                (format!("{mark} {error}"), Meaning::Bad)
            }
        }
    }

    fn field(
        &self,
        frame: &mut Frame,
        place: (Rect, Rect, u16),
        field: (usize, &FormField),
        session: &Session,
    ) {
        let ((area, input, label), (index, field)) = (place, field);
        let focus = index == self.at;
        let theme = session.theme;
        let mark = match (field.is_changed(), field.slot.required) {
            (true, _) => "*",
            (false, true) => "!",
            _ => " ",
        };
        let meaning = if focus { Meaning::Heading } else { Meaning::Muted };
        let text = format!("{mark}{}", aligned(&field.label, label, false));
        write(frame.buffer_mut(), area, area.x, (&text, theme.style(meaning)));
        if !visible(input) {
            return;
        }
        let chosen = is_chosen(field.slot.shape);
        if focus && !chosen {
            input::draw(frame, input, &field.input, theme.style(Meaning::Input));
            return;
        }
        let shown = match parse(field, session) {
            Ok(value) if chosen || !field.is_changed() => {
                words::value(session, field.slot.shape, &value)
            }
            _ => field.input.value().to_owned(),
        };
        let empty = field.input.value().is_empty();
        let meaning = if empty { Meaning::Muted } else { Meaning::Plain };
        let meaning = if focus { Meaning::Input } else { meaning };
        write(frame.buffer_mut(), input, input.x, (&theme.plain(&shown), theme.style(meaning)));
        if focus {
            frame.set_cursor_position(input.as_position());
        }
    }
}
