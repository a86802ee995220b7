//! The parts of a figure, such as of women and men, and whether they make the whole.

use std::collections::{BTreeMap, BTreeSet};

use ratatui::Frame;
use ratatui::crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use ratatui::layout::Rect;
use rust_decimal::Decimal;

use super::cells::of_figure;
use super::rows::{self, EntryRow};
use crate::domain::program::Kind;
use crate::domain::reason::Arg;
use crate::domain::records::{Measure, Measurement};
use crate::domain::values::{CodeList, Id};
use crate::figures::Reading;
use crate::i18n::width;
use crate::log::change::{Change, create, diff};
use crate::tui::effect::Effect;
use crate::tui::listing::visible_top;
use crate::tui::overlays::{Answer, Overlay, Reply};
use crate::tui::session::Session;
use crate::tui::theme::Meaning;
use crate::tui::widgets::input::{self, Input, filled};
use crate::tui::widgets::popup;
use crate::tui::widgets::table::aligned;
use crate::tui::widgets::text::{cells, row, visible, write};
use crate::tui::words;

/// One part with what was typed for it.
#[derive(Debug)]
struct Part {
    label: String,
    /// The dimension it is of, where it is of one alone.
    dimension: Option<String>,
    measurement: Measurement,
    /// Whether the measurement is to be made.
    new: bool,
    input: Input,
    shown: String,
    error: Option<String>,
}

/// The parts of one indicator in a period; the focus begins on the first.
#[derive(Debug)]
pub struct Parts {
    title: String,
    measure: Option<Measure>,
    words: bool,
    /// The figure of the whole.
    whole: Option<Reading>,
    rows: Vec<Part>,
    at: usize,
    reason: String,
    scope: Id,
}

/// The parts of a row, or why there are none.
pub fn open(row: &EntryRow, period: Id, session: &Session) -> Option<Effect> {
    let texts = known(row, period, session);
    if texts.is_empty() {
        return Some(Effect::Say(session.say("parts-none"), Meaning::Warning));
    }
    let mut made = 0;
    let mut parts = vec![];
    for text in &texts {
        let part = CodeList::parse(text);
        let old = own(row.indicator, period, &part, session);
        let measurement = if let Some(old) = &old {
            (*old).clone()
        } else {
            let blank = rows::blank(row, period, (made, session))?;
            made += 1;
            Measurement { disaggregation: part.clone(), ..blank }
        };
        let shown = typed(&measurement, row.words);
        parts.push(Part {
            label: name(&part, session),
            dimension: single(&part),
            new: old.is_none(),
            measurement,
            input: filled(&shown),
            shown,
            error: None,
        });
    }
    let whole = row.measurement.as_ref().map(Reading::from);
    let code = session.program.code(Kind::Period, period);
    let parts = Parts {
        title: format!("{} {}", row.code, row.title),
        measure: row.measure,
        words: row.words,
        whole,
        rows: parts,
        at: 0,
        reason: format!("entry {code}"),
        scope: session.program.scope,
    };
    Some(Effect::Ask(Box::new(Overlay::Parts(parts))))
}

/// A figure as one types it: an absence by its word, a share by its parts.
fn typed(measurement: &Measurement, words: bool) -> String {
    if let Some(absence) = crate::domain::values::word(measurement.absence) {
        return absence.into();
    }
    match (measurement.numerator, measurement.denominator, measurement.value) {
        (Some(numerator), Some(denominator), None) => format!("{numerator}/{denominator}"),
        _ if words => measurement.word.clone(),
        (.., value) => rows::signed(measurement.qualifier, value),
    }
}

/// The parts that the indicator is split into elsewhere, in the order of their dimensions, with
/// all categories of these; where it is not split yet, those of every dimension.
fn known(row: &EntryRow, period: Id, session: &Session) -> Vec<String> {
    let program = &session.program;
    let figure = session.sheets.indicator(row.indicator).and_then(|line| line.figure.as_ref());
    let mut found: BTreeSet<String> = figure
        .map(|figure| figure.parts.iter().map(|part| part.part.to_string()).collect())
        .unwrap_or_default();
    let of = |m: &&Measurement| m.indicator == Some(row.indicator) && m.period == Some(period);
    let split = program.measurements.values().filter(of).filter(|m| !m.disaggregation.is_empty());
    found.extend(split.map(|m| m.disaggregation.to_string()));
    let used: BTreeSet<String> =
        found.iter().filter_map(|text| single(&CodeList::parse(text))).collect();
    let mut all = found.clone();
    let dimensions = program.dimensions.values();
    for dimension in dimensions.filter(|d| found.is_empty() || used.contains(&d.code)) {
        let categories = program.categories.values().filter(|c| c.dimension == Some(dimension.id));
        let text = |code: &str| format!("{}={code}", dimension.code);
        all.extend(categories.map(|category| text(&category.code)));
    }
    all.into_iter().collect()
}

