//! Cells that a spreadsheet shows as per cent: it holds 0.61 and shows 61%. The reader of the cells
//! knows no formats, so the parts of the workbook that do are read beside it.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::io::{Cursor, Read};

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use rust_decimal::Decimal;
use zip::ZipArchive;

use super::sheet::{MOST_CELLS, Rows, Scalar};

/// Lines from 1 and columns from 0.
pub type Places = BTreeSet<(usize, usize)>;
type Archive<'a> = ZipArchive<Cursor<&'a [u8]>>;

/// The formats that every spreadsheet program has for per cent.
const BUILT_IN: [&str; 2] = ["9", "10"];
const STYLES: &str = "xl/styles.xml";
const BOOK: &str = "xl/workbook.xml";
const PARTS: &str = "xl/_rels/workbook.xml.rels";

/// The cells of each sheet that are shown as per cent. A part that cannot be read says nothing.
pub fn cells(bytes: &[u8]) -> HashMap<String, Places> {
    found(bytes).unwrap_or_default()
}

fn found(bytes: &[u8]) -> Option<HashMap<String, Places>> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).ok()?;
    let styles = styles(&part(&mut archive, STYLES)?);
    if styles.is_empty() {
        return None;
    }
    let parts = parts(&part(&mut archive, PARTS)?);
    let (mut found, mut left) = (HashMap::new(), MOST_CELLS);
    for (name, id) in sheets(&part(&mut archive, BOOK)?) {
        let text = parts.get(&id).and_then(|path| part(&mut archive, path));
        let places = text.map(|text| places(&text, &styles, &mut left)).unwrap_or_default();
        found.insert(name, places);
    }
    Some(found)
}

/// The numbers that stand at these places, as they are shown.
pub fn shown(mut rows: Rows, places: &Places) -> Rows {
    for (line, column) in places {
        let cell = rows.get_mut(line).and_then(|cells| cells.get_mut(*column));
        if let Some(cell) = cell
            && let Scalar::Number(number) = &*cell
            && let Some(shown) = hundredfold(number)
        {
            *cell = Scalar::Percent { number: number.clone(), shown };
        }
    }
    rows
}

fn hundredfold(number: &str) -> Option<String> {
    let shown = number.parse::<Decimal>().ok()?.checked_mul(Decimal::ONE_HUNDRED)?;
    Some(shown.normalize().to_string())
}

/// The text of a part, whatever the case of its name.
fn part(archive: &mut Archive, name: &str) -> Option<String> {
    let mut names = archive.file_names().filter_map(Result::ok);
    let known = names.find(|known| known.eq_ignore_ascii_case(name))?.into_owned();
    drop(names);
    let mut text = String::new();
    archive.by_name(&known).ok()?.read_to_string(&mut text).ok()?;
    Some(text)
}

/// Calls for every tag of a part, with its name without prefix.
fn tags(text: &str, mut each: impl FnMut(&str, &BytesStart)) {
    let mut reader = Reader::from_str(text);
    loop {
        match reader.read_event() {
            Ok(Event::Start(tag) | Event::Empty(tag)) => each(tag.local_name().as_ref(), &tag),
            Ok(Event::Eof) | Err(_) => return,
            Ok(_) => {}
        }
    }
}

/// An attribute by its name without prefix.
fn attribute(tag: &BytesStart, name: &str) -> Option<String> {
    let mut all = tag.attributes().flatten();
    let found = all.find(|attribute| attribute.key.local_name().as_ref() == name)?;
    let value = found.normalized_value(quick_xml::XmlVersion::Explicit1_0).ok()?;
    Some(value.into_owned())
}

/// The numbers of the formats of cells that are per cent.
fn styles(text: &str) -> BTreeSet<String> {
    let mut custom: BTreeMap<String, String> = BTreeMap::new();
    let (mut inside, mut number, mut styles) = (false, 0, BTreeSet::new());
    tags(text, |name, tag| match name {
        "numFmt" => {
            let format = attribute(tag, "numFmtId").zip(attribute(tag, "formatCode"));
            custom.extend(format);
        }
        "cellXfs" => inside = true,
        "cellStyles" | "dxfs" => inside = false,
        "xf" if inside => {
            let id = attribute(tag, "numFmtId").unwrap_or_default();
            let own = custom.get(&id).map(|code| is_percent(code));
            if own.unwrap_or_else(|| BUILT_IN.contains(&id.as_str())) {
                styles.insert(number.to_string());
            }
            number += 1;
        }
        _ => {}
    });
    styles
}

