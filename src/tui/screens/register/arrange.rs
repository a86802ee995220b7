//! How a person sets a list: columns, groups, views with names, and what is kept of it.

use super::Records;
use crate::domain::reason::Arg;
use crate::tui::effect::Effect;
use crate::tui::finders;
use crate::tui::listing::Listing;
use crate::tui::memory::{Last, List, SavedView, saved};
use crate::tui::overlays::{Arrange, Columns, Finder, Item, Offer, Overlay, Pick, Prompt};
use crate::tui::register::{Chosen, Layout, Origin, View, layout_column};
use crate::tui::session::Session;
use crate::tui::theme::Meaning;
use crate::tui::widgets::input::Input;

/// What the next text is for.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) enum Asked {
    /// The value of a cell of the selected records.
    Cell(String),
    #[default]
    Nothing,
    /// The name of the view that is saved.
    Save,
    /// The new name of a view.
    Rename(String),
}

fn ask(overlay: Overlay) -> Effect {
    Effect::Ask(Box::new(overlay))
}

fn item(label: String, pick: Arrange) -> Item {
    finders::plain(label, Pick::Arrange(pick))
}

impl Records {
    /// The columns that the list can have, to choose from.
    pub(super) fn choose_columns(&self, session: &Session) -> Effect {
        let (view, layout) = (self.about(), &self.list().layout);
        let rows = self.rows(session);
        let offer = |(at, chosen): (usize, Chosen)| {
            let width = layout_column(&chosen, at, (view, rows), session)?.width;
            let label = chosen.origin.label(view, session);
            Some(Offer { label, width, shown: at < layout.columns.len(), chosen })
        };
        let offered = layout.offered(view, session).into_iter().enumerate();
        let offers = offered.filter_map(offer).collect();
        ask(Overlay::Columns(Columns { title: session.say("columns-title"), offers, at: 0 }))
    }

    /// The columns that rows can be grouped by.
    pub(super) fn choose_group(&self, session: &Session) -> Effect {
        let view = self.about();
        let none = item(session.say("group-none"), Arrange::Group(None));
        let offered = self.list().layout.offered(view, session).into_iter();
        let by = offered.map(|Chosen { origin, .. }| {
            item(origin.label(view, session), Arrange::Group(Some(origin)))
        });
        let items = std::iter::once(none).chain(by).collect();
        ask(Overlay::Finder(Finder::new(session.say("group-title"), items)))
    }

    /// The views that were saved of this list, and what can be done with them.
    pub(super) fn choose_view(&self, session: &Session) -> Effect {
        let own = session.views.iter().filter(|view| view.list == self.about().name);
        let own: Vec<&SavedView> = own.collect();
        let named = |key: &str, view: &SavedView| {
            let name = [("name", Arg::Text(view.name.clone()))];
            session.texts.say_with(&format!("tui-view-{key}"), &name)
        };
        let open = |view: &&SavedView| Item {
            detail: if view.usual { session.say("view-is-usual") } else { String::new() },
            ..item(view.name.clone(), Arrange::Open(view.name.clone()))
        };
        let change = |view: &&SavedView| {
            let name = || view.name.clone();
            let usual = if view.usual { "not-usual" } else { "usual" };
            [
                item(named("rename", view), Arrange::Rename(name())),
                item(named(usual, view), Arrange::Usual(name())),
                item(named("delete", view), Arrange::Delete(name())),
            ]
        };
        let plain = item(session.say("view-plain"), Arrange::Plain);
        let save = item(session.say("view-save"), Arrange::Save);
        let items = own.iter().map(open).chain([plain, save]).chain(own.iter().flat_map(change));
        ask(Overlay::Finder(Finder::new(session.say("view-title"), items.collect())))
    }

