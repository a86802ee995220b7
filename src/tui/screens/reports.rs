//! Reports: what is asked for, how it reads, where it goes, and the editions that were issued.

mod options;

use ratatui::Frame;
use ratatui::crossterm::event::{KeyCode, KeyEvent};
use ratatui::layout::Rect;

use self::options::{Choices, OPTIONS, Setting};
use super::detail::Lines;
use super::{DetailLine, Page, list, pane};
use crate::domain::program::Kind;
use crate::domain::records::{Edition, EditionState, ReportKind};
use crate::domain::values::{Choice, Link, word};
use crate::tui::action::Action;
use crate::tui::effect::{Effect, Typed};
use crate::tui::overlays::{Answer, Confirm, Overlay};
use crate::tui::session::Session;
use crate::tui::theme::Meaning;
use crate::tui::widgets::input::{self, Input};
use crate::tui::widgets::table::aligned;
use crate::tui::widgets::text::{cells, piece, row, write};
use crate::tui::words;

/// The report that is asked for, and how far it was read.
#[derive(Debug, Default)]
pub struct Reports {
    choices: Choices,
    at: usize,
    /// The folder while it is typed.
    edit: Option<Input>,
    top: usize,
    left: usize,
    /// Whether the editions are shown in place of the preview.
    issued: bool,
    editions: Lines,
}

/// Rows above the preview: the options and the command.
const ABOVE: u16 = 8;
/// Cells that the preview moves to a side at once.
const ASIDE: usize = 12;

impl Reports {
    /// Whether the folder is being typed.
    pub fn is_typing(&self) -> bool {
        self.edit.is_some()
    }

    /// A preview of what is asked for, where it is not there.
    pub fn lacks(&self, session: &Session) -> Option<Effect> {
        let wanted = self.choices.wanted(session)?;
        (session.preview.wanted.as_ref() != Some(&wanted)).then_some(Effect::Preview(wanted))
    }

    /// Finds its lines anew.
    pub fn refresh(&mut self, session: &Session) {
        self.editions.set(editions(session), session);
        self.top = self.top.min(last_top(session));
    }

    /// Does an action.
    pub fn update(&mut self, action: Action, session: &Session) -> Option<Effect> {
        let page = isize::try_from(room(session)).unwrap_or(1);
        match action {
            Action::View => self.issued = !self.issued,
            Action::Export => return Some(self.export(session)),
            Action::Narratives => return Some(self.choices.narratives(session)),
            Action::Pick if self.issued => return self.editions.open(session),
            Action::Pick => return self.choose(session),
            _ if self.issued => self.editions.step(action, session),
            Action::Next => self.at = (self.at + 1).min(OPTIONS.len() - 1),
            Action::Previous => self.at = self.at.saturating_sub(1),
            Action::NextPage => self.scroll(page, session),
            Action::PreviousPage => self.scroll(-page, session),
            Action::PaneDown => self.scroll(1, session),
            Action::PaneUp => self.scroll(-1, session),
            Action::First => (self.top, self.left) = (0, 0),
            Action::Last => self.top = last_top(session),
            Action::Right => self.left = self.left.saturating_add(ASIDE).min(400),
            Action::Left => self.left = self.left.saturating_sub(ASIDE),
            _ => {}
        }
        None
    }

    fn scroll(&mut self, by: isize, session: &Session) {
        self.top = self.top.saturating_add_signed(by).min(last_top(session));
    }

    /// What can stand in the option under the cursor; a folder is typed.
    fn choose(&mut self, session: &Session) -> Option<Effect> {
        if OPTIONS[self.at] == Setting::Folder {
            self.edit = Some(input::filled(&self.choices.folder));
            return None;
        }
        let finder = self.choices.finder(OPTIONS[self.at], session);
        Some(Effect::Ask(Box::new(Overlay::Finder(finder))))
    }

    /// Takes what was chosen for the option under the cursor.
    pub fn picked(&mut self, text: &str, session: &Session) {
        self.choices.set(OPTIONS[self.at], text, session);
        (self.top, self.left) = (0, 0);
    }

