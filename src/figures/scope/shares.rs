//! How the programme divides among sectors (R14).

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use super::{Published, SectorShareFigure, ShareBasis, SharesFigure};
use crate::domain::program::Kind;
use crate::domain::records::{Project, Sector, SourceValue};
use crate::domain::values::{Exact, Id};
use crate::figures::Figures;
use crate::figures::index::link;
use crate::figures::money::Column;
use crate::figures::project::is_related;

/// The parts of one sector code.
#[derive(Default)]
struct Parts {
    budget: Option<Decimal>,
    count: Decimal,
}

impl Figures<'_> {
    /// The shares of the sectors on three bases, rounds taken together by code.
    pub fn shares(&self) -> SharesFigure {
        let all = self.program.projects.values();
        let projects: Vec<_> = all.filter(|project| !is_related(project)).collect();
        let budgets: Vec<_> = projects.iter().map(|project| self.known_budget(project)).collect();
        let budgeted = budgets.iter().flatten().count();
        let total: Decimal = budgets.iter().flatten().copied().sum();
        let mut parts: BTreeMap<&str, Parts> = BTreeMap::new();
        for (project, budget) in projects.iter().zip(&budgets) {
            self.split(project, *budget, &mut parts);
        }
        let mut sectors: BTreeMap<&str, Vec<&Sector>> = BTreeMap::new();
        for sector in self.program.sectors.values() {
            sectors.entry(&sector.code).or_default().push(sector);
        }
        let count = Decimal::from(projects.len());
        let share = |(code, sectors): (&str, Vec<&Sector>)| {
            let part = parts.get(code);
            let budget = part.and_then(|part| part.budget?.checked_div(total));
            let count = part.map_or(Decimal::ZERO, |part| part.count).checked_div(count);
            self.share(code, sectors, (budget, count))
        };
        let complete = budgeted == projects.len() && budgeted > 0 && !total.is_zero();
        SharesFigure {
            headline: if complete { ShareBasis::Budget } else { ShareBasis::Count },
            budgeted,
            projects: projects.len(),
            sectors: sectors.into_iter().map(share).collect(),
        }
    }

    /// The current budget of a project, where every amount of it is known and converted.
    fn known_budget(&self, project: &Project) -> Option<Decimal> {
        let money = self.money(project.id);
        let unconverted = money.unconverted.iter().any(|amount| amount.column == Column::Budget);
        let absent = money.absent.iter().any(|amount| amount.column == Column::Budget);
        money.total.budget.filter(|_| !unconverted && !absent)
    }

    fn split<'a>(
        &'a self,
        project: &Project,
        budget: Option<Decimal>,
        parts: &mut BTreeMap<&'a str, Parts>,
    ) {
        for share in self.index.sectors_of_project.of(project.id) {
            let sector = share.sector.and_then(|id| self.program.sectors.get(&id));
            let Some((sector, percent)) = sector.zip(share.percent.map(Exact::number)) else {
                continue;
            };
            let part = parts.entry(&sector.code).or_default();
            let fraction = percent / Decimal::ONE_HUNDRED;
            part.count += fraction;
            if let Some(budget) = budget {
                part.budget = Some(part.budget.unwrap_or_default() + budget * fraction);
            }
        }
    }

    fn share(
        &self,
        code: &str,
        mut sectors: Vec<&Sector>,
        (budget, count): (Option<Decimal>, Option<Decimal>),
    ) -> SectorShareFigure {
        sectors.sort_by(|a, b| (&a.round, a.id).cmp(&(&b.round, b.id)));
        let planned = |sector: &&Sector| {
            let percent = sector.planned_share.map(Exact::number)?;
            Some((sector.id, percent / Decimal::ONE_HUNDRED))
        };
        SectorShareFigure {
            code: code.into(),
            name: sectors.last().map(|sector| sector.name.clone()).unwrap_or_default(),
            planned: sectors.iter().filter_map(planned).collect(),
            published: sectors.iter().flat_map(|sector| self.published(sector.id)).collect(),
            sectors: sectors.iter().map(|sector| sector.id).collect(),
            budget,
            count,
        }
    }

    /// What sources say of the share of a sector.
    fn published(&self, sector: Id) -> Vec<Published> {
        let said = self.index.source_values.of(link(Kind::Sector, sector)).iter();
        let of_share =
            |said: &&&SourceValue| matches!(said.field.as_str(), "" | "share" | "planned_share");
        said.filter(of_share).map(|said| published(said)).collect()
    }
}

fn published(said: &SourceValue) -> Published {
    Published {
        record: link(Kind::SourceValue, said.id),
        statement: said.statement.clone(),
        value: said.value.clone(),
        qualifier: said.qualifier,
        source: said.source.clone(),
        publisher: said.publisher.clone(),
        published: said.published,
    }
}
