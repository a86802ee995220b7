//! A programme laid out for writing: every record by the activity it goes into.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use super::super::super::shown::{Coded, Shown};
use super::super::cells::is_language;
use super::kept::Kept;
use super::milestones;
use crate::domain::program::{Kind, Program};
use crate::domain::records::{Organisation, Partnership, Programme};
use crate::domain::values::{Id, Link};
use crate::i18n::Texts;

/// What all activities of a programme are written from.
pub struct Sheet<'a> {
    pub program: &'a Program,
    pub shown: Shown<'a>,
    /// The language of texts that name none.
    pub language: String,
    /// The texts of the program in the languages of the partnership.
    pub texts: Vec<Texts>,
    /// The records of each activity by kind; the partnership's are under its own id.
    records: HashMap<(Id, Kind), Vec<Coded>>,
    /// Targets, measurements and baselines by their indicator; documents by what they are of.
    below: HashMap<(Id, Kind), Vec<Coded>>,
    /// What another publisher's file said besides, by the record it was said of.
    pub kept: Kept,
    identifiers: BTreeMap<Id, String>,
}

impl<'a> Sheet<'a> {
    /// `first` where the records that all share go with it.
    pub fn of(program: &'a Program, first: bool) -> Self {
        let languages = program.languages();
        let language = languages.iter().find(|tag| is_language(tag)).cloned();
        let language = language.unwrap_or_else(|| "en".into());
        let mut sheet = Self {
            program,
            shown: Shown::of(program),
            language,
            texts: milestones::texts(&languages),
            records: HashMap::new(),
            below: HashMap::new(),
            kept: Kept::of(program),
            identifiers: BTreeMap::new(),
        };
        for kind in Kind::ALL.iter().filter(|kind| first || !kind.traits().shared) {
            for record in sheet.shown.records(*kind) {
                sheet.enter(record);
            }
        }
        sheet.identify();
        sheet
    }

    fn enter(&mut self, record: Coded) {
        let document = self.program.documents.get(&record.id).and_then(|paper| paper.record);
        let own = Link { kind: record.kind, id: record.id };
        let place = self.place(document.unwrap_or(own));
        let parent = self.program.parent(record.kind, record.id);
        if let Some(parent) = parent.filter(|parent| parent.kind == Kind::Indicator) {
            self.below.entry((parent.id, record.kind)).or_default().push(record.clone());
        }
        self.records.entry((place, record.kind)).or_default().push(record);
    }

    /// The activity that a record goes into.
    pub fn place(&self, link: Link) -> Id {
        let own = if link.kind == Kind::Phase {
            Some(link.id)
        } else {
            self.program.project_of(link.kind, link.id).filter(|id| self.is_published(*id))
        };
        let phase = || self.program.parent(link.kind, link.id).filter(|p| p.kind == Kind::Phase);
        let phase = || phase().map(|p| p.id).filter(|id| self.program.phases.contains_key(id));
        own.or_else(phase).unwrap_or(self.program.scope)
    }

    /// Projects that only stand beside the programme are others' to publish.
    pub fn is_published(&self, project: Id) -> bool {
        let project = self.program.projects.get(&project);
        project.is_some_and(|project| project.programme != Some(Programme::Related))
    }

    /// The records of a kind in an activity, in the order of their codes.
    pub fn records(&self, activity: Id, kind: Kind) -> &[Coded] {
        self.records.get(&(activity, kind)).map_or(&[], Vec::as_slice)
    }

    /// The records of a kind under an indicator.
    pub fn under(&self, indicator: Id, kind: Kind) -> &[Coded] {
        self.below.get(&(indicator, kind)).map_or(&[], Vec::as_slice)
    }

    pub fn partnership(&self) -> Option<&'a Partnership> {
        self.program.partnerships.get(&self.program.scope)
    }

    /// The body that reports: the agency that runs the centre for Korea, else the leading ministry.
    pub fn reporter(&self) -> Option<&'a Organisation> {
        let partnership = self.partnership()?;
        let id = partnership.korea_specialised.or(partnership.korea_lead)?;
        self.program.organisations.get(&id)
    }

    /// The reference of the body that reports.
    pub fn reporter_ref(&self) -> String {
        let known = self.reporter().map(|organisation| organisation.iati_ref.trim().to_owned());
        known.filter(|text| !text.is_empty()).unwrap_or_else(|| "DGCC".into())
    }

    /// The identifier of an activity.
    pub fn identifier(&self, activity: Id) -> &str {
        self.identifiers.get(&activity).map_or("", String::as_str)
    }

    /// Gives every activity an identifier of its own.
    fn identify(&mut self) {
        let own = format!("{}-{}", self.reporter_ref(), self.shown.partnership());
        let link = |kind: Kind, id: &Id| Link { kind, id: *id };
        let phases = self.program.phases.keys().map(|id| link(Kind::Phase, id));
        let projects = self.program.projects.keys().filter(|id| self.is_published(**id));
        let projects = projects.map(|id| link(Kind::Project, id));
        let mut taken: HashSet<String> = HashSet::new();
        let mut named = vec![(self.program.scope, own.clone())];
        named.extend(phases.chain(projects).map(|link| {
            let code = self.shown.code(link);
            let bare = code.strip_prefix(&format!("{}-", self.shown.partnership()));
            (link.id, format!("{own}-{}", bare.unwrap_or(&code)))
        }));
        for (id, name) in named {
            let kept = self.kept.identifier(id);
            let plain: String =
                kept.unwrap_or_else(|| name.replace(['/', '&', '|', '?', ' '], "-"));
            let unique = if taken.insert(plain.clone()) { plain } else { format!("{plain}-{id}") };
            self.identifiers.insert(id, unique);
        }
    }
}

/// An activity while it is written.
#[derive(Default)]
pub struct Page {
    /// The records that have an element of their own.
    pub written: BTreeSet<Id>,
}
