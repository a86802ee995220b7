//! How the pages look.

use ratatui::Frame;
use ratatui::layout::Rect;

use super::Founding;
use super::questions::{PAGES, Question};
use crate::domain::value::Value;
use crate::tui::session::Session;
use crate::tui::theme::{Meaning, Symbol};
use crate::tui::widgets::input;
use crate::tui::widgets::table::aligned;
use crate::tui::widgets::text::{cells, row, visible, wrapped, write};
use crate::tui::words;

impl Founding {
    /// Draws the page with the question in focus, and below it what it means.
    pub fn view(&self, frame: &mut Frame, area: Rect, session: &Session) {
        let theme = session.theme;
        let page = PAGES.get(self.page()).copied().unwrap_or_default();
        let head = format!(
            " {} {}/{}: {}",
            session.say("founding-step"),
            self.page() + 1,
            PAGES.len(),
            session.say(&format!("founding-{page}"))
        );
        write(frame.buffer_mut(), row(area, 0), area.x, (&head, theme.style(Meaning::Heading)));
        let own = self.questions.iter().enumerate().filter(|(_, q)| q.page == self.page());
        let widest = own.clone().map(|(_, q)| crate::i18n::width(&q.label)).max();
        let label = cells(widest.unwrap_or_default() + 2).min(area.width / 2);
        let mut line = 2;
        for (index, question) in own {
            let focus = index == self.at;
            self.question(frame, (row(area, line), label), (question, focus, index), session);
            line += 1;
            if let Some((text, meaning)) = below(question, focus, session) {
                let area = row(area, line);
                let text = theme.plain(&text);
                write(frame.buffer_mut(), area, area.x + label + 3, (&text, theme.style(meaning)));
                line += 1;
            }
        }
        let help = session.say(&format!("founding-{page}.help"));
        let help = format!("{help} {}", session.say("founding-keys"));
        let wide = usize::from(area.width.saturating_sub(4));
        for (index, text) in wrapped(&help, wide).iter().enumerate() {
            let area = row(area, line + 1 + index);
            write(frame.buffer_mut(), area, area.x + 2, (text, theme.style(Meaning::Muted)));
        }
    }

    fn question(
        &self,
        frame: &mut Frame,
        (area, label): (Rect, u16),
        (question, focus, index): (&Question, bool, usize),
        session: &Session,
    ) {
        let theme = session.theme;
        let mark = if self.is_wanted(index) { "!" } else { " " };
        let meaning = if focus { Meaning::Heading } else { Meaning::Plain };
        let text = format!("{mark}{}", aligned(&question.label, label, false));
        write(frame.buffer_mut(), area, area.x, (&text, theme.style(meaning)));
        let wide = area.width.saturating_sub(label + 4);
        let field = Rect { x: area.x + label + 3, width: wide, ..area };
        if !visible(field) {
            return;
        }
        if focus {
            input::draw(frame, field, &question.input, theme.style(Meaning::Input));
            return;
        }
        write(
            frame.buffer_mut(),
            field,
            field.x,
            (question.input.value(), theme.style(Meaning::Plain)),
        );
    }
}

/// What is wrong with an answer, or how a date that is typed was understood.
fn below(question: &Question, focus: bool, session: &Session) -> Option<(String, Meaning)> {
    if focus && let Ok(Value::Date(date)) = question.value(session) {
        return Some((format!("= {}", session.texts.date(date)), Meaning::Good));
    }
    if let Some(error) = &question.error {
        let mark = session.theme.symbol(Symbol::Up);
        return Some((format!("{mark} {error}"), Meaning::Bad));
    }
    let wrong = question.value(session).err().filter(|_| focus)?;
    let readings = matches!(wrong, crate::domain::shape::FieldError::Readings { .. });
    readings.then(|| (words::field_error(session, &wrong), Meaning::Warning))
}
