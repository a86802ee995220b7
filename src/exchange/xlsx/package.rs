//! Whether a workbook may be opened at all. The reader of its parts trusts what they announce, so
//! everything is looked at before, as a stream and with limits.

use std::collections::HashSet;
use std::io::{Cursor, Read};

use zip::{CompressionMethod, ZipArchive};

use crate::log::plan::Fault;

/// A workbook of a spreadsheet program has a few dozen.
const MOST_PARTS: usize = 256;
/// Real bytes of one part, and of all of them.
const LARGEST_PART: u64 = 64 << 20;
const LARGEST_WHOLE: u64 = 128 << 20;
/// Parts of which the reader keeps a table: styles, relationships, the list of the sheets.
const LARGEST_TABLE: u64 = 4 << 20;
/// Formats of cells, as Excel limits them.
const MOST_FORMATS: usize = 65_490;
/// So many shared texts are kept in memory.
const MOST_STRINGS: usize = 4_000_000;
/// The longest two names of cells: `$XFD$1048576:$XFD$1048576`, and what ends them.
const LONGEST_REFERENCE: usize = 26;

const TABLES: [&str; 3] = ["xl/styles.xml", "xl/workbook.xml", "[content_types].xml"];
const STRINGS: &str = "xl/sharedstrings.xml";
const PACKAGE: &str = "_rels/.rels";

/// Looks at every part of a workbook.
pub fn check(bytes: &[u8]) -> Result<(), Fault> {
    if bytes.starts_with(&[0xd0, 0xcf, 0x11, 0xe0]) {
        return Err(Fault::NotAWorkbook("it is an old Excel file, or has a password".into()));
    }
    let no_zip = |error: zip::result::ZipError| Fault::NotAWorkbook(error.to_string());
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(no_zip)?;
    if archive.len() > MOST_PARTS {
        return refused(format!("it has {} parts, more than {MOST_PARTS}", archive.len()));
    }
    if archive.has_overlapping_entries().map_err(no_zip)? {
        return refused("parts of it share the same bytes");
    }
    if let Some(name) = doubled(bytes, archive.central_directory_start()) {
        return refused(format!("the part {name:?} is there twice"));
    }
    let (mut names, mut whole) = (HashSet::new(), 0);
    for number in 0..archive.len() {
        let name = packed(&mut archive, number)?;
        let bytes = read(&mut archive, (number, &name), &mut whole)?;
        look(&name, &bytes)?;
        if !names.insert(name.clone()) {
            return refused(format!("the part {name:?} is there twice"));
        }
    }
    if names.contains(PACKAGE) && names.contains("xl/workbook.xml") {
        return Ok(());
    }
    Err(Fault::NotAWorkbook("it holds no list of sheets".into()))
}

/// The name that stands twice in the list of the parts. The reader of archives keeps the last of
/// two entries with the same name, and other programs may keep the first.
fn doubled(bytes: &[u8], start: u64) -> Option<String> {
    let mut rest = bytes.get(usize::try_from(start).ok()?..)?;
    let mut names = HashSet::new();
    while rest.starts_with(b"PK\x01\x02") {
        let length = |at: usize| {
            let pair = rest.get(at..at + 2)?.try_into().ok()?;
            Some(usize::from(u16::from_le_bytes(pair)))
        };
        let (name, extra, comment) = (length(28)?, length(30)?, length(32)?);
        let said = rest.get(46..46 + name)?;
        if !names.insert(said) {
            return Some(String::from_utf8_lossy(said).into_owned());
        }
        rest = rest.get(46 + name + extra + comment..)?;
    }
    None
}

/// The name of a part that is packed as spreadsheet programs pack.
fn packed(archive: &mut ZipArchive<Cursor<&[u8]>>, number: usize) -> Result<String, Fault> {
    let no_zip = |error: zip::result::ZipError| Fault::NotAWorkbook(error.to_string());
    let part = archive.by_index_raw(number).map_err(no_zip)?;
    let name = part.name().map_err(no_zip)?.to_lowercase();
    let plain = [CompressionMethod::Stored, CompressionMethod::Deflated];
    if part.encrypted() || !plain.contains(&part.compression()) {
        return refused(format!("the part {name:?} is packed in another way"));
    }
    Ok(name)
}

fn refused<T>(why: impl Into<String>) -> Result<T, Fault> {
    Err(Fault::Unsafe(why.into()))
}

/// The real bytes of a part, whatever the archive says of them.
fn read(
    archive: &mut ZipArchive<Cursor<&[u8]>>,
    (number, name): (usize, &str),
    whole: &mut u64,
) -> Result<Vec<u8>, Fault> {
    let broken = |error: &dyn std::fmt::Display| Fault::NotAWorkbook(format!("{name}: {error}"));
    let part = archive.by_index(number).map_err(|error| broken(&error))?;
    let table = TABLES.contains(&name) || ends(name, "rels");
    let most = if table { LARGEST_TABLE } else { LARGEST_PART };
    let mut bytes = vec![];
    part.take(most + 1).read_to_end(&mut bytes).map_err(|error| broken(&error))?;
    let size = u64::try_from(bytes.len()).unwrap_or(u64::MAX);
    *whole = whole.saturating_add(size);
    if size > most {
        return refused(format!("{name:?} is larger than {} MB unpacked", most >> 20));
    }
    if *whole > LARGEST_WHOLE {
        let most = LARGEST_WHOLE >> 20;
        return refused(format!("its parts together are larger than {most} MB unpacked"));
    }
    Ok(bytes)
}

