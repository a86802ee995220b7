//! Milestones on a time line: plan, forecast or fact, today, what waits for what.

mod page;
mod time;
mod trial;

use ratatui::Frame;
use ratatui::layout::Rect;

use self::time::Time;
use super::pane;
use crate::domain::values::Id;
use crate::i18n::width;
use crate::tui::listing::Listing;
use crate::tui::session::Session;
use crate::tui::sheets::MilestoneLine;
use crate::tui::theme::{Meaning, Symbol};
use crate::tui::widgets::table::aligned;
use crate::tui::widgets::text::{row, visible, write};

pub use self::page::write as page;
pub use self::trial::Trial;

/// How much time a cell is, and which part of it is in view.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Zoom {
    scale: Scale,
    /// Cells that the view is moved by, later for positive ones.
    shift: i32,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Scale {
    Month,
    Quarter,
    Year,
}

impl Default for Zoom {
    fn default() -> Self {
        Self { scale: Scale::Quarter, shift: 0 }
    }
}

impl Zoom {
    /// A shorter span in more cells.
    pub fn closer(self) -> Self {
        let scale = match self.scale {
            Scale::Year => Scale::Quarter,
            Scale::Quarter | Scale::Month => Scale::Month,
        };
        Self { scale, shift: 0 }
    }

    /// A longer span in fewer cells.
    pub fn wider(self) -> Self {
        let scale = match self.scale {
            Scale::Month => Scale::Quarter,
            Scale::Quarter | Scale::Year => Scale::Year,
        };
        Self { scale, shift: 0 }
    }

    /// Moves the view back.
    pub fn earlier(self) -> Self {
        Self { shift: self.shift.saturating_sub(STEP).max(-FARTHEST), ..self }
    }

    /// Moves the view on.
    pub fn later(self) -> Self {
        Self { shift: self.shift.saturating_add(STEP).min(FARTHEST), ..self }
    }

    /// The catalog key of its scale.
    pub fn name(self) -> &'static str {
        match self.scale {
            Scale::Month => "zoom-month",
            Scale::Quarter => "zoom-quarter",
            Scale::Year => "zoom-year",
        }
    }

    /// Days by which a try moves a milestone.
    pub fn step(self) -> i64 {
        if self.scale == Scale::Month { 1 } else { 7 }
    }

    /// Days a cell stands for.
    fn days(self) -> i64 {
        match self.scale {
            Scale::Month => 3,
            Scale::Quarter => 9,
            Scale::Year => 30,
        }
    }
}

const STEP: i32 = 8;
const FARTHEST: i32 = 2_000;
/// Cells of the code, the status and the dependencies before the time line.
const LABEL: u16 = 24;
/// Rows of the axis and of the legend.
const AROUND: u16 = 2;

/// What is drawn: the milestones of a list at a scale, with what is tried out.
#[derive(Debug, Clone, Copy)]
pub struct Chart<'a> {
    pub list: &'a Listing,
    pub zoom: Zoom,
    pub trial: Option<&'a Trial>,
}

/// One row of the chart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shown {
    /// A project above its milestones.
    Project(Id),
    /// A milestone by its place in the list.
    Milestone(usize),
}

/// The chart, and below it the page of the selected milestone.
pub fn split(area: Rect, rows: usize) -> (Rect, Rect) {
    pane::split(area, rows.saturating_add(usize::from(AROUND)))
}

/// How many rows of the chart hold milestones and projects.
pub fn room(chart: Rect) -> usize {
    usize::from(chart.height.saturating_sub(AROUND))
}

/// The rows in view, the selected milestone always among them. Projects stand above their
/// milestones while these are in the order of their codes.
pub fn rows(list: &Listing, room: usize, session: &Session) -> Vec<Shown> {
    let mut top = list.top.min(list.at);
    loop {
        let rows = rows_from(list, (top, room), session);
        if top >= list.at || rows.contains(&Shown::Milestone(list.at)) {
            return rows;
        }
        top += 1;
    }
}

fn rows_from(list: &Listing, (top, room): (usize, usize), session: &Session) -> Vec<Shown> {
    let mut rows = vec![];
    let mut project = None;
    for (index, at) in list.order.iter().enumerate().skip(top) {
        if rows.len() >= room {
            break;
        }
        let own = session.sheets.milestones.get(*at).and_then(|line| line.project);
        let fits = rows.len() + 1 < room;
        if list.sort.is_none() && own != project && fits {
            rows.extend(own.map(Shown::Project));
        }
        project = own;
        rows.push(Shown::Milestone(index));
    }
    rows
}

