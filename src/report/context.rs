//! What all sections of a report read, computed once, and the small blocks they share.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use super::document::{Block, Heading, Run, Text};
use super::request::{Profile, Request};
use super::table::{Cell, Content};
use crate::domain::program::{Kind, Program};
use crate::domain::reason::{Arg, Reason};
use crate::domain::records::{Narrative, NarrativeSection, Programme, Project};
use crate::domain::values::{Absence, Date, Id, Link, Ml, Side};
use crate::figures::{
    Figures, IndicatorFigure, MilestoneFigure, Outcome, PartnershipFigure, ProjectFigure, Rating,
    Reading, Status,
};
use crate::i18n::Texts;

/// What the sections of one report read.
pub struct Context<'a> {
    pub request: &'a Request,
    pub figures: &'a Figures<'a>,
    pub program: &'a Program,
    pub texts: &'a Texts,
    pub partnership: PartnershipFigure,
    pub indicators: BTreeMap<Id, IndicatorFigure>,
    pub milestones: BTreeMap<Id, MilestoneFigure>,
    pub projects: BTreeMap<Id, ProjectFigure>,
}

impl<'a> Context<'a> {
    /// Computes what the sections read.
    pub fn new(request: &'a Request, figures: &'a Figures<'a>, texts: &'a Texts) -> Self {
        let program = figures.program;
        Self {
            request,
            figures,
            program,
            texts,
            partnership: figures.partnership(),
            indicators: program.indicators.keys().map(|id| (*id, figures.indicator(*id))).collect(),
            milestones: program.milestones.keys().map(|id| (*id, figures.milestone(*id))).collect(),
            projects: program.projects.keys().map(|id| (*id, figures.project(*id))).collect(),
        }
    }

    /// The text of a key.
    pub fn say(&self, key: &str) -> String {
        self.texts.say(key)
    }

    /// The text of a key with things named in it.
    pub fn say_with(&self, key: &str, args: &[(&str, Arg)]) -> String {
        self.texts.say_with(key, args)
    }

    /// A heading of a section; its text is that of `section-<id>`.
    pub fn section(&self, id: &str) -> Block {
        Self::heading(1, id, self.say(&format!("section-{id}")))
    }

    /// A heading.
    pub fn heading(level: u8, id: &str, text: String) -> Block {
        Block::Heading(Heading::new(level, text, id))
    }

    /// A paragraph of a key.
    pub fn paragraph(&self, key: &str) -> Block {
        Block::Paragraph { text: Text::plain(self.say(key)) }
    }

    /// A list of reasons as sentences; none without reasons.
    pub fn reasons(&self, reasons: &[Reason]) -> Option<Block> {
        let items: Vec<_> = reasons.iter().map(|r| Text::plain(self.texts.reason(r))).collect();
        (!items.is_empty()).then_some(Block::List { items })
    }

    /// A text in the report's language, or else the original with the mark of its language.
    pub fn ml(&self, ml: &Ml) -> Text {
        let tag = self.texts.language().tag();
        match ml.best(tag) {
            Some((language, text)) if language == tag => Text::plain(text),
            Some((language, text)) => Text::foreign(text, language),
            None => Text::default(),
        }
    }

    /// A text as one string, with the mark of its language where it is not the report's.
    pub fn ml_line(&self, ml: &Ml) -> String {
        let run = |run: &Run| match &run.language {
            Some(language) => format!("{} [{language}]", run.text),
            None => run.text.clone(),
        };
        self.ml(ml).runs.iter().map(run).collect()
    }

    /// A text as a cell.
    pub fn ml_cell(&self, ml: &Ml) -> Cell {
        let tag = self.texts.language().tag();
        match ml.best(tag) {
            Some((language, text)) if language == tag => Cell::text(text),
            Some((language, text)) => Cell::text(text).in_language(language),
            None => Cell::empty(),
        }
    }

    /// The code of a record.
    pub fn code(&self, link: Link) -> String {
        self.program.code(link.kind, link.id)
    }

    /// The name of an organisation.
    pub fn organisation(&self, id: Option<Id>) -> Option<String> {
        let organisation = self.program.organisations.get(&id?)?;
        let name = self.ml_line(&organisation.name);
        Some(if name.is_empty() { organisation.code.clone() } else { name })
    }

    /// The name of a person.
    pub fn person(&self, id: Option<Id>) -> String {
        let person = id.and_then(|id| self.program.people.get(&id));
        person.map_or(String::new(), |person| person.name.clone())
    }

    /// A word of a list as a cell; empty where there is none.
    pub fn word<C: crate::domain::values::Choice>(&self, choice: Option<C>) -> Cell {
        match crate::domain::values::word(choice) {
            Some(word) => Cell::text(self.texts.word(C::NAME, word)),
            None => Cell::empty(),
        }
    }

    /// A status as a cell.
    pub fn status(status: Status) -> Cell {
        Cell::of(Content::Status(status.code()))
    }

    /// A computed status, with the one that a person set printed behind it.
    pub fn rated(&self, status: Status, rating: Option<&Rating>) -> Cell {
        let cell = Self::status(status);
        let Some(rating) = rating else { return cell };
        let args = [
            ("status", rating.status.arg()),
            ("period", Arg::Text(self.texts.period(&rating.code))),
            ("reason", Arg::Ml(rating.reason.clone())),
        ];
        let (said, person) = (self.say_with("report-set", &args), self.person(rating.person));
        cell.with_note(if person.is_empty() { said } else { format!("{said} ({person})") })
    }

