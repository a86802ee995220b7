//! What a person can do, by which keys, where and when.

use super::place::Place;
use super::register::{Register, View};
use super::screens::registers::REGISTERS;

/// Something a person asks the screen program to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Action {
    Help,
    Palette,
    Menu,
    Goto(Place),
    NextPlace,
    PreviousPlace,
    Back,
    Quit,
    Undo,
    Redo,
    Next,
    Previous,
    NextPage,
    PreviousPage,
    First,
    Last,
    Left,
    Right,
    Open,
    Filter,
    Sort,
    Reverse,
    /// Takes a row into the selection, or out of it.
    Select,
    SelectAll,
    /// Sets a field of the selected records.
    EditMany,
    /// Opens the selected rows in the person's editor.
    Outside,
    /// Chooses the columns of the list.
    Columns,
    /// Groups the rows.
    Group,
    /// The saved views of the list.
    Views,
    /// Copies a cell of the row.
    Copy,
    /// Copies the selected rows, or all rows in view.
    CopyRows,
    Edit,
    New,
    Delete,
    Milestones,
    /// Milestones as the next picture, or as a table again.
    TimeLine,
    Calendar,
    Table,
    PreviousMonth,
    NextMonth,
    /// The next list of the screen.
    View,
    PaneDown,
    PaneUp,
    ZoomIn,
    ZoomOut,
    /// Tries out another day of a milestone and shows what it would move.
    TryLater,
    TryEarlier,
    PreviousPeriod,
    NextPeriod,
    NextMissing,
    Type,
    Absence,
    /// Only what is missing, or everything again.
    OnlyMissing,
    /// The parts of the figure, such as of women and men.
    Parts,
    Comment,
    Evidence,
    /// Hands in, approves, sends back, signs.
    Agree,
    Clear,
    Save,
    NextField,
    PreviousField,
    Choose,
    Partnership,
    Mouse,
    /// The first screen of an empty file.
    Welcome,
    /// Tables and files into the programme.
    TakeIn,
    /// All records out of it.
    GiveOut,
    /// The guided tour.
    Tour,
    /// Keeps the file from being written to, or lets it be written to again.
    ReadOnly,
    /// Opens the text of a field in the person's editor.
    EditText,
    /// Takes the cell or the option under the cursor.
    Pick,
    Export,
    /// Stops what is being worked on.
    Stop,
    /// What people write for the report.
    Narratives,
    /// Shows both versions of a record that somebody else changed too.
    Compare,
}

/// What an action needs before it can be done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Need {
    Nothing,
    /// A record under the cursor.
    Row,
    /// A file that may be written to.
    Writable,
    /// Both of them.
    WritableRow,
    /// A step to take back.
    Undoable,
    /// A step to make again.
    Redoable,
    /// More than one partnership in the file.
    Partnerships,
    /// Something that is being worked on.
    Working,
}

/// One action: its name, its keys, where it holds, what it needs, its rank in the footer.
#[derive(Debug, Clone, Copy)]
pub struct Binding {
    pub action: Action,
    /// Palette command and, behind `tui-action-`, the catalog key.
    pub name: &'static str,
    pub keys: &'static [&'static str],
    /// Where it holds; none: everywhere.
    places: Option<fn(Place) -> bool>,
    pub need: Need,
    /// Place in the footer from 1; 0 keeps it out.
    pub rank: u8,
}

const fn bind(action: Action, name: &'static str, keys: &'static [&'static str]) -> Binding {
    Binding { action, name, keys, places: None, need: Need::Nothing, rank: 0 }
}

impl Binding {
    const fn at(mut self, places: fn(Place) -> bool) -> Self {
        self.places = Some(places);
        self
    }
    const fn needs(mut self, need: Need) -> Self {
        self.need = need;
        self
    }
    const fn rank(mut self, rank: u8) -> Self {
        self.rank = rank;
        self
    }

    /// Whether it holds everywhere.
    pub fn is_common(&self) -> bool {
        self.places.is_none()
    }

    /// Whether it holds in a place.
    pub fn holds(&self, place: Place) -> bool {
        self.places.is_none_or(|holds| holds(place))
    }
}

/// The register that a place shows, as a table or as a picture.
fn register(place: Place) -> Option<&'static Register> {
    REGISTERS.iter().find(|register| register.place == place.base())
}

