//! A risk, an issue or an assumption: how grave it is, what is done about it, how it went.

use crate::domain::program::Kind;
use crate::domain::records::{Risk, RiskCategory, RiskKind, RiskReview, RiskState, RiskTrend};
use crate::domain::values::{Choice, Id, Link, word};
use crate::figures::RiskFigure;
use crate::tui::session::Session;
use crate::tui::theme::Meaning;
use crate::tui::widgets::table::aligned;
use crate::tui::words;

use super::{Page, parts};

/// The page of a risk.
pub fn write(page: &mut Page, id: Id) {
    let session = page.session;
    let Some((risk, line)) = session.program.risks.get(&id).zip(session.sheets.risk(id)) else {
        return;
    };
    head(page, risk, line);
    page.written("risk", "response", &risk.response);
    bears_on(page, risk);
    reviews(page, id);
    parts::why(page, &[], &line.reasons);
}

fn said<C: Choice>(session: &Session, choice: Option<C>) -> String {
    word(choice).map_or_else(String::new, |word| session.texts.word(C::NAME, word))
}

fn head(page: &mut Page, risk: &Risk, line: &RiskFigure) {
    let session = page.session;
    page.pieces(vec![(page.best(&risk.title), Meaning::Heading)]);
    let facts = [
        said::<RiskKind>(session, line.kind),
        said::<RiskCategory>(session, risk.category),
        said::<RiskState>(session, line.state),
        said::<RiskTrend>(session, line.trend),
    ];
    let facts: Vec<_> = facts.into_iter().filter(|fact| !fact.is_empty()).collect();
    page.pieces(vec![(facts.join(" · "), Meaning::Plain)]);
    if let (Some(likelihood), Some(impact), Some(score)) =
        (line.likelihood, line.impact, line.score)
    {
        let label = |key: &str| session.say(&format!("column-{key}"));
        let meaning = if line.high { Meaning::Bad } else { Meaning::Plain };
        page.pieces(vec![
            (format!("{} {likelihood} × ", label("likelihood")), Meaning::Muted),
            (format!("{} {impact} = ", label("impact")), Meaning::Muted),
            (format!("{} {score}", label("score")), meaning),
        ]);
    }
    let person = risk.responsible.and_then(|id| session.program.people.get(&id));
    let person = person.map_or_else(|| words::nothing(session).text, |person| person.name.clone());
    page.fact(&session.texts.label("risk", "responsible"), person);
    page.fact(&session.texts.label("risk", "due"), words::date(session, risk.due).text);
}

/// What it bears on: its owner and the result that depends on it.
fn bears_on(page: &mut Page, risk: &Risk) {
    let result = risk.result.map(|id| Link { kind: Kind::ExpectedResult, id });
    let links: Vec<_> = [risk.owner, result].into_iter().flatten().collect();
    if links.is_empty() {
        return;
    }
    page.heading("bears-on");
    for link in links {
        let name = words::record(page.session, link);
        page.linked(vec![(format!("  {name}"), Meaning::Plain)], Some(link));
    }
}

fn reviews(page: &mut Page, risk: Id) {
    let session = page.session;
    let own = |review: &&RiskReview| review.risk == Some(risk);
    let period = |review: &RiskReview| {
        let period = review.period.and_then(|id| session.program.periods.get(&id));
        period.map(|period| (period.end, period.code.clone()))
    };
    let mut reviews: Vec<_> = session.program.risk_reviews.values().filter(own).collect();
    if reviews.is_empty() {
        return;
    }
    reviews.sort_by_cached_key(|review| std::cmp::Reverse(period(review)));
    page.heading("reviews");
    for review in reviews {
        let code = period(review).map_or_else(String::new, |(_, code)| session.texts.period(&code));
        let score = review.likelihood.zip(review.impact);
        let score = score.map_or_else(String::new, |(l, i)| format!("{l} × {i} = {}", l * i));
        let pieces = vec![
            (format!("  {} ", aligned(&code, 16, false)), Meaning::Plain),
            (aligned(&score, 14, false), Meaning::Plain),
            (aligned(&said::<RiskTrend>(session, review.trend), 10, false), Meaning::Muted),
            (aligned(&said::<RiskState>(session, review.state), 10, false), Meaning::Plain),
            (review.note.clone(), Meaning::Muted),
        ];
        page.linked(pieces, Some(Link { kind: Kind::RiskReview, id: review.id }));
    }
}
