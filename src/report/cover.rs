//! The cover: what is reported, by whom, and where the figures come from.

use chrono::NaiveDate;

use super::context::Context;
use super::document::{Fact, Front};
use super::request::Provenance;
use crate::domain::records::{Partnership, PeriodKind};
use crate::domain::values::{Choice, Id, word};
use crate::figures::signing::{SignState, sign_state};
use crate::i18n::{Language, Texts, safe};

/// The front of a report.
pub fn front(context: &Context) -> Front {
    let (request, texts) = (context.request, context.texts);
    let made_up = own(context).and_then(|own| own.made_up) == Some(true);
    Front {
        kind: request.kind.clone(),
        also: None,
        dress: request.house.dress(texts.language()),
        title: title(context),
        parties: parties(context),
        period: safe(&request.period),
        period_name: safe(&texts.period(&request.period)),
        as_of: context.figures.as_of,
        language: texts.language(),
        draft: request.edition.is_none().then(|| texts.say("report-draft")),
        banner: made_up.then(|| texts.say("report-made-up")),
        facts: facts(context),
        provenance: provenance(context),
    }
}

fn own<'a>(context: &Context<'a>) -> Option<&'a Partnership> {
    context.program.partnerships.get(&context.program.scope)
}

fn title(context: &Context) -> String {
    let name = own(context).map_or(String::new(), |own| context.ml_line(&own.title));
    let kind = context.say(&format!("report-title-{}", context.request.kind));
    if name.is_empty() { kind } else { format!("{name}: {kind}") }
}

/// Which side the edition names first: each side in its own language; in English the one agreed
/// on, else Korea.
pub fn korea_first(context: &Context) -> bool {
    let agreed = own(context).map(|own| &own.korea_first_in).filter(|tags| !tags.is_empty());
    match context.texts.language() {
        Language::Ko => true,
        language => match agreed {
            Some(tags) => tags.contains(language.tag()),
            None => language == Language::En,
        },
    }
}

/// The language edition that prevails where two differ; none where nobody recorded one.
pub fn prevailing(context: &Context) -> Option<String> {
    let tag = own(context).map(|own| own.prevailing_language.trim()).filter(|t| !t.is_empty())?;
    Some(match Language::from_tag(tag) {
        Some(language) => context.say(&format!("language-{}", language.tag())),
        None => safe(tag),
    })
}

/// The leading and the operating bodies of both sides, in the order of the edition.
fn parties(context: &Context) -> Vec<String> {
    let Some(own) = own(context) else { return vec![] };
    let side = |bodies: [Option<crate::domain::values::Id>; 2]| {
        let names: Vec<_> =
            bodies.into_iter().filter_map(|body| context.organisation(body)).collect();
        context.texts.list(&names)
    };
    let korea = side([own.korea_lead, own.korea_specialised]);
    let partner = side([own.partner_lead, own.partner_specialised]);
    let order = if korea_first(context) { [korea, partner] } else { [partner, korea] };
    order.into_iter().filter(|names| !names.is_empty()).collect()
}

fn facts(context: &Context) -> Vec<Fact> {
    let (request, texts) = (context.request, context.texts);
    let fact =
        |key: &'static str, value: &str| Fact::new(key, texts.say(&format!("fact-{key}")), value);
    let profile = word(Some(request.profile())).unwrap_or_default();
    let span = texts.say_with(
        "report-span",
        &[
            ("start", crate::domain::reason::Arg::Date(request.start.into())),
            ("end", crate::domain::reason::Arg::Date(request.end.into())),
        ],
    );
    let mut facts = vec![
        fact("span", &span),
        fact("as_of", &texts.date(context.as_of())),
        fact("profile", &texts.word("profile", profile)),
    ];
    facts.extend(control(context, &fact));
    let unrecorded = || context.say("prevailing-none");
    facts.push(fact("prevailing", &prevailing(context).unwrap_or_else(unrecorded)));
    facts
}

/// Number and state of the document, who answers for it, and how far both sides have agreed.
fn control(context: &Context, fact: &impl Fn(&'static str, &str) -> Fact) -> Vec<Fact> {
    let mut facts = vec![];
    if let Some(issue) = &context.request.edition {
        let hands = ["prepared", "checked", "approved"].into_iter().zip(&issue.hands);
        let hands = hands.map(|(key, (name, date))| {
            let date = date.map(|date| format!(" ({})", context.texts.date(date)));
            (key, format!("{name}{}", date.unwrap_or_default()))
        });
        facts.push(fact("edition", &issue.code));
        facts.push(fact("state", &context.say("fact-final")));
        facts.push(fact("replaces", &issue.replaces));
        facts.extend(hands.map(|(key, value)| fact(key, &value)));
        facts.push(fact("unsigned", &issue.unsigned));
    }
    let reported = |id: &Id| {
        let kind = context.program.periods.get(id).and_then(|period| period.kind);
        kind != Some(PeriodKind::Reference)
    };
    if let Some(period) = context.period().filter(reported) {
        let state = word(Some(sign_state(context.program, period))).unwrap_or_default();
        facts.push(fact("agreement", &context.texts.word(SignState::NAME, state)));
    }
    facts.retain(|fact| !fact.value.is_empty());
    facts
}

fn provenance(context: &Context) -> Vec<Fact> {
    let given = &context.request.provenance;
    let code = own(context).map_or(String::new(), |own| own.code.clone());
    let partnership = format!("{code} {}", given.partnership);
    provenance_of(context.texts, given, (partnership, context.figures.as_of))
}

/// Where the figures come from; what is not known is left out.
pub fn provenance_of(
    texts: &Texts,
    given: &Provenance,
    (partnership, as_of): (String, NaiveDate),
) -> Vec<Fact> {
    let rows = [
        ("partnership", partnership),
        ("as_of", as_of.to_string()),
        ("known_at", given.known_at.clone()),
        ("log_heads", given.log_heads.clone()),
        ("fingerprint", given.fingerprint.clone()),
        ("house", given.house.clone()),
        ("program", format!("dgcc {}", env!("CARGO_PKG_VERSION"))),
    ];
    let fact = |(key, value): (&'static str, String)| {
        Fact::new(key, texts.say(&format!("fact-{key}")), value.trim())
    };
    rows.into_iter().filter(|(_, value)| !value.trim().is_empty()).map(fact).collect()
}
