//! The lists one types into: help, action menu, palette, partnerships, choices.

use super::action::{ACTIONS, Action, Binding, Need};
use super::app::App;
use super::overlays::{Finder, Item, Overlay, Pick};
use super::session::Session;
use crate::domain::program::Kind;

/// Why an action cannot be done now, as a key of the catalogs.
pub fn obstacle(need: Need, session: &Session, row: bool) -> Option<&'static str> {
    let writes =
        matches!(need, Need::Writable | Need::WritableRow | Need::Undoable | Need::Redoable);
    let wants_row = matches!(need, Need::Row | Need::WritableRow);
    match need {
        Need::Nothing => None,
        _ if session.loading => Some("why-loading"),
        _ if writes && session.read_only => Some("why-read-only"),
        _ if wants_row && !row => Some("why-no-row"),
        Need::Undoable if session.undo.is_none() => Some("why-no-undo"),
        Need::Redoable if session.redo.is_none() => Some("why-no-redo"),
        Need::Working if session.exporting.is_none() => Some("why-no-work"),
        Need::Partnerships if session.partnerships.len() < 2 => Some("why-one-partnership"),
        _ => None,
    }
}

/// The actions of this screen; `first` leaves those out that cannot be done now.
pub fn help(app: &App, session: &Session, only_available: bool) -> Overlay {
    let place = app.place();
    let here = ACTIONS.iter().filter(|binding| binding.holds(place));
    let mut bindings: Vec<_> = here.collect();
    bindings.sort_by_key(|binding| (binding.is_common(), rank(binding)));
    let items = bindings.into_iter().map(|binding| item(app, session, binding));
    let items = items.filter(|item| item.enabled || !only_available).collect();
    let place = session.say(&format!("place-{}", place.name()));
    let title = session.say(if only_available { "menu-title" } else { "help-title" });
    Overlay::Finder(Finder::new(format!("{title}: {place}"), items))
}

/// Every action, screen and record.
pub fn palette(app: &App, session: &Session) -> Overlay {
    let place = app.place();
    let mut items: Vec<_> = ACTIONS
        .iter()
        .filter(|binding| binding.holds(place) && binding.action != Action::Palette)
        .map(|binding| item(app, session, binding))
        .collect();
    items.sort_by_key(|item| !matches!(item.pick, Pick::Action(Action::Goto(_))));
    let record = |line: &super::sheets::RecordLine| Item {
        label: line.code.clone(),
        detail: line.title.clone(),
        key: String::new(),
        also: format!("{} {}", line.title, session.texts.record(line.link.kind.name())),
        enabled: true,
        first: false,
        pick: Pick::Record(line.link),
    };
    items.extend(Kind::ALL.iter().filter_map(|kind| new(*kind, session)));
    items.extend(session.sheets.records.iter().map(record));
    Overlay::Finder(Finder::new(session.say("palette-title"), items))
}

/// Records that come about by steps of a workflow and are never made by hand.
const NOT_MADE: &[&str] = &["edition", "signoff"];

/// A new record of a kind, whatever screen shows such records.
fn new(kind: Kind, session: &Session) -> Option<Item> {
    let name = session.texts.record(kind.name());
    let made = !NOT_MADE.contains(&kind.name());
    made.then(|| Item {
        detail: session.texts.about(kind.name()),
        also: format!("new {}", kind.name()),
        enabled: !session.read_only && !session.loading,
        first: false,
        ..plain(format!("{}: {name}", session.say("action-new")), Pick::New(kind))
    })
}

/// The partnerships of the file.
pub fn partnerships(session: &Session) -> Overlay {
    let item = |(code, id): &(String, _)| plain(code.clone(), Pick::Partnership(*id));
    let items = session.partnerships.iter().map(item).collect();
    Overlay::Finder(Finder::new(session.say("action-partnership"), items))
}

/// A line without more than its label.
pub fn plain(label: String, pick: Pick) -> Item {
    let (detail, key, also) = (String::new(), String::new(), String::new());
    Item { label, detail, key, also, enabled: true, first: true, pick }
}

fn item(app: &App, session: &Session, binding: &Binding) -> Item {
    let key = format!("action-{}", binding.name);
    let available = app.available(binding, session);
    let help = session.say(&format!("{key}.help"));
    Item {
        label: session.say(&key),
        also: format!("{} {help}", binding.name),
        enabled: available.is_ok(),
        detail: available.err().unwrap_or(help),
        key: session.keys.all(binding),
        first: true,
        pick: Pick::Action(binding.action),
    }
}

fn rank(binding: &Binding) -> u8 {
    if binding.rank == 0 { u8::MAX } else { binding.rank }
}
