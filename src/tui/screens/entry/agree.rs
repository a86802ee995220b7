//! Handing in, approving, sending back and signing from the grid.

use super::rows::EntryRow;
use crate::domain::reason::Arg;
use crate::domain::values::{Choice, Id, Side, word};
use crate::figures::signing::{SignState, sign_off};
use crate::log::workflow::{APPROVE, RETURN, SUBMIT, Step};
use crate::tui::effect::{Agreement, Effect};
use crate::tui::overlays::{Answer, Confirm, Finder, Item, Overlay, Pick, Prompt};
use crate::tui::session::Session;

/// What an answer of the person is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Asked {
    Absence,
    /// Which step to take.
    Step,
    /// Why the figure is sent back.
    Return,
    /// Why the period is reopened.
    Reopen,
    /// What a side does not agree with.
    Reservation(Side),
}

/// The steps that can be taken now; those that cannot say why.
pub fn menu(period: Id, row: Option<&EntryRow>, session: &Session) -> Effect {
    let figure = sign_off(&session.program, period);
    let live = figure.signatures.iter().any(|signature| !signature.voided && !signature.claimed);
    let mut items = vec![
        counted("submit", waiting(&SUBMIT, period, session).len(), session),
        counted("approve", waiting(&APPROVE, period, session).len(), session),
    ];
    let returns = row.and_then(|row| row.measurement.as_ref());
    let returns = returns.filter(|value| RETURN.fits(value, session.side)).map(|_| row);
    let code = returns.flatten().map_or(String::new(), |row| row.code.clone());
    let args = [("code", Arg::Text(code))];
    items.push(item(
        "return",
        session.texts.say_with("tui-agree-return", &args),
        returns.is_some(),
        session,
    ));
    for side in [Side::Korea, Side::Partner] {
        let own = session.side.is_none_or(|own| own == side);
        let open = figure.standing(side).is_none();
        let args = [("side", Arg::Word(Side::NAME, word(Some(side)).unwrap_or_default()))];
        for what in ["sign", "reserve"] {
            let key = format!("{what}-{}", word(Some(side)).unwrap_or_default());
            let label = session.texts.say_with(&format!("tui-agree-{what}"), &args);
            items.push(item(&key, label, own && open, session));
        }
    }
    items.push(item("reopen", session.say("agree-reopen"), live, session));
    let state = word(Some(figure.state)).unwrap_or_default();
    let state = session.texts.word(SignState::NAME, state);
    let title = format!("{}: {state}", name(period, session));
    Effect::Ask(Box::new(Overlay::Finder(Finder::new(title, items))))
}

fn name(period: Id, session: &Session) -> String {
    let period = session.program.periods.get(&period);
    period.map_or(String::new(), |period| session.texts.period(&period.code))
}

fn counted(key: &str, count: usize, session: &Session) -> Item {
    let args = [("count", Arg::Int(i64::try_from(count).unwrap_or(i64::MAX)))];
    let label = session.texts.say_with(&format!("tui-agree-{key}"), &args);
    item(key, label, count > 0, session)
}

fn item(key: &str, label: String, enabled: bool, session: &Session) -> Item {
    let detail = if enabled { String::new() } else { session.say("agree-not-now") };
    let pick = Pick::Text(key.to_owned());
    Item { detail, enabled, ..crate::tui::finders::plain(label, pick) }
}

/// The values of a period that a step can be taken with on this desk.
fn waiting(step: &Step, period: Id, session: &Session) -> Vec<Id> {
    let own = session.program.measurements.values().filter(|value| value.period == Some(period));
    own.filter(|value| step.fits(value, session.side)).map(|value| value.id).collect()
}

/// What a chosen step leads to: the question to be confirmed, or the one for its reason.
pub fn chosen(
    step: &str,
    (period, row): (Id, Option<&EntryRow>),
    session: &Session,
) -> Option<(Option<Asked>, Effect)> {
    let side = |key: &str| match key {
        "korea" => Side::Korea,
        _ => Side::Partner,
    };
    let figures = |step: Step| {
        let measurements = waiting(&step, period, session);
        Agreement::Figures { period, step, measurements, reason: String::new() }
    };
    let asked = match step.split_once('-').unwrap_or((step, "")) {
        ("submit", _) => return Some((None, confirm("submit", period, figures(SUBMIT), session))),
        ("approve", _) => {
            return Some((None, confirm("approve", period, figures(APPROVE), session)));
        }
        ("sign", key) => {
            let agreement = Agreement::Sign { period, side: side(key), reservation: String::new() };
            return Some((None, confirm("sign", period, agreement, session)));
        }
        ("reserve", key) => Asked::Reservation(side(key)),
        ("return", _) => {
            row?;
            Asked::Return
        }
        ("reopen", _) => Asked::Reopen,
        _ => return None,
    };
    let key = match asked {
        Asked::Reservation(_) => "reserve",
        Asked::Return => "return",
        _ => "reopen",
    };
    let text = session.say(&format!("agree-ask-{key}"));
    let prompt = Prompt::ask(name(period, session), text);
    Some((Some(asked), Effect::Ask(Box::new(Overlay::Prompt(prompt)))))
}

/// What a reason that was typed leads to.
pub fn reasoned(
    asked: Asked,
    reason: &str,
    (period, row): (Id, Option<&EntryRow>),
    session: &Session,
) -> Option<Effect> {
    let reason = reason.to_owned();
    let (key, agreement) = match asked {
        Asked::Return => {
            let measurements = vec![row?.measurement.as_ref()?.id];
            ("return", Agreement::Figures { period, step: RETURN, measurements, reason })
        }
        Asked::Reopen => ("reopen", Agreement::Reopen { period, reason }),
        Asked::Reservation(side) => ("sign", Agreement::Sign { period, side, reservation: reason }),
        Asked::Absence | Asked::Step => return None,
    };
    Some(confirm(key, period, agreement, session))
}

/// The question before a step that cannot be undone, only answered.
fn confirm(key: &'static str, period: Id, agreement: Agreement, session: &Session) -> Effect {
    let figure = sign_off(&session.program, period);
    let count = |n: usize| Arg::Int(i64::try_from(n).unwrap_or(i64::MAX));
    let number = match &agreement {
        Agreement::Figures { measurements, .. } => measurements.len(),
        _ => 0,
    };
    let args = [("count", count(number)), ("period", Arg::Text(name(period, session)))];
    let mut text = session.texts.say_with(&format!("tui-agree-confirm-{key}"), &args);
    if let Agreement::Sign { side, reservation, .. } = &agreement {
        text = format!(
            "{text} ({})",
            session.texts.word(Side::NAME, word(Some(*side)).unwrap_or_default())
        );
        for (key, number) in [("unapproved", figure.unapproved), ("uncounted", figure.uncounted)] {
            let args = [("count", count(number))];
            let line = session.texts.say_with(&format!("why-figures-{key}"), &args);
            text = if number > 0 { format!("{text}\n{line}") } else { text };
        }
        text = if reservation.is_empty() { text } else { format!("{text}\n{reservation}") };
    }
    let yes = (key, Answer::Agree(agreement));
    Effect::Ask(Box::new(Overlay::Confirm(Confirm::ask(name(period, session), text, yes))))
}
