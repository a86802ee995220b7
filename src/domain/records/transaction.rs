use serde::Serialize;

use crate::domain::field::Field;
use crate::domain::program::Kind;
use crate::domain::record::Record;
use crate::domain::shape::Format;
use crate::domain::values::{
    Absence, Choice, Date, Exact, Flow, Form, Id, Ml, Qualifier, Side, Words, choice, word,
};

/// What one unit of a currency was worth on a day.
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
pub struct ExchangeRate {
    pub id: Id,
    /// Currency of which one unit is priced.
    pub base: String,
    /// Currency in which the price is given.
    pub quote: String,
    /// Day of the rate; for an agreed or average rate the first day it holds.
    pub date: Option<Date>,
    /// Last day an agreed or average rate holds.
    pub until: Option<Date>,
    /// Quote units for one base unit.
    pub rate: Option<Exact>,
    /// Spot, average or agreed between the parties.
    pub kind: Option<RateKind>,
    /// Who published it and where.
    pub source: String,
    pub deleted: bool,
}

impl Record for ExchangeRate {
    const NAME: &'static str = "exchange_rate";
    const CODE: &'static [&'static str] = &["base", "quote", "date", "kind"];
    const SHARED: bool = true;
    const FIELDS: &'static [Field<Self>] = &[
        Field::<Self>::text("base", |r| &r.base, |r, v| r.base = v)
            .format(Format::Currency)
            .required(),
        Field::<Self>::text("quote", |r| &r.quote, |r, v| r.quote = v)
            .format(Format::Currency)
            .required(),
        Field::<Self>::date("date", |r| r.date, |r, v| r.date = v).required(),
        Field::<Self>::date("until", |r| r.until, |r, v| r.until = v),
        Field::<Self>::decimal("rate", |r| r.rate, |r, v| r.rate = v).required(),
        Field::<Self>::choice(
            "kind",
            Words::of::<RateKind>(),
            |r| word(r.kind),
            |r, v| r.kind = choice(v),
        )
        .required(),
        Field::<Self>::text("source", |r| &r.source, |r, v| r.source = v),
    ];
}

/// Money that was promised, paid or spent on a day.
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
pub struct Transaction {
    pub id: Id,
    /// The project.
    pub project: Option<Id>,
    /// Number or name by which the books know it.
    pub reference: String,
    /// The heading.
    pub line: Option<Id>,
    /// What happened, of the IATI transaction type list.
    pub kind: Option<TransactionKind>,
    /// When it happened.
    pub date: Option<Date>,
    /// How much; a negative amount takes an earlier one back.
    pub amount: Option<Exact>,
    /// Of which currency.
    pub currency: String,
    /// Why there is no amount.
    pub absence: Option<Absence>,
    /// How exact the amount is; exact where empty.
    pub qualifier: Option<Qualifier>,
    /// Who gives it.
    pub provider: Option<Id>,
    /// Who gets it.
    pub receiver: Option<Id>,
    /// Whose money it is.
    pub side: Option<Side>,
    /// Cash or in kind; cash where empty.
    pub form: Option<Form>,
    /// Grant, loan or the partner's own budget.
    pub flow: Option<Flow>,
    /// What it was for.
    pub description: Ml,
    /// Where it was read.
    pub source: String,
    /// Who published it.
    pub publisher: String,
    pub deleted: bool,
}

impl Record for Transaction {
    const NAME: &'static str = "transaction";
    const CODE: &'static [&'static str] = &["project", "reference"];
    const FIELDS: &'static [Field<Self>] = &[
        Field::<Self>::reference("project", Kind::Project, |r| r.project, |r, v| r.project = v)
            .required(),
        Field::<Self>::text("reference", |r| &r.reference, |r, v| r.reference = v)
            .format(Format::Code)
            .required(),
        Field::<Self>::reference("line", Kind::BudgetLine, |r| r.line, |r, v| r.line = v),
        Field::<Self>::choice(
            "kind",
            Words::of::<TransactionKind>(),
            |r| word(r.kind),
            |r, v| r.kind = choice(v),
        )
        .required(),
        Field::<Self>::date("date", |r| r.date, |r, v| r.date = v).required(),
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
        Field::<Self>::reference(
            "provider",
            Kind::Organisation,
            |r| r.provider,
            |r, v| r.provider = v,
        ),
        Field::<Self>::reference(
            "receiver",
            Kind::Organisation,
            |r| r.receiver,
            |r, v| r.receiver = v,
        ),
        Field::<Self>::choice(
            "side",
            Words::of::<Side>(),
            |r| word(r.side),
            |r, v| r.side = choice(v),
        )
        .required(),
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
        Field::<Self>::ml("description", |r| &r.description, |r| &mut r.description),
        Field::<Self>::text("source", |r| &r.source, |r, v| r.source = v),
        Field::<Self>::text("publisher", |r| &r.publisher, |r, v| r.publisher = v),
    ];
}

/// How a rate was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub enum RateKind {
    Spot,
    Average,
    Agreed,
}

impl Choice for RateKind {
    const NAME: &'static str = "rate_kind";
    const WORDS: &'static [(&'static str, Self)] =
        &[("spot", Self::Spot), ("average", Self::Average), ("agreed", Self::Agreed)];
}

/// The IATI transaction type list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub enum TransactionKind {
    Incoming,
    Commitment,
    Disbursement,
    Expenditure,
    InterestPayment,
    LoanRepayment,
    Reimbursement,
    PurchaseOfEquity,
    SaleOfEquity,
    CreditGuarantee,
    IncomingCommitment,
    OutgoingPledge,
    IncomingPledge,
}

impl Choice for TransactionKind {
    const NAME: &'static str = "transaction_kind";
    const WORDS: &'static [(&'static str, Self)] = &[
        ("incoming", Self::Incoming),
        ("commitment", Self::Commitment),
        ("disbursement", Self::Disbursement),
        ("expenditure", Self::Expenditure),
        ("interest_payment", Self::InterestPayment),
        ("loan_repayment", Self::LoanRepayment),
        ("reimbursement", Self::Reimbursement),
        ("purchase_of_equity", Self::PurchaseOfEquity),
        ("sale_of_equity", Self::SaleOfEquity),
        ("credit_guarantee", Self::CreditGuarantee),
        ("incoming_commitment", Self::IncomingCommitment),
        ("outgoing_pledge", Self::OutgoingPledge),
        ("incoming_pledge", Self::IncomingPledge),
    ];
}
