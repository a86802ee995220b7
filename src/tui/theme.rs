//! Colours by meaning and symbols by name, for terminals of every sort.

use ratatui::style::{Color, Modifier, Style};

use crate::figures::Status;

/// What a piece of the screen means.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Meaning {
    #[default]
    Plain,
    Heading,
    Muted,
    Selected,
    Accent,
    Key,
    Good,
    Warning,
    Bad,
    Input,
}

/// How the screen looks: the terminal's own colours, and either Unicode or plain ASCII symbols.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Theme {
    pub colour: bool,
    pub ascii: bool,
}

impl Theme {
    /// The style of a meaning: the terminal's foreground and background, bold, dim, reverse and
    /// the sixteen ANSI colours.
    pub fn style(self, meaning: Meaning) -> Style {
        let plain = Style::new();
        let coloured = |colour| if self.colour { plain.fg(colour) } else { plain };
        match meaning {
            Meaning::Plain => plain,
            Meaning::Heading => plain.add_modifier(Modifier::BOLD),
            Meaning::Muted => plain.add_modifier(Modifier::DIM),
            Meaning::Selected => plain.add_modifier(Modifier::REVERSED),
            Meaning::Accent => coloured(Color::Cyan),
            Meaning::Key => coloured(Color::Cyan).add_modifier(Modifier::BOLD),
            Meaning::Good => coloured(Color::Green),
            Meaning::Warning => coloured(Color::Yellow),
            Meaning::Bad => coloured(Color::Red),
            Meaning::Input => plain.add_modifier(Modifier::UNDERLINED),
        }
    }

    /// The symbol of a status; its word always stands beside it.
    pub fn status(self, status: Status) -> (&'static str, Meaning) {
        let (symbol, ascii, meaning) = match status {
            Status::Achieved => ("✓", "+", Meaning::Good),
            Status::OnTrack => ("▸", ">", Meaning::Good),
            Status::AtRisk => ("!", "!", Meaning::Warning),
            Status::OffTrack => ("▾", "v", Meaning::Bad),
            Status::NotAchieved => ("✗", "x", Meaning::Bad),
            Status::NotDue => ("◦", "o", Meaning::Muted),
            Status::NoData => ("?", "?", Meaning::Muted),
            Status::Stopped => ("▪", "-", Meaning::Muted),
        };
        (if self.ascii { ascii } else { symbol }, meaning)
    }

    /// A symbol by name.
    pub fn symbol(self, symbol: Symbol) -> &'static str {
        let (unicode, ascii) = match symbol {
            Symbol::Line => ("─", "-"),
            Symbol::Side => ("│", "|"),
            Symbol::TopLeft => ("╭", "+"),
            Symbol::TopRight => ("╮", "+"),
            Symbol::BottomLeft => ("╰", "+"),
            Symbol::BottomRight => ("╯", "+"),
            Symbol::Full => ("█", "#"),
            Symbol::Empty => ("░", "."),
            Symbol::Down => ("▾", "v"),
            Symbol::Up => ("▴", "^"),
            Symbol::Right => ("▸", ">"),
            Symbol::Today => ("┆", ":"),
            Symbol::Planned => ("◇", "o"),
            Symbol::Done => ("◆", "*"),
            Symbol::Late => ("▷", ">"),
            Symbol::Dot => ("·", "."),
            Symbol::Arrow => ("→", "->"),
            Symbol::Ellipsis => ("…", "~"),
            Symbol::Dash => ("–", "-"),
            Symbol::Marked => ("*", "*"),
            Symbol::Mark => ("┃", "|"),
            Symbol::First => ("○", "0"),
            Symbol::Critical => ("▶", "#"),
            Symbol::Strong => ("━", "="),
            Symbol::Band => ("▒", ":"),
            Symbol::Base => ("┄", "_"),
            Symbol::Break => ("╎", "!"),
            Symbol::Place => ("□", "0"),
            Symbol::Trial => ("◈", "%"),
            Symbol::Earlier => ("«", "{"),
            Symbol::Later => ("»", "}"),
        };
        if self.ascii { ascii } else { unicode }
    }

    /// Eight heights of a sparkline, lowest first.
    pub fn heights(self) -> [&'static str; 8] {
        if self.ascii {
            [".", ":", "-", "=", "+", "*", "%", "#"]
        } else {
            ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]
        }
    }

    /// A text of the program with its symbols in ASCII where that is asked for.
    pub fn plain(self, text: &str) -> String {
        if !self.ascii {
            return text.into();
        }
        let change = |letter| match letter {
            '…' => "~".to_owned(),
            '–' | '—' | '·' => "-".to_owned(),
            '→' => "->".to_owned(),
            '←' => "<".to_owned(),
            '↑' => "^".to_owned(),
            '↓' => "v".to_owned(),
            other => other.to_string(),
        };
        text.chars().map(change).collect()
    }
}

/// A symbol that has an ASCII form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Symbol {
    Line,
    Side,
    TopLeft,
    TopRight,
    BottomLeft,
    BottomRight,
    Full,
    Empty,
    Down,
    Up,
    Right,
    Today,
    Planned,
    Done,
    Late,
    Dot,
    Arrow,
    Ellipsis,
    Dash,
    /// Before a selected row.
    Marked,
    /// Where another bar stands.
    Mark,
    /// The day as first agreed.
    First,
    /// An expected day on the critical path.
    Critical,
    Strong,
    /// Between the ends of what is projected.
    Band,
    /// The height of the baseline.
    Base,
    /// A change of the way of measuring.
    Break,
    /// A country without a centre.
    Place,
    /// A day that is only tried out.
    Trial,
    /// Something out of view, before it or behind it.
    Earlier,
    Later,
}
