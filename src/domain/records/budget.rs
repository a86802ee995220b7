use serde::Serialize;

use crate::domain::field::Field;
use crate::domain::program::Kind;
use crate::domain::record::Record;
use crate::domain::shape::Format;
use crate::domain::values::{
    Absence, Choice, Date, Exact, Flow, Form, Id, Ml, Qualifier, Side, Words, choice, word,
};

/// A heading under which money is planned and spent.
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
pub struct BudgetLine {
    pub id: Id,
    /// Short name.
    pub code: String,
    /// Name in each language.
    pub name: Ml,
    /// The heading above it.
    pub parent: Option<Id>,
    /// Place in lists.
    pub position: Option<i64>,
    /// Remark for the people who keep the file.
    pub note: String,
    pub deleted: bool,
}

impl Record for BudgetLine {
    const NAME: &'static str = "budget_line";
    const CODE: &'static [&'static str] = &["code"];
    const FIELDS: &'static [Field<Self>] = &[
        Field::<Self>::text("code", |r| &r.code, |r, v| r.code = v).format(Format::Code).required(),
        Field::<Self>::ml("name", |r| &r.name, |r| &mut r.name).required(),
        Field::<Self>::reference("parent", Kind::BudgetLine, |r| r.parent, |r, v| r.parent = v),
        Field::<Self>::int("position", |r| r.position, |r, v| r.position = v),
        Field::<Self>::text("note", |r| &r.note, |r, v| r.note = v).format(Format::Long),
    ];
}

/// Money or goods set aside for a project.
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
pub struct Budget {
    pub id: Id,
    /// The project.
    pub project: Option<Id>,
    /// The heading.
    pub line: Option<Id>,
    /// Which party gives it.
    pub side: Option<Side>,
    /// Who gives it.
    pub organisation: Option<Id>,
    /// The time it is for.
    pub period: Option<Id>,
    /// As first agreed, or revised.
    pub kind: Option<BudgetKind>,
    /// Indicative or committed, of the IATI budget status list.
    pub status: Option<BudgetStatus>,
    /// Cash or in kind; cash where empty.
    pub form: Option<Form>,
    /// Grant, loan or the partner's own budget.
    pub flow: Option<Flow>,
    /// How much.
    pub amount: Option<Exact>,
    /// Of which currency.
    pub currency: String,
    /// Why there is no amount.
    pub absence: Option<Absence>,
    /// How exact the amount is; exact where empty.
    pub qualifier: Option<Qualifier>,
    /// The day it was agreed; rates are those of this day.
    pub agreed: Option<Date>,
    /// In kind: what is given.
    pub goods: Ml,
    /// In kind: how many.
    pub quantity: Option<Exact>,
    /// In kind: who put a price on it.
    pub valued_by: String,
    /// In kind: how the price was found.
    pub method: String,
    /// Where the amount was read.
    pub source: String,
    /// Who published it.
    pub publisher: String,
    /// When it was published.
    pub published: Option<Date>,
    pub deleted: bool,
}

impl Record for Budget {
    const NAME: &'static str = "budget";
    const CODE: &'static [&'static str] = &["project", "side", "line", "period", "kind"];
    const FIELDS: &'static [Field<Self>] = &[
        Field::<Self>::reference("project", Kind::Project, |r| r.project, |r, v| r.project = v)
            .required(),
        Field::<Self>::reference("line", Kind::BudgetLine, |r| r.line, |r, v| r.line = v),
        Field::<Self>::choice(
            "side",
            Words::of::<Side>(),
            |r| word(r.side),
            |r, v| r.side = choice(v),
        )
        .required(),
        Field::<Self>::reference(
            "organisation",
            Kind::Organisation,
            |r| r.organisation,
            |r, v| r.organisation = v,
        ),
        Field::<Self>::reference("period", Kind::Period, |r| r.period, |r, v| r.period = v),
        Field::<Self>::choice(
            "kind",
            Words::of::<BudgetKind>(),
            |r| word(r.kind),
            |r, v| r.kind = choice(v),
        )
        .required(),
        Field::<Self>::choice(
            "status",
            Words::of::<BudgetStatus>(),
            |r| word(r.status),
            |r, v| r.status = choice(v),
        ),
        Field::<Self>::choice(
            "form",
            Words::of::<Form>(),
            |r| word(r.form),
            |r, v| r.form = choice(v),
        ),
        Field::<Self>::choice(
            "flow",
            Words::of::<Flow>(),
            |r| word(r.flow),
            |r, v| r.flow = choice(v),
        ),
        Field::<Self>::decimal("amount", |r| r.amount, |r, v| r.amount = v),
        Field::<Self>::text("currency", |r| &r.currency, |r, v| r.currency = v)
            .format(Format::Currency),
        Field::<Self>::choice(
            "absence",
            Words::of::<Absence>(),
            |r| word(r.absence),
            |r, v| r.absence = choice(v),
        ),
        Field::<Self>::choice(
            "qualifier",
            Words::of::<Qualifier>(),
            |r| word(r.qualifier),
            |r, v| r.qualifier = choice(v),
        ),
        Field::<Self>::date("agreed", |r| r.agreed, |r, v| r.agreed = v),
        Field::<Self>::ml("goods", |r| &r.goods, |r| &mut r.goods),
        Field::<Self>::decimal("quantity", |r| r.quantity, |r, v| r.quantity = v),
        Field::<Self>::text("valued_by", |r| &r.valued_by, |r, v| r.valued_by = v),
        Field::<Self>::text("method", |r| &r.method, |r, v| r.method = v),
        Field::<Self>::text("source", |r| &r.source, |r, v| r.source = v),
        Field::<Self>::text("publisher", |r| &r.publisher, |r, v| r.publisher = v),
        Field::<Self>::date("published", |r| r.published, |r, v| r.published = v),
    ];
}

