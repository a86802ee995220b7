//! How something stands, in eight words, and where the bounds between them lie (R10).

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use crate::domain::reason::{Arg, Reason};
use crate::domain::records::Partnership;
pub use crate::domain::values::Status;
use crate::domain::values::{Choice, Exact, word};

impl Status {
    /// The stable word of this status.
    pub fn code(self) -> &'static str {
        word(Some(self)).unwrap_or_default()
    }

    /// The status as a thing named in a sentence.
    pub fn arg(self) -> Arg {
        Arg::Word(Self::NAME, self.code())
    }
}

/// Bounds between the statuses, as a partnership keeps them. Shares are of one: 0.85 is 85 %.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Thresholds {
    /// Achievement from which results are on track.
    pub on_track_from: Decimal,
    /// Achievement below which results are off track.
    pub at_risk_from: Decimal,
    /// Share of the planned money above which spending is too fast.
    pub money_on_track_to: Decimal,
    /// Days of slip above which a milestone is off track.
    pub slip_at_risk_to: i64,
}

impl Default for Thresholds {
    fn default() -> Self {
        Self {
            on_track_from: Decimal::new(85, 2),
            at_risk_from: Decimal::new(50, 2),
            money_on_track_to: Decimal::new(110, 2),
            slip_at_risk_to: 30,
        }
    }
}

impl Thresholds {
    /// The bounds of a partnership; the usual ones where it names none.
    pub fn of(partnership: Option<&Partnership>) -> Self {
        let usual = Self::default();
        let Some(own) = partnership else { return usual };
        let share = |percent: Option<Exact>, usual| {
            percent.map_or(usual, |percent| percent.number() / Decimal::ONE_HUNDRED)
        };
        Self {
            on_track_from: share(own.on_track_from, usual.on_track_from),
            at_risk_from: share(own.at_risk_from, usual.at_risk_from),
            money_on_track_to: share(own.money_on_track_to, usual.money_on_track_to),
            slip_at_risk_to: own.slip_at_risk_to.unwrap_or(usual.slip_at_risk_to),
        }
    }

    /// The status of an achievement to date.
    pub fn results(&self, achievement: Decimal) -> Status {
        if achievement >= self.on_track_from {
            Status::OnTrack
        } else if achievement >= self.at_risk_from {
            Status::AtRisk
        } else {
            Status::OffTrack
        }
    }

    /// The status of money paid out as a share of what was to be paid out by now.
    pub fn money(&self, share: Decimal) -> Status {
        if share > self.money_on_track_to { Status::AtRisk } else { self.results(share) }
    }

    /// The status of an open milestone that slipped by so many days.
    pub fn slip(&self, days: i64) -> Status {
        match days {
            ..=0 => Status::OnTrack,
            days if days <= self.slip_at_risk_to => Status::AtRisk,
            _ => Status::OffTrack,
        }
    }
}

/// The status of a whole from its parts, and why: the worst of those that say something.
pub fn parent(parts: &[Component]) -> (Status, Vec<Reason>) {
    let counted: Vec<_> = parts
        .iter()
        .filter(|part| !matches!(part.status, Status::NotDue | Status::Stopped))
        .collect();
    let known: Vec<_> = counted.iter().filter(|part| part.status != Status::NoData).collect();
    let silent = counted.len() > known.len();
    let worst = known.iter().map(|part| part.status).max_by_key(|status| badness(*status));
    let status = match worst {
        None if silent => Status::NoData,
        None => Status::NotDue,
        Some(status) if silent && badness(status) < badness(Status::AtRisk) => Status::AtRisk,
        Some(status) => status,
    };
    let part = |part: &Component| {
        Reason::new("why-component")
            .with("component", Arg::Word(ComponentName::NAME, part.name.code()))
            .with("status", part.status.arg())
    };
    let mut reasons: Vec<_> = parts.iter().map(part).collect();
    if silent && worst.is_some() {
        reasons.push(Reason::new("why-parent-at-best-at-risk"));
    }
    (status, reasons)
}

/// Which of two statuses is worse.
fn badness(status: Status) -> u8 {
    match status {
        Status::OffTrack | Status::NotAchieved => 3,
        Status::AtRisk => 2,
        Status::OnTrack => 1,
        _ => 0,
    }
}

/// One of the three things from which the status of a project or a larger scope comes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Component {
    pub name: ComponentName,
    pub status: Status,
}

/// What a component is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ComponentName {
    Results,
    Milestones,
    Money,
}

impl Choice for ComponentName {
    const NAME: &'static str = "component";
    const WORDS: &'static [(&'static str, Self)] =
        &[("results", Self::Results), ("milestones", Self::Milestones), ("money", Self::Money)];
}

impl ComponentName {
    /// The stable word of this component.
    pub fn code(self) -> &'static str {
        word(Some(self)).unwrap_or_default()
    }
}
