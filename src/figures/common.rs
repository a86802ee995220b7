//! Common indicators summed as quantities, over any number of partnerships (R5, last sentence).

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::program::Kind;
use crate::domain::reason::{Arg, Reason};
use crate::domain::records::{
    Accumulation, CommonIndicator, Direction, Indicator, IndicatorRole, Measure,
};
use crate::domain::values::{Date, Id, Link, Ml};

use super::Figures;
use super::index::id_of;
use super::indicator::{IndicatorFigure, Mark, sum};
use super::project::is_related;
use super::reading::Reading;

/// A common indicator over all partnerships that were asked.
#[derive(Debug, Clone, PartialEq)]
pub struct CommonFigure {
    pub common: Id,
    pub code: String,
    pub title: Ml,
    pub unit: Ml,
    /// The sum of the parts that have a value; of percentages sum of parts over sum of wholes.
    pub actual: Option<Reading>,
    /// The sum of the end targets of the parts, and how many have one.
    pub target: Option<Reading>,
    pub aimed: usize,
    /// Parts with a value in the sum (n), and all that agree (N).
    pub counted: usize,
    pub expected: usize,
    /// The earliest and the latest day that a value in the sum speaks of.
    pub from: Option<Date>,
    pub to: Option<Date>,
    /// The indicators that agree, by code.
    pub parts: Vec<CommonPart>,
    /// Those that do not, and why; they are in no sum.
    pub apart: Vec<CommonApart>,
}

/// One indicator in a sum.
#[derive(Debug, Clone, PartialEq)]
pub struct CommonPart {
    pub partnership: Id,
    pub indicator: Id,
    pub code: String,
    /// `None` where no value is known: it leaves the sum and is never zero.
    pub actual: Option<Reading>,
    pub as_at: Option<Date>,
    pub target: Option<Reading>,
    /// What a reader must know of the value.
    pub marks: Vec<Mark>,
}

/// One indicator that stands apart.
#[derive(Debug, Clone, PartialEq)]
pub struct CommonApart {
    pub partnership: Id,
    pub indicator: Id,
    pub code: String,
    pub why: Reason,
}

/// What must be the same for quantities to be added.
type Traits = (Option<Measure>, Option<Direction>, Option<Accumulation>);

/// Every common indicator that an indicator of these partnerships names, by code.
pub fn common_indicators(all: &[&Figures]) -> Vec<CommonFigure> {
    let mut found: BTreeMap<Id, Vec<(&Figures, &Indicator)>> = BTreeMap::new();
    for figures in all {
        for indicator in figures.program.indicators.values() {
            if let Some(common) = indicator.common {
                found.entry(common).or_default().push((figures, indicator));
            }
        }
    }
    let mut sums: Vec<_> =
        found.iter().filter_map(|(id, members)| rolled_up(*id, members)).collect();
    sums.sort_by(|one, other| (&one.code, one.common).cmp(&(&other.code, other.common)));
    sums
}

impl Figures<'_> {
    /// The common indicators of this partnership alone.
    pub fn common_indicators(&self) -> Vec<CommonFigure> {
        common_indicators(&[self])
    }
}