/// Draws the rows in view with the axis above and the legend below.
pub fn view(frame: &mut Frame, area: Rect, chart: Chart, session: &Session) {
    if !visible(area) || area.width <= LABEL + 4 {
        return;
    }
    let line = Rect { x: area.x + LABEL, width: area.width - LABEL, ..area };
    let Some(time) = Time::of(session.as_of, chart.zoom, line) else { return };
    time.axis(frame, session);
    let selected = chart.list.selected().and_then(|at| session.sheets.milestones.get(at));
    let around = Around::of(selected);
    let shown = rows(chart.list, room(area), session);
    for (index, each) in shown.into_iter().enumerate() {
        let area = row(area, index + 1);
        match each {
            Shown::Project(id) => project(frame, area, (&time, id), session),
            Shown::Milestone(at) => {
                let own =
                    chart.list.order.get(at).and_then(|at| session.sheets.milestones.get(*at));
                let Some(own) = own else { continue };
                label(frame, area, (own, &around), session);
                if chart.list.marks.has(own.id) {
                    let mark = session.theme.symbol(Symbol::Marked);
                    let style = session.theme.style(Meaning::Key);
                    write(frame.buffer_mut(), area, area.x, (mark, style));
                }
                let line = Rect { x: line.x, width: line.width, ..area };
                time.milestone(frame, line, (own, chart.trial), session);
            }
        }
    }
    legend(frame, row(area, usize::from(area.height.saturating_sub(1))), session);
}

/// The selected milestone with what it waits for and what waits for it.
struct Around<'a>(Option<&'a MilestoneLine>);

impl<'a> Around<'a> {
    fn of(selected: Option<&'a MilestoneLine>) -> Self {
        Self(selected)
    }

    /// The mark of a milestone beside its status: `<` comes before the selected one, `>` waits for
    /// it, a dot has dependencies on others.
    fn mark(&self, line: &MilestoneLine, session: &Session) -> (&'static str, Meaning) {
        let is = |ids: fn(&MilestoneLine) -> &Vec<Id>| {
            self.0.is_some_and(|selected| ids(selected).contains(&line.id))
        };
        if is(|selected| &selected.predecessors) {
            ("<", Meaning::Heading)
        } else if is(|selected| &selected.successors) {
            (">", Meaning::Heading)
        } else if line.predecessors.is_empty() && line.successors.is_empty() {
            (" ", Meaning::Muted)
        } else {
            (session.theme.symbol(Symbol::Dot), Meaning::Muted)
        }
    }

    fn is_selected(&self, line: &MilestoneLine) -> bool {
        self.0.is_some_and(|selected| selected.id == line.id)
    }
}

/// Code, status and dependencies of a milestone; the end of a long code is what tells it apart.
fn label(
    frame: &mut Frame,
    area: Rect,
    (line, around): (&MilestoneLine, &Around),
    session: &Session,
) {
    let theme = session.theme;
    let status = line.figure.as_ref().map(|figure| theme.status(figure.status));
    let (symbol, meaning) = status.unwrap_or((" ", Meaning::Muted));
    let (mark, strength) = around.mark(line, session);
    let style =
        |meaning| theme.style(if around.is_selected(line) { Meaning::Selected } else { meaning });
    let code = crate::tui::widgets::table::ending(&line.code, LABEL - 7);
    // Only what changes with a move is drawn in another style: few bytes go out.
    let shown = theme.plain(&code);
    let x = write(frame.buffer_mut(), area, area.x + 2, (&shown, style(meaning)));
    let gap = (area.x + LABEL - 4).max(x);
    write(frame.buffer_mut(), area, gap, (symbol, theme.style(meaning)));
    write(frame.buffer_mut(), area, gap + 2, (mark, theme.style(strength)));
}

/// The name of a project and its bar from start to end.
fn project(frame: &mut Frame, area: Rect, (time, id): (&Time, Id), session: &Session) {
    let Some(project) = session.sheets.project(id) else { return };
    let style = session.theme.style(Meaning::Heading);
    let name = format!(" {}", aligned(&project.code, LABEL - 2, false));
    write(frame.buffer_mut(), area, area.x, (&name, style));
    let line = Rect { x: area.x + LABEL, width: area.width.saturating_sub(LABEL), ..area };
    time.project(frame, line, project, session);
}

/// What each glyph says.
fn legend(frame: &mut Frame, area: Rect, session: &Session) {
    let theme = session.theme;
    let glyphs = [
        (theme.symbol(Symbol::First), "first"),
        (theme.symbol(Symbol::Planned), "plan"),
        (theme.symbol(Symbol::Late), "forecast"),
        (theme.symbol(Symbol::Critical), "critical"),
        (theme.symbol(Symbol::Done), "done"),
        (theme.symbol(Symbol::Today), "today"),
        ("<", "before"),
        (">", "after"),
    ];
    let said =
        glyphs.map(|(glyph, word)| format!("{glyph} {}", session.say(&format!("legend-{word}"))));
    let wide: usize = said.iter().map(|text| width(text) + 2).sum();
    let gap = if wide < usize::from(area.width) { "  " } else { " " };
    let text = format!(" {}", said.join(gap));
    write(frame.buffer_mut(), area, area.x, (&text, theme.style(Meaning::Muted)));
}