    /// Asks before files are written, and names them and the command that does the same.
    fn export(&self, session: &Session) -> Effect {
        let Some(order) = self.choices.order(session) else {
            return Effect::Say(session.say("no-period"), Meaning::Warning);
        };
        let command = self.choices.command(session);
        let names = self.choices.names(session).join("\n");
        let day = options::said_of(order.wanted.as_of, session);
        let text = format!("{}\n{names}\n\n{day}\n\n{command}", session.say("export-text"));
        let yes = ("write", Answer::Export(order));
        let confirm = Confirm::ask(session.say("export-title"), text, yes);
        Effect::Ask(Box::new(Overlay::Confirm(confirm)))
    }

    /// Takes a key of the folder while it is typed.
    pub fn typed(&mut self, key: KeyEvent) -> Typed {
        let Some(edit) = &mut self.edit else { return Typed::Elsewhere };
        match key.code {
            KeyCode::Enter => {
                self.choices.folder = edit.value().trim().to_owned();
                self.edit = None;
            }
            KeyCode::Esc => self.edit = None,
            _ if input::leaves(key) => return Typed::Elsewhere,
            _ => {
                input::typed(edit, key);
            }
        }
        Typed::Taken(None)
    }

    /// Pasted text goes into the folder while it is typed.
    pub fn paste(&mut self, text: &str, session: &Session) -> Option<Effect> {
        match &mut self.edit {
            Some(edit) => {
                input::paste(edit, &text.replace(['\r', '\n'], " "));
                None
            }
            None => Some(list::paste_nowhere(session)),
        }
    }

    /// A click selects an option, on the selected one it opens its choices.
    pub fn click(&mut self, line: u16, session: &Session) -> Option<Effect> {
        let line = usize::from(line);
        if self.issued {
            let line = line.checked_sub(usize::from(ABOVE) + 1)?;
            return self.editions.click(cells(line), session);
        }
        if line >= OPTIONS.len() {
            return None;
        }
        let again = std::mem::replace(&mut self.at, line) == line;
        if again { self.choose(session) } else { None }
    }

    /// The wheel turns the preview.
    pub fn wheel(&mut self, down: bool, session: &Session) -> bool {
        if !self.issued {
            self.scroll(if down { 3 } else { -3 }, session);
        }
        !self.issued
    }

    /// How the preview is read, or how far the files are written.
    pub fn note(&self, session: &Session) -> String {
        match session.exporting {
            Some(progress) => words::progress(session, progress),
            None => session.say(if self.issued { "view-editions" } else { "view-preview" }),
        }
    }

    /// Draws the options, the command, and the preview or the editions.
    pub fn view(&self, frame: &mut Frame, area: Rect, session: &Session) {
        let theme = session.theme;
        for (index, option) in OPTIONS.iter().enumerate() {
            self.option(frame, row(area, index), (index, *option), session);
        }
        let at = row(area, OPTIONS.len());
        let command = theme.plain(&format!("$ {}", self.choices.command(session)));
        write(frame.buffer_mut(), at, at.x + 1, (&command, theme.style(Meaning::Muted)));
        let below = Rect {
            y: area.y + ABOVE.min(area.height),
            height: area.height.saturating_sub(ABOVE),
            ..area
        };
        if self.issued {
            let name = session.say("editions");
            pane::draw(frame, below, (&name, &[], 0), session);
            let body = Rect { y: below.y + 1, height: below.height.saturating_sub(1), ..below };
            self.editions.view(frame, body, session);
        } else {
            self.preview(frame, below, session);
        }
    }

    fn option(
        &self,
        frame: &mut Frame,
        area: Rect,
        (index, option): (usize, Setting),
        session: &Session,
    ) {
        let theme = session.theme;
        let focus = index == self.at && !self.issued;
        let label = aligned(&session.say(option.label()), 14, false);
        let style = theme.style(if focus { Meaning::Heading } else { Meaning::Muted });
        let x = write(frame.buffer_mut(), area, area.x + 1, (&label, style)) + 1;
        if let (Some(edit), Setting::Folder) = (&self.edit, option) {
            let field = Rect { x, width: area.right().saturating_sub(x + 1), ..area };
            input::draw(frame, field, edit, theme.style(Meaning::Input));
            return;
        }
        let shown = theme.plain(&self.choices.shown(option, session));
        let shown = format!(" {shown} ");
        let style = theme.style(if focus { Meaning::Selected } else { Meaning::Plain });
        write(frame.buffer_mut(), area, x, (&shown, style));
    }

