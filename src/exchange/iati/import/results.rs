//! Results, indicators, baselines, targets and measurements.

use super::super::super::blocks::Named;
use chrono::NaiveDate;

use super::super::cells::{DAYS, PART, SPELLED};
use super::super::element::Element;
use super::figures;
use super::foreign::Activity;
use super::rows::text;
use super::spans;
use crate::domain::program::Kind;

/// The results of an activity.
pub fn read(activity: &mut Activity, element: &mut Element) {
    for (place, result) in element.extract(|child| child.name == "result").into_iter().enumerate() {
        self::result(activity, result, place + 1);
    }
}

fn result(activity: &mut Activity, mut element: Element, number: usize) {
    let (line, code) = (element.line, format!("R{number}"));
    let indicators = element.extract(|child| child.name == "indicator");
    let cells = activity.read(&mut element, Kind::ExpectedResult);
    let has = |cell: &str| cells.iter().any(|(name, ..)| name.starts_with(cell));
    let (leveled, titled) = (has("level"), has("title."));
    if !leveled && element.attribute("type").map(str::trim) == Some("9") {
        element.take("type");
    }
    let mut draft = activity.draft(Kind::ExpectedResult, line, &code);
    draft = draft.with("owner", owner(activity)).with("code", &code).and(cells);
    if !leveled {
        draft = draft.with("level", "activity");
    }
    if !titled {
        draft = draft.with("title.en", &code);
    }
    activity.done(draft, element);
    for (place, inner) in indicators.into_iter().enumerate() {
        indicator(activity, inner, (&code, place + 1));
    }
}

fn owner(activity: &Activity) -> String {
    format!("project:{}", activity.project)
}

fn indicator(activity: &mut Activity, mut element: Element, (result, number): (&str, usize)) {
    let (line, code) = (element.line, format!("{result}-I{number}"));
    let mut below = element.extract(|child| matches!(child.name.as_str(), "baseline" | "period"));
    let cells = activity.read(&mut element, Kind::Indicator);
    let has = |cell: &str| cells.iter().any(|(name, ..)| name.starts_with(cell));
    let (measured, titled) = (has("measure"), has("title."));
    let measure = text(&cells, "measure");
    let (percentage, qualitative) = (measure == "percentage", measure == "qualitative");
    let (nominal, ordinal) = (measure == "nominal", measure == "ordinal");
    let mut draft = activity.draft(Kind::Indicator, line, &code);
    draft = draft.with("owner", owner(activity)).with("code", &code);
    draft = draft.with("result", format!("{}/{result}", activity.project)).and(cells);
    if !measured {
        draft = draft.with("measure", "unit");
    }
    if !titled {
        draft = draft.with("title.en", &code);
    }
    let mut stay = vec![];
    for child in below.drain(..) {
        let of = Of { code: &code, percentage, qualitative, nominal, ordinal };
        stay.extend(if child.name == "baseline" {
            baseline(activity, child, of)
        } else {
            period(activity, child, of)
        });
    }
    element.children.extend(stay);
    activity.done(draft, element);
}

/// The indicator that figures are of.
#[derive(Clone, Copy)]
struct Of<'a> {
    code: &'a str,
    percentage: bool,
    qualitative: bool,
    nominal: bool,
    ordinal: bool,
}

impl Of<'_> {
    /// Whether a figure cannot be one of the indicator: a text where numbers are measured.
    fn is_strange(self, element: &Element) -> bool {
        let in_words = self.qualitative || self.nominal || self.ordinal;
        !in_words && figures::is_word(element, self.percentage)
    }

    /// What an indicator of words says is a word, whatever it looks like.
    fn worded(self, cells: Vec<Named>) -> Vec<Named> {
        let is_word = |name: &str| name == "value" && (self.qualitative || self.nominal);
        let named = |(name, line, cell): Named| {
            (if is_word(&name) { "word".into() } else { name }, line, cell)
        };
        cells.into_iter().map(named).collect()
    }
}

