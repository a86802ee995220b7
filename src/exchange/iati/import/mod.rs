//! Activities to rows: those that this program wrote come back whole, those of other publishers
//! as far as they are understood; the rest is kept as it stands.

mod figures;
mod foreign;
mod ground;
mod leftover;
mod money;
mod native;
mod older;
mod papers;
mod parties;
mod places;
mod rejects;
mod results;
mod rows;
mod spans;

use std::collections::HashMap;
use std::io::Read;

use chrono::NaiveDate;

use super::super::csv::Reading;
use super::super::table::Input;
use super::element::{Element, own};
use super::read::{Broken, Piece, Pieces};
use super::rules::{Breach, breaches};
use crate::log::plan::{Fault, Note, Warning};
pub use ground::{Ground, Used};
pub use rejects::rejects;
use rows::Rows;

/// What a file of activities holds.
pub fn read(file: &str, bytes: impl Read, reading: Reading, ground: &mut Ground) -> Input {
    let (mut activities, mut input) = (Activities::of(file, bytes, reading), Input::default());
    while let Some(batch) = activities.next_batch(ground, usize::MAX) {
        input = input.and(batch.input);
    }
    input
}

/// A file of activities while it is read.
pub struct Activities<R: Read> {
    file: String,
    /// None once the end is reached.
    pieces: Option<Pieces<R>>,
    encoding: String,
    version: Version,
    /// The lines of activities by their identifiers.
    seen: HashMap<String, usize>,
    broken: Option<Broken>,
    /// The first activity of the next batch.
    held: Option<Element>,
    /// So many pieces that are kept are listed of each batch, the others counted.
    pub listed: usize,
}

/// Some activities as rows.
pub struct Batch {
    pub input: Input,
    /// The partnership whose activities these are, where this program wrote them: they may refer
    /// to any other of it.
    pub native: Option<String>,
}

impl<R: Read> Activities<R> {
    pub fn of(file: &str, bytes: R, reading: Reading) -> Self {
        let (pieces, encoding, broken) = match Pieces::of(bytes, reading.encoding) {
            Ok((pieces, encoded)) => (Some(pieces), encoded.0, None),
            Err(broken) => (None, String::new(), Some(broken)),
        };
        let (version, seen) = (Version::Unsaid, HashMap::new());
        let (file, held, listed) = (file.into(), None, usize::MAX);
        Self { file, pieces, encoding, version, seen, broken, held, listed }
    }

    /// The next activities, at most about so many elements and attributes; all of a partnership
    /// where this program wrote them.
    pub fn next_batch(&mut self, ground: &mut Ground, most: usize) -> Option<Batch> {
        if self.pieces.is_none() && self.broken.is_none() {
            return None;
        }
        let mut rows = Rows::of(&self.file, self.listed);
        rows.activities = std::mem::take(&mut self.seen);
        let mut native = None;
        if self.broken.is_none() {
            self.broken = self.fill(&mut rows, ground, (most, &mut native)).err();
        }
        if let Some(Broken { line, fault }) = self.broken.take() {
            self.pieces = None;
            rows.fault((line, ""), "", fault);
        }
        self.seen = std::mem::take(&mut rows.activities);
        Some(Batch { input: rows.finish(), native })
    }

    fn fill(
        &mut self,
        rows: &mut Rows,
        ground: &mut Ground,
        (most, native): (usize, &mut Option<String>),
    ) -> Result<(), Broken> {
        let (mut size, mut any) = (0, false);
        while let Some(element) = self.next_child(rows)? {
            let of = element.attribute(&own("partnership")).map(String::from);
            if any && of != *native {
                self.held = Some(element);
                break;
            }
            (any, *native) = (true, of);
            size += element.size();
            child(rows, ground, &self.version, element);
            if size >= most && native.is_none() {
                break;
            }
        }
        Ok(())
    }

    /// The next child of the root; none at the end.
    fn next_child(&mut self, rows: &mut Rows) -> Result<Option<Element>, Broken> {
        if self.held.is_some() {
            return Ok(self.held.take());
        }
        while let Some(pieces) = &mut self.pieces {
            match pieces.next_piece()? {
                None => self.pieces = None,
                Some(Piece::Child(element)) => return Ok(Some(element)),
                Some(Piece::Root(root)) => {
                    self.version = version(&root)?;
                    let encoding = format!("{}, {}", self.encoding, self.version.said());
                    let file = self.file.clone();
                    rows.input.notes.push(Note { file, encoding, separator: None });
                }
            }
        }
        Ok(None)
    }
}

/// The version of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Version {
    One(String),
    Two(String),
    /// Each activity is judged by its shape.
    Unsaid,
}

impl Version {
    fn said(&self) -> String {
        match self {
            Self::One(text) | Self::Two(text) => format!("IATI {text}"),
            Self::Unsaid => "IATI of no version, judged by its shape".into(),
        }
    }
}

fn version(root: &Element) -> Result<Version, Broken> {
    let line = root.line;
    if root.name != "iati-activities" {
        let fault = Fault::NotIati(format!("its root is {}", root.name));
        return Err(Broken { line, fault });
    }
    let text = root.attribute("version").unwrap_or_default().trim().to_owned();
    match text.get(..3) {
        None if text.is_empty() => Ok(Version::Unsaid),
        Some("2.0") => Ok(Version::Two(text)),
        Some("1.0") => Ok(Version::One(text)),
        _ => Err(Broken { line, fault: Fault::NotIati(format!("its version is {text:?}")) }),
    }
}

fn child(rows: &mut Rows, ground: &mut Ground, version: &Version, mut element: Element) {
    let old = match version {
        Version::One(_) => true,
        Version::Two(_) => false,
        Version::Unsaid => !older::is_new(&element),
    };
    if element.name != "iati-activity" {
        let fault = Fault::NotIati(format!("{} is no activity", element.name));
        return rows.fault((element.line, &element.name), "", fault);
    }
    if element.attribute(&own("partnership")).is_some() {
        return native::activity(rows, element);
    }
    if old {
        older::renew(&mut element);
    }
    if let Some(today) = ground.today {
        warn(rows, &element, today);
    }
    foreign::activity(rows, ground, element);
}

/// The rules of IATI that an activity breaks stop no import; they are said.
fn warn(rows: &mut Rows, activity: &Element, today: NaiveDate) {
    let warning = |breach: Breach| {
        let (rule, says) = (breach.rule.id.into(), breach.rule.says.into());
        Warning { line: breach.line, rule, says }
    };
    rows.input.warnings.extend(breaches(activity, today).into_iter().map(warning));
}