    /// Sets the list as it was chosen.
    pub fn arrange(&mut self, arrange: Arrange, session: &Session) -> Option<Effect> {
        let view = self.about();
        let own = |name: &str| {
            session.views.iter().find(|each| each.list == view.name && each.name == name)
        };
        let mut effect = None;
        match arrange {
            Arrange::Columns(columns) => set_columns(&mut self.lists[self.at], columns, view),
            Arrange::Group(origin) => self.lists[self.at].layout.group = origin,
            Arrange::Plain => List::default().apply(&mut self.lists[self.at], view),
            Arrange::Open(name) => own(&name)?.set.apply(&mut self.lists[self.at], view),
            Arrange::Save => {
                self.asked = Asked::Save;
                let (title, text) = (session.say("view-save"), session.say("view-name"));
                effect = Some(ask(Overlay::Prompt(Prompt::ask(title, text))));
            }
            Arrange::Rename(name) => {
                let prompt = Prompt::ask(session.say("view-title"), session.say("view-name"));
                effect = Some(ask(Overlay::Prompt(prompt.holding(&name))));
                self.asked = Asked::Rename(name);
            }
            Arrange::Delete(name) => {
                let gone = own(&name)?;
                let others = session.views.iter().filter(|each| *each != gone);
                effect = Some(Effect::Views(others.cloned().collect()));
            }
            Arrange::Usual(name) => {
                let chosen = own(&name)?;
                let set = |each: &SavedView| {
                    let usual = each == chosen && !chosen.usual;
                    let usual = if each.list == view.name { usual } else { each.usual };
                    SavedView { usual, ..each.clone() }
                };
                effect = Some(Effect::Views(session.views.iter().map(set).collect()));
            }
        }
        self.refresh(session);
        effect
    }

    /// Takes the name of a view.
    pub(super) fn named(&mut self, name: &str, session: &Session) -> Option<Effect> {
        let list = self.about().name.to_owned();
        if name.is_empty() {
            return Some(Effect::Say(session.say("view-unnamed"), Meaning::Warning));
        }
        let name = name.to_owned();
        match std::mem::take(&mut self.asked) {
            Asked::Save => {
                let set = List { row: None, ..List::of(self.list(), self.about()) };
                let view = SavedView { list, name, usual: false, set };
                Some(Effect::Views(saved(&session.views, view)))
            }
            Asked::Rename(old) => {
                let is_old = |each: &&SavedView| each.list == list && each.name == old;
                let view = session.views.iter().find(is_old)?;
                let others: Vec<_> =
                    session.views.iter().filter(|each| !is_old(each)).cloned().collect();
                Some(Effect::Views(saved(&others, SavedView { name, ..view.clone() })))
            }
            Asked::Cell(_) | Asked::Nothing => None,
        }
    }

    /// What is kept of the lists.
    pub fn keep(&self, last: &mut Last) {
        for (view, list) in self.about.views.iter().zip(&self.lists) {
            last.lists.insert(view.name.into(), List::of(list, view));
        }
        let shown = (self.about().name.to_owned(), self.drawn);
        last.shown.insert(self.about.place.name().into(), shown);
    }

    /// Sets the lists as they were kept, else as the usual views of a person; a filter that is no
    /// expression any more goes.
    pub fn restore(&mut self, last: Option<&Last>, session: &Session) {
        for (view, list) in self.about.views.iter().zip(&mut self.lists) {
            let usual = session.views.iter().find(|each| each.usual && each.list == view.name);
            let kept = last.and_then(|last| last.lists.get(view.name));
            if let Some(kept) = kept.or(usual.map(|each| &each.set)) {
                kept.apply(list, view);
            }
        }
        let name = self.about.place.name();
        if let Some((view, drawn)) = last.and_then(|last| last.shown.get(name)) {
            let at = self.about.views.iter().position(|each| each.name == view);
            self.at = at.unwrap_or_default();
            self.drawn = (*drawn).min(self.about().pictures.len());
        }
        self.refresh(session);
        for list in self.lists.iter_mut().filter(|list| list.problem.is_some()) {
            list.filter = Input::default();
        }
        self.refresh(session);
    }
}

/// Shows other columns; the order stays where its column does.
fn set_columns(list: &mut Listing, columns: Vec<Chosen>, view: &View) {
    let place = list.sort.map(|(at, _)| at);
    let sorted: Option<Origin> =
        place.and_then(|at| list.layout.columns.get(at)).map(|chosen| chosen.origin.clone());
    list.layout.columns = if columns.is_empty() { Layout::of(view).columns } else { columns };
    let place = list.layout.columns.iter().position(|each| Some(&each.origin) == sorted.as_ref());
    list.sort = place.zip(list.sort).map(|(place, (_, descending))| (place, descending));
}
