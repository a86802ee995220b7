//! Which rows of a list are shown, in which order, and where a person stands in it.

use std::cmp::Ordering;

use rust_decimal::Decimal;
use unicode_normalization::UnicodeNormalization;

use super::action::Action;
use super::marks::Marks;
use super::register::{Datum, Layout, Origin};
use super::search::Search;
use super::session::Session;
use super::widgets::input::Input;
use crate::domain::program::Kind;
use crate::domain::values::Id;

/// A row that can be found and sorted.
pub trait Line {
    /// The kind of the record that the row is of.
    fn kind(&self) -> Option<Kind> {
        None
    }
    /// What keeps the selection when rows come and go.
    fn key(&self) -> Id;
    /// Everything the filter looks at, folded.
    fn haystack(&self) -> &str;
    /// What a column sorts by.
    fn sort_key(&self, column: usize) -> Order;
    /// What it has in a column that a person chose.
    fn datum(&self, _: &Origin, _: &Session) -> Option<Datum> {
        None
    }
}

/// Rows that have the same in the column they are grouped by.
#[derive(Debug, Clone, PartialEq)]
pub struct Group {
    /// The place of the first of them in the order, and of the first behind them.
    pub start: usize,
    pub end: usize,
    pub label: String,
}

/// One line of a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shown {
    /// The head of a group, by its place among them.
    Head(usize),
    /// A row, by its place in the order.
    Row(usize),
}

/// A key to sort by; what is missing comes last.
#[derive(Debug, Clone, PartialEq)]
pub enum Order {
    Text(String),
    Number(Option<Decimal>),
}

impl Order {
    /// A whole number to sort by.
    pub fn int(number: i64) -> Self {
        Self::Number(Some(Decimal::from(number)))
    }

    fn compare(&self, other: &Self) -> Ordering {
        let known = match (self, other) {
            (Self::Text(one), Self::Text(two)) => one.cmp(two),
            (Self::Number(one), Self::Number(two)) => one.cmp(two),
            _ => Ordering::Equal,
        };
        self.is_missing().cmp(&other.is_missing()).then(known)
    }

    fn is_missing(&self) -> bool {
        match self {
            Self::Text(text) => text.is_empty(),
            Self::Number(number) => number.is_none(),
        }
    }
}

/// A text as the filter compares it: composed, in small letters.
pub fn folded(text: &str) -> String {
    text.nfkc().flat_map(char::to_lowercase).collect()
}

/// A code in the order of people: its digits count as numbers, so that `M10` follows `M9`.
pub fn natural(code: &str) -> String {
    let mut key = String::with_capacity(code.len() + 8);
    let mut digits = String::new();
    for letter in code.chars().chain(['\0']) {
        if letter.is_ascii_digit() {
            digits.push(letter);
            continue;
        }
        if !digits.is_empty() {
            key.push_str(&"0".repeat(8_usize.saturating_sub(digits.len())));
            key.push_str(&digits);
            digits.clear();
        }
        key.push(letter);
    }
    key
}

/// The rows in view: filtered, sorted, with one of them selected.
#[derive(Debug, Clone, Default)]
pub struct Listing {
    /// The records that expressions in the filter speak of; none where words are all there is.
    pub kind: Option<Kind>,
    pub filter: Input,
    /// Whether the filter is being typed.
    pub typing: bool,
    /// Column and whether it descends.
    pub sort: Option<(usize, bool)>,
    /// The columns that are shown, and what the rows are grouped by.
    pub layout: Layout,
    /// The groups in view, in their order; none where the rows are not grouped.
    pub groups: Vec<Group>,
    /// Places of the shown rows among all rows.
    pub order: Vec<usize>,
    /// Selected place in `order`.
    pub at: usize,
    /// First visible place in `order`.
    pub top: usize,
    /// The rows that were selected for what is done with many.
    pub marks: Marks,
    /// Why the filter is no expression.
    pub problem: Option<String>,
    /// The row that was selected last, kept while rows come and go.
    kept: Option<Id>,
}

impl Listing {
    /// A list of records of a kind.
    pub fn of(kind: Option<Kind>) -> Self {
        Self { kind, ..Self::default() }
    }

    /// The list with these columns.
    pub fn laid(self, layout: Layout) -> Self {
        Self { layout, ..self }
    }

    /// The row that was selected last.
    pub fn kept(&self) -> Option<Id> {
        self.kept
    }

    /// Selects the row of a key as soon as it is there.
    pub fn keep_at(&mut self, key: Id) {
        self.kept = Some(key);
    }

    /// Filters and sorts anew, with the selection where it was.
    pub fn refresh<L: Line>(&mut self, rows: &[L], search: &Search, height: usize) {
        let none = |_: &L| None::<(Order, String)>;
        self.refresh_by(rows, (search, height), (L::sort_key, none));
    }

