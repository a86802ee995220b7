//! Activities that were left out, to be mended and imported again.

use std::collections::BTreeSet;
use std::io::Read;

use super::super::super::csv::Reading;
use super::super::element::Element;
use super::super::read::{Piece, Pieces};
use super::super::write::Writer;

/// A file of the activities in whose lines problems stand; none where there is no such activity.
pub fn rejects(bytes: impl Read, reading: Reading, lines: &BTreeSet<usize>) -> Option<Vec<u8>> {
    let (mut pieces, _) = Pieces::of(bytes, reading.encoding).ok()?;
    let Ok(Some(Piece::Root(root))) = pieces.next_piece() else { return None };
    let (mut writer, mut any) = (Writer::open(&root), false);
    let mut last: Option<Element> = None;
    loop {
        // Behind what cannot be read nothing is an activity.
        let next = match pieces.next_piece() {
            Ok(Some(Piece::Child(element))) => Some(element),
            _ => None,
        };
        let end = next.as_ref().map_or(usize::MAX, |element| element.line);
        if let Some(activity) = last.filter(|activity| is_among(activity, end, lines)) {
            writer.element(&activity);
            any = true;
        }
        if next.is_none() {
            return any.then(|| writer.close(&root));
        }
        last = next;
    }
}

/// Whether a line lies within an activity, before the next one. Two may share a line.
fn is_among(activity: &Element, end: usize, lines: &BTreeSet<usize>) -> bool {
    lines.range(activity.line..end.max(activity.line + 1)).next().is_some()
}
