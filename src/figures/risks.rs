//! Risks, issues and assumptions as they stand, after their reviews.

use crate::domain::program::Kind;
use crate::domain::reason::{Arg, Reason};
use crate::domain::records::{Risk, RiskKind, RiskReview, RiskState, RiskTrend};
use crate::domain::values::{Id, Link};

use super::Figures;

/// The score from which an open risk is high.
pub const HIGH_SCORE: i64 = 15;

/// How a risk, an issue or an assumption stands at the as-of date.
#[derive(Debug, Clone, PartialEq)]
pub struct RiskFigure {
    pub id: Id,
    pub kind: Option<RiskKind>,
    /// From 1 to 5: what the last review that fills the cell says, else what was entered with
    /// the risk.
    pub likelihood: Option<i64>,
    pub impact: Option<i64>,
    /// Likelihood times impact.
    pub score: Option<i64>,
    /// Which way it goes, by the last review alone; `None` where that says nothing.
    pub trend: Option<RiskTrend>,
    /// Open where nobody said anything of a risk or an issue; an assumption may have none.
    pub state: Option<RiskState>,
    /// A risk or an issue that is open or has occurred.
    pub open: bool,
    /// Open with a score of 15 or more.
    pub high: bool,
    /// The period of the last review.
    pub reviewed: Option<Id>,
    pub reasons: Vec<Reason>,
}

impl Figures<'_> {
    /// The figures of a risk; those of one that is not there hold nothing.
    pub fn risk(&self, id: Id) -> RiskFigure {
        let blank = Risk { id, ..Risk::default() };
        let risk = self.program.risks.get(&id).unwrap_or(&blank);
        let reviews = self.reviews(id);
        let last =
            |cell: fn(&RiskReview) -> Option<i64>| reviews.iter().rev().find_map(|r| cell(r));
        let likelihood = last(|review| review.likelihood).or(risk.likelihood);
        let impact = last(|review| review.impact).or(risk.impact);
        let state = reviews.iter().rev().find_map(|review| review.state).or(risk.state);
        let assumed = risk.kind == Some(RiskKind::Assumption);
        let state = state.or((!assumed).then_some(RiskState::Open));
        let open = !assumed && matches!(state, Some(RiskState::Open | RiskState::Occurred));
        let score =
            likelihood.zip(impact).map(|(likelihood, impact)| likelihood.saturating_mul(impact));
        let mut figure = RiskFigure {
            id,
            kind: risk.kind,
            likelihood,
            impact,
            score,
            trend: reviews.last().and_then(|review| review.trend),
            state,
            open,
            high: open && score.is_some_and(|score| score >= HIGH_SCORE),
            reviewed: reviews.last().and_then(|review| review.period),
            reasons: vec![],
        };
        figure.reasons = self.risk_reasons(&figure);
        figure
    }

    /// Every risk, issue and assumption by code.
    pub fn risks(&self) -> Vec<RiskFigure> {
        let code = |id: Id| self.program.code(Kind::Risk, id);
        let mut all: Vec<_> =
            self.program.risks.keys().map(|id| (code(*id), self.risk(*id))).collect();
        all.sort_by(|one, other| (&one.0, one.1.id).cmp(&(&other.0, other.1.id)));
        all.into_iter().map(|(_, figure)| figure).collect()
    }

    /// The reviews of periods that are over or in hand, the last one last.
    fn reviews(&self, risk: Id) -> Vec<&RiskReview> {
        let all = self.index.reviews.of(risk).iter().copied();
        let begun = all.filter_map(|review| {
            let span = self.index.periods.get(review.period?)?;
            let key = (span.end.min(self.as_of), span.start, review.id);
            (span.start <= self.as_of).then_some((key, review))
        });
        let mut begun: Vec<_> = begun.collect();
        begun.sort_by_key(|(key, _)| *key);
        begun.into_iter().map(|(_, review)| review).collect()
    }

    fn risk_reasons(&self, figure: &RiskFigure) -> Vec<Reason> {
        let mut reasons = vec![match (figure.likelihood, figure.impact, figure.score) {
            (Some(likelihood), Some(impact), Some(score)) => Reason::new("why-risk-score")
                .with("likelihood", Arg::Int(likelihood))
                .with("impact", Arg::Int(impact))
                .with("score", Arg::Int(score)),
            _ => Reason::new("why-risk-no-score"),
        }];
        if figure.high {
            reasons.push(Reason::new("why-risk-high").with("bound", Arg::Int(HIGH_SCORE)));
        }
        let reviewed = figure.reviewed.and_then(|id| self.index.periods.get(id));
        reasons.push(match reviewed {
            Some(span) => {
                Reason::new("why-risk-reviewed").with("period", Arg::Text(span.code.clone()))
            }
            None => Reason::new("why-risk-not-reviewed"),
        });
        reasons
    }

    /// Open risks and issues whose score is high.
    pub(super) fn open_high_risks(&self) -> usize {
        self.program.risks.keys().filter(|id| self.risk(**id).high).count()
    }

    /// The risks, issues and assumptions of one owner, by code.
    pub fn risks_of(&self, owner: Link) -> Vec<RiskFigure> {
        let mut all = self.risks();
        let own = |id| self.program.risks.get(&id).is_some_and(|risk| risk.owner == Some(owner));
        all.retain(|figure| own(figure.id));
        all
    }
}