    /// The same with what a column sorts by and what a row is grouped by.
    pub fn refresh_by<L: Line>(
        &mut self,
        rows: &[L],
        (search, height): (&Search, usize),
        (key, group): (impl Fn(&L, usize) -> Order, impl Fn(&L) -> Option<(Order, String)>),
    ) {
        self.marks.keep(rows);
        self.order = (0..rows.len()).filter(|index| search.fits(&rows[*index])).collect();
        self.problem = match search {
            Search::Broken(problem) => Some(problem.clone()),
            _ => None,
        };
        if let Some((column, descending)) = self.sort {
            let key = |index: &usize| Keyed { order: key(&rows[*index], column), descending };
            self.order.sort_by_cached_key(key);
        }
        self.group(|index| group(&rows[index]));
        let kept = self.kept.and_then(|id| self.order.iter().position(|i| rows[*i].key() == id));
        self.at = kept.unwrap_or(self.at).min(self.order.len().saturating_sub(1));
        self.scroll(height);
    }

    /// Brings rows of one group together, and says where each group begins.
    fn group(&mut self, group: impl Fn(usize) -> Option<(Order, String)>) {
        self.groups.clear();
        let keyed = self.order.iter().map(|index| Some((group(*index)?, *index)));
        let Some(mut keyed) = keyed.collect::<Option<Vec<_>>>() else { return };
        let order = |order: &Order| Keyed { order: order.clone(), descending: false };
        keyed.sort_by(|((one, a), _), ((two, b), _)| {
            order(one).cmp(&order(two)).then_with(|| a.cmp(b))
        });
        self.order = keyed.iter().map(|(_, index)| *index).collect();
        for (at, ((_, label), _)) in keyed.into_iter().enumerate() {
            match self.groups.last_mut().filter(|group| group.label == label) {
                Some(group) => group.end = at + 1,
                None => self.groups.push(Group { start: at, end: at + 1, label }),
            }
        }
    }

    /// The lines in view, from the first row on: rows, and above those of a group its head.
    pub fn window(&self, height: usize) -> Vec<Shown> {
        let mut lines = vec![];
        for at in self.top..self.order.len() {
            if lines.len() >= height {
                break;
            }
            let group = self.groups.partition_point(|group| group.end <= at);
            let begins = self.groups.get(group).is_some_and(|group| group.start == at);
            if begins || (at == self.top && group < self.groups.len()) {
                lines.push(Shown::Head(group));
            }
            lines.push(Shown::Row(at));
        }
        lines.truncate(height);
        lines
    }

    /// The place of the selected row among all rows.
    pub fn selected(&self) -> Option<usize> {
        self.order.get(self.at).copied()
    }

    /// Moves the selection; says whether the action was a movement.
    pub fn step<L: Line>(&mut self, action: Action, rows: &[L], height: usize) -> bool {
        let last = self.order.len().saturating_sub(1);
        let page = height.saturating_sub(1).max(1);
        self.at = match action {
            Action::Next => (self.at + 1).min(last),
            Action::Previous => self.at.saturating_sub(1),
            Action::NextPage => (self.at + page).min(last),
            Action::PreviousPage => self.at.saturating_sub(page),
            Action::First => 0,
            Action::Last => last,
            _ => return false,
        };
        self.keep(rows);
        self.scroll(height);
        true
    }

    /// Selects the row under the cursor and goes on to the next, or all rows in view; says whether
    /// that was asked for.
    pub fn mark<L: Line>(&mut self, action: Action, rows: &[L], height: usize) -> bool {
        let key = |index: &usize| rows.get(*index).map(Line::key);
        match action {
            Action::Select => {
                if let Some(key) = self.order.get(self.at).and_then(key) {
                    self.marks.toggle(key);
                    self.step(Action::Next, rows, height);
                }
            }
            Action::SelectAll => {
                self.marks.toggle_all(&self.order.iter().filter_map(key).collect::<Vec<_>>());
            }
            _ => return false,
        }
        true
    }

    /// Selects a visible line, counted from the top; says whether it was selected before.
    pub fn click<L: Line>(&mut self, line: usize, rows: &[L]) -> Option<bool> {
        let Some(Shown::Row(wanted)) = self.window(line + 1).get(line).copied() else {
            return None;
        };
        let again = self.at == wanted;
        self.at = wanted;
        self.keep(rows);
        Some(again)
    }

    /// Selects the row of a key.
    pub fn select<L: Line>(&mut self, key: Id, rows: &[L], height: usize) {
        self.kept = Some(key);
        if let Some(at) = self.order.iter().position(|index| rows[*index].key() == key) {
            self.at = at;
        }
        self.scroll(height);
    }