/// Money that is to be paid out in a period.
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
pub struct PlannedDisbursement {
    pub id: Id,
    /// The project.
    pub project: Option<Id>,
    /// The heading.
    pub line: Option<Id>,
    /// Which party pays it.
    pub side: Option<Side>,
    /// The time in which it is to be paid.
    pub period: Option<Id>,
    /// As first agreed, or revised.
    pub kind: Option<BudgetKind>,
    /// Cash or in kind; cash where empty.
    pub form: Option<Form>,
    /// How much.
    pub amount: Option<Exact>,
    /// Of which currency.
    pub currency: String,
    /// Why there is no amount.
    pub absence: Option<Absence>,
    /// How exact the amount is; exact where empty.
    pub qualifier: Option<Qualifier>,
    /// The day it was agreed; rates are those of this day.
    pub agreed: Option<Date>,
    pub deleted: bool,
}

impl Record for PlannedDisbursement {
    const NAME: &'static str = "planned_disbursement";
    const CODE: &'static [&'static str] = &["project", "side", "line", "period", "kind"];
    const FIELDS: &'static [Field<Self>] = &[
        Field::<Self>::reference("project", Kind::Project, |r| r.project, |r, v| r.project = v)
            .required(),
        Field::<Self>::reference("line", Kind::BudgetLine, |r| r.line, |r, v| r.line = v),
        Field::<Self>::choice(
            "side",
            Words::of::<Side>(),
            |r| word(r.side),
            |r, v| r.side = choice(v),
        )
        .required(),
        Field::<Self>::reference("period", Kind::Period, |r| r.period, |r, v| r.period = v)
            .required(),
        Field::<Self>::choice(
            "kind",
            Words::of::<BudgetKind>(),
            |r| word(r.kind),
            |r, v| r.kind = choice(v),
        )
        .required(),
        Field::<Self>::choice(
            "form",
            Words::of::<Form>(),
            |r| word(r.form),
            |r, v| r.form = choice(v),
        ),
        Field::<Self>::decimal("amount", |r| r.amount, |r, v| r.amount = v),
        Field::<Self>::text("currency", |r| &r.currency, |r, v| r.currency = v)
            .format(Format::Currency),
        Field::<Self>::choice(
            "absence",
            Words::of::<Absence>(),
            |r| word(r.absence),
            |r, v| r.absence = choice(v),
        ),
        Field::<Self>::choice(
            "qualifier",
            Words::of::<Qualifier>(),
            |r| word(r.qualifier),
            |r, v| r.qualifier = choice(v),
        ),
        Field::<Self>::date("agreed", |r| r.agreed, |r, v| r.agreed = v),
    ];
}

/// The IATI budget type list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub enum BudgetKind {
    Original,
    Revised,
}

impl Choice for BudgetKind {
    const NAME: &'static str = "budget_kind";
    const WORDS: &'static [(&'static str, Self)] =
        &[("original", Self::Original), ("revised", Self::Revised)];
}

/// The IATI budget status list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub enum BudgetStatus {
    Indicative,
    Committed,
}

impl Choice for BudgetStatus {
    const NAME: &'static str = "budget_status";
    const WORDS: &'static [(&'static str, Self)] =
        &[("indicative", Self::Indicative), ("committed", Self::Committed)];
}
