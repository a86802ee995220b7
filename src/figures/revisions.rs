//! The ledger of revisions: what was agreed first, what holds now, and every step between (R11).

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use crate::domain::program::Kind;
use crate::domain::reason::Arg;
use crate::domain::records::{Budget, BudgetKind, Revision, Stage, StageEvent};
use crate::domain::shape::Shape;
use crate::domain::value::Value;
use crate::domain::values::{Choice, Date, Exact, Form, Id, Link, Ml};

use super::Figures;
use super::index::link;

/// One cell that was revised by the as-of date.
#[derive(Debug, Clone, PartialEq)]
pub struct RevisedFigure {
    pub subject: RevisionSubject,
    pub record: Link,
    /// The field; of budgets `amount`, of extended phases `planned_end`.
    pub field: String,
    /// As first agreed.
    pub original: Held,
    /// As it holds on the as-of date.
    pub current: Held,
    /// Oldest first, never empty.
    pub steps: Vec<RevisionStep>,
}

/// One agreed change.
#[derive(Debug, Clone, PartialEq)]
pub struct RevisionStep {
    /// The revision, the extension or the revised budget that says so.
    pub source: Link,
    pub old: Held,
    pub new: Held,
    pub reason: Ml,
    pub date: Option<Date>,
    pub decision: Option<Id>,
    /// Whether it starts from something else than the step before it ended with.
    pub gap: bool,
}

/// What a cell held.
#[derive(Debug, Clone, PartialEq)]
pub enum Held {
    Nothing,
    Text(String),
    Number(Decimal),
    Date(Date),
    Money(Decimal, String),
    /// A word of a choice: the list's name and the word.
    Word(&'static str, &'static str),
}

impl Held {
    /// As a thing named in a sentence; an empty text for nothing.
    pub fn arg(&self) -> Arg {
        match self {
            Self::Nothing => Arg::Text(String::new()),
            Self::Text(text) => Arg::Text(text.clone()),
            Self::Number(number) => Arg::Number(*number),
            Self::Date(date) => Arg::Date(*date),
            Self::Money(amount, currency) => Arg::Money(*amount, currency.clone()),
            Self::Word(list, word) => Arg::Word(list, word),
        }
    }
}

/// What sort of agreement was changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RevisionSubject {
    /// Targets and baselines.
    Target,
    Milestone,
    /// Ends of phases and projects, extensions among them.
    End,
    Budget,
    /// Whatever else was agreed.
    Scope,
}

impl Choice for RevisionSubject {
    const NAME: &'static str = "revision_subject";
    const WORDS: &'static [(&'static str, Self)] = &[
        ("target", Self::Target),
        ("milestone", Self::Milestone),
        ("end", Self::End),
        ("budget", Self::Budget),
        ("scope", Self::Scope),
    ];
}

impl RevisionSubject {
    fn of(kind: Kind, field: &str) -> Self {
        let end = matches!(field, "planned_end" | "actual_end");
        let by_kind = [
            (Kind::Target, Self::Target),
            (Kind::Baseline, Self::Target),
            (Kind::Milestone, Self::Milestone),
            (Kind::Budget, Self::Budget),
            (Kind::PlannedDisbursement, Self::Budget),
        ];
        let found = by_kind.iter().find(|(of, _)| *of == kind).map(|(_, subject)| *subject);
        let found = found.or((end && kind != Kind::Milestone).then_some(Self::End));
        found.unwrap_or(Self::Scope)
    }
}

/// The steps of each cell, oldest first.
type Steps = BTreeMap<(Link, String), Vec<RevisionStep>>;