    fn preview(&self, frame: &mut Frame, area: Rect, session: &Session) {
        let said = |text: String, meaning| {
            let piece = piece(session.theme.plain(&text), session.theme.style(meaning));
            vec![DetailLine { pieces: vec![piece], ..DetailLine::default() }]
        };
        let lines = match &session.preview.lines {
            Some(Ok(lines)) => {
                let line = |line: &String| said(aside(line, self.left), Meaning::Plain);
                let from = self.top.min(lines.len());
                let shown = lines.iter().skip(from).take(room(session)).flat_map(line);
                let before = std::iter::repeat_n(DetailLine::default(), from);
                let rest = lines.len().saturating_sub(from + room(session));
                before
                    .chain(shown)
                    .chain(std::iter::repeat_n(DetailLine::default(), rest))
                    .collect()
            }
            Some(Err(why)) => said(why.clone(), Meaning::Bad),
            None if self.choices.wanted(session).is_none() => {
                said(session.say("no-period"), Meaning::Muted)
            }
            None => said(session.say("preview-making"), Meaning::Muted),
        };
        pane::draw(frame, area, (&session.say("preview"), &lines, self.top), session);
    }
}

/// Lines of the preview that are in view.
fn room(session: &Session) -> usize {
    usize::from(session.body().height.saturating_sub(ABOVE + 1)).max(1)
}

fn last_top(session: &Session) -> usize {
    match &session.preview.lines {
        Some(Ok(lines)) => lines.len().saturating_sub(room(session)),
        _ => 0,
    }
}

/// A line without so many cells at its beginning.
fn aside(line: &str, left: usize) -> String {
    use unicode_segmentation::UnicodeSegmentation;
    let mut gone = 0;
    let rest = line.graphemes(true).skip_while(|letter| {
        let skip = gone < left;
        gone += crate::i18n::width(letter);
        skip
    });
    rest.collect()
}

/// The reports that were issued, newest first.
fn editions(session: &Session) -> Vec<DetailLine> {
    let mut page = Page::new(session);
    let mut editions: Vec<_> = session.program.editions.values().collect();
    editions
        .sort_by_cached_key(|edition| std::cmp::Reverse((edition.issued, edition.code.clone())));
    for edition in &editions {
        let link = Link { kind: Kind::Edition, id: edition.id };
        page.linked(edition_pieces(session, edition), Some(link));
    }
    if editions.is_empty() {
        page.text(&session.say("empty-editions"), Meaning::Muted);
    }
    page.lines
}

fn edition_pieces(session: &Session, edition: &Edition) -> Vec<(String, Meaning)> {
    let report = word(edition.report).map(|word| session.texts.word(ReportKind::NAME, word));
    let state = word(edition.state).map(|word| session.texts.word(EditionState::NAME, word));
    let period = edition.period.and_then(|id| session.program.periods.get(&id));
    let period = period.map_or_else(String::new, |period| session.texts.period(&period.code));
    let languages: Vec<_> = edition.languages.iter().map(str::to_owned).collect();
    let issued = edition.issued.map_or_else(String::new, |stamp| stamp.to_string());
    vec![
        (format!("{} ", aligned(&edition.code, 8, false)), Meaning::Heading),
        (format!("{} ", aligned(&report.unwrap_or_default(), 18, false)), Meaning::Plain),
        (format!("{} ", aligned(&period, 16, false)), Meaning::Plain),
        (format!("{} ", aligned(&state.unwrap_or_default(), 12, false)), Meaning::Accent),
        (format!("{} ", languages.join(" ")), Meaning::Muted),
        (issued, Meaning::Muted),
    ]
}

#[cfg(test)]
mod tests {
    use super::aside;

    #[test]
    fn a_line_moves_aside_by_cells() {
        assert_eq!(aside("가나다abc", 4), "다abc");
        assert_eq!(aside("abc", 9), "");
        assert_eq!(aside("abc", 0), "abc");
    }
}