fn own<'a>(
    indicator: Id,
    period: Id,
    part: &CodeList,
    session: &'a Session,
) -> Option<&'a Measurement> {
    let fits = |m: &&Measurement| {
        m.indicator == Some(indicator) && m.period == Some(period) && m.disaggregation == *part
    };
    let all: Vec<_> = session.program.measurements.values().filter(fits).collect();
    let responsible = session.sheets.indicator(indicator).and_then(|line| line.side);
    rows::own(&all, (session.side, responsible))
}

/// The dimension of a part of one dimension alone.
fn single(part: &CodeList) -> Option<String> {
    let mut words = part.iter();
    let first = words.next()?.split_once('=')?.0.to_owned();
    words.next().is_none().then_some(first)
}

/// Such as `Sex: Female`; codes where the dimension or the category is not on record.
fn name(part: &CodeList, session: &Session) -> String {
    let tag = session.texts.language().tag();
    let one = |text: &str| {
        let (dimension, category) = text.split_once('=').unwrap_or((text, ""));
        let known = session.program.dimensions.values().find(|known| known.code == dimension);
        let said = known.and_then(|known| known.name.best(tag)).map_or(dimension, |(_, text)| text);
        let mut all = session.program.categories.values();
        let of = known.and_then(|known| {
            all.find(|one| one.dimension == Some(known.id) && one.code == category)
        });
        let named = of.and_then(|one| one.name.best(tag)).map_or(category, |(_, text)| text);
        format!("{said}: {named}")
    };
    session.texts.list(&part.iter().map(one).collect::<Vec<_>>())
}

impl Parts {
    fn is_dirty(&self) -> bool {
        self.rows.iter().any(|part| part.input.value() != part.shown)
    }

    /// What is typed goes into the part in focus; only Ctrl-S and the button write.
    pub fn key(&mut self, key: KeyEvent, session: &Session) -> Reply {
        let (save, cancel) = (self.rows.len(), self.rows.len() + 1);
        match key.code {
            // What was typed is not lost without a word: the first Esc goes to Cancel.
            KeyCode::Esc if self.is_dirty() && self.at != cancel => self.at = cancel,
            KeyCode::Esc => return Reply::Close,
            KeyCode::Char('s') if key.modifiers.contains(KeyModifiers::CONTROL) => {
                return self.save(session);
            }
            KeyCode::Enter if self.at == save => return self.save(session),
            KeyCode::Enter if self.at == cancel => return Reply::Close,
            KeyCode::Down | KeyCode::Tab | KeyCode::Enter => {
                self.go((self.at + 1) % (cancel + 1), session);
            }
            KeyCode::Up | KeyCode::BackTab => self.go((self.at + cancel) % (cancel + 1), session),
            _ => {
                if let Some(part) = self.rows.get_mut(self.at) {
                    input::typed(&mut part.input, key);
                }
            }
        }
        Reply::Stay
    }

    /// Takes pasted text: a line a part, from the one in focus on.
    pub fn paste(&mut self, text: &str) {
        let texts = text.lines().map(|line| line.split('\t').next_back().unwrap_or(line).trim());
        for (part, text) in self.rows.iter_mut().skip(self.at).zip(texts) {
            part.input = filled(text);
        }
    }

    fn go(&mut self, at: usize, session: &Session) {
        self.judge(self.at, session);
        self.at = at;
    }

    fn judge(&mut self, index: usize, session: &Session) {
        let measure = self.measure;
        if let Some(part) = self.rows.get_mut(index) {
            let error = of_figure(part.input.value(), measure, session).err();
            part.error = error.map(|error| words::field_error(session, &error));
        }
    }

    /// The change, or the cursor on the first part that is wrong.
    fn save(&mut self, session: &Session) -> Reply {
        (0..self.rows.len()).for_each(|index| self.judge(index, session));
        if let Some(at) = self.rows.iter().position(|part| part.error.is_some()) {
            self.at = at;
            return Reply::Stay;
        }
        let changed = self.rows.iter().filter(|part| part.input.value() != part.shown);
        let mut edits = vec![];
        for part in changed {
            let Ok(cells) = of_figure(part.input.value(), self.measure, session) else { continue };
            let after = rows::with(&part.measurement, self.words, &cells, session);
            let empty = after == part.measurement;
            edits.extend(match part.new {
                true if empty => vec![],
                true => create(&after),
                false => diff(&part.measurement, &after),
            });
        }
        if edits.is_empty() {
            return Reply::Close;
        }
        Reply::Answer(Answer::Write(Change::edit(self.scope, &self.reason, edits)))
    }

