//! What a person can do, by which keys, where and when.

use super::place::Place;

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
    Edit,
    New,
    Delete,
    Milestones,
    Toggle,
    /// The next list of the screen.
    View,
    PaneDown,
    PaneUp,
    ZoomIn,
    ZoomOut,
    PreviousPeriod,
    NextPeriod,
    NextMissing,
    Type,
    Absence,
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
    /// Takes the cell or the option under the cursor.
    Pick,
    Export,
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
}

/// One action: its name, its keys, where it holds, what it needs, its rank in the footer.
#[derive(Debug, Clone, Copy)]
pub struct Binding {
    pub action: Action,
    /// Palette command and, behind `tui-action-`, the catalog key.
    pub name: &'static str,
    pub keys: &'static [&'static str],
    /// Where it holds; empty: everywhere.
    pub places: &'static [Place],
    pub need: Need,
    /// Place in the footer from 1; 0 keeps it out.
    pub rank: u8,
}

const fn bind(action: Action, name: &'static str, keys: &'static [&'static str]) -> Binding {
    Binding { action, name, keys, places: &[], need: Need::Nothing, rank: 0 }
}

impl Binding {
    const fn at(mut self, places: &'static [Place]) -> Self {
        self.places = places;
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

    /// Whether it holds in a place.
    pub fn holds(&self, place: Place) -> bool {
        self.places.is_empty() || self.places.contains(&place)
    }
}

const LISTS: &[Place] = &[
    Place::Portfolio,
    Place::Phases,
    Place::Sectors,
    Place::Projects,
    Place::Milestones,
    Place::Gantt,
    Place::Indicators,
    Place::Services,
    Place::Money,
    Place::Events,
    Place::Risks,
    Place::Check,
    Place::History,
];
/// Lists that can be put in another order.
const TABLES: &[Place] = &[
    Place::Portfolio,
    Place::Phases,
    Place::Sectors,
    Place::Projects,
    Place::Milestones,
    Place::Gantt,
    Place::Indicators,
    Place::Services,
    Place::Money,
    Place::Events,
    Place::Risks,
    Place::Check,
];
/// Lists in which records are made.
const MAKING: &[Place] = &[
    Place::Phases,
    Place::Sectors,
    Place::Projects,
    Place::Milestones,
    Place::Gantt,
    Place::Indicators,
    Place::Services,
    Place::Money,
    Place::Events,
    Place::Risks,
];
/// Where a record is under the cursor that can be edited and deleted.
const RECORDS: &[Place] = &[
    Place::Phases,
    Place::Sectors,
    Place::Projects,
    Place::Milestones,
    Place::Gantt,
    Place::Indicators,
    Place::Services,
    Place::Money,
    Place::Events,
    Place::Risks,
    Place::Project,
    Place::Indicator,
    Place::Record,
];
const OPENED: &[Place] = &[
    Place::Home,
    Place::Portfolio,
    Place::Phases,
    Place::Sectors,
    Place::Projects,
    Place::Milestones,
    Place::Gantt,
    Place::Indicators,
    Place::Services,
    Place::Money,
    Place::Events,
    Place::Risks,
    Place::Check,
    Place::Project,
    Place::Indicator,
    Place::Record,
];
/// Screens of several lists or pictures.
const VIEWS: &[Place] =
    &[Place::Money, Place::Curve, Place::Events, Place::Risks, Place::Matrix, Place::Reports];
/// Lists with the page of the selected record below them.
const PANES: &[Place] = &[
    Place::Phases,
    Place::Sectors,
    Place::Services,
    Place::Money,
    Place::Events,
    Place::Risks,
    Place::Check,
    Place::Reports,
];
/// Where something else than a record is under the cursor.
const PICKED: &[Place] = &[Place::Matrix, Place::Reports];
const FORM: &[Place] = &[Place::Form];
const ENTRY: &[Place] = &[Place::Entry];
const GANTT: &[Place] = &[Place::Gantt];

/// Every action. Keymap, footer, help, palette and menu read this table.
pub const ACTIONS: &[Binding] = &[
    bind(Action::Open, "open", &["enter"]).at(OPENED).needs(Need::Row).rank(1),
    bind(Action::Type, "type", &["enter"]).at(ENTRY).needs(Need::WritableRow).rank(1),
    bind(Action::Absence, "absence", &["a"]).at(ENTRY).needs(Need::WritableRow).rank(2),
    bind(Action::NextMissing, "next-missing", &["m"]).at(ENTRY).rank(3),
    bind(Action::NextPeriod, "next-period", &["]"]).at(ENTRY).rank(4),
    bind(Action::PreviousPeriod, "previous-period", &["["]).at(ENTRY).rank(4),
    bind(Action::Comment, "comment", &["c"]).at(ENTRY).needs(Need::WritableRow).rank(6),
    bind(Action::Evidence, "evidence", &["v"]).at(ENTRY).needs(Need::WritableRow).rank(7),
    bind(Action::Agree, "agree", &["s"]).at(ENTRY).needs(Need::Writable).rank(5),
    bind(Action::Right, "next-cell", &["tab"]).at(ENTRY),
    bind(Action::Left, "previous-cell", &["shift-tab"]).at(ENTRY),
    bind(Action::Clear, "clear", &["delete"]).at(ENTRY).needs(Need::WritableRow),
    bind(Action::Save, "save", &["ctrl-s"]).at(FORM).needs(Need::Writable).rank(1),
    bind(Action::Choose, "choose", &["f4", "ctrl-o"]).at(FORM).rank(2),
    bind(Action::NextField, "next-field", &["tab", "down", "enter"]).at(FORM).rank(3),
    bind(Action::PreviousField, "previous-field", &["shift-tab", "up"]).at(FORM),
    bind(Action::Toggle, "gantt", &["t"]).at(&[Place::Milestones, Place::Gantt]).rank(2),
    bind(Action::Pick, "pick", &["enter", "space"]).at(PICKED).rank(1),
    bind(Action::Export, "export", &["x"]).at(&[Place::Reports]).rank(2),
    bind(Action::View, "view", &["t"]).at(VIEWS).rank(2),
    bind(Action::PaneDown, "pane-down", &["J"]).at(PANES),
    bind(Action::PaneUp, "pane-up", &["K"]).at(PANES),
    bind(Action::ZoomIn, "zoom-in", &["+", "="]).at(GANTT).rank(2),
    bind(Action::ZoomOut, "zoom-out", &["-"]).at(GANTT).rank(2),
    bind(Action::Filter, "filter", &["/"]).at(LISTS).rank(3),
    bind(Action::Sort, "sort", &["s"]).at(TABLES).rank(5),
    bind(Action::Reverse, "reverse", &["S"]).at(TABLES),
    bind(Action::Edit, "edit", &["e"]).at(RECORDS).needs(Need::Row).rank(4),
    bind(Action::New, "new", &["n"]).at(MAKING).needs(Need::Writable).rank(6),
    bind(Action::Delete, "delete", &["delete", "d"]).at(RECORDS).needs(Need::WritableRow).rank(8),
    bind(Action::Milestones, "milestones-of", &["m"])
        .at(&[Place::Projects, Place::Project])
        .needs(Need::Row)
        .rank(5),
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
    bind(Action::Mouse, "mouse", &["f9"]),
    bind(Action::Back, "back", &["esc"]),
    bind(Action::Quit, "quit", &["q", "ctrl-q", "ctrl-c"]).rank(11),
    bind(Action::Help, "help", &["?", "f1"]),
];

/// The binding of an action.
pub fn binding(action: Action) -> Option<&'static Binding> {
    ACTIONS.iter().find(|binding| binding.action == action)
}