/// Places whose rows are in view as rows: tables, and the time line.
fn tables(place: Place) -> bool {
    let picture = matches!(place, Place::Matrix | Place::Curve | Place::Calendar | Place::Map);
    register(place).is_some() && !picture
}

/// Tables whose columns can be chosen.
fn settable(place: Place) -> bool {
    tables(place) && place != Place::Gantt
}

fn lists(place: Place) -> bool {
    tables(place) || place == Place::History
}

/// Where a filter holds: lists, and pictures of what a list shows.
fn filtered(place: Place) -> bool {
    lists(place) || matches!(place, Place::Calendar | Place::Map | Place::Entry)
}

/// Where records of the programme are listed that can be made, edited and deleted.
fn keeping(place: Place) -> bool {
    tables(place) && !matches!(place, Place::Portfolio | Place::Check)
}

fn pages(place: Place) -> bool {
    matches!(place, Place::Project | Place::Indicator | Place::Record)
}

fn records(place: Place) -> bool {
    keeping(place) || pages(place) || place == Place::Calendar
}

fn opened(place: Place) -> bool {
    tables(place) || pages(place) || matches!(place, Place::Home | Place::Calendar | Place::Map)
}

/// Screens of several lists or pictures; those of milestones have words of their own.
fn views(place: Place) -> bool {
    let several = |views: &[View]| views.len() > 1 || views.iter().any(|v| !v.pictures.is_empty());
    let many = register(place).is_some_and(|register| several(register.views));
    place == Place::Reports || (many && !timed(place))
}

fn timed(place: Place) -> bool {
    matches!(place, Place::Milestones | Place::Gantt | Place::Calendar)
}

/// Lists with something below them that can be scrolled.
fn panes(place: Place) -> bool {
    let below = |register: &Register| register.views.iter().any(|view| view.pane.is_some());
    let shown = tables(place) && register(place).is_some_and(below);
    shown || matches!(place, Place::Reports | Place::Gantt | Place::Calendar | Place::Map)
}

/// Where something else than a record is under the cursor.
fn picked(place: Place) -> bool {
    matches!(place, Place::Matrix | Place::Reports | Place::Welcome)
}

fn of_projects(place: Place) -> bool {
    matches!(place, Place::Projects | Place::Project)
}

fn gantt(place: Place) -> bool {
    place == Place::Gantt
}

fn milestones(place: Place) -> bool {
    place == Place::Milestones
}

fn calendar(place: Place) -> bool {
    place == Place::Calendar
}

fn entry(place: Place) -> bool {
    place == Place::Entry
}

fn form(place: Place) -> bool {
    place == Place::Form
}

/// Where a period is worked on.
fn periodic(place: Place) -> bool {
    matches!(place, Place::Entry | Place::Narratives)
}

/// Where a text can be written in the person's editor.
fn texts(place: Place) -> bool {
    matches!(place, Place::Form | Place::Narratives)
}

/// Where what was typed is written at once.
fn saving(place: Place) -> bool {
    filling(place) || place == Place::Narratives
}

/// Where the texts of the report of a period are at hand.
fn reported(place: Place) -> bool {
    matches!(place, Place::Home | Place::Reports)
}

/// Where fields are filled one after the other.
fn filling(place: Place) -> bool {
    matches!(place, Place::Form | Place::Founding)
}

fn reports(place: Place) -> bool {
    place == Place::Reports
}

