//! Open risks and issues by likelihood and impact.

use ratatui::Frame;
use ratatui::layout::Rect;

use crate::figures::{HIGH_SCORE, RiskFigure};
use crate::tui::action::Action;
use crate::tui::session::Session;
use crate::tui::theme::{Meaning, Symbol};
use crate::tui::widgets::table::aligned;
use crate::tui::widgets::text::{cells, row, wrapped, write};

/// The cell that a person stands on: likelihood and impact, each from 1 to 5.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cursor {
    likelihood: i64,
    impact: i64,
}

impl Default for Cursor {
    fn default() -> Self {
        Self { likelihood: 5, impact: 5 }
    }
}

const MOST: i64 = 5;
/// Cells before the first column, rows above the first.
const LEFT: u16 = 16;
const ABOVE: u16 = 2;

/// How large a cell of the matrix is.
#[derive(Debug, Clone, Copy)]
struct Grid {
    across: u16,
    down: u16,
}

impl Grid {
    /// As large as there is room for, up to ten cells and two rows.
    fn of(area: Rect) -> Self {
        let across = (area.width.saturating_sub(LEFT) / 5).clamp(6, 10);
        Self { across, down: if area.height > 15 { 2 } else { 1 } }
    }
}

impl Cursor {
    /// Moves to a neighbour; says whether the action was a movement.
    pub fn step(&mut self, action: Action) -> bool {
        let (across, up) = match action {
            Action::Left => (-1, 0),
            Action::Right => (1, 0),
            Action::Previous => (0, 1),
            Action::Next => (0, -1),
            Action::First => (-MOST, MOST),
            Action::Last => (MOST, -MOST),
            _ => return false,
        };
        self.impact = (self.impact + across).clamp(1, MOST);
        self.likelihood = (self.likelihood + up).clamp(1, MOST);
        true
    }

    /// The word by which the rows of the cell are found.
    pub fn word(self) -> String {
        format!("{}x{}", self.likelihood, self.impact)
    }

    /// Goes to the cell of a click; says whether it was there before, none outside of the cells.
    pub fn click(&mut self, area: Rect, (column, line): (u16, u16)) -> Option<bool> {
        let grid = Grid::of(area);
        let across = column.checked_sub(area.x + LEFT)? / grid.across;
        let down = line.checked_sub(ABOVE)? / grid.down;
        let wanted = Self { likelihood: MOST - i64::from(down), impact: i64::from(across) + 1 };
        if wanted.likelihood < 1 || wanted.impact > MOST {
            return None;
        }
        Some(std::mem::replace(self, wanted) == wanted)
    }
}

/// The cell that a risk stands in, as filters name it: `4x3`; none of one that is not open.
pub fn cell(risk: &RiskFigure) -> Option<String> {
    let both = risk.likelihood.zip(risk.impact).filter(|_| risk.open);
    both.map(|(likelihood, impact)| format!("{likelihood}x{impact}"))
}

/// Draws the cells with how many risks are in each, and below them those of the selected cell.
pub fn view(frame: &mut Frame, area: Rect, cursor: Cursor, session: &Session) {
    let (theme, grid) = (session.theme, Grid::of(area));
    let heading = theme.style(Meaning::Heading);
    let impact = session.say("column-impact");
    write(frame.buffer_mut(), row(area, 0), area.x + LEFT, (&impact, heading));
    let axis = row(area, 1);
    write(frame.buffer_mut(), axis, area.x + 1, (&session.say("column-likelihood"), heading));
    for impact in 1..=MOST {
        let x = area.x + LEFT + column(impact) * grid.across;
        let label = aligned(&impact.to_string(), grid.across - 4, true);
        write(frame.buffer_mut(), axis, x, (&label, heading));
    }
    for likelihood in 1..=MOST {
        line(frame, area, (likelihood, cursor), session);
    }
    let below = ABOVE + grid.down * column(MOST + 1) + grid.down / 2;
    let below = Rect { y: area.y + below, height: area.height.saturating_sub(below), ..area };
    names(frame, below.intersection(area), cursor, session);
}

/// Steps from the first.
fn column(number: i64) -> u16 {
    u16::try_from(number - 1).unwrap_or_default()
}

/// One row of cells.
fn line(frame: &mut Frame, area: Rect, (likelihood, cursor): (i64, Cursor), session: &Session) {
    let (theme, grid) = (session.theme, Grid::of(area));
    let at = usize::from(ABOVE + grid.down * column(MOST - likelihood + 1));
    let area = row(area, at);
    let label = aligned(&likelihood.to_string(), LEFT - 4, true);
    write(frame.buffer_mut(), area, area.x + 1, (&label, theme.style(Meaning::Heading)));
    for impact in 1..=MOST {
        let own = Cursor { likelihood, impact };
        let count = count(session, own);
        let shown = match count {
            0 => theme.symbol(Symbol::Dot).to_owned(),
            count if likelihood * impact >= HIGH_SCORE => format!("! {count}"),
            count => count.to_string(),
        };
        let meaning = match likelihood * impact {
            _ if own == cursor => Meaning::Selected,
            _ if count == 0 => Meaning::Muted,
            HIGH_SCORE.. => Meaning::Bad,
            8.. => Meaning::Warning,
            _ => Meaning::Plain,
        };
        let x = area.x + LEFT + column(impact) * grid.across;
        let text = format!("{} ", aligned(&shown, grid.across - 4, true));
        write(frame.buffer_mut(), area, x, (&text, theme.style(meaning)));
    }
}

fn inside(session: &Session, cursor: Cursor) -> impl Iterator<Item = &RiskFigure> {
    let word = Some(cursor.word());
    session.sheets.risks.iter().filter(move |line| cell(line) == word)
}

fn count(session: &Session, cursor: Cursor) -> usize {
    inside(session, cursor).count()
}

/// The risks of the selected cell by name.
fn names(frame: &mut Frame, area: Rect, cursor: Cursor, session: &Session) {
    let tag = session.texts.language().tag();
    let room = usize::from(area.width.saturating_sub(4));
    let title = |line: &RiskFigure| {
        let code = session.program.code(crate::domain::program::Kind::Risk, line.id);
        let risk = session.program.risks.get(&line.id);
        let title = risk.and_then(|risk| risk.title.best(tag)).map_or("", |(_, title)| title);
        format!("{code}  {title}")
    };
    let lines = inside(session, cursor).flat_map(|line| wrapped(&title(line), room));
    for (index, text) in lines.take(usize::from(area.height)).enumerate() {
        let area = row(area, index);
        let style = session.theme.style(Meaning::Plain);
        write(frame.buffer_mut(), area, area.x + cells(2), (&text, style));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_click_finds_its_cell_and_movements_stay_inside() {
        let mut cursor = Cursor::default();
        let area = Rect::new(0, 4, 80, 18);
        assert_eq!(cursor.click(area, (LEFT, ABOVE)), Some(false));
        assert_eq!(cursor.word(), "5x1");
        assert_eq!(cursor.click(area, (LEFT, ABOVE)), Some(true));
        assert_eq!(cursor.click(area, (LEFT + 5 * 10, ABOVE)), None);
        assert_eq!(cursor.click(area, (3, ABOVE)), None);
        assert!(cursor.step(Action::Left) && cursor.step(Action::Next));
        assert_eq!(cursor.word(), "4x1");
        assert!(!cursor.step(Action::Open));
    }
}
