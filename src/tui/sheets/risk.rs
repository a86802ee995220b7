//! Risks as the last review found them.

use chrono::NaiveDate;

use crate::domain::program::{Kind, Program};
use crate::domain::records::{Risk, RiskKind, RiskReview, RiskState, RiskTrend};
use crate::domain::values::{Date, Id};

/// A risk as it stands: by its last review, else by its own cells.
#[derive(Debug, Clone, PartialEq)]
pub struct RiskLine {
    pub id: Id,
    pub kind: RiskKind,
    pub likelihood: Option<i64>,
    pub impact: Option<i64>,
    pub trend: Option<RiskTrend>,
    pub state: RiskState,
}

/// The score from which a risk is high.
pub const HIGH: i64 = 15;

impl RiskLine {
    /// Likelihood times impact.
    pub fn score(&self) -> Option<i64> {
        self.likelihood?.checked_mul(self.impact?)
    }

    /// Whether it is a risk or an issue that still has to be watched.
    pub fn is_open(&self) -> bool {
        self.kind != RiskKind::Assumption
            && !matches!(self.state, RiskState::Closed | RiskState::Holds)
    }

    /// Whether it is open and its score high.
    pub fn is_high(&self) -> bool {
        self.is_open() && self.score() >= Some(HIGH)
    }

    /// The cell of the matrix that it stands in, as filters name it: `4x3`.
    pub fn cell(&self) -> Option<String> {
        let both = self.likelihood.zip(self.impact).filter(|_| self.is_open());
        both.map(|(likelihood, impact)| format!("{likelihood}x{impact}"))
    }
}

/// Every risk, by code.
pub fn lines(program: &Program, as_of: NaiveDate) -> Vec<RiskLine> {
    let mut risks: Vec<_> = program.risks.values().collect();
    risks.sort_by_cached_key(|risk| {
        crate::tui::listing::natural(&program.code(Kind::Risk, risk.id))
    });
    let reviews = last_reviews(program, as_of);
    risks.into_iter().map(|risk| line(risk, reviews.get(&risk.id).copied())).collect()
}

fn line(risk: &Risk, review: Option<&RiskReview>) -> RiskLine {
    let kind = risk.kind.unwrap_or(RiskKind::Risk);
    let usual = if kind == RiskKind::Assumption { RiskState::Holds } else { RiskState::Open };
    RiskLine {
        id: risk.id,
        kind,
        likelihood: review.and_then(|review| review.likelihood).or(risk.likelihood),
        impact: review.and_then(|review| review.impact).or(risk.impact),
        trend: review.and_then(|review| review.trend),
        state: review.and_then(|review| review.state).or(risk.state).unwrap_or(usual),
    }
}

/// The last review of every risk whose period had begun by a day.
fn last_reviews(
    program: &Program,
    as_of: NaiveDate,
) -> std::collections::BTreeMap<Id, &RiskReview> {
    let mut last = std::collections::BTreeMap::new();
    for review in program.risk_reviews.values() {
        let period = review.period.and_then(|id| program.periods.get(&id));
        let Some((start, end)) = period.and_then(|period| period.start.zip(period.end)) else {
            continue;
        };
        let Some(risk) = review.risk.filter(|_| start.first() <= as_of) else { continue };
        let kept: &mut (Date, &RiskReview) = last.entry(risk).or_insert((end, review));
        if kept.0 < end {
            *kept = (end, review);
        }
    }
    last.into_iter().map(|(risk, (_, review))| (risk, review)).collect()
}