/// Whether a format shows a hundred times the number: a sign of per cent that is no text of its own.
fn is_percent(code: &str) -> bool {
    let (mut quoted, mut bracket, mut characters) = (false, false, code.chars());
    while let Some(c) = characters.next() {
        match c {
            '"' if !bracket => quoted = !quoted,
            _ if quoted => {}
            // What follows stands as it is.
            '\\' | '_' | '*' => drop(characters.next()),
            '[' => bracket = true,
            ']' => bracket = false,
            '%' if !bracket => return true,
            // Another way for negative numbers.
            ';' if !bracket => return false,
            _ => {}
        }
    }
    false
}

/// The sheets by the ids of their parts.
fn sheets(text: &str) -> Vec<(String, String)> {
    let mut sheets = vec![];
    tags(text, |name, tag| {
        if name == "sheet" {
            sheets.extend(attribute(tag, "name").zip(attribute(tag, "id")));
        }
    });
    sheets
}

/// The paths of the parts by their ids.
fn parts(text: &str) -> HashMap<String, String> {
    let path = |target: String| match target.strip_prefix('/') {
        Some(whole) => whole.to_owned(),
        None => format!("xl/{target}"),
    };
    let mut parts = HashMap::new();
    tags(text, |name, tag| {
        if name == "Relationship" {
            parts.extend(attribute(tag, "Id").zip(attribute(tag, "Target").map(path)));
        }
    });
    parts
}

/// The cells of a sheet that have one of these formats, as many as are left.
fn places(text: &str, styles: &BTreeSet<String>, left: &mut usize) -> Places {
    let (mut places, mut line, mut column) = (Places::new(), 0, 0);
    tags(text, |name, tag| match name {
        // A line and a cell that say nothing of their place follow the one before.
        "row" => (line, column) = (number(tag).unwrap_or(line + 1), 0),
        "c" => {
            let at = attribute(tag, "r").and_then(|name| place(&name)).unwrap_or((line, column));
            (line, column) = (at.0, at.1 + 1);
            let percent = attribute(tag, "s").is_some_and(|style| styles.contains(&style));
            if percent && *left > 0 {
                *left -= 1;
                places.insert(at);
            }
        }
        _ => {}
    });
    places
}

fn number(tag: &BytesStart) -> Option<usize> {
    attribute(tag, "r")?.parse().ok()
}

/// `C7` as line and column.
fn place(name: &str) -> Option<(usize, usize)> {
    let letters = name.bytes().take_while(u8::is_ascii_alphabetic).count();
    let (letters, digits) = name.split_at_checked(letters).filter(|(l, _)| l.len() <= 3)?;
    let value = |letter: u8| usize::from(letter.to_ascii_uppercase() - b'A') + 1;
    let column = letters.bytes().fold(0, |column, letter| column * 26 + value(letter));
    Some((digits.parse().ok()?, column.checked_sub(1)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_format_is_of_per_cent_where_its_sign_is_no_text() {
        for code in ["0%", "0.00%", "#,##0.0 %", "[$-409]0%", "[Red]0%;[Blue]-0%", "0\"x\"%"] {
            assert!(is_percent(code), "{code}");
        }
        for code in ["0", "0.0\"%\"", "0\\%", "General", "0;-0%", "[%]0", "@", "0_%"] {
            assert!(!is_percent(code), "{code}");
        }
    }

    #[test]
    fn formats_of_cells_are_counted_apart_from_those_of_styles() {
        let text = r#"<s:styleSheet xmlns:s="x"><s:numFmts><s:numFmt numFmtId="165" formatCode="0.0%"/>
            <s:numFmt numFmtId="166" formatCode="0&quot;%&quot;"/></s:numFmts>
            <s:cellStyleXfs><s:xf numFmtId="9"/></s:cellStyleXfs><s:cellXfs><s:xf numFmtId="0"/>
            <s:xf numFmtId="9"/><s:xf numFmtId="165"><s:alignment/></s:xf><s:xf numFmtId="166"/>
            <s:xf numFmtId="10"/></s:cellXfs><s:cellStyles/></s:styleSheet>"#;
        assert_eq!(styles(text), ["1", "2", "4"].map(String::from).into());
    }

    #[test]
    fn cells_are_found_by_their_names_or_by_their_order() {
        let styles = BTreeSet::from(["1".to_owned()]);
        let text = r#"<sheetData><row r="2"><c r="B2" s="1"><v>1</v></c><c s="1"/></row>
            <row><c/><c s="1"/><c s="2"/></row></sheetData>"#;
        let found = places(text, &styles, &mut 10);
        assert_eq!(found, BTreeSet::from([(2, 1), (2, 2), (3, 1)]));
        assert_eq!(places(text, &styles, &mut 1).len(), 1);
    }

    #[test]
    fn a_number_is_shown_a_hundredfold_and_exactly() {
        for (number, shown) in [("0.61", "61"), ("0.455", "45.5"), ("-0.03", "-3"), ("1", "100")] {
            assert_eq!(hundredfold(number).as_deref(), Some(shown));
        }
        assert_eq!(hundredfold("NaN"), None);
    }
}
