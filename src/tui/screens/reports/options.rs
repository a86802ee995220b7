//! What is asked of a report, option by option.

use chrono::NaiveDate;

use crate::domain::reason::Arg;
use crate::domain::records::ReportKind;
use crate::domain::values::{Choice, Profile, choice, word};
use crate::i18n::{Language, Tongues};
use crate::report::catalog::REPORTS;
use crate::report::day;
use crate::tui::effect::{Effect, Order, Wanted};
use crate::tui::finders::plain;
use crate::tui::outward::{command_of, quoted};
use crate::tui::overlays::{Finder, Pick};
use crate::tui::screens::{Narratives, Screen};
use crate::tui::session::Session;
use crate::tui::sheets::PeriodLine;

/// An option of a report.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Setting {
    Kind,
    Period,
    Profile,
    Languages,
    Layout,
    Formats,
    Folder,
}

/// Every option, from top to bottom.
pub const OPTIONS: [Setting; 7] = [
    Setting::Kind,
    Setting::Period,
    Setting::Profile,
    Setting::Languages,
    Setting::Layout,
    Setting::Formats,
    Setting::Folder,
];

impl Setting {
    /// Its label in the catalogs, behind `tui-`.
    pub fn label(self) -> &'static str {
        match self {
            Self::Kind => "option-report",
            Self::Period => "option-period",
            Self::Profile => "option-profile",
            Self::Languages => "option-languages",
            Self::Layout => "option-layout",
            Self::Formats => "option-formats",
            Self::Folder => "option-folder",
        }
    }
}

/// What a person chose; what was left open is filled in.
#[derive(Debug)]
pub struct Choices {
    kind: &'static str,
    period: Option<String>,
    profile: Option<Profile>,
    /// None: the language of the screen.
    languages: Vec<Language>,
    /// Whether two languages stand side by side in one report.
    parallel: bool,
    formats: Vec<&'static str>,
    pub folder: String,
}

impl Default for Choices {
    fn default() -> Self {
        Self {
            kind: REPORTS.first().map_or("progress", |report| report.kind),
            period: None,
            profile: None,
            languages: vec![],
            parallel: false,
            formats: vec!["html"],
            folder: "exports".into(),
        }
    }
}

impl Choices {
    /// The languages it is written in, the first of which is read on the screen.
    fn languages(&self, session: &Session) -> Vec<Language> {
        let own = [session.texts.language()];
        if self.languages.is_empty() { own.into() } else { self.languages.clone() }
    }

    /// The reports that are made of them: one each, or one of two side by side.
    fn tongues(&self, session: &Session) -> Vec<Tongues> {
        match self.languages(session).as_slice() {
            [first, second] if self.parallel => {
                vec![Tongues { first: *first, second: Some(*second) }]
            }
            languages => languages.iter().copied().map(Tongues::from).collect(),
        }
    }

