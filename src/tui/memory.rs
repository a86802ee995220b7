//! What is kept of the screens from one time to the next: where a person stood, how each list was
//! set, and the views that a person saved under a name. It is a person's own and no part of the
//! programme.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::listing::Listing;
use super::register::{Chosen, Layout, Origin, View};
use super::widgets::input::filled;

/// The way it is written; a file of a later one is left alone.
pub const VERSION: u32 = 1;

/// What is kept for one programme file.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Memory {
    pub version: u32,
    /// The programme file, for people who read this one.
    pub file: String,
    /// The language that a person chose on the screen; empty where nobody did.
    #[serde(default)]
    pub language: String,
    /// The partnership that was open last, by its code.
    #[serde(default)]
    pub partnership: String,
    /// Where a person stood, by the code of the partnership.
    #[serde(default)]
    pub last: BTreeMap<String, Last>,
    #[serde(default)]
    pub views: Vec<SavedView>,
}

impl Default for Memory {
    fn default() -> Self {
        Self {
            version: VERSION,
            file: String::new(),
            language: String::new(),
            partnership: String::new(),
            last: BTreeMap::new(),
            views: vec![],
        }
    }
}

/// Where a person stood.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Last {
    pub place: String,
    /// The record whose page was open: its kind and its id.
    pub record: Option<(String, String)>,
    /// Every list by its name.
    pub lists: BTreeMap<String, List>,
    /// The list in view of each screen, and as which of its pictures; 0 is the table.
    pub shown: BTreeMap<String, (String, usize)>,
    /// The period of the Entry screen, by its code.
    pub period: String,
}

/// How a list is set.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct List {
    pub filter: String,
    /// Column, and whether it descends.
    pub sort: Option<(String, bool)>,
    /// Columns in their order with the widths that a person gave; none where nobody chose any.
    pub columns: Vec<(String, Option<u16>)>,
    pub group: Option<String>,
    /// The record under the cursor.
    pub row: Option<String>,
}

/// A setting of a list under a name.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SavedView {
    /// The list it is of.
    pub list: String,
    pub name: String,
    /// Whether the list begins with it.
    pub usual: bool,
    pub set: List,
}

impl List {
    /// How a list is set now.
    pub fn of(list: &Listing, view: &View) -> Self {
        let column = |chosen: &Chosen| (chosen.origin.word(view), chosen.width);
        let columns = &list.layout.columns;
        let usual = *columns == Layout::of(view).columns;
        let sort = list
            .sort
            .and_then(|(at, descending)| Some((columns.get(at)?.origin.word(view), descending)));
        Self {
            filter: list.filter.value().into(),
            sort,
            columns: if usual { vec![] } else { columns.iter().map(column).collect() },
            group: list.layout.group.as_ref().map(|origin| origin.word(view)),
            row: list.kept().map(|id| id.to_string()),
        }
    }

    /// Sets a list so; columns that are no more are left out.
    pub fn apply(&self, list: &mut Listing, view: &View) {
        let column = |(word, width): &(String, Option<u16>)| {
            Some(Chosen { origin: Origin::of_word(word, view)?, width: *width })
        };
        let columns: Vec<_> = self.columns.iter().filter_map(column).collect();
        list.layout = Layout::of(view);
        if !columns.is_empty() {
            list.layout.columns = columns;
        }
        list.layout.group = self.group.as_deref().and_then(|word| Origin::of_word(word, view));
        list.sort = self.sort.as_ref().and_then(|(word, descending)| {
            let origin = Origin::of_word(word, view)?;
            let place = list.layout.columns.iter().position(|each| each.origin == origin)?;
            Some((place, *descending))
        });
        (list.filter, list.typing) = (filled(&self.filter), false);
        if let Some(id) = self.row.as_deref().and_then(|row| row.parse().ok()) {
            list.keep_at(id);
        }
    }
}

/// The list with the views of another under a name, written anew.
pub fn saved(views: &[SavedView], view: SavedView) -> Vec<SavedView> {
    let others = views.iter().filter(|each| (&each.list, &each.name) != (&view.list, &view.name));
    let mut views: Vec<_> = others.cloned().collect();
    views.push(view);
    views.sort_by(|one, two| (&one.list, &one.name).cmp(&(&two.list, &two.name)));
    views
}
