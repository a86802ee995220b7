//! Where a person can stand.

/// A screen, by name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Place {
    Home,
    Portfolio,
    /// The portfolio on a map of the world.
    Map,
    Phases,
    Sectors,
    Projects,
    Milestones,
    /// The milestones on their time line.
    Gantt,
    /// The milestones by day of a month.
    Calendar,
    Indicators,
    Entry,
    Services,
    Money,
    /// The money over time.
    Curve,
    Events,
    Risks,
    /// The risks by likelihood and impact.
    Matrix,
    Check,
    History,
    Reports,
    /// What people write for a report.
    Narratives,
    Project,
    Indicator,
    /// A record of any other kind.
    Record,
    Form,
    /// The first screen of an empty file.
    Welcome,
    /// A partnership made step by step.
    Founding,
}

impl Place {
    /// The screens of the bar, in its order.
    pub const TABS: &'static [Self] = &[
        Self::Home,
        Self::Portfolio,
        Self::Phases,
        Self::Sectors,
        Self::Projects,
        Self::Milestones,
        Self::Indicators,
        Self::Entry,
        Self::Services,
        Self::Money,
        Self::Events,
        Self::Risks,
        Self::Check,
        Self::History,
        Self::Reports,
    ];

    /// Every place: the bar, the pictures, and what lies over them.
    pub const ALL: &'static [Self] = &[
        Self::Home,
        Self::Portfolio,
        Self::Map,
        Self::Phases,
        Self::Sectors,
        Self::Projects,
        Self::Milestones,
        Self::Gantt,
        Self::Calendar,
        Self::Indicators,
        Self::Entry,
        Self::Services,
        Self::Money,
        Self::Curve,
        Self::Events,
        Self::Risks,
        Self::Matrix,
        Self::Check,
        Self::History,
        Self::Reports,
        Self::Narratives,
        Self::Project,
        Self::Indicator,
        Self::Record,
        Self::Form,
        Self::Welcome,
        Self::Founding,
    ];

    /// The groups of the bar with how many of its screens each holds: the word in the catalogs,
    /// behind `tui-group-`.
    pub const GROUPS: &'static [(&'static str, usize)] = &[
        ("overview", 2),
        ("plan", 4),
        ("results", 3),
        ("means", 2),
        ("control", 3),
        ("output", 1),
    ];

    /// The screens of a group.
    pub fn of_group(group: usize) -> &'static [Self] {
        let first: usize = Self::GROUPS.iter().take(group).map(|(_, count)| count).sum();
        let count = Self::GROUPS.get(group).map_or(0, |(_, count)| *count);
        Self::TABS.get(first..first + count).unwrap_or_default()
    }

    /// The group of a screen of the bar.
    pub fn group(self) -> usize {
        let own = |group: &usize| Self::of_group(*group).contains(&self);
        (0..Self::GROUPS.len()).find(own).unwrap_or_default()
    }

    /// The screen that a picture is of; any other is its own.
    pub fn base(self) -> Self {
        match self {
            Self::Gantt | Self::Calendar => Self::Milestones,
            Self::Map => Self::Portfolio,
            Self::Matrix => Self::Risks,
            Self::Curve => Self::Money,
            other => other,
        }
    }

    /// Its place in the bar; none for screens that lie over others.
    pub fn tab(self) -> Option<usize> {
        Self::TABS.iter().position(|tab| *tab == self.base())
    }

    /// Its word in the catalogs, behind `tui-place-`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Home => "home",
            Self::Portfolio | Self::Map => "portfolio",
            Self::Phases => "phases",
            Self::Sectors => "sectors",
            Self::Projects => "projects",
            Self::Milestones | Self::Gantt | Self::Calendar => "milestones",
            Self::Indicators => "indicators",
            Self::Entry => "entry",
            Self::Services => "services",
            Self::Money | Self::Curve => "money",
            Self::Events => "events",
            Self::Risks | Self::Matrix => "risks",
            Self::Check => "check",
            Self::History => "history",
            Self::Reports => "reports",
            Self::Narratives => "narratives",
            Self::Project => "project",
            Self::Indicator => "indicator",
            Self::Record => "record",
            Self::Form => "form",
            Self::Welcome => "welcome",
            Self::Founding => "founding",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_groups_hold_every_screen_of_the_bar() {
        let all: Vec<_> = (0..Place::GROUPS.len()).flat_map(Place::of_group).copied().collect();
        assert_eq!(all, Place::TABS);
    }
}