fn rolled_up(id: Id, members: &[(&Figures, &Indicator)]) -> Option<CommonFigure> {
    let common = members.iter().find_map(|(f, _)| f.program.common_indicators.get(&id))?;
    let measure = common.measure.unwrap_or(Measure::Unit);
    let open = open(common, members);
    let (mut parts, mut apart) = (vec![], vec![]);
    for (figures, indicator) in members {
        let figure = figures.indicator(indicator.id);
        let (partnership, indicator_id) = (figures.program.scope, indicator.id);
        let code = figures.program.code(Kind::Indicator, indicator.id);
        match open.clone().or_else(|| disagrees(figures, common, indicator, &figure)) {
            Some(why) => {
                apart.push(CommonApart { partnership, indicator: indicator_id, code, why });
            }
            None => parts.push(CommonPart {
                partnership,
                indicator: indicator_id,
                code,
                actual: figure.actual.filter(Reading::is_counted),
                as_at: figure.as_at,
                target: figure.end_target.map(|target| target.reading),
                marks: figure.marks,
            }),
        }
    }
    parts.sort_by(|one, other| (&one.code, one.indicator).cmp(&(&other.code, other.indicator)));
    apart.sort_by(|one, other| (&one.code, one.indicator).cmp(&(&other.code, other.indicator)));
    let valued = || parts.iter().filter(|part| part.actual.is_some());
    let days: BTreeSet<_> = valued().filter_map(|part| part.as_at).collect();
    Some(CommonFigure {
        common: id,
        code: common.code.clone(),
        title: common.title.clone(),
        unit: common.unit.clone(),
        actual: sum(valued().filter_map(|part| part.actual.as_ref()), measure),
        target: sum(parts.iter().filter_map(|part| part.target.as_ref()), measure),
        aimed: parts.iter().filter(|part| part.target.is_some()).count(),
        counted: valued().count(),
        expected: parts.len(),
        from: days.first().copied(),
        to: days.last().copied(),
        parts,
        apart,
    })
}

fn traits(indicator: &Indicator) -> Traits {
    let measure = Some(indicator.measure.unwrap_or(Measure::Unit));
    (measure, indicator.direction, indicator.accumulation)
}

/// Where the common indicator itself leaves open what its indicators do not agree on, nothing can
/// be added.
fn open(common: &CommonIndicator, members: &[(&Figures, &Indicator)]) -> Option<Reason> {
    let all: BTreeSet<String> = members
        .iter()
        .map(|(_, indicator)| {
            let (_, direction, accumulation) = traits(indicator);
            let direction = direction.filter(|_| common.direction.is_none());
            format!("{direction:?} {:?}", accumulation.filter(|_| common.accumulation.is_none()))
        })
        .collect();
    (all.len() > 1).then(|| Reason::new("why-common-open"))
}

/// Why an indicator cannot be added to others of its common indicator.
fn disagrees(
    figures: &Figures,
    common: &CommonIndicator,
    indicator: &Indicator,
    figure: &IndicatorFigure,
) -> Option<Reason> {
    let (measure, direction, accumulation) = traits(indicator);
    let differs =
        |field| Reason::new("why-common-differs").with("field", Arg::Word("common", field));
    let of = common.measure.unwrap_or(Measure::Unit);
    let bare = figure.has(Mark::NoDenominator)
        || figure.actual.as_ref().is_some_and(|actual| actual.parts().is_none());
    let tests = [
        (measure != Some(of), differs("measure")),
        (!same_unit(&common.unit, &indicator.unit), differs("unit")),
        (common.direction.is_some() && direction != common.direction, differs("direction")),
        (
            common.accumulation.is_some() && accumulation != common.accumulation,
            differs("accumulation"),
        ),
        (indicator.aggregation != Some(true), Reason::new("why-common-not-allowed")),
        (indicator.role == Some(IndicatorRole::Context), Reason::new("why-context")),
        (of_related(figures, indicator.owner), Reason::new("why-common-related")),
        (!matches!(of, Measure::Unit | Measure::Percentage), Reason::new("why-common-words")),
        (
            of == Measure::Unit && accumulation == Some(Accumulation::Level),
            Reason::new("why-common-level"),
        ),
        (of == Measure::Percentage && bare, Reason::new("why-no-denominator")),
    ];
    tests.into_iter().find(|(holds, _)| *holds).map(|(_, why)| why)
}

/// Whether two units read the same in every language that both have, one at least.
fn same_unit(one: &Ml, other: &Ml) -> bool {
    if one.is_empty() || other.is_empty() {
        return one.is_empty() && other.is_empty();
    }
    let said = |text: &str| text.trim().to_lowercase();
    let mut both = one.iter().filter(|(tag, _)| !other.get(tag).is_empty()).peekable();
    both.peek().is_some() && both.all(|(tag, text)| said(text) == said(other.get(tag)))
}

fn of_related(figures: &Figures, owner: Option<Link>) -> bool {
    let project = id_of(Kind::Project, owner);
    let project = project.and_then(|id| figures.program.projects.get(&id));
    project.is_some_and(is_related)
}
