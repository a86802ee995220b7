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
mod results;
mod rows;
mod spans;

use std::io::Read;

use chrono::NaiveDate;

use super::super::csv::Reading;
use super::super::table::Input;
use super::element::{Element, own};
use super::read::{Broken, Piece, Pieces};
use super::rules::{Breach, breaches};
use crate::log::plan::{Fault, Note, Warning};
pub use ground::Ground;
use rows::Rows;

/// What a file of activities holds.
pub fn read(file: &str, bytes: impl Read, reading: Reading, ground: &mut Ground) -> Input {
    let mut rows = Rows::of(file);
    if let Err(Broken { line, fault }) = pieces(&mut rows, bytes, reading, ground) {
        rows.fault((line, ""), "", fault);
    }
    rows.finish()
}

fn pieces(
    rows: &mut Rows,
    bytes: impl Read,
    reading: Reading,
    ground: &mut Ground,
) -> Result<(), Broken> {
    let (mut pieces, encoded) = Pieces::of(bytes, reading.encoding)?;
    let (file, mut version) = (rows.file.clone(), Version::Unsaid);
    while let Some(piece) = pieces.next_piece()? {
        match piece {
            Piece::Root(root) => {
                version = self::version(&root)?;
                let encoding = format!("{}, {}", encoded.0, version.said());
                rows.input.notes.push(Note { file: file.clone(), encoding, separator: None });
            }
            Piece::Child(element) => child(rows, ground, &version, element),
        }
    }
    Ok(())
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