/// Whether the name of a part, in small letters, ends so.
fn ends(name: &str, ending: &str) -> bool {
    name.rsplit_once('.').is_some_and(|(_, end)| end == ending)
}

/// What stands in a part that is XML.
fn look(name: &str, bytes: &[u8]) -> Result<(), Fault> {
    if !["xml", "rels", "vml"].iter().any(|ending| ends(name, ending)) {
        return Ok(());
    }
    let head = bytes.get(..2).unwrap_or_default();
    if head.contains(&0) || head == [0xff, 0xfe] || head == [0xfe, 0xff] {
        return refused(format!("{name:?} is not UTF-8"));
    }
    if find(bytes, b"<!DOCTYPE").is_some() || find(bytes, b"<!doctype").is_some() {
        return refused(format!("{name:?} declares a type of its own"));
    }
    let small = || bytes.to_ascii_lowercase();
    if name == PACKAGE && find(&small(), b"xl/workbook.xml").is_none() {
        return Err(Fault::NotAWorkbook("it is no workbook of Excel's".into()));
    }
    if name == "xl/styles.xml" && count(bytes, b"<xf") > MOST_FORMATS {
        return refused(format!("it has more than {MOST_FORMATS} formats of cells"));
    }
    if name == STRINGS {
        strings(bytes)?;
    }
    references(name, bytes)
}

/// The texts that a workbook keeps in one place may not be more than there are bytes for.
fn strings(bytes: &[u8]) -> Result<(), Fault> {
    let real = count(bytes, b"<si");
    let head = bytes.get(..bytes.len().min(4_096)).unwrap_or_default();
    let digits = |from: usize| head[from..].iter().take_while(|byte| byte.is_ascii_digit()).count();
    let said = find(head, b"uniqueCount=\"")
        .map(|at| at + 13)
        .map(|from| String::from_utf8_lossy(&head[from..from + digits(from)]).into_owned());
    let said: u128 = said.and_then(|digits| digits.parse().ok()).unwrap_or_default();
    // The shortest text is `<si/>`.
    let most = u128::try_from(bytes.len() / 5).unwrap_or_default();
    if real > MOST_STRINGS {
        return refused(format!("it has {real} shared texts, more than {MOST_STRINGS}"));
    }
    if said > most {
        return refused(format!("it announces {said} texts and has bytes for {most}"));
    }
    Ok(())
}

/// The names of cells in a sheet; the reader reckons with them without looking.
fn references(name: &str, bytes: &[u8]) -> Result<(), Fault> {
    if find(bytes, b"<sheetData").is_none() {
        return Ok(());
    }
    for attribute in [b" r=\"".as_slice(), b" r='", b" ref=\"", b" ref='"] {
        let quote = attribute.last().copied().unwrap_or(b'"');
        let mut from = 0;
        while let Some(at) = bytes.get(from..).and_then(|rest| find(rest, attribute)) {
            let start = from + at + attribute.len();
            let long = &bytes[start..bytes.len().min(start + LONGEST_REFERENCE)];
            let value = long.iter().position(|byte| *byte == quote).map(|end| &long[..end]);
            if is_in_tag(&bytes[..start]) && !value.is_some_and(is_range) {
                return refused(format!("{name:?} names a cell that no sheet has"));
            }
            from = start;
        }
    }
    Ok(())
}

/// Whether bytes end inside of a tag, not in the text between two.
fn is_in_tag(bytes: &[u8]) -> bool {
    bytes.iter().rev().take(4_096).find(|byte| matches!(byte, b'<' | b'>')) == Some(&b'<')
}

/// One or two names of cells, or of lines, the first of them first.
fn is_range(value: &[u8]) -> bool {
    let text = String::from_utf8_lossy(value);
    let cells: Option<Vec<_>> = text.split(':').map(cell).collect();
    match cells.as_deref() {
        Some([_]) => true,
        Some([(column, row), (to_column, to_row)]) => column <= to_column && row <= to_row,
        _ => false,
    }
}

/// The column and the line of `$C$7`; column 0 for a line alone.
fn cell(name: &str) -> Option<(u32, u32)> {
    let plain = name.replace('$', "");
    let letters = plain.bytes().take_while(u8::is_ascii_alphabetic).count();
    let (letters, digits) = plain.split_at(letters);
    let short = letters.len() <= 3 && (1..=7).contains(&digits.len());
    let digits = Some(digits).filter(|text| short && text.bytes().all(|b| b.is_ascii_digit()))?;
    let value = |letter: u8| u32::from(letter.to_ascii_uppercase() - b'A') + 1;
    let column = letters.bytes().fold(0, |column, letter| column * 26 + value(letter));
    digits.parse().ok().filter(|row| *row > 0).map(|row| (column, row))
}

/// Where a piece of bytes stands first.
fn find(bytes: &[u8], piece: &[u8]) -> Option<usize> {
    let first = *piece.first()?;
    let mut from = 0;
    while let Some(at) = bytes.get(from..)?.iter().position(|byte| *byte == first) {
        if bytes[from + at..].starts_with(piece) {
            return Some(from + at);
        }
        from += at + 1;
    }
    None
}

fn count(bytes: &[u8], piece: &[u8]) -> usize {
    let (mut count, mut rest) = (0, bytes);
    while let Some(at) = find(rest, piece) {
        count += 1;
        rest = &rest[at + piece.len()..];
    }
    count
}
