//! A service: who runs it, how many use it, and whether it is still in use.

use crate::domain::program::Kind;
use crate::domain::records::{Contribution, FollowupCheck, Service, ServiceKind};
use crate::domain::values::Choice;
use crate::domain::values::{Id, Link, word};
use crate::tui::theme::Meaning;
use crate::tui::widgets::table::aligned;
use crate::tui::words;

use super::{Page, indicator};

/// The page of a service.
pub fn write(page: &mut Page, id: Id) {
    let Some(service) = page.session.program.services.get(&id) else { return };
    head(page, service);
    let line = service.users.and_then(|id| page.session.sheets.indicator(id));
    if let Some((line, figure)) = line.and_then(|line| Some((line, line.figure.as_ref()?))) {
        page.heading("users-over-time");
        let counted_by = Link { kind: Kind::Indicator, id: line.id };
        let pieces = vec![
            (format!("  {}  ", line.code), Meaning::Muted),
            (line.title.clone(), Meaning::Plain),
            (format!("  {}", line.unit), Meaning::Muted),
        ];
        page.linked(pieces, Some(counted_by));
        indicator::chart(page, figure, None);
    }
    checks(page, service);
    page.written("service", "description", &service.description);
}

fn head(page: &mut Page, service: &Service) {
    let session = page.session;
    page.pieces(vec![(page.best(&service.title), Meaning::Heading)]);
    let kind = word(service.kind).map(|word| session.texts.word(ServiceKind::NAME, word));
    let part = word(service.contribution).map(|word| session.texts.word(Contribution::NAME, word));
    let facts: Vec<_> = [kind, part].into_iter().flatten().collect();
    page.pieces(vec![(facts.join(" · "), Meaning::Plain)]);
    let label = |field| session.texts.label("service", field);
    page.fact(&label("launch"), words::date(session, service.launch).text);
    page.fact(&label("operator"), organisation(page, service.operator));
    if let Some(project) = service.project {
        let link = Link { kind: Kind::Project, id: project };
        let name = aligned(&label("project"), 22, false);
        let code = session.program.code(Kind::Project, project);
        page.linked(
            vec![(format!("  {name} "), Meaning::Muted), (code, Meaning::Plain)],
            Some(link),
        );
    }
    if !service.url.is_empty() {
        page.fact(&label("url"), &service.url);
    }
}

fn organisation(page: &Page, id: Option<Id>) -> String {
    let organisation = id.and_then(|id| page.session.program.organisations.get(&id));
    organisation.map_or_else(|| "–".to_owned(), |organisation| page.best(&organisation.name))
}

/// Checks of the service, those to come among them.
fn checks(page: &mut Page, service: &Service) {
    let session = page.session;
    let own = Link { kind: Kind::Service, id: service.id };
    let of_service = |check: &&FollowupCheck| check.owner == Some(own);
    let mut checks: Vec<_> = session.program.followup_checks.values().filter(of_service).collect();
    if checks.is_empty() {
        return;
    }
    checks.sort_by_key(|check| (check.due_year, check.date, check.id));
    page.heading("followup");
    for check in checks {
        let due = check.due_year.map_or_else(String::new, |year| year.to_string());
        let (state, meaning) = state(page, check);
        let users = match (check.users, check.absence) {
            (Some(users), _) => {
                session.texts.qualified(check.qualifier, session.texts.number(users.number()))
            }
            (None, Some(absence)) => session.texts.absence(absence),
            (None, None) => words::nothing(session).text,
        };
        let pieces = vec![
            (format!("  {} ", aligned(&due, 6, false)), Meaning::Plain),
            (aligned(&state, 22, false), meaning),
            (aligned(&words::date(session, check.date).text, 14, false), Meaning::Plain),
            (aligned(&users, 14, true), Meaning::Plain),
            (format!("  {}", check.note), Meaning::Muted),
        ];
        page.linked(pieces, Some(Link { kind: Kind::FollowupCheck, id: check.id }));
    }
}

/// Whether a check was made and what it found, or whether it is late.
fn state(page: &Page, check: &FollowupCheck) -> (String, Meaning) {
    use chrono::Datelike;
    let late = check.due_year.is_some_and(|year| year < i64::from(page.session.as_of.year()));
    let (key, meaning) = match (check.date, check.in_use) {
        (Some(_), Some(true)) => ("in-use", Meaning::Good),
        (Some(_), Some(false)) => ("not-in-use", Meaning::Bad),
        (Some(_), None) => ("checked", Meaning::Plain),
        (None, _) if late => ("overdue", Meaning::Bad),
        (None, _) => ("to-check", Meaning::Muted),
    };
    (page.session.say(key), meaning)
}
