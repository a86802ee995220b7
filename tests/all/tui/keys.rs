//! Keys: those that everybody has, those that a person chose, and what cannot be done without them.

use dgcc::tui::action::{ACTIONS, Action, Binding};
use dgcc::tui::overlays::{Overlay, Pick};
use dgcc::tui::place::Place;

use super::stage::{Stage, way};

/// Keys to a place with a record under the cursor, and what is drawn after an action there.
fn after(place: Place, does: impl FnOnce(&mut Stage)) -> (String, bool) {
    let mut stage = Stage::plain();
    if place.tab().is_some() {
        stage.press(way(place.base()));
    }
    stage.press(match place {
        Place::Gantt | Place::Map => "t",
        Place::Calendar => "t t",
        Place::Matrix => "alt-9 t",
        Place::Curve => "alt-8 t t t",
        Place::Project => "alt-2 enter",
        Place::Indicator => "alt-4 enter",
        Place::Form => "alt-2 e",
        Place::Narratives => "alt-0 w",
        Place::Welcome => "ctrl-n",
        Place::Founding => "ctrl-n down enter",
        _ => "",
    });
    assert_eq!(stage.place(), place);
    does(&mut stage);
    (stage.text(), stage.desk.is_done())
}

fn spelled(binding: &Binding) -> &'static str {
    binding.keys.first().copied().unwrap()
}

#[test]
fn requirement_18_arrows_enter_esc_tab_and_function_keys_reach_every_action() {
    let places = Place::ALL.iter().filter(|place| **place != Place::Record);
    for place in places {
        let own = |binding: &&Binding| !binding.is_common() || *place == Place::Home;
        for binding in ACTIONS.iter().filter(|b| b.holds(*place)).filter(own) {
            if matches!(binding.action, Action::Menu | Action::Mouse) {
                continue;
            }
            let mut found = None;
            let by_menu = after(*place, |stage| {
                let session = stage.desk.session();
                let here = |b: &&Binding| stage.desk.app().available(b, session).is_ok();
                if !here(&binding) {
                    return;
                }
                found = Some(());
                stage.press("f2");
                let Some(Overlay::Finder(menu)) = stage.desk.app().overlay() else {
                    panic!("no menu at {place:?}")
                };
                let wanted = Pick::Action(binding.action);
                let at = menu.items.iter().position(|item| item.pick == wanted);
                let at = at.unwrap_or_else(|| panic!("{place:?}: {} is missing", binding.name));
                stage.press(&"down ".repeat(at));
                stage.press("enter");
            });
            if found.is_none() {
                continue;
            }
            let by_key = after(*place, |stage| {
                stage.press(spelled(binding));
            });
            assert_eq!(by_menu, by_key, "{place:?}: {}", binding.name);
        }
    }
}

#[test]
fn requirement_38_chosen_keys_are_used_and_shown_and_what_is_wrong_is_said() {
    let written = [("filter", "f"), ("open", "f12"), ("quit", "j")];
    let written =
        written.map(|(name, key)| (name.into(), (vec![key.into()], "dgcc.toml:2".into())));
    let (keys, faults) = dgcc::tui::Keys::chosen(&written.into_iter().collect());
    let warnings: Vec<_> = faults.iter().map(ToString::to_string).collect();
    assert_eq!(warnings.len(), 1);
    assert!(warnings[0].contains("quit cannot have j: it is the key of next"), "{warnings:?}");
    let mut stage = Stage::choosing(keys, warnings.clone());
    assert_eq!(stage.message(), warnings[0]);
    stage.press("2 f").write("roads").press("enter f12");
    assert_eq!(stage.place(), Place::Project, "{}", stage.text());
    stage.press("esc esc enter");
    assert_eq!(stage.place(), Place::Projects, "Enter is no key of it any more");
    stage.press("?").write("filter");
    assert!(stage.line("filter").contains(" f"), "{}", stage.text());
}

#[test]
fn requirement_33_the_mouse_is_left_to_the_terminal_where_one_asks_for_that() {
    let mut stage = Stage::plain();
    assert!(stage.desk.session().mouse);
    stage.press("f9");
    assert!(!stage.desk.session().mouse);
    stage.press("f9");
    assert!(stage.desk.session().mouse);
}