    /// The period chosen, else the last one that is over.
    fn period<'a>(&self, session: &'a Session) -> Option<&'a PeriodLine> {
        let periods = &session.sheets.periods;
        let chosen = periods.iter().find(|line| Some(&line.code) == self.period.as_ref());
        chosen.or_else(|| session.sheets.last_over(session.as_of))
    }

    /// What people write for the period of the report.
    pub fn narratives(&self, session: &Session) -> Effect {
        let period = self.period(session).map_or("", |line| line.code.as_str());
        Effect::Show(Box::new(Screen::Narratives(Narratives::of(period))))
    }

    /// The report to be read on the screen; none without a period.
    pub fn wanted(&self, session: &Session) -> Option<Wanted> {
        let period = self.period(session)?;
        Some(Wanted {
            kind: self.kind,
            period: period.code.clone(),
            as_of: day(session.asked, period.end, session.as_of),
            profile: self.profile,
            tongues: self.tongues(session).first().copied()?,
        })
    }

    /// The report to be written.
    pub fn order(&self, session: &Session) -> Option<Order> {
        let (wanted, tongues) = (self.wanted(session)?, self.tongues(session));
        let (formats, folder) = (self.formats.clone(), self.folder.clone());
        Some(Order { wanted, tongues, formats, folder })
    }

    /// The paths that are written.
    pub fn names(&self, session: &Session) -> Vec<String> {
        let Some(order) = self.order(session) else { return vec![] };
        let code = session.partnership_code();
        let name = |tongues: &Tongues, format: &&str| {
            let Wanted { kind, period, .. } = &order.wanted;
            let stem = format!("{code}-{kind}-{period}-{}", tongues.tag());
            let folder = order.folder.trim_end_matches('/');
            if *format == "csv" {
                format!("{folder}/{stem}-csv/")
            } else {
                format!("{folder}/{stem}.{format}")
            }
        };
        let of = |tongues| order.formats.iter().map(move |format| name(tongues, format));
        order.tongues.iter().flat_map(of).collect()
    }

    /// The command that writes the same files.
    pub fn command(&self, session: &Session) -> String {
        let tags: Vec<_> = self.languages(session).iter().map(|language| language.tag()).collect();
        let mut words = command_of(session, &tags.join(","));
        words.extend(["report".into(), self.kind.into()]);
        if let Some(Wanted { period, as_of, .. }) = self.wanted(session) {
            words.extend(["--period".into(), quoted(&period)]);
            words.extend(["--as-of".into(), as_of.to_string()]);
        }
        if let Some(profile) = word(self.profile) {
            words.extend(["--profile".into(), profile.into()]);
        }
        if self.is_parallel(session) {
            words.extend(["--layout".into(), "parallel".into()]);
        }
        words.extend(["--format".into(), self.formats.join(",")]);
        words.extend(["--out-dir".into(), quoted(&self.folder), "--force".into()]);
        words.join(" ")
    }

    fn is_parallel(&self, session: &Session) -> bool {
        self.tongues(session).iter().any(|tongues| tongues.second.is_some())
    }

    fn layout(&self, session: &Session) -> String {
        session.say(match (self.parallel, self.is_parallel(session)) {
            (true, true) => "layout-parallel",
            (true, false) => "layout-of-two",
            (false, _) => "layout-separate",
        })
    }

    /// What stands in an option.
    pub fn shown(&self, option: Setting, session: &Session) -> String {
        match option {
            Setting::Kind => session.texts.word(ReportKind::NAME, self.kind),
            Setting::Period => self.wanted(session).map_or_else(
                || session.say("choice-none"),
                |Wanted { period, as_of, .. }| {
                    let shown = format!("{period}  {}", session.texts.period(&period));
                    format!("{shown} · {}", said_of(as_of, session))
                },
            ),
            Setting::Profile => profile(session, self.profile),
            Setting::Languages => {
                let names: Vec<_> =
                    self.languages(session).iter().map(|l| language(session, *l)).collect();
                session.texts.list(&names)
            }
            Setting::Layout => self.layout(session),
            Setting::Formats => self.formats.join(", "),
            Setting::Folder => self.folder.clone(),
        }
    }

    /// The list of what can stand in an option.
    pub fn finder(&self, option: Setting, session: &Session) -> Finder {
        let item = |label: String, text: &str| plain(label, Pick::Text(text.into()));
        let mark = |inside: bool| if inside { "[x]" } else { "[ ]" };
        let items = match option {
            Setting::Kind => REPORTS
                .iter()
                .map(|each| item(session.texts.word(ReportKind::NAME, each.kind), each.kind))
                .collect(),
            Setting::Period => {
                let lines = session.sheets.periods.iter().rev().filter(|line| !line.reference);
                let label = |line: &PeriodLine| {
                    format!("{}  {}", line.code, session.texts.period(&line.code))
                };
                lines.map(|line| item(label(line), &line.code)).collect()
            }
            Setting::Profile => {
                let words = Profile::WORDS.iter().map(|(word, each)| (*word, Some(*each)));
                let all = std::iter::once(("", None)).chain(words);
                all.map(|(word, each)| item(profile(session, each), word)).collect()
            }
            Setting::Languages => {
                let chosen = self.languages(session);
                let label = |l: &Language| {
                    format!("{} {}", mark(chosen.contains(l)), language(session, *l))
                };
                Language::ALL.iter().map(|each| item(label(each), each.tag())).collect()
            }
            Setting::Layout => ["separate", "parallel"]
                .map(|layout| item(session.say(&format!("layout-{layout}")), layout))
                .into(),
            Setting::Formats => {
                let label = |f: &str| format!("{} {f}", mark(self.formats.contains(&f)));
                session.formats.iter().map(|format| item(label(format), format)).collect()
            }
            Setting::Folder => vec![],
        };
        Finder::new(session.say(option.label()), items)
    }

    /// Takes what was chosen; a language or a format is switched on or off, the last one stays.
    pub fn set(&mut self, option: Setting, text: &str, session: &Session) {
        match option {
            Setting::Kind => {
                let kinds = REPORTS.iter().map(|report| report.kind);
                self.kind = kinds.into_iter().find(|kind| *kind == text).unwrap_or(self.kind);
            }
            Setting::Period => self.period = Some(text.into()),
            Setting::Profile => self.profile = choice(Some(text)),
            Setting::Languages => {
                if let Some(language) = Language::from_tag(text) {
                    self.languages = switched(self.languages(session), language);
                }
            }
            Setting::Layout => {
                self.parallel = text == "parallel";
                if let ([one], true) = (self.languages(session).as_slice(), self.parallel) {
                    let other = if *one == Language::Ko { Language::En } else { Language::Ko };
                    self.languages = vec![*one, other];
                }
            }
            Setting::Formats => {
                let known = session.formats.iter().find(|format| **format == text);
                if let Some(format) = known {
                    self.formats = switched(std::mem::take(&mut self.formats), *format);
                }
            }
            Setting::Folder => self.folder = text.into(),
        }
    }
}

/// A list without a thing that was in it, or with it behind the others; never an empty one.
fn switched<T: PartialEq>(mut list: Vec<T>, thing: T) -> Vec<T> {
    match list.iter().position(|each| *each == thing) {
        Some(at) if list.len() > 1 => drop(list.remove(at)),
        Some(_) => {}
        None => list.push(thing),
    }
    list
}

/// `figures as of 30 June 2025`
pub fn said_of(day: NaiveDate, session: &Session) -> String {
    session.texts.say_with("tui-report-as-of", &[("date", Arg::Date(day.into()))])
}

fn profile(session: &Session, profile: Option<Profile>) -> String {
    match word(profile) {
        Some(word) => session.texts.word(Profile::NAME, word),
        None => session.say("profile-usual"),
    }
}

fn language(session: &Session, language: Language) -> String {
    session.texts.say(&format!("language-{}", language.tag()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_language_stays() {
        assert_eq!(switched(vec![1], 1), [1]);
        assert_eq!(switched(vec![1, 2], 1), [2]);
        assert_eq!(switched(vec![1], 2), [1, 2]);
    }
}