/// Every action. Keymap, footer, help, palette and menu read this table.
pub const ACTIONS: &[Binding] = &[
    bind(Action::Open, "open", &["enter"]).at(opened).needs(Need::Row).rank(1),
    bind(Action::Type, "type", &["enter"]).at(periodic).needs(Need::WritableRow).rank(1),
    bind(Action::Absence, "absence", &["a"]).at(entry).needs(Need::WritableRow).rank(2),
    bind(Action::NextMissing, "next-missing", &["m"]).at(entry).rank(3),
    bind(Action::NextPeriod, "next-period", &["]"]).at(periodic).rank(4),
    bind(Action::PreviousPeriod, "previous-period", &["["]).at(periodic).rank(4),
    bind(Action::OnlyMissing, "only-missing", &["M"]).at(entry).rank(8),
    bind(Action::Parts, "parts", &["b"]).at(entry).needs(Need::WritableRow).rank(5),
    bind(Action::Comment, "comment", &["c"]).at(entry).needs(Need::WritableRow).rank(6),
    bind(Action::Evidence, "evidence", &["v"]).at(entry).needs(Need::WritableRow).rank(7),
    bind(Action::Agree, "agree", &["s"]).at(entry).needs(Need::Writable).rank(5),
    bind(Action::Right, "next-cell", &["tab"]).at(entry),
    bind(Action::Left, "previous-cell", &["shift-tab"]).at(entry),
    bind(Action::Clear, "clear", &["delete"]).at(entry).needs(Need::WritableRow),
    bind(Action::Save, "save", &["ctrl-s"]).at(saving).needs(Need::Writable).rank(1),
    bind(Action::Choose, "choose", &["f4", "ctrl-o"]).at(form).rank(2),
    bind(Action::NextField, "next-field", &["tab", "down", "enter"]).at(filling).rank(3),
    bind(Action::Compare, "compare", &["f6"]).at(form),
    bind(Action::EditText, "edit-text", &["f7"]).at(texts).needs(Need::Writable).rank(6),
    bind(Action::Narratives, "narratives", &["w"]).at(reported).rank(3),
    bind(Action::PreviousField, "previous-field", &["shift-tab", "up"]).at(filling),
    bind(Action::TimeLine, "gantt", &["t"]).at(milestones).rank(2),
    bind(Action::Calendar, "calendar", &["t"]).at(gantt).rank(2),
    bind(Action::Table, "table", &["t"]).at(calendar).rank(2),
    bind(Action::NextMonth, "next-month", &["]"]).at(calendar).rank(3),
    bind(Action::PreviousMonth, "previous-month", &["["]).at(calendar).rank(3),
    bind(Action::Pick, "pick", &["enter", "space"]).at(picked).rank(1),
    bind(Action::Export, "export", &["x"]).at(reports).rank(2),
    bind(Action::Stop, "stop", &["X"]).at(reports).needs(Need::Working),
    bind(Action::View, "view", &["t"]).at(views).rank(2),
    bind(Action::PaneDown, "pane-down", &["J"]).at(panes),
    bind(Action::PaneUp, "pane-up", &["K"]).at(panes),
    bind(Action::ZoomIn, "zoom-in", &["+", "="]).at(gantt).rank(2),
    bind(Action::ZoomOut, "zoom-out", &["-"]).at(gantt).rank(2),
    bind(Action::TryLater, "try-later", &[">", "."]).at(gantt).needs(Need::Row).rank(3),
    bind(Action::TryEarlier, "try-earlier", &["<", ","]).at(gantt).needs(Need::Row).rank(3),
    bind(Action::Filter, "filter", &["/"]).at(filtered).rank(3),
    bind(Action::Select, "select", &["space"]).at(lists).rank(7),
    bind(Action::SelectAll, "select-all", &["a"]).at(lists),
    bind(Action::Copy, "copy", &["y"]).at(lists),
    bind(Action::CopyRows, "copy-rows", &["Y"]).at(lists),
    bind(Action::Sort, "sort", &["s"]).at(tables).rank(5),
    bind(Action::Views, "views", &["v"]).at(settable),
    bind(Action::Columns, "columns", &["c"]).at(settable),
    bind(Action::Group, "group", &["b"]).at(settable),
    bind(Action::Reverse, "reverse", &["S"]).at(tables),
    bind(Action::Edit, "edit", &["e"]).at(records).needs(Need::Row).rank(4),
    bind(Action::EditMany, "edit-many", &["E"]).at(keeping).needs(Need::WritableRow),
    bind(Action::Outside, "outside", &["o"]).at(keeping).needs(Need::WritableRow),
    bind(Action::New, "new", &["n"]).at(keeping).needs(Need::Writable).rank(6),
    bind(Action::Delete, "delete", &["delete", "d"]).at(records).needs(Need::WritableRow).rank(8),
    bind(Action::Milestones, "milestones-of", &["m"]).at(of_projects).needs(Need::Row).rank(5),
    bind(Action::Undo, "undo", &["u", "ctrl-z"]).needs(Need::Undoable).rank(9),
    bind(Action::Redo, "redo", &["U", "ctrl-y"]).needs(Need::Redoable),
    bind(Action::Next, "next", &["j", "down"]),
    bind(Action::Previous, "previous", &["k", "up"]),
    bind(Action::Left, "left", &["h", "left"]),
    bind(Action::Right, "right", &["l", "right"]),
    bind(Action::NextPage, "next-page", &["pagedown", "ctrl-f", "ctrl-d"]),
    bind(Action::PreviousPage, "previous-page", &["pageup", "ctrl-b"]),
    bind(Action::First, "first", &["home", "g"]),
    bind(Action::Last, "last", &["end", "G"]),
    bind(Action::Goto(Place::Home), "home", &["1", "alt-1"]),
    bind(Action::Goto(Place::Portfolio), "portfolio", &["f3"]),
    bind(Action::Goto(Place::Phases), "phases", &["f5"]),
    bind(Action::Goto(Place::Sectors), "sectors", &["f6"]),
    bind(Action::Goto(Place::Projects), "projects", &["2", "alt-2"]),
    bind(Action::Goto(Place::Milestones), "milestones", &["3", "alt-3"]),
    bind(Action::Goto(Place::Indicators), "indicators", &["4", "alt-4"]),
    bind(Action::Goto(Place::Entry), "entry", &["5", "alt-5"]),
    bind(Action::Goto(Place::Services), "services", &["f8"]),
    bind(Action::Goto(Place::Money), "money", &["8", "alt-8"]),
    bind(Action::Goto(Place::Events), "events", &["f7"]),
    bind(Action::Goto(Place::Risks), "risks", &["9", "alt-9"]),
    bind(Action::Goto(Place::Check), "check", &["7", "alt-7"]),
    bind(Action::Goto(Place::History), "history", &["6", "alt-6"]),
    bind(Action::Goto(Place::Reports), "reports", &["0", "alt-0"]),
    bind(Action::NextPlace, "next-screen", &["tab"]),
    bind(Action::PreviousPlace, "previous-screen", &["shift-tab"]),
    bind(Action::Palette, "palette", &[":", "ctrl-p"]).rank(10),
    bind(Action::Menu, "menu", &["f2"]),
    bind(Action::Partnership, "partnership", &["p"]).needs(Need::Partnerships),
    bind(Action::Welcome, "first-steps", &["ctrl-n"]),
    bind(Action::TakeIn, "take-in", &["i"]).needs(Need::Writable),
    bind(Action::GiveOut, "give-out", &["I"]),
    bind(Action::Tour, "tour", &["ctrl-t"]),
    bind(Action::ReadOnly, "read-only", &["f10"]),
    bind(Action::Mouse, "mouse", &["f9"]),
    bind(Action::Back, "back", &["esc"]),
    bind(Action::Quit, "quit", &["q", "ctrl-q", "ctrl-c"]).rank(11),
    bind(Action::Help, "help", &["?", "f1"]),
];

/// The binding of an action.
pub fn binding(action: Action) -> Option<&'static Binding> {
    ACTIONS.iter().find(|binding| binding.action == action)
}
