//! Where a person can stand.

/// A screen, by name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Place {
    Home,
    Projects,
    Milestones,
    /// The milestones on their time line.
    Gantt,
    Indicators,
    Entry,
    History,
    Check,
    Project,
    Indicator,
    Form,
}

impl Place {
    /// The screens of the bar, in its order.
    pub const TABS: &'static [Self] = &[
        Self::Home,
        Self::Projects,
        Self::Milestones,
        Self::Indicators,
        Self::Entry,
        Self::History,
        Self::Check,
    ];

    /// Its place in the bar; none for screens that lie over others.
    pub fn tab(self) -> Option<usize> {
        let place = if self == Self::Gantt { Self::Milestones } else { self };
        Self::TABS.iter().position(|tab| *tab == place)
    }

    /// Its word in the catalogs, behind `tui-place-`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Home => "home",
            Self::Projects => "projects",
            Self::Milestones | Self::Gantt => "milestones",
            Self::Indicators => "indicators",
            Self::Entry => "entry",
            Self::History => "history",
            Self::Check => "check",
            Self::Project => "project",
            Self::Indicator => "indicator",
            Self::Form => "form",
        }
    }
}
