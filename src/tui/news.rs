//! What changed since the last edition, told apart by what it means to a reader.

use std::collections::HashMap;

use chrono::NaiveDate;

use crate::domain::program::{Kind, Program};
use crate::domain::values::Link;
use crate::figures::{Changed, ChangedValue, ChangedWhat, Figures, Since, Status, changes};

/// What changed since an edition, the gravest first.
#[derive(Debug)]
pub struct Digest {
    pub edition: String,
    /// The day of the figures of the edition.
    pub as_of: NaiveDate,
    pub changes: Vec<(Group, Changed)>,
    /// Code and title of each record that changed, as it was where it is gone.
    pub names: HashMap<Link, (String, String)>,
}

/// What sort of news it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Group {
    /// The status of a project or of a larger scope.
    Rated,
    /// An open milestone is planned or expected on another day.
    Moved,
    /// The edition said a figure otherwise.
    Restated,
    /// A milestone was done.
    Done,
    /// A figure that the edition did not have yet.
    Reported,
    Added,
    Removed,
}

impl Group {
    /// In the order in which they are told.
    pub const ALL: &'static [Self] = &[
        Self::Rated,
        Self::Moved,
        Self::Restated,
        Self::Done,
        Self::Reported,
        Self::Added,
        Self::Removed,
    ];

    /// Its word in the catalogs, behind `tui-changed-`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Rated => "rated",
            Self::Moved => "moved",
            Self::Restated => "restated",
            Self::Done => "done",
            Self::Reported => "reported",
            Self::Added => "added",
            Self::Removed => "removed",
        }
    }

    fn of(change: &Changed) -> Self {
        let milestone = change.record.kind == Kind::Milestone;
        let new = change.old == ChangedValue::Nothing;
        match change.what {
            ChangedWhat::Status => Self::Rated,
            ChangedWhat::Scope if new => Self::Added,
            ChangedWhat::Scope => Self::Removed,
            ChangedWhat::Date if milestone && change.field == "actual" && new => Self::Done,
            ChangedWhat::Date if milestone => Self::Moved,
            _ if new => Self::Reported,
            _ => Self::Restated,
        }
    }
}

impl Digest {
    /// Compares the programme with what an edition was made from. Figures are those approved, as an
    /// edition counts them. What it said is compared on its own day, so that time alone restates
    /// nothing; what it could not say yet, and ratings, are of today.
    pub fn of(program: &Program, since: &Since, as_of: NaiveDate, tag: &str) -> Self {
        let then = Figures::new(&since.program, since.as_of).approved_only(true);
        let same_day = Figures::new(program, since.as_of).approved_only(true);
        let mut found = changes(&then, &same_day);
        found.retain(|change| change.what != ChangedWhat::Status && !is_new_value(change));
        let approved = Figures::new(program, as_of).approved_only(true);
        found.extend(changes(&then, &approved).into_iter().filter(is_new_value));
        let now = Figures::new(program, as_of);
        found.extend(changes(&then, &now).into_iter().filter(is_wide_rating));
        let mut changes: Vec<_> = found.into_iter().map(|c| (Group::of(&c), c)).collect();
        changes.sort_by_key(|(group, change)| (*group, gravity(change)));
        let name = |(_, change): &(Group, Changed)| {
            (change.record, named(program, &since.program, change.record, tag))
        };
        let names = changes.iter().map(name).collect();
        Self { edition: since.edition.clone(), as_of: since.as_of, changes, names }
    }

    /// The news of one sort.
    pub fn of_group(&self, group: Group) -> impl Iterator<Item = &Changed> {
        self.changes.iter().filter(move |(own, _)| *own == group).map(|(_, change)| change)
    }
}

/// Whether a change is a figure that was not there.
fn is_new_value(change: &Changed) -> bool {
    change.what == ChangedWhat::Value && change.old == ChangedValue::Nothing
}

/// Whether a change is the status of a project or of a larger scope.
fn is_wide_rating(change: &Changed) -> bool {
    let wide = !matches!(change.record.kind, Kind::Milestone | Kind::Indicator);
    change.what == ChangedWhat::Status && wide
}

/// What is bad now comes first.
fn gravity(change: &Changed) -> u8 {
    match change.new {
        ChangedValue::Status(Status::OffTrack | Status::NotAchieved) => 0,
        ChangedValue::Status(Status::AtRisk) => 1,
        _ => 2,
    }
}

fn named(program: &Program, before: &Program, link: Link, tag: &str) -> (String, String) {
    let there = program.contains(link.kind, link.id);
    let program = if there { program } else { before };
    let tags = [tag, "en", "ko"];
    let cell = |tag: &&str| {
        let cell = format!("{}.{tag}", link.kind.title()?);
        program.read(link.kind, link.id, &cell).ok()?.text()
    };
    (program.code(link.kind, link.id), tags.iter().find_map(cell).unwrap_or_default())
}