    /// The sums of the parts that are filled, by dimension.
    fn sums(&self, session: &Session) -> BTreeMap<&str, Decimal> {
        let mut sums: BTreeMap<&str, Decimal> = BTreeMap::new();
        for part in &self.rows {
            let typed = of_figure(part.input.value(), self.measure, session).ok();
            let after =
                typed.map(|cells| rows::with(&part.measurement, self.words, &cells, session));
            let reading = after.as_ref().map(Reading::from);
            let counted = reading.and_then(|reading| reading.numerator.or(reading.value));
            if let Some((dimension, value)) = part.dimension.as_deref().zip(counted) {
                let sum = sums.entry(dimension).or_default();
                *sum = sum.checked_add(value).unwrap_or(*sum);
            }
        }
        sums
    }

    /// The sum of a dimension against the whole.
    fn said(&self, (dimension, sum): (&str, Decimal), session: &Session) -> (String, Meaning) {
        let known = session.program.dimensions.values().find(|known| known.code == dimension);
        let tag = session.texts.language().tag();
        let named =
            known.and_then(|known| known.name.best(tag)).map_or(dimension, |(_, text)| text);
        let whole = self.whole.as_ref().and_then(|whole| whole.numerator.or(whole.value));
        let mut args = vec![("dimension", Arg::Text(named.into())), ("sum", Arg::Number(sum))];
        let Some(whole) = whole else {
            return (session.texts.say_with("tui-parts-sum", &args), Meaning::Muted);
        };
        let exhaustive = known.is_some_and(|known| known.exhaustive == Some(true));
        let meaning = match (sum == whole, exhaustive) {
            (true, _) => Meaning::Good,
            (false, true) => Meaning::Bad,
            (false, false) => Meaning::Muted,
        };
        args.push(("whole", Arg::Number(whole)));
        args.push(("rest", Arg::Number(whole.checked_sub(sum).unwrap_or(whole))));
        (session.texts.say_with("tui-parts-whole", &args), meaning)
    }

    /// Draws the parts in the middle of an area.
    pub fn view(&self, frame: &mut Frame, area: Rect, session: &Session) {
        let theme = session.theme;
        let sums = self.sums(session);
        let below = cells(sums.len()).saturating_add(2);
        let rows = cells(self.rows.len()).saturating_add(below + 3);
        let outer = popup::centred(area, area.width.saturating_sub(4).min(90), rows);
        let inner = popup::draw(frame.buffer_mut(), outer, &self.title, theme);
        let inner = Rect { x: inner.x + 1, width: inner.width.saturating_sub(2), ..inner };
        if !visible(inner) || inner.height <= below {
            return;
        }
        let room = usize::from(inner.height - below);
        let top = visible_top(0, self.at.min(self.rows.len().saturating_sub(1)), room);
        let label = self.rows.iter().map(|part| width(&part.label)).max().unwrap_or_default();
        let label = cells(label).min(inner.width / 2);
        for (line, (index, part)) in self.rows.iter().enumerate().skip(top).take(room).enumerate() {
            self.part(frame, (row(inner, line), label), (index, part), session);
        }
        for (line, sum) in sums.into_iter().enumerate() {
            let area = row(inner, room + line);
            let (text, meaning) = self.said(sum, session);
            write(frame.buffer_mut(), area, area.x, (&theme.plain(&text), theme.style(meaning)));
        }
        let area = row(inner, usize::from(inner.height - 1));
        let mut x = area.x;
        for (index, key) in ["save", "cancel"].into_iter().enumerate() {
            let focus = self.at == self.rows.len() + index;
            let style = theme.style(if focus { Meaning::Selected } else { Meaning::Plain });
            let text = format!("[ {} ]", session.say(&format!("button-{key}")));
            x = write(frame.buffer_mut(), area, x, (&text, style)) + 2;
        }
    }

    fn part(
        &self,
        frame: &mut Frame,
        (area, label): (Rect, u16),
        (index, part): (usize, &Part),
        session: &Session,
    ) {
        let theme = session.theme;
        let focus = index == self.at;
        let meaning = if focus { Meaning::Heading } else { Meaning::Plain };
        let text = aligned(&part.label, label, false);
        let x = write(frame.buffer_mut(), area, area.x, (&text, theme.style(meaning))) + 2;
        let field = Rect { x, width: 16.min(area.right().saturating_sub(x)), ..area };
        if focus {
            input::draw(frame, field, &part.input, theme.style(Meaning::Input));
        } else {
            write(frame.buffer_mut(), field, x, (part.input.value(), theme.style(Meaning::Plain)));
        }
        let error = theme.plain(part.error.as_deref().unwrap_or_default());
        write(frame.buffer_mut(), area, field.right() + 1, (&error, theme.style(Meaning::Bad)));
    }
}