    /// The next order: by the next column, or the same one the other way round.
    pub fn resort(&mut self, columns: usize) {
        self.sort = match self.sort {
            None => Some((0, false)),
            Some((column, _)) if column + 1 < columns => Some((column + 1, false)),
            Some(_) => None,
        };
    }

    /// Orders by a column, the other way round where it is the order already.
    pub fn sort_by(&mut self, column: usize) {
        let again = self.sort.filter(|(present, _)| *present == column);
        self.sort = Some((column, again.is_some_and(|(_, descending)| !descending)));
    }

    /// Turns the order round.
    pub fn reverse(&mut self) {
        let (column, descending) = self.sort.unwrap_or((0, false));
        self.sort = Some((column, !descending));
    }

    fn keep<L: Line>(&mut self, rows: &[L]) {
        self.kept = self.selected().and_then(|index| rows.get(index)).map(Line::key);
    }

    /// Keeps the selected row in view.
    pub fn scroll(&mut self, height: usize) {
        self.top = visible_top(self.top, self.at, height);
        while !self.groups.is_empty()
            && self.top < self.at
            && !self.window(height).contains(&Shown::Row(self.at))
        {
            self.top += 1;
        }
    }
}

/// The first visible row that keeps the selected one in view.
pub fn visible_top(top: usize, at: usize, height: usize) -> usize {
    top.min(at).max((at + 1).saturating_sub(height.max(1)))
}

/// A key with its direction; what is missing stays last in both.
struct Keyed {
    order: Order,
    descending: bool,
}

impl Ord for Keyed {
    fn cmp(&self, other: &Self) -> Ordering {
        let plain = self.order.compare(&other.order);
        let missing = self.order.is_missing() || other.order.is_missing();
        if self.descending && !missing { plain.reverse() } else { plain }
    }
}

impl PartialOrd for Keyed {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Keyed {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Keyed {}

#[cfg(test)]
mod tests {
    use super::*;

    struct Named(&'static str, i64, String);

    impl Line for Named {
        fn key(&self) -> Id {
            Id::named(self.0)
        }
        fn haystack(&self) -> &str {
            &self.2
        }
        fn sort_key(&self, _: usize) -> Order {
            Order::Number((self.1 != 0).then(|| Decimal::from(self.1)))
        }
    }

    fn rows() -> Vec<Named> {
        let row = |(name, size): (&'static str, i64)| Named(name, size, folded(name));
        [("Road", 3), ("디지털정부", 0), ("Water", 9), ("Rail", 1)].map(row).into()
    }

    fn names(listing: &Listing, rows: &[Named]) -> Vec<&'static str> {
        listing.order.iter().map(|index| rows[*index].0).collect()
    }

    #[test]
    fn what_is_missing_comes_last_in_both_directions() {
        let (rows, mut listing) = (rows(), Listing::default());
        listing.resort(1);
        listing.refresh(&rows, &Search::words(""), 5);
        assert_eq!(names(&listing, &rows), ["Rail", "Road", "Water", "디지털정부"]);
        listing.reverse();
        listing.refresh(&rows, &Search::words(""), 5);
        assert_eq!(names(&listing, &rows), ["Water", "Road", "Rail", "디지털정부"]);
    }

    #[test]
    fn a_filter_matches_anywhere_and_gives_the_record_back_when_it_goes() {
        let (rows, mut listing) = (rows(), Listing::default());
        listing.refresh(&rows, &Search::words(""), 5);
        listing.step(Action::Last, &rows, 5);
        listing.refresh(&rows, &Search::words("R"), 5);
        assert_eq!(names(&listing, &rows), ["Road", "Water", "Rail"]);
        assert_eq!(listing.at, 2, "Rail stays selected");
        for written in ["\u{1103}\u{1175}지털", "ㄷㅈㅌ"] {
            listing.refresh(&rows, &Search::words(written), 5);
            assert_eq!(names(&listing, &rows), ["디지털정부"], "{written}");
        }
        listing.refresh(&rows, &Search::words(""), 5);
        assert_eq!(rows[listing.selected().unwrap()].0, "Rail");
    }

    #[test]
    fn codes_count_like_people() {
        let mut codes = ["EA/M10", "EA/M9", "EA/M1"];
        codes.sort_by_key(|code| natural(code));
        assert_eq!(codes, ["EA/M1", "EA/M9", "EA/M10"]);
    }

    #[test]
    fn the_selected_row_stays_in_view() {
        assert_eq!(visible_top(0, 9, 5), 5);
        assert_eq!(visible_top(5, 3, 5), 3);
        assert_eq!(visible_top(5, 7, 5), 5);
        assert_eq!(visible_top(5, 7, 0), 7);
    }
}