    /// What a reading says: the figure with how exact it is, the word, or why there is none.
    pub fn reading(&self, reading: Option<&Reading>, unit: &str) -> Cell {
        let Some(reading) = reading else { return Cell::of(Content::Missing) };
        if let Some(absence) = reading.absence {
            return Cell::of(Content::Absent(absence));
        }
        let cell = match (reading.number(), reading.parts()) {
            (_, Some((numerator, denominator))) => {
                let share = numerator.checked_div(denominator);
                let parts = [("n", Arg::Number(numerator)), ("of", Arg::Number(denominator))];
                Cell::share(share).with_note(self.say_with("report-n-of", &parts))
            }
            (Some(number), None) => Cell::number(Some(number)).with_note(unit),
            (None, None) if reading.word == "met" => Cell::text(self.say("outcome-met")),
            (None, None) if reading.word == "not_met" => Cell::text(self.say("outcome-not-met")),
            (None, None) if !reading.word.is_empty() => Cell::text(&reading.word),
            (None, None) => Cell::of(Content::Missing),
        };
        cell.qualified(reading.qualifier)
    }

    /// Why a field is empty, as a source says; unknown where none does.
    pub fn absent(&self, record: Link, field: &str) -> Cell {
        let known = self.program.source_values.values();
        let mut about = known.filter(|said| said.record == Some(record) && said.field == field);
        let absence = about.find_map(|said| said.absence);
        Cell::of(Content::Absent(absence.unwrap_or(Absence::Unknown)))
    }

    /// What an outcome says.
    pub fn outcome(&self, outcome: &Outcome) -> Cell {
        match outcome {
            Outcome::Percentage(share) => Cell::share(Some(*share)),
            Outcome::Met => Cell::text(self.say("outcome-met")),
            Outcome::NotMet => Cell::text(self.say("outcome-not-met")),
            Outcome::NoData(reason) => {
                Cell::text(self.say("outcome-no-data")).with_note(self.texts.reason(reason))
            }
        }
    }

    /// `n of N`.
    pub fn of(&self, counted: usize, expected: usize) -> String {
        let args = [("n", count(counted)), ("of", count(expected))];
        self.say_with("report-n-of", &args)
    }

    /// The share of a mean as text, or that there is none.
    pub fn share(&self, share: Option<Decimal>) -> String {
        share.map_or_else(|| self.say("outcome-no-data"), |share| self.texts.percent(share, 1))
    }

    /// The as-of date.
    pub fn as_of(&self) -> Date {
        Date::from(self.figures.as_of)
    }

    /// The line under a chart: where its figures come from, and of which day they are.
    pub fn source(&self) -> String {
        self.say_with("report-source", &[("date", Arg::Date(self.as_of()))])
    }

    /// Whether a day lies in the period of the report.
    pub fn in_period(&self, date: Option<Date>) -> bool {
        date.is_some_and(|date| {
            date.first() <= self.request.end && date.last() >= self.request.start
        })
    }

    /// The record of the period, where there is one.
    pub fn period(&self) -> Option<Id> {
        let mut periods = self.program.periods.values();
        periods.find(|period| period.code == self.request.period).map(|period| period.id)
    }

    /// Whether a project runs in the period; one without dates may.
    pub fn runs(&self, project: &Project) -> bool {
        let start = project.actual_start.or(project.planned_start);
        let end = project.actual_end.or(project.planned_end);
        start.is_none_or(|start| start.first() <= self.request.end)
            && end.is_none_or(|end| end.last() >= self.request.start)
    }

    /// Whether the report covers less than a year and leaves out what is over.
    pub fn is_brief(&self) -> bool {
        matches!(self.request.profile(), Profile::Monthly | Profile::Quarterly)
    }

    /// Whether a project is one beside the programme, which enters no sum.
    pub fn is_related(&self, project: Id) -> bool {
        let project = self.program.projects.get(&project);
        project.is_some_and(|project| project.programme == Some(Programme::Related))
    }

    /// The projects of the programme, by code.
    pub fn programme(&self) -> Vec<&'a Project> {
        let mine = &self.partnership.projects;
        let mut projects: Vec<_> =
            mine.iter().filter_map(|id| self.program.projects.get(id)).collect();
        projects.sort_by(|one, other| one.code.cmp(&other.code));
        projects
    }

    /// What people wrote of a record for the period, side by side.
    pub fn narratives(
        &self,
        record: Link,
        sections: &[NarrativeSection],
    ) -> Vec<(&'a Narrative, NarrativeSection)> {
        let period = |narrative: &Narrative| {
            let period = narrative.period.and_then(|id| self.program.periods.get(&id));
            period.is_some_and(|period| period.code == self.request.period)
        };
        let all = self.program.narratives.values();
        let mut found: Vec<_> = all
            .filter(|narrative| narrative.record == Some(record) && period(narrative))
            .filter_map(|narrative| Some((narrative, narrative.section?)))
            .filter(|(_, section)| sections.contains(section))
            .collect();
        found.sort_by_key(|(narrative, section)| (*section, narrative.side, narrative.id));
        found
    }

    /// Where the partnership stands among the records.
    pub fn scope(&self) -> Link {
        Link { kind: Kind::Partnership, id: self.program.scope }
    }

    /// The name of a side, the partner by its country.
    pub fn side(&self, side: Option<Side>) -> String {
        let word = crate::domain::values::word(side);
        word.map_or(String::new(), |word| self.texts.word("side", word))
    }
}

/// A count as a thing named in a sentence.
pub fn count(count: usize) -> Arg {
    Arg::Int(i64::try_from(count).unwrap_or(i64::MAX))
}
