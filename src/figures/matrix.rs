//! The design matrix: what is to come about, how it is seen, and what must hold for it.

use crate::domain::program::Kind;
use crate::domain::records::{ExpectedResult, Indicator, ResultLevel, RiskKind};
use crate::domain::values::{Id, Link, Ml};

use super::Figures;
use super::achievement::Outcome;
use super::risks::RiskFigure;
use super::status::Status;

/// The design matrix of a project, a phase, a sector or the partnership.
#[derive(Debug, Clone, PartialEq)]
pub struct MatrixFigure {
    pub owner: Link,
    /// From impact to input, and by code; results without a level last.
    pub rows: Vec<MatrixRow>,
    /// Indicators of the owner that measure none of its results.
    pub indicators: Vec<MatrixIndicator>,
    /// Assumptions of the owner that condition none of its results.
    pub assumptions: Vec<RiskFigure>,
}

/// One result.
#[derive(Debug, Clone, PartialEq)]
pub struct MatrixRow {
    pub result: Id,
    pub level: Option<ResultLevel>,
    /// The higher result it contributes to.
    pub parent: Option<Id>,
    /// Whatever measures it, by code.
    pub indicators: Vec<MatrixIndicator>,
    /// What must hold for it, with its state now, by code.
    pub assumptions: Vec<RiskFigure>,
}

/// One indicator of a result.
#[derive(Debug, Clone, PartialEq)]
pub struct MatrixIndicator {
    pub id: Id,
    /// Means of verification: where the value comes from.
    pub verification: Ml,
    pub context: bool,
    pub status: Status,
    pub to_date: Outcome,
    pub to_end: Outcome,
}

impl Figures<'_> {
    /// The design matrix of an owner; empty where it has no results.
    pub fn matrix(&self, owner: Link) -> MatrixFigure {
        let mut results: Vec<&ExpectedResult> =
            self.program.results.values().filter(|result| result.owner == Some(owner)).collect();
        results.sort_by_key(|r| (r.level.is_none(), r.level, &r.code, r.id));
        let mut assumptions = self.risks();
        assumptions.retain(|figure| figure.kind == Some(RiskKind::Assumption));
        let rows: Vec<_> =
            results.iter().map(|result| self.matrix_row(result, &assumptions)).collect();
        let is_own = |id: Option<Id>| rows.iter().any(|row| Some(row.result) == id);
        let lone = |i: &Indicator| i.owner == Some(owner) && !is_own(i.result);
        let unbound = |figure: &RiskFigure| {
            let risk = self.program.risks.get(&figure.id);
            risk.is_some_and(|risk| risk.owner == Some(owner) && !is_own(risk.result))
        };
        let indicators = self.matrix_indicators(lone);
        assumptions.retain(unbound);
        MatrixFigure { owner, rows, indicators, assumptions }
    }

    fn matrix_row(&self, result: &ExpectedResult, assumptions: &[RiskFigure]) -> MatrixRow {
        let conditions = |figure: &&RiskFigure| {
            let risk = self.program.risks.get(&figure.id);
            risk.is_some_and(|risk| risk.result == Some(result.id))
        };
        MatrixRow {
            result: result.id,
            level: result.level,
            parent: result.parent,
            indicators: self.matrix_indicators(|i| i.result == Some(result.id)),
            assumptions: assumptions.iter().filter(conditions).cloned().collect(),
        }
    }

    fn matrix_indicators(&self, wanted: impl Fn(&Indicator) -> bool) -> Vec<MatrixIndicator> {
        let all = self.program.indicators.values().filter(|indicator| wanted(indicator));
        let code = |indicator: &Indicator| self.program.code(Kind::Indicator, indicator.id);
        let mut found: Vec<_> = all.map(|indicator| (code(indicator), indicator)).collect();
        found.sort_by(|one, other| (&one.0, one.1.id).cmp(&(&other.0, other.1.id)));
        found.into_iter().map(|(_, indicator)| self.matrix_indicator(indicator)).collect()
    }

    fn matrix_indicator(&self, indicator: &Indicator) -> MatrixIndicator {
        let figure = self.indicator(indicator.id);
        MatrixIndicator {
            id: indicator.id,
            verification: indicator.verification.clone(),
            context: figure.context,
            status: figure.status,
            to_date: figure.to_date,
            to_end: figure.to_end,
        }
    }
}
