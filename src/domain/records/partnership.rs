use serde::Serialize;

use crate::domain::field::Field;
use crate::domain::program::Kind;
use crate::domain::record::Record;
use crate::domain::shape::Format;
use crate::domain::values::{CodeList, Exact, Id, Ml};

/// The cooperation between Korea and one country; everything else hangs on it.
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
pub struct Partnership {
    pub id: Id,
    /// Short name, by custom the country's alpha-3 code.
    pub code: String,
    /// The partner country.
    pub country: Option<Id>,
    /// Name of the cooperation.
    pub title: Ml,
    /// Tags of the languages that texts are kept in; en, ko and the partner's where empty.
    pub languages: CodeList,
    /// Leading ministry of the Korean side.
    pub korea_lead: Option<Id>,
    /// Agency that operates the centre for Korea.
    pub korea_specialised: Option<Id>,
    /// Korean embassy or other diplomatic body.
    pub korea_diplomatic: Option<Id>,
    /// Leading ministry of the partner side.
    pub partner_lead: Option<Id>,
    /// Agency that operates the centre for the partner.
    pub partner_specialised: Option<Id>,
    /// Diplomatic body of the partner.
    pub partner_diplomatic: Option<Id>,
    /// Currency in which reports give sums.
    pub reporting_currency: String,
    /// Month in which the fiscal year begins, 1 to 12; 1 where empty.
    pub fiscal_year_start: Option<i64>,
    /// Achievement in per cent from which results are on track; 85 where empty.
    pub on_track_from: Option<Exact>,
    /// Achievement in per cent below which results are off track; 50 where empty.
    pub at_risk_from: Option<Exact>,
    /// Share of planned money in per cent above which spending is too fast; 110 where empty.
    pub money_on_track_to: Option<Exact>,
    /// Days of slip above which a milestone is off track; 30 where empty.
    pub slip_at_risk_to: Option<i64>,
    /// Language editions other than Korean that name the Korean side first; en where empty.
    pub korea_first_in: CodeList,
    /// Language edition that decides where two editions differ.
    pub prevailing_language: String,
    /// Whether the partnership is invented, as in the demo.
    pub made_up: Option<bool>,
    /// Remark for the people who keep the file.
    pub note: String,
    pub deleted: bool,
}

impl Record for Partnership {
    const NAME: &'static str = "partnership";
    const CODE: &'static [&'static str] = &["code"];
    const FIELDS: &'static [Field<Self>] = &[
        Field::<Self>::text("code", |r| &r.code, |r, v| r.code = v).format(Format::Code).required(),
        Field::<Self>::reference("country", Kind::Country, |r| r.country, |r, v| r.country = v)
            .required(),
        Field::<Self>::ml("title", |r| &r.title, |r| &mut r.title).required(),
        Field::<Self>::codes("languages", |r| &r.languages, |r, v| r.languages = v),
        Field::<Self>::reference(
            "korea_lead",
            Kind::Organisation,
            |r| r.korea_lead,
            |r, v| r.korea_lead = v,
        ),
        Field::<Self>::reference(
            "korea_specialised",
            Kind::Organisation,
            |r| r.korea_specialised,
            |r, v| r.korea_specialised = v,
        ),
        Field::<Self>::reference(
            "korea_diplomatic",
            Kind::Organisation,
            |r| r.korea_diplomatic,
            |r, v| r.korea_diplomatic = v,
        ),
        Field::<Self>::reference(
            "partner_lead",
            Kind::Organisation,
            |r| r.partner_lead,
            |r, v| r.partner_lead = v,
        ),
        Field::<Self>::reference(
            "partner_specialised",
            Kind::Organisation,
            |r| r.partner_specialised,
            |r, v| r.partner_specialised = v,
        ),
        Field::<Self>::reference(
            "partner_diplomatic",
            Kind::Organisation,
            |r| r.partner_diplomatic,
            |r, v| r.partner_diplomatic = v,
        ),
        Field::<Self>::text(
            "reporting_currency",
            |r| &r.reporting_currency,
            |r, v| r.reporting_currency = v,
        )
        .format(Format::Currency),
        Field::<Self>::int(
            "fiscal_year_start",
            |r| r.fiscal_year_start,
            |r, v| r.fiscal_year_start = v,
        ),
        Field::<Self>::decimal("on_track_from", |r| r.on_track_from, |r, v| r.on_track_from = v),
        Field::<Self>::decimal("at_risk_from", |r| r.at_risk_from, |r, v| r.at_risk_from = v),
        Field::<Self>::decimal(
            "money_on_track_to",
            |r| r.money_on_track_to,
            |r, v| r.money_on_track_to = v,
        ),
        Field::<Self>::int("slip_at_risk_to", |r| r.slip_at_risk_to, |r, v| r.slip_at_risk_to = v),
        Field::<Self>::codes("korea_first_in", |r| &r.korea_first_in, |r, v| r.korea_first_in = v),
        Field::<Self>::text(
            "prevailing_language",
            |r| &r.prevailing_language,
            |r, v| r.prevailing_language = v,
        )
        .format(Format::Language),
        Field::<Self>::bool("made_up", |r| r.made_up, |r, v| r.made_up = v),
        Field::<Self>::text("note", |r| &r.note, |r, v| r.note = v).format(Format::Long),
    ];
}