impl Figures<'_> {
    /// Every cell that was revised by the as-of date, by subject, code and field.
    pub fn revisions(&self) -> Vec<RevisedFigure> {
        let mut steps = Steps::new();
        self.program.revisions.values().for_each(|revision| self.revise(&mut steps, revision));
        self.program.stage_events.values().for_each(|event| self.extend(&mut steps, event));
        self.program.projects.keys().for_each(|id| self.rebudget(&mut steps, *id));
        let mut found: Vec<_> =
            steps.into_iter().filter_map(|steps| self.revised_figure(steps)).collect();
        let code = |figure: &RevisedFigure| self.program.code(figure.record.kind, figure.record.id);
        found.sort_by_cached_key(|f| (f.subject, code(f), f.field.clone(), f.record));
        found
    }

    /// The revised cells of a record and of what belongs to it directly, such as the targets of an
    /// indicator.
    pub fn revisions_of(&self, record: Link) -> Vec<RevisedFigure> {
        let mut all = self.revisions();
        let own = |of: Link| of == record || self.program.parent(of.kind, of.id) == Some(record);
        all.retain(|figure| own(figure.record));
        all
    }

    fn revise(&self, steps: &mut Steps, revision: &Revision) {
        let Some(record) = revision.record else { return };
        if revision.date.is_some_and(|date| !self.is_past(date)) {
            return;
        }
        steps.entry((record, revision.field.clone())).or_default().push(RevisionStep {
            source: link(Kind::Revision, revision.id),
            old: held(record.kind, &revision.field, &revision.old),
            new: held(record.kind, &revision.field, &revision.new),
            reason: revision.reason.clone(),
            date: revision.date,
            decision: revision.decision,
            gap: false,
        });
    }

    /// An extension moves the end of its phase.
    fn extend(&self, steps: &mut Steps, event: &StageEvent) {
        let Some((phase, end)) = event.phase.zip(event.new_end) else { return };
        let known = event.date.is_some_and(|date| self.is_past(date));
        if event.stage != Some(Stage::Extension) || !known {
            return;
        }
        let record = link(Kind::Phase, phase);
        steps.entry((record, "planned_end".to_owned())).or_default().push(RevisionStep {
            source: link(Kind::StageEvent, event.id),
            old: event.old_end.map_or(Held::Nothing, Held::Date),
            new: Held::Date(end),
            reason: event.text.clone(),
            date: event.date,
            decision: None,
            gap: false,
        });
    }

    /// The figure of a cell from its steps. A step that does not say what it starts from goes on
    /// from the one before, and the first extension from the end as agreed.
    fn revised_figure(
        &self,
        ((record, field), mut steps): ((Link, String), Vec<RevisionStep>),
    ) -> Option<RevisedFigure> {
        steps.sort_by_key(|step| (step.date, step.source));
        let extends = steps.first().is_some_and(|step| step.source.kind == Kind::StageEvent);
        let phase = self.program.phases.get(&record.id).filter(|_| extends);
        let mut before = phase.and_then(|phase| phase.planned_end).map(Held::Date);
        for (index, step) in steps.iter_mut().enumerate() {
            if step.old == Held::Nothing {
                step.old = before.clone().unwrap_or(Held::Nothing);
            }
            step.gap = index > 0 && before.as_ref() != Some(&step.old);
            before = Some(step.new.clone());
        }
        let (first, last) = steps.first().zip(steps.last())?;
        let (original, current) = (first.old.clone(), last.new.clone());
        let subject = RevisionSubject::of(record.kind, &field);
        Some(RevisedFigure { subject, record, field, original, current, steps })
    }

    /// A revised budget takes the place of what stood under the same heading, side, period and
    /// form.
    fn rebudget(&self, steps: &mut Steps, project: Id) {
        let mut places: BTreeMap<_, Vec<&Budget>> = BTreeMap::new();
        let all = self.index.budgets.of(project).iter().copied();
        for budget in all.filter(|budget| budget.agreed.is_none_or(|day| self.is_past(day))) {
            let form = budget.form.unwrap_or(Form::Cash);
            places.entry((budget.line, budget.side, budget.period, form)).or_default().push(budget);
        }
        for mut budgets in places.into_values() {
            budgets.sort_by_key(|b| (b.kind == Some(BudgetKind::Revised), b.agreed, b.id));
            let Some(first) = budgets.first() else { continue };
            let key = (link(Kind::Budget, first.id), "amount".to_owned());
            let mut old = if is_revised(first) { Held::Nothing } else { amount(first) };
            for budget in budgets.into_iter().filter(|budget| is_revised(budget)) {
                let new = amount(budget);
                steps.entry(key.clone()).or_default().push(RevisionStep {
                    source: link(Kind::Budget, budget.id),
                    old,
                    new: new.clone(),
                    reason: Ml::default(),
                    date: budget.agreed,
                    decision: None,
                    gap: false,
                });
                old = new;
            }
        }
    }
}

fn is_revised(budget: &Budget) -> bool {
    budget.kind == Some(BudgetKind::Revised)
}

fn amount(budget: &Budget) -> Held {
    match budget.amount.filter(|_| budget.absence.is_none()) {
        Some(amount) => Held::Money(amount.number(), budget.currency.clone()),
        None => Held::Nothing,
    }
}

/// What a text of the ledger says in its cell; the text itself where it does not fit.
fn held(kind: Kind, field: &str, text: &str) -> Held {
    if text.is_empty() {
        return Held::Nothing;
    }
    let shape = kind.slot(field).ok().map(|slot| slot.shape);
    let value = shape.and_then(|shape| Some((shape, shape.parse(Some(text)).ok()?)));
    match value {
        Some((_, Value::Date(date))) => Held::Date(date),
        Some((_, Value::Decimal(number))) => Held::Number(Exact::number(number)),
        Some((Shape::Choice(words), Value::Choice(word))) => Held::Word(words.name, word),
        _ => Held::Text(text.into()),
    }
}
