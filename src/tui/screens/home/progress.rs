//! Elapsed, results and execution side by side, each bar with a mark where time stands.

use rust_decimal::Decimal;

use super::super::detail::Page;
use super::{NAME, bar_room};
use crate::domain::program::Kind;
use crate::domain::reason::Arg;
use crate::figures::{Elapsed, PartnershipFigure};
use crate::tui::session::Session;
use crate::tui::theme::{Meaning, Symbol};
use crate::tui::widgets::bar::bullet;
use crate::tui::widgets::table::aligned;
use crate::tui::words;

/// One bar: its name, how much of it is done, where time stands, and a note.
struct Progress<'a> {
    key: &'a str,
    share: Option<Decimal>,
    time: Option<Decimal>,
    note: String,
}

/// The bars of the phase in force; the whole programme where there is none.
pub fn write(page: &mut Page, figure: &PartnershipFigure) {
    let session = page.session;
    let own = session.sheets.phases.iter().find(|phase| Some(phase.id) == figure.phase);
    let (results, money) =
        own.map_or((&figure.results, &figure.money), |own| (&own.results, &own.money));
    let time = own.and_then(|own| own.elapsed.share);
    if let Some(own) = own {
        let code = session.program.code(Kind::Phase, own.id);
        let note = format!("{code} · {}", days(session, &own.elapsed));
        show(page, &Progress { key: "elapsed", share: time, time: None, note });
    }
    let all = &results.to_end;
    let note = of(session, "tui-of", (all.counted, all.expected));
    show(page, &Progress { key: "results", share: all.share, time, note });
    let spent = &money.execution;
    let note = of(session, "tui-projects-of", (spent.counted, spent.expected));
    show(page, &Progress { key: "execution", share: spent.share, time, note });
    if own.is_some() {
        all_phases(page, figure, time.is_some());
    }
}

/// What the whole programme reached and spent, apart from the time of any phase; and what the mark
/// in the bars is.
fn all_phases(page: &mut Page, figure: &PartnershipFigure, marked: bool) {
    let session = page.session;
    let shares =
        [("results", figure.results.to_end.share), ("execution", figure.money.execution.share)];
    let said = shares.map(|(key, share)| {
        format!("{} {}", session.say(key), words::share(session, share).text.trim())
    });
    let mut pieces = vec![
        (aligned(&session.say("all-phases"), NAME, false), Meaning::Muted),
        (said.join(" · "), Meaning::Plain),
    ];
    if marked {
        let mark = session.theme.symbol(Symbol::Mark);
        pieces.push((format!("     {mark} "), Meaning::Heading));
        pieces.push((session.say("elapsed"), Meaning::Muted));
    }
    page.pieces(pieces);
}

fn of(session: &Session, key: &str, (counted, expected): (usize, usize)) -> String {
    let number = |count| Arg::Int(i64::try_from(count).unwrap_or(i64::MAX));
    let of = [("counted", number(counted)), ("expected", number(expected))];
    session.texts.say_with(key, &of)
}

fn days(session: &Session, elapsed: &Elapsed) -> String {
    let days = elapsed.days.zip(elapsed.total);
    let said = |(days, total): (i64, i64)| {
        format!("{} / {}", session.texts.number(days.into()), session.texts.days(total))
    };
    days.map_or_else(|| session.say("unknown"), said)
}

/// A bar; where its share is unknown that is said, since nothing known is not zero.
fn show(page: &mut Page, progress: &Progress) {
    let (session, room) = (page.session, bar_room(page));
    let mut pieces = vec![(aligned(&session.say(progress.key), NAME, false), Meaning::Muted)];
    if let Some(share) = progress.share {
        let marked = bullet(share, progress.time, room, session.theme);
        pieces.extend(marked.pieces());
        let number = words::share(session, Some(share)).text;
        pieces.push((format!("{} ", aligned(&number, 7, true)), Meaning::Heading));
        pieces.extend(progress.time.and_then(|time| against(session, share, time)));
    } else {
        let wide = u16::try_from(room + 8).unwrap_or(u16::MAX);
        pieces.push((aligned(&session.say("unknown"), wide, false), Meaning::Muted));
    }
    pieces.push((progress.note.clone(), Meaning::Muted));
    page.pieces(pieces);
}

/// By how many points of a hundred a share is behind or ahead of time.
fn against(session: &Session, share: Decimal, time: Decimal) -> Option<(String, Meaning)> {
    let points = share.checked_sub(time)?.checked_mul(Decimal::ONE_HUNDRED)?.round_dp(1);
    let (key, meaning) = match points {
        points if points <= -Decimal::ONE => ("behind", Meaning::Warning),
        points if points >= Decimal::ONE => ("ahead", Meaning::Good),
        _ => ("level", Meaning::Good),
    };
    let args = [("points", Arg::Number(points.abs()))];
    let said = session.texts.say_with(&format!("tui-{key}-time"), &args);
    Some((format!("{said} · "), meaning))
}