/// A baseline; one without a figure stays where it is.
fn baseline(activity: &mut Activity, mut element: Element, of: Of) -> Option<Element> {
    if !figures::is_there(&element) || of.is_strange(&element) {
        return Some(element);
    }
    let line = element.line;
    let mut cells = activity.read(&mut element, Kind::Baseline);
    cells.extend(of.worded(figures::read(&mut element, (Kind::Baseline, of.percentage))));
    parts(activity, line, &cells);
    let dated = cells.iter().any(|(name, ..)| name == "date");
    let year = element.attribute("year").map(|year| year.trim().to_owned());
    let path = format!("{}/{}", of.code, figures::part_of(&cells));
    let mut draft = activity.draft(Kind::Baseline, line, &path);
    draft = draft.with("indicator", indicator_path(activity, of)).and(cells);
    let plain = year.as_deref().is_some_and(|year| year.len() == 4 && year.parse::<u16>().is_ok());
    if let (Some(year), true) = (year, plain) {
        let of_date = draft.text("date").is_some_and(|date| date.starts_with(&year));
        if !dated {
            draft = draft.with("date", &year);
        }
        if !dated || of_date {
            element.take("year");
        }
    }
    activity.done(draft, element);
    None
}

fn indicator_path(activity: &Activity, of: Of) -> String {
    format!("{}/{}", activity.project, of.code)
}

/// A period with its figures. One without a whole span, or in which something is left, stays.
fn period(activity: &mut Activity, mut element: Element, of: Of) -> Option<Element> {
    let Some((start, end)) = spans::take(&mut element) else { return Some(element) };
    let place = (element.line, activity.partnership.as_str());
    let span = activity.ground.period(activity.rows, place, (start, end));
    let figures = element.extract(|child| matches!(child.name.as_str(), "target" | "actual"));
    let (all, mut stay) = (figures.len(), vec![]);
    for figure in figures {
        stay.extend(self::figure(activity, figure, (of, &span)));
    }
    if stay.len() == all {
        // Nothing of it became a record: it stays as it stands.
        for (child, day) in ["period-start", "period-end"].iter().zip([start, end]) {
            if let Some(child) = element.children.iter_mut().find(|one| one.name == *child) {
                restore(child, day);
            }
        }
        element.children.extend(stay);
        return Some(element);
    }
    let spent = element.children.iter().all(|child| {
        child.attribute(PART).is_some() && child.attributes.len() == 1 && child.children.is_empty()
    });
    if stay.is_empty() && spent && element.attributes.is_empty() {
        return None;
    }
    element.set(PART, String::new());
    element.set(DAYS, format!("{start}/{end}"));
    element.children.extend(stay);
    Some(element)
}

/// Puts a day back where it was taken.
fn restore(element: &mut Element, day: NaiveDate) {
    element.take(PART);
    element.take(SPELLED);
    if element.attribute("iso-date").is_none() {
        element.set("iso-date", day.to_string());
    }
}

/// The dimensions of a figure are there before it.
fn parts(activity: &mut Activity, line: usize, cells: &[Named]) {
    for part in figures::part_of(cells).split(';') {
        activity.ground.part(activity.rows, line, part);
    }
}

/// A target or a measurement; one without a figure and without a word stays where it is.
fn figure(
    activity: &mut Activity,
    mut element: Element,
    (of, span): (Of, &str),
) -> Option<Element> {
    let kind = if element.name == "target" { Kind::Target } else { Kind::Measurement };
    let said = of.qualitative && element.child("comment").is_some() && kind == Kind::Measurement;
    if !figures::is_there(&element) && !said || of.is_strange(&element) {
        return Some(element);
    }
    let line = element.line;
    let mut cells = activity.read(&mut element, kind);
    cells.extend(of.worded(figures::read(&mut element, (kind, of.percentage))));
    parts(activity, line, &cells);
    let path = format!("{}/{span}/{}", of.code, figures::part_of(&cells));
    let mut draft = activity.draft(kind, line, &path);
    draft = draft.with("indicator", indicator_path(activity, of)).with("period", span);
    activity.done(draft.and(cells), element);
    None
}
